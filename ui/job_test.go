package ui

import (
	"context"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"portone-onboard/model"
)

// TestQuittingEndsAJob: nothing goes on looking once the merchant has left.
func TestQuittingEndsAJob(t *testing.T) {
	d, ctx := underWay(t)
	d.key("ctrl+c")
	if !d.done || ctx.Err() == nil {
		t.Errorf("left: %v, the look: %v", d.done, ctx.Err())
	}
	d, ctx = underWay(t)
	if !d.app.MayQuit() || ctx.Err() == nil {
		t.Errorf("a signal leaves the look running: %v", ctx.Err())
	}
}

// underWay is a site look that goes on until it is stopped, and its context.
func underWay(t *testing.T) (*driver, context.Context) {
	t.Helper()
	d := standing(t, "v2", "prep.site.item", &machine{}, model.Korean, 80, 24)
	begun := make(chan context.Context, 1)
	d.app.deps.Looks.Site = func(ctx context.Context, _ model.SiteAsk, tell func(model.Progress)) (model.SiteReport, error) {
		tell(model.Progress{Code: "reading", Args: map[string]string{"address": "https://moonlight.kr/"}})
		begun <- ctx
		<-ctx.Done()
		return model.SiteReport{}, &model.Failure{Kind: model.FailStopped}
	}
	d.lookAt(model.LookSite, "prep.site")
	d.beside("site_check")
	return d, <-begun
}

// beside does an act and lets what it starts run beside the test.
func (d *driver) beside(id string) chan tea.Msg {
	d.t.Helper()
	d.hold = true
	d.act(id)
	return d.letRun()
}

// letRun carries the commands that were held back out beside the test, as the
// runtime would; their messages wait to be sent.
func (d *driver) letRun() chan tea.Msg {
	out := make(chan tea.Msg, 64)
	kept := d.kept
	d.hold, d.kept = false, nil
	for _, c := range kept {
		run(c, out)
	}
	return out
}

func run(c tea.Cmd, out chan tea.Msg) {
	if c == nil {
		return
	}
	go func() {
		msg := c()
		if batch, ok := msg.(tea.BatchMsg); ok {
			for _, more := range batch {
				run(more, out)
			}
			return
		}
		if msg != nil {
			out <- msg
		}
	}()
}

// TestKeysAnswerWhileItRuns: help, language, sizes and nonsense, with the look
// going on; Enter, pressed once too often, does not end it.
func TestKeysAnswerWhileItRuns(t *testing.T) {
	d, ctx := underWay(t)
	d.see("Esc 멈추기")
	for w := minWidth; w < 200; w += 7 {
		for h := minHeight; h < 60; h += 5 {
			d.send(tea.WindowSizeMsg{Width: w, Height: h})
			d.check()
		}
	}
	d.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	d.key("f1")
	if d.app.over == nil {
		t.Error("no help while a look runs")
	}
	d.key("esc", "f9")
	d.see("Esc stop")
	d.key("1", "2", "up", "down", "tab", "enter", "enter", "가")
	if ctx.Err() != nil || d.app.job == nil {
		t.Fatal("a key other than Esc ended the look")
	}
	d.key("esc")
	d.see("Stopped. No saved answer was changed.")
	if ctx.Err() == nil {
		t.Error("Esc leaves the look running")
	}
}

// TestNewsOfAScreenThatIsGone are dropped, and what is gone is stopped.
func TestNewsOfAScreenThatIsGone(t *testing.T) {
	for name, leave := range map[string]func(*driver){
		"home":        func(d *driver) { d.key("f2") },
		"map":         func(d *driver) { d.key("f4") },
		"another one": func(d *driver) { d.lookAt(model.LookScan, "live.code") },
	} {
		t.Run(name, func(t *testing.T) {
			d, ctx := underWay(t)
			id, events := d.app.jobs, len(d.j.events[d.app.scene.W.Shop.ID])
			leave(d)
			if ctx.Err() == nil {
				t.Error("the look goes on")
			}
			here := d.app.screen
			d.send(jobMoved{id: id, news: []model.Progress{{Code: "reading"}}})
			d.send(jobDone{id: id, result: siteSeen{SiteReport: allDone(model.SiteIDs, d.j.now)}})
			if d.app.screen != here || len(d.j.events[d.app.scene.W.Shop.ID]) != events {
				t.Errorf("its news came through: %T", d.app.screen)
			}
			if m, ok := here.(*lookScreen); ok && len(m.news) > 0 {
				t.Error("its news stand on another screen")
			}
		})
	}
}

