package ui

import (
	"slices"
	"strings"

	"portone-onboard/model"
	"portone-onboard/model/cost"
	"portone-onboard/ui/say"
)

// fact is one line of the comparison: a cell for each gateway.
type fact struct {
	group string
	label string
	cells []cell
	bar   bool // the amounts are drawn as bars, too
}

// cell is what one gateway has to say in a line.
type cell struct {
	text    string // short, for the table
	more    string // the whole, for below the table
	span    cost.Span
	paint   ink
	sources []model.Source
}

// column is all that the lines are made of for one gateway.
type column struct {
	facts model.GatewayFacts
	fit   model.Fit
	bill  cost.Bill
}

// rows are the lines of the comparison for the shop as it is looked at.
func (m *compare) rows(s *scene) []fact {
	key := rowsKey{m.look(s), joinedCodes(m.codes), m.differ, s.Lang, s.st.dark}
	if m.made.key != key {
		m.made.key, m.made.rows = key, m.makeRows(s)
	}
	return m.made.rows
}

// rowsKey is all that the lines depend on, so that a key and the drawing after
// it make them once.
type rowsKey struct {
	w      *model.Walk
	codes  string
	differ bool
	lang   model.Lang
	dark   bool
}

func joinedCodes(codes []model.Code) string {
	out := ""
	for _, c := range codes {
		out += string(c) + " "
	}
	return out
}

func (m *compare) makeRows(s *scene) []fact {
	cols := m.columns(s)
	t := s.Choice().Compare
	out := slices.Concat(grouped(t.GroupCost, s.costFacts(cols)), grouped(t.GroupLines, s.lineFacts(cols)), grouped(t.GroupRest, s.plainFacts(cols)))
	return slices.DeleteFunc(out, func(f fact) bool { return f.silent() || m.differ && f.same() })
}

func grouped(name string, list []fact) []fact {
	for i := range list {
		list[i].group = name
	}
	return list
}

// silent tells whether no gateway has anything to say.
func (f fact) silent() bool {
	return !slices.ContainsFunc(f.cells, func(c cell) bool { return c.text != "-" })
}

// same tells whether all gateways say the same.
func (f fact) same() bool {
	return !slices.ContainsFunc(f.cells, func(c cell) bool { return c.text != f.cells[0].text })
}

func (m *compare) columns(s *scene) []column {
	w := m.look(s)
	c, _ := say.Case(w)
	fits := say.Fits(w)
	out := make([]column, len(m.codes))
	for i, code := range m.codes {
		at := slices.IndexFunc(fits, func(f model.Fit) bool { return f.Code == code })
		if at < 0 {
			continue
		}
		g := w.Facts.Choice(code)
		out[i] = column{g, fits[at], say.Bill(w, g, fits[at].Module, c)}
	}
	return out
}

// line makes one line by asking every column.
//
//go:noinline
func line(label string, cols []column, ask func(column) cell) fact {
	f := fact{label: label, cells: make([]cell, len(cols))}
	for i, c := range cols {
		f.cells[i] = ask(c)
	}
	return f
}

// ---- what a year costs ------------------------------------------------------

func (s *scene) costFacts(cols []column) []fact {
	t := s.Choice().Compare
	year := line(t.Year, cols, func(c column) cell { return s.total(c, c.bill.Year, c.bill.Annual, c.bill.PortOne) })
	first := line(t.First, cols, func(c column) cell {
		return s.total(c, c.bill.First, c.bill.Annual, c.bill.PortOne, c.bill.Joining)
	})
	year.bar, first.bar = true, true
	out := []fact{year, first}
	for _, method := range methodsOf(cols) {
		out = append(out, line(s.ShortMethod(string(method)), cols, func(c column) cell { return s.rateCell(c, method) }))
	}
	return append(out,
		line(t.Joining, cols, func(c column) cell { return s.itemCell(c.bill.Joining) }),
		line(t.Annual, cols, func(c column) cell { return s.itemCell(c.bill.Annual) }),
		line(t.PortOne, cols, func(c column) cell { return s.itemCell(c.bill.PortOne) }),
		line(t.VAT, cols, s.vatCell),
		line(t.Premium, cols, s.premiumCell),
		line(t.Limit, cols, s.limitCell),
		line(t.Short, cols, s.shortCell),
	)
}

