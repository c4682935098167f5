package locale

// Sheet is every text of a gateway's sheet, as `gateways CODE` writes it.
type Sheet struct {
	ListTitle, ListHint, OpenWord                           string
	Kinds                                                   map[string]string // of gateway
	Headings                                                map[string]string // by part of a data file
	Aliases, Modules, Closed, Old, Identity                 string
	Statuses                                                map[string]string // of a cell of what is supported
	Shared, TestMID, CannotTest                             string
	After, Instant, Insurance, Papers, Lookup, NeedsLive    string
	BeforeReview, Nothing, ReviewedBy, Call, Form           string
	Agreement, Field, Blank, Secret, Setting, Deposit       string
	KeyFile, MIDPer, MIDWhen, Provider                      string
	Case, Way, VAT, Joining, Annual, Other, Free, Settled   string
	Blocks, Conflict, Newer, Advice, Read, Verdict, Minimum string
	Needs                                                   map[string]string // gateway.Need
	Verdicts                                                map[string]string // gateway.Verdict
	Tiers                                                   map[string]string // model.Tier
	Goods                                                   map[string]string
	Yes, No, Unknown                                        string
}