// TestJobAfterJob: a second start ends the first, and only the second speaks;
// stopped and started again, it runs to its end.
func TestJobAfterJob(t *testing.T) {
	d, first := underWay(t)
	old := d.app.jobs
	d.app.screen.(*lookScreen).running = false // as if the two keys came in one go
	second := make(chan context.Context, 1)
	d.app.deps.Looks.Site = func(ctx context.Context, ask model.SiteAsk, tell func(model.Progress)) (model.SiteReport, error) {
		second <- ctx
		tell(model.Progress{Code: "reading", Args: map[string]string{"address": "https://second.kr/"}})
		return allDone(ask.Items, time.Now()), nil
	}
	news := d.beside("site_check")
	if ctx := <-second; first.Err() == nil || ctx == first {
		t.Error("two looks at once")
	}
	d.send(jobDone{id: old, result: siteSeen{SiteReport: model.SiteReport{}}})
	if _, ok := d.app.screen.(*lookScreen); !ok || d.app.job == nil {
		t.Fatal("the first look's end ended the second")
	}
	for d.app.job != nil {
		d.send(<-news)
	}
	if _, ok := d.app.screen.(*results); !ok {
		t.Errorf("the second look led to %T", d.app.screen)
	}

	d, _ = underWay(t)
	d.key("esc")
	d.app.deps.Looks.Site = func(_ context.Context, ask model.SiteAsk, _ func(model.Progress)) (model.SiteReport, error) {
		return allDone(ask.Items, d.j.now), nil
	}
	d.act("site_check")
	if _, ok := d.app.screen.(*results); !ok {
		t.Errorf("stopped and started again, it leads to %T", d.app.screen)
	}
}

// TestManyNews: a look that tells a hundred thousand things is drawn as quickly
// as one that tells few, and keeps few.
func TestManyNews(t *testing.T) {
	d, _ := underWay(t)
	m := d.app.screen.(*lookScreen)
	news := make([]model.Progress, 100_000)
	for i := range news {
		news[i] = model.Progress{Code: "file", Args: map[string]string{"file": "a.js"}, Done: i}
	}
	d.hold = true // the news that come next are waited for beside
	d.send(jobMoved{id: d.app.jobs, news: news})
	if len(m.news) > 1000 {
		t.Errorf("%d news are kept", len(m.news))
	}
	d.check()
}

// TestSavingWhileKeysCome: while what was seen is on its way to disk, keys do
// nothing, and Ctrl+C waits for it.
func TestSavingWhileKeysCome(t *testing.T) {
	m := &machine{}
	d := standing(t, "v2", "prep.site.item", m, model.Korean, 80, 24)
	m.site = func(ask model.SiteAsk) (model.SiteReport, error) { return allDone(ask.Items, d.j.now), nil }
	d.lookAt(model.LookSite, "prep.site")
	news := d.beside("site_check")
	d.hold = true
	for d.app.job != nil {
		d.send(<-news)
		if !d.app.busy() {
			news = poured(news, d.letRun())
			d.hold = true
		}
	}
	if !d.app.busy() {
		t.Fatal("nothing is on its way to disk")
	}
	kept := d.kept
	d.key("enter", "1", "esc", "f2")
	d.check()
	d.key("ctrl+c")
	if d.done || len(d.kept) != len(kept) {
		t.Fatal("a key acted while what was seen was being saved")
	}
	d.release()
	if !d.done || d.app.scene.W.Answer(model.Slot{Question: "prep.site.item", Item: "phone"}).Status != model.Done {
		t.Error("the program was left before the result was saved")
	}
}

func poured(a, b chan tea.Msg) chan tea.Msg {
	go func() {
		for msg := range b {
			a <- msg
		}
	}()
	return a
}
