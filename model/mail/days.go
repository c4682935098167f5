package mail

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"portone-onboard/model"
)

// dayAt is a day that a text names, and where it ends.
type dayAt struct {
	day        model.Date
	start, end int // bytes
}

const daysMost = 20

// daysIn finds the days in a text, in any usual form: 2026-12-05, 26.12.5, 12월
// 5일, 12/5(금). A day without its year is the one nearest to today.
func daysIn(text string, today model.Date) (out []dayAt) {
	for i := 0; i < len(text) && len(out) < daysMost; {
		if !digit(text[i]) || i > 0 && (digit(text[i-1]) || letter(text[i-1])) {
			i++
			continue
		}
		n := dayLength(text[i:])
		if n == 0 {
			i++
			continue
		}
		d, problems := model.ValidateDate(strings.TrimRight(text[i:i+n], " ."), today, model.FutureAllowed)
		if d.IsZero() || model.Blocks(problems) {
			i++
			continue
		}
		out = append(out, dayAt{d, i, i + n})
		i += n
	}
	return out
}

// dayLength is how long a day's form at the start of s is, 0 for none. Numbers
// alone ("20261205") and fractions ("3.5") are none.
func dayLength(s string) int {
	parts, units, i, last := 0, 0, 0, 0
	var sign byte
	for i < len(s) && parts < 3 {
		n := digits(s[i:])
		if n == 0 || n > 4 || n == 3 {
			break
		}
		i += n
		parts++
		last = i
		rest := strings.TrimLeft(s[i:], " ")
		if r, size := utf8.DecodeRuneInString(rest); strings.ContainsRune("년월일", r) && size > 0 {
			units++
			i = len(s) - len(rest) + size
			last = i
			if r == '일' {
				break
			}
		} else if parts < 3 && rest != "" && strings.IndexByte("-./", rest[0]) >= 0 && (sign == 0 || sign == rest[0]) {
			sign = rest[0]
			i = len(s) - len(rest) + 1
		} else {
			break
		}
		for i < len(s) && s[i] == ' ' {
			i++
		}
	}
	switch {
	case last < len(s) && (digit(s[last]) || letter(s[last]) || s[last] == '-'), parts < 2:
		return 0
	case parts == 2 && units < 2 && !(sign == '/' || sign == '.' && weekdayFollows(s[last:])):
		return 0
	}
	return last
}

// weekdayFollows tells "12.5(금)" from a number.
func weekdayFollows(s string) bool {
	s = strings.TrimLeft(s, " .")
	if !strings.HasPrefix(s, "(") {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s[1:])
	return strings.ContainsRune("월화수목금토일", r)
}

func digits(s string) (n int) {
	for n < len(s) && digit(s[n]) {
		n++
	}
	return n
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

func letter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

// handIn are words for what the merchant must do by a day.
var (
	handIn  = []string{"제출", "회신", "보내주", "서명", "업로드", "진행해", "진행하여", "진행부탁", "완료해", "보완", "납부", "발송해", "발송하여", "등록해", "가입해", "작성해", "등록부탁", "접수해", "체결해", "등기", "기한", "유효", "마감", "만료", "첨부해", "수정해", "수정후"}
	byWords = []string{"까지", "기한", "이내", "내에", "내로", "안에", "마감", "만료"}
	ourTurn = []string{"안내드", "안내해드", "안내될", "연락드", "처리해드", "회신드리", "보내드", "소요", "정산", "입금예정", "검토후", "지급", "개정", "시행", "점검", "환불", "보험기간", "유효기간이", "발급일", "발급된", "이내발급", "내발급", "개월"}
)

// deadline reads what is wanted by a day: the day, or how many days after the
// letter; "" for none.
func deadline(u unit, today model.Date) string {
	if !containsAny(u.flat, handIn) || !containsAny(u.flat, byWords) {
		return ""
	}
	days := daysIn(u.text, today)
	for _, d := range days {
		if after, ok := strings.CutPrefix(flatten(u.text[d.end:]), "까지"); ok && containsAny(cut(after, 60), handIn) {
			return d.day.String()
		}
	}
	if containsAny(u.flat, ourTurn) {
		return ""
	}
	for _, d := range days {
		after := flatten(u.text[d.end:])
		before := flatten(u.text[:d.start])
		if strings.Contains(cut(after, 40), "까지") || strings.Contains(cut(after, 24), "이내") || strings.Contains(before, "기한") || strings.Contains(before, "마감") || strings.Contains(before, "만료") {
			return d.day.String()
		}
	}
	if len(days) > 0 {
		return ""
	}
	return within(u.flat)
}

// within reads "영업일 기준 3일 이내" and "7일 이내": "+3b", "+7d".
func within(flat string) string {
	for _, w := range []string{"이내", "내에", "내로", "안에"} {
		i := strings.Index(flat, w)
		if i < 0 {
			continue
		}
		head, kind := flat[:i], ""
		switch {
		case strings.HasSuffix(head, "영업일"):
			head, kind = strings.TrimSuffix(head, "영업일"), "b"
		case strings.HasSuffix(head, "주일"):
			head, kind = strings.TrimSuffix(head, "주일"), "w"
		case strings.HasSuffix(head, "주"):
			head, kind = strings.TrimSuffix(head, "주"), "w"
		case strings.HasSuffix(head, "일"):
			head, kind = strings.TrimSuffix(head, "일"), "d"
		}
		n := trailingNumber(head)
		if kind == "" || n <= 0 || n > 99 {
			continue
		}
		switch {
		case kind == "w":
			n, kind = 7*n, "d"
		case kind == "d" && strings.Contains(cut(head, len(head)), "영업일"):
			kind = "b"
		}
		return "+" + strconv.Itoa(n) + kind
	}
	return ""
}

func trailingNumber(s string) int {
	i := len(s)
	for i > 0 && digit(s[i-1]) {
		i--
	}
	n, err := strconv.Atoi(s[i:])
	if err != nil || len(s)-i > 3 {
		return 0
	}
	return n
}
