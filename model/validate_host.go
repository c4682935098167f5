package model

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// lowerHost gives a host in lower case and NFC, without the root's dot.
func lowerHost(host string) string {
	return norm.NFC.String(strings.ToLower(strings.TrimSuffix(host, ".")))
}

// isHostName tells whether every label could be one: letters of any script
// (Korean domains), digits and inner hyphens, at most 63 each.
func isHostName(host string) bool {
	if host == "" || len(host) > 253 {
		return false
	}
	for label := range strings.SplitSeq(host, ".") {
		if label == "" || utf8.RuneCountInString(label) > 63 || label[0] == '-' || label[len(label)-1] == '-' {
			return false
		}
		if strings.ContainsFunc(label, notLabelRune) {
			return false
		}
	}
	return true
}

func notLabelRune(r rune) bool {
	if r < utf8.RuneSelf {
		return !isASCIILetter(r) && !isDigitRune(r) && r != '-'
	}
	return !unicode.In(r, unicode.L, unicode.M, unicode.Nd)
}

func topLevel(host string) string { return host[strings.LastIndexByte(host, '.')+1:] }

// isTopLevel tells whether a last label could be a top level: two letters or
// more, never digits (0x7f.1 and 127.1 are addresses in disguise).
func isTopLevel(label string) bool {
	if strings.HasPrefix(label, "xn--") {
		return len(label) > 4
	}
	return utf8.RuneCountInString(label) >= 2 && !strings.ContainsFunc(label, func(r rune) bool {
		return !unicode.In(r, unicode.L, unicode.M)
	})
}

// isReservedTop tells the top levels that lead nowhere outside (RFC 2606, 6761,
// 6762, 8375, 9476 and the usual names of office networks).
func isReservedTop(label string) bool {
	switch label {
	case "local", "localhost", "localdomain", "test", "example", "invalid", "internal", "intranet",
		"lan", "home", "corp", "private", "arpa", "onion", "alt":
		return true
	}
	return false
}

// isStagingWord tells the words by which reviewers know an unfinished site;
// some card companies refuse it and a later change of the address means a new review.
func isStagingWord(word string) bool {
	switch word {
	case "dev", "devel", "develop", "development", "test", "tests", "testing", "tst", "demo",
		"staging", "stage", "stg", "qa", "uat", "beta", "local", "localhost", "sandbox",
		"tmp", "temp", "preview", "preprod", "mock", "테스트", "데모":
		return true
	}
	return false
}

// previewHosts are services that lend a host for previews or tunnels.
var previewHosts = [...]string{
	"ngrok.io", "ngrok.app", "ngrok.dev", "ngrok-free.app", "ngrok-free.dev", "trycloudflare.com", "loca.lt", "localtunnel.me",
	"vercel.app", "netlify.app", "github.io", "gitlab.io", "herokuapp.com", "pages.dev", "workers.dev", "onrender.com",
	"fly.dev", "railway.app", "web.app", "firebaseapp.com", "glitch.me", "replit.app", "repl.co", "surge.sh",
	"azurewebsites.net", "amazonaws.com", "cloudfront.net", "run.app", "streamlit.app", "framer.app", "webflow.io",
}

// appTests are services that hand out apps before they are in a store.
var appTests = [...]string{"testflight.apple.com", "appdistribution.firebase.dev", "appdistribution.firebase.google.com", "install.appcenter.ms"}

// stagingProblems warns of test labels and preview services, once each.
func stagingProblems(host string) (problems []Problem) {
	if service := underAny(host, appTests[:]); service != "" {
		return append(problems, newProblem(ProblemURLAppTest, "service", service))
	}
	if label, word := stagingLabel(host); label != "" {
		problems = append(problems, newProblem(ProblemURLStaging, "label", label, "word", word))
	}
	if service := underAny(host, previewHosts[:]); service != "" {
		problems = append(problems, newProblem(ProblemURLPreview, "service", service))
	}
	return problems
}

func underAny(host string, domains []string) string {
	for _, d := range domains {
		if host == d || strings.HasSuffix(host, "."+d) {
			return d
		}
	}
	return ""
}

// stagingLabel finds the first label with a whole word of that kind, digits at
// its ends aside: dev-shop, shop-test and test1, but not contest or latest. The
// last label is no name: shop.dev is an ordinary domain.
func stagingLabel(host string) (label, word string) {
	rest, _, _ := cutLast(host, ".")
	for label := range strings.SplitSeq(rest, ".") {
		for word := range strings.FieldsFuncSeq(label, func(r rune) bool { return r == '-' || r == '_' }) {
			if word = strings.Trim(word, "0123456789"); isStagingWord(word) {
				return label, word
			}
		}
	}
	return "", ""
}

func cutLast(s, sep string) (before, after string, found bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}

// appStores are the stores' hosts with what the path of a single app holds.
var appStores = [...]struct{ host, store, app string }{
	{"play.google.com", "google_play", "/store/apps/details?"},
	{"apps.apple.com", "app_store", "/id"},
	{"itunes.apple.com", "app_store", "/id"},
	{"onestore.co.kr", "one_store", "/"},
	{"onesto.re", "one_store", "/"},
	{"galaxystore.samsung.com", "galaxy_store", "/detail/"},
	{"apps.samsung.com", "galaxy_store", "/appquery/"},
}

// appStore names the store and tells whether the page is that of one app.
func (u webAddress) appStore() (store string, app bool) {
	for _, a := range appStores {
		if u.host == a.host || strings.HasSuffix(u.host, "."+a.host) {
			i := strings.Index(u.rest, a.app)
			return a.store, i >= 0 && len(u.rest) > i+len(a.app)
		}
	}
	return "", false
}
