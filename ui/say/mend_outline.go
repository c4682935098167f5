package say

import (
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"portone-onboard/model"
	"portone-onboard/ui/locale"
)

// mendColumns is how wide the texts to save are: a mail keeps them whole.
const mendColumns = 76

// outlineText is the headings of a page that fit this shop, numbered, with what
// to write under each, who decides it, and the sources.
func (s Sayer) outlineText(o locale.Outline) string {
	t := s.Look().Mend
	values := s.mendValues()
	w := &sheetWriter{}
	w.line(o.Title)
	w.line(strings.Repeat("=", ansi.StringWidth(o.Title)))
	w.line("")
	w.fold("", locale.Fill(o.Lead, values))
	if !s.W.Holds(model.Has("prep.shop.goods", model.Given), model.Slot{}) {
		w.line("")
		w.fold("", t.Page.AllHere)
	}
	shown := slices.DeleteFunc(slices.Clone(o.Headings), func(h locale.Heading) bool { return !s.W.Holds(h.When, model.Slot{}) })
	for i, h := range shown {
		s.heading(w, i+1, h, values)
	}
	s.signs(w, shown)
	s.sources(w, o.Also, shown)
	w.line("")
	if usesBlank(w.b.String(), t.Page.Blank) {
		w.fold("", t.Page.Blanks)
	}
	w.fold("", t.NoAdvice)
	return w.b.String()
}

func (s Sayer) heading(w *sheetWriter, n int, h locale.Heading, values map[string]string) {
	title := h.Title
	if h.Paste != "" {
		title += ": " + h.Paste
	}
	if h.Mark != locale.Free {
		title += " " + s.Look().Mend.Page.Marks[h.Mark]
	}
	w.line("")
	w.fold(fmt.Sprintf("%2d. ", n), title)
	w.fold("    ", locale.Fill(h.Write, values))
	if list := s.cites(h.Cites); list != "" {
		w.fold("    ", locale.Fill(s.Look().Mend.Page.Cites, map[string]string{"list": list}))
	}
}

// cites names each law once and its articles after it.
func (s Sayer) cites(list []string) string {
	var out []string
	before := ""
	for _, c := range list {
		id, article, _ := strings.Cut(c, " ")
		text := s.Look().Mend.Article(article)
		if id != before {
			text = strings.TrimSpace(s.Look().Mend.Laws[id].Short + " " + text)
		}
		out, before = append(out, text), id
	}
	return strings.Join(out, ", ")
}

// signs explains the marks that were used.
func (s Sayer) signs(w *sheetWriter, shown []locale.Heading) {
	page, first := s.Look().Mend.Page, true
	for _, m := range []locale.Mark{locale.ByLaw, locale.ByLawyer, locale.ToConfirm} {
		if !slices.ContainsFunc(shown, func(h locale.Heading) bool { return h.Mark == m }) {
			continue
		}
		if first {
			w.line("\n" + page.Signs)
			first = false
		}
		w.fold("- ", page.Marks[m]+" "+page.Meaning[m])
	}
}

func (s Sayer) sources(w *sheetWriter, also []string, shown []locale.Heading) {
	page, known, laws := s.Look().Mend.Page, map[string]bool{}, false
	w.line("\n" + page.Sources)
	tell := func(cites []string) {
		for _, c := range cites {
			id, article, _ := strings.Cut(c, " ")
			laws = laws || article != ""
			if !known[id] {
				known[id] = true
				w.fold("- ", s.Look().Mend.Laws[id].Full)
			}
		}
	}
	for _, h := range shown {
		tell(h.Cites)
	}
	tell(also)
	if laws {
		w.fold("", page.Changes)
	}
}

// mendValues are what a shop has told, for the outlines; a word in brackets
// stands for what it has not.
func (s Sayer) mendValues() map[string]string {
	f := s.footer()
	values := map[string]string{
		"name": f.value("business_name"), "representative": f.value("representative"), "address": f.value("address"),
		"number": f.value(numberItem), "landline": f.value(phoneItem), "mail": f.value("email"),
		"gateways": s.Join(s.chosenGateways()), "methods": s.Join(s.chosenMethods()),
	}
	for k, blank := range s.Look().Mend.Page.Blank {
		if values[k] == "" {
			values[k] = blank
		}
	}
	return values
}

func (s Sayer) chosenGateways() (out []string) {
	for _, t := range s.W.Active() {
		if name := s.Gateway(t.Gateway); !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

func (s Sayer) chosenMethods() (out []string) {
	for _, m := range s.W.Answer(model.Slot{Question: "prep.methods.methods"}).Values {
		out = append(out, s.Method(m))
	}
	return out
}

func usesBlank(text string, blanks map[string]string) bool {
	for _, b := range blanks {
		if strings.Contains(text, b) {
			return true
		}
	}
	return false
}

// sheetWriter writes lines of at most mendColumns cells.
type sheetWriter struct{ b strings.Builder }

//go:noinline
func (w *sheetWriter) line(text string) { w.b.WriteString(text + "\n") }

// fold breaks a text between words. The first line begins with head, the others
// are set in as far. A word wider than a line stands alone, so that addresses
// can be copied.
func (w *sheetWriter) fold(head, text string) {
	in := strings.Repeat(" ", len(head))
	line, used := head, len(head)
	for word := range strings.FieldsSeq(text) {
		size := ansi.StringWidth(word)
		switch {
		case used == len(head):
		case used+1+size > mendColumns:
			w.line(line)
			line, used = in, len(in)
		default:
			line, used = line+" ", used+1
		}
		line, used = line+word, used+size
	}
	w.line(line)
}
