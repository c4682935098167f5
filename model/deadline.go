package model

import (
	"slices"
	"time"
)

// DeadlineKind is what a deadline is about.
type DeadlineKind string

const (
	HandIn        DeadlineKind = "hand_in"     // papers or an e-contract are wanted by a day
	PaperAges     DeadlineKind = "paper"       // a paper grows older than the gateway takes it
	InsuranceOpen DeadlineKind = "insurance"   // the guarantee insurance is asked for and not issued yet
	InsuranceEnds DeadlineKind = "insured"     // it ends
	LimitOpen     DeadlineKind = "limit"       // the settlement limit is not known yet
	LimitLow      DeadlineKind = "limit_low"   // it is smaller than the sales expected in a month
	InstantEnds   DeadlineKind = "instant"     // an instant opening (바로오픈) ends
	CertEnds      DeadlineKind = "certificate" // a certificate of the gateway's expires
	MIDUnused     DeadlineKind = "unused"      // a MID without payments may be closed
	LicenceTax    DeadlineKind = "licence_tax" // the yearly tax on the mail-order report (등록면허세)
)

// DeadlineKinds lists every kind.
var DeadlineKinds = []DeadlineKind{HandIn, PaperAges, InsuranceOpen, InsuranceEnds, LimitOpen, LimitLow, InstantEnds, CertEnds, MIDUnused, LicenceTax}

// Deadline is a day outside the steps' clocks: something ends, expires or is
// wanted by then. No day where it is open and nobody can say.
type Deadline struct {
	Kind    DeadlineKind
	Place   Place
	Slot    Slot   // the question to open
	Item    string // a paper's or a certificate's ID
	On      Date   // the last day on which all is well
	Warn    Date   // from this day on it is on the agenda; no day for never
	Until   Date   // the last day on the agenda; no day for as long as it stands
	Guess   bool   // On is reckoned from a usual length, not from a paper
	Sources []Source
}

// Due tells whether a deadline belongs on the agenda of a day.
func (d Deadline) Due(today Date) bool {
	return !d.Warn.IsZero() && !today.Before(d.Warn) && (d.Until.IsZero() || !today.After(d.Until))
}

// How long before its day a deadline is spoken of, in days.
const (
	warnHandIn  = 7
	warnPaper   = 14
	warnInsured = 30
	warnInstant = 14
	warnUnused  = 30
	tellLimit   = 30 // after the contract
	tellUnused  = 60 // after its day: nobody records that a MID was closed, or that it was not
)

// Deadlines lists every day of this shop that is not a step's own clock, the
// next one first, those without a day last. It reads answers alone, neither
// steps nor forecast: it is asked for at every look at a shop.
func (w *Walk) Deadlines() []Deadline {
	d := dater{w: w}
	for _, t := range w.contracting() {
		d.contract(t)
		for _, mid := range t.MIDs {
			d.mid(t, mid)
		}
	}
	d.licence()
	SortStable(d.out, func(a, b Deadline) int {
		if a.On.IsZero() != b.On.IsZero() {
			if a.On.IsZero() {
				return 1
			}
			return -1
		}
		return a.On.DaysSince(b.On)
	})
	return d.out
}

// dater gathers deadlines.
type dater struct {
	w   *Walk
	out []Deadline
}

func (d *dater) add(x Deadline) {
	x.Place = PlaceOf(x.Slot)
	d.out = append(d.out, x)
}

// contract are the days of one contract: until it is signed, and of what it
// rests on for as long as it stands.
func (d *dater) contract(t Track) {
	w, at := d.w, Slot{Track: t.ID}
	if !w.signed(t.ID) {
		if on, ok := w.Day("contract.sign.due_on", at); ok {
			d.add(Deadline{Kind: HandIn, Slot: d.toHandIn(t.ID), On: on, Warn: on.AddDays(-warnHandIn)})
		}
		d.papers(t.ID)
	}
	d.insurance(t.ID)
	d.limit(t.ID)
	d.instant(t)
}

// toHandIn is the first paper that is not at hand, else the question of the day
// itself.
func (d *dater) toHandIn(id TrackID) Slot {
	for _, item := range d.w.itemsOf("contract.sign.paper", Slot{Track: id}) {
		if slot := paperSlot(id, item); d.w.Answer(slot).Status == Unanswered || d.w.Answer(slot).Status == Missing {
			return slot
		}
	}
	return Slot{Track: id, Question: "contract.sign.due_on"}
}

