package site

import (
	"strings"
	"unicode/utf8"

	"portone-onboard/model"
)

// reading is what a text says of a field.
type reading struct {
	value string // as printed, or in the canonical form of a number
	key   string // the same for values that mean the same
	flaw  string // what is wrong with it: a code's last word
	kind  model.PhoneKind
}

// digitRun is a row of digit groups with light separators between.
type digitRun struct {
	from, to int
	digits   string
	groups   []int // lengths
}

// nextDigits finds the first row of digits at or after i. It ends after most
// digits, or after three, two and five of them.
func nextDigits(s string, i, most int) (digitRun, bool) {
	for i < len(s) && !isDigit(s[i]) {
		i++
	}
	if i == len(s) {
		return digitRun{}, false
	}
	run, group := digitRun{from: i}, 0
	var digits []byte
	for ; i < len(s) && len(digits) < most; i++ {
		if isDigit(s[i]) {
			digits = append(digits, s[i])
			group++
			run.to = i + 1
			continue
		}
		if !strings.ContainsRune(" -.\x1e", rune(s[i])) || i-run.to >= 4 {
			break
		}
		if group > 0 {
			run.groups, group = append(run.groups, group), 0
			if len(digits) == 10 {
				break
			}
		}
	}
	if group > 0 {
		run.groups = append(run.groups, group)
	}
	run.digits = string(digits)
	return run, true
}

func (d digitRun) isBusinessShape() bool {
	return len(d.groups) == 3 && d.groups[0] == 3 && d.groups[1] == 2 && d.groups[2] == 5
}

// readNumber finds a business registration number in the value of its label.
func readNumber(s string) (reading, bool) {
	var bad reading
	for i := 0; i < len(s); {
		run, ok := nextDigits(s, i, 14)
		if !ok {
			break
		}
		i = run.to
		switch n := len(run.digits); {
		case n == 10:
			return businessReading(run.digits), true
		case n >= 8 && n <= 14 && bad.value == "":
			bad = reading{value: printed(s[run.from:run.to]), key: run.digits, flaw: "number_length"}
		}
	}
	if bad.value == "" && placeholder(s) {
		bad = reading{value: printed(s), flaw: "placeholder"}
	}
	return bad, bad.value != ""
}

func businessReading(digits string) reading {
	r := reading{value: digits[:3] + "-" + digits[3:5] + "-" + digits[5:], key: digits}
	if strings.Count(digits, digits[:1]) == len(digits) {
		r.flaw = "placeholder"
		return r
	}
	if _, problems := model.ValidateBusinessNumber(digits); len(problems) > 0 {
		r.flaw = "number_checksum"
	}
	return r
}

// placeholder tells a template that nobody filled in: 000-00-00000, XXX-XX-XXXXX.
func placeholder(s string) bool {
	n := 0
	for _, c := range strings.ToLower(bare(s)) {
		switch c {
		case 'x', '0', 'o', '○', '*', '#', '_':
			n++
		case '-', ' ', '.', '제', '호', '(', ')', '[', ']':
		default:
			return false
		}
	}
	return n >= 3
}

// looseNumber finds 000-00-00000 in a text without a label; only a number whose
// check digit holds counts.
func looseNumber(s string) (reading, bool) {
	for i := 0; i < len(s); {
		run, ok := nextDigits(s, i, 14)
		if !ok {
			return reading{}, false
		}
		i = run.to
		if run.isBusinessShape() && strings.Count(s[run.from:run.to], "-") == 2 {
			if r := businessReading(run.digits); r.flaw == "" {
				return r, true
			}
		}
	}
	return reading{}, false
}

// readPhones finds every Korean number in a text.
func readPhones(s string) (out []reading) {
	s = bare(s)
	for i := 0; i < len(s) && len(out) < 8; {
		if !isDigit(s[i]) && s[i] != '+' {
			i++
			continue
		}
		r, n := phoneAt(s[i:])
		if n == 0 {
			for i < len(s) && (isDigit(s[i]) || s[i] == '+' || s[i] == '-') {
				i++
			}
			continue
		}
		out = append(out, r)
		i += n
	}
	return out
}

