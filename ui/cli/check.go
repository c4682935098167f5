package cli

import (
	"context"
	"io"
	"os/signal"
	"slices"
	"strings"
	"syscall"

	"portone-onboard/model"
	"portone-onboard/model/report"
	"portone-onboard/ui/locale"
)

// maxInput is how much of standard input is read: more is no page.
const maxInput = 16 << 20

// checkJSON is what `check --json` writes.
type checkJSON struct {
	Start    string        `json:"start"`
	At       string        `json:"at"`
	Pages    []pageJSON    `json:"pages"`
	Findings []findingJSON `json:"findings"`
}

type pageJSON struct {
	Address string `json:"address"`
	Role    string `json:"role"`
	Title   string `json:"title,omitempty"`
	Status  int    `json:"status,omitempty"`
	Bytes   int    `json:"bytes"`
	Cut     bool   `json:"cut,omitempty"`
	Scripts bool   `json:"scripts,omitempty"`
	Trouble string `json:"trouble,omitempty"`
}

type findingJSON struct {
	ID       string       `json:"id"`
	Status   model.Status `json:"status"`
	Code     string       `json:"code"`
	Value    string       `json:"value"`
	Want     string       `json:"want,omitempty"`
	What     string       `json:"what"`
	Fix      string       `json:"fix,omitempty"`
	Evidence proofJSON    `json:"evidence"`
	Rule     string       `json:"rule"`
	Source   string       `json:"source"`
}

type proofJSON struct {
	Page string `json:"page"`
	Text string `json:"text"`
}

// check looks at a shop's pages. Status 1 is a requirement that is missing.
func (r *run) check(args []string) error {
	if r.Looks.Site == nil {
		return errNoLook
	}
	w, err := r.looker(args)
	if err != nil {
		return err
	}
	ask, err := r.siteAsk(w, args)
	if err != nil {
		return err
	}
	ctx, stop := interruptible()
	defer stop()
	seen, err := r.Looks.Site(ctx, ask, r.tellProgress)
	if err != nil {
		return err
	}
	if r.opt.json {
		err = report.WriteJSON(r.out, r.checkJSON(seen))
	} else {
		r.checkText(seen)
	}
	if err == nil && model.Count(seen.Findings).Missing > 0 {
		return errFinding
	}
	return err
}

// interruptible ends with Ctrl+C, so that what runs can stop cleanly.
func interruptible() (context.Context, context.CancelFunc) {
	return signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
}

// siteAsk is what is looked at: the targets, or standard input for "-", against
// the profile of the shop, where there is one.
func (r *run) siteAsk(w *model.Walk, args []string) (model.SiteAsk, error) {
	ask := w.SiteAsk()
	ask.Items = nil // a shop that does not want something still sees how it stands
	ask.Targets = args
	if !slices.Contains(args, "-") {
		return ask, nil
	}
	if len(args) > 1 {
		return ask, wrong(r.texts().Commands().DashAlone)
	}
	raw, err := io.ReadAll(io.LimitReader(r.In, maxInput))
	if len(raw) == 0 && err == nil {
		return ask, &model.Failure{Kind: model.FailInput}
	}
	ask.Targets, ask.Input = nil, raw
	return ask, err
}

// looker is the shop that a look compares with: the one asked for, else the
// only one, else the one whose site is named, else none.
func (r *run) looker(args []string) (*model.Walk, error) {
	none := model.NewWalk(model.Shop{}, model.World{Facts: r.Facts, Calendar: r.Calendar, Today: r.clock.Today()})
	ok, err := r.read()
	if err != nil && r.opt.shop == "" {
		return none, nil // a look needs no file
	}
	if !ok || err != nil {
		if r.opt.shop != "" && err == nil {
			return nil, wrong(r.texts().Commands().ShopUnknown, "name", oneLine(r.opt.shop), "list", r.nameList(nil))
		}
		return none, err
	}
	if r.opt.shop != "" {
		one, err := r.oneShop(r.file)
		if err != nil {
			return nil, err
		}
		return r.walk(one.ID)
	}
	all, err := list(r.file, r.Catalogue(), r.clock.Today())
	if err != nil {
		return none, nil
	}
	if len(all) == 1 {
		return r.walk(all[0].ID)
	}
	for _, l := range all {
		if w, err := r.walk(l.ID); err == nil && sameSite(w, args) {
			return w, nil
		}
	}
	return none, nil
}

// sameSite tells whether a target is the shop's own address.
func sameSite(w *model.Walk, args []string) bool {
	url := hostOf(w.Answer(model.Slot{Question: "prep.site.url"}).Value())
	return url != "" && slices.ContainsFunc(args, func(a string) bool { return hostOf(a) == url })
}

