package say

import (
	"slices"
	"strconv"
	"strings"

	"portone-onboard/model"
	"portone-onboard/model/cost"
	"portone-onboard/ui/locale"
)

// Yardstick is what a year is reckoned for where sales are unknown: gateways
// can be compared all the same.
const Yardstick = 100_000_000

// Case is a year of the shop by its answers. Known tells whether the sales are
// the merchant's own.
func Case(w *model.Walk) (c cost.Case, known bool) {
	c = cost.Case{
		Sales: yearly(won(w, "prep.shop.sales")), Ticket: won(w, "prep.shop.ticket"), Insured: won(w, "prep.cost.insured"),
		Settlement: value(w, "prep.cost.settlement"), Styles: stylesOf(w), Goods: goodsOf(w), Via: viaOf(w), Tier: tierOf(w), Mix: mixOf(w),
	}
	for _, m := range w.WantedMethods() {
		c.Wanted = append(c.Wanted, model.Method(m))
	}
	if known = c.Sales > 0; !known {
		c.Sales = Yardstick
	}
	return c, known
}

// yearly makes a year of a month's sales.
func yearly(month int64) int64 { return month * 12 }

//go:noinline
func value(w *model.Walk, q model.QuestionID) string {
	return w.Answer(model.Slot{Question: q}).Value()
}

func won(w *model.Walk, q model.QuestionID) int64 {
	n, ok := model.ParseWon(value(w, q))
	if !ok {
		return 0
	}
	return n
}

// tierOf is the tier that the merchant names; a new shop, and one that is not
// sure, pays the general rate until the tax office says otherwise.
func tierOf(w *model.Walk) model.Tier {
	switch t := value(w, "prep.cost.tier"); t {
	case "", "new", "unsure":
		return model.TierGeneral
	default:
		return model.Tier(t)
	}
}

func mixOf(w *model.Walk) []cost.Share {
	var out []cost.Share
	wanted := w.WantedMethods()
	for _, p := range model.ParseMix(value(w, "prep.cost.mix")) {
		if !slices.Contains(wanted, string(p.Method)) {
			out = nil // a mix of what is wanted no more says nothing
			break
		}
		out = append(out, cost.Share{Method: p.Method, Percent: p.Percent})
	}
	if len(out) == 0 {
		out = onlyMethod(w)
	}
	return out
}

// onlyMethod takes all sales by the one method wanted where cards are not
// wanted at all; else all by card.
func onlyMethod(w *model.Walk) []cost.Share {
	wanted := w.WantedMethods()
	if len(wanted) == 0 || w.Answer(model.Slot{Question: "prep.methods.methods"}).Has(string(model.Card)) {
		return nil
	}
	return []cost.Share{{Method: model.Method(wanted[0]), Percent: 100}}
}

// stylesOf are the styles wanted; nobody asks how sales divide among them, so
// that rates which differ by style make a span.
func stylesOf(w *model.Walk) []model.Style {
	var out []model.Style
	for _, s := range w.Answer(model.Slot{Question: "prep.methods.styles"}).Values {
		out = append(out, model.Style(s))
	}
	if len(out) == 0 {
		return []model.Style{model.OneTime}
	}
	return out
}

func goodsOf(w *model.Walk) string {
	goods := w.Answer(model.Slot{Question: "prep.shop.goods"})
	switch physical := goods.Has("physical"); {
	case physical && len(goods.Values) == 1:
		return "physical"
	case goods.Has("digital") && !physical:
		return "digital"
	}
	return ""
}

func viaOf(w *model.Walk) string {
	if value(w, "prep.shop.built") == "shopify" {
		return "shopify"
	}
	return "own"
}

// Quote is what a gateway offered the shop.
func Quote(w *model.Walk, code model.Code) cost.Quote {
	q, ok := model.ParseQuote(w.Answer(model.Slot{Question: "prep.cost.quote", Item: string(code)}).Value())
	if !ok {
		return cost.Quote{}
	}
	out := cost.Quote{Card: &q.Card}
	if q.Joining >= 0 {
		out.Joining = &q.Joining
	}
	return out
}

// Bill is a year of a case at one gateway.
func Bill(w *model.Walk, g model.GatewayFacts, module string, c cost.Case) cost.Bill {
	return cost.Year(g, module, c, Quote(w, g.Code), w.Facts.Common().Insurance)
}

