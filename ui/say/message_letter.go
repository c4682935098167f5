package say

import (
	"strconv"
	"strings"

	"portone-onboard/model"
	"portone-onboard/ui/locale"
)

// letterer writes one message in one language.
type letterer struct {
	Sayer
	m    model.Message
	args map[string]string
}

func (l *letterer) text() locale.SendText {
	id := string(l.m.ID)
	if l.m.Wording != model.Plainly {
		id += "." + string(l.m.Wording)
	}
	return l.Messages().Texts[id]
}

// words are the facts as they are written, with a blank for each that is not
// known.
func (l *letterer) words() map[string]string {
	if l.args == nil {
		l.args = map[string]string{}
		for fact, blank := range l.Messages().Lines.Blanks {
			l.args[fact] = "[" + blank + "]"
		}
		for fact, v := range l.m.Facts {
			if w := l.word(fact, v); w != "" {
				l.args[fact] = w
			}
		}
	}
	return l.args
}

// word is one fact as it is written.
func (l *letterer) word(fact, v string) string {
	t := l.Messages().Lines
	switch fact {
	case "gateway":
		return l.Gateway(model.Code(v))
	case "route":
		return locale.Fill(t.Routes[v], map[string]string{"gateway": l.Gateway(model.Code(l.m.Facts["gateway"]))})
	case "need":
		return t.Needs[v]
	case "mode":
		return t.Modes[v]
	case "state":
		return l.State(model.State(v))
	case "methods":
		return l.each(v, l.Method)
	case "styles":
		return l.each(v, func(id string) string { return l.Texts.Item(model.EachStyle, id).Label })
	case "industry":
		return l.trade(v)
	}
	if d, err := model.ParseDate(v); err == nil {
		return l.Date(d)
	}
	return v
}

func (l *letterer) each(ids string, word func(string) string) string {
	var out []string
	for id := range strings.FieldsSeq(ids) {
		out = append(out, word(id))
	}
	return l.Join(out)
}

// trade is a trade by its name; what is restricted is named in the catalogue.
func (l *letterer) trade(id string) string {
	if r, ok := l.W.Facts.Common().Industry(id); ok {
		return r.Name.In(l.Lang)
	}
	return l.Question("prep.shop.industry").Options[id].Label
}

func (l *letterer) fill(template string) string { return locale.Fill(template, l.words()) }

// lines writes a body: see locale.SendText for what its lines are.
func (l *letterer) lines(body []string) []string {
	var out []string
	for _, line := range body {
		switch {
		case strings.HasPrefix(line, "*"):
			out = append(out, l.list(line[1:])...)
		case !strings.HasPrefix(line, "?"):
			out = append(out, l.fill(line))
		case l.knows(line):
			out = append(out, l.fill(line[1:]))
		}
	}
	return out
}

func (l *letterer) calls(t locale.SendText) []string {
	return l.lines(append([]string{l.Messages().Lines.CallWho}, t.Call...))
}

// knows tells whether every fact of a line is known.
func (l *letterer) knows(line string) bool {
	for _, fact := range factsIn(line) {
		if l.m.Facts[fact] == "" || l.word(fact, l.m.Facts[fact]) == "" {
			return false
		}
	}
	return true
}

// factsIn lists the names in braces, each as often as it stands there.
func factsIn(line string) []string {
	var out []string
	for {
		_, rest, ok := strings.Cut(line, "{")
		name, after, closed := strings.Cut(rest, "}")
		if !ok || !closed {
			return out
		}
		fact, _, _ := strings.Cut(name, ":")
		out, line = append(out, fact), after
	}
}

// list writes one of the lists of a message, by its name.
func (l *letterer) list(name string) []string {
	var out []string
	t := l.Messages().Lines
	add := func(template string, pairs ...string) {
		args := map[string]string{}
		for i := 0; i+1 < len(pairs); i += 2 {
			args[pairs[i]] = pairs[i+1]
		}
		out = append(out, locale.Fill(template, args))
	}
	switch name {
	case "waiting":
		for _, x := range l.m.Waiting {
			add(t.Waiting, "name", l.reviewer(x), "since", l.Date(x.Since), "days", strconv.Itoa(x.Days))
		}
	case "refused":
		for _, x := range l.m.Waiting {
			add(t.Refused, "name", l.reviewer(x), "state", l.State(x.State), "reasons", l.reasons(x.Reasons))
		}
	case "mended":
		out = l.mended()
	case "rows":
		for _, r := range l.m.Rows {
			add(t.Row, "label", l.label(r), "value", l.row(r))
		}
	case "wants":
		for _, f := range l.m.Wants {
			add(t.Want, "label", l.field(f))
		}
	}
	return out
}

