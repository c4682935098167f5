package locale

// Messages is every text about texts that are ready to be sent, and what to do
// when something is late.
type Messages struct {
	Title     string
	Way       string // on Home, in a word or two
	Lead      string // over the list of what fits the shop
	LeadPlace string // over the list of what fits one place: {place}
	Elsewhere string // nothing fits this place, but these fit the shop: {place}
	None      string // nothing fits

	Texts map[string]SendText // by message, and behind a full stop its wording
	Lines SendLines           // pieces that several texts share

	Screen MessageScreen
	Chase  ChaseText
}

// SendText is one text to send. In the Korean table Subject, Body and Call are
// what is sent and said; in the English one they say the same line by line.
//
// A line of Body stands as it is, with {facts} filled in and a blank in
// brackets for one that is not known. A line that begins with "?" is left out
// where one of its facts is not known. One that begins with "*" stands for a
// list, by its name: "*mended", "*refused", "*waiting", "*rows", "*wants".
type SendText struct {
	Name, When string // in the language of the screen
	Subject    string
	Body       []string
	Call       []string // what to say on the phone, after who is calling
}

// SendLines are the lines of lists, and what stands for facts that are codes.
type SendLines struct {
	Waiting string // {name} {since} {days}
	Refused string // {name} {state} {reasons}
	Mended  string // {reason}
	Page    string // below Mended: {page}
	Open    string // {reason}: to be filled in
	Reason  string // no reason is recorded: to be filled in
	Row     string // {label} {value}
	Want    string // {label}
	Or      string // between the names of one thing
	Blanks  map[string]string
	RowOpen string            // what stands in the brackets of a row that only the merchant knows
	Routes  map[string]string // how one applied: {gateway}
	Needs   map[string]string // why a further MID is wanted
	Modes   map[string]string // what stands on the site for the card review
	CallWho string            // who is calling
}

// MessageScreen is what stands around a text on its screen.
type MessageScreen struct {
	To, Subject, Blanks string // over the parts
	Nobody              string // no contact is known
	Phone               string // {phone} {keys}: what to press after the call was taken
	Hours, HoursOpen    string // {hours}
	Other               string // {n} {all} contacts
	Late                string // {days}
	CallTitle           string
	How                 string // what the gateway's pages say: {text}
	Attach              string // the key file must be attached by hand
	First               string // before one asks: what is not mended yet: {list}
	Done                string // after a text left: write that down
	Lines               string // {from} {to} {all}
	Acts                map[string]OptionText
	MailOpened          string // {to}
	MailCut             string // the body was too long: it was copied
	MailFailed          string // {to}
	MailHint            string // the body in place of one that is too long
	NoteLine            string // {date} {what} {to}
	NoteNobody          string // {to} where nobody is known
	Noted, NotedBefore  string // {line}
	NoteFailed          string // {why}
	KeyWords            map[string]string
}

// ChaseText is what to do when something is late.
type ChaseText struct {
	First    string            // over the checks
	Ready    string            // {key}: a text is ready
	ReadyFix string            // {key}: a text for a new review is ready
	Checks   map[string]string // {mail} {gateway} {url}
}
