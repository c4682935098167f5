package mail

import (
	"slices"
	"strings"

	"portone-onboard/model"
)

// blame is who gave the reasons that follow: the reviewers of a line above.
type blame struct {
	of   []string
	line int
	told bool // the line said that reasons follow
}

// piece is a part of a sentence and the reviewers it is about.
type piece struct {
	flat string
	of   []string
}

// reasonsFollow announce reasons on the lines below.
var reasonsFollow = []string{"아래사유", "다음사유", "하기사유", "아래와같은사유", "다음과같은사유", "사유는아래", "사유는다음", "아래의사유", "다음의사유", "아래내용", "아래사항"}

const groupSigns = 9 // bytes between two names of one list: "카드와", "카드,"

// reasons finds why something was held or refused, and by whom. A reason stands
// for the reviewer on whose line or directly below whose line it stands.
func (r *reader) reasons(names []reviewerName) (out []model.Sign) {
	b, heads := blame{}, map[string]string{}
	owners, sole := r.holders(), r.onlyReviewer()
	var order []string
	for _, u := range r.us {
		for _, p := range r.pieces(u, names, owners, &b) {
			of := p.of
			if len(of) == 0 {
				of = []string{sole}
			}
			for _, id := range of {
				if _, known := heads[id]; !known && containsAny(p.flat, reasonHeads) && !u.subject {
					heads[id] = u.text
					order = append(order, id)
				}
				for _, class := range classesOf(p.flat) {
					out = append(out, model.Sign{Code: model.SignReason, Value: class, Of: id, Words: u.text, Rule: "reason." + class})
				}
			}
		}
	}
	for _, id := range order {
		if said := func(s model.Sign) bool { return s.Of == id }; !slices.ContainsFunc(out, said) && (id != "" || len(out) == 0) {
			out = append(out, model.Sign{Code: model.SignReason, Value: "other", Of: id, Words: heads[id], Rule: "reason.other"})
		}
	}
	return out
}

func classesOf(flat string) []string {
	if containsAny(flat, noReason) {
		return nil
	}
	return classesIn(flat)
}

// holders are the reviewers that hold or refuse.
func (r *reader) holders() (out []string) {
	for _, s := range r.l.Signs {
		if s.Value != "" && (s.Code == model.SignHeld || s.Code == model.SignCardRefused) {
			out = append(out, s.Value)
		}
	}
	return out
}

// onlyReviewer is the one of which a letter speaks that speaks of nobody else:
// all its reasons are that one's. "" where there are several or none.
func (r *reader) onlyReviewer() (id string) {
	for _, s := range r.l.Signs {
		switch s.Code {
		case model.SignHeld, model.SignCardRefused, model.SignCardPassed, model.SignReview, model.SignRefused, model.SignCardsPassed:
			if s.Code == model.SignReview && s.Value == "" {
				continue
			}
			if s.Value == "" || id != "" && s.Value != id {
				return ""
			}
			id = s.Value
		}
	}
	if !slices.Contains(r.holders(), id) {
		return ""
	}
	return id
}

// pieces cuts a sentence at the reviewers it names, and gives each piece whose
// reasons stand in it.
func (r *reader) pieces(u unit, names []reviewerName, owners []string, b *blame) []piece {
	if len(owners) == 0 || u.subject || len(u.flat) > rowMost {
		return []piece{{u.flat, nil}}
	}
	m := u.marked()
	groups := grouped(tokens(m.flat, names), m)
	if len(groups) == 0 {
		return []piece{{u.flat, b.below(u)}}
	}
	*b = blame{line: u.line, told: containsAny(u.flat, reasonsFollow)}
	var out []piece
	if len(groups) > 1 {
		out = append(out, piece{m.flat[:groups[0].start], nil})
	} else {
		groups[0].start = 0
	}
	holding := 0
	for i, g := range groups {
		end := len(m.flat)
		if i+1 < len(groups) {
			end = groups[i+1].start
		}
		of := slices.DeleteFunc(slices.Clone(g.ids), func(id string) bool { return !slices.Contains(owners, id) })
		if len(of) > 0 {
			holding++
			b.of = of
		}
		out = append(out, piece{m.flat[g.start:end], of})
	}
	if holding > 1 {
		b.of = nil // whose reasons follow is not said
	}
	return out
}

// below are those whose reasons stand in a sentence that names nobody: on the
// same line or the next one, further down only in the list that begins there.
func (b *blame) below(u unit) []string {
	head := containsAny(u.flat, reasonHeads) || strings.HasSuffix(strings.Trim(u.flat, "[]<>()"), "사유")
	most := 1
	if b.told || head {
		most = 2 // a blank line between
	}
	if u.line > b.line+most {
		b.of = nil
	}
	if len(b.of) > 0 && u.line > b.line && (head || beginsItem(u.text) || len(classesOf(u.flat)) > 0) {
		b.line = u.line
		b.told = b.told || head
	}
	return b.of
}

// group is a list of reviewers in a sentence: "현대카드와 삼성카드".
type group struct {
	ids   []string
	start int
}

// grouped finds the lists of reviewers in a sentence.
func grouped(ts []token, u unit) (out []group) {
	sure := trusted(ts, u)
	end := 0
	var before token
	for _, t := range ts {
		if !t.verdict && (sure || !t.loose || t.start <= 6 && hasPrefixAny(u.flat[t.end:], []string{":", "|", "-", "("})) {
			if n := len(out); n > 0 && !before.verdict && t.start-end <= groupSigns && !strings.ContainsAny(u.flat[end:t.start], "(:|") {
				out[n-1].ids = append(out[n-1].ids, t.id)
			} else {
				out = append(out, group{[]string{t.id}, t.start})
			}
		}
		before, end = t, t.end
	}
	return out
}
