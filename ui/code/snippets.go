package code

import (
	"slices"
	"strings"

	"portone-onboard/model"
	"portone-onboard/ui/code/templates"
)

// Snippets writes the files that a shop needs for one way to pay: the page (or
// the form where the shop asks for the card itself), the server's own calls, its
// check, and its handler of webhooks. Error with a code where the gateway does
// not take this, or PortOne has no call for it.
func Snippets(ask Ask) ([]Snippet, error) {
	line, err := ask.settle()
	if err != nil {
		return nil, err
	}
	m := maker{Ask: &ask, files: ask.Stack.files(), line: line, fill: templates.Fill{
		Say: ask.say, Name: remark(ask.Gateway.In(ask.Lang)), Imp: ask.merchant(), IsV1: ask.v1(),
	}}
	calls, err := ask.rest()
	if err != nil {
		return nil, err
	}
	if ask.Mode == model.Window {
		if err := m.window(); err != nil {
			return nil, err
		}
	} else {
		m.form(calls)
	}
	m.server(calls)
	return m.out, nil
}

// maker collects the snippets of one wish.
type maker struct {
	*Ask
	files files
	line  model.Line
	fill  templates.Fill
	out   []Snippet
}

func (m *maker) window() error {
	c, err := m.Ask.window()
	if err != nil {
		return err
	}
	f := &m.fill
	f.Function, f.Draws, f.UI = c.function, c.draws, strings.HasPrefix(c.function, "load")
	f.Issues = c.what == model.CallIssue
	f.Pays = !f.Issues || c.function == issueAndPay
	f.Amount, f.Currency = c.price()
	for _, why := range c.args.why {
		f.Above = append(f.Above, remark(why))
	}
	f.Args = writeArgs(c.args, page, strings.Repeat("  ", depth(f)))
	m.add("window", m.title(), page, windowFile, m.noted(c)...)
	return nil
}

// depth is how deep the arguments stand in the template of a window.
func depth(f *templates.Fill) int {
	if f.IsV1 || f.UI {
		return 4
	}
	return 5
}

func (m *maker) title() string {
	switch f := &m.fill; {
	case f.UI:
		return "code_window_ui"
	case f.Issues && f.Pays:
		return "code_issue_pay"
	case f.Issues:
		return "code_issue"
	}
	return "code_window"
}

func (m *maker) form(calls []call) {
	m.fill.Amount, m.fill.Currency = calls[len(calls)-1].price()
	if slices.Contains(calls[0].from, "cardNumber") {
		m.add("form", "code_form", page, formFile, NoteOwnForm)
	}
}

// server writes what runs on the shop's own machine.
func (m *maker) server(calls []call) {
	f, d := &m.fill, dialectOf(m.files.lang)
	for _, c := range calls {
		body := writeArgs(c.args, m.files.lang, bodyIndent(m.files.lang))
		f.Calls = append(f.Calls, templates.Call{Name: d.function(c.name), Path: c.path, ID: c.id, From: c.from, Body: body})
		if f.Amount == "" {
			f.Amount, f.Currency = c.price()
		}
	}
	if len(calls) > 0 {
		m.add("call", "code_"+titleOf(calls), m.files.lang, m.files.call, NoteSecrets)
	}
	m.add("verify", "code_verify", m.files.lang, m.files.verify, m.paid()...)
	m.add("webhook", "code_webhook", m.files.lang, m.files.webhook, NoteSecrets)
}

func titleOf(calls []call) string {
	switch calls[0].what {
	case model.CallIssueAPI:
		return "issue_api"
	case model.CallKeyIn:
		return "key_in"
	}
	return "charge"
}

// bodyIndent is how deep the arguments stand in the templates of calls.
func bodyIndent(lang string) string {
	d := dialectOf(lang)
	if lang == "java" || lang == "kotlin" {
		return d.step + d.step
	}
	return d.step
}

func writeArgs(n *node, lang, indent string) string {
	d, b := dialectOf(lang), strings.Builder{}
	d.write(&b, n, indent)
	return b.String()
}

// noted are the notes of the window.
func (m *maker) noted(c call) []string {
	var out []string
	switch m.line.Status {
	case "live_only":
		out = append(out, NoteLiveOnly)
	case "unknown":
		out = append(out, NoteUndecided)
	}
	for _, missing := range []struct {
		is   bool
		note string
	}{
		{m.StoreID == "" && !m.v1(), NoteNoStore}, {m.ChannelKey == "" && (!m.v1() || m.PG == ""), NoteNoChannel}, {m.ImpCode == "" && m.v1(), NoteNoImpCode},
	} {
		if missing.is {
			out = append(out, missing.note)
		}
	}
	if slices.ContainsFunc(m.Parameters, func(p model.Parameter) bool { return p.Device != "" && m.concerns(p, c.what) }) {
		out = append(out, NotePC)
	}
	return out
}

// paid are the notes of the server's check.
func (m *maker) paid() []string {
	if m.Method == model.VirtualAccount || m.Method == model.ConvenienceStore {
		return []string{NoteSecrets, NoteDeposit}
	}
	return []string{NoteSecrets}
}

// add fills a template in the words of a language.
func (m *maker) add(id, title, lang string, f file, notes ...string) {
	d, write := dialectOf(lang), f.v2
	if m.v1() {
		write = f.v1
	}
	m.fill.Str, m.fill.Var = d.quote, d.variable
	m.out = append(m.out, Snippet{ID: id, Title: title, File: f.name, Lang: lang, Text: write(&m.fill), Notes: notes})
}
