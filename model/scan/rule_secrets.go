package scan

import (
	"slices"
	"strings"

	"portone-onboard/model"
)

// secrets looks for PortOne's secrets: what only a server may know, in code
// that is served, and any of them written out in source.
func (x *inspection) secrets() {
	for i := range x.toks {
		switch x.toks[i].kind {
		case stringToken:
			x.secretString(i)
		case wordToken:
			x.secretName(i)
		}
	}
}

func (x *inspection) secretString(i int) {
	text, _ := x.str(i)
	name := x.nameOf(i)
	switch {
	case x.publicName(i):
	case isWebhookSecret(text):
		x.secretAt(i, webhookRule, name)
	case secretValue(text) && (x.apiSecretName(name) || x.givenToClient(i)):
		x.secretAt(i, apiRule, name)
	case strings.HasPrefix(text, authScheme):
		x.authorization(i, text[len(authScheme):])
	}
	if x.visible(i) && text == "imp_secret" && x.is(i+1, ":") {
		x.leak(i, "secret_in_frontend", "imp_secret")
	}
}

// authScheme begins the header that carries V2's API secret.
const authScheme = "PortOne "

// authorization looks at `PortOne ${secret}`: in a browser it is a leak whatever
// stands behind it.
func (x *inspection) authorization(i int, rest string) {
	switch {
	case secretValue(rest):
		x.secretAt(i, apiRule, "Authorization")
	case x.visible(i) && strings.HasPrefix(rest, "${") && containsFold(rest, "secret"):
		x.leak(i, "secret_in_frontend", "Authorization")
	}
}

// secretKind are the rules of one kind of secret: where it is served, and
// where it merely stands in source.
type secretKind struct{ front, source string }

var (
	apiRule     = secretKind{"secret_in_frontend", "secret_in_source"}
	webhookRule = secretKind{"webhook_secret_in_frontend", "secret_in_source"}
)

func (x *inspection) secretAt(i int, k secretKind, name string) {
	switch {
	case x.visible(i):
		x.leak(i, k.front, name)
	case !strings.HasPrefix(x.file[strings.LastIndexByte(x.file, '/')+1:], ".env"):
		// An .env file is where a secret belongs, as long as it is not shared.
		f := x.finding(k.source, model.SeverityWarning, i)
		f.Args = map[string]string{"name": clip(model.Printable(mask(name)))}
		x.add(x.covered(f, i))
	}
}

func (x *inspection) leak(i int, rule, name string) {
	f := x.finding(rule, model.SeverityError, i)
	f.Args = map[string]string{"name": clip(model.Printable(mask(name)))}
	x.add(x.covered(f, i))
}

// covered takes the found secret itself out of the line, should it be of a form
// that the mask does not know.
func (x *inspection) covered(f model.Finding, i int) model.Finding {
	if text, ok := x.str(i); ok && len(text) > 8 {
		if rest, found := strings.CutPrefix(text, authScheme); found {
			text = rest
		}
		f.At.Text = strings.ReplaceAll(f.At.Text, clip(model.Printable(text)), cover)
	}
	return f
}

// publicPrefixes begin the names of settings that a bundler writes into what it
// serves.
var publicPrefixes = []string{"NEXT_PUBLIC_", "VITE_", "REACT_APP_", "VUE_APP_", "NUXT_PUBLIC_", "EXPO_PUBLIC_", "GATSBY_", "PUBLIC_", "NG_APP_"}

// secretName looks for settings whose name makes them public and says that they
// are secret, and for V1's secret among what a browser sends.
func (x *inspection) secretName(i int) {
	name := x.raw(i)
	switch {
	case x.publicName(i + 2), isPublicSecret(name):
		if isPublicSecret(name) {
			x.leak(i, publicRule(name), name)
		}
	case x.visible(i) && (name == "imp_secret" || name == "impSecret") && x.is(i+1, ":") && x.kind != configKind:
		x.leak(i, "secret_in_frontend", name)
	}
}

// publicName tells that the value at i is given to a public setting, which is
// reported by its name.
func (x *inspection) publicName(i int) bool {
	return x.kind == configKind && isPublicSecret(x.raw(i-2))
}

func publicRule(name string) string {
	if strings.Contains(name, "WEBHOOK") {
		return "webhook_secret_in_frontend"
	}
	return "secret_in_frontend"
}

func isPublicSecret(name string) bool {
	for _, p := range publicPrefixes {
		if rest, ok := strings.CutPrefix(name, p); ok {
			return strings.Contains(rest, "SECRET") && (ofPortOne(rest) || strings.Contains(rest, "API_SECRET") || strings.Contains(rest, "WEBHOOK_SECRET"))
		}
	}
	return false
}

func ofPortOne(name string) bool {
	name = plainName(name)
	return strings.Contains(name, "portone") || strings.Contains(name, "iamport") || strings.HasPrefix(name, "imp") || strings.HasPrefix(name, "v2api") || strings.HasPrefix(name, "v1api")
}

// apiSecretName tells a name that a PortOne API secret is given to. A bare
// "apiSecret" is one only where the file speaks of PortOne.
func (x *inspection) apiSecretName(name string) bool {
	plain := plainName(name)
	if !strings.Contains(plain, "secret") && !strings.HasSuffix(plain, "apikey") {
		return false
	}
	if ofPortOne(name) {
		return !strings.Contains(plain, "key") || strings.Contains(plain, "secret")
	}
	return slices.Contains([]string{"apisecret", "secret", "restapisecret", "v2secret", "v1secret"}, plain) && x.about &&
		(plain != "secret" || x.kind == configKind)
}

// clients are constructors that take a secret.
var clients = []string{"PaymentClient", "PortOneClient", "PortOneApi", "BillingKeyClient", "IamportClient", "Iamport", "WebhookVerifier"}

// givenToClient tells that the string at i is an argument of a client's constructor.
func (x *inspection) givenToClient(i int) bool {
	for at := i - 1; at >= max(0, i-12); at-- {
		if x.is(at, "(") && (x.toks[at].mate < 0 || int(x.toks[at].mate) > i) {
			return slices.Contains(clients, x.raw(at-1))
		}
	}
	return false
}

func isWebhookSecret(text string) bool {
	rest, ok := strings.CutPrefix(text, "whsec_")
	return ok && len(rest) >= 16 && varied(rest) && !placeholder(rest)
}

// secretValue tells a text that looks like an API secret: long, of one run, and
// nothing that a person made up to be replaced.
func secretValue(text string) bool {
	return len(text) >= secretLength+4 && len(text) <= 400 && secretRun(text) == len(strings.TrimRight(text, "=")) && varied(text) &&
		strings.ContainsAny(text, "0123456789") && !public(text) && !placeholder(text)
}

func varied(text string) bool {
	var seen [256]bool
	n := 0
	for i := range len(text) {
		if !seen[text[i]] {
			seen[text[i]] = true
			n++
		}
	}
	return n >= 8
}

func placeholder(text string) bool {
	return containsFold(text, "your", "xxxx", "example", "secret", "replace", "change", "sample", "dummy", "here", "1234567890", "abcdef", "process")
}
