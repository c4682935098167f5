package say

import (
	"html"
	"slices"
	"strings"

	"portone-onboard/model"
	"portone-onboard/ui/locale"
)

// Sheet is a text that is ready to use: File is the name to save it under.
type Sheet struct{ Label, Hint, File, Text string }

// Mending is what mends a shop's pages: the footer in three forms, the outline
// of each page of rules, and for an app the list of captures.
func (s Sayer) Mending() []Sheet {
	t, f := s.Look().Mend, s.footer()
	out := []Sheet{
		{Label: t.FooterHTML, Hint: s.missingHint(t.FooterHint, f), File: "footer.html", Text: s.footerHTML(f)},
		{Label: t.FooterText, Hint: s.missingHint(t.FooterHint, f), File: "footer.txt", Text: f.text("\n") + "\n"},
		{Label: t.FooterPlain, Hint: s.missingHint(t.PlainHint, f), File: "footer-line.html", Text: s.footerLine(f)},
	}
	for _, o := range t.Outlines() {
		if s.W.Visible(model.Slot{Question: siteItem, Item: o.Item}) {
			out = append(out, Sheet{Label: o.Title, Hint: o.Hint, File: o.Item + ".txt", Text: s.outlineText(o)})
		}
	}
	return out
}

const siteItem model.QuestionID = "prep.site.item"

// footerFields are what a footer shows, in the order in which shops write it:
// the answer, and the requirement that it meets.
var footerFields = []struct {
	question model.QuestionID
	item     string
}{
	{"prep.shop.trade_name", "business_name"},
	{"prep.shop.representative", "representative"},
	{"prep.shop.number", numberItem},
	{"prep.shop.mail_order", mailOrderItem},
	{"prep.shop.address", "address"},
	{"prep.shop.landline", phoneItem},
	{"prep.shop.contact_mail", "email"},
}

const (
	numberItem    = "registration_number"
	mailOrderItem = "mail_order_number"
	phoneItem     = "phone"
)

// footerLines are the lines of a footer; a line without a value is missing and
// needed.
type footerLines []footerEntry

type footerEntry struct{ item, label, value string }

// footer is what the footer says. What a shop has set aside with a reason is
// not missed.
func (s Sayer) footer() (out footerLines) {
	for _, f := range footerFields {
		value := s.footerValue(f.question, f.item)
		if value != "" || s.footerNeeds(f.item) {
			out = append(out, footerEntry{f.item, s.Look().Mend.Labels[f.item], value})
		}
	}
	return out
}

// footerValue is an answer as the footer shows it. A mobile number, which only
// a file from elsewhere could hold here, is none: reviews refuse it.
func (s Sayer) footerValue(q model.QuestionID, item string) string {
	a := s.W.Answer(model.Slot{Question: q})
	if a.Status != model.Given {
		return ""
	}
	value := strings.TrimSpace(s.Value(model.Slot{Question: q}, a))
	if _, kind, _ := model.ReadPhone(value); item == phoneItem && kind == model.PhoneMobile {
		return ""
	}
	return value
}

// footerNeeds tells whether reviewers look for a line in this shop's footer.
func (s Sayer) footerNeeds(item string) bool {
	slot := model.Slot{Question: siteItem, Item: item}
	status := s.W.Answer(slot).Status
	return s.W.Visible(slot) && status != model.Waived && status != model.NotApplicable
}

//go:noinline
func (f footerLines) value(item string) string {
	i := slices.IndexFunc(f, func(e footerEntry) bool { return e.item == item })
	if i < 0 {
		return ""
	}
	return f[i].value
}

// text is the lines that have a value.
func (f footerLines) text(between string) string {
	var out []string
	for _, e := range f {
		if e.value != "" {
			out = append(out, e.label+": "+e.value)
		}
	}
	return strings.Join(out, between)
}

