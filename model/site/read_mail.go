package site

import "strings"

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
