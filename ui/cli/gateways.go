package cli

import (
	"errors"
	"slices"
	"strings"

	"portone-onboard/model"
	"portone-onboard/model/gateway"
	"portone-onboard/model/report"
)

// catalogue lists the gateways, or writes all that is known of one gateway. As
// JSON it is an array in either case.
func (r *run) catalogue(args []string) error {
	if len(args) == 0 {
		return r.everyGateway()
	}
	code, err := r.codeOf(args[0])
	if err != nil {
		return err
	}
	g, err := gateway.Get(code)
	if err != nil {
		return err
	}
	if r.opt.json {
		return report.WriteJSON(r.out, []*gateway.Gateway{g})
	}
	r.sheet(g)
	return nil
}

// codeOf takes a code, or a name that PortOne's API has for it.
func (r *run) codeOf(name string) (model.Code, error) {
	name = strings.TrimSpace(name)
	code, ok := gateway.ByAlias(name)
	for _, e := range gateway.Index() {
		if strings.EqualFold(e.Name.Ko, name) || strings.EqualFold(e.Name.En, name) {
			code, ok = e.Code, true
		}
	}
	if !ok {
		return "", wrong(r.texts().Commands().GatewayUnknown, "code", oneLine(name), "list", joinCodes(r.Facts.Codes()))
	}
	return code, nil
}

func (r *run) everyGateway() error {
	if r.opt.json {
		all, err := gateway.All()
		return errors.Join(err, report.WriteJSON(r.out, all))
	}
	t, facts := r.texts(), r.Facts
	r.print(t.Sheet().ListTitle, "n", itoa(len(facts.Codes())))
	kind := ""
	for _, code := range facts.Codes() {
		g := facts.Choice(code)
		if g.Kind != kind {
			kind = g.Kind
			r.print("\n{kind}", "kind", t.Sheet().Kinds[kind])
		}
		r.print("  {code}  {name}  {more}", "code", pad(string(code), 15), "name", pad(g.Name.In(t.Lang), 24), "more", r.inShort(g))
	}
	r.print("\n"+t.Sheet().ListHint, "program", program)
	return nil
}

// inShort is a gateway on one line: versions, and what it takes.
func (r *run) inShort(g model.GatewayFacts) string {
	t := r.texts()
	var versions, methods []string
	for _, v := range []model.PortOne{model.V1, model.V2} {
		if slices.ContainsFunc(g.Lines, func(l model.Line) bool { return l.PortOne == v && l.Status != "no" }) {
			versions = append(versions, strings.ToUpper(string(v)))
		}
	}
	easy := 0
	for _, l := range g.Lines {
		m := string(l.Method)
		switch {
		case l.Status == "no" || slices.Contains(methods, m):
		case strings.HasPrefix(m, model.EasyPayPrefix) && g.Kind == "pg":
			easy++
		default:
			methods = append(methods, m)
		}
	}
	names := make([]string, 0, len(methods)+1)
	for _, m := range methods {
		names = append(names, t.Method(m))
	}
	if easy > 0 {
		names = append(names, t.Method("easy_pay"))
	}
	if len(names) == 0 {
		return t.Sheet().OpenWord
	}
	return strings.TrimSpace(pad(strings.Join(versions, " "), 5) + "  " + strings.Join(names, ", "))
}
