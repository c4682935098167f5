package locale

import (
	"slices"
	"sync"

	"portone-onboard/model"
)

// Look is every text about what a machine looks at: the menus, how a look goes,
// what it came to.
type Look struct {
	Kinds map[model.Look]LookText
	Acts  map[string]OptionText // by the IDs of ui's acts

	Offer        string            // on a question: {key} lets the machine look
	End          string            // of what runs until the merchant ends it
	Stop         string            // while a look runs
	Started      string            // before the first news
	Progress     map[string]string // by model.Progress.Code
	Stopped      string            // the merchant stopped it
	NotSaved     string            // read only: seen and not saved
	SaveFailed   string            // seen; saving failed: {why}
	Tally        string            // {done} {missing} {cannot}
	Recorded     string            // the result stands at the questions
	Changed      string            // since the last look: {better} {worse}
	Unchanged    string
	Better       string // {item}: {before} → {after}
	NoFindings   string
	Clean        string            // a scan without findings: {n} files
	ValueWord    string            // what stands there
	WantWord     string            // what the certificate or contract says
	WhereWord    string            // where it stands
	RuleWord     string            // the rule behind it
	SeenWord     string            // the words seen
	EvidenceWord string            // evidence of an answer: {kind} {at}
	LastLook     string            // {at}
	PagesRead    string            // {n} pages, {bad} unread
	PageLine     string            // one page: {role} {title}
	PageTrouble  map[string]string // by model.SitePage.Trouble
	Roles        map[string]string // by model.SitePage.Role
	GoneWord     string            // it was done and is not found any more: {at}

	KeyWords map[string]string // what keys do on these screens
	Sheet    SheetText
	Form     map[string]FormText // by the IDs of ui's forms
	Mend     Mend

	FormEmpty     string            // nothing was typed
	FilesRead     string            // {n} {skipped} {unread}
	ScanCut       string            // {n} findings more
	ScanIgnored   string            // {list} of settings that git ignores
	ScanSure      string            // what a scan is sure of: {list}
	ScanFacts     map[string]string // by model.ScanReport.Facts
	SecretFrom    map[string]string // where the API secret comes from
	Channels      map[string]string // test or live, by model.ChannelType
	PaymentStatus map[string]string // by PortOne's own words
	PaymentChecks map[string]string // by model.PaymentChecks
	PaymentFailed string            // {code} {why}
	NoPayments    string
	Delivery      string // one webhook: {at} {code} {url} {tries}
	NoAnswer      string
	PickPayment   string
	Code          CodeText
	Keep          KeepText
	Cancel        CancelText
}

// CodeText is about code for the shop's stack and what tries it out.
type CodeText struct {
	Title               string // {wish} {stack}
	Lead                string
	PickWish, PickStack string
	Titles              map[string]string // by code.Titles
	Notes               map[string]string // by code.Notes
	Errors              map[string]string // by code.ErrorCode
	PageEmpty           string            // a rehearsal without a payment
	ReplayTitle         string
	Score               string // {points} {of} {unsure}
	MadeUp              string // no real payment stood behind it
}

// KeepText is about where PortOne's API secret is kept.
type KeepText struct{ Title, Lead, Once, OnceHint, Keyring, KeyringHint, Set, Works, Failed, Forgotten, Stays string }

// CancelText is about giving a payment back. {id} {amount} {channel}
type CancelText struct {
	Word                                  string // to type
	NotTyped                              string // {word}
	NameFirst                             string // real money: type the ID first
	Reason                                string // what PortOne is told
	Unseen                                string // it went through, and could not be looked up: {why}
	Title, Lead, No, NoHint, Yes, YesHint string
}

