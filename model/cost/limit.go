package cost

import "portone-onboard/model"

// Premium is the guarantee's price and what it buys.
type Premium struct {
	Needed  model.Tri // whether this gateway wants it
	Sum     int64     // won insured: the gateway's figure, else what the sales want
	Assumed bool      // Sum is what the sales want
	Won     int64     // a year
	Limit   Limit
}

// Limit is the most that is paid out in a month.
type Limit struct {
	Known    bool
	Multiple int
	Month    int64 // won paid out at most
	Sales    int64 // won of a month's sales
	// ShortWeek is the week of a month, 1 to 5, in which even sales pass the
	// limit: from then on money stays with the gateway. 0 is never.
	ShortWeek int
	WaitDays  int // between a payment and its settlement at most
}

// insuranceStep is what sums insured are counted in: nobody insures a single won.
const insuranceStep = 1_000_000

// weekOfMonth is a week's part of a month, in days of thirty.
const (
	monthDays = 30
	weekDays  = 7
)

// Span is the premium where the gateway wants the guarantee, and perhaps where
// its pages leave that open.
func (p Premium) Span() Span {
	if p.Needed == model.Yes {
		return Exactly(p.Won)
	}
	return Span{High: p.Won}
}

// Missing tells whether a premium is due that could not be reckoned.
func (p Premium) Missing() bool { return p.Needed != model.No && p.Sum == 0 }

func premium(rule model.InsuranceRule, c Case, needed model.Tri) Premium {
	p := Premium{Needed: needed, Sum: c.Insured}
	multiple, ok := multipleOf(rule, c.Settlement)
	if p.Sum == 0 && ok {
		p.Sum, p.Assumed = sumFor(c.Sales/12, multiple.Multiple), true
	}
	if needed == model.No {
		return Premium{Needed: needed}
	}
	p.Won = of(p.Sum, rule.Rate)
	if ok && p.Sum > 0 {
		p.Limit = limit(p.Sum, multiple, c.Sales/12)
	}
	return p
}

// sumFor is the sum insured that lets a month's sales be paid out, in steps of
// a million won.
func sumFor(month int64, multiple int) int64 {
	if month <= 0 || multiple <= 0 {
		return 0
	}
	per := int64(multiple) * insuranceStep
	return (month + per - 1) / per * insuranceStep
}

func limit(sum int64, m model.SettlementMultiple, month int64) Limit {
	l := Limit{Known: true, Multiple: m.Multiple, Month: sum * int64(m.Multiple), Sales: month, WaitDays: m.Days}
	if month > l.Month {
		day := l.Month * monthDays / month // the last day whose sales are still paid out
		l.ShortWeek = int(day/weekDays) + 1
	}
	return l
}

func multipleOf(rule model.InsuranceRule, id string) (model.SettlementMultiple, bool) {
	for _, m := range rule.Multiples {
		if m.ID == id {
			return m, true
		}
	}
	return model.SettlementMultiple{}, false
}
