package cli

import (
	"os"
	"strconv"

	"portone-onboard/model"
	"portone-onboard/model/report"
)

// fate is what an import means for one shop.
type fate string

const (
	fateNew      fate = "new"      // not there yet
	fateForward  fate = "forward"  // there, and the import goes on from it
	fateSame     fate = "same"     // there with all of it, or more
	fateCopy     fate = "copy"     // there with another history: added under a new ID
	fateDiverged fate = "diverged" // the same, without --as-new
)

// arrival is one shop of an import with what becomes of it.
type arrival struct {
	report.Journal
	fate  fate
	fresh []model.Event // the events to append
	name  string
}

// importFile takes shops from a document. It says what becomes of each before
// it writes, and writes all of them or none.
func (r *run) importFile(args []string) error {
	doc, removed, err := readDocument(args[0])
	if err != nil {
		return err
	}
	if err := r.write(); err != nil {
		return err
	}
	plan, err := r.plan(doc)
	if err != nil {
		return err
	}
	r.tellPlan(plan, removed)
	if r.opt.dryRun || r.refused(plan) {
		if r.refused(plan) {
			return failed(r.texts().Commands().ImportDiverged)
		}
		return nil
	}
	batches, err := r.batches(plan, doc)
	if err != nil {
		return err
	}
	if err := r.file.AppendMany(batches...); err != nil {
		return err
	}
	r.print(r.texts().Commands().ImportDone, "count", strconv.Itoa(len(batches)))
	return nil
}

func readDocument(path string) (report.Document, int, error) {
	f, err := os.Open(path)
	if err != nil {
		return report.Document{}, 0, err
	}
	defer f.Close()
	return report.Read(f)
}

// plan compares a document with the file.
func (r *run) plan(doc report.Document) ([]arrival, error) {
	rows, err := r.file.Rows("")
	if err != nil {
		return nil, err
	}
	here := map[model.ShopID]bool{}
	for _, row := range rows {
		here[row.ID] = true
	}
	var out []arrival
	for _, j := range doc.Journals {
		a := arrival{Journal: j, fate: fateNew, fresh: j.Events}
		if here[j.Shop] {
			have, err := r.file.Journal(j.Shop)
			if err != nil {
				return nil, err
			}
			a = r.against(a, have)
		}
		if a.name, err = nameOf(a.Journal); err != nil {
			return nil, err
		}
		out = append(out, a)
	}
	return out, nil
}

// against decides what becomes of a shop that is there already.
func (r *run) against(a arrival, have []model.Event) arrival {
	same := a.Follows(have)
	switch {
	case same == len(a.Events):
		a.fate, a.fresh = fateSame, nil
	case same == len(have):
		a.fate, a.fresh = fateForward, a.Events[same:]
	case r.opt.asNew:
		a.Journal = a.As(newShopID())
		a.fate, a.fresh = fateCopy, a.Events
	default:
		a.fate, a.fresh = fateDiverged, nil
	}
	return a
}

// nameOf is the shop's name at the end of its journal.
func nameOf(j report.Journal) (string, error) {
	shop, err := model.Replay(j.Shop, j.Events)
	return shop.Answers[model.Slot{Question: "prep.shop.name"}].Value(), err
}

// tellPlan says what becomes of each shop.
func (r *run) tellPlan(plan []arrival, removed int) {
	t := r.texts()
	for _, a := range plan {
		r.print(t.Commands().ImportFates[string(a.fate)], "shop", shopName(t, model.Summary{Name: a.name}), "id", string(a.Shop),
			"count", strconv.Itoa(len(a.fresh)), "all", strconv.Itoa(len(a.Events)))
	}
	if len(plan) == 0 {
		r.print(t.Commands().ImportEmpty)
	}
	if removed > 0 {
		r.print(t.Commands().ImportCleaned, "count", strconv.Itoa(removed))
	}
}

func (r *run) refused(plan []arrival) bool {
	for _, a := range plan {
		if a.fate == fateDiverged {
			return true
		}
	}
	return false
}

// batches are what a plan writes.
func (r *run) batches(plan []arrival, doc report.Document) ([]Batch, error) {
	var out []Batch
	for _, a := range plan {
		if len(a.fresh) == 0 {
			continue
		}
		shop, err := model.Replay(a.Shop, a.Events)
		if err != nil {
			return nil, err
		}
		b := Batch{Events: a.fresh, Catalogue: r.Catalogue()}
		b.Summary = keep(model.Summarise(model.NewWalk(shop, r.world())), r.clock.Today())
		for _, hash := range a.Evidence() {
			if raw, ok := doc.Evidence[hash]; ok {
				b.Evidence = append(b.Evidence, raw)
			}
		}
		out = append(out, b)
	}
	return out, nil
}
