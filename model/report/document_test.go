package report

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"portone-onboard/model"
)

// answers draws what may stand in a slot.
func answers() *rapid.Generator[*model.Answer] {
	texts := rapid.SampledFrom([]string{"카페 노을", "inicis", "2026-03-05", "두 줄의\n글", "a < b & c", `"따옴표"`, "1234567"})
	return rapid.Custom(func(t *rapid.T) *model.Answer {
		a := &model.Answer{Status: rapid.SampledFrom(statuses).Draw(t, "status"), At: moment(t)}
		a.Values = rapid.SliceOfN(texts, 0, 3).Draw(t, "values")
		if a.Status == model.Waived {
			a.Reason = texts.Draw(t, "reason")
		}
		if a.Status == model.Done && rapid.Bool().Draw(t, "proven") {
			sum := sha256.Sum256([]byte(rapid.SampledFrom([]string{"page", "scan"}).Draw(t, "raw")))
			a.Evidence = []model.Evidence{{Kind: model.Page, At: moment(t), Source: "https://shop.example.com/", Text: "하단", Hash: hex.EncodeToString(sum[:])}}
		}
		return a
	})
}

func moment(t *rapid.T) time.Time {
	return time.Unix(rapid.Int64Range(1_700_000_000, 1_900_000_000).Draw(t, "second"), rapid.Int64Range(0, 999_999_999).Draw(t, "nano")).UTC()
}

var slots = []model.Slot{
	{Question: "prep.shop.name"}, {Question: "prep.site.item", Item: "terms"}, {Track: "t1", Question: "contract.apply.sent_on"},
	{Track: "t12", MID: "m3", Question: "contract.cards.state", Item: "bc"}, {Question: "a.question.of_later"},
}

// journals draws a journal that replays: events start from what stands there.
func journals(id model.ShopID) *rapid.Generator[Journal] {
	return rapid.Custom(func(t *rapid.T) Journal {
		j := Journal{Shop: id, Events: []model.Event{{Seq: 1, Shop: id, At: moment(t), Kind: model.Created}}}
		s, _ := model.Replay(id, j.Events)
		for range rapid.IntRange(0, 12).Draw(t, "events") {
			e := model.Event{Seq: s.Revision + 1, Shop: id, At: moment(t), Kind: rapid.SampledFrom([]model.EventKind{model.Answered, model.Imported, model.Undone}).Draw(t, "kind")}
			if e.Kind == model.Undone {
				e.Undoes = rapid.Uint64Range(1, e.Seq-1).Draw(t, "undoes")
			}
			for _, slot := range rapid.SliceOfNDistinct(rapid.SampledFrom(slots), 1, 3, rapid.ID).Draw(t, "slots") {
				c := model.Change{Slot: slot, After: answers().Draw(t, "after")}
				if now, ok := s.Answers[slot]; ok {
					c.Before = &now
					if rapid.Bool().Draw(t, "removed") {
						c.After = nil
					}
				}
				e.Changes = append(e.Changes, c)
			}
			next, err := model.Apply(s, e)
			if err != nil {
				t.Fatal(err)
			}
			s, j.Events = next, append(j.Events, e)
		}
		return j
	})
}

func documents() *rapid.Generator[Document] {
	return rapid.Custom(func(t *rapid.T) Document {
		var d Document
		for i := range rapid.IntRange(0, 3).Draw(t, "shops") {
			d.Journals = append(d.Journals, journals(model.ShopID(fmt.Sprintf("s%08d", i))).Draw(t, "journal"))
		}
		for _, raw := range rapid.SliceOfDistinct(rapid.SampledFrom([]string{"page", "scan"}), rapid.ID).Draw(t, "evidence") {
			if d.Evidence == nil {
				d.Evidence = map[string][]byte{}
			}
			sum := sha256.Sum256([]byte(raw))
			d.Evidence[hex.EncodeToString(sum[:])] = []byte(raw)
		}
		return d
	})
}

func written(t interface{ Fatal(...any) }, d Document) []byte {
	var b bytes.Buffer
	if err := d.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// What is written comes back the same, and is written again byte by byte.
func TestRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := documents().Draw(t, "document")
		first := written(t, d)
		back, removed, err := Read(bytes.NewReader(first))
		if err != nil || removed != 0 {
			t.Fatalf("%v, %d removed\n%s", err, removed, first)
		}
		for i, j := range d.Journals {
			if same := back.Journals[i].Follows(j.Events); same != len(j.Events) || back.Journals[i].Shop != j.Shop {
				t.Fatalf("only %d of %d events are the same", same, len(j.Events))
			}
		}
		if again := written(t, back); !bytes.Equal(first, again) {
			t.Fatalf("written again:\n%s\ninstead of\n%s", again, first)
		}
	})
}