// methodsOf are the methods of the mix, in its order.
func methodsOf(cols []column) []model.Method {
	var out []model.Method
	add := func(m model.Method) {
		if !slices.Contains(out, m) {
			out = append(out, m)
		}
	}
	for _, c := range cols {
		for _, r := range c.bill.Rows {
			add(r.Method)
		}
		for _, m := range c.bill.Open {
			add(m)
		}
	}
	return out
}

// total is a sum of fees and of the charges beside them, and what could not be
// reckoned: methods without a fee, amounts in another currency, amounts that no
// page names.
func (s *scene) total(c column, sum cost.Span, beside ...cost.Item) cell {
	t := s.Choice().Compare
	if len(c.bill.Rows) == 0 {
		return cell{text: t.Unknown, more: t.NoFee, paint: s.st.faint}
	}
	out := cell{text: s.shortSpan(sum), more: s.span(sum, s.Won), span: sum, paint: s.st.strong, sources: c.bill.Rows[0].Sources}
	open := len(c.bill.Open) > 0
	for _, it := range beside {
		open = open || it.Open || it.Foreign != ""
		if it.Foreign != "" {
			out.more += " + " + it.Foreign
		}
	}
	if open {
		out.text += " +?"
	}
	if c.bill.Insurance.Missing() || !c.bill.Joining.Known || c.bill.PortOne.Foreign+c.bill.Annual.Foreign+c.bill.Joining.Foreign != "" {
		out.text += " +?"
		out.more += ". " + t.Incomplete
	}
	if len(c.bill.Open) > 0 {
		names := make([]string, len(c.bill.Open))
		for i, m := range c.bill.Open {
			names[i] = s.Method(string(m))
		}
		out.more += ". " + s.fill(t.NotReckoned, "methods", s.Join(names))
	}
	return out
}

// shortSpan is a span for a narrow column: "201만~310만원".
func (s *scene) shortSpan(x cost.Span) string {
	short := func(n int64) string { return strings.TrimPrefix(strings.TrimPrefix(s.WonShort(n), "약 "), "about ") }
	if x.Exact() {
		return short(x.Low)
	}
	return s.fill(s.Choice().Compare.Span, "low", strings.TrimSuffix(short(x.Low), "원"), "high", strings.TrimPrefix(short(x.High), "KRW "))
}

// span writes an amount, or its two ends.
func (s *scene) span(x cost.Span, write func(int64) string) string {
	if x.Exact() {
		return write(x.Low)
	}
	return s.fill(s.Choice().Compare.Span, "low", write(x.Low), "high", write(x.High))
}

func (s *scene) rateCell(c column, m model.Method) cell {
	t := s.Choice().Compare
	for i, r := range slices.Concat(c.bill.Rows, c.bill.PerPay) {
		if r.Method != m {
			continue
		}
		word := t.Published
		if r.Quoted {
			word = t.Quoted
		}
		low, high := s.rate(r.Low), s.rate(r.High)
		text := low
		if high != low {
			text = s.fill(t.Span, "low", low, "high", high)
		}
		more := text + " (" + word + ")"
		if i < len(c.bill.Rows) {
			more += ": " + s.span(r.Fee, s.Won)
		}
		for _, v := range []model.Text{r.Low.Variant, r.High.Variant} {
			if extra := v.In(s.Lang); extra != "" && !strings.Contains(more, extra) {
				more += ". " + extra
			}
		}
		return cell{text: text, more: more, paint: s.st.plain, sources: r.Sources}
	}
	return cell{text: t.NoFee, paint: s.st.faint}
}

