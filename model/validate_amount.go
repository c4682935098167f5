package model

import (
	"math/big"
	"strconv"
	"strings"
	"unicode/utf8"
)

// amountMost is 10^15 won: far above any shop, below what a sum could overflow.
const amountMost = "1000000000000000"

// ValidateAmount reads an amount in won above zero and gives ASCII digits:
// 1,234,000 / 123만원 / 1.5억 / 3천만 / 1억 2000만 / 삼백만원 / ₩1,000.
func ValidateAmount(s string) (canonical string, problems []Problem) {
	canonical, problems = ValidateAmountOrZero(s)
	if canonical == "0" {
		return refuseValue(ProblemAmountZero)
	}
	return canonical, problems
}

// ValidateAmountOrZero is ValidateAmount where nothing is an answer too, such
// as the sales of a shop that has not opened.
func ValidateAmountOrZero(s string) (canonical string, problems []Problem) {
	s = fieldNumber(s)
	if p := refuseOpening(s); p != nil {
		return "", p
	}
	s = bareAmount(s)
	if strings.HasPrefix(s, "-") || strings.HasPrefix(s, "△") || strings.HasPrefix(s, "▲") {
		return refuseValue(ProblemAmountNegative)
	}
	won, code := readAmount(s)
	most, _ := new(big.Rat).SetString(amountMost)
	switch {
	case code != "":
		return refuseValue(code)
	case !won.IsInt():
		return refuseValue(ProblemAmountFraction)
	case won.Cmp(most) > 0:
		return refuseValue(ProblemAmountLarge, "max", amountMost)
	}
	return won.Num().String(), nil
}

// ParseWon reads an amount as it was accepted; false for anything else.
func ParseWon(canonical string) (won int64, ok bool) {
	n, err := strconv.ParseInt(canonical, 10, 64)
	return n, err == nil && n >= 0
}

// bareAmount drops the currency around an amount, in the ways Korean papers
// write it. A Korean keyboard types the won sign as a backslash.
func bareAmount(s string) string {
	s = strings.ToLower(strings.ReplaceAll(s, " ", ""))
	sign, rest := "", s
	for _, minus := range []string{"-", "△", "▲"} {
		if after, ok := strings.CutPrefix(s, minus); ok {
			sign, rest = minus, after
		}
	}
	for _, before := range []string{"일금", "금", "krw", "₩", "\\", "￦"} {
		rest = strings.TrimPrefix(rest, before)
	}
	for _, after := range []string{"정", "원", "krw", "won"} {
		rest = strings.TrimSuffix(rest, after)
	}
	if sign == "" && strings.HasPrefix(rest, "-") {
		return rest
	}
	return sign + rest
}

// amountReader adds up an amount the way it is spoken: digits, times 십 백 천
// within a group, times 만 억 조 over groups, each unit smaller than the last.
type amountReader struct {
	total, group, digits *big.Rat // digits is nil where none stand before a unit
	small, large         int64    // the last unit of each kind
}

const (
	amountRunes = 60 // longer is no amount, and exact arithmetic on it would cost
	unitTop     = int64(1e16)
)

func readAmount(s string) (won *big.Rat, code ProblemCode) {
	if s == "" || utf8.RuneCountInString(s) > amountRunes {
		return nil, ProblemAmountForm
	}
	r := amountReader{total: new(big.Rat), group: new(big.Rat), small: unitTop, large: unitTop}
	for s != "" {
		n := strings.IndexFunc(s, func(c rune) bool { return !isDigitRune(c) && c != ',' && c != '.' })
		if n < 0 {
			n = len(s)
		}
		if n > 0 {
			if code = r.number(s[:n]); code != "" {
				return nil, code
			}
			s = s[n:]
			continue
		}
		c, size := utf8.DecodeRuneInString(s)
		if !r.sign(c) {
			return nil, ProblemAmountForm
		}
		s = s[size:]
	}
	r.closeGroup(r.lastSize())
	return r.total, ""
}

// lastSize is what the last group counts in. "1억5천" is said for 1억 5천만: a
// group of units alone, right after 억 or 조, counts in the next lower one.
func (r *amountReader) lastSize() int64 {
	if r.digits == nil && r.small < unitTop && r.large >= 1e8 && r.large < unitTop {
		return r.large / 1e4
	}
	return 1
}

// number takes digits with commas every three of them and perhaps a fraction.
func (r *amountReader) number(s string) ProblemCode {
	whole, fraction, dot := strings.Cut(s, ".")
	switch {
	case r.digits != nil, strings.ContainsAny(fraction, ".,"), whole == "", dot && fraction == "":
		return ProblemAmountForm
	case !groupedByThree(whole):
		return ProblemAmountGrouping
	}
	value, ok := new(big.Rat).SetString(strings.ReplaceAll(whole, ",", "") + "." + fraction + "0")
	if !ok {
		return ProblemAmountForm
	}
	r.digits = value
	return ""
}

func groupedByThree(s string) bool {
	groups := strings.Split(s, ",")
	for i, g := range groups {
		if i > 0 && len(g) != 3 || i == 0 && len(groups) > 1 && (g == "" || len(g) > 3) {
			return false
		}
	}
	return true
}

// sign takes a unit or a digit written in Hangul; false if it is neither or
// stands out of order.
func (r *amountReader) sign(c rune) bool {
	if i := strings.IndexRune("영일이삼사오육칠팔구", c); i >= 0 {
		if r.digits != nil {
			return false
		}
		r.digits = big.NewRat(int64(i/len("영")), 1)
		return true
	}
	switch c {
	case '십':
		return r.unit(10)
	case '백':
		return r.unit(100)
	case '천':
		return r.unit(1000)
	case '만':
		return r.closeGroup(1e4)
	case '억':
		return r.closeGroup(1e8)
	case '조':
		return r.closeGroup(1e12)
	}
	return false
}

// unit adds what stands before 십, 백 or 천, which is one if nothing does.
func (r *amountReader) unit(size int64) bool {
	if size >= r.small {
		return false
	}
	if r.digits == nil {
		r.digits = big.NewRat(1, 1)
	}
	r.group.Add(r.group, r.digits.Mul(r.digits, big.NewRat(size, 1)))
	r.digits, r.small = nil, size
	return true
}

// closeGroup adds the group to the total: times 만, 억 or 조, or times 1 at the
// end. A unit alone counts once.
func (r *amountReader) closeGroup(size int64) bool {
	if size >= r.large {
		return false
	}
	switch {
	case r.digits != nil:
		r.group.Add(r.group, r.digits)
	case r.small == unitTop && size > 1:
		r.group.SetInt64(1)
	}
	r.total.Add(r.total, r.group.Mul(r.group, big.NewRat(size, 1)))
	r.group, r.digits, r.small, r.large = new(big.Rat), nil, unitTop, size
	return true
}