// phoneAt reads the number at the start of s by its groups of digits: as many
// of them as make one.
func phoneAt(s string) (reading, int) {
	var ends []int
	end, digits := 0, 0
	for i := 0; i < len(s) && digits <= 14 && len(ends) < 6; i++ {
		switch {
		case isDigit(s[i]):
			digits++
			if end = i + 1; end == len(s) || !isDigit(s[end]) {
				ends = append(ends, end)
			}
		case i > 0 && i-end >= 3 || !strings.ContainsRune("-.)( +", rune(s[i])):
			i = len(s)
		}
	}
	for k := len(ends) - 1; k >= 0; k-- {
		if canonical, kind, _ := model.ReadPhone(s[:ends[k]]); canonical != "" && grouped(s[:ends[k]], kind) {
			return reading{value: canonical, key: onlyDigits(canonical), kind: kind}, ends[k]
		}
	}
	return reading{}, 0
}

// grouped refuses digits that only make a number when they are joined over
// spaces, as "2024 1588" would.
func grouped(s string, kind model.PhoneKind) bool {
	return kind != model.PhoneRepresentative || len(strings.TrimLeft(s, "+82- ")) <= 10 && (len(s) == 8 || len(s) >= 9 && !isDigit(s[4]) || s[0] == '+')
}

func onlyDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, s)
}

// readPhone picks the number that a reviewer takes: the first that is no mobile.
func readPhone(s string) (reading, bool) {
	all := readPhones(s)
	for _, r := range all {
		if r.kind != model.PhoneMobile {
			return r, true
		}
	}
	if len(all) > 0 {
		all[0].flaw = "phone_mobile"
		return all[0], true
	}
	run, ok := nextDigits(s, 0, 15)
	switch {
	case ok && len(run.digits) >= 4 && strings.Count(run.digits, "0") == len(run.digits):
		return reading{value: printed(s[run.from:run.to]), flaw: "placeholder"}, true
	case ok && len(run.digits) >= 7 && len(run.digits) <= 13 && run.from < 12:
		return reading{value: printed(s[run.from:run.to]), key: run.digits, flaw: "phone_form"}, true
	case placeholder(s):
		return reading{value: printed(s), flaw: "placeholder"}, true
	}
	return reading{}, false
}

// readMail finds an address; some write (at) or [at] against harvesters.
func readMail(s string) (reading, bool) {
	s = bare(s)
	if !strings.Contains(s, "@") {
		for _, at := range [...]string{"[at]", "(at)", " at ", "(골뱅이)", "골뱅이"} {
			if i := strings.Index(strings.ToLower(s), at); i > 0 {
				s = strings.TrimRight(s[:i], " ") + "@" + strings.TrimLeft(s[i+len(at):], " ")
				break
			}
		}
	}
	for i := 0; i < len(s); i++ {
		if s[i] != '@' {
			continue
		}
		from, to := i, i+1
		for from > 0 && isMailByte(s[from-1]) {
			from--
		}
		for to < len(s) && isMailByte(s[to]) {
			to++
		}
		mail := strings.Trim(s[from:to], ".-")
		if plausibleMail(mail) {
			return reading{value: mail, key: strings.ToLower(mail)}, true
		}
	}
	return reading{}, false
}

func isMailByte(c byte) bool {
	return isLetter(c) || isDigit(c) || c == '.' || c == '_' || c == '%' || c == '+' || c == '-'
}

func plausibleMail(s string) bool {
	name, host, _ := strings.Cut(s, "@")
	dot := strings.LastIndexByte(host, '.')
	if name == "" || dot <= 0 || len(host)-dot < 3 || len(s) > 100 {
		return false
	}
	for _, c := range []byte(host[dot+1:]) {
		if !isLetter(c) {
			return false
		}
	}
	switch strings.ToLower(host[dot+1:]) {
	case "png", "jpg", "jpeg", "gif", "svg", "webp", "js", "css":
		return false
	}
	return true
}

