package model

import (
	"slices"
	"strings"
	"sync"
)

// What a message names besides single facts, and what makes it fit that no
// condition can say.

// ofRefusal is a screening that was held or refused. What is held lies with
// PortOne, which passes it on once it is mended.
func (w *Walk) ofRefusal(m *Message) bool {
	at := m.Place.slot()
	m.Facts["state"] = m.Facts["screening_state"]
	if d := m.Facts["screening_on"]; d != "" {
		m.Facts["since"] = d
	}
	if State(m.Facts["state"]) == Held {
		m.Wording, m.To = WhileHeld, w.contacts(at.Track, []string{portone, "apply", "contract", "support"})
	}
	day, ok := w.Day(Screening.Date, at)
	reasons := w.answer(Screening.Reasons, at).Values
	if !ok {
		w.lack(m, index()[Screening.Date].resolve(at))
	}
	if len(reasons) == 0 {
		w.lack(m, index()[Screening.Reasons].resolve(at))
	}
	w.messageMends(m, Screening.Fixes, reasons, day)
	return true
}

// ofRefusals are the reviewers that held or refused.
func (w *Walk) ofRefusals(m *Message) bool {
	at := m.Place.slot()
	first := Date{}
	var reasons []string
	for _, r := range w.Reviewers(at.Track) {
		at.Question, at.Item = CardReview.Reasons, r.ID
		x := w.waitOf(r, at)
		if !slices.Contains(CardReview.Trouble, x.State) {
			continue
		}
		x.Reasons = w.Answer(at).Values
		if len(x.Reasons) == 0 {
			w.lack(m, at)
		}
		m.Waiting, reasons = append(m.Waiting, x), union(reasons, x.Reasons)
		first = earliest(first, x.Since)
	}
	w.messageMends(m, CardReview.Fixes, reasons, first)
	return len(m.Waiting) > 0
}

// ofReview adds what the gateway's own steps say on how the review is asked for.
func (w *Walk) ofReview(m *Message) bool {
	for _, t := range w.Tasks(m.Place.Step, m.Place.Track, m.Place.MID) {
		if t.Blocks {
			m.How = append(m.How, t.Title)
		}
	}
	return true
}

// ofWaits are the reviewers whose usual time is over.
func (w *Walk) ofWaits(m *Message) bool {
	step, _ := FindStep(m.Place.Step)
	takes, at := w.Takes(step, m.Place.Track), m.Place.slot()
	m.Late = 0
	for _, r := range w.Reviewers(at.Track) {
		at.Question, at.Item = CardReview.Date, r.ID
		x := w.waitOf(r, at)
		late := 0
		if !x.Since.IsZero() && takes.Late > 0 {
			late = w.Calendar.Between(w.Calendar.Add(x.Since, takes.Late), w.Today)
		}
		if x.State == Waiting && late > 0 {
			m.Waiting, m.Late = append(m.Waiting, x), max(m.Late, late)
		}
	}
	m.put("count", len(m.Waiting))
	return len(m.Waiting) > 0
}

// waitOf is where one reviewer stands and since when: the day that the merchant
// named, else that of asking.
func (w *Walk) waitOf(r Reviewer, at Slot) MessageWait {
	x := MessageWait{Reviewer: r, State: w.State(Slot{Track: at.Track, MID: at.MID, Question: "contract.cards.state", Item: r.ID})}
	for _, q := range []QuestionID{"contract.cards.on", "contract.cards.asked_on"} {
		if d, ok := w.Day(q, Slot{Track: at.Track, MID: at.MID, Question: CardReview.Date, Item: r.ID}); ok {
			x.Since = d
			break
		}
	}
	x.Days = w.Calendar.Between(x.Since, w.Today)
	return x
}

// midComes holds but for a gateway that gives the MID only after the review.
func (w *Walk) midComes(m *Message) bool { return w.gateway(m.Place.Track).MIDWhen != "contract.cards" }

// ofEscrow holds at a gateway that takes the money for others: an easy pay or
// an account abroad keeps no escrow.
func (w *Walk) ofEscrow(m *Message) bool { return w.gateway(m.Place.Track).Kind == "pg" }

