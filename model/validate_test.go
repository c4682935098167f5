package model

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// validateRow is one line of a table: what goes in, what comes out, and the
// problems' codes with their arguments, as validateCodes prints them.
type validateRow struct{ in, want, codes string }

func validateTable(t *testing.T, validate func(string) (string, []Problem), rows []validateRow) {
	t.Helper()
	for _, row := range rows {
		canonical, problems := validate(row.in)
		if codes := validateCodes(problems); canonical != row.want || codes != row.codes {
			t.Errorf("%q: got %q [%s], want %q [%s]", row.in, canonical, codes, row.want, row.codes)
		}
	}
}

// validateCodes prints problems as "code key=value key=value, code".
func validateCodes(problems []Problem) string {
	var all []string
	for _, p := range problems {
		words := []string{string(p.Code)}
		for _, key := range slices.Sorted(maps.Keys(p.Args)) {
			words = append(words, key+"="+p.Args[key])
		}
		all = append(all, strings.Join(words, " "))
	}
	return strings.Join(all, ", ")
}

var validateToday = NewDate(2026, 3, 5) // a Thursday

// validateAll is every validator in one shape.
func validateAll() map[string]func(string) (string, []Problem) {
	date := func(rule FutureRule) func(string) (string, []Problem) {
		return func(s string) (string, []Problem) {
			d, p := ValidateDate(s, validateToday, rule)
			return d.String(), p
		}
	}
	return map[string]func(string) (string, []Problem){
		"business": ValidateBusinessNumber, "mail order": ValidateMailOrderNumber,
		"footer phone": ValidateFooterPhone, "mobile": ValidateMobile, "phone": ValidatePhone,
		"email": ValidateEmail, "url": ValidateURL, "host": ValidateHost, "app store": ValidateAppStoreURL,
		"date": date(FutureAllowed), "date checked": date(FutureChecked), "date refused": date(FutureRefused),
		"amount": ValidateAmount, "amount or zero": ValidateAmountOrZero,
		"name": ValidateName, "address": ValidateAddress, "reason": ValidateReason,
		"mid":      func(s string) (string, []Problem) { return ValidateMID(s, validateShared) },
		"store ID": ValidateStoreID, "channel key": ValidateChannelKey,
		"imp code": ValidateImpCode, "payment ID": ValidatePaymentID,
		"mix": validateMix, "quote": ValidateQuote,
	}
}

// validatePieces are what the fields' texts are made of.
var validatePieces = append([]string{
	"220-81-62517", "2208162517", "1058600005", "02", "031", "070", "0505", "080", "010", "1588", "1234", "5678", "+82", "(", ")", "-", ".", "/", ",", "~",
	"shop@", "gmail.com", "naver.con", "@", "http://", "https://", "//", ":", ":8080", "localhost", "192.168.0.1", "[::1]", "dev-", "test", "가게.한국", ".kr", "?a=1", "#", "%", "제", "제주",
	"2024", "서울강남", "01234", "호", "면제", "년", "월", "일", "오늘", "(목)", "3", "12", "29", "2026", "26", "천", "백", "만", "억", "조", "원", "₩", "1.5", "1,234", "삼", "INIpayTest",
	"store-4ff4af41-85e3-4559-8eb8-0d08a2c6ceec", "imp12345678", "900101-1234568", "4111 1111 1111 1111", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "İ", "ß", "K", "xn--", "play.google.com/store/apps/details?id=a",
	"카드", "카카오페이", "easy_pay:kakaopay", "card=70", "=", "2.9", "100", " 30", "가입비",
}, cleanAlphabet...)

func validateInput() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(validatePieces), 0, 12).Draw(t, "pieces"), "")
	})
}

func TestValidateProperties(t *testing.T) {
	all := validateAll()
	names := slices.Sorted(maps.Keys(all))
	rapid.Check(t, func(t *rapid.T) {
		s := validateInput().Draw(t, "s")
		for _, name := range names {
			validateCheck(t, name, all[name], s)
		}
	})
}

// validateCheck holds everything that is promised of any validator.
func validateCheck(t cleanTest, name string, validate func(string) (string, []Problem), s string) {
	t.Helper()
	canonical, problems := validate(s)
	if (canonical == "") != Blocks(problems) {
		t.Fatalf("%s %q: %q with [%s]", name, s, canonical, validateCodes(problems))
	}
	for _, p := range problems {
		validateDocumented(t, name, p)
	}
	cleanSafe(t, canonical, name == "reason")
	if again, more := validate(canonical); canonical != "" && again != canonical {
		t.Fatalf("%s %q: %q became %q [%s]", name, s, canonical, again, validateCodes(more))
	}
}

// validateDocumented checks a problem against the table of codes.
func validateDocumented(t cleanTest, name string, p Problem) {
	t.Helper()
	i := slices.IndexFunc(problemTable[:], func(c ProblemInfo) bool { return c.Code == p.Code })
	if i < 0 {
		t.Fatalf("%s: %s is in no table", name, p.Code)
	}
	if want := slices.Sorted(slices.Values(problemTable[i].Args)); !slices.Equal(want, slices.Sorted(maps.Keys(p.Args))) {
		t.Fatalf("%s: %s has %v, documented %v", name, p.Code, p.Args, want)
	}
	for _, v := range p.Args {
		cleanSafe(t, v, false)
		if v == "" || LooksResidentNumber(v) || LooksCardNumber(v) || looksKnownSecret(v) {
			t.Fatalf("%s: %s says %q", name, p.Code, v)
		}
	}
}

func TestProblemCodes(t *testing.T) {
	seen := map[ProblemCode]bool{}
	for _, c := range ProblemCodes() {
		if seen[c.Code] || c.Code == "" {
			t.Errorf("%q stands twice or is empty", c.Code)
		}
		seen[c.Code] = true
		if c.Severity != SeverityError && c.Severity != SeverityWarning {
			t.Errorf("%s has severity %q", c.Code, c.Severity)
		}
		if got := (Problem{Code: c.Code}).Severity(); got != c.Severity {
			t.Errorf("%s: severity %q", c.Code, got)
		}
	}
	ProblemCodes()[0].Code = "changed"
	if problemTable[0].Code == "changed" {
		t.Error("the caller's slice is the table")
	}
	if (Problem{Code: "unheard of"}).Severity() != SeverityError {
		t.Error("an unknown code must block")
	}
}

func TestValidateEmpty(t *testing.T) {
	for name, validate := range validateAll() {
		for _, s := range []string{"", "   ", "\n", "\u3164", "\u200b", "\x1b[31m"} {
			if canonical, problems := validate(s); canonical != "" || validateCodes(problems) != "empty" {
				t.Errorf("%s %q: %q [%s]", name, s, canonical, validateCodes(problems))
			}
		}
	}
}

// A secret typed into the wrong field must never be accepted by any.
func TestValidateSecretAnywhere(t *testing.T) {
	for name, validate := range validateAll() {
		for _, s := range []string{"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", validateSecret, "secret: " + validateSecret} {
			canonical, problems := validate(s)
			if canonical != "" {
				t.Errorf("%s accepts %q", name, canonical)
			}
			if !strings.Contains(name, "url") && name != "host" && name != "app store" && validateCodes(problems) != "looks_secret" {
				t.Errorf("%s: [%s]", name, validateCodes(problems))
			}
		}
	}
}
