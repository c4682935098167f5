package model

// MessageID names a text that is ready to be sent.
type MessageID string

const (
	AskScreening MessageID = "ask_screening" // where is the screening
	AskContract  MessageID = "ask_contract"  // where is the contract, or the MID
	AskReview    MessageID = "ask_review"    // please begin the card review
	AskReviewers MessageID = "ask_reviewers" // where is the card review
	AskAgain     MessageID = "ask_again"     // please look again: what was wrong is mended
	AskKeyFile   MessageID = "ask_key_file"  // here is the key file; or: please send what the channel needs
	AskEscrow    MessageID = "ask_escrow"    // please issue the purchase-safety certificate (구매안전서비스 이용 확인증)
	AskMID       MessageID = "ask_mid"       // please issue a further MID
)

// MessageIDs lists every message.
var MessageIDs = []MessageID{AskScreening, AskContract, AskReview, AskReviewers, AskAgain, AskKeyFile, AskEscrow, AskMID}

// Wording is which of a message's texts fits. The zero Wording is the plain one.
type Wording string

const (
	Plainly     Wording = ""
	WhenLate    Wording = "late"      // the usual time is over
	WhileHeld   Wording = "held"      // AskAgain: PortOne holds the application (접수보류)
	OfMID       Wording = "mid"       // AskContract: signed, but no MID yet
	OfReviewers Wording = "reviewers" // AskAgain: reviewers refused, not the screening
	WithFile    Wording = "file"      // AskKeyFile: the merchant has it and sends it on
	ByForm      Wording = "form"      // AskMID: the rows to enter in the gateway's own admin
	ByURL       Wording = "url"       // AskMID: PortOne must change the address first
)

// Wordings lists the texts of each message.
var Wordings = map[MessageID][]Wording{
	AskScreening: {Plainly, WhenLate},
	AskContract:  {Plainly, WhenLate, OfMID},
	AskReview:    {Plainly},
	AskReviewers: {Plainly},
	AskAgain:     {Plainly, WhileHeld, OfReviewers},
	AskKeyFile:   {Plainly, WithFile},
	AskEscrow:    {Plainly},
	AskMID:       {Plainly, ByForm, ByURL},
}

// Message is a text that is ready to be sent, as codes and facts: who makes
// sentences of it stands in ui. No fact is a secret or a resident number.
type Message struct {
	ID      MessageID
	Wording Wording
	Place   Place
	Late    int               // business days past the late date; 0 where nothing is late
	To      []Contact         // whom to send it to, the best first; empty where nobody is known
	Facts   map[string]string // by the names that the texts use: IDs, dates and values as answers hold them
	Missing []QuestionID      // facts that it would name and that are not known yet
	Fill    []Slot            // where those are answered, in the same order
	Waiting []MessageWait     // the reviewers that it names
	Mended  []MessageMend     // with AskAgain: what was wrong
	Rows    []MessageRow      // with AskMID: what the gateway's page wants to be told
	Wants   []Field           // with AskKeyFile: what the gateway has to send
	How     []Text            // what the gateway's pages say on the way to ask
	Note    Slot              // where it is noted that somebody was asked; the zero Slot for nowhere

	press int // the smaller, the more pressing
}

// MessageWait is one reviewer that a message names.
type MessageWait struct {
	Reviewer Reviewer
	State    State
	Since    Date
	Days     int // business days since then
	Reasons  []string
}

// MessageMend is one reason class of a refusal, and how far it is mended.
type MessageMend struct {
	Reason string
	Done   bool
	Pages  []string // where a look at the site proved it after the refusal
}

// MessageRow is one row of what a gateway's page wants to be told, with the
// facts that answer it; none where only the merchant knows.
type MessageRow struct {
	FormRow
	Facts []string
}

// Chase is what to do about something that is late: whom to call, what to look
// at first, and what to send.
type Chase struct {
	Contacts []Contact // the best first
	Checks   []string  // codes of ChaseChecks, what is quickest first
	Lookup   string    // the gateway's own page on where a review stands, with "lookup"
	Mail     string    // where the news goes to, with "console_mail"; "" while it is not recorded
	Messages []MessageID
}