func TestFollows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		j := journals("s1").Draw(t, "journal")
		cut := rapid.IntRange(0, len(j.Events)).Draw(t, "cut")
		if got := j.Follows(j.Events[:cut]); got != cut {
			t.Fatalf("%d events of a beginning of %d are the same", got, cut)
		}
		if cut == 0 {
			return
		}
		other := append([]model.Event(nil), j.Events...)
		other[cut-1].At = other[cut-1].At.Add(time.Nanosecond)
		if got := j.Follows(other); got != cut-1 {
			t.Fatalf("%d events are the same although event %d differs", got, cut)
		}
	})
}

func TestAs(t *testing.T) {
	j := rapid.Custom(func(t *rapid.T) Journal { return journals("s1").Draw(t, "journal") }).Example(7)
	moved := j.As("s2")
	if _, err := model.Replay("s2", moved.Events); err != nil {
		t.Error(err)
	}
	for i, e := range moved.Events {
		if e.Shop != "s2" || j.Events[i].Shop != "s1" {
			t.Fatalf("event %d is of %s, the first of %s", i, e.Shop, j.Events[i].Shop)
		}
	}
}

const head = `{"format": "portone-onboard", "version": 1, "shops": [`

// shop is a document of one shop with the events behind the first.
func shop(events string) string {
	if events != "" {
		events = ", " + events
	}
	return head + `{"id": "s1", "events": [{"seq": 1, "at": "2026-03-05T01:00:00Z", "kind": "created"}` + events + `]}]}`
}

// answer is an event that puts a value into a slot.
func answer(slot, value string) string {
	return `{"seq": 2, "at": "2026-03-05T01:00:01Z", "kind": "answered", "changes": [{"slot": "` + slot +
		`", "before": null, "after": {"status": "given", "values": ["` + value + `"], "at": "2026-03-05T01:00:01Z"}}]}`
}

func TestReadRefuses(t *testing.T) {
	name := "-/-/prep.shop.name/-"
	for what, c := range map[string]struct {
		doc  string
		code Code
	}{
		"nothing":            {``, NotJSON},
		"cut off":            {head, NotJSON},
		"two documents":      {shop("") + shop(""), NotJSON},
		"a list":             {`[]`, Foreign},
		"a number":           {`7`, Foreign},
		"another format":     {`{"format": "else", "version": 1}`, Foreign},
		"no version":         {`{"format": "portone-onboard"}`, Foreign},
		"a later version":    {`{"format": "portone-onboard", "version": 9, "news": []}`, NewerDoc},
		"an unknown field":   {head + `], "x": 1}`, BadField},
		"a field within":     {head + `{"id": "s1", "name": "x", "events": []}]}`, BadField},
		"text for events":    {head + `{"id": "s1", "events": "x"}]}`, BadShape},
		"a path for an ID":   {head + `{"id": "../x", "events": []}]}`, BadShop},
		"no ID":              {head + `{"events": []}]}`, BadShop},
		"no events":          {head + `{"id": "s1", "events": []}]}`, NoEvents},
		"a shop twice":       {strings.TrimSuffix(shop(""), "]}") + `, {"id": "s1", "events": []}]}`, TwiceShop},
		"a gap":              {shop(strings.Replace(answer(name, "x"), `"seq": 2`, `"seq": 3`, 1)), BadOrder},
		"two beginnings":     {shop(`{"seq": 2, "at": "2026-03-05T01:00:01Z", "kind": "created"}`), BadEvent},
		"an unknown kind":    {shop(strings.Replace(answer(name, "x"), "answered", "dreamt", 1)), BadEvent},
		"no changes":         {shop(`{"seq": 2, "at": "2026-03-05T01:00:01Z", "kind": "answered"}`), BadEvent},
		"a bad day":          {shop(`{"seq": 2, "at": "yesterday", "kind": "answered"}`), BadShape},
		"undo of itself":     {shop(strings.Replace(answer(name, "x"), `"kind": "answered"`, `"kind": "undone", "undoes": 2`, 1)), BadOrder},
		"undo of nothing":    {shop(strings.Replace(answer(name, "x"), `"answered"`, `"undone"`, 1)), BadEvent},
		"undoing an answer":  {shop(strings.Replace(answer(name, "x"), `"kind"`, `"undoes": 1, "kind"`, 1)), BadEvent},
		"another before":     {shop(strings.Replace(answer(name, "x"), `"before": null`, `"before": {"status": "given", "values": ["y"], "at": "2026-03-05T01:00:01Z"}`, 1)), BadOrder},
		"no slot":            {shop(answer("", "x")), BadEvent},
		"a path for a slot":  {shop(answer("-/-/../../x", "x")), BadEvent},
		"a gateway's track":  {shop(answer("inicis/-/test.fit.fits/-", "yes")), BadEvent},
		"an odd item":        {shop(answer("-/-/prep.site.item/a b", "x")), BadEvent},
		"an odd status":      {shop(strings.Replace(answer(name, "x"), `"given"`, `"maybe"`, 1)), BadEvent},
		"a slot twice":       {shop(twice(answer(name, "x"))), BadEvent},
		"a long text":        {shop(answer(name, strings.Repeat("x", maxText+1))), BadText},
		"a secret":           {shop(answer(name, "live_sk_0123456789abcdef")), Secret},
		"a resident number":  {shop(answer("-/-/prep.shop.address/-", "900101-1234568")), Secret},
		"false evidence":     {head + `], "evidence": {"` + strings.Repeat("0", 64) + `": "eA=="}}`, BadProof},
		"no evidence's name": {head + `], "evidence": {"../x": "eA=="}}`, BadProof},
	} {
		_, _, err := Read(strings.NewReader(c.doc))
		var e *Error
		if !errors.As(err, &e) || e.Code != c.code {
			t.Errorf("%s: %v, want %s", what, err, c.code)
		}
	}
}

