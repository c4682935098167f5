package model

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

// validateWanted are the methods of the shop in these tests, in their order.
var validateWanted = []string{"card", "transfer", "virtual_account", "mobile", "easy_pay:kakaopay", "easy_pay:alipay_plus"}

func validateMix(s string) (string, []Problem) { return ValidateMix(s, validateWanted) }

func TestValidateMix(t *testing.T) {
	validateTable(t, validateMix, []validateRow{
		{"카드 70, 계좌이체 10, 카카오페이 20", "card=70,transfer=10,easy_pay:kakaopay=20", ""},
		{"카드 70% / 이체 30%", "card=70,transfer=30", ""},
		{"카드70 이체30", "card=70,transfer=30", ""},
		{"카드70이체30", "card=70,transfer=30", ""},
		{"카드:70, 이체: 30", "card=70,transfer=30", ""},
		{"카드＝７０％，이체＝３０％", "card=70,transfer=30", ""},
		{"카드ㆍ70・이체ㆍ30", "card=70,transfer=30", ""},
		{"카드·70·이체·30", "card=70,transfer=30", ""},
		{"신용 카드 70; 실시간 계좌이체 30", "card=70,transfer=30", ""},
		{"Card 70 Transfer 30", "card=70,transfer=30", ""},
		{"kakaopay 30, card 70", "easy_pay:kakaopay=30,card=70", ""},
		{"alipay_plus 100", "easy_pay:alipay_plus=100", ""},
		{"무통장입금 100", "virtual_account=100", ""},
		{"휴대폰 소액결제 100", "mobile=100", ""},
		{"카드 100, 이체 0", "card=100", ""},
		{"card=70,transfer=10,easy_pay:kakaopay=20", "card=70,transfer=10,easy_pay:kakaopay=20", ""},
		{norm.NFD.String("카드 70, 카카오페이 30"), "card=70,easy_pay:kakaopay=30", ""},
		{"카드\x1b[31m 70\u202e,\u200b 이체\t30\r\n", "card=70,transfer=30", ""},
		{"카드 +70, 이체 30", "card=70,transfer=30", ""},
		{"카드 070, 이체 30", "card=70,transfer=30", ""},

		{"70 10 5 5 5 5", "card=70,transfer=10,virtual_account=5,mobile=5,easy_pay:kakaopay=5,easy_pay:alipay_plus=5", ""},
		{"100/0/0/0/0/0", "card=100", ""},
		{"７０　３０　０　０　０　０", "card=70,transfer=30", ""},
		{"70 30", "", "mix_count found=2 want=6"},
		{"70 10 5 5 5 5 0", "", "mix_count found=7 want=6"},
		{"100", "", "mix_count found=1 want=6"},
		{strings.Repeat("1 ", 61), "", "mix_form"},

		{"카드 70, 이체 20", "", "mix_sum sum=90"},
		{"카드 70, 이체 31", "", "mix_sum sum=101"},
		{"카드 0", "", "mix_sum sum=0"},
		{"카드 1000000000000000", "", "mix_sum sum=1000000"},
		{"카드 99999999999999999999", "", "mix_form"},
		{"카드 -70, 이체 170", "", "mix_negative"},
		{"카드 −70, 이체 170", "", "mix_negative"},
		{"-70 170 0 0 0 0", "", "mix_negative"},
		{"카드=-70", "", "mix_negative"},
		{"카드 70.5, 이체 29.5", "", "mix_whole"},
		{"카드 70, 카드 30", "", "mix_twice word=카드"},
		{"카드 70, 신용카드 30", "", "mix_twice word=신용카드"},
		{"상품권 70, 카드 30", "", "mix_method word=상품권"},
		{"토스페이 100", "", "mix_method word=토스페이"},
		{"현금 100", "", "mix_method word=현금"},
		{strings.Repeat("가", 300) + " 100", "", "mix_method word=" + strings.Repeat("가", 30)},
		{"카드", "", "mix_form"},
		{"카드, 이체", "", "mix_form"},
		{"70 카드 30 이체", "", "mix_form"},
		{"70 카드 30", "", "mix_form"},
		{"%", "", "mix_form"},
		{"٧٠", "", "mix_form"},
		{"", "", "empty"},
		{"\x1b[31m\u200b", "", "empty"},
		{"900101-1234568 100", "", "looks_resident_number"},
		{"4111-1111-1111-1111 100", "", "looks_card_number"},
		{"카드 50, /\u1161 50", "", "mix_form"},
		{"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw 100", "", "looks_secret"},
	})
	if got, problems := ValidateMix("100", nil); got != "" || validateCodes(problems) != "mix_count found=1 want=0" {
		t.Errorf("nothing is wanted: %q [%s]", got, validateCodes(problems))
	}
}

