package model

import (
	"strconv"
	"strings"
)

// rateMost is the dearest rate that can be meant: nobody takes half a sale.
const rateMost Milli = 50_000

// ParseMilli reads a percentage with up to three decimals: "2.9", "2.9%", "0.953 %".
func ParseMilli(s string) (m Milli, code ProblemCode) {
	s = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(s), "%"))
	if strings.HasPrefix(s, "-") || strings.HasPrefix(s, "△") {
		return 0, ProblemRateNegative
	}
	whole, frac, dot := strings.Cut(s, ".")
	if whole == "" || dot && frac == "" || len(frac) > 3 || strings.Trim(whole+frac, "0123456789") != "" {
		return 0, ProblemRateForm
	}
	n, err := strconv.Atoi(whole + frac + strings.Repeat("0", 3-len(frac)))
	switch {
	case err != nil || Milli(n) > rateMost:
		return 0, ProblemRateLarge
	case n == 0:
		return 0, ProblemRateZero
	}
	return Milli(n), ""
}

// String writes a rate as pages do, with two decimals at least: "3.20".
func (m Milli) String() string {
	s := strconv.Itoa(int(m))
	s = strings.Repeat("0", max(0, 4-len(s))) + s
	whole, frac := s[:len(s)-3], s[len(s)-3:]
	return whole + "." + strings.TrimSuffix(frac, "0")
}

// ValidateQuote reads a gateway's own offer: the rate of cards in percent and,
// after it, what joining costs in won without VAT: "2.9", "2.9% 가입비 10만원",
// "2.9 0원". It gives "2.90" or "2.90 100000".
func ValidateQuote(s string) (canonical string, problems []Problem) {
	s = fieldNumber(s)
	if p := refuseOpening(s); p != nil {
		return "", p
	}
	rate, joining := cutQuote(s)
	m, code := ParseMilli(rate)
	switch code {
	case "":
	case ProblemRateLarge:
		return refuseValue(code, "max", rateMost.String())
	default:
		return refuseValue(code)
	}
	canonical = m.String()
	if joining == "" {
		return canonical, nil
	}
	won, problems := ValidateAmountOrZero(joining)
	if Blocks(problems) {
		return "", problems
	}
	return canonical + " " + won, problems
}

// cutQuote parts the rate from the joining fee, and drops the words between.
func cutQuote(s string) (rate, joining string) {
	rate, joining, _ = strings.Cut(strings.NewReplacer(",%", "%", " %", "%").Replace(s), " ")
	if at := strings.IndexByte(rate, '%'); at >= 0 && at+1 < len(rate) {
		rate, joining = rate[:at+1], rate[at+1:]+" "+joining
	}
	rate = strings.TrimRight(rate, ",/+")
	joining = strings.TrimSpace(strings.Trim(strings.TrimSpace(joining), ",/+"))
	for _, word := range []string{"가입비", "joining fee", "joining"} {
		joining = strings.TrimSpace(strings.TrimPrefix(strings.ToLower(joining), word))
	}
	if joining == "면제" || joining == "무료" || joining == "free" || joining == "없음" {
		joining = "0"
	}
	return rate, joining
}

// Quote is a gateway's own offer.
type Quote struct {
	Card    Milli
	Joining int64 // won; -1 is not said
}

// ParseQuote reads what ValidateQuote gave; false for anything else.
func ParseQuote(canonical string) (Quote, bool) {
	rate, joining, said := strings.Cut(canonical, " ")
	m, code := ParseMilli(rate)
	if code != "" || m.String() != rate {
		return Quote{}, false
	}
	if !said {
		return Quote{Card: m, Joining: -1}, true
	}
	if again, problems := ValidateAmountOrZero(joining); again != joining || Blocks(problems) {
		return Quote{}, false
	}
	won, ok := ParseWon(joining)
	return Quote{Card: m, Joining: won}, ok
}
