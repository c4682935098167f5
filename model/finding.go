package model

import "time"

// Finding is what a machine saw of one requirement. It speaks codes: Code names
// the sentence in the locale, Args fill it. Value, Want, Args and the text of At
// are printable, at most MaxFinding runes each, and masked by whoever makes
// them: no secret ever stands in a finding.
type Finding struct {
	ID       string            // the requirement: a SiteItem, a scan rule, a PaymentCheck
	Status   Status            // Done, Missing or CannotTell
	Severity Severity          // of scans: what must be mended, what to look at
	Code     FindingCode       // why; which there are stands in FindingCodes
	Args     map[string]string // what the sentence names
	Value    string            // what stands there, whatever the verdict
	Want     string            // what the profile or the contract says, where they were compared
	At       Spot
}

// FindingCode names why a finding says what it says.
type FindingCode string

// FindingInfo documents a code: which kind of check gives it, and the keys of
// its Args.
type FindingInfo struct {
	Code FindingCode
	Kind EvidenceKind // Page, Scan or Payment
	Args []string
}

// FindingCodes lists every code that a check can give, for the locale and its tests.
func FindingCodes() []FindingInfo {
	out := append([]FindingInfo(nil), siteCodes...)
	return append(append(append(out, scanCodes...), paymentCodes...), lookCodes...)
}

// lookCodes are the reasons of what a look as a whole shows.
var lookCodes = []FindingInfo{
	{Code: "fix_seen", Kind: Page, Args: []string{"n"}},              // all that belongs to a reason class stands on the pages
	{Code: "scan_seen", Kind: Scan, Args: []string{"files"}},         // the code does what was asked for
	{Code: "scan_none_left", Kind: Scan, Args: []string{"files"}},    // nothing of test is left
	{Code: "hook_trial", Kind: Hook, Args: []string{"points", "of"}}, // how the shop's own handler answered
}

// Spot is where a finding stands.
type Spot struct {
	Source string // address of a page, path of a file from the scanned folder, ID of a payment
	Line   int    // of a file, from 1; 0 is none
	Text   string // the words around it
}

// MaxFinding is the longest text of a finding, in runes.
const MaxFinding = 300

// Progress is one step of a long check, as it happens.
type Progress struct {
	Code  string            // what happened, in the words of the locale: "page" "reading" "waiting" "file" …
	Args  map[string]string // what the sentence names
	Done  int               // how much is done …
	Total int               // … of how much; 0 is unknown
	Found []Finding         // what is known so far; nil where nothing new is
}

// ---- the site check --------------------------------------------------------

// SiteAsk is what to look at, and what should stand there.
type SiteAsk struct {
	Targets []string    // addresses, or paths of saved HTML files; the first is the start page
	Input   []byte      // HTML from standard input, in place of targets
	Items   []string    // requirements to judge; empty for all (SiteIDs)
	Profile SiteProfile // what the certificate and the plan say; blank fields are not compared
}

// SiteProfile is what the shop's answers say that its pages must show.
type SiteProfile struct {
	TradeName, Representative, Number, Address, Landline, MailOrder, Mail string

	Goods     []string // "physical" "digital" "subscription"
	Recurring bool     // recurring payments are wanted
	Window    bool     // a payment window is planned, so its script must be there
	Plugin    bool     // a platform's plugin brings the script
	MayLocal  bool     // the merchant named a private address
}

// SiteReport is a look at a shop's pages. Its findings stand in the order of
// SiteIDs, one each.
type SiteReport struct {
	Start    string
	At       time.Time
	Pages    []SitePage
	Findings []Finding
}

// SitePage is one page as it was seen.
type SitePage struct {
	Address string
	Role    string // "start" "product" "terms" "privacy" "refund" "shipping" "cart" "checkout" "other"
	Title   string // printable
	Status  int    // HTTP; 0 for a file
	Bytes   int    // read, after unpacking
	Cut     bool   // longer than what is read
	Scripts bool   // drawn by script: its text cannot be judged
	Trouble string // why it could not be read, a code: "timeout" "refused" "redirects" "private" "robots" "not_html" "status" …
	Text    string // its visible words, printable, for the proof; capped
}

// ---- the source scan -------------------------------------------------------

// ScanAsk is a folder to scan, and what is known of the shop.
type ScanAsk struct {
	Dir         string
	TestMIDs    []string // shared test MIDs of the catalogue
	TestKeys    []string // the shop's own test channel keys
	LiveKeys    []string // the shop's own live channel keys
	Version     PortOne  // the version planned; "" is open
	LiveWanted  bool     // the code is about to go live: what points to test is a finding
	FollowLinks bool     // never outside of Dir
}