// twice repeats the change of an event.
func twice(event string) string {
	from := strings.Index(event, `{"slot"`)
	change := strings.TrimSuffix(event[from:], "]}")
	return event[:from] + change + ", " + change + "]}"
}

func TestReadCleans(t *testing.T) {
	d, removed, err := Read(strings.NewReader(shop(answer("-/-/prep.shop.name/-", `\u001b[31m카페\u202e 노을\u0000 `))))
	if err != nil {
		t.Fatal(err)
	}
	got := d.Journals[0].Events[1].Changes[0].After.Value()
	if got != "카페 노을" || removed != 1 {
		t.Errorf("%q, %d texts changed", got, removed)
	}
}

// endless is a reader that never stops.
type endless struct{}

func (endless) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = ' '
	}
	return len(b), nil
}

func TestReadStops(t *testing.T) {
	_, _, err := Read(endless{})
	var e *Error
	if !errors.As(err, &e) || e.Code != TooLarge {
		t.Errorf("%v", err)
	}
}

func TestWhere(t *testing.T) {
	for doc, where := range map[string]string{
		"{\n\n oops":                         "3",
		shop(answer("", "x")):                "s1 #2",
		head + `{"id": "s1", "events": 7}]}`: "shops.events",
	} {
		_, _, err := Read(strings.NewReader(doc))
		var e *Error
		if !errors.As(err, &e) || e.Where != where {
			t.Errorf("%s: %v, want %s", doc, err, where)
		}
	}
}

// FuzzRead holds Read to its word: whatever it takes can be written and read
// again, unchanged and without a character that has no place in a text.
func FuzzRead(f *testing.F) {
	f.Add([]byte(shop("")))
	f.Add([]byte(shop(answer("-/-/prep.shop.name/-", "카페"))))
	f.Add([]byte(head + `]}`))
	f.Add([]byte(strings.Replace(shop(answer("t1/m1/contract.mid.value/-", "x")), "answered", "imported", 1)))
	f.Fuzz(func(t *testing.T, raw []byte) {
		d, _, err := Read(bytes.NewReader(raw))
		if err != nil {
			return
		}
		first := written(t, d)
		back, removed, err := Read(bytes.NewReader(first))
		if err != nil || removed != 0 {
			t.Fatalf("%v, %d removed", err, removed)
		}
		if !bytes.Equal(first, written(t, back)) {
			t.Fatal("written another way the second time")
		}
	})
}
