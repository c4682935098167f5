package site

import (
	"context"
	"slices"
	"time"

	"portone-onboard/model"
)

// Checker looks at shops' pages. It keeps nothing between checks and may be
// used by several goroutines.
type Checker struct{ o Options }

// New gives a checker with these limits.
func New(o Options) *Checker { return &Checker{o.filled()} }

// Check fetches what is asked for and judges it. tell hears "reading" with the
// address before the first page, and "page" with address, role and trouble
// after each; it is called in Check's own goroutine only, and may be nil. What
// is done stands in Found after the first page, and again about every second.
//
// The error is a *model.Failure, where nothing could be looked at: FailInput
// (no such file, not an address), FailOffline, FailTimeout; or FailStopped. The
// report then holds the pages with their troubles and no findings.
func (c *Checker) Check(ctx context.Context, ask model.SiteAsk, tell func(model.Progress)) (model.SiteReport, error) {
	if tell == nil {
		tell = func(model.Progress) {}
	}
	report := model.SiteReport{Start: startOf(ask), At: c.o.Now()}
	tell(model.Progress{Code: "reading", Args: map[string]string{"address": report.Start}})
	var judged time.Time
	pages, err := c.load(ctx, ask, func(pages []*page, total int) {
		p := progressOf(pages, total)
		if time.Since(judged) > judgeAgain {
			p.Found = settled(judge(pages, ask))
			judged = time.Now()
		}
		tell(p)
	})
	for _, p := range pages {
		p.Text, p.Title = withoutKeys(p.Text), withoutKeys(p.Title)
		report.Pages = append(report.Pages, p.SitePage)
	}
	if err != nil {
		return report, err
	}
	if report.Pages[0].Trouble == "" {
		report.Start = report.Pages[0].Address
	}
	report.Findings = judge(pages, ask)
	return report, nil
}

// judgeAgain is how often what is there is judged while pages come in: often
// enough to follow, too seldom to slow them down.
const judgeAgain = time.Second

// startOf names what a check starts at, as it was asked for.
func startOf(ask model.SiteAsk) string {
	targets := targetsOf(ask.Targets)
	switch {
	case len(ask.Input) > 0:
		return "-"
	case len(targets) == 0:
		return ""
	case targets[0].url != nil:
		return displayed(targets[0].url)
	}
	return shownFile(targets[0].text)
}

func progressOf(pages []*page, total int) model.Progress {
	last := pages[len(pages)-1]
	return model.Progress{
		Code: "page",
		Args: map[string]string{"address": last.Address, "role": last.Role, "trouble": last.Trouble},
		Done: len(pages), Total: total,
	}
}

// settled keeps what is done: what is missing may stand on a page to come.
func settled(findings []model.Finding) []model.Finding {
	return slices.DeleteFunc(findings, func(f model.Finding) bool { return f.Status != model.Done })
}