// Fits places the gateways for the shop as it stands.
func Fits(w *model.Walk) []model.Fit {
	c, _ := Case(w)
	return w.Choose(func(g model.GatewayFacts, module string) (int64, bool) {
		b := Bill(w, g, module, c)
		return b.First.High, g.Filled && len(b.Open) == 0 // whoever leaves VAT open is not cheaper for it
	})
}

// Remaining are the gateways that fit, best placed first, and those that do not.
func Remaining(w *model.Walk) (in, out []model.Code) {
	for _, f := range Fits(w) {
		if f.Out {
			out = append(out, f.Code)
		} else {
			in = append(in, f.Code)
		}
	}
	return in, out
}

// FitFinding is the sentence of one rule about one gateway.
func (s Sayer) FitFinding(n model.FitFinding) string {
	text := s.Rule(n)
	if more := n.Text.In(s.Lang); more != "" {
		text += " " + more
	}
	return text
}

// Rule is the same without the page's own matter.
func (s Sayer) Rule(n model.FitFinding) string {
	methods := make([]string, 0, len(n.Methods))
	for _, l := range n.Lines {
		methods = append(methods, s.Texts.Item(model.EachStyle, string(l.Style)).Label+" "+s.ShortMethod(l.Method))
	}
	if len(n.Lines) == 0 {
		for _, m := range n.Methods {
			methods = append(methods, s.ShortMethod(m))
		}
	}
	return locale.Fill(s.Choice().Findings[n.Rule], map[string]string{"methods": s.Join(methods)})
}

// ShortMethod names a method in a list of several: an easy pay by its name alone.
func (s Sayer) ShortMethod(m string) string {
	if name, easy := strings.CutPrefix(m, model.EasyPayPrefix); easy {
		return s.Texts.Item(model.EachEasyPay, model.Printable(name)).Label
	}
	return s.Method(m)
}

// Back names the answers that would bring a gateway back, a sentence for each
// rule that keeps it out; "" where none would.
func (s Sayer) Back(f model.Fit) string {
	var out []string
	for _, n := range f.Findings {
		if line := s.backOf(n); n.Out && line != "" && !slices.Contains(out, line) {
			out = append(out, line)
		}
	}
	return strings.Join(out, " ")
}

func (s Sayer) backOf(n model.FitFinding) string {
	answers := make([]string, len(n.Back))
	for i, b := range n.Back {
		answers[i] = s.backTo(b)
	}
	text := s.Choice().BackBy
	switch {
	case len(answers) == 0:
		return ""
	case n.All:
		text = s.Choice().BackAll
	case len(answers) > 1:
		text = s.Choice().BackOne
	}
	return locale.Fill(text, map[string]string{"answers": s.Join(answers)})
}

func (s Sayer) backTo(b model.Back) string {
	slot := model.Slot{Question: b.Question, Item: b.Item}
	args := map[string]string{"question": strings.TrimRight(s.Ask(slot).Title, "?")}
	if b.Value == "" {
		return locale.Fill(s.Choice().BackAny, args)
	}
	q, _ := model.FindQuestion(b.Question)
	args["value"] = s.option(q, slot, b.Value).Label
	return locale.Fill(s.Choice().BackTo, args)
}

// Quoted writes a gateway's own offer as a merchant would type it.
func (s Sayer) Quoted(canonical string) string {
	q, ok := model.ParseQuote(canonical)
	if !ok {
		return model.Printable(canonical)
	}
	out := q.Card.String() + "%"
	if q.Joining >= 0 {
		out += " " + s.Choice().Compare.Joining + " " + strconv.FormatInt(q.Joining, 10)
	}
	return out
}

// MixExample is a mix of the methods this shop wants.
func (s Sayer) MixExample() string {
	var out []string
	wanted := s.W.WantedMethods()
	for i, m := range wanted {
		part := 10
		if i == 0 {
			part = max(100-10*(len(wanted)-1), 0)
		}
		out = append(out, s.ShortMethod(m)+" "+strconv.Itoa(part))
	}
	return strings.Join(out, ", ")
}

// Mix writes how sales divide among methods: "카드 80%, 계좌이체 20%".
func (s Sayer) Mix(canonical string) string {
	var out []string
	for _, p := range model.ParseMix(canonical) {
		out = append(out, s.ShortMethod(string(p.Method))+" "+strconv.Itoa(p.Percent)+"%")
	}
	return strings.Join(out, ", ")
}