// readMailOrder finds a mail-order report number in the value of its label, or
// the words that stand in its place.
func readMailOrder(s string) (reading, bool) {
	s = strings.Trim(bare(s), " ,;:.")
	if r, ok := looseMailOrder(s); ok {
		return r, true
	}
	short := s
	if i := strings.IndexAny(short, "[("); i > 0 {
		short = short[:i]
	}
	short = strings.TrimSpace(short)
	if short == "" {
		return reading{}, false
	}
	if runesUpTo(short, 41) > 40 {
		return reading{}, false
	}
	canonical, problems := model.ValidateMailOrderNumber(short)
	if canonical != "" {
		return reading{value: printed(short), key: mailOrderKey(canonical)}, true
	}
	for _, p := range problems {
		switch p.Code {
		case model.ProblemMailOrderPending:
			return reading{value: printed(short), flaw: "mail_order_pending"}, true
		case model.ProblemMailOrderExempt:
			return reading{value: printed(short), flaw: "mail_order_exempt"}, true
		}
	}
	switch {
	case placeholder(short):
		return reading{value: printed(short), flaw: "placeholder"}, true
	case strings.ContainsAny(short, "0123456789"):
		if _, p := model.ValidateBusinessNumber(short); len(p) == 0 {
			return reading{}, false
		}
		return reading{value: printed(short), key: mailOrderKey(short), flaw: "mail_order_form"}, true
	}
	return reading{}, false
}

// looseMailOrder finds 제2024-서울강남-01234호 in a text: a year, a district, a
// running number.
func looseMailOrder(s string) (reading, bool) {
	s = bare(s)
	for i := 0; i < len(s); i++ {
		if !isDigit(s[i]) || i > 0 && isDigit(s[i-1]) {
			continue
		}
		n := mailOrderLength(s[i:])
		if n == 0 {
			continue
		}
		from, to := i, i+n
		if before := strings.TrimRight(s[:i], " -"); strings.HasSuffix(before, "제") && !strings.HasSuffix(before, "문제") {
			from = len(before) - len("제")
		}
		if rest := strings.TrimLeft(s[to:], " "); strings.HasPrefix(rest, "호") {
			to = len(s) - len(rest) + len("호")
		}
		if canonical, _ := model.ValidateMailOrderNumber(s[from:to]); canonical != "" {
			return reading{value: printed(s[from:to]), key: mailOrderKey(canonical)}, true
		}
	}
	return reading{}, false
}

// mailOrderLength measures year, district and number at the start of s; 0 where
// they do not stand there.
func mailOrderLength(s string) int {
	if len(s) < 8 || !isDigit(s[1]) || !isDigit(s[2]) || !isDigit(s[3]) || isDigit(s[4]) || s[:2] != "19" && s[:2] != "20" {
		return 0
	}
	i, hangul, dashes := 4, 0, 0
	for i < len(s) && !isDigit(s[i]) {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r >= 0xac00 && r <= 0xd7a3:
			hangul++
		case r == '-':
			dashes++
		case r != ' ' && !(isLetter(s[i]) && hangul > 0):
			return 0
		}
		if i += n; hangul > 14 {
			return 0
		}
	}
	from := i
	for i < len(s) && isDigit(s[i]) {
		i++
	}
	if hangul < 2 || dashes == 0 || i == from || i-from > 7 {
		return 0
	}
	return i
}

// mailOrderKey drops what is written or left out: 제, 호, strokes, leading zeros.
func mailOrderKey(s string) string {
	s = strings.NewReplacer(" ", "", "제", "", "호", "", "년", "-").Replace(strings.ToUpper(s))
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '-' })
	for i, p := range parts {
		if trimmed := strings.TrimLeft(p, "0"); isDigit(p[0]) && trimmed != "" {
			parts[i] = trimmed
		}
	}
	return strings.Join(parts, "-")
}

// printed is a text from a page as a finding may show it.
func printed(s string) string {
	return model.CleanLine(strings.Trim(bare(s), " ,;:"), model.MaxFinding).Text
}