func (d *dater) papers(id TrackID) {
	for _, item := range d.w.itemsOf("contract.sign.paper_on", Slot{Track: id}) {
		slot := Slot{Track: id, Question: "contract.sign.paper_on", Item: item}
		paper, _ := FindPaper(item)
		if issued, ok := d.w.Day(slot.Question, slot); ok {
			on := FreshUntil(issued, paper.Months)
			d.add(Deadline{Kind: PaperAges, Slot: slot, Item: item, On: on, Warn: on.AddDays(-warnPaper), Sources: sourcesOf(srcPapers)})
		}
	}
}

func (d *dater) insurance(id TrackID) {
	slot := Slot{Track: id, Question: "contract.sign.insurance"}
	until := Slot{Track: id, Question: "contract.sign.insured_until"}
	a := d.w.Answer(slot)
	switch {
	case a.Has("waiting"):
		d.add(Deadline{Kind: InsuranceOpen, Slot: slot, Warn: DateOf(a.At), Sources: sourcesOf(srcPapers)})
	case a.Has("done"):
		if on, ok := d.w.Day(until.Question, until); ok {
			d.add(Deadline{Kind: InsuranceEnds, Slot: until, On: on, Warn: on.AddDays(-warnInsured), Sources: sourcesOf(srcPapers)})
		} else if signed, ok := d.w.Day("contract.sign.signed_on", slot); ok {
			on := FreshUntil(signed, d.insuredMonths())
			d.add(Deadline{Kind: InsuranceEnds, Slot: until, On: on, Warn: on.AddDays(-warnInsured), Guess: true, Sources: sourcesOf(srcPapers)})
		}
	}
}

// insuredMonths is how long the guarantee runs by the common page.
func (d *dater) insuredMonths() int {
	if n := d.w.Facts.Common().Insurance.Months; n > 0 {
		return n
	}
	return 12
}

// limit is how much may be settled in a month: to be asked for once the contract
// stands, and too small where more is to be sold. Who has decided to live with a
// small one is not told of it for ever.
func (d *dater) limit(id TrackID) {
	w, slot := d.w, Slot{Track: id, Question: "contract.sign.limit"}
	signed, ok := w.Day("contract.sign.signed_on", slot)
	if !ok {
		return
	}
	limit, known := w.won(slot)
	sales, expected := w.won(Slot{Question: "prep.shop.sales"})
	switch {
	case !known:
		d.add(Deadline{Kind: LimitOpen, Slot: slot, Warn: signed, Sources: sourcesOf(srcPapers)})
	case expected && sales > limit:
		d.add(Deadline{Kind: LimitLow, Slot: slot, Warn: signed, Until: signed.AddDays(tellLimit), Sources: sourcesOf(srcPapers)})
	}
}

// instant is the end of an opening before the review, for as long as somebody's
// review is open.
func (d *dater) instant(t Track) {
	end := d.w.instantEnd(t.ID)
	if end.IsZero() || !d.w.Answer(Slot{Track: t.ID, Question: "contract.apply.instant"}).Has("yes") {
		return
	}
	for _, mid := range t.MIDs {
		if !d.w.reviewed(t.ID, mid) {
			slot := Slot{Track: t.ID, MID: mid, Question: "contract.cards.asked_on"}
			d.add(Deadline{Kind: InstantEnds, Slot: slot, On: end, Warn: end.AddDays(-warnInstant), Sources: d.w.gateway(t.ID).Instant.Sources})
			return
		}
	}
}

// licence is the last day of the yearly tax on a mail-order report that stands:
// it counts as renewed on 1 January, and offices take it from the 16th to the
// end of that month. Nobody records that it was paid, so it is never on the
// agenda, which could not lose it again.
// Source: 지방세법 제35조 제2항 (the days are each office's own), read 2026-11-23.
func (d *dater) licence() {
	slot := Slot{Question: "prep.shop.mail_order"}
	if d.w.Answer(slot).Status != Given {
		return
	}
	on := NewDate(d.w.Today.Year(), time.January, 31)
	if d.w.Today.After(on) {
		on = NewDate(d.w.Today.Year()+1, time.January, 31)
	}
	d.add(Deadline{Kind: LicenceTax, Slot: slot, On: on, Sources: sourcesOf(srcTax, srcTaxDays)})
}

func sourcesOf(list ...Source) []Source { return slices.Clip(list) }