// rate writes a published rate: "3.20%", "건당 300원".
func (s *scene) rate(r model.Rate) string {
	switch {
	case r.Percent != nil && r.To != nil:
		return s.fill(s.Choice().Compare.Span, "low", r.Percent.String(), "high", r.To.String()) + "%"
	case r.Percent != nil:
		return r.Percent.String() + "%"
	}
	return s.fill(s.Choice().Compare.PerPayment, "won", s.Won(r.Won))
}

func (s *scene) itemCell(it cost.Item) cell {
	t := s.Choice().Compare
	switch {
	case !it.Known && it.Open:
		return cell{text: t.Unknown, more: t.NoFee, paint: s.st.faint, sources: it.Sources}
	case !it.Known:
		return cell{text: "-", more: t.NoFee, paint: s.st.faint}
	case it.Foreign != "" && it.Won == cost.Span{}:
		return cell{text: it.Foreign, paint: s.st.plain, sources: it.Sources}
	case it.Foreign != "":
		return cell{text: s.WonShort(it.Won.Low) + ", " + it.Foreign, more: s.Won(it.Won.Low) + ", " + it.Foreign, paint: s.st.plain, sources: it.Sources}
	case it.Free:
		return cell{text: t.Free, paint: s.st.good, sources: it.Sources}
	}
	return cell{text: s.WonShort(it.Won.Low), more: s.Won(it.Won.Low), paint: s.st.plain, sources: it.Sources}
}

func (s *scene) vatCell(c column) cell {
	t := s.Choice().Compare
	word := t.VATOpen
	switch c.facts.Fees.VATIncluded {
	case model.Yes:
		word = t.VATIn
	case model.No:
		word = t.VATAdded
	}
	return cell{text: s.shortSpan(c.bill.VAT), more: s.span(c.bill.VAT, s.Won) + ". " + word, paint: s.st.plain, sources: c.facts.Fees.VATSources}
}

func (s *scene) premiumCell(c column) cell {
	t, p := s.Choice().Compare, c.bill.Insurance
	src := s.W.Facts.Common().Insurance.Sources
	switch {
	case p.Needed == model.No:
		return cell{text: t.NoInsurance, paint: s.st.good}
	case p.Sum == 0:
		return cell{text: t.Unknown, more: s.W.Facts.Common().Insurance.Text.In(s.Lang), paint: s.st.faint, sources: src}
	}
	more := s.Won(p.Won) + " (" + s.Won(p.Sum) + " x " + s.W.Facts.Common().Insurance.Rate.String() + "%)"
	if p.Assumed {
		more += ". " + t.Assumed
	}
	return cell{text: s.WonShort(p.Won), more: more, paint: s.st.plain, sources: src}
}

func (s *scene) limitCell(c column) cell {
	l := c.bill.Insurance.Limit
	if !l.Known {
		return s.noLimit(c)
	}
	return cell{text: s.WonShort(l.Month), more: s.Won(l.Month) + " = " + s.Won(c.bill.Insurance.Sum) + " x " + itoa(l.Multiple), paint: s.st.plain,
		sources: s.W.Facts.Common().Insurance.Sources}
}

// noLimit says what is missing to reckon the limit.
func (s *scene) noLimit(c column) cell {
	if c.bill.Insurance.Needed == model.No {
		return cell{text: s.Choice().Compare.NoInsurance, paint: s.st.good}
	}
	return cell{text: s.Choice().Compare.Unset, more: s.Choice().Compare.LimitHint, paint: s.st.faint}
}

func (s *scene) shortCell(c column) cell {
	t, l := s.Choice().Compare, c.bill.Insurance.Limit
	switch {
	case !l.Known:
		return s.noLimit(c)
	case l.ShortWeek == 0:
		return cell{text: t.NeverShort, paint: s.st.good}
	}
	return cell{text: s.fill(t.Week, "n", itoa(l.ShortWeek)), more: s.fill(t.Week, "n", itoa(l.ShortWeek)) + ": " + s.Won(l.Sales) + " > " + s.Won(l.Month),
		paint: s.st.bad, sources: s.W.Facts.Common().Insurance.Sources}
}
