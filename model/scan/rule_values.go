package scan

import (
	"slices"
	"strings"
	"unicode"

	"portone-onboard/model"
)

// values looks for keys and IDs that point to test, each standing as a whole
// string. Files that only serve one's own machine may have them.
func (x *inspection) values() {
	if ofDevelopment(x.file) {
		return
	}
	for i := range x.toks {
		if text, ok := x.str(i); ok && len(text) >= needleMin && len(text) < maxValue && x.nameOf(i) != "placeholder" {
			x.value(i, text)
		}
	}
}

// maxValue is longer than any key, in bytes.
const maxValue = 200

func (x *inspection) value(i int, text string) {
	switch {
	case slices.Contains(x.q.testKeys, text):
		x.pointsToTest("test_channel_key", i, text)
	case slices.Contains(sampleChannels, text):
		x.pointsToTest("sample_channel_key", i, text)
	case slices.Contains(sampleStores, text):
		x.pointsToTest("test_store_id", i, text)
	default:
		if mid, ok := x.testMID(i, text); ok {
			x.pointsToTest("shared_test_mid", i, mid)
		}
	}
}

// pointsToTest adds a finding; where the code chooses between test and live it
// is only something to look at.
func (x *inspection) pointsToTest(rule string, i int, value string) {
	f := x.finding(rule, x.q.pointing(), i)
	f.Value = clip(model.Printable(value))
	if x.chosen(i) {
		f.Status, f.Severity = model.CannotTell, model.SeverityWarning
	}
	x.add(f)
}

// environment are words by which code asks where it runs.
var environment = []string{"node_env", "isprod", "is_prod", "production", "islive", "is_live", "isdev", "is_dev", "app_env", "settings.debug", "buildconfig"}

// aroundMost is how far around a place is looked, in tokens.
const aroundMost = 60

// chosen tells that the code decides itself which key it takes: a live key
// stands in the same file, or the lines around ask for the environment.
func (x *inspection) chosen(i int) bool {
	line := x.toks[i].line
	answer, known := x.asks[line]
	if !known {
		answer = x.asksWhere(i)
		x.asks[line] = answer
	}
	return answer || x.live
}

func (x *inspection) asksWhere(i int) bool {
	line := x.toks[i].line
	for at := max(0, i-aroundMost); at < min(len(x.toks), i+aroundMost); at++ {
		near := x.toks[at].line >= line-2 && x.toks[at].line <= line+1
		if near && containsFold(x.raw(at), environment...) {
			return true
		}
	}
	return false
}

// testMID finds a shared test MID, alone or behind a gateway's name as V1
// writes it. One that could be any word counts only where its name says that a
// MID is meant.
func (x *inspection) testMID(i int, text string) (string, bool) {
	if gateway, mid, ok := strings.Cut(text, "."); ok && gatewayName(gateway) && slices.Contains(x.q.mids, mid) {
		return mid, true
	}
	if !slices.Contains(x.q.mids, text) {
		return "", false
	}
	return text, distinct(text) || midName(x.nameOf(i))
}

func gatewayName(s string) bool {
	return len(s) > 2 && strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLower(r) && !unicode.IsDigit(r) && r != '_' }) < 0
}

// distinct tells a MID that nobody writes by chance: long, and of letters with
// digits or of both cases.
func distinct(mid string) bool {
	letters := strings.IndexFunc(mid, unicode.IsLetter) >= 0
	digits := strings.IndexFunc(mid, unicode.IsDigit) >= 0
	mixed := mid != strings.ToLower(mid) && mid != strings.ToUpper(mid)
	return len(mid) >= 8 && (letters && digits && !strings.HasPrefix(mid, "portone") || mixed) || len(mid) >= 10 && digits
}

func midName(name string) bool {
	name = plainName(name)
	for _, end := range []string{"mid", "cid", "pg", "sitecode", "sitecd", "siteid", "storeid", "shopid", "merchantid", "mallid", "cpid", "clientid", "상점아이디"} {
		if strings.HasSuffix(name, end) {
			return true
		}
	}
	return false
}

// plainName is a name without case and joints.
func plainName(s string) string {
	return strings.ToLower(strings.NewReplacer("_", "", "-", "", ".", "").Replace(s))
}

// nameOf gives the name that the string at i is given to: of a property, a
// variable, an argument behind its name. "" where none is plain to see.
func (s *source) nameOf(i int) string {
	switch s.raw(i - 1) {
	case ":", "=", "=>", ",", "||", "??", "==", "===", "(":
	default:
		return ""
	}
	at := i - 2
	switch {
	case s.is(at, ":"): // name := "…"
		at--
	case s.is(at-1, ":") && s.is(i-1, "="): // name: String = "…"
		at -= 2
	case s.is(at, "]") && s.toks[at].mate >= 0: // $_ENV["name"] ?? "…"
		at--
	}
	return s.word(at)
}
