package model

import (
	"strconv"
	"strings"
)

// PhoneKind is what a Korean number reaches.
type PhoneKind string

const (
	PhoneLandline       PhoneKind = "landline"       // 02, 031–064
	PhoneInternet       PhoneKind = "internet"       // 070
	PhonePersonal       PhoneKind = "personal"       // 050x, passed on to any phone
	PhoneTollFree       PhoneKind = "toll_free"      // 080
	PhoneRepresentative PhoneKind = "representative" // 15xx, 16xx, 18xx
	PhoneMobile         PhoneKind = "mobile"         // 010, 011, 016–019
)

// phoneShape is a kind with its prefixes and how many digits follow them.
type phoneShape struct {
	kind     PhoneKind
	prefixes string // separated by spaces
	min, max int
}

var phoneShapes = [...]phoneShape{
	{PhoneLandline, "02 031 032 033 041 042 043 044 051 052 053 054 055 061 062 063 064", 7, 8},
	{PhoneInternet, "070", 8, 8},
	{PhonePersonal, "0502 0503 0504 0505 0506 0507 0508", 7, 8},
	{PhoneTollFree, "080", 7, 8},
	{PhoneMobile, "010", 8, 8},
	{PhoneMobile, "011 016 017 018 019", 7, 8},
}

// ValidateFooterPhone checks the number that stands at the foot of the site: any
// number but a mobile, which card reviews refuse.
func ValidateFooterPhone(s string) (canonical string, problems []Problem) {
	canonical, kind, problems := ReadPhone(s)
	if kind == PhoneMobile {
		problems = append(problems, newProblem(ProblemPhoneMobile))
	}
	return acceptValue(canonical, problems)
}

// ValidateMobile checks a person's mobile number.
func ValidateMobile(s string) (canonical string, problems []Problem) {
	canonical, kind, problems := ReadPhone(s)
	if canonical != "" && kind != PhoneMobile {
		problems = append(problems, newProblem(ProblemPhoneNotMobile))
	}
	return acceptValue(canonical, problems)
}

// ValidatePhone checks any Korean number.
func ValidatePhone(s string) (canonical string, problems []Problem) {
	canonical, _, problems = ReadPhone(s)
	return canonical, problems
}

// ReadPhone reads a Korean number in any usual spelling, +82 included, and
// gives it with hyphens (02-123-4567, 1588-1234) and its kind.
func ReadPhone(s string) (canonical string, kind PhoneKind, problems []Problem) {
	digits, problem := phoneDigits(fieldNumber(s))
	if problem != nil {
		return "", "", []Problem{*problem}
	}
	if isRepresentative(digits) {
		return digits[:4] + "-" + digits[4:], PhoneRepresentative, nil
	}
	shape, prefix := shapeOf(digits)
	rest := digits[len(prefix):]
	if p := phoneProblem(shape, digits, rest); p != nil {
		return "", "", []Problem{*p}
	}
	half := len(rest) - 4
	canonical = prefix + "-" + rest[:half] + "-" + rest[half:]
	return canonical, shape.kind, phoneWarnings(shape, prefix, rest)
}

// phoneDigits gives the digits as dialled within Korea.
func phoneDigits(s string) (digits string, problem *Problem) {
	if p := refuseOpening(s); p != nil {
		return "", &p[0]
	}
	s = withoutLabel(s, "대표전화", "전화번호", "전화", "휴대폰", "연락처", "telephone", "tel", "phone", "mobile", "t", "m")
	s = strings.TrimLeft(s, " .:")
	if strings.ContainsAny(s, ",/~;") {
		return "", problemOf(ProblemPhoneSeveral)
	}
	s = strings.NewReplacer("(", " ", ")", " ").Replace(s)
	if abroad, ok := strings.CutPrefix(strings.TrimLeft(s, " "), "+"); ok {
		home, korean := strings.CutPrefix(abroad, "82")
		if !korean {
			return "", problemOf(ProblemPhoneForeign)
		}
		// Some write the zero after the country code: +82 (0)2.
		s = strings.TrimLeft(home, " -.")
		if !isRepresentative(onlyDigits(s)) {
			s = "0" + strings.TrimPrefix(s, "0")
		}
	}
	digits, ok := numberDigits(s)
	if !ok || digits == "" {
		return "", problemOf(ProblemPhoneChars)
	}
	return digits, nil
}

func onlyDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if isDigitRune(r) {
			return r
		}
		return -1
	}, s)
}

// isRepresentative tells an eight-digit company number, dialled without area code.
func isRepresentative(digits string) bool {
	return len(digits) == 8 && (digits[:2] == "15" || digits[:2] == "16" || digits[:2] == "18")
}

// shapeOf finds the shape of a number by its prefix; none overlap.
func shapeOf(digits string) (shape *phoneShape, prefix string) {
	for i := range phoneShapes {
		for prefix := range strings.FieldsSeq(phoneShapes[i].prefixes) {
			if strings.HasPrefix(digits, prefix) {
				return &phoneShapes[i], prefix
			}
		}
	}
	return nil, ""
}

// phoneProblem looks at the length first: of a number that is far too long,
// nothing may be repeated in a message, as it may be a personal number.
func phoneProblem(shape *phoneShape, digits, rest string) *Problem {
	switch n := len(digits); {
	case shape != nil && len(rest) >= shape.min && len(rest) <= shape.max:
		return nil
	case shape == nil && digits[0] != '0' && (n == 7 || n == 8):
		return problemOf(ProblemPhoneAreaMissing)
	case shape == nil && n >= 9 && n <= 12:
		return problemOf(ProblemPhoneArea, "area", digits[:3])
	default:
		return problemOf(ProblemPhoneLength, "found", strconv.Itoa(n))
	}
}

func phoneWarnings(shape *phoneShape, prefix, rest string) []Problem {
	switch {
	case shape.kind == PhoneMobile && prefix != "010":
		return []Problem{newProblem(ProblemPhoneOldMobile, "prefix", prefix)}
	case shape.kind == PhoneLandline && isRepresentative(rest):
		return []Problem{newProblem(ProblemPhoneRepresentativeArea, "area", prefix)}
	case shape.kind == PhoneLandline && rest[0] < '2':
		return []Problem{newProblem(ProblemPhoneSubscriber)}
	}
	return nil
}