// ScanReport is a look at a source folder, findings by file and line.
type ScanReport struct {
	Dir      string
	At       time.Time
	Files    int // read
	Skipped  int // by .gitignore, as vendored, binary or too large
	Unread   []ScanTrouble
	Ignored  []string // git-ignored files of settings (.env…) that lie there: their names, never read
	Findings []Finding
	Cut      map[string]int // findings beyond what the report holds, by rule; nil is none
	Facts    []string       // what the scan is sure of, codes: "uses_v1" "uses_v2" "has_webhook" "has_server" …
}

// More is how many findings the report leaves out.
func (r ScanReport) More() int {
	n := 0
	for _, more := range r.Cut {
		n += more
	}
	return n
}

// ScanTrouble is a file or folder that could not be read.
type ScanTrouble struct {
	File string
	Code string // "permission" "gone" "loop" "io"
}

// ---- payments --------------------------------------------------------------

// ChannelType tells whether money moved. Test or live is a matter of the
// channel, not of the secret.
type ChannelType string

const (
	TestChannel    ChannelType = "TEST"
	LiveChannel    ChannelType = "LIVE"
	UnknownChannel ChannelType = "UNKNOWN" // no channel on record, as for a payment that failed early
)

// PaymentSeen is one payment as PortOne has it, without the buyer's data.
// Amounts are in the smallest unit of Currency. Status is V2's own word ("PAID",
// "CANCELLED" …); a V1 payment is put in the same words.
type PaymentSeen struct {
	ID            string // V2: paymentId; V1: imp_uid
	Order         string // V1: merchant_uid
	Version       PortOne
	Status        string
	Channel       ChannelType
	Provider      string // "TOSSPAYMENTS", "html5_inicis" …
	MID           string // the gateway's merchant ID
	Platform      string // "pc", "mobile" or "api"; "" where PortOne names none
	Method        Method // card, easy_pay:kakaopay …; "" where PortOne names none
	Amount        int64
	Cancelled     int64
	Currency      string
	RequestedAt   time.Time
	PaidAt        time.Time
	CancelledAt   time.Time
	FailureCode   string // the gateway's code of a payment that failed
	FailureReason string // printable
	Webhooks      []WebhookSeen
}

// WebhookSeen is one delivery of a webhook, without bodies.
type WebhookSeen struct {
	URL    string // without query
	Status string // "SUCCEEDED" "FAILED_NOT_OK_RESPONSE" "FAILED_UNEXPECTED_ERROR"; "" is on its way
	Code   int    // what the shop answered; 0 is nothing
	Tries  int
	At     time.Time
}

// PaymentExpect is what a payment should prove.
type PaymentExpect struct {
	Channel   ChannelType // "" is either
	Providers []string    // the gateway's names in PortOne's API, any case; empty is any
	MID       string      // the MID of the contract; "" is not known
	TestMIDs  []string    // shared test MIDs: a live payment never ran on one
	Methods   []Method    // any of these; empty is any
	Amount    int64       // 0 is any
	Cancelled bool        // a cancel should be seen
	Webhook   bool        // an answered webhook should be seen
}

// PaymentChecks are what is looked at, in order.
var PaymentChecks = []string{"found", "paid", "channel", "gateway", "mid", "method", "amount", "cancelled", "webhook"}

// PaymentAsk names one payment to look up.
type PaymentAsk struct {
	ID      string
	StoreID string // "" is the secret's own store
	Version PortOne
	Expect  PaymentExpect
}

// PaymentReport is a payment with what it proves, findings in the order of PaymentChecks.
type PaymentReport struct {
	At       time.Time
	Payment  PaymentSeen
	Findings []Finding
}

// PaymentFilter lists payments, the newest first.
type PaymentFilter struct {
	StoreID string
	Version PortOne
	Channel ChannelType // "" is both
	Since   time.Time   // zero: PortOne's own window of 90 days
	Limit   int
}

// CancelAsk takes money back. Key makes the call safe to repeat.
type CancelAsk struct {
	ID, StoreID string
	Version     PortOne
	Reason      string
	Left        int64  // what the merchant saw that can still be cancelled: the call fails where that has changed
	Key         string // idempotency key, 16 to 256 ASCII characters
}