func (l *letterer) reviewer(x model.MessageWait) string { return x.Reviewer.Name.In(l.Lang) }

func (l *letterer) reasons(ids []string) string {
	var out []string
	for _, id := range ids {
		out = append(out, l.Texts.Item(model.EachReason, id).Label)
	}
	if len(out) == 0 {
		return "[" + l.Messages().Lines.Blanks["reasons"] + "]"
	}
	return strings.Join(out, ", ")
}

// mended says of each reason what was done about it, and where that is seen.
func (l *letterer) mended() []string {
	t := l.Messages().Lines
	var out []string
	for _, x := range l.m.Mended {
		args := map[string]string{"reason": l.Texts.Item(model.EachReason, x.Reason).Label}
		if !x.Done {
			out = append(out, locale.Fill(t.Open, args))
			continue
		}
		out = append(out, locale.Fill(t.Mended, args))
		for _, p := range x.Pages {
			out = append(out, locale.Fill(t.Page, map[string]string{"page": p}))
		}
	}
	if len(out) == 0 {
		return []string{t.Reason}
	}
	return out
}

// label is a row as the form writes it, or what it means.
func (l *letterer) label(r model.MessageRow) string {
	means := strings.TrimSuffix(r.Text.En, ".")
	if l.Lang == model.English && l.m.Wording != model.ByForm && means != "" {
		return model.Printable(means)
	}
	return model.Printable(r.Label)
}

// row is what answers one row: the form's own value, the facts, or a blank. In
// the gateway's own admin the merchant reads what to do there.
func (l *letterer) row(r model.MessageRow) string {
	if r.Value != "" {
		return r.Value
	}
	var out []string
	for _, f := range r.Facts {
		out = append(out, l.words()[f])
	}
	switch {
	case len(out) > 0:
		return strings.Join(out, " / ")
	case l.m.Wording == model.ByForm:
		return "[" + strings.TrimSuffix(model.Printable(r.Text.In(l.Lang)), ".") + "]"
	}
	return "[" + l.Messages().Lines.RowOpen + "]"
}

// field is a value by the name that PortOne's console gives it, and the
// gateway's own where that is another.
func (l *letterer) field(f model.Field) string {
	if theirs := f.Theirs.In(l.Lang); theirs != "" && theirs != f.Label {
		return f.Label + " " + l.Messages().Lines.Or + " " + theirs
	}
	return f.Label
}

// blanks lists what stands in brackets, each once.
func (l *letterer) blanks(t locale.SendText) []MessageBlank {
	var out []MessageBlank
	seen := map[string]bool{}
	add := func(what string, at model.Slot) {
		if what != "" && !seen[what] {
			seen[what] = true
			out = append(out, MessageBlank{what, at})
		}
	}
	open := func(fact string) {
		if l.m.Facts[fact] == "" {
			add(l.Messages().Lines.Blanks[fact], l.fillAt(model.MessageAsks(fact)))
		}
	}
	for _, line := range append([]string{t.Subject}, t.Body...) {
		if strings.HasPrefix(line, "?") {
			continue
		}
		for _, fact := range factsIn(line) {
			open(fact)
		}
	}
	for _, r := range l.m.Rows {
		for _, fact := range r.Facts {
			open(fact)
		}
		if len(r.Facts) == 0 && r.Value == "" && l.m.Wording != model.ByForm {
			add(l.label(r), model.Slot{})
		}
	}
	for _, at := range l.m.Fill {
		if at.Question == model.Screening.Reasons || at.Question == model.CardReview.Reasons {
			add(l.reasonOf(at), at)
		}
	}
	return out
}

// reasonOf is the reason that is to be named, and whose where several refused.
func (l *letterer) reasonOf(at model.Slot) string {
	word := l.Messages().Lines.Blanks["reasons"]
	if at.Item == "" {
		return word
	}
	return word + " (" + l.Item(at) + ")"
}

// fillAt is where a question of the message is answered; the zero Slot for one
// that is not asked.
func (l *letterer) fillAt(q model.QuestionID) model.Slot {
	for _, at := range l.m.Fill {
		if at.Question == q {
			return at
		}
	}
	return model.Slot{}
}
