package mail

import (
	"slices"
	"strings"

	"portone-onboard/model"
)

// signs puts the rules to every sentence.
func (r *reader) signs() {
	names := reviewerNames(r.ask)
	about := r.cards || r.l.Sender == model.SenderReviewer || strings.Contains(r.flat, "심사") && namesCard(r.flat)
	var before unit
	var named []namedMID
	for i, u := range r.us {
		single := r.single(u, before, names, about)
		for _, part := range parted(u, single) {
			for j := range rules {
				r.rule(&rules[j], part, single)
			}
		}
		for _, mid := range midsIn(u, before, r.ask.TestMIDs) {
			if !single && r.l.Sender != model.SenderReviewer && len(named) < signsMost { // a card company's own number of a merchant is no MID
				named = append(named, namedMID{mid, i})
			}
		}
		if day := deadline(u, r.dated()); day != "" {
			r.add(model.Sign{Code: model.SignDeadline, Value: day, Words: u.text, Rule: "deadline.day"})
		}
		before = u
	}
	r.mids(named)
	r.insuredUntil()
	r.contractLinks()
	r.others()
	r.twoVerdicts()
}

// namesCard tells a text that names a card company by its full name.
func namesCard(flat string) bool {
	return slices.ContainsFunc(cardNames, func(n reviewerName) bool { return !n.loose && strings.Contains(flat, n.name) })
}

// single reads what a sentence says of single reviewers; where it does, it says
// nothing of all of them.
func (r *reader) single(u, before unit, names []reviewerName, about bool) bool {
	found, unsure := cardSigns(u, names, about)
	if len(found) == 0 && about && strings.Contains(u.text, cellMark) {
		found = cardTable(before, u, names)
	}
	if unsure {
		r.doubt(model.DoubtHypothetic)
	}
	for _, s := range found {
		if r.l.Gateway == "" || s.Value != string(r.l.Gateway) {
			r.add(s)
		}
	}
	return len(found) > 0
}

// parted cuts a row such as "심사결과: 승인 / MID: …" into its parts; lists of single
// reviewers are read as a whole.
func parted(u unit, single bool) []unit {
	if single || !strings.Contains(u.text, " / ") {
		return []unit{u}
	}
	var out []unit
	for s := range strings.SplitSeq(u.text, " / ") {
		part := u
		part.flat = flatten(s)
		part.card = ofCards(part.flat)
		out = append(out, part)
	}
	return out
}

// rule adds what a rule finds. single is a sentence about single reviewers.
func (r *reader) rule(rule *rule, u unit, single bool) {
	if rule.only != "" && rule.only != r.l.Gateway || r.l.Sender == model.SenderInsurer && rule.sign != model.SignInsurance && rule.sign != model.SignInsured {
		return
	}
	m := rule.hit(u)
	switch {
	case m == might:
		r.doubt(model.DoubtHypothetic)
	case m == settled && !(single && (rule.card != either || isVerdict(rule.sign))):
		r.add(r.byReviewer(model.Sign{Code: rule.sign, Value: rule.value, Words: u.text, Rule: rule.id}))
	}
}

// reviewerSigns are what a verdict means in a reviewer's own letter.
var reviewerSigns = map[model.SignCode]model.SignCode{
	model.SignPassed: model.SignCardPassed, model.SignRefused: model.SignCardRefused, model.SignHeld: model.SignHeld,
	model.SignReceived: model.SignReview, model.SignReview: model.SignReview, model.SignCardsPassed: model.SignCardPassed,
}

// byReviewer gives a verdict in a card company's own letter its name.
func (r *reader) byReviewer(s model.Sign) model.Sign {
	if code, ok := reviewerSigns[s.Code]; ok && r.l.Sender == model.SenderReviewer && r.writer != "" {
		s.Code, s.Value = code, r.writer
	}
	return s
}

func isVerdict(c model.SignCode) bool {
	return slices.Contains([]model.SignCode{model.SignPassed, model.SignRefused, model.SignHeld, model.SignCardsPassed, model.SignReceived}, c)
}

// dated is the day from which the letter's days are read.
func (r *reader) dated() model.Date {
	if r.l.Sent.IsZero() {
		return r.ask.Today
	}
	return r.l.Sent
}

// insuredUntil reads the period of an insurance that was issued.
func (r *reader) insuredUntil() {
	if !r.has(model.SignInsured) {
		return
	}
	for _, u := range r.us {
		if !containsAny(u.flat, []string{"보험기간", "보증기간", "가입기간", "보험시기", "보험종기", "만기일"}) {
			continue
		}
		days := daysIn(u.text, r.dated())
		if len(days) == 0 || len(days) == 1 && !containsAny(u.flat, []string{"까지", "만기", "종기", "종료"}) {
			continue
		}
		i := slices.IndexFunc(r.l.Signs, func(s model.Sign) bool { return s.Code == model.SignInsured })
		r.l.Signs[i].Value = days[len(days)-1].day.String()
		return
	}
}

