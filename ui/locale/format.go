package locale

import (
	"strconv"
	"strings"

	"portone-onboard/model"
)

var (
	koWeekdays = [...]string{"일", "월", "화", "수", "목", "금", "토"}
	enWeekdays = [...]string{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"}
)

// Date is "2026-03-05 (목)" or "Thu 2026-03-05"; no day says so.
func (t *Texts) Date(d model.Date) string {
	switch {
	case d.IsZero() && t.Lang == model.English:
		return "no date yet"
	case d.IsZero():
		return "날짜 미정"
	case t.Lang == model.English:
		return enWeekdays[d.Weekday()] + " " + d.String()
	}
	return d.String() + " (" + koWeekdays[d.Weekday()] + ")"
}

// Days is a number of business days: "3영업일", "3 business days".
func (t *Texts) Days(n int) string {
	return t.count(n, "영업일", "business day")
}

// CalendarDays is a number of days with weekends and holidays: "30일", "30 days".
func (t *Texts) CalendarDays(n int) string {
	return t.count(n, "일", "day")
}

func (t *Texts) count(n int, ko, en string) string {
	if t.Lang != model.English {
		return group(int64(n)) + ko
	}
	if n == 1 || n == -1 {
		return strconv.Itoa(n) + " " + en
	}
	return group(int64(n)) + " " + en + "s"
}

// Length is how long others usually take: "2~3영업일", "3~10영업일 (추정)"; ""
// for what has no length.
func (t *Texts) Length(l model.Length) string {
	if l.Late == 0 {
		return ""
	}
	en := t.Lang == model.English
	out := t.Days(l.Late)
	switch {
	case l.Earliest == l.Late:
	case en:
		out = strconv.Itoa(l.Earliest) + "-" + out
	default:
		out = strconv.Itoa(l.Earliest) + "~" + out
	}
	switch {
	case !l.Guess:
	case en:
		out += " (estimate)"
	default:
		out += " (추정)"
	}
	return out
}

// Range is the usual day of something with its earliest and late day:
// "2026-03-10 (화), 빠르면 2026-03-05 (목), 늦으면 2026-03-20 (금)". One day
// alone is just that day.
func (t *Texts) Range(r model.Range) string {
	if r.Earliest == r.Late || r.Usual.IsZero() {
		return t.Date(r.Usual)
	}
	usual, early, late := t.Date(r.Usual), t.Date(r.Earliest), t.Date(r.Late)
	if t.Lang == model.English {
		return usual + ", at the earliest " + early + ", at the latest " + late
	}
	return usual + ", 빠르면 " + early + ", 늦으면 " + late
}

// Won is an exact amount: "1,234,000원", "KRW 1,234,000".
func (t *Texts) Won(n int64) string {
	if t.Lang == model.English {
		return "KRW " + group(n)
	}
	return group(n) + "원"
}

const (
	man = 10_000
	eok = 100_000_000
	jo  = 1_000_000_000_000
)

// WonShort is an amount for tables and sentences. From a million won on it is
// rounded to 만원, with 약 where that changes it (beyond 1,000조 it is exact): "500만원", "약 1억 2,345만원";
// English rounds to three figures: "KRW 5 million", "about KRW 123 million".
func (t *Texts) WonShort(n int64) string {
	if n < 100*man || n > 1000*jo {
		return t.Won(n)
	}
	if t.Lang == model.English {
		return englishWon(n)
	}
	rounded := n
	if n%man != 0 {
		rounded = n - n%man
		if n%man >= man/2 {
			rounded += man
		}
	}
	out := koreanWon(rounded)
	if rounded != n {
		return "약 " + out
	}
	return out
}

// koreanWon writes a multiple of 만 with its units.
func koreanWon(n int64) string {
	var parts []string
	for _, unit := range []struct {
		size int64
		name string
	}{{jo, "조"}, {eok, "억"}, {man, "만"}} {
		if v := n / unit.size; v > 0 {
			parts = append(parts, group(v)+unit.name)
			n %= unit.size
		}
	}
	return strings.Join(parts, " ") + "원"
}

// englishWon keeps three figures or, from a hundred on, whole units.
func englishWon(n int64) string {
	size, name := int64(1_000_000), " million"
	switch {
	case n >= jo:
		size, name = jo, " trillion"
	case n >= 1_000_000_000:
		size, name = 1_000_000_000, " billion"
	}
	decimals, step := 2, size/100
	for v := n / size; v >= 10 && decimals > 0; v /= 10 {
		decimals, step = decimals-1, step*10
	}
	rounded := (n + step/2) / step * step
	out := "KRW " + group(rounded/size) + fraction(rounded%size/step, decimals) + name
	if rounded != n {
		return "about " + out
	}
	return out
}

// fraction writes n as that many decimals, without zeros at the end.
func fraction(n int64, decimals int) string {
	if n == 0 {
		return ""
	}
	s := strconv.FormatInt(n, 10)
	s = strings.Repeat("0", decimals-len(s)) + s
	return "." + strings.TrimRight(s, "0")
}

// group puts a comma before every three digits.
func group(n int64) string {
	s := strconv.FormatInt(n, 10)
	sign := ""
	if n < 0 {
		sign, s = "-", s[1:]
	}
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return sign + s
}

// Join lists things: "카드, 가상계좌"; "card, transfer and mobile".
func (t *Texts) Join(list []string) string {
	if n := len(list); t.Lang == model.English && n > 1 {
		return strings.Join(list[:n-1], ", ") + " and " + list[n-1]
	}
	return strings.Join(list, ", ")
}
