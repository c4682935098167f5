package store

import (
	"bytes"
	"encoding/json"
	"fmt"
	"time"
	"unicode/utf8"

	"portone-onboard/model"
)

// The shapes on disk. Their names are part of the layout: a change of one is a
// new layout and a migration. An answer is written under model.Answer's names.
type (
	eventJSON struct {
		Seq     uint64          `json:"seq"`
		Shop    model.ShopID    `json:"shop"`
		At      time.Time       `json:"at"`
		Kind    model.EventKind `json:"kind"`
		Undoes  uint64          `json:"undoes,omitempty"`
		Changes []changeJSON    `json:"changes,omitempty"`
	}
	changeJSON struct {
		Slot   string        `json:"slot"`
		Before *model.Answer `json:"before,omitempty"`
		After  *model.Answer `json:"after,omitempty"`
	}
)

// encodeEvent gives an event's record, chained to the record before it.
func encodeEvent(e model.Event, link uint32) ([]byte, error) {
	if err := checkEvent(e); err != nil {
		return nil, err
	}
	j := eventJSON{Seq: e.Seq, Shop: e.Shop, At: e.At.UTC(), Kind: e.Kind, Undoes: e.Undoes}
	for _, c := range e.Changes {
		j.Changes = append(j.Changes, changeJSON{c.Slot.String(), inUTC(c.Before), inUTC(c.After)})
	}
	body, err := plainJSON(j)
	if err != nil {
		return nil, err
	}
	if len(body) > maxBody {
		return nil, fmt.Errorf("%w: event of %d bytes", ErrMalformed, len(body))
	}
	return seal(kindEvent, link, body), nil
}

// decodeEvent opens an event's record; its checksum has then been verified.
func decodeEvent(b []byte) (model.Event, frame, error) {
	f, err := unseal(kindEvent, b)
	if err != nil {
		return model.Event{}, f, corrupt(BadRecord, "event: %w", err)
	}
	e, err := parseEvent(f.body)
	return e, f, err
}

func parseEvent(body []byte) (model.Event, error) {
	var j eventJSON
	if err := json.Unmarshal(body, &j); err != nil {
		return model.Event{}, corrupt(BadRecord, "event: %w", err)
	}
	e := model.Event{Seq: j.Seq, Shop: j.Shop, At: j.At.UTC(), Kind: j.Kind, Undoes: j.Undoes}
	for _, c := range j.Changes {
		slot, ok := model.ParseSlot(c.Slot)
		if !ok {
			return model.Event{}, corrupt(BadRecord, "event %d of %s: slot %q", j.Seq, j.Shop, c.Slot)
		}
		e.Changes = append(e.Changes, model.Change{Slot: slot, Before: inUTC(c.Before), After: inUTC(c.After)})
	}
	return e, nil
}

// encodeAnswer gives an answer's record.
func encodeAnswer(a model.Answer) ([]byte, error) {
	body, err := plainJSON(inUTC(&a))
	if err != nil {
		return nil, err
	}
	return seal(kindAnswer, 0, body), nil
}

func decodeAnswer(b []byte) (model.Answer, error) {
	f, err := unseal(kindAnswer, b)
	if err != nil {
		return model.Answer{}, corrupt(BadRecord, "answer: %w", err)
	}
	var a model.Answer
	if err := json.Unmarshal(f.body, &a); err != nil {
		return model.Answer{}, corrupt(BadRecord, "answer: %w", err)
	}
	return *inUTC(&a), nil
}

// inUTC copies an answer with its times in UTC, as they come back from disk.
func inUTC(a *model.Answer) *model.Answer {
	if a == nil {
		return nil
	}
	c := *a
	c.At = c.At.UTC()
	c.Evidence = nil
	for _, e := range a.Evidence {
		e.At = e.At.UTC()
		c.Evidence = append(c.Evidence, e)
	}
	return &c
}

// plainJSON writes < > & as they are: nothing here is ever put into a page.
func plainJSON(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrMalformed, err)
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}

// checkEvent refuses what would come back from disk as something else: slots
// that their key does not name, and text that is not UTF-8, which JSON would
// silently replace.
func checkEvent(e model.Event) error {
	if e.Shop == "" || e.Seq == 0 {
		return fmt.Errorf("%w: event without shop or number", ErrMalformed)
	}
	texts := []string{string(e.Shop), string(e.Kind)}
	seen := make(map[model.Slot]bool, len(e.Changes))
	for _, c := range e.Changes {
		if !plainSlot(c.Slot) || seen[c.Slot] {
			return fmt.Errorf("%w: slot %q", ErrMalformed, c.Slot)
		}
		seen[c.Slot] = true
		texts = append(texts, c.Slot.String())
		texts = appendTexts(appendTexts(texts, c.Before), c.After)
	}
	for _, t := range texts {
		if !utf8.ValidString(t) {
			return fmt.Errorf("%w: not UTF-8: %q", ErrMalformed, t)
		}
	}
	return nil
}

func plainSlot(s model.Slot) bool {
	key := s.String()
	back, ok := model.ParseSlot(key)
	return ok && back == s && len(key) <= maxKey
}

//go:noinline
func appendTexts(to []string, a *model.Answer) []string {
	if a == nil {
		return to
	}
	to = append(append(to, string(a.Status), a.Reason), a.Values...)
	for _, e := range a.Evidence {
		to = append(to, string(e.Kind), e.Source, e.Text, e.Hash)
	}
	return to
}
