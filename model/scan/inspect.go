package scan

import (
	"slices"
	"strings"

	"portone-onboard/model"
)

// sign is something about a file that only means something together with
// other files of the application.
type sign uint8

const (
	v1SDK sign = iota
	v2SDK
	lookup        // asks PortOne about a payment
	maybeLookup   // calls what by its name may ask PortOne
	amountCheck   // compares what was paid with something that is not the browser's
	uncompared    // takes an amount of the browser and compares what was paid with nothing
	handsOn       // calls functions of other files of the application
	verify        // checks a signature
	webhookRoute  // takes PortOne's V2 webhooks
	completeRoute // takes the browser's word that a payment is done
	serverCode
	redirect
	signCount
)

// sighting is the first place of each sign in a file; nil where there is none.
type sightings [signCount]*model.Finding

// inspection is what one file shows.
type inspection struct {
	*source
	q     *query
	front bool // all of the file is served to visitors
	about bool // speaks of PortOne
	live  bool // holds a live channel key
	found []model.Finding
	known map[placeKey]bool
	asks  map[int32]bool // lines near which the code asks where it runs, as far as looked up
	signs sightings
}

// placeKey tells two findings of one rule apart.
type placeKey struct {
	rule, value string
	line        int
}

func inspect(q *query, file, text string) *inspection {
	x := &inspection{source: newSource(file, text), q: q, known: map[placeKey]bool{}, asks: map[int32]bool{}}
	x.front = x.isFront()
	x.about = containsFold(text, "portone", "iamport")
	x.live = slices.ContainsFunc(q.liveKeys, func(k string) bool { return strings.Contains(text, k) })
	for _, rule := range []func(){x.values, x.sdks, x.requests, x.secrets, x.server} {
		rule()
	}
	return x
}

//go:noinline
func (x *inspection) add(f model.Finding) {
	key := placeKey{f.ID, f.Value, f.At.Line}
	if x.known[key] {
		return
	}
	x.known[key] = true
	x.found = append(x.found, f)
}

// see notes the first place of a sign, ready to become a finding of a rule.
func (x *inspection) see(k sign, rule string, at int) {
	if x.signs[k] == nil {
		f := x.finding(rule, model.SeverityError, at)
		x.signs[k] = &f
	}
}

// visible tells whether a token is served to visitors.
func (x *inspection) visible(i int) bool { return x.toks[i].front || x.front }

// served are folders whose files a web server gives out as they are.
var served = []string{"public", "static", "www", "wwwroot", "htdocs", "public_html", "assets"}

// isFront tells for scripts whether a browser runs them. Where a file has marks
// of both sides nobody can tell, and it is none.
func (x *inspection) isFront() bool {
	if x.kind != scriptKind || x.serverMarks() {
		return false
	}
	folders := strings.Split(x.file, "/")
	return slices.ContainsFunc(folders[:len(folders)-1], func(f string) bool { return slices.Contains(served, f) }) ||
		x.browserMarks()
}

var (
	serverModules = []string{
		"express", "fastify", "koa", "@koa/router", "koa-router", "hono", "@nestjs/common", "@nestjs/core", "next/server", "next/headers",
		"use server", "server-only", "@portone/server-sdk", "firebase-functions", "firebase-admin", "@hapi/hapi", "h3", "polka", "elysia", "restify",
		"mongoose", "typeorm", "@prisma/client", "dotenv", "dotenv/config", "fs", "path", "http", "https", "crypto", "body-parser",
	}
	browserModules = []string{"use client", "react-dom", "react-dom/client", "vue", "svelte", "@angular/core", "react-router-dom", "jquery"}
	browserWords   = []string{
		"useState", "useEffect", "document", "localStorage", "addEventListener", "IMP",
		"requestPayment", "requestIssueBillingKey", "requestIdentityVerification", "loadPaymentUI", // of the browser SDK alone
	}
)

func (x *inspection) serverMarks() bool {
	if containsFold("/"+x.file, "/server/", "/pages/api/", "/app/api/", ".server.", "+server.", "/functions/", "/backend/") {
		return true
	}
	return slices.ContainsFunc(x.toks, func(t token) bool {
		text := x.text[t.start:t.end]
		if t.kind != stringToken {
			return false
		}
		text = unquote(text)
		return slices.Contains(serverModules, text) || strings.HasPrefix(text, "node:") || strings.HasPrefix(text, "@portone/server-sdk")
	})
}

func (x *inspection) browserMarks() bool {
	return slices.ContainsFunc(x.toks, func(t token) bool {
		text := x.text[t.start:t.end]
		switch t.kind {
		case stringToken:
			text = unquote(text)
			return slices.Contains(browserModules, text) || strings.HasPrefix(text, browserSDK)
		case wordToken:
			return slices.Contains(browserWords, text)
		}
		return false
	})
}

const browserSDK = "@portone/browser-sdk"
