package model

// LetterAsk is a mail or message to read. Senders are taken from the catalogue
// by Walk.LetterAsk; whoever reads it needs nothing else of the shop.
type LetterAsk struct {
	Raw       []byte // as it was pasted, piped or saved: text, HTML or a whole .eml
	Name      string // the file's name, "" for what was pasted
	Today     Date   // to read days without a year
	Gateways  []LetterGateway
	Reviewers []Reviewer // of every gateway, each once
	TestMIDs  []string   // shared MIDs for testing, of every gateway: none of them was issued to anybody
}

// LetterGateway is how a gateway may be recognised in a letter.
type LetterGateway struct {
	Code    Code
	Names   []string // in Korean and English, as letters write them
	Domains []string // of its mail addresses and pages
}

// Letter is a mail or text message as a machine read it. It proves nothing: it
// says what a merchant may want to record (Walk.Propose). Its texts are
// printable and cut.
type Letter struct {
	Kind    LetterKind
	From    string // the sender's address, "" where there is none
	Subject string
	Sent    Date     // in Korea; zero where it does not say
	Gateway Code     // whom it speaks of; "" where that cannot be told
	Sender  Sender   // who wrote it, as far as the address or the words tell
	Signs   []Sign   // in the order in which they stand there
	MIDs    []string // those it names, whether or not it issues them
	Doubts  []Doubt
	Cut     bool // it was longer than what is read
}

// LetterKind is what form a letter came in.
type LetterKind string

const (
	LetterMail LetterKind = "mail" // with headers
	LetterHTML LetterKind = "html"
	LetterText LetterKind = "text"
)

// Sender is who wrote a letter.
type Sender string

const (
	SenderUnknown  Sender = ""
	SenderPortOne  Sender = "portone"
	SenderGateway  Sender = "gateway"
	SenderReviewer Sender = "reviewer"
	SenderInsurer  Sender = "insurer"
)

// SignCode is one thing that a letter says.
type SignCode string

const (
	SignReceived     SignCode = "received"      // the application has come in
	SignNotice       SignCode = "notice"        // passed on by PortOne, the next step is announced
	SignHeld         SignCode = "held"          // 접수보류: something is wanted first; Value is a Reviewer's ID where one holds
	SignPassed       SignCode = "passed"        // the screening is passed
	SignRefused      SignCode = "refused"       // 반려
	SignReason       SignCode = "reason"        // why: Value is one of Reasons
	SignContract     SignCode = "contract"      // an e-contract is to be signed: Value is its link, "" without
	SignSigned       SignCode = "signed"        // the contract is complete
	SignPaper        SignCode = "paper"         // a paper is asked for: Value is a Paper's ID
	SignDeadline     SignCode = "deadline"      // something is wanted by a day: Value is the date, or "+3b" or "+7d": that many business days or days after Sent
	SignInsurance    SignCode = "insurance"     // a guarantee insurance is asked for
	SignInsured      SignCode = "insured"       // it was issued: Value is its last day, "" without
	SignMID          SignCode = "mid"           // Value is the MID that was issued
	SignReview       SignCode = "review"        // the card review has begun; Value is a Reviewer's ID where one is said to look (심사중)
	SignCardPassed   SignCode = "card_passed"   // Value is a Reviewer's ID
	SignCardRefused  SignCode = "card_refused"  // Value is a Reviewer's ID
	SignCardsPassed  SignCode = "cards_passed"  // all of them
	SignInstantOpens SignCode = "instant_opens" // payments are possible before the review
	SignLink         SignCode = "link"          // any other link worth opening: Value
)

// SignCodes lists every code, for whoever makes sentences of them.
var SignCodes = []SignCode{
	SignReceived, SignNotice, SignHeld, SignPassed, SignRefused, SignReason, SignContract, SignSigned, SignPaper, SignDeadline,
	SignInsurance, SignInsured, SignMID, SignReview, SignCardPassed, SignCardRefused, SignCardsPassed, SignInstantOpens, SignLink,
}

// Sign is one thing that a letter says, with the words behind it.
type Sign struct {
	Code  SignCode
	Value string
	Of    string // of a reason: the Reviewer's ID who gave it, "" where it is not said or the gateway's own
	Words string // as they stand there, at most MaxFinding bytes
	Rule  string // which rule found it
}

// Doubt is why a letter is not to be taken at its word.
type Doubt string

const (
	DoubtUnrelated  Doubt = "unrelated"   // nothing about an onboarding stands in it: nothing is proposed
	DoubtSender     Doubt = "sender"      // the address is none that the named gateway writes from
	DoubtReply      Doubt = "reply"       // answers would go to another domain
	DoubtLink       Doubt = "link"        // a link leads elsewhere than it says, or to no known domain
	DoubtSecrets    Doubt = "secrets"     // it asks for a password, key or money
	DoubtEncoding   Doubt = "encoding"    // some of it could not be read
	DoubtOld        Doubt = "old"         // quoted text of an older letter was left out
	DoubtSeveral    Doubt = "several"     // it speaks of several gateways
	DoubtFuture     Doubt = "future"      // it is dated later than today
	DoubtAdvertises Doubt = "advertises"  // it advertises
	DoubtNoGateway  Doubt = "no_gateway"  // whom it speaks of is not said
	DoubtHypothetic Doubt = "hypothetic"  // some of it speaks of what might be, and was left out
	DoubtUnreadable Doubt = "unreadable"  // a part is a picture or a file: nothing of it was read
	DoubtTwoWords   Doubt = "two_verdict" // it says both that something passed and that it did not
)

// Doubts lists every doubt.
var Doubts = []Doubt{
	DoubtUnrelated, DoubtSender, DoubtReply, DoubtLink, DoubtSecrets, DoubtEncoding, DoubtOld, DoubtSeveral, DoubtFuture,
	DoubtAdvertises, DoubtNoGateway, DoubtHypothetic, DoubtUnreadable, DoubtTwoWords,
}

// Proposal is one change that a letter suggests. Nothing of it is recorded
// without the merchant's yes (Walk.TakeLetter).
type Proposal struct {
	Sign     Sign
	Slot     Slot
	Input    Input
	Before   Answer    // what stands there
	Problems []Problem // what recording it would say now; an Error keeps it from being taken
	Tracks   []TrackID // where it is not clear which application is meant: those it may be
}
