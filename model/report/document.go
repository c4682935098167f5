package report

import (
	"bytes"
	"encoding/json"
	"io"
	"time"

	"portone-onboard/model"
)

const (
	// Format is what every document of this program says of itself.
	Format = "portone-onboard"
	// Version is the version of the document that this program writes and reads.
	Version = 1
	// MaxDocument is the largest document that is read, in bytes.
	MaxDocument = 100 << 20
	// MaxEvidence is the longest record behind an answer's evidence, in bytes.
	MaxEvidence = 64 << 10
)

// Journal is a shop as everything that ever happened to it, oldest first.
type Journal struct {
	Shop   model.ShopID
	Events []model.Event
}

// Document is what an export holds.
type Document struct {
	Journals []Journal
	Evidence map[string][]byte // longer records by their SHA-256 in hex
}

// The shapes of the file. Their names are a promise: a change of one is a new Version.
type (
	fileDoc struct {
		Format   string            `json:"format"`
		Version  int               `json:"version"`
		Shops    []fileShop        `json:"shops"`
		Evidence map[string][]byte `json:"evidence,omitempty"`
	}
	fileShop struct {
		ID     model.ShopID `json:"id"`
		Events []fileEvent  `json:"events"`
	}
	fileEvent struct {
		Seq     uint64          `json:"seq"`
		At      time.Time       `json:"at"`
		Kind    model.EventKind `json:"kind"`
		Undoes  uint64          `json:"undoes,omitempty"`
		Changes []fileChange    `json:"changes,omitempty"`
	}
	fileChange struct {
		Slot   string        `json:"slot"`
		Before *model.Answer `json:"before"`
		After  *model.Answer `json:"after"`
	}
)

// Write writes a document as JSON.
func (d Document) Write(to io.Writer) error {
	out := fileDoc{Format: Format, Version: Version, Shops: []fileShop{}, Evidence: d.Evidence}
	for _, j := range d.Journals {
		out.Shops = append(out.Shops, toFile(j))
	}
	return WriteJSON(to, out)
}

func toFile(j Journal) fileShop {
	s := fileShop{ID: j.Shop, Events: []fileEvent{}}
	for _, e := range j.Events {
		f := fileEvent{Seq: e.Seq, At: e.At.UTC(), Kind: e.Kind, Undoes: e.Undoes}
		for _, c := range e.Changes {
			f.Changes = append(f.Changes, fileChange{c.Slot.String(), c.Before, c.After})
		}
		s.Events = append(s.Events, f)
	}
	return s
}

// WriteJSON writes a value as people read it: indented, with < > & as they are.
func WriteJSON(to io.Writer, v any) error {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(v); err != nil {
		return err
	}
	_, err := to.Write(b.Bytes())
	return err
}

// Evidence lists the hashes of the longer records that a journal names, each
// once, in the order of the journal.
//
//go:noinline
func (j Journal) Evidence() []string {
	var out []string
	seen := map[string]bool{"": true}
	for _, e := range j.Events {
		for _, c := range e.Changes {
			if c.After == nil {
				continue
			}
			for _, proof := range c.After.Evidence {
				if !seen[proof.Hash] {
					seen[proof.Hash] = true
					out = append(out, proof.Hash)
				}
			}
		}
	}
	return out
}

// As gives the journal to another shop.
func (j Journal) As(id model.ShopID) Journal {
	out := Journal{Shop: id, Events: make([]model.Event, len(j.Events))}
	for i, e := range j.Events {
		e.Shop = id
		out.Events[i] = e
	}
	return out
}

// Follows tells how a journal stands to the one that is there already: same
// is how many events both begin with.
func (j Journal) Follows(have []model.Event) (same int) {
	for same < len(have) && same < len(j.Events) && sameEvent(have[same], j.Events[same]) {
		same++
	}
	return same
}

func sameEvent(a, b model.Event) bool {
	if a.Seq != b.Seq || a.Kind != b.Kind || a.Undoes != b.Undoes || !a.At.Equal(b.At) || len(a.Changes) != len(b.Changes) {
		return false
	}
	for i, c := range a.Changes {
		if c.Slot != b.Changes[i].Slot || !sameAnswer(c.Before, b.Changes[i].Before) || !sameAnswer(c.After, b.Changes[i].After) {
			return false
		}
	}
	return true
}

func sameAnswer(a, b *model.Answer) bool {
	if a == nil || b == nil {
		return a == b
	}
	return a.Equal(*b) && a.At.Equal(b.At)
}
