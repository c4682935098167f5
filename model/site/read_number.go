package site

import (
	"strings"

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

func onlyDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, s)
}

// printed is a text from a page as a finding may show it.
func printed(s string) string {
	return model.CleanLine(strings.Trim(bare(s), " ,;:"), model.MaxFinding).Text
}

// readField reads the value of a label.
func readField(f field, s string) (reading, bool) {
	switch f {
	case nameField:
		return readName(s)
	case representativeField:
		return readPerson(s)
	case numberField:
		return readNumber(s)
	case addressField:
		return readAddress(s)
	case phoneField:
		return readPhone(s)
	case mailField:
		return readMail(s)
	case mailOrderField:
		return readMailOrder(s)
	}
	return reading{}, false
}

func hasHangul(s string) bool {
	for _, r := range s {
		if r >= 0xac00 && r <= 0xd7a3 {
			return true
		}
	}
	return false
}