func hostOf(address string) string {
	_, rest, found := strings.Cut(address, "://")
	if !found {
		rest = address
	}
	host, _, _ := strings.Cut(rest, "/")
	return strings.TrimPrefix(strings.ToLower(host), "www.")
}

func (r *run) checkJSON(seen model.SiteReport) checkJSON {
	out := checkJSON{Start: seen.Start, At: seen.At.UTC().Format("2006-01-02T15:04:05Z"), Pages: []pageJSON{}, Findings: []findingJSON{}}
	for _, p := range seen.Pages {
		out.Pages = append(out.Pages, pageJSON{p.Address, p.Role, p.Title, p.Status, p.Bytes, p.Cut, p.Scripts, p.Trouble})
	}
	for _, f := range seen.Findings {
		t := r.texts().Finding(f)
		rule, source := r.siteRule(f.ID)
		out.Findings = append(out.Findings, findingJSON{
			ID: f.ID, Status: f.Status, Code: string(f.Code), Value: f.Value, Want: f.Want, What: t.What, Fix: t.Fix,
			Evidence: proofJSON{f.At.Source, f.At.Text}, Rule: rule, Source: source,
		})
	}
	return out
}

// siteRule is the rule behind a requirement, and the page it stands on.
func (r *run) siteRule(item string) (text, source string) {
	for _, rule := range r.Facts.Common().Rules {
		if rule.Topic != "site" || rule.Item != item || len(rule.Sources) == 0 {
			continue
		}
		source = rule.Sources[0].URL
		if source == "" {
			source, _ = r.Facts.Page(rule.Sources[0].Page)
		}
		if source == "" {
			source = rule.Sources[0].Page
		}
		return rule.Text.In(r.texts().Lang), source
	}
	return "", ""
}

// checkText writes what is to be mended first, each with what it stands on.
func (r *run) checkText(seen model.SiteReport) {
	t := r.texts()
	r.print(t.Commands().CheckHead, "start", oneLine(seen.Start), "pages", itoa(len(seen.Pages)))
	for _, p := range seen.Pages {
		line := "  " + r.roleWord(p.Role) + "  " + oneLine(p.Address)
		if p.Trouble != "" {
			line += "  (" + orWord(t.Look().PageTrouble[p.Trouble], p.Trouble) + ")"
		}
		r.print("{line}", "line", line)
	}
	for _, st := range []model.Status{model.Missing, model.CannotTell, model.Done} {
		for _, f := range seen.Findings {
			if f.Status == st {
				r.tellFinding(t.Item(model.EachSiteItem, f.ID).Label, f)
			}
		}
	}
	r.tally(seen.Findings)
}

func (r *run) roleWord(role string) string { return orWord(r.texts().Look().Roles[role], role) }

func orWord(word, otherwise string) string {
	if word == "" {
		return otherwise
	}
	return word
}

// tellFinding is one finding in a few lines: what it is about, what was seen,
// what to do, the values, and where it stands.
func (r *run) tellFinding(label string, f model.Finding) {
	t := r.texts()
	say := t.Finding(f)
	r.print("\n[{status}] {label}", "status", t.Status(f.Status), "label", label)
	for _, line := range []string{say.What, say.Fix} {
		if line != "" {
			r.print("  {line}", "line", line)
		}
	}
	for _, pair := range [][2]string{{t.Look().ValueWord, f.Value}, {t.Look().WantWord, f.Want}, {t.Look().WhereWord, spot(f.At)}, {t.Look().SeenWord, f.At.Text}} {
		if pair[1] != "" {
			r.print("  {word} {value}", "word", pair[0], "value", oneLine(pair[1]))
		}
	}
}

func spot(at model.Spot) string {
	if at.Line > 0 {
		return at.Source + ":" + itoa(at.Line)
	}
	return at.Source
}

func (r *run) tally(findings []model.Finding) {
	n := model.Count(findings)
	r.print("\n"+r.texts().Look().Tally, "done", itoa(n.Done), "missing", itoa(n.Missing), "cannot", itoa(n.CannotTell))
}

// tellProgress shows how a look goes to somebody at a terminal, beside what the
// command writes.
func (r *run) tellProgress(p model.Progress) {
	if r.opt.json || !isTerminal(r.Err) {
		return
	}
	text := r.texts().Look().Progress[p.Code]
	if text == "" || p.Code == "file" {
		return
	}
	args := map[string]string{}
	for k, v := range p.Args {
		args[k] = oneLine(v)
	}
	if role, ok := args["role"]; ok {
		args["role"] = r.roleWord(role)
	}
	r.complain(locale.Fill(text, args))
}
