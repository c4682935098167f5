package model

import "strings"

// ValidateEmail checks a mail address; its domain becomes lower case. It warns
// where a well-known provider looks misspelt.
func ValidateEmail(s string) (canonical string, problems []Problem) {
	s = fieldNumber(s)
	if p := refuseOpening(s); p != nil {
		return "", p
	}
	local, domain, ok := strings.Cut(s, "@")
	switch {
	case !ok || strings.ContainsAny(domain, "@ ") || strings.Contains(local, " "):
		return refuseValue(ProblemEmailAt)
	case !isMailLocal(local):
		return refuseValue(ProblemEmailLocal)
	}
	domain = lowerHost(domain)
	if !isHostName(domain) || !strings.Contains(domain, ".") || !isTopLevel(topLevel(domain)) {
		return refuseValue(ProblemEmailDomain)
	}
	if right := mailTypo(domain); right != "" {
		problems = append(problems, newProblem(ProblemEmailTypo, "suggestion", local+"@"+right))
	}
	return local + "@" + domain, problems
}

func isMailLocal(local string) bool {
	if local == "" || len(local) > 64 || strings.Contains(local, "..") || local[0] == '.' || local[len(local)-1] == '.' {
		return false
	}
	return !strings.ContainsFunc(local, func(r rune) bool {
		return !isDigitRune(r) && !isASCIILetter(r) && !strings.ContainsRune(".!#$%&'*+/=?^_`{|}~-", r)
	})
}

// mailTypos are slips of the keyboard that leave a domain nobody in Korea uses
// for mail; wrong is each followed by right.
var mailTypos = [...][2]string{
	{"gmial.com", "gmail.com"}, {"gamil.com", "gmail.com"}, {"gmai.com", "gmail.com"}, {"gmal.com", "gmail.com"},
	{"gmail.co", "gmail.com"}, {"gmail.con", "gmail.com"}, {"gmail.kr", "gmail.com"}, {"gmaill.com", "gmail.com"},
	{"naver.co", "naver.com"}, {"naver.con", "naver.com"}, {"naver.net", "naver.com"}, {"naber.com", "naver.com"},
	{"nave.com", "naver.com"}, {"navr.com", "naver.com"}, {"never.com", "naver.com"},
	{"hanmail.com", "hanmail.net"}, {"hanmial.net", "hanmail.net"}, {"daum.com", "daum.net"},
	{"kakao.co", "kakao.com"}, {"kakao.con", "kakao.com"}, {"nate.con", "nate.com"}, {"hotmial.com", "hotmail.com"},
}

func mailTypo(domain string) (right string) {
	for _, t := range mailTypos {
		if t[0] == domain {
			return t[1]
		}
	}
	return ""
}
