// Package templates holds the texts of the snippets around the arguments of
// calls, each in a file that reads like the program it writes: call_go.qtpl is
// the server's own calls in Go, verify_php_v1.qtpl the check of a payment in
// PHP for V1. One file serves both languages of the comments.
//
// They are compiled to Go ahead of time by quicktemplate's qtc, and a test
// fails when that is stale. text/template would do the same while the program
// runs, but it looks methods up by name, so that the linker keeps every
// exported method of the whole program: 3 MB that nothing else needs.
package templates

import (
	"slices"
	"strings"
)

//go:generate go tool qtc -dir=. -skipLineComments

// Fill is what a template is filled with. Nothing is quoted by the templates
// themselves: what stands in a string goes through Str.
type Fill struct {
	Say func(ko, en string) string // picks the language of the comments
	Str func(text string) string   // a string as the program writes it
	Var func(camel string) string  // the name of a variable as the program writes it

	Name             string   // of the gateway, fit for a comment
	Function         string   // of the SDK
	Draws            string   // what it draws: "paypal-spb"
	Imp              string   // V1: the merchant's code
	Above            []string // comments above the call, fit for one
	Args             string   // of the call that opens the window, written out
	Calls            []Call
	Amount, Currency string // what the server keeps of the order
	IsV1             bool
	Issues, Pays, UI bool // the window issues a billing key, takes a payment, is a button that the SDK draws
}

// Call is a call as a program makes it.
type Call struct {
	Name string   // of the function that is written, as the program writes it
	Path string   // after the host; {id} stands for the value of ID
	ID   string   // variable in the path, in camelCase; "" where there is none
	From []string // variables it is given besides ID, in camelCase
	Body string   // its arguments, written out
}

// AnyID tells whether the path of a call has an ID in it.
func (f *Fill) AnyID() bool {
	return slices.ContainsFunc(f.Calls, func(c Call) bool { return c.ID != "" })
}

// Given lists the variables that a call is given, each between its type before
// and its type after.
func (f *Fill) Given(c Call, before, after string) string {
	names := c.From
	if c.ID != "" {
		names = slices.Insert(slices.Clone(names), 0, c.ID)
	}
	out := make([]string, len(names))
	for i, n := range names {
		out[i] = before + f.Var(n) + after
	}
	return strings.Join(out, ", ")
}

// Path writes the path of a call: its parts as strings, put together by plus,
// with {id} in escape standing for the variable between them.
func (f *Fill) Path(c Call, plus, escape string) string {
	if c.ID == "" {
		return f.Str(c.Path)
	}
	before, after, _ := strings.Cut(c.Path, "{id}")
	out := f.Str(before) + plus + strings.Replace(escape, "{id}", f.Var(c.ID), 1)
	if after != "" {
		out += plus + f.Str(after)
	}
	return out
}
