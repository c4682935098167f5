package model

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Tri is a fact that may be open. The zero value is unknown: what the docs do
// not say is never guessed.
type Tri string

const (
	Unknown Tri = ""
	Yes     Tri = "yes"
	No      Tri = "no"
)

// MarshalText writes what is open as "unknown": readers of JSON need not know
// that it is the zero value.
func (t Tri) MarshalText() ([]byte, error) {
	if t == Unknown {
		return []byte("unknown"), nil
	}
	return []byte(t), nil
}

// UnmarshalText takes "unknown" for what is open.
func (t *Tri) UnmarshalText(b []byte) error {
	*t = Tri(b)
	if *t == "unknown" {
		*t = Unknown
	}
	return nil
}

// Route is how one application reaches a gateway (DESIGN §1).
type Route string

const (
	RouteApply            Route = "apply"              // application in PortOne's console
	RouteApplyThenGateway Route = "apply_then_gateway" // and a second one at the gateway; clocks run from the second
	RouteGatewayDirect    Route = "gateway_direct"     // applied for at the gateway itself
	RouteAddMID           Route = "add_mid"            // a further MID under a contract that stands
	RouteTransfer         Route = "transfer"           // contracted outside PortOne before
	RouteNoContract       Route = "no_contract"        // an account is enough
	RouteHost             Route = "host"               // the shop stands on a host's builder
)

// Style is how a payment repeats: one-time (일반), recurring (정기·빌링), key-in (수기).
type Style string

const (
	OneTime   Style = "one_time"
	Recurring Style = "recurring"
	KeyIn     Style = "key_in"
)

// Mode is whose screen takes the payment: the gateway's window (결제창) or the shop's own (API).
type Mode string

const (
	Window Mode = "window"
	API    Mode = "api"
)

// PortOne is the version of PortOne's module: "v1" or "v2".
type PortOne string

const (
	V1 PortOne = "v1"
	V2 PortOne = "v2"
)

// Method is what a customer pays with; an easy pay carries its name: "easy_pay:kakaopay".
type Method string

const (
	Card             Method = "card"
	BankTransfer     Method = "transfer"
	VirtualAccount   Method = "virtual_account"
	Mobile           Method = "mobile"
	GiftCertificate  Method = "gift_certificate"
	ConvenienceStore Method = "convenience_store"
	Overseas         Method = "overseas"
	Crypto           Method = "crypto"
	EasyPayPrefix           = "easy_pay:"
)

// Line is one cell of what a gateway supports.
type Line struct {
	Module  string  // the gateway module's ID in its data file
	PortOne PortOne // v1 or v2
	Mode    Mode
	Style   Style
	Method  Method
	Status  string // "yes" "no" "test_only" "live_only" "unknown"
	Source  int    // which of GatewayFacts.LineSources it stands on
}

// MarshalText writes a line as its words with spaces between: there are
// hundreds, and they are read at every look at the gateways.
func (l Line) MarshalText() ([]byte, error) {
	return fmt.Appendf(nil, "%s %s %s %s %s %s %d", l.Module, l.PortOne, l.Mode, l.Style, l.Method, l.Status, l.Source), nil
}

// UnmarshalText reads what MarshalText wrote.
func (l *Line) UnmarshalText(b []byte) error {
	f := strings.Fields(string(b))
	if len(f) != 7 {
		return fmt.Errorf("not a line: %q", b)
	}
	n, err := strconv.Atoi(f[6])
	*l = Line{f[0], PortOne(f[1]), Mode(f[2]), Style(f[3]), Method(f[4]), f[5], n}
	return err
}

// Source is where a fact stands and when it was read.
type Source struct {
	Page    string `json:"page"`             // path in the docs repository, or an address
	URL     string `json:"url,omitempty"`    // for a browser
	Read    Date   `json:"read"`             // the day we read it
	Updated Date   `json:"updated,omitzero"` // the page's own date, where it has one
}

// Module is one of a gateway's modules in PortOne's console (결제모듈).
type Module struct {
	ID      string
	Name    Text
	PortOne []PortOne
	Open    Tri // whether new contracts are taken
	Old     bool
	Note    Text
}

// Task is a step of a gateway's own, shown where it bites.
type Task struct {
	ID         string // unique within the gateway, ASCII
	Step       StepID // the step it belongs to
	Title      Text   // one line, as an instruction
	Body       Text   // why, where to click, what happens if it is forgotten
	Who        Actor
	Blocks     bool     // the step cannot finish without it
	Styles     []Style  // only for these; empty for all
	Methods    []Method // only for these; empty for all
	PortOne    []PortOne
	Modes      []Mode
	Routes     []Route
	Modules    []string // only for these modules of the gateway; empty for all
	Traits     []string // only for shops with one of these: the data files list them
	Links      []string // addresses
	Against    []string // IDs of the conflicts it is party to
	Industries []string // only for these trades; empty for all
	Sources    []Source
}

// Actor is who acts in a step.
type Actor string

const (
	Merchant     Actor = "merchant"
	PortOneTeam  Actor = "portone"
	GatewayTeam  Actor = "gateway"
	ReviewerTeam Actor = "reviewer"
)

