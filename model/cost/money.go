package cost

import "portone-onboard/model"

// Span is an amount in won that lies from Low to High.
type Span struct{ Low, High int64 }

// Exactly is a span of one amount.
func Exactly(won int64) Span { return Span{won, won} }

// Plus adds two spans end by end.
func (s Span) Plus(o Span) Span { return Span{s.Low + o.Low, s.High + o.High} }

// Exact tells whether the span is one amount.
func (s Span) Exact() bool { return s.Low == s.High }

// percentUnits is 100 % in thousandths of a percent.
const percentUnits = 100_000

// of takes a rate of an amount, rounded half up. It does not overflow for
// amounts up to 10^15 won and rates up to 100 %.
func of(won int64, rate model.Milli) int64 {
	whole, rest := won/percentUnits, won%percentUnits
	return whole*int64(rate) + (rest*int64(rate)+percentUnits/2)/percentUnits
}

// mostAmount is the most that a merchant can enter, mostFee where fees stop: no
// shop pays as much, and sums of such fees still fit.
const (
	mostAmount = int64(1e15)
	mostFee    = int64(1e16)
)

// times takes an amount a number of times.
func times(won, n int64) int64 {
	if n > 0 && won > mostFee/n {
		return mostFee
	}
	return won * n
}

// vat is the rate of value added tax in Korea, 10 % (부가가치세법 제30조).
const vat model.Milli = 10_000

// withVAT puts VAT on an amount: on all of it where it is published without,
// on none where it is included, and perhaps where the pages do not say.
func withVAT(s Span, included model.Tri) Span {
	switch included {
	case model.Yes:
		return Span{}
	case model.No:
		return Span{of(s.Low, vat), of(s.High, vat)}
	}
	return Span{0, of(s.High, vat)}
}
