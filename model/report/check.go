package report

import (
	"crypto/sha256"
	"encoding/hex"
	"regexp"
	"slices"
	"strconv"
	"sync"

	"portone-onboard/model"
)

// checker holds a document against what a program of ours writes. Today's rules
// for answers are not applied: a journal may be older than they are.
type checker struct {
	shops   map[model.ShopID]bool
	removed int
	where   string
}

// shapes are the spellings of IDs in files, wider than those given out today.
var shapes = sync.OnceValue(func() (s struct{ shop, track, mid, question, item, hash *regexp.Regexp }) {
	s.shop = regexp.MustCompile(`^[a-z0-9][a-z0-9-]{0,63}$`)
	s.track = regexp.MustCompile(`^(t[1-9][0-9]{0,5})?$`)
	s.mid = regexp.MustCompile(`^(m[1-9][0-9]{0,5})?$`)
	s.question = regexp.MustCompile(`^[a-z][a-z0-9_]*(\.[a-z0-9_]+){1,3}$`)
	s.item = regexp.MustCompile(`^([A-Za-z0-9][A-Za-z0-9_.:-]{0,127})?$`)
	s.hash = regexp.MustCompile(`^([0-9a-f]{64})?$`)
	return s
})

const (
	maxText = 64 << 10
	maxArgs = 32 // of one finding
)

func (c *checker) fail(code Code) error { return &Error{Code: code, Where: c.where} }

func (c *checker) journal(s fileShop) (Journal, error) {
	c.where = model.Printable(string(s.ID))
	switch {
	case !shapes().shop.MatchString(string(s.ID)):
		return Journal{}, c.fail(BadShop)
	case c.shops[s.ID]:
		return Journal{}, c.fail(TwiceShop)
	case len(s.Events) == 0:
		return Journal{}, c.fail(NoEvents)
	}
	if c.shops == nil {
		c.shops = map[model.ShopID]bool{}
	}
	c.shops[s.ID] = true
	j := Journal{Shop: s.ID}
	for i, f := range s.Events {
		c.where = string(s.ID) + " #" + strconv.Itoa(i+1)
		e, err := c.event(s.ID, i, f)
		if err != nil {
			return j, err
		}
		j.Events = append(j.Events, e)
	}
	c.where = string(s.ID)
	if _, err := model.Replay(s.ID, j.Events); err != nil {
		return j, c.fail(BadOrder)
	}
	return j, nil
}

var kinds = []model.EventKind{model.Created, model.Answered, model.Undone, model.Imported}

func (c *checker) event(id model.ShopID, i int, f fileEvent) (model.Event, error) {
	e := model.Event{Seq: f.Seq, Shop: id, At: f.At.UTC(), Kind: f.Kind, Undoes: f.Undoes}
	switch {
	case f.Seq != uint64(i+1), f.Undoes >= f.Seq:
		return e, c.fail(BadOrder)
	case !slices.Contains(kinds, f.Kind), (f.Kind == model.Created) != (i == 0):
		return e, c.fail(BadEvent)
	case (f.Kind == model.Undone) != (f.Undoes > 0), len(f.Changes) == 0 && f.Kind != model.Created:
		return e, c.fail(BadEvent)
	}
	seen := map[model.Slot]bool{}
	for _, fc := range f.Changes {
		slot, ok := c.slot(fc.Slot)
		if !ok || seen[slot] || fc.Before == nil && fc.After == nil {
			return e, c.fail(BadEvent)
		}
		seen[slot] = true
		if err := c.answers(slot, fc.Before, fc.After); err != nil {
			return e, err
		}
		e.Changes = append(e.Changes, model.Change{Slot: slot, Before: fc.Before, After: fc.After})
	}
	return e, nil
}

func (c *checker) slot(key string) (model.Slot, bool) {
	slot, ok := model.ParseSlot(key)
	s := shapes()
	ok = ok && slot.String() == key && s.track.MatchString(string(slot.Track)) && s.mid.MatchString(string(slot.MID)) &&
		s.question.MatchString(string(slot.Question)) && s.item.MatchString(slot.Item)
	return slot, ok
}

func (c *checker) answers(slot model.Slot, list ...*model.Answer) error {
	for _, a := range list {
		if a == nil {
			continue
		}
		if err := c.answer(slot, a); err != nil {
			return err
		}
	}
	return nil
}

var statuses = []model.Status{model.Given, model.NotYet, model.Done, model.Missing, model.CannotTell, model.Gone, model.Waived, model.NotApplicable}

var proofs = []model.EvidenceKind{model.Stated, model.Page, model.Payment, model.Scan, model.Hook}

// answer cleans an answer where it stands. What stood before an event and what
// the event before it left are cleaned alike, so they still agree.
func (c *checker) answer(slot model.Slot, a *model.Answer) error {
	a.At = a.At.UTC()
	if !slices.Contains(statuses, a.Status) {
		return c.fail(BadEvent)
	}
	texts := []*string{&a.Reason}
	for i := range a.Values {
		texts = append(texts, &a.Values[i])
	}
	for i := range a.Evidence {
		p := &a.Evidence[i]
		p.At = p.At.UTC()
		if !slices.Contains(proofs, p.Kind) || !shapes().hash.MatchString(p.Hash) {
			return c.fail(BadEvent)
		}
		texts = append(texts, &p.Source, &p.Text, &p.Value, &p.Want)
		p.Args = c.args(p.Args)
	}
	for _, t := range texts {
		if len(*t) > maxText {
			return c.fail(BadText)
		}
		c.clean(t)
	}
	return c.secret(slot, a)
}

// args cleans what the sentence of a machine names. Too many or too long ones
// are no finding of this program.
func (c *checker) args(in map[string]string) map[string]string {
	if len(in) > maxArgs {
		return nil
	}
	out := make(map[string]string, len(in))
	for name, v := range in {
		if len(name)+len(v) > maxText {
			continue
		}
		c.clean(&v)
		out[model.Printable(name)] = v
	}
	if len(out) == 0 {
		return nil
	}
	return out
}

func (c *checker) clean(text *string) {
	if clean := model.CleanText(*text, 0).Text; clean != *text {
		*text = clean
		c.removed++
	}
}

// free are the rules of free text. Identifiers look like secrets and are none.
var free = []model.RuleID{model.RuleName, model.RuleAddress, model.RuleReason}

// secret refuses what the screens would have refused: it must not get into the
// file by another way.
func (c *checker) secret(slot model.Slot, a *model.Answer) error {
	texts := []string{a.Reason}
	if q, _ := model.FindQuestion(slot.Question); q == nil || slices.Contains(free, q.Rule) {
		texts = append(texts, a.Values...)
	}
	for _, t := range texts {
		if p := model.Sensitive(t); p != nil {
			return &Error{Code: Secret, Where: c.where + " " + string(slot.Question), Problem: p[0]}
		}
	}
	return nil
}

// evidence keeps the records that are what their hash says.
func (c *checker) evidence(list map[string][]byte) (map[string][]byte, error) {
	for hash, raw := range list {
		sum := sha256.Sum256(raw)
		if len(raw) > MaxEvidence || hex.EncodeToString(sum[:]) != hash {
			c.where = model.Printable(hash)
			return nil, c.fail(BadProof)
		}
	}
	return list, nil
}