// Field is one input of a live channel in PortOne's console.
type Field struct {
	ID      string // ASCII, unique within the gateway
	Label   string // as PortOne's console writes it
	Theirs  Text   // what the gateway calls it, if otherwise
	Where   Text   // where to find the value
	Secret  bool   // never stored here
	Blank   bool   // stays blank
	Note    Text   // what to know about it
	Module  string // the module's ID; "" for all
	PortOne []PortOne
	Styles  []Style
	Against []string // IDs of the conflicts it is party to
	Sources []Source
}

// Setting is something to set in the gateway's own admin, or an address that it
// must know for notices of deposit.
type Setting struct {
	ID      string
	Label   string   // as the gateway's admin writes it; "" for an address for notices
	Values  []string // to be entered as they stand
	Where   Text
	Note    Text
	Methods []Method
	Styles  []Style
	PortOne []PortOne
	Modules []string
	Sources []Source
}

// Reviewer is one that must say yes before a method works: a card company, a
// carrier, a bank, an easy pay.
type Reviewer struct {
	ID      string // "bc" "kb" …
	Name    Text
	Methods []Method // which methods wait for it
	Traits  []string // only for shops with one of these; empty for all
}

// Length is how long a step takes in business days. Guess marks an estimate of
// ours rather than a figure of the guide or a gateway.
type Length struct {
	Earliest, Usual, Late int
	Guess                 bool
	Routes                []Route // only by these; empty for all
	Sources               []Source
}

// Contact is whom to ask.
type Contact struct {
	Role    string // "apply" "contract" "review" "tech" "support"
	Name    Text
	Phone   string
	Mail    string
	URL     string
	Hours   Text
	Sources []Source
}

// TestMID is a shared MID for testing.
type TestMID struct {
	ID      string // as written in the console
	Module  string
	PortOne PortOne
	Styles  []Style
	For     Text
	Sources []Source
}

// Quirk is something about a gateway that surprises, with the step where it does.
type Quirk struct {
	ID      string
	Step    StepID
	Text    Text
	Charges bool // real money moves
	Methods []Method
	Styles  []Style
	PortOne []PortOne
	Modes   []Mode
	Modules []string // only for these modules of the gateway; empty for all
	Sources []Source
}

// Instant is a gateway's opening before the card review (바로오픈).
type Instant struct {
	Offered Tri
	From    StepID   // the step after which it may run: "contract.apply" or "contract.screening"; "" is unknown
	Days    int      // how long it may run; 0 is unknown
	Methods []Method // what it takes
	Limits  Text
	Sources []Source
}

// GatewayFacts is what the machine needs to know of one gateway. Of its two
// halves Facts.Gateway fills the one for the path, Facts.Choice the one for
// choosing; both name the gateway and what it supports. Filled is
// false while its data file has not been written: then everything is unknown.
type GatewayFacts struct {
	Code            Code
	Name            Text
	Kind            string // "pg" "easy_pay" "overseas"
	Filled          bool
	Routes          []Route  // the usual one first; empty is unknown
	MIDPer          string   // "style" "easy_pay" "easy_pays" "overseas" "service" "none"; "" is unknown
	MIDKinds        []string // all that MIDs are issued apart for; MIDPer is the first
	MIDWhen         StepID   // the step at whose end the MID comes; "" is unknown
	Lines           []Line
	LineSources     [][]Source // by Line.Source
	Modules         []Module   // those that take payments
	SharedTest      Tri        // a shared test MID exists
	TestMIDs        []TestMID
	Quirks          []Quirk
	Tasks           []Task
	Fields          []Field
	Settings        []Setting
	Reviewers       []Reviewer
	BeforeReview    []Method // methods that may work before the card review ends
	Instant         Instant  // 바로오픈
	ReviewNeedsLive Tri      // the review wants the live channel in place
	ReviewLookup    string   // address where the card review's state can be seen
	Lengths         []StepLength
	Contacts        []Contact
	Fees            Fees
	Restrictions    []Restriction
	After           []After
	Insurance       Tri // whether it wants the guarantee
	MIDCases        []MIDCase
	MIDWays         []MIDWay
}

// StepLength is how long a step takes at one gateway.
type StepLength struct {
	Step StepID
	Length
}

// Length is the gateway's own figure of a step by a route: one for this route
// before one for all.
func (g *GatewayFacts) Length(step StepID, route Route) (Length, bool) {
	found, ok := Length{}, false
	for _, l := range g.Lengths {
		switch {
		case l.Step != step:
		case slices.Contains(l.Routes, route):
			return l.Length, true
		case len(l.Routes) == 0:
			found, ok = l.Length, true
		}
	}
	return found, ok
}

// Facts is the catalogue as the machine sees it.
type Facts interface {
	Codes() []Code
	// Gateway gives what is known; for a code without a data file Filled is false.
	Gateway(Code) GatewayFacts
	// Choice gives what choosing and comparing need to know of a gateway: what
	// it supports, restricts and takes, and how it is reached, but none of its
	// steps.
	Choice(Code) GatewayFacts
	// Name gives a gateway's name and kind, without reading more.
	Name(Code) (name Text, kind string)
	// Conflicts gives what the pages contradict each other about.
	Conflicts(Code) []Conflict
	// Parameters gives what a gateway insists on, or limits, in calls to
	// PortOne; nil where nothing is known.
	Parameters(Code) []Parameter
	// Common gives what holds for every gateway.
	Common() Common
	// Page gives the address of one of PortOne's pages, "" where there is none,
	// and the day it was last changed, as far as it says.
	Page(path string) (url string, updated Date)
}
