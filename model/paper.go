package model

// Paper is one document of the contract.
type Paper struct {
	ID       string
	Months   int  // not older than, 0 for no limit
	Original bool // the original, not a copy
	When     Cond
	Needs    []string // what of the plan must be there first, by ID
	After    StepID   // the gateway sends its form once this step is over
}

// Papers are what gateways ask for by form of business and industry; each
// gateway's own mail has the last word.
// Source: help/procedure/pg-application/content54.md, read 2026-11-23.
var Papers = []Paper{
	{ID: "contract_form", After: "contract.screening"},
	{ID: "registration", Needs: []string{"business"}},
	{ID: "bankbook", Needs: []string{"bank_account"}},
	{ID: "id_card"},
	{ID: "seal_personal", Months: 3, Original: true, When: Not(corporation)},
	{ID: "owner_check", When: Not(corporation), After: "contract.screening"},
	{ID: "seal_corporate", Months: 3, Original: true, When: corporation},
	{ID: "registry", Months: 3, Original: true, When: corporation},
	{ID: "owners", When: corporation},
	{ID: "seal_in_use", When: corporation},
	{ID: "licence_alcohol", When: Is("prep.shop.industry", "alcohol"), Needs: []string{"business"}},
	{ID: "proof_donation", When: Is("prep.shop.industry", "donation")},
	{ID: "proof_vouchers", When: Is("prep.shop.industry", "vouchers")},
	{ID: "licence_gym", When: Is("prep.shop.industry", "gym")},
	{ID: "office_landlord", When: Is("prep.shop.industry", "office_rental"), Needs: []string{"business"}},
	{ID: "office_lease", When: Is("prep.shop.industry", "office_rental")},
	{ID: "office_building", When: Is("prep.shop.industry", "office_rental")},
}

// FindPaper finds a paper by ID; ok is false for an unknown one.
func FindPaper(id string) (p Paper, ok bool) {
	for _, p := range Papers {
		if p.ID == id {
			return p, true
		}
	}
	return Paper{}, false
}

var corporation = Is("prep.shop.form", "corporation")

// Ground is what a business has to have before, or beside, its contracts: a
// registration, an account, a certificate. Of each there is one, whatever the
// number of gateways; only the insurance is taken out for every gateway apart.
type Ground struct {
	ID    string
	Needs []string   // what of the plan must be there first, by ID
	Asks  QuestionID // where it is recorded
	Opens []StepID   // the steps of the path that want it
}

// The IDs of the plan that the domain itself speaks of.
const (
	GroundBusiness  = "business"        // 사업자등록
	GroundAccount   = "bank_account"    // the account that settlements go to
	GroundSafety    = "purchase_safety" // 구매안전서비스 이용확인증
	GroundMailOrder = "mail_order"      // 통신판매업 신고
	GroundInsurance = "insurance"       // 보증보험
)

// Grounds stand in the order in which one unlocks the next.
// Sources: help/core-service/how-to-use/requirements.md (the certificate for the
// report, the number for the card review), help/procedure/pg-application/content54.md
// (insurance), 전자상거래법 제12조 and the form of its report; the notes on each
// (PaperNotes) name theirs. Read 2026-11-23.
var Grounds = []Ground{
	{ID: GroundBusiness, Asks: "prep.shop.registration", Opens: []StepID{"contract.apply"}},
	{ID: GroundAccount, Asks: "prep.shop.account", Needs: []string{GroundBusiness}},
	{ID: GroundSafety, Asks: "prep.shop.safety", Needs: []string{GroundBusiness, GroundAccount}},
	{ID: GroundMailOrder, Asks: "prep.shop.mail_order", Needs: []string{GroundBusiness, GroundSafety}, Opens: []StepID{"contract.cards"}},
	{ID: GroundInsurance, Asks: "contract.sign.insurance", Needs: []string{GroundBusiness}, Opens: []StepID{"contract.sign"}},
}

// FreshUntil is the last day on which a paper issued on a day is not older than
// some months: the same day of the month, or the last one of a shorter month
// (민법 제160조).
func FreshUntil(issued Date, months int) Date {
	if issued.IsZero() || months <= 0 {
		return Date{}
	}
	d := NewDate(issued.Year(), issued.Month(), 1).AddMonths(months)
	last := d.AddMonths(1).AddDays(-1).Day()
	return d.AddDays(min(issued.Day(), last) - 1)
}

// freshSince is the first day of issue that is still young enough on a day.
func freshSince(on Date, months int) Date {
	d := on.AddMonths(-months).AddDays(-3) // before any day that a short month may give
	for FreshUntil(d, months).Before(on) {
		d = d.AddDays(1)
	}
	return d
}
