package site

import (
	"bytes"
	"strings"

	"portone-onboard/model"
)

// leak is a secret that anyone can read. Its value is never kept: only what
// kind it is and how it ends.
type leak struct {
	kind   string // "v2_secret" "v1_secret" "v1_key" "webhook_secret"
	tail   string // "****" and at most its last four characters
	name   string // the word that stands before it
	source string
}

func (c *court) judgeSecrets() *model.Finding {
	for _, s := range c.sheets {
		if l := c.leakOf(s); l != nil {
			return l.finding()
		}
	}
	n := c.searched()
	if n.pages == 0 && (c.start == nil || c.start.page.Trouble != "") {
		if why, blind := c.blind(); blind {
			return why
		}
	}
	args := []string{"pages", number(n.pages), "scripts", number(n.scripts)}
	if n.missedPages+n.missedScripts == 0 {
		return c.at(done("site_secret_none", args...))
	}
	f := c.at(cannotTell("site_secret_unread", append(args, "missed_pages", number(n.missedPages), "missed_scripts", number(n.missedScripts))...))
	f.At.Source = n.missed
	return f
}

func (l leak) finding() *model.Finding {
	f := missing("site_secret_"+model.FindingCode(l.kind), "tail", l.tail)
	f.Value = l.tail
	f.At = model.Spot{Source: l.source, Text: l.name}
	return f
}

// ownLeak looks into a page and its frames.
func (p *page) ownLeak() *leak {
	if l := leakAt(p.raw, p.Address); l != nil {
		return l
	}
	for _, f := range p.frames {
		if l := leakAt(f.raw, f.Address); l != nil {
			return l
		}
	}
	return nil
}

func leakAt(text []byte, source string) *leak {
	if l, ok := leakIn(text); ok {
		l.source = source
		return &l
	}
	return nil
}

// leakOf looks into what was fetched apart from the page too, into each script
// once, however many pages have it.
func (c *court) leakOf(s *sheet) *leak {
	if s.leak != nil {
		return s.leak
	}
	for _, sc := range s.page.allScripts() {
		if sc.inline {
			continue
		}
		l, known := c.leaks[sc.address]
		if !known {
			l = leakAt(sc.text, sc.address)
			c.leaks[sc.address] = l
		}
		if l != nil {
			return l
		}
	}
	return nil
}

// secretSigns are what the names around secrets have in common: one quick look
// for each, and the rest of the work only where it stands. They begin with a rare
// letter where there is one.
var secretSigns = [...]struct {
	sign string
	read func(text []byte, at int) (leak, bool)
}{
	{"whsec_", webhookSecret},
	{"ecret", namedSecret},
	{"ECRET", namedSecret},
	{"PortOne ", headerSecret},
	{"_key", restKey},
	{"Key", restKey},
	{"_KEY", restKey},
}

// mostSigns bounds the places looked at for one sign in one text.
const mostSigns = 5000

func leakIn(text []byte) (leak, bool) {
	for _, s := range secretSigns {
		for i, n := 0, 0; n < mostSigns; n++ {
			j := bytes.Index(text[i:], []byte(s.sign))
			if j < 0 {
				break
			}
			if l, ok := s.read(text, i+j); ok {
				return l, true
			}
			i += j + len(s.sign)
		}
	}
	return leak{}, false
}

func webhookSecret(text []byte, at int) (leak, bool) {
	value := tokenAt(text, at+len("whsec_"))
	if len(value) < 24 || standIn(value) {
		return leak{}, false
	}
	return leak{kind: "webhook_secret", tail: masked(value), name: "whsec_"}, true
}

// headerSecret reads `Authorization: PortOne <secret>`.
func headerSecret(text []byte, at int) (leak, bool) {
	value := tokenAt(text, at+len("PortOne "))
	if len(value) < 40 || standIn(value) {
		return leak{}, false
	}
	return leak{kind: "v2_secret", tail: masked(value), name: "Authorization: PortOne"}, true
}

