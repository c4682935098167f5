package model

// Restriction is what a gateway does not take, or only so.
type Restriction struct {
	ID         string
	Kind       string // "industry" "app_store" "host" "platform" "age" "country" …: the data files' words
	Verdict    RestrictionVerdict
	Text       Text
	Industries []string
	Hosts      []string // "shopify" "woocommerce" "withsoft" "builder" "server_only"
	Methods    []Method
	Styles     []Style
	Modes      []Mode
	PortOne    []PortOne
	Modules    []string
	Traits     []string
	Sources    []Source
}

// RestrictionVerdict is what a restriction comes to.
type RestrictionVerdict string

const (
	VerdictRefused  RestrictionVerdict = "refused"  // not taken
	VerdictReview   RestrictionVerdict = "review"   // may be taken after a look
	VerdictLimited  RestrictionVerdict = "limited"  // taken with limits
	VerdictRequired RestrictionVerdict = "required" // taken only with this
	VerdictOK       RestrictionVerdict = "ok"       // expressly taken
)

// After is what must have happened before a gateway can be applied for, or
// before its review begins.
type After struct {
	ID      string
	Step    StepID // which cannot begin before
	Event   string // "site_live" "gateway_live" "sales_began" "app_listed" …: the data files' words
	Days    int    // calendar days after the event
	Months  int    // calendar months after the event
	Text    Text
	Routes  []Route
	Methods []Method
	Styles  []Style
	Traits  []string
	Sources []Source
}

// MIDCase is a change and what this gateway makes of it.
type MIDCase struct {
	ID      string
	Need    string // "further" "new_contract" "keep" "ask" "method" "agreement"
	Text    Text
	Styles  []Style
	Methods []Method
	Traits  []string
	Sources []Source
}

// MIDWay is how a further MID, method or agreement is asked for.
type MIDWay struct {
	ID      string
	For     string // as MIDCase.Need
	Route   Route
	Place   string // "console" "gateway_admin" "gateway_site" "portone_support" "gateway_support" "inquiry"
	Path    Text
	URL     string
	Form    []FormRow
	Text    Text
	Methods []Method
	Styles  []Style
	Sources []Source
}

// FormRow is one input of an application form, as the form writes it.
type FormRow struct {
	Label string
	Text  Text
	Value string // to be copied as it stands
}

// Conflict is a matter on which the pages contradict each other.
type Conflict struct {
	ID     string
	About  Text
	Values []ConflictValue
	Newer  string // the page that is newer, where that can be told
	Advice Text
}

// ConflictValue is what one side says.
type ConflictValue struct {
	Value   Text
	Sources []Source
}