// ofKeyFile holds where a file came with the MID and PortOne must have it. Its
// task says so; once that is done nothing is to be sent.
func (w *Walk) ofKeyFile(m *Message) bool {
	at := m.Place.slot()
	for _, t := range w.Tasks("contract.mid", at.Track, at.MID) {
		if !t.Blocks || !strings.HasPrefix(t.ID, "key-file") {
			continue
		}
		at.Question, at.Item = "contract.mid.task", t.ID
		if w.Answer(at).Status == Unanswered || w.Answer(at).Status == Missing || w.Answer(at).Status == CannotTell {
			return true
		}
	}
	return false
}

// ofKeys are the values of the live channel that only the gateway can send and
// that are not there yet.
func (w *Walk) ofKeys(m *Message) bool {
	at := m.Place.slot()
	for _, f := range w.Fields(at.Track, at.MID) {
		at.Question, at.Item = "live.channel.field", f.ID
		switch w.Answer(at).Status {
		case Unanswered, Missing, CannotTell, Gone:
			if f.isSent() && w.surelyIn(at.Track, f.Module) {
				m.Wants = append(m.Wants, f)
			}
		}
	}
	at.Question, at.Item = "live.channel.saved", ""
	return len(m.Wants) > 0 && w.answer("live.channel.saved", at).Status != Done
}

// surelyIn holds for a fact of every module, or of the one that a track uses:
// while that is open, a text would ask for what nobody issues.
func (w *Walk) surelyIn(id TrackID, module string) bool {
	modules, chosen := w.modules(id), w.answer("prep.gateway.module", Slot{Track: id}).Value()
	return module == "" || module == chosen || chosen == "" && len(modules) == 1 && modules[0].ID == module
}

// isSent tells whether the gateway sends a value, by the words of its pages: the
// others are looked up or made in an admin, by a path of menus. The MID itself
// is asked for with the contract.
func (f Field) isSent() bool {
	where := f.Where.Ko
	return f.Secret && !f.Blank && !strings.Contains(where, " > ") &&
		(strings.Contains(where, "받은") || strings.Contains(where, "보낸") || strings.Contains(where, "받습니다"))
}

// reasonProof are the requirements of the site that a look can prove, by the
// reason class that they answer.
var reasonProof = sync.OnceValue(func() map[string][]string {
	return map[string][]string{
		"footer":  {"business_name", "representative", "registration_number", "address", "phone", "email", "mail_order_number", "checkout_footer"},
		"goods":   {"goods", "sold_out", "recurring_goods", "shipping", "refund", "terms", "privacy"},
		"address": {"host", "https"},
		"price":   {"price"},
	}
})

// mostPages is how many pages one line of a message names.
const mostPages = 3

// messageMends is what was wrong, class by class, with the pages where a look after
// the refusal saw that it is mended.
func (w *Walk) messageMends(m *Message, fixes QuestionID, reasons []string, after Date) {
	at := m.Place.slot()
	for _, r := range reasons {
		if !slices.Contains(Reasons, r) {
			continue
		}
		at.Question, at.Item = fixes, r
		x := MessageMend{Reason: r, Done: w.Answer(at).Status == Done}
		if x.Done {
			x.Pages = w.provenPages(reasonProof()[r], after)
		} else {
			w.lack(m, at)
		}
		m.Mended = append(m.Mended, x)
	}
}

func (w *Walk) provenPages(items []string, after Date) []string {
	var out []string
	for _, item := range items {
		a := w.Answer(Slot{Question: "prep.site.item", Item: item})
		for _, e := range slices.Backward(a.Evidence) {
			page := tellable(e.Source, "")
			if a.Status != Done || e.Kind != Page || DateOf(e.At).Before(after) || !isPage(page) {
				continue
			}
			if !slices.Contains(out, page) && len(out) < mostPages {
				out = append(out, page)
			}
			break
		}
	}
	return out
}

// isPage tells an address that others can open from a file of the merchant's.
func isPage(at string) bool {
	return strings.HasPrefix(at, "https://") || strings.HasPrefix(at, "http://")
}
