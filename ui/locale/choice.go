package locale

import "portone-onboard/model"

// Choice is every text about choosing a gateway: why one stands where it
// stands, the comparison, and what a change would set off.
type Choice struct {
	PagesDisagree                                 string // {about}
	AndMore                                       string // {n}
	NotApplied                                    string
	RulesTitle                                    string
	NoticeLabel                                   string
	Restricted, Refused, MayReview, NobodyReviews string // of trades

	Findings map[string]string // by model.FitFindings; {methods}
	Points   string            // {n} points
	Place    string            // {n}th
	Out      string            // ruled out
	BackBy   string            // what would bring it back: {answers}
	BackOne  string            // any of {answers} would
	BackAll  string            // all of {answers} together would
	BackAny  string            // another answer to {question}
	BackTo   string            // {question}: {value}
	Remain   string            // {n} remain: {list}
	NoneLeft string
	OutList  string // ruled out: {list}
	Suggest  string // a hedge: {gateway}
	LaterOf  string // {gateway}: {text}

	WayCompare, WayChange string // on Home

	Compare Compare
	Change  Change
}

// Compare is the comparison side by side.
type Compare struct {
	TierBySales                                           string // {tier}
	Title, Lead, Which, WhichTitle                        string
	OnlyDiffer, AllRows, NoDifference                     string
	Figures                                               map[model.QuestionID]string // the merchant's own figures
	Unset, Yardstick                                      string
	Year, First, Joining, Annual                          string
	PortOne, VAT, Premium, Limit, Short                   string
	Takes                                                 string // a wanted line: {style} {method}
	Place, Industry, Version, Modes                       string
	Test, Instant, Routes, Screening                      string
	Review, MIDs, Contact, Later                          string
	Free, Unknown, Quoted, Published                      string
	PerPayment, Span, NoFee, NeverShort                   string
	Week, Assumed, NoInsurance                            string
	Source, VATAdded, VATOpen, VATIn                      string
	Yes, No, NotReckoned, BarLegend                       string
	EditHint, PickHint                                    string
	GroupCost, GroupLines, GroupRest                      string
	DifferWord, LimitHint, Incomplete, StopWord, MoreWord string
	Statuses                                              map[model.FitStatus]string
	MIDPer                                                map[string]string // model.GatewayFacts.MIDPer
}

// Change is the screen of "what if I change …".
type Change struct {
	GoWord, ScrollWord                     string
	Title, Lead                            string
	Kinds                                  map[string]OptionText // model.ChangeKinds
	Effects                                map[string]string     // model.ChangeRule.Effects
	Verdict                                map[string]string     // model.MIDVerdict
	Steps, Parked, Asked, Closed, NoEffect string
	Stops, Common, Ways, Now               string
	Before                                 string
}
