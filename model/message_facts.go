package model

import (
	"slices"
	"strconv"
	"unicode/utf8"
)

// messageAnswers are the facts that are answers, by the names that texts use.
var messageAnswers = []struct {
	fact string
	q    QuestionID
}{
	{"trade_name", "prep.shop.trade_name"},
	{"business_number", "prep.shop.number"},
	{"representative", "prep.shop.representative"},
	{"site_url", "prep.site.url"},
	{"contact_name", "prep.shop.contact_name"},
	{"contact_mobile", "prep.shop.contact_mobile"},
	{"contact_mail", "prep.shop.contact_mail"},
	{"industry", "prep.shop.industry"},
	{"applied_on", "contract.apply.sent_on"},
	{"gateway_applied_on", "contract.apply.gateway_sent_on"},
	{"screening_on", "contract.screening.on"},
	{"screening_state", "contract.screening.state"},
	{"signed_on", "contract.sign.signed_on"},
	{"asked_on", "contract.cards.asked_on"},
	{"mid", "contract.mid.value"},
	{"store_id", "test.channel.store_id"},
	{"imp_code", "test.channel.imp_code"},
}

// everyText are the facts that every text names, and that have a question.
var everyText = []QuestionID{
	"prep.shop.trade_name", "prep.shop.number", "prep.shop.representative", "prep.site.url",
	"prep.shop.contact_name", "prep.shop.contact_mobile", "prep.shop.contact_mail",
}

// factMost is the longest value that a text takes over, in characters.
const factMost = 200

// messageFacts are the merchant's own facts as seen from a place.
func (w *Walk) messageFacts(at Slot) map[string]string {
	facts := map[string]string{}
	for _, f := range messageAnswers {
		a := w.answer(f.q, at)
		if v := tellable(a.Value(), f.q); v != "" && (a.Status == Given || f.fact == "screening_state") {
			facts[f.fact] = v
		}
	}
	t := w.Track(at.Track)
	if t.ID == "" {
		return facts
	}
	facts["gateway"], facts["route"] = string(t.Gateway), string(t.Route)
	for name, list := range map[string][]string{"methods": w.trackMethods(t.ID), "styles": w.stylesAt(t.ID, at.MID)} {
		if joined := joinIDs(list); joined != "" {
			facts[name] = joined
		}
	}
	if mode := w.modeOf(w.stylesAt(t.ID, at.MID)); mode != "" {
		facts["mode"] = mode
	}
	return facts
}

// modeOf is "api" where the shop takes the card data of every style itself, else
// "window" as far as it is known.
func (w *Walk) modeOf(styles []string) string {
	mode := ""
	for _, s := range styles {
		switch w.answer("prep.mode.mode", Slot{Question: "prep.mode.mode", Item: s}).Value() {
		case string(Window):
			return string(Window)
		case string(API):
			mode = string(API)
		}
	}
	return mode
}

// tellable is a value as it may leave the house: a file may hold what no
// question would take.
func tellable(v string, q QuestionID) string {
	v = Printable(v)
	if LooksResidentNumber(v) || LooksCardNumber(v) || q != "contract.mid.value" && LooksSecret(v) {
		return ""
	}
	if utf8.RuneCountInString(v) > factMost {
		return ""
	}
	return v
}

// joinIDs writes IDs into one fact; a fact of several is never read back here.
func joinIDs(list []string) string {
	out := ""
	for i, id := range list {
		if i > 0 {
			out += " "
		}
		out += Printable(id)
	}
	return out
}

func (m *Message) put(fact string, n int) { m.Facts[fact] = strconv.Itoa(n) }

// unknown adds the questions behind the facts that every text names and nobody
// knows yet, as far as they are asked here.
func (w *Walk) unknown(m *Message) {
	for _, q := range everyText {
		if m.Facts[factOf(q)] == "" {
			w.lack(m, index()[q].resolve(m.Place.slot()))
		}
	}
}

// lack notes that the answer at a slot would fill a blank.
func (w *Walk) lack(m *Message, slot Slot) {
	if w.Visible(slot) && !slices.Contains(m.Fill, slot) {
		m.Missing, m.Fill = append(m.Missing, slot.Question), append(m.Fill, slot)
	}
}

// factOf is the fact that a question gives, "" for one that gives none.
func factOf(q QuestionID) string {
	for _, f := range messageAnswers {
		if f.q == q {
			return f.fact
		}
	}
	return ""
}

// MessageAsks is the question behind a fact that texts name; "" where there is
// none to ask.
func MessageAsks(fact string) QuestionID {
	for _, f := range messageAnswers {
		if f.fact == fact {
			return f.q
		}
	}
	if fact == "since" {
		return Screening.Date // named by a refusal only where its day is not known
	}
	return ""
}
