package gateway

// The words of the data files; the generator knows which each may have.
type (
	Kind     string // of gateway
	Service  string // of module
	Age      string // of module: where a gateway has an old and a new one
	Status   string // of a cell of what is supported
	Returned string // how money of a test payment comes back
	Event    string // what a gateway waits for before it can be applied for
	Channel  string // how somebody gets in touch, how papers travel
	Per      string // what MIDs are issued apart for
	How      string // how the address for notices is set
	Need     string // what a change wants: the verdicts of mid.need, or a method or agreement added
	Place    string // where something is asked for
	Role     string // what a contact is for
	Form     string // of business
	Limit    string // what a restriction is about
	Verdict  string // what a restriction comes to
	Env      string // test or live
	Tier     string // of sales: small1 is 영세, small2 to small4 are 중소1 to 중소3, general is 일반
	Goods    string // by which phone fees and overseas fees go
	Via      string // how the shop is connected, where fees differ by it
	Trait    string // of a shop, for which alone something holds; the options of prep.shop where there is one
	Host     string // where the shop stands
	Industry string // of goods
	Span     string // for which a charge is taken
	Change   string // of a running shop
	Effect   string // of such a change
	Topic    string // of a common rule
)

const (
	KindPG       Kind = "pg"
	KindEasyPay  Kind = "easy_pay"
	KindOverseas Kind = "overseas"

	Payment  Service = "payment"
	Identity Service = "identity"

	Supported   Status = "yes"
	Unsupported Status = "no"
	TestOnly    Status = "test_only"
	LiveOnly    Status = "live_only" // cannot be tried with a shared test MID
	Undecided   Status = "unknown"   // the pages do not say, or contradict each other

	PerStyle    Per = "style"     // one per payment style
	PerEasyPay  Per = "easy_pay"  // one per easy pay through this gateway
	PerEasyPays Per = "easy_pays" // one for all easy pays through this gateway
	PerNone     Per = "none"
)

// Tiers of sales from the smallest to the general rate.
func Tiers() []Tier { return []Tier{"small1", "small2", "small3", "small4", "general"} }
