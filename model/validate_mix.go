package model

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// Part is a method's part of the sales in percent.
type Part struct {
	Method  Method
	Percent int
}

// ValidateMix reads how sales divide among methods, in whole percent that add
// up to 100: "카드 70, 계좌이체 10, 카카오페이 20", or numbers alone in the order
// of wanted: "70 10 20". It gives "card=70,transfer=10,easy_pay:kakaopay=20".
func ValidateMix(s string, wanted []string) (canonical string, problems []Problem) {
	s = fieldNumber(s)
	if p := refuseOpening(s); p != nil {
		return "", p
	}
	words, numbers, code := mixTokens(s)
	if code != "" {
		return refuseValue(code)
	}
	if len(words) == 0 {
		return mixByOrder(numbers, wanted)
	}
	return mixByName(words, numbers, wanted)
}

// mixMost is more parts than there are methods.
const mixMost = 60

// mixTokens cuts a mix into its words, each followed by its number.
func mixTokens(s string) (words []string, numbers []int, code ProblemCode) {
	s = strings.NewReplacer("=", " ", "%", " ", ",", " ", "/", " ", "·", " ", "ㆍ", " ", "・", " ", ";", " ", "(", " ", ")", " ").Replace(strings.ToLower(s))
	if strings.Contains(" "+s, " -") {
		return nil, nil, ProblemMixNegative
	}
	word := ""
	for _, f := range strings.Fields(spaceDigits(s)) {
		n, err := strconv.Atoi(f)
		switch {
		case err != nil && strings.Trim(f, "0123456789") == "":
			return nil, nil, ProblemMixForm // more digits than a number has
		case err != nil && strings.Trim(f, "0123456789.") == "":
			return nil, nil, ProblemMixWhole
		case err != nil:
			word += f
		default:
			if word = strings.TrimRight(word, ":"); word != "" {
				words = append(words, word)
			}
			word, numbers = "", append(numbers, n)
		}
	}
	if word != "" || len(numbers) == 0 || len(numbers) > mixMost || len(words) > 0 && len(words) != len(numbers) {
		return nil, nil, ProblemMixForm
	}
	return words, numbers, ""
}

// spaceDigits puts a space between a word and the number typed right after it:
// "카드70" and "카드:70" are as clear as "카드 70".
func spaceDigits(s string) string {
	var b strings.Builder
	var last rune
	for _, r := range s {
		if unicode.IsDigit(r) && (unicode.IsLetter(last) || last == ':') || unicode.IsLetter(r) && unicode.IsDigit(last) {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
		last = r
	}
	return b.String()
}

func mixByOrder(numbers []int, wanted []string) (string, []Problem) {
	if len(numbers) != len(wanted) {
		return refuseValue(ProblemMixCount, "want", strconv.Itoa(len(wanted)), "found", strconv.Itoa(len(numbers)))
	}
	parts := make([]Part, len(numbers))
	for i, n := range numbers {
		parts[i] = Part{Method(wanted[i]), n}
	}
	return writeMix(parts)
}

func mixByName(words []string, numbers []int, wanted []string) (string, []Problem) {
	var parts []Part
	for i, word := range words {
		m, ok := methodNamed(word, wanted)
		if !ok {
			return refuseWord(ProblemMixMethod, word)
		}
		if slices.ContainsFunc(parts, func(p Part) bool { return p.Method == m }) {
			return refuseWord(ProblemMixTwice, word)
		}
		parts = append(parts, Part{m, numbers[i]})
	}
	return writeMix(parts)
}

// wordMost is as much of a word as is said again.
const wordMost = 30

// refuseWord says which word is meant, unless it must not be said.
func refuseWord(code ProblemCode, word string) (string, []Problem) {
	short := CleanLine(word, wordMost).Text
	if short == "" {
		return refuseValue(ProblemMixForm)
	}
	if p := Sensitive(short); p != nil {
		return "", p
	}
	return refuseValue(code, "word", short)
}

func writeMix(parts []Part) (string, []Problem) {
	sum := 0
	var out []string
	for _, p := range parts {
		sum += min(p.Percent, 1_000_000)
		if p.Percent > 0 {
			out = append(out, string(p.Method)+"="+strconv.Itoa(p.Percent))
		}
	}
	if sum != 100 {
		return refuseValue(ProblemMixSum, "sum", strconv.Itoa(sum))
	}
	return strings.Join(out, ","), nil
}

// ParseMix reads what ValidateMix gave; nil for anything else.
func ParseMix(canonical string) []Part {
	var out []Part
	for part := range strings.SplitSeq(canonical, ",") {
		m, percent, ok := strings.Cut(part, "=")
		n, err := strconv.Atoi(percent)
		if !ok || err != nil || n < 0 || m == "" || slices.ContainsFunc(out, func(p Part) bool { return p.Method == Method(m) }) {
			return nil
		}
		out = append(out, Part{Method(m), n})
	}
	if again, _ := writeMix(out); again != canonical {
		return nil
	}
	return out
}

type methodWord struct {
	Method Method
	Words  []string
}

// methodWords are how merchants write the methods, besides their IDs.
var methodWords = []methodWord{
	{Card, []string{"card", "creditcard", "creditcards", "cards", "카드", "신용카드", "체크카드"}},
	{BankTransfer, []string{"banktransfer", "계좌이체", "실시간계좌이체", "이체"}},
	{VirtualAccount, []string{"가상계좌", "무통장", "무통장입금", "virtualaccount"}},
	{Mobile, []string{"mobilepayment", "phonepayment", "휴대폰", "휴대폰결제", "휴대폰소액결제", "핸드폰", "소액결제", "phone"}},
	{GiftCertificate, []string{"상품권", "문화상품권", "giftcertificate"}},
	{ConvenienceStore, []string{"편의점", "편의점결제", "conveniencestore"}},
	{Overseas, []string{"overseaspayment", "overseascard", "해외", "해외결제", "해외카드"}},
	{"easy_pay:kakaopay", []string{"kakao", "카카오페이", "카카오"}},
	{"easy_pay:naverpay", []string{"naver", "네이버페이", "네이버"}},
	{"easy_pay:tosspay", []string{"toss", "토스페이", "토스"}},
	{"easy_pay:payco", []string{"페이코"}},
	{"easy_pay:samsungpay", []string{"삼성페이"}},
	{"easy_pay:applepay", []string{"애플페이"}},
	{"easy_pay:lpay", []string{"엘페이", "l페이"}},
	{"easy_pay:ssgpay", []string{"쓱페이", "ssg페이"}},
	{"easy_pay:smilepay", []string{"스마일페이"}},
	{"easy_pay:paypal", []string{"페이팔"}},
	{"easy_pay:alipay", []string{"알리페이"}},
	{"easy_pay:wechatpay", []string{"위챗페이"}},
}

// methodNamed finds the wanted method that a word names.
func methodNamed(word string, wanted []string) (Method, bool) {
	for _, kind := range []string{"간편결제", "easypay"} { // as lists write an easy pay: "카카오페이 (간편결제)"
		if name, ok := strings.CutSuffix(word, kind); ok && name != "" {
			word = name
		}
	}
	for _, w := range wanted {
		if word == w || word == strings.TrimPrefix(w, EasyPayPrefix) || slices.Contains(wordsOf(Method(w)), word) {
			return Method(w), true
		}
	}
	return "", false
}

func wordsOf(m Method) []string {
	known, _ := find(methodWords, func(k methodWord) bool { return k.Method == m })
	return known.Words
}