// validateCanonicalMix draws a mix as it is kept.
func validateCanonicalMix(t *rapid.T) string {
	wanted := rapid.Permutation(validateWanted).Draw(t, "order")
	var out []string
	for left := 100; left > 0; wanted = wanted[1:] {
		n := left
		if len(wanted) > 1 {
			n = rapid.IntRange(1, left).Draw(t, "percent")
		}
		out, left = append(out, fmt.Sprintf("%s=%d", wanted[0], n)), left-n
	}
	return strings.Join(out, ",")
}

// Every mix that is kept is accepted again as it stands, and reads as what it says.
func TestValidateMixAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		canonical := validateCanonicalMix(t)
		if got, problems := validateMix(canonical); got != canonical || problems != nil {
			t.Fatalf("%q became %q [%s]", canonical, got, validateCodes(problems))
		}
		var again []string
		sum := 0
		for _, p := range ParseMix(canonical) {
			again, sum = append(again, fmt.Sprintf("%s=%d", p.Method, p.Percent)), sum+p.Percent
		}
		if strings.Join(again, ",") != canonical || sum != 100 {
			t.Fatalf("%q reads as %v", canonical, again)
		}
	})
}

// The same mix, said by name, by name without spaces, or in order, is kept the same.
func TestValidateMixSpellings(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		parts := ParseMix(validateCanonicalMix(t))
		slices.SortFunc(parts, func(a, b Part) int {
			return slices.Index(validateWanted, string(a.Method)) - slices.Index(validateWanted, string(b.Method))
		})
		var names, glued, numbers, want []string
		for _, m := range validateWanted {
			i := slices.IndexFunc(parts, func(p Part) bool { return string(p.Method) == m })
			if i < 0 {
				numbers = append(numbers, "0")
				continue
			}
			words := append([]string{m, strings.TrimPrefix(m, EasyPayPrefix)}, wordsOf(Method(m))...)
			word, n := rapid.SampledFrom(words).Draw(t, "word"), fmt.Sprint(parts[i].Percent)
			names, glued = append(names, word+" "+n+"%"), append(glued, word+n)
			numbers, want = append(numbers, n), append(want, m+"="+n)
		}
		for _, s := range []string{strings.Join(names, ", "), strings.Join(glued, ","), strings.Join(numbers, " "), norm.NFD.String(strings.Join(names, " "))} {
			if got, problems := validateMix(s); got != strings.Join(want, ",") || problems != nil {
				t.Fatalf("%q: %q [%s], want %v", s, got, validateCodes(problems), want)
			}
		}
	})
}

func TestParseMixRefuses(t *testing.T) {
	for _, s := range []string{
		"", "card", "card=", "=100", "card=100,", ",card=100", "card=50", "card=50,transfer=51", "card=100,transfer=0", "card=50,card=50",
		"card=+100", "card=0100", "card=-1,transfer=101", "card = 100", "card=100 ", "card=1e2", "카드 100", "card=99999999999999999999",
	} {
		if got := ParseMix(s); got != nil {
			t.Errorf("%q reads as %v", s, got)
		}
	}
}

// TestMethodWords wants each word to name one method, whatever is wanted.
func TestMethodWords(t *testing.T) {
	owner := map[string]Method{}
	var all []string
	for _, k := range methodWords {
		all = append(all, string(k.Method))
		for _, word := range append([]string{string(k.Method), strings.TrimPrefix(string(k.Method), EasyPayPrefix)}, k.Words...) {
			if other, taken := owner[word]; taken && other != k.Method {
				t.Errorf("%q names %s and %s", word, other, k.Method)
			}
			owner[word] = k.Method
		}
	}
	for word, m := range owner {
		if got, problems := ValidateMix(word+" 100", all); got != string(m)+"=100" {
			t.Errorf("%q: %q [%s]", word, got, validateCodes(problems))
		}
	}
}

func FuzzMix(f *testing.F) {
	for _, s := range []string{
		"카드 70, 계좌이체 10, 카카오페이 20", "card=70,transfer=30", "70 10 5 5 5 5", "카드70이체30", "７０％", "카드 -1", "0.5", "99999999999999999999",
		"900101-1234568 100", "4111-1111-1111-1111 100", "easy_pay:kakaopay=100", "::70", "카드\x00100", "ſ 100",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		validateCheck(t, "mix", validateMix, s)
		canonical, problems := validateMix(s)
		if parts := ParseMix(canonical); (parts == nil) != Blocks(problems) {
			t.Fatalf("%q is kept as %q, which reads as %v", s, canonical, parts)
		}
		if parts := ParseMix(s); parts != nil {
			if again, _ := writeMix(parts); again != s {
				t.Fatalf("%q reads as %v", s, parts)
			}
		}
	})
}
