package model

import "slices"

// Certificate is one that a gateway issues for a live channel, and that ends.
type Certificate struct {
	Gateway Code
	Field   string // the field of the channel that it goes into, by ID
	Months  int    // from its day of issue
	Renew   int    // days before its end from which it can be renewed
	Sources []Source
}

// Certificates are those whose length a page names. What other gateways issue
// has no end that their pages tell.
// Source: opi/ko/integration/ready/readme.md, read 2026-11-23.
func Certificates() []Certificate {
	return []Certificate{{Gateway: "kcp", Field: "v2-certificate", Months: 60, Renew: 30, Sources: sourcesOf(srcReady)}}
}

// Certificate is the one that a track's live channel needs; ok is false where
// none with an end is known.
func (w *Walk) Certificate(id TrackID) (c Certificate, ok bool) {
	code := w.Track(id).Gateway
	for _, c := range Certificates() {
		if c.Gateway == code && slices.ContainsFunc(w.Fields(id, FirstMID), func(f Field) bool { return f.ID == c.Field }) {
			return c, true
		}
	}
	return Certificate{}, false
}

// mid are the days of one MID.
func (d *dater) mid(t Track, mid MIDID) {
	at := Slot{Track: t.ID, MID: mid}
	if d.w.answer("contract.mid.value", at).Status != Given {
		return
	}
	d.certificate(t, mid)
	d.unused(t, mid)
}

// certificate ends some months after its day of issue; where nobody has said
// which day that was, it stands in the list without a day once the channel is
// in use.
func (d *dater) certificate(t Track, mid MIDID) {
	c, ok := d.w.Certificate(t.ID)
	if !ok {
		return
	}
	slot := Slot{Track: t.ID, MID: mid, Question: "live.channel.cert_on"}
	x := Deadline{Kind: CertEnds, Slot: slot, Item: c.Field, Sources: c.Sources}
	issued, known := d.w.Day(slot.Question, slot)
	switch {
	case known:
		x.On = FreshUntil(issued, c.Months)
		x.Warn = x.On.AddDays(-c.Renew)
	case d.w.Answer(Slot{Track: t.ID, MID: mid, Question: "live.channel.saved"}).Status != Done:
		return
	}
	d.add(x)
}

// unusedMonths is how long a card company leaves a merchant without payments.
// Sources: help/core-service/how-to-use/additional-nice.md (a year after the
// review, of NICE's merchants), the card companies' standard terms (a year), read
// 2026-11-23. No other gateway's page says anything of its own.
const unusedMonths = 12

// unused is about a MID that passed its review and takes no payments: one that
// was never opened, or one that only stands by. Of a MID that is open nobody
// here knows the sales, so nothing is said of it.
func (d *dater) unused(t Track, mid MIDID) {
	at := Slot{Track: t.ID, MID: mid}
	opened, open := d.w.Day("live.open.opened_on", at)
	if open && !t.Hedge {
		return
	}
	last := latestOf(d.lastPassed(t.ID, mid), opened)
	if last.IsZero() {
		return
	}
	last = latestOf(last, d.lastPaid(at))
	on := FreshUntil(last, unusedMonths)
	src := sourcesOf(srcTerms)
	if t.Gateway == "nice" {
		src = sourcesOf(srcNice, srcTerms)
	}
	d.add(Deadline{Kind: MIDUnused, Slot: Slot{Track: t.ID, MID: mid, Question: "live.open.decision"}, On: on, Warn: on.AddDays(-warnUnused), Until: on.AddDays(tellUnused), Guess: true, Sources: src})
}

// lastPassed is the day of the last yes of a reviewer of a MID.
func (d *dater) lastPassed(id TrackID, mid MIDID) (last Date) {
	for _, item := range d.w.itemsOf("contract.cards.state", Slot{Track: id, MID: mid}) {
		slot := Slot{Track: id, MID: mid, Question: "contract.cards.state", Item: item}
		if d.w.State(slot) == Passed {
			last = latestOf(last, d.w.since(slot))
		}
	}
	return last
}

// lastPaid is the day of the last payment that was seen on a MID.
func (d *dater) lastPaid(at Slot) (last Date) {
	for slot, a := range d.w.Shop.Answers {
		if slot.Track != at.Track || slot.MID != at.MID {
			continue
		}
		for _, e := range a.Evidence {
			if e.Kind == Payment {
				last = latestOf(last, DateOf(e.At))
			}
		}
	}
	return last
}

// won is an amount that was given; ok is false where none was.
func (w *Walk) won(slot Slot) (n int64, ok bool) {
	if a := w.Answer(slot); a.Status == Given {
		return ParseWon(a.Value())
	}
	return 0, false
}
