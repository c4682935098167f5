package mail

import (
	"slices"
	"strings"
	"unicode"

	"portone-onboard/model"
)

// midLabels are what gateways call a MID, as flatten writes it: 상점아이디 at most
// of them, 사이트코드 at KCP, CPID at Danal, CID at KakaoPay, 파트너 ID at Naver Pay.
var midLabels = []string{
	"상점아이디", "상점id", "가맹점아이디", "가맹점id", "사이트코드", "가맹점번호", "가맹점코드", "상점코드", "상점번호", "파트너id", "파트너아이디", "페이센터아이디", "페이센터(shop)아이디", "결제아이디", "서비스아이디",
	"sitecode", "site_cd", "merchantid", "storemid", "mid", "cpid", "cid", "mert_id", "mertid",
}

// notIssued stand before a MID that nobody was given, or that is not one.
var notIssued = []string{"테스트", "test", "예시", "예)", "ex)", "샘플", "sample", "기존", "해지", "포트원", "imp", "임시"}

const (
	midLeast = 4
	midMost  = 40
	midsMost = 6
)

// midsIn finds the MIDs of a letter. before is the row above, whose cells may
// name those of this one.
func midsIn(u, before unit, shared []string) (out []string) {
	add := func(value string) {
		if value != "" && !isShared(value, shared) && !slices.Contains(out, value) && len(out) < midsMost {
			out = append(out, value)
		}
	}
	if strings.Contains(u.text, cellMark) {
		for _, v := range midCells(u, before) {
			add(v)
		}
	}
	for _, label := range midLabels {
		if !strings.Contains(u.flat, label) {
			continue
		}
		for rest := range afterLabel(u.text, label) {
			add(midValue(rest, label))
		}
	}
	return out
}

// afterLabel gives what stands behind each place of a label, spaces and case
// aside, unless the words before it say that the value is nobody's.
func afterLabel(text, label string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for i, r := range text {
			if unicode.IsSpace(r) {
				continue
			}
			n := matchLabel(text[i:], label)
			if n == 0 || i > 0 && letter(label[0]) && (letter(text[i-1]) || digit(text[i-1]) || text[i-1] == '_') {
				continue
			}
			if letter(label[len(label)-1]) && startsWord(text[i+n:]) || containsAny(flatten(lastBytes(text[:i], 24)), notIssued) {
				continue
			}
			if !yield(text[i+n:]) {
				return
			}
		}
	}
}

func lastBytes(s string, n int) string {
	if len(s) <= n {
		return s
	}
	return strings.ToValidUTF8(s[len(s)-n:], "")
}

// matchLabel is how many bytes of text a label takes, 0 for no match.
func matchLabel(text, label string) int {
	want := label
	for i, r := range text {
		if want == "" {
			return i
		}
		if unicode.IsSpace(r) {
			continue
		}
		low := string(unicode.ToLower(r))
		after, ok := strings.CutPrefix(want, low)
		if !ok {
			return 0
		}
		want = after
	}
	if want == "" {
		return len(text)
	}
	return 0
}

// midSigns may stand between a label and its value.
const midSigns = " \t:=|-[]()<>'\"’‘“”은는이가을를의로~→▶·*`"

// midValue reads a value behind its label, "" where none stands there.
func midValue(rest, label string) string {
	rest = strings.TrimLeft(cut(rest, 200), midSigns)
	for _, skip := range []string{"(MID)", "MID)", "(mid)", "MID :", "MID:", "MID", "(상점아이디)", "아이디)", "ID)", "id)"} {
		if after, ok := strings.CutPrefix(rest, skip); ok && !startsWord(after) {
			rest = strings.TrimLeft(after, midSigns)
		}
	}
	n := 0
	for n < len(rest) && (letter(rest[n]) || digit(rest[n]) || strings.IndexByte("._-", rest[n]) >= 0) {
		n++
	}
	value := strings.TrimRight(rest[:n], ".-_")
	after := rest[n:]
	if strings.HasPrefix(after, "@") || strings.HasPrefix(after, "/") || strings.HasPrefix(after, "://") || strings.HasPrefix(after, "*") || !isMID(value, label) {
		return ""
	}
	return value
}

func startsWord(s string) bool {
	return s != "" && (letter(s[0]) || digit(s[0]) || s[0] == '_')
}

// isMID tells a value from a word, a phone or business number, a day, an amount.
func isMID(v, label string) bool {
	if len(v) < midLeast || len(v) > midMost || strings.Contains(v, "..") {
		return false
	}
	numbers := 0
	for i := range len(v) {
		if digit(v[i]) {
			numbers++
		}
	}
	plain := numbers == len(strings.ReplaceAll(strings.ReplaceAll(v, "-", ""), ".", ""))
	switch {
	case numbers == 0 && (len(v) < 6 || english(v)):
		return false
	case plain && strings.ContainsAny(v, "-."):
		return false // 02-123-4567, 123-45-67890, 2026.12.05
	case plain && len(v) < 6, plain && v[0] == '0' && len(v) > 8 && label != "cpid":
		return false
	case plain && len(v) == 10 && label != "cpid" && isBusinessNumber(v):
		return false
	}
	return !strings.HasPrefix(strings.ToLower(v), "www.") && !strings.HasSuffix(strings.ToLower(v), ".com") && !strings.HasSuffix(strings.ToLower(v), ".kr")
}

func isBusinessNumber(v string) bool {
	_, problems := model.ValidateBusinessNumber(v)
	return !model.Blocks(problems)
}

// english tells the words that follow a label in sentences.
func english(v string) bool {
	return slices.Contains([]string{"issued", "merchant", "password", "number", "please", "client", "secret", "payment", "service", "account", "status", "below", "following", "portone"}, strings.ToLower(v))
}

func isShared(v string, shared []string) bool {
	low := strings.ToLower(v)
	if strings.Contains(low, "test") {
		return true
	}
	return slices.ContainsFunc(shared, func(s string) bool {
		start, open := strings.CutSuffix(strings.ToLower(s), "*")
		return low == start || open && start != "" && strings.HasPrefix(low, start)
	})
}

// midCells reads a row of a table whose head stands in the row above.
func midCells(u, before unit) (out []string) {
	heads, cells := strings.Split(before.text, cellMark), strings.Split(u.text, cellMark)
	if len(heads) < 2 || len(heads) != len(cells) || before.line+1 != u.line {
		return nil
	}
	for i, h := range heads {
		flat := flatten(h)
		for _, label := range midLabels {
			if flat == label || strings.HasPrefix(flat, label+"(") || strings.HasSuffix(flat, "("+label+")") {
				out = append(out, midValue(cells[i], label))
				break
			}
		}
	}
	return out
}
