package model

// Stage is a part of the guide under the guide's own name.
type Stage struct {
	ID      StageID
	Steps   []Step
	Anytime bool // not part of the way to opening: started when the merchant needs it
}

// Scope is what a step or a question exists once for.
type Scope string

const (
	PerShop  Scope = "shop"
	PerTrack Scope = "track"
	PerMID   Scope = "mid"
)

// Step is one place of the path, with the six things that every place has:
// who acts, when it may start, when it is done, its usual length, whom to ask
// when it is late, and what it leaves behind.
type Step struct {
	ID        StepID
	Scope     Scope
	Who       []Actor      // who acts, the first to move first
	Needs     []Need       // when it may start
	Done      Cond         // when it is done, beyond its required questions being closed
	Rests     Cond         // when the merchant has decided to wait; the zero Cond is never
	Clock     []QuestionID // its waiting runs from the latest of these dates, once those of other steps are there
	Takes     Length       // business days on the clock; zero for what the merchant does alone
	Late      []string     // contact roles to ask when it is late, in order
	Leaves    []Outcome    // what later steps build on
	Lacks     []Lack       // routes and facts by which the step does not apply
	Questions []Question
}

// Need is one condition of a step's start.
type Need struct {
	Kind NeedKind
	Step StepID // the step that must be done; "" where only When stands
	When Cond   // what must hold; with a Step: what makes the step unneeded
	Code string // names the reason in the texts
}

// NeedKind tells how hard a need is. None of them ever blocks recording.
type NeedKind string

const (
	Required NeedKind = "needs"   // nothing to work on before it
	Rule     NeedKind = "rule"    // someone outside will refuse
	Advised  NeedKind = "advised" // possible, and a waste without it
)

// Lack says when a step is not applicable, and why.
type Lack struct {
	When Cond
	Code string // names the reason in the texts
}

// Outcome is a thing that a step leaves: a paper, a number, a date.
type Outcome string

// Kind is how a question is asked and what its answer looks like.
type Kind string

const (
	LineKind    Kind = "line"    // one line of text
	ProseKind   Kind = "prose"   // several lines
	OneKind     Kind = "one"     // one option
	AnyKind     Kind = "any"     // any number of options
	DayKind     Kind = "day"     // a date
	WonKind     Kind = "won"     // an amount in won
	CheckKind   Kind = "check"   // done, missing, can't tell, waived with a reason
	ProcessKind Kind = "process" // a state that moves by a transition table
	SeenKind    Kind = "seen"    // something to read and to leave behind
	InnerKind   Kind = "inner"   // never asked: written by an effect
)

// Each says once per what a question is asked.
type Each string

const (
	Once          Each = ""
	EachStyle     Each = "style"      // wanted payment styles
	EachEasyPay   Each = "easy_pay"   // wanted easy pays
	EachSiteItem  Each = "site_item"  // requirements of the site that fit this shop
	EachReason    Each = "reason"     // reason classes of the refusal at hand
	EachReviewer  Each = "reviewer"   // reviewers of this MID's methods
	EachField     Each = "field"      // fields of the gateway's live channel
	EachTask      Each = "task"       // the gateway's own tasks at this step
	EachPaper     Each = "paper"      // papers by form of business
	EachLiveCheck Each = "live_check" // what must point to live
	EachRehearsal Each = "rehearsal"  // what to try before opening
	EachQuoted    Each = "quoted"     // gateways that made an offer of their own
	EachDated     Each = "dated"      // papers at hand that may not be old: when they were issued
	EachNote      Each = "note"       // steps of a track: the merchant's own notes
)

// From is where the options of a One or Any question come from when they are not fixed.
type From string

const (
	Fixed          From = ""
	FromGateways   From = "gateways"   // every code of the catalogue
	FromChosen     From = "chosen"     // gateways chosen in prep.gateway
	FromTracks     From = "tracks"     // gateways of all open tracks
	FromMethods    From = "methods"    // wanted methods, easy pays by name
	FromStyles     From = "styles"     // wanted styles
	FromRoutes     From = "routes"     // routes of the gateway, the usual one first
	FromEasyPays   From = "easy_pays"  // easy pays by name
	FromModules    From = "modules"    // the gateway's modules that the version allows
	FromEasyCodes  From = "easy_codes" // gateway codes that are easy pays
	FromIndustries From = "industries" // trades, then those that gateways restrict or refuse
	FromPapers     From = "papers"     // every paper that some gateway asks for
)

// Effect is what an accepted answer changes besides its own slot.
type Effect string

const (
	NoEffect    Effect = ""
	OpensTracks Effect = "opens_tracks" // one track per chosen gateway
	OpensMore   Effect = "opens_more"   // a further track, and a clean sheet for the next need
	JudgesAnew  Effect = "judges_anew"  // another need: its verdict and request are asked anew
	MovesState  Effect = "moves_state"  // asks the date and reasons of the new state anew
)

// Question is one prompt. Its answer's slot is (track, mid, ID, item) as far as
// Scope and Each say.
type Question struct {
	ID      QuestionID
	Kind    Kind
	Scope   Scope // "" is the step's
	Each    Each
	Options []string
	From    From
	Rule    RuleID   // how a typed value is read
	When    Cond     // when it is asked; the zero Cond is always
	NotYet  bool     // "not yet" closes it for now
	Aside   bool     // never asked on the way: answered where it is shown (the comparison)
	Quiet   Cond     // not asked on the way while it holds, and listed once answered; the zero Cond is never
	Beside  bool     // never listed with its step: it stands beside the path
	Blocks  []StepID // what a "not yet" holds up later
	Machine *Machine // with ProcessKind
	Then    Effect
	After   []QuestionID // with DayKind: dates that cannot come later
}

// Waivable tells whether the merchant may set the question aside with a reason.
func (q Question) Waivable() bool { return q.Kind == CheckKind }