// missingHint adds to a hint which lines are missing, and where that blocks.
func (s Sayer) missingHint(hint string, f footerLines) string {
	t := s.Look().Mend
	var list []string
	for _, e := range f {
		if e.value == "" {
			list = append(list, locale.Fill(t.MissingItem, map[string]string{"field": s.glossed(e), "level": s.footerLevel(e.item)}))
		}
	}
	if len(list) == 0 {
		return hint
	}
	return hint + " " + locale.Fill(t.FooterMissing, map[string]string{"list": strings.Join(list, ", ")})
}

// glossed is a label with its meaning for who does not read it.
func (s Sayer) glossed(e footerEntry) string {
	if gloss := s.Look().Mend.Glosses[e.item]; gloss != "" {
		return locale.Fill(s.Look().Mend.Notes.Gloss, map[string]string{"label": e.label, "gloss": gloss})
	}
	return e.label
}

// footerLevel says by which review a line is needed.
func (s Sayer) footerLevel(item string) string {
	i := slices.IndexFunc(model.SiteItems, func(i model.SiteItem) bool { return i.ID == item })
	if level := model.SiteItems[i].Level; level != model.MayWait {
		return s.Level(level)
	}
	return s.Look().Mend.LaterLevel
}

// footerHTML is the footer as a piece of a page. It brings no style of its own,
// so that it fits any shop, and one block a line, so that it fits any screen.
func (s Sayer) footerHTML(f footerLines) string {
	n := s.Look().Mend.Notes
	lines := []string{
		comment(n.Place),
		comment(locale.Fill(n.Links, map[string]string{"list": strings.Join(s.placeholders(), ", ")})),
		"<footer>", "  <address>",
	}
	for _, e := range f {
		lines = append(lines, "    "+s.footerBlock(e))
	}
	lines = append(lines,
		"    "+comment(n.Host),
		"  </address>", `  <nav aria-label="`+html.EscapeString(n.Nav)+`">`,
		"    "+strings.Join(s.footerLinks(f), " |\n    "),
		"  </nav>")
	if s.registerLink(f) != "" {
		lines = append(lines, "  "+comment(n.Rule))
	}
	return strings.Join(append(lines, "</footer>", ""), "\n")
}

func (s Sayer) footerBlock(e footerEntry) string {
	if e.value == "" {
		return comment(locale.Fill(s.Look().Mend.Notes.Missing, map[string]string{"field": s.glossed(e)}))
	}
	block := "<div>" + html.EscapeString(e.label+": "+e.value) + "</div>"
	if gloss := s.Look().Mend.Glosses[e.item]; gloss != "" {
		block += " " + comment(gloss)
	}
	return block
}

// footerLine is the footer for fields that take little HTML.
func (s Sayer) footerLine(f footerLines) string {
	links := "<p>" + strings.Join(s.footerLinks(f), " | ") + "</p>\n"
	if text := f.text(" | "); text != "" {
		return "<p>" + html.EscapeString(text) + "</p>\n" + links
	}
	return links
}

func (s Sayer) footerLinks(f footerLines) (out []string) {
	for _, l := range s.Look().Mend.Links {
		out = append(out, link(l.Path, l.Label))
	}
	if r := s.registerLink(f); r != "" {
		out = append(out, r)
	}
	return out
}

func (s Sayer) placeholders() (out []string) {
	for _, l := range s.Look().Mend.Links {
		out = append(out, l.Path)
	}
	return out
}

// registerLink leads to the Fair Trade Commission's page about a business that
// has reported mail order; "" before both numbers are known.
func (s Sayer) registerLink(f footerLines) string {
	number, problems := model.ValidateBusinessNumber(f.value(numberItem))
	if model.Blocks(problems) || f.value(mailOrderItem) == "" {
		return ""
	}
	return link("https://www.ftc.go.kr/bizCommPop.do?wrkr_no="+strings.ReplaceAll(number, "-", ""), s.Look().Mend.Notes.Confirm)
}

func link(path, label string) string {
	return `<a href="` + html.EscapeString(path) + `">` + html.EscapeString(label) + "</a>"
}

// comment takes our own texts only; what a shop has written never stands in one.
func comment(text string) string { return "<!-- " + text + " -->" }
