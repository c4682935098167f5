package model

import (
	"regexp"
	"strings"
	"sync"
)

// mailOrderForm reads a report number after its label, 제 and 호 are gone: the
// year, the district (성남분당A has a letter), the running number.
var mailOrderForm = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:(\d{4})\s*년?)?[\s-]*([가-힣][가-힣\s]*?[A-Za-z]?)?(?:[\s-]+제\s*|[\s-]*)(\d{1,7})$`)
})

// mailOrderWords are statements in place of a number.
var mailOrderWords = [...]struct {
	code  ProblemCode
	words string
}{
	{ProblemMailOrderExempt, "면제 비대상 해당없음 해당사항없음 대상아님 없음 간이과세 exempt none n/a 통신판매업신고면제"},
	{ProblemMailOrderPending, "신청중 신고중 접수중 준비중 진행중 예정 미신고 미정 아직 pending notyet"},
}

// ValidateMailOrderNumber checks a mail-order report number (통신판매업
// 신고번호) and gives "제2024-서울강남-01234호": digits as they are, leading
// zeros included, since a review compares them with the certificate. Early
// reports have no year ("강남-1234호") and bring a warning. Words such as
// 면제 or 신청 중 are told apart, for they are other options of the question.
func ValidateMailOrderNumber(s string) (canonical string, problems []Problem) {
	s = fieldNumber(s)
	if p := refuseOpening(s); p != nil {
		return "", p
	}
	s = withoutLabel(s, "통신판매업신고번호", "통신판매신고번호", "통신판매업신고", "통신판매업번호", "통신판매번호", "통신판매업", "신고번호")
	if code := mailOrderStatement(s); code != "" {
		return refuseValue(code)
	}
	if _, p := ValidateBusinessNumber(s); p == nil {
		return refuseValue(ProblemMailOrderBusiness)
	}
	m := mailOrderForm().FindStringSubmatch(mailOrderCore(s))
	if m == nil {
		return refuseValue(ProblemMailOrderForm)
	}
	return mailOrderNumber(m[1], m[2], m[3])
}

func mailOrderNumber(year, district, number string) (canonical string, problems []Problem) {
	district = strings.ToUpper(strings.ReplaceAll(district, " ", ""))
	switch {
	case district == "" || district == "제":
		return refuseValue(ProblemMailOrderRegion)
	case year == "":
		return district + "-" + number + "호", []Problem{newProblem(ProblemMailOrderNoYear)}
	case year < "1995" || year > "2100":
		return refuseValue(ProblemMailOrderYear, "year", year)
	}
	return "제" + year + "-" + district + "-" + number + "호", nil
}

func mailOrderStatement(s string) ProblemCode {
	if strings.ContainsFunc(s, isDigitRune) {
		return ""
	}
	s = strings.ToLower(strings.ReplaceAll(s, " ", ""))
	for _, group := range mailOrderWords {
		for word := range strings.FieldsSeq(group.words) {
			if strings.Contains(s, word) {
				return group.code
			}
		}
	}
	return ""
}

// mailOrderCore drops 제 and 호 around the number.
func mailOrderCore(s string) string {
	s = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(s), "호"))
	for strings.HasPrefix(s, "제") && !beginsWithJe(s) {
		s = strings.TrimSpace(strings.TrimPrefix(s, "제"))
	}
	return s
}

// beginsWithJe knows the districts whose own name begins with 제: 제주 and
// 제천, but 제천안 is 천안.
func beginsWithJe(s string) bool {
	return strings.HasPrefix(s, "제주") || strings.HasPrefix(s, "제천") && !strings.HasPrefix(s, "제천안")
}
