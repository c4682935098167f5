package page

import (
	_ "embed"
	"html"
	"net/url"
	"strconv"
	"strings"
)

// style is the page's own look: small, for screen and paper, light and dark,
// phones included. It names no address, and the page forbids itself to load
// anything.
//
//go:embed style.css
var style string

// policy lets the page load nothing and run nothing, wherever it is opened.
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

// HTML writes documents of one language as one file, one behind the other.
func HTML(docs ...Doc) string {
	if len(docs) == 0 {
		return ""
	}
	h, d := &writer{}, docs[0]
	h.raw("<!DOCTYPE html>\n<html lang=\"", string(d.Lang), "\">\n<head>\n<meta charset=\"utf-8\">\n",
		"<meta http-equiv=\"Content-Security-Policy\" content=\"", policy, "\">\n",
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n",
		"<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"robots\" content=\"noindex\">\n<meta name=\"referrer\" content=\"no-referrer\">\n")
	h.raw("<title>").text(titles(docs)).raw("</title>\n<style>\n", style, "</style>\n</head>\n<body>\n<main>\n")
	for i, d := range docs {
		h.article(d, "p"+strconv.Itoa(i+1)+"-")
	}
	h.raw("</main>\n</body>\n</html>\n")
	return h.String()
}

// titles names the file after its documents.
func titles(docs []Doc) string {
	names := make([]string, 0, 3)
	for _, d := range docs[:min(len(docs), 3)] {
		names = append(names, d.Title)
	}
	return strings.Join(names, ", ")
}

// article is one document; its IDs begin with a name of its own.
func (h *writer) article(d Doc, ids string) {
	h.raw("<article>\n")
	h.top(d)
	for _, s := range d.Sections {
		h.section(s, ids)
	}
	h.raw("<footer>\n")
	for _, f := range d.Foot {
		h.element("p", "", f)
	}
	h.raw("</footer>\n</article>\n")
}

type writer struct{ strings.Builder }

// raw writes markup of ours.
func (h *writer) raw(parts ...string) *writer {
	for _, s := range parts {
		h.WriteString(s)
	}
	return h
}

// text writes a text from anywhere.
func (h *writer) text(s string) *writer {
	h.WriteString(html.EscapeString(oneLine(s)))
	return h
}

// element writes a text in an element on a line of its own; nothing where
// there is none.
func (h *writer) element(name, class, text string) {
	if oneLine(text) == "" {
		return
	}
	h.raw("<", name, attribute("class", class), ">").text(text).raw("</", name, ">\n")
}

func attribute(name, value string) string {
	if value = oneLine(value); value == "" {
		return ""
	}
	return " " + name + "=\"" + html.EscapeString(value) + "\""
}

func (h *writer) top(d Doc) {
	h.raw("<header>\n")
	h.element("h1", "", d.Title)
	h.element("p", "lead", d.Lead)
	h.bar("bar", d.Done, d.All)
	if d.Note != (Line{}) {
		h.raw("<p class=\"note", tone(d.Note.Tone), "\">")
		h.line(d.Note)
		h.raw("</p>\n")
	}
	if len(d.Facts) > 0 {
		h.raw("<dl>\n")
		for _, f := range d.Facts {
			h.raw("<div><dt>").text(f.Label).raw("</dt><dd>")
			h.fact(f)
			h.raw("</dd></div>\n")
		}
		h.raw("</dl>\n")
	}
	h.raw("</header>\n")
}

func (h *writer) fact(f Fact) {
	if !f.Link || !web(f.Text) {
		h.text(f.Text)
		return
	}
	h.raw("<a", attribute("href", f.Text), " rel=\"noreferrer\">").text(f.Text).raw("</a>")
}

// web holds for addresses that a click may open.
func web(address string) bool {
	u, err := url.Parse(address)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != "" && u.User == nil && oneLine(address) == address
}

func tone(t Tone) string {
	if t == Plain {
		return ""
	}
	return " " + string(t)
}

func (h *writer) line(l Line) {
	if oneLine(l.Head) != "" {
		h.raw("<b>").text(l.Head).raw("</b>", joint(l))
	}
	h.text(l.Text)
}

func (h *writer) section(s Section, ids string) {
	id := html.EscapeString(ids + s.ID)
	h.raw("<section aria-labelledby=\"", id, "\">\n<h2 id=\"", id, "\">").text(s.Title).raw("</h2>\n")
	h.element("p", "", s.Lead)
	if len(s.Lines) > 0 {
		h.raw("<ul>\n")
		for _, l := range s.Lines {
			h.raw("<li", attribute("class", strings.TrimSpace(tone(l.Tone))), ">")
			h.line(l)
			h.raw("</li>\n")
		}
		h.raw("</ul>\n")
	}
	for _, t := range s.Tables {
		h.table(t)
	}
	h.raw("</section>\n")
}

// table writes the roles that a phone's style, which turns rows into blocks,
// would take away.
func (h *writer) table(t Table) {
	h.raw("<table role=\"table\">\n")
	h.element("caption", "", t.Caption)
	h.raw("<thead role=\"rowgroup\"><tr role=\"row\">")
	for _, c := range t.Head {
		h.raw("<th scope=\"col\" role=\"columnheader\">").text(c).raw("</th>")
	}
	h.raw("</tr></thead>\n<tbody role=\"rowgroup\">\n")
	for _, r := range t.Rows {
		h.raw("<tr role=\"row\">")
		for i, c := range r[:min(len(r), len(t.Head))] {
			h.cell(t.Head[i], c, i == 0)
		}
		h.raw("</tr>\n")
	}
	h.raw("</tbody>\n</table>\n")
}

func (h *writer) cell(head string, c Cell, first bool) {
	name, more := "td", " role=\"cell\""+attribute("data-label", head)
	if first {
		name, more = "th", " scope=\"row\" role=\"rowheader\""
	}
	if c.Fixed {
		more += " class=\"fixed\""
	}
	h.raw("<", name, more, ">")
	if c.Tone != Plain {
		h.raw("<span class=\"mark", tone(c.Tone), "\">").text(c.Text).raw("</span>")
	} else {
		h.text(c.Text)
	}
	h.bar("small", c.Done, c.All)
	if s := c.Span; s != nil {
		h.raw("<span class=\"span\" aria-hidden=\"true\"><i style=\"left:", percent(s.From), ";width:", percent(s.Usual-s.From),
			"\"></i><i class=\"late\" style=\"left:", percent(s.Usual), ";width:", percent(s.Late-s.Usual), "\"></i></span>")
	}
	h.raw("</", name, ">")
}

// bar draws what the words beside it say.
func (h *writer) bar(class string, done, all int) {
	if all > 0 {
		h.raw("<span class=\"", class, "\" aria-hidden=\"true\"><i style=\"width:", percent(1000*done/all), "\"></i></span>")
	}
}

// percent writes thousandths; what is outside of the line is cut off.
func percent(thousandths int) string {
	n := min(max(thousandths, 0), 1000)
	return strconv.Itoa(n/10) + "." + strconv.Itoa(n%10) + "%"
}
