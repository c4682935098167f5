package code

import (
	"slices"

	"portone-onboard/model"
)

// Stack is what the shop's server is written in.
type Stack string

const (
	Node   Stack = "node"
	Python Stack = "python"
	PHP    Stack = "php"
	Java   Stack = "java"
	Kotlin Stack = "kotlin"
	Go     Stack = "go"
)

// Stacks lists all of them.
func Stacks() []Stack { return []Stack{Node, Python, PHP, Java, Kotlin, Go} }

// Ask is what code is wanted for.
type Ask struct {
	Gateway model.Text // its name
	Code    model.Code
	Lines   []model.Line // what it supports: GatewayFacts.Lines
	Module  string       // the gateway module's ID; "" for the first that supports the rest
	Version model.PortOne
	Style   model.Style
	Method  model.Method
	Mode    model.Mode
	Stack   Stack

	StoreID    string // V2
	ChannelKey string
	ImpCode    string // V1: 고객사 식별코드
	PG         string // V1 without a channel key: "html5_inicis.MID"

	Lang       model.Lang // of the comments
	Parameters []model.Parameter
	Traits     []string // of the shop, as the data files name them
	TaxFree    bool     // goods free of tax are sold
	Escrow     bool
}

// Snippet is one file of a shop's code.
type Snippet struct {
	ID    string   // "window" "form" "call" "verify" "webhook"
	Title string   // key of its title: see Titles
	File  string   // a name for it
	Lang  string   // "html" "javascript" "python" "php" "java" "kotlin" "go"
	Text  string   // in the language of Ask.Lang, ends in a newline
	Notes []string // keys of what to know about it: see Notes
}

// Titles lists every key that a Snippet.Title may be.
func Titles() []string {
	return []string{
		"code_window", "code_issue", "code_issue_pay", "code_window_ui", "code_form",
		"code_key_in", "code_issue_api", "code_charge", "code_verify", "code_webhook",
	}
}

// The notes of snippets.
const (
	NoteLiveOnly  = "note_live_only"  // works only with a MID under contract
	NoteUndecided = "note_undecided"  // the pages do not say whether the gateway takes this
	NoteNoStore   = "note_no_store"   // the store ID was not given: fill it in
	NoteNoChannel = "note_no_channel" // the channel key was not given: fill it in
	NoteNoImpCode = "note_no_imp"     // the merchant code was not given: fill it in
	NoteOwnForm   = "note_own_form"   // card details pass through the shop
	NoteSecrets   = "note_secrets"    // set the environment before it runs
	NoteDeposit   = "note_deposit"    // money comes after the window closes
	NotePC        = "note_device"     // some parameters are for one device only
)

// Notes lists every key that may stand in Snippet.Notes.
func Notes() []string {
	return []string{NoteLiveOnly, NoteUndecided, NoteNoStore, NoteNoChannel, NoteNoImpCode, NoteOwnForm, NoteSecrets, NoteDeposit, NotePC}
}

// ErrorCode says why there is no code.
type ErrorCode string

const (
	NoVersion ErrorCode = "code_no_version" // the gateway does not work with this version of PortOne
	NoMode    ErrorCode = "code_no_mode"    // not by window, or not by API
	NoStyle   ErrorCode = "code_no_style"
	NoMethod  ErrorCode = "code_no_method"
	NoStack   ErrorCode = "code_no_stack" // not one of Stacks
	NoCall    ErrorCode = "code_no_call"  // PortOne has no call for this
)

// Error is a wish that no code can be written for.
type Error struct{ Code ErrorCode }

func (e *Error) Error() string { return string(e.Code) }

// settle finds the line that a wish stands on and fills its module in.
func (a *Ask) settle() (model.Line, error) {
	if !slices.Contains(Stacks(), a.Stack) {
		return model.Line{}, &Error{NoStack}
	}
	left := slices.DeleteFunc(slices.Clone(a.Lines), func(l model.Line) bool {
		return l.Status == "no" || a.Module != "" && l.Module != a.Module
	})
	for _, step := range []struct {
		code ErrorCode
		fits func(model.Line) bool
	}{
		{NoVersion, func(l model.Line) bool { return l.PortOne == a.Version }},
		{NoMode, func(l model.Line) bool { return l.Mode == a.Mode }},
		{NoStyle, func(l model.Line) bool { return l.Style == a.Style }},
		{NoMethod, func(l model.Line) bool { return l.Method == a.Method }},
	} {
		left = slices.DeleteFunc(left, func(l model.Line) bool { return !step.fits(l) })
		if len(left) == 0 {
			return model.Line{}, &Error{step.code}
		}
	}
	a.Module = left[0].Module
	return left[0], nil
}

// concerns tells whether a parameter is for this wish and call.
func (a *Ask) concerns(p model.Parameter, call model.Call) bool {
	return slices.Contains(p.Calls, call) && any1(p.PortOne, a.Version) && any1(p.Styles, a.Style) &&
		any1(p.Methods, a.Method) && any1(p.Modules, a.Module) && a.hasTrait(p.Traits)
}

// any1 tells whether a list names v, or nothing.
func any1[T comparable](list []T, v T) bool { return len(list) == 0 || slices.Contains(list, v) }

func (a *Ask) hasTrait(traits []string) bool {
	return len(traits) == 0 || slices.ContainsFunc(traits, func(t string) bool {
		return slices.Contains(a.Traits, t) || a.Escrow && t == "escrow" || a.TaxFree && (t == "mixed_tax" || t == "exempt")
	})
}

func (a *Ask) v1() bool { return a.Version == model.V1 }

// say picks the merchant's language.
func (a *Ask) say(ko, en string) string { return model.Text{Ko: ko, En: en}.In(a.Lang) }