// Mend is the texts of what mends a shop's pages.
type Mend struct {
	FooterHTML, FooterText, FooterPlain string // the labels of the three forms
	FooterHint, PlainHint               string
	FooterMissing                       string            // {list} of MissingItem
	MissingItem                         string            // {field} {level}
	LaterLevel                          string            // the level of a line that no review insists on, but the law
	NoAdvice                            string            // headings are a reminder
	Labels                              map[string]string // of the footer, by model.SiteItem; Korean in both languages
	Glosses                             map[string]string // what a label means, where it is not in the reader's language
	Links                               []FooterLink
	Notes                               FooterNotes
	Outlines                            func() []Outline // unpacked when asked for; the lists are the caller's
	Page                                OutlinePage
	Laws                                map[string]Law        // by the first word of a Heading's Cites
	Article                             func(s string) string // "17(1)5" as a reader writes it
}

// FooterLink is a link of the footer, with an address that is to be replaced.
type FooterLink struct{ Label, Path string }

// FooterNotes stand as comments in the HTML, and are never shown by a browser.
type FooterNotes struct {
	Place   string // where the footer belongs
	Gloss   string // {label} {gloss}: a label of the footer that has one
	Missing string // {field}: a line for what is not known yet
	Links   string // {list}: the addresses to replace
	Host    string // what a shop on a hosting service adds
	Nav     string // the name of the list of links, for screen readers
	Confirm string // the link to the public register of businesses
	Rule    string // why that link is there
}

// Outline is what a page of rules covers: headings, not legal text.
type Outline struct {
	Item     string // the model.SiteItem that it meets
	Title    string
	Lead     string   // one line over the headings; may hold values as Heading.Write
	Hint     string   // on the screen, beside the text
	Also     []string // sources of Lead, as Heading.Cites
	Headings []Heading
}

// Mark says who decides what stands under a heading.
type Mark string

const (
	Free      Mark = ""        // the shop
	ByLaw     Mark = "law"     // the law: it can neither be left out nor said otherwise
	ByLawyer  Mark = "lawyer"  // a lawyer should look at it
	ToConfirm Mark = "confirm" // no source says it for certain: ask
)

// Heading is one thing that a page covers, and what to write there: one line,
// which may hold {name} {representative} {address} {number} {landline} {mail}
// {gateways} {methods} of the shop.
type Heading struct {
	ID    string // unique in its outline, the same in every language
	Title string
	Paste string // the Korean heading, where Title is in another language
	Write string
	When  model.Cond // for which shops
	Mark  Mark
	Cites []string // "act 17(1)": a key of Mend.Laws, with the article where it is a law
}

// Law is a source: Short in a line, Full in the list with its version.
type Law struct{ Short, Full string }

// OutlinePage is the frame around the headings of an outline.
type OutlinePage struct {
	Cites   string // {list}
	Marks   map[Mark]string
	Meaning map[Mark]string // what a mark means
	Signs   string          // over the meanings
	Sources string          // over the list of sources
	Changes string          // laws change
	Blanks  string          // what a value in square brackets is
	AllHere string          // what is sold is not known: every heading stands here
	Blank   map[string]string
}

// LookText is one look: Title over its screen, Lead before anything was seen.
type LookText struct{ Title, Lead string }

// FormText asks for one value.
type FormText struct{ Title, Why, Placeholder string }

// SheetText is what is said about texts to copy or save.
type SheetText struct {
	Title, Copied, CopyFailed, Saved, SaveFailed string // {name} {path} {why}
	Lines                                        string // {from} {to} {all}
	OutlineLead, CaptureLead                     string
}

// looks unpacks the texts and adds what is no text: how articles are written,
// and the outlines, which no other screen needs.
func looks(l model.Lang, article func(string) string) func() *Look {
	outlines := table[[]Outline](l, "outlines")
	unpacked := table[*Look](l, "look")
	return sync.OnceValue(func() *Look {
		look := unpacked()
		look.Mend.Article = article
		look.Mend.Outlines = func() []Outline { return copies(outlines()) }
		return look
	})
}

// copies gives lists of the caller's own: headings are left out of them.
func copies(outlines []Outline) []Outline {
	out := slices.Clone(outlines)
	for i := range out {
		out[i].Headings = slices.Clone(out[i].Headings)
	}
	return out
}
