package mail

import (
	"bytes"
	"slices"
	"strings"

	"portone-onboard/model"
)

const (
	subjectMost = 300 // bytes
	addressMost = 200
	signsMost   = 60
)

// Read reads a letter. It never fails: what cannot be read is a doubt.
// Of a letter longer than 10 MiB the beginning is read, and Cut says so.
func Read(ask model.LetterAsk) model.Letter {
	r := reader{ask: ask}
	r.open(ask.Raw)
	r.thread()
	r.about()
	r.signs()
	r.judge()
	return r.l
}

// reader is a letter on its way from bytes to signs.
type reader struct {
	ask    model.LetterAsk
	l      model.Letter
	m      message
	t      talk
	reply  string // where answers would go
	us     []unit
	flat   string       // all words of the letter, as flatten writes them
	named  []model.Code // gateways that its words name
	writer string       // the reviewer that wrote it, "" for somebody else
	cards  bool         // some of it speaks of card companies
}

// open unpacks bytes into text and links.
func (r *reader) open(raw []byte) {
	if len(raw) > rawMost {
		raw, r.l.Cut = raw[:rawMost], true
	}
	raw = bytes.TrimLeft(bytes.TrimPrefix(raw, []byte("\xef\xbb\xbf")), "\r\n\t ")
	if bytes.Contains(raw, []byte("\r\n")) {
		raw = bytes.ReplaceAll(raw, []byte("\r\n"), []byte("\n"))
	}
	var plain, page string
	if h, _, ok := cutHeaders(raw); ok && h.ofMail() {
		r.l.Kind = model.LetterMail
		plain, page = r.m.part(raw, 0)
	} else {
		plain, page = r.pasted(raw)
	}
	r.text(plain, page)
	r.l.Cut = r.l.Cut || r.m.cut
}

// pasted reads what is no mail: a page, or a text from its first byte on.
func (r *reader) pasted(raw []byte) (plain, page string) {
	name := strings.ToLower(r.ask.Name)
	if looksHTML(decode(raw[:min(len(raw), 8<<10)], "")) || strings.HasSuffix(name, ".html") || strings.HasSuffix(name, ".htm") {
		r.l.Kind = model.LetterHTML
		return "", decode(raw, "")
	}
	r.l.Kind = model.LetterText
	if len(raw) > 4*textMost {
		raw, r.m.cut = raw[:4*textMost], true
	}
	return decode(raw, ""), ""
}

// text chooses the words: the page, as that is what a merchant sees, unless it
// shows next to nothing.
func (r *reader) text(plain, page string) {
	shown, links, cutOff := pageText(page)
	r.m.links, r.m.cut = links, r.m.cut || cutOff
	if shown == "" || letters(strings.Split(shown, "\n")) < fewLetters && letters(strings.Split(plain, "\n")) >= fewLetters {
		shown = plain
	}
	if len(shown) > 4*textMost {
		shown, r.m.cut = cut(shown, 4*textMost), true
	}
	shown = clean(shown)
	if len(shown) > textMost {
		shown, r.m.cut = cut(shown, textMost), true
	}
	if strings.ContainsRune(shown, '\ufffd') || garbled(shown) || garbled(r.m.h.text("subject")) {
		r.doubt(model.DoubtEncoding)
	}
	if r.m.unreadable || page != "" && strings.TrimSpace(shown) == "" {
		r.doubt(model.DoubtUnreadable)
	}
	r.m.text = shown
}

// thread finds the letter that counts, and whose it is.
func (r *reader) thread() {
	subject := r.m.h.text("subject")
	flat := flatten(subject)
	passedOn := hasPrefixAny(flat, []string{"fwd:", "fw:", "전달:", "[전달]"})
	r.t = newest(r.m.text, passedOn, r.l.Kind == model.LetterMail && !r.m.inside, r.ask.Today)
	r.l.From, r.l.Sent = address(encodedWords(r.m.h["from"])), sentOn(r.m.h["date"])
	r.reply = address(r.m.h["reply-to"])
	if r.t.headed {
		r.l.From, r.reply = r.t.from, ""
		if !r.t.sent.IsZero() {
			r.l.Sent = r.t.sent
		}
		if r.t.subject != "" {
			subject = r.t.subject
		}
	}
	subject = strings.TrimSpace(strings.ReplaceAll(subject, "\n", " "))
	r.l.Subject = cut(masked(subject), subjectMost)
	r.l.From = cut(model.Printable(r.l.From), addressMost)
	if r.t.old {
		r.doubt(model.DoubtOld)
	}
	r.us = units(cut(subject, subjectMost), r.t.lines)
	var b strings.Builder
	for _, u := range r.us {
		b.WriteString(u.flat)
		b.WriteByte('\n')
	}
	r.flat = b.String()
	r.cards = ofCards(r.flat)
}

// about tells whom the letter speaks of and who wrote it.
func (r *reader) about() {
	host := domainOf(r.l.From)
	var hosts []string
	for _, l := range r.m.links {
		if h := hostIn(l.href); h != "" {
			hosts = append(hosts, h)
		}
	}
	subject, body, _ := strings.Cut(r.flat, "\n")
	words, several := wordsOf(r.ask), false
	r.named = codesOf(mentions(words, r.flat))
	r.l.Gateway, several = gatewayOf(r.ask, words, host, hosts, subject, body)
	r.l.Sender = senderOf(r.ask, host)
	r.writer = reviewerDomains[ownHost(host)]
	if host == "" {
		r.l.Sender, r.writer = saysSender(words, r.flat)
	}
	switch {
	case several:
		r.doubt(model.DoubtSeveral)
	case r.l.Gateway == "":
		r.doubt(model.DoubtNoGateway)
	}
}

func (r *reader) doubt(d model.Doubt) {
	if !slices.Contains(r.l.Doubts, d) {
		r.l.Doubts = append(r.l.Doubts, d)
	}
}

// add keeps a sign, each code and value once.
func (r *reader) add(s model.Sign) {
	same := func(o model.Sign) bool { return o.Code == s.Code && o.Value == s.Value && o.Of == s.Of }
	if len(r.l.Signs) < signsMost && !slices.ContainsFunc(r.l.Signs, same) {
		s.Words = cut(masked(s.Words), model.MaxFinding)
		r.l.Signs = append(r.l.Signs, s)
	}
}

func (r *reader) has(codes ...model.SignCode) bool {
	return slices.ContainsFunc(r.l.Signs, func(s model.Sign) bool { return slices.Contains(codes, s.Code) })
}