// contractLinks gives the e-contract its link: an anchor that says so, else the
// first address behind the words.
func (r *reader) contractLinks() {
	i := slices.IndexFunc(r.l.Signs, func(s model.Sign) bool { return s.Code == model.SignContract })
	if i < 0 {
		return
	}
	words := []string{"계약", "서명", "신청"}
	for _, l := range r.m.links {
		if hostIn(l.href) != "" && containsAny(flatten(l.text), words) {
			r.l.Signs[i].Value = safeLink(l.href)
			return
		}
	}
	at := slices.IndexFunc(r.us, func(u unit) bool { return cut(masked(u.text), model.MaxFinding) == r.l.Signs[i].Words })
	for j := max(0, at); j < len(r.us) && j <= at+3; j++ {
		if a := addressesIn(r.us[j].text); len(a) > 0 {
			r.l.Signs[i].Value = safeLink(a[0])
			return
		}
	}
}

// addressesIn finds web addresses in a text.
func addressesIn(text string) (out []string) {
	for rest := text; len(out) < 20; {
		i := strings.Index(rest, "http")
		if i < 0 {
			return out
		}
		rest = rest[i:]
		n := strings.IndexFunc(rest, func(c rune) bool { return c <= ' ' || c > '~' || strings.ContainsRune("<>\"')]|", c) })
		if n < 0 {
			n = len(rest)
		}
		if a := strings.TrimRight(rest[:n], ".,;:!?"); hostIn(a) != "" && strings.Contains(a, "://") {
			out = append(out, a)
		}
		rest = rest[min(len(rest), max(n, 4)):]
	}
	return out
}

// safeLink is an address as it may be shown and opened, "" for one too long.
func safeLink(a string) string {
	a = model.Printable(a)
	if len(a) > hrefMost || strings.ContainsAny(a, " \"'<>`\\") || hostIn(a) == "" {
		return ""
	}
	return a
}

// others adds what only means something beside a sign of the onboarding.
func (r *reader) others() {
	papers := papersIn(r.us)
	if !r.core(papers) {
		r.l.Signs = nil
		return
	}
	for _, s := range papers {
		r.add(s)
	}
	if r.has(model.SignHeld, model.SignRefused, model.SignCardRefused) {
		for _, s := range r.reasons(reviewerNames(r.ask)) {
			r.add(s)
		}
	}
	r.links()
	r.inOrder()
}

// inOrder puts the signs in the order of their places in the letter.
func (r *reader) inOrder() {
	place := func(s model.Sign) int {
		return slices.IndexFunc(r.us, func(u unit) bool { return cut(masked(u.text), model.MaxFinding) == s.Words })
	}
	at := make(map[model.Sign]int, len(r.l.Signs))
	for _, s := range r.l.Signs {
		at[s] = place(s)
	}
	model.SortStable(r.l.Signs, func(a, b model.Sign) int { return at[a] - at[b] })
}

const linksKept = 3

// links adds further addresses of known senders that say what they are for.
func (r *reader) links() {
	kept := 0
	for _, l := range r.m.links {
		words := flatten(l.text)
		host := hostIn(l.href)
		if kept == linksKept || host == "" || !known(r.ask, host) || !containsAny(words, []string{"바로가기", "확인", "신청", "등록", "조회", "로그인", "업로드", "제출"}) {
			continue
		}
		if a := safeLink(l.href); a != "" && !r.leads(a) {
			r.add(model.Sign{Code: model.SignLink, Value: a, Words: strings.Join(strings.Fields(l.text), " "), Rule: "link.known"})
			kept++
		}
	}
}

func (r *reader) leads(a string) bool {
	return slices.ContainsFunc(r.l.Signs, func(s model.Sign) bool { return s.Value == a })
}

// twoVerdicts says where one letter says yes and no.
func (r *reader) twoVerdicts() {
	if r.has(model.SignPassed) && (r.has(model.SignRefused) || slices.ContainsFunc(r.l.Signs, func(s model.Sign) bool { return s.Code == model.SignHeld && s.Value == "" })) {
		r.doubt(model.DoubtTwoWords)
		return
	}
	verdict := map[string]model.SignCode{}
	for _, s := range r.l.Signs {
		if s.Code != model.SignCardPassed && s.Code != model.SignCardRefused {
			continue
		}
		if was, ok := verdict[s.Value]; ok && was != s.Code {
			r.doubt(model.DoubtTwoWords)
		}
		verdict[s.Value] = s.Code
	}
}
