package locale

import (
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"portone-onboard/model"
)

func ofPapers(x *Texts) (out []named) {
	collect("papers", reflect.ValueOf(*x.Papers()), &out)
	return out
}

// TestPaperTexts: nothing is blank but the side of a deadline that it does not
// have, and every sentence is written as the others are.
func TestPaperTexts(t *testing.T) {
	inEach(t, func(t *testing.T, x *Texts) {
		texts := ofPapers(x)
		if len(texts) < 120 {
			t.Fatalf("only %d texts found", len(texts))
		}
		for _, n := range texts {
			half := strings.HasPrefix(n.at, "papers.Deadlines[") && (strings.HasSuffix(n.at, ".Line") || strings.HasSuffix(n.at, ".Open"))
			if n.s == "" && !half {
				t.Errorf("%s is blank", n.at)
			}
			if bad := strange(n.s); bad != "" {
				t.Errorf("%s has %s: %q", n.at, bad, n.s)
			}
			if bad := impolite(n.s); x.Lang == model.Korean && bad != "" {
				t.Errorf("%s speaks another way (%q): %q", n.at, bad, n.s)
			}
			whole := strings.Contains(n.at, ".Notes[") || strings.Contains(n.at, ".Whys[") || strings.Contains(n.at, ".Hints[")
			if whole && !strings.HasSuffix(n.s, ".") {
				t.Errorf("%s does not end: %q", n.at, n.s)
			}
		}
	})
}

// TestPaperTextsCover: what the domain may say of papers and days has its words.
func TestPaperTextsCover(t *testing.T) {
	inEach(t, func(t *testing.T, x *Texts) {
		p, where := x.Papers(), file(x.Lang, "papers")
		var grounds []string
		for _, g := range model.Grounds {
			grounds = append(grounds, g.ID)
		}
		covers(t, "ground", where, p.Grounds, grounds)
		covers(t, "part", where, p.Parts, model.PaperParts)
		covers(t, "state", where, p.States, model.PaperStates)
		covers(t, "reason", where, p.Whys, model.PaperWhys)
		covers(t, "hint", where, p.Hints, model.PaperHints)
		covers(t, "aspect", where, p.Aspects, model.PaperAspects)
		covers(t, "note", where, p.Notes, slices.Collect(maps.Keys(model.PaperNoteCodes())))
		covers(t, "deadline", where, p.Deadlines, model.DeadlineKinds)
		for k, d := range p.Deadlines {
			if d.Line == "" && d.Open == "" {
				t.Errorf("%s says nothing", k)
			}
			args := map[string]string{"gateway": "A", "item": "B", "date": "C", "limit": "D", "sales": "E"}
			for _, s := range []string{d.Name, d.Line, d.Open} {
				if got := Fill(s, args); strings.ContainsAny(got, "{}") {
					t.Errorf("%s: nobody fills %q", k, got)
				}
			}
		}
		for _, w := range p.States {
			if cells(w) > 12 {
				t.Errorf("%q is too wide for a row", w)
			}
		}
	})
}
