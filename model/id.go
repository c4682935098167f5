package model

import "strings"

// The identifiers of the domain. They are ASCII, stable for ever, and the only
// spelling of a thing in files, events and JSON.
type (
	ShopID     string // "s" and eight base32 characters
	TrackID    string // "t1", "t2" … in the order of opening; never a gateway's code
	MIDID      string // "m1", "m2" … within a track; the merchant's MID itself is an answer
	StageID    string // "prep" "test" "contract" "live" "mid"
	StepID     string // "prep.shop" …
	QuestionID string // step ID and one word more: "prep.shop.name"
	Code       string // gateway code: "inicis"
)

// Slot names one answer of a shop: which question, of which track and MID, and
// which item of a question that is asked once per item (a card company, a
// field of the live channel, a requirement of the site).
type Slot struct {
	Track    TrackID
	MID      MIDID
	Question QuestionID
	Item     string
}

// String is the slot's key on disk and in JSON: "track/mid/question/item",
// with "-" for a part that does not apply.
//
//go:noinline
func (s Slot) String() string {
	return part(string(s.Track)) + "/" + part(string(s.MID)) + "/" + string(s.Question) + "/" + part(s.Item)
}

// ParseSlot reads what String wrote; ok is false for anything else.
func ParseSlot(key string) (s Slot, ok bool) {
	p := strings.SplitN(key, "/", 4)
	if len(p) != 4 || p[2] == "" {
		return Slot{}, false
	}
	for i := range p {
		switch p[i] {
		case "":
			return Slot{}, false
		case "-":
			p[i] = ""
		}
	}
	if p[2] == "" {
		return Slot{}, false
	}
	return Slot{TrackID(p[0]), MIDID(p[1]), QuestionID(p[2]), p[3]}, true
}

func part(s string) string {
	if s == "" {
		return "-"
	}
	return s
}
