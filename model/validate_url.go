package model

import (
	"net/netip"
	"net/url"
	"strconv"
	"strings"
	"unicode/utf8"
)

const urlMost = 2000

// ValidateURL checks the address of a site or page. It gives it with a scheme
// (https where none was typed), a lower-case host, without the standard port
// and without a lone "/". Korean domains stay as typed. It warns of whatever a
// reviewer stumbles over: http, IP addresses, ports, test and preview hosts.
func ValidateURL(s string) (canonical string, problems []Problem) {
	u, problem := readURL(s)
	if problem != nil {
		return "", []Problem{*problem}
	}
	problems = u.hostProblems()
	if u.scheme == "http" {
		problems = append(problems, newProblem(ProblemURLHTTP))
	}
	if store, _ := u.appStore(); store != "" {
		problems = append(problems, newProblem(ProblemURLAppStore, "store", store))
	}
	return acceptValue(u.String(), problems)
}

// ValidateHost is ValidateURL for a bare host name; of a whole address it
// takes the host alone.
func ValidateHost(s string) (canonical string, problems []Problem) {
	u, problem := readURL(s)
	if problem != nil {
		return "", []Problem{*problem}
	}
	u.port = ""
	return acceptValue(u.host, u.hostProblems())
}

// ValidateAppStoreURL checks the page of an app in a store: Google Play, App
// Store, ONE store or Galaxy Store.
func ValidateAppStoreURL(s string) (canonical string, problems []Problem) {
	u, problem := readURL(s)
	if problem != nil {
		return "", []Problem{*problem}
	}
	store, app := u.appStore()
	switch {
	case store == "":
		return acceptValue("", append(u.hostProblems(), newProblem(ProblemURLNotStore)))
	case !app:
		problems = []Problem{newProblem(ProblemURLStorePage, "store", store)}
	}
	return u.String(), problems
}

// AppStore names the store whose page an address is: "google_play",
// "app_store", "one_store", "galaxy_store", or "" for any other address.
func AppStore(address string) string {
	u, problem := readURL(address)
	if problem != nil {
		return ""
	}
	store, _ := u.appStore()
	return store
}

// webAddress is an address in its parts; rest begins with "/", "?", "#" or is empty.
type webAddress struct{ scheme, host, port, rest string }

func (u webAddress) String() string {
	s := u.scheme + "://" + u.host
	if u.port != "" {
		s += ":" + u.port
	}
	if u.rest == "/" {
		return s
	}
	return s + u.rest
}

// readURL splits an address. The split is our own because net/url takes
// "shop.kr:443" for a scheme and lets odd hosts pass; it is asked afterwards
// whether it can read the result.
func readURL(s string) (u webAddress, problem *Problem) {
	s = foldURL(fieldLine(s))
	if problem := refuseURLText(s); problem != nil {
		return u, problem
	}
	scheme, s := splitScheme(s)
	switch {
	case len(scheme) > 20:
		return u, problemOf(ProblemURLForm)
	case scheme != "http" && scheme != "https":
		return u, problemOf(ProblemURLScheme, "scheme", scheme)
	}
	end := strings.IndexAny(s, "/?#")
	if end < 0 {
		end = len(s)
	}
	authority, rest := s[:end], s[end:]
	if strings.Contains(authority, "@") {
		return u, problemOf(ProblemURLUserInfo)
	}
	host, port, ok := splitPort(authority, scheme)
	u = webAddress{scheme, host, port, rest}
	if _, err := url.Parse(u.String()); err != nil || !ok {
		return u, problemOf(ProblemURLForm)
	}
	return u, nil
}

// refuseURLText looks at the text before it is split.
func refuseURLText(s string) *Problem {
	switch n := utf8.RuneCountInString(s); {
	case s == "":
		return problemOf(ProblemEmpty)
	case looksKnownSecret(s):
		return problemOf(ProblemLooksSecret)
	case n > urlMost:
		p := tooLong(urlMost, n)
		return &p
	case strings.Contains(s, " "):
		return problemOf(ProblemURLSpace)
	case strings.ContainsAny(s, "<>\"\\^`{}|"):
		return problemOf(ProblemURLForm)
	}
	return nil
}

// foldURL undoes what a Korean input method leaves: full-width ASCII and dots.
func foldURL(s string) string {
	if isASCII(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '！' && r <= '～':
			return r - '！' + '!'
		case r == '。' || r == '｡':
			return '.'
		}
		return r
	}, s)
}

// splitScheme gives the scheme, https where none stands there. A colon before
// digits is a port; a colon or slash lost or doubled after "http" is still http.
func splitScheme(s string) (scheme, rest string) {
	word := schemeLength(s)
	scheme = strings.ToLower(s[:word])
	after, colon := strings.CutPrefix(s[word:], ":")
	web := scheme == "http" || scheme == "https"
	switch {
	case web && (colon || strings.HasPrefix(after, "//")):
		return scheme, strings.TrimLeft(after, "/")
	case word == 0 || !colon || after == "" || span(after, '0', '9') > 0:
		return "https", strings.TrimPrefix(s, "//")
	case strings.HasPrefix(after, "//") || !strings.Contains(scheme, "."):
		return scheme, after
	}
	return "https", s
}

// schemeLength counts the bytes at the start of s that a scheme may have.
func schemeLength(s string) int {
	for i := 0; i < len(s); i++ {
		inner := isDigitRune(rune(s[i])) || strings.IndexByte("+-.", s[i]) >= 0
		if !isASCIILetter(rune(s[i])) && (i == 0 || !inner) {
			return i
		}
	}
	return len(s)
}

// splitPort parts host and port and drops the scheme's own port.
func splitPort(authority, scheme string) (host, port string, ok bool) {
	host = authority
	if i := strings.LastIndexByte(authority, ':'); i >= 0 && !strings.HasSuffix(authority, "]") {
		host, port = authority[:i], strings.TrimLeft(authority[i+1:], "0")
		if n, err := strconv.Atoi(port); err != nil || n < 1 || n > 65535 || span(port, '0', '9') != len(port) {
			return "", "", false
		}
	}
	if scheme == "https" && port == "443" || scheme == "http" && port == "80" {
		port = ""
	}
	host = lowerHost(host)
	return host, port, host != ""
}

// hostProblems judges the host and port as a reviewer's browser would meet them.
func (u webAddress) hostProblems() []Problem {
	problems := judgeHost(u.host)
	if u.port != "" && !Blocks(problems) {
		problems = append(problems, newProblem(ProblemURLPort, "port", u.port))
	}
	return problems
}

func judgeHost(host string) []Problem {
	one := func(c ProblemCode, args ...string) []Problem { return []Problem{newProblem(c, args...)} }
	if ip, err := netip.ParseAddr(strings.Trim(host, "[]")); err == nil {
		return one(judgeIP(ip))
	}
	top := topLevel(host)
	switch {
	case host == "localhost" || strings.HasSuffix(host, ".localhost"):
		return one(ProblemURLLocalhost)
	case !isHostName(host):
		return one(ProblemURLHost)
	case !strings.Contains(host, "."):
		return one(ProblemURLNoDot)
	case isReservedTop(top):
		return one(ProblemURLReserved, "tld", top)
	case !isTopLevel(top):
		return one(ProblemURLHost)
	}
	return stagingProblems(host)
}

func judgeIP(ip netip.Addr) ProblemCode {
	switch {
	case ip.IsLoopback() || ip.IsUnspecified():
		return ProblemURLLocalhost
	case !ip.IsGlobalUnicast() || ip.IsPrivate():
		return ProblemURLPrivate
	}
	return ProblemURLIP
}