// namedSecret reads the value behind a name that ends with "secret", or has it
// within: PORTONE_API_SECRET, apiSecret, imp_secret, webhookSecret.
func namedSecret(text []byte, at int) (leak, bool) {
	from, to := wordAround(text, at)
	name := string(text[from:to])
	plain := strings.ToLower(strings.NewReplacer("_", "", "-", "", "$", "").Replace(name))
	value := valueAfter(text, to)
	if len(value) < 24 || standIn(value) {
		return leak{}, false
	}
	kind := ""
	switch {
	case strings.Contains(plain, "impsecret") || strings.Contains(plain, "iamportsecret") || strings.Contains(plain, "restapisecret") || strings.Contains(plain, "iamportapisecret"):
		kind = "v1_secret"
	case strings.Contains(plain, "portone") && strings.Contains(plain, "webhook"):
		kind = "webhook_secret"
	case strings.Contains(plain, "portone"):
		kind = "v2_secret"
	case (strings.HasSuffix(plain, "apisecret") || plain == "v2secret" || plain == "secret") && len(value) >= 60 && mentionsPortOne(text):
		kind = "v2_secret"
	}
	if kind == "" {
		return leak{}, false
	}
	return leak{kind: kind, tail: masked(value), name: cut(name, 40)}, true
}

// restKey reads V1's REST API key, imp_key, impKey or IMP_KEY: sixteen digits, or letters and digits.
func restKey(text []byte, at int) (leak, bool) {
	if at < len("imp") || !strings.EqualFold(string(text[at-len("imp"):at]), "imp") {
		return leak{}, false
	}
	from, to := wordAround(text, at)
	value := valueAfter(text, to)
	if len(value) < 14 || len(value) > 40 || standIn(value) || countDigits(value) < 4 {
		return leak{}, false
	}
	return leak{kind: "v1_key", tail: masked(value), name: cut(string(text[from:to]), 40)}, true
}

func countDigits(s string) int { return len(onlyDigits(s)) }

func mentionsPortOne(text []byte) bool {
	for _, w := range [...]string{"portone", "PortOne", "PORTONE", "iamport"} {
		if bytes.Contains(text, []byte(w)) {
			return true
		}
	}
	return false
}

func isNameByte(c byte) bool { return isLetter(c) || isDigit(c) || c == '_' || c == '$' || c == '-' }

// wordAround gives the bounds of the name at a place, at most 80 bytes each way.
func wordAround(text []byte, at int) (from, to int) {
	from, to = at, at
	for from > 0 && at-from < 80 && isNameByte(text[from-1]) {
		from--
	}
	for to < len(text) && to-at < 80 && isNameByte(text[to]) {
		to++
	}
	return from, to
}

// valueAfter gives the text that a name is set to: name: "value", name="value",
// "name":"value", data-name='value', name => 'value'. Without quotes there is
// only a value in an .env file or a query.
func valueAfter(text []byte, at int) string {
	i, set := at, false
	for ; i < len(text) && i-at < 24; i++ {
		switch c := text[i]; {
		case c == ':' || c == '=' || c == ',' || c == '>':
			set = true
		case c == '"' || c == '\'' || c == '`':
			if set {
				return tokenAt(text, i+1)
			}
		case c == ' ' || c == '\t' || c == '\\' || c == ']' || c == '[' || c == '&' || c == ';' || c == ')' || c == '\n' || c == '\r':
		case set && text[i-1] == '=' && !isLetter(c) || set && isNameByte(c):
			return tokenAt(text, i)
		default:
			return ""
		}
	}
	return ""
}

// tokenAt reads the characters that secrets are made of.
func tokenAt(text []byte, at int) string {
	end := at
	for end < len(text) && end-at < 300 && (isLetter(text[end]) || isDigit(text[end]) || strings.IndexByte("+/=_-", text[end]) >= 0) {
		end++
	}
	if end < len(text) && (text[end] == '.' || text[end] == '(' || text[end] == '$') {
		return "" // an expression such as process.env.SECRET
	}
	return string(text[min(at, len(text)):end])
}

// standIn tells what documents and templates write in a secret's place.
func standIn(value string) bool {
	low := strings.ToLower(value)
	for _, w := range [...]string{"your", "xxxx", "secret", "example", "sample", "placeholder", "dummy", "process", "import", "insert", "replace", "changeme", "portone_", "api_key", "apikey", "0123456789", "1234567890", "abcdefgh", "0000000", "test_test", "here"} {
		if strings.Contains(low, w) {
			return true
		}
	}
	seen := map[rune]bool{}
	for _, r := range low {
		seen[r] = true
	}
	digits := countDigits(value)
	return len(seen) < 6 || digits == 0 && value == low && !strings.ContainsAny(value, "+/=") || strings.Count(value, "/") > 4
}

// masked keeps how a secret ends, so that its owner can tell which one it is.
func masked(value string) string { return "****" + value[len(value)-4:] }
