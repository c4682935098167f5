package code

import (
	"slices"
	"strings"

	"portone-onboard/model"
)

// files of a stack: the language of its snippets and their names.
type names struct{ lang, call, verify, webhook string }

func (s Stack) names() names {
	switch s {
	case Node:
		return names{"javascript", "portone.mjs", "payment.mjs", "webhook.mjs"}
	case Python:
		return names{"python", "portone_calls.py", "payment.py", "payment_webhook.py"}
	case PHP:
		return names{"php", "portone.php", "payment.php", "webhook.php"}
	case Java:
		return names{"java", "PortOneCalls.java", "PaymentController.java", "WebhookController.java"}
	case Kotlin:
		return names{"kotlin", "PortOneCalls.kt", "PaymentController.kt", "WebhookController.kt"}
	}
	return names{"go", "portone.go", "payment.go", "webhook.go"}
}

// fill is what a template sees.
type fill struct {
	*Ask
	Name             string   // of the gateway, fit for a comment
	Function         string   // of the SDK
	Draws            string   // what it draws: "paypal-spb"
	Above            []string // comments above the call
	Args             string   // of the call that opens the window, written out
	Calls            []written
	Amount, Currency string // what the server keeps of the order
	Issues, Pays, UI bool   // the window issues a billing key, takes a payment, is a button that the SDK draws
	IsV1             bool
	Imp              string
}

// written is a call as a program makes it.
type written struct {
	Name, Path, ID string
	From           []string // variables it is given besides ID
	Body           string
}

// Snippets writes the files that a shop needs for one way to pay: the page (or
// the form where the shop asks for the card itself), the server's own calls, its
// check, and its handler of webhooks. Error with a code where the gateway does
// not take this, or PortOne has no call for it.
func Snippets(ask Ask) ([]Snippet, error) {
	line, err := ask.settle()
	if err != nil {
		return nil, err
	}
	f := fill{Ask: &ask, Name: remark(ask.Gateway.In(ask.Lang)), IsV1: ask.v1(), Imp: ask.merchant()}
	calls, err := ask.rest()
	if err != nil {
		return nil, err
	}
	m := maker{fill: &f, names: ask.Stack.names(), line: line}
	if ask.Mode == model.Window {
		if err := m.window(); err != nil {
			return nil, err
		}
	} else {
		m.form(calls)
	}
	m.server(calls)
	return m.out, m.err
}

// maker collects the snippets of one wish.
type maker struct {
	fill  *fill
	names names
	line  model.Line
	out   []Snippet
	err   error
}

func (m *maker) window() error {
	c, err := m.fill.window()
	if err != nil {
		return err
	}
	f := m.fill
	f.Function, f.Draws, f.UI = c.function, c.draws, strings.HasPrefix(c.function, "load")
	f.Issues = c.what == model.CallIssue
	f.Pays = !f.Issues || c.function == issueAndPay
	f.Amount, f.Currency = c.price()
	f.Above = c.args.why
	f.Args = writeArgs(c.args, "html", strings.Repeat("  ", depth(f)))
	m.add("window", m.title(), "payment.html", "html", "window_page_"+string(f.Version), m.noted(c)...)
	return nil
}

// depth is how deep the arguments stand in the template of a window.
func depth(f *fill) int {
	if f.IsV1 || f.UI {
		return 4
	}
	return 5
}

func (m *maker) title() string {
	switch f := m.fill; {
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
		m.add("form", "code_form", "card.html", "html", "form_page", NoteOwnForm)
	}
}

// server writes what runs on the shop's own machine.
func (m *maker) server(calls []call) {
	f, lang := m.fill, m.names.lang
	for _, c := range calls {
		f.Calls = append(f.Calls, written{c.name, c.path, c.id, c.from, writeArgs(c.args, lang, bodyIndent(lang))})
		if f.Amount == "" {
			f.Amount, f.Currency = c.price()
		}
	}
	if len(calls) > 0 {
		m.add("call", "code_"+titleOf(calls), m.names.call, lang, "call_"+string(f.Stack), NoteSecrets)
	}
	m.add("verify", "code_verify", m.names.verify, lang, "verify_"+string(f.Stack)+"_"+string(f.Version), m.paid()...)
	m.add("webhook", "code_webhook", m.names.webhook, lang, "webhook_"+string(f.Stack)+"_"+string(f.Version), NoteSecrets)
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
	f := m.fill
	for _, missing := range []struct {
		is   bool
		note string
	}{
		{f.StoreID == "" && !f.IsV1, NoteNoStore}, {f.ChannelKey == "" && (!f.IsV1 || f.PG == ""), NoteNoChannel}, {f.ImpCode == "" && f.IsV1, NoteNoImpCode},
	} {
		if missing.is {
			out = append(out, missing.note)
		}
	}
	if slices.ContainsFunc(f.Parameters, func(p model.Parameter) bool { return p.Device != "" && f.concerns(p, c.what) }) {
		out = append(out, NotePC)
	}
	return out
}

// paid are the notes of the server's check.
func (m *maker) paid() []string {
	if m.fill.Method == model.VirtualAccount || m.fill.Method == model.ConvenienceStore {
		return []string{NoteSecrets, NoteDeposit}
	}
	return []string{NoteSecrets}
}

func (m *maker) add(id, title, file, lang, name string, notes ...string) {
	if m.err != nil {
		return
	}
	t, err := templates(m.fill.Lang, lang)
	if err != nil {
		m.err = err
		return
	}
	var b strings.Builder
	if err := t.ExecuteTemplate(&b, name+".tmpl", m.fill); err != nil {
		m.err = err
		return
	}
	m.out = append(m.out, Snippet{ID: id, Title: title, File: file, Lang: lang, Text: b.String(), Notes: notes})
}

// AnyID tells whether the path of a call has an ID in it.
func (f *fill) AnyID() bool {
	return slices.ContainsFunc(f.Calls, func(w written) bool { return w.ID != "" })
}
