package model

import (
	"maps"
	"slices"
	"time"
)

// Status is what an answer says.
type Status string

const (
	Unanswered    Status = ""
	Given         Status = "given"          // a value stands in Values
	NotYet        Status = "not_yet"        // asked, and the merchant does not have it yet
	Done          Status = "done"           // a check that holds, with evidence
	Missing       Status = "missing"        // a check that does not hold
	CannotTell    Status = "cannot_tell"    // a check that nobody could decide
	Gone          Status = "gone"           // was done, a later look no longer found it
	Waived        Status = "waived"         // set aside by the merchant, with a reason
	NotApplicable Status = "not_applicable" // does not concern this shop, with a reason
)

// Answer is what stands in a slot. Values are canonical text: option IDs,
// dates as 2026-03-05, amounts and numbers as ASCII digits, free text in NFC.
type Answer struct {
	Status   Status     `json:"status"`
	Values   []string   `json:"values,omitempty"`
	Reason   string     `json:"reason,omitempty"`   // why waived or not applicable
	Evidence []Evidence `json:"evidence,omitempty"` // newest last
	At       time.Time  `json:"at"`                 // when accepted, UTC
}

// EvidenceKind is how far a statement is proven.
type EvidenceKind string

const (
	Stated  EvidenceKind = "stated" // the merchant says so
	Page    EvidenceKind = "page"   // a fetched page shows it
	Payment EvidenceKind = "api"    // PortOne's API shows it
	Scan    EvidenceKind = "scan"   // a scanned file shows it
	Hook    EvidenceKind = "hook"   // the shop's own handler of webhooks answered so
	ByMail  EvidenceKind = "letter" // a mail or message says so, and the merchant agreed
)

// Evidence is why a check counts as done. Text is masked by whoever makes it;
// Hash names a longer record in the store's evidence bucket, if there is one.
type Evidence struct {
	Kind   EvidenceKind `json:"kind"`
	At     time.Time    `json:"at"`
	Source string       `json:"source,omitempty"` // address, payment ID, file and line
	Text   string       `json:"text,omitempty"`
	Hash   string       `json:"hash,omitempty"`

	// What a machine said, as a Finding's Code with its Args, Value and Want, so
	// that it can be said again in either language.
	Code  FindingCode       `json:"code,omitempty"`
	Args  map[string]string `json:"args,omitempty"`
	Value string            `json:"value,omitempty"`
	Want  string            `json:"want,omitempty"`
}

// Same compares two pieces of evidence but for when they were seen.
func (e Evidence) Same(o Evidence) bool {
	return e.Kind == o.Kind && e.Source == o.Source && e.Text == o.Text && e.Hash == o.Hash &&
		e.Code == o.Code && e.Value == o.Value && e.Want == o.Want && maps.Equal(e.Args, o.Args)
}

// Value is the single value of an answer, "" where there is none.
func (a Answer) Value() string {
	if len(a.Values) == 0 {
		return ""
	}
	return a.Values[0]
}

// Has tells whether v is among the values.
//
//go:noinline
func (a Answer) Has(v string) bool { return slices.Contains(a.Values, v) }

// Equal compares what two answers say, not when they were given.
func (a Answer) Equal(b Answer) bool {
	return a.Status == b.Status && a.Reason == b.Reason &&
		slices.Equal(a.Values, b.Values) && slices.EqualFunc(a.Evidence, b.Evidence, func(x, y Evidence) bool {
		return x.Kind == y.Kind && x.Source == y.Source && x.Text == y.Text && x.Hash == y.Hash && x.At.Equal(y.At)
	})
}
