package ui

import (
	"errors"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"portone-onboard/model"
)

// onResults is a merchant before what a look at the site came to.
func onResults(t tb, list []model.Finding) (*driver, *results) {
	t.Helper()
	d := standing(t, "v2", "prep.site.item", &machine{}, model.Korean, 80, 24)
	m := &lookScreen{kind: model.LookSite, place: d.place("prep.site"), from: goHome{}}
	r := siteResults(&d.app.scene, m, model.SiteReport{Start: "https://moonlight.kr/", At: d.j.now, Findings: list}, nil)
	d.app.show(r)
	return d, r
}

func everyFinding() (out []model.Finding) {
	status := []model.Status{model.Done, model.CannotTell, model.Missing}
	for i, id := range model.SiteIDs {
		out = append(out, found(id, status[i%3]))
	}
	return out
}

func TestWorstFirst(t *testing.T) {
	_, r := onResults(t, everyFinding())
	order := map[model.Status]int{model.Missing: 0, model.CannotTell: 1, model.Done: 2}
	at := map[string]int{}
	for i, id := range model.SiteIDs {
		at[id] = i
	}
	for i := 1; i < len(r.lines); i++ {
		a, b := r.lines[i-1].f, r.lines[i].f
		if order[a.Status] > order[b.Status] || a.Status == b.Status && at[a.ID] > at[b.ID] {
			t.Errorf("%s (%s) before %s (%s)", a.ID, a.Status, b.ID, b.Status)
		}
	}
}

// TestResultsScroll: at every size the line at hand stands in sight with its
// detail, down to the last and back, and the detail scrolls to its end.
func TestResultsScroll(t *testing.T) {
	for _, size := range []rect{{40, 12}, {44, 14}, {60, 20}, {76, 16}, {80, 24}, {120, 40}} {
		list := everyFinding()
		for i := range list {
			list[i].At.Text = strings.Repeat("가나다 라마바 ", 20)
		}
		d, r := onResults(t, list)
		d.send(windowOf(size))
		for i := range r.lines {
			if r.at != i {
				t.Fatalf("at %d, not %d", r.at, i)
			}
			have := strings.Join(d.screen(), "\n")
			if !strings.Contains(have, d.app.scene.st.here) {
				t.Fatalf("%v: the line at hand is out of sight\n%s", size, have)
			}
			for range 20 {
				d.key("pgdown")
				d.check()
			}
			for range 20 {
				d.key("pgup")
			}
			if r.scroll != 0 {
				t.Errorf("scrolled back to %d", r.scroll)
			}
			d.key("down")
		}
		d.key("home")
		if r.at != 0 {
			t.Errorf("Home leads to %d", r.at)
		}
		d.key("7")
		if r.at != 6 {
			t.Errorf("7 leads to %d", r.at)
		}
		d.check()
	}
}

// TestEnterAndTab: Enter opens the question of a line, does nothing on a line of
// none, and Tab leads back to the look.
func TestEnterAndTabOnResults(t *testing.T) {
	d, r := onResults(t, []model.Finding{found("phone", model.Missing), found("secret_leak", model.Missing)})
	r.lines[1].slot = model.Slot{}
	d.key("down", "enter")
	if d.app.screen != screen(r) {
		t.Errorf("Enter on a line without a question leads to %T", d.app.screen)
	}
	d.key("tab")
	if m, ok := d.app.screen.(*lookScreen); !ok || m.kind != model.LookSite {
		t.Errorf("Tab leads to %T", d.app.screen)
	}
	d.app.show(r)
	d.key("1", "enter")
	if q, ok := d.app.screen.(*question); !ok || q.slot.Item != "phone" {
		t.Errorf("Enter leads to %T", d.app.screen)
	}
	d.app.show(r)
	d.key("esc")
	if _, ok := d.app.screen.(*home); !ok {
		t.Errorf("Esc leads to %T", d.app.screen)
	}
}

func TestNothingToShow(t *testing.T) {
	d, _ := onResults(t, nil)
	d.see("고칠 것을 찾지 못했습니다")
	d.key("enter", "down", "9", "pgdown", "up")
	d.check()
}

// TestHostileResults: whatever stands on a page, nothing moves the terminal and
// no line is too wide, at any size.
func TestHostileResults(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		m := anyMachine(rt)
		report, _ := m.site(model.SiteAsk{})
		d := standing(rt, "v2", "prep.site.item", &machine{}, model.Korean, 80, 24)
		place := d.place("prep.site")
		kind := rapid.SampledFrom([]model.Look{model.LookSite, model.LookScan, model.LookPayment}).Draw(rt, "look")
		x := &lookScreen{kind: kind, place: place, from: goHome{}}
		var r *results
		switch kind {
		case model.LookScan:
			seen, _ := m.scan(model.ScanAsk{Dir: hostile(rt, "dir")})
			r = scanResults(&d.app.scene, x, seen)
		case model.LookPayment:
			seen, _ := m.verify(model.PaymentAsk{ID: hostile(rt, "id")})
			r = paymentResults(&d.app.scene, x, seen)
		default:
			r = siteResults(&d.app.scene, x, report, nil)
		}
		d.app.show(r)
		for range 8 {
			d.send(windowOf(rect{rapid.IntRange(2, 160).Draw(rt, "w"), rapid.IntRange(1, 50).Draw(rt, "h")}))
			d.key(rapid.SampledFrom([]string{"down", "up", "pgdown", "pgdown", "end", "2"}).Draw(rt, "key"))
			d.check()
			d.clean()
		}
	})
}

// ---- sheets ----------------------------------------------------------------

func onSheets(t tb, texts ...string) (*driver, *sheets) {
	t.Helper()
	d := standing(t, "v2", "prep.site.item", &machine{}, model.Korean, 80, 24)
	m := &sheets{title: "제목", lead: "설명", from: goHome{}}
	for i, x := range texts {
		m.list = append(m.list, sheet{label: "문서 " + itoa(i+1), hint: "쓰는 법", file: "f" + itoa(i+1) + ".html", text: x})
	}
	d.app.show(m)
	return d, m
}

// TestFoldingLosesNothing: the rows of a line, put together, are the line.
func TestFoldingLosesNothing(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := &scene{st: newStyles(true, false)}
		line := rapid.OneOf(rapid.StringOf(rapid.RuneFrom([]rune("가나다abc ,.{}()ｗ한\t"))), rapid.String(), rapid.Just("👨‍👩‍👧‍👦가\u0301e\u0301")).Draw(rt, "line")
		w := rapid.IntRange(10, 80).Draw(rt, "w")
		var got strings.Builder
		for _, row := range s.folded(line, w) {
			if cells(row) > w+2 {
				rt.Fatalf("%d cells at %d: %q", cells(row), w, row)
			}
			got.WriteString(strings.TrimPrefix(row, "  "))
		}
		want := strings.ReplaceAll(model.Printable(strings.ReplaceAll(line, "\t", "    ")), "\n", " ")
		if got.String() != want {
			rt.Fatalf("%q is folded to %q", want, got.String())
		}
	})
}

// TestSheetsCopyAsTheyAre: what is copied is the text itself, not what is drawn
// of it, by the system's clipboard and by the terminal's.
func TestSheetsCopyAsTheyAre(t *testing.T) {
	text := strings.Repeat("긴 줄 ", 100) + "\n\ttab\n"
	d, m := onSheets(t, "one", text)
	d.key("2", "enter")
	if len(d.j.copied) != 1 || d.j.copied[0] != text {
		t.Errorf("copied %q", d.j.copied)
	}
	d.see("복사했습니다: 문서 2")
	d.hold = true
	d.key("ctrl+y")
	terminal := false
	for _, c := range d.kept {
		if batch, ok := c().(tea.BatchMsg); ok {
			for _, c := range batch {
				terminal = terminal || c() == tea.SetClipboard(text)()
			}
		}
	}
	if !terminal {
		t.Error("the terminal is not asked")
	}
	d.hold, d.kept = false, nil
	d.app.deps.Copy = func(string) error { return errors.New("no clipboard") }
	d.key("ctrl+y")
	d.see("복사했습니다")
	d.app.deps.Copy = nil
	d.key("ctrl+y")
	d.key("ctrl+s")
	if d.j.kept["f2.html"] != text {
		t.Errorf("saved %q", d.j.kept)
	}
	d.see("/home/merchant/f2.html")
	d.j.fail = errDisk
	d.key("ctrl+s")
	d.see("저장하지 못했습니다", "복사해서 쓸 수")
	d.key("esc")
	if _, ok := d.app.screen.(*home); !ok || m == nil {
		t.Errorf("Esc leads to %T", d.app.screen)
	}
}

// TestSheetsScroll: at every size the whole text can be read, and none beyond it.
func TestSheetsScroll(t *testing.T) {
	var lines []string
	for i := range 60 {
		lines = append(lines, "line-"+itoa(i)+"-")
	}
	for _, size := range []rect{{40, 12}, {60, 20}, {80, 24}, {120, 40}} {
		d, m := onSheets(t, strings.Join(lines, "\n"), "short")
		m.list[0].hint = strings.Repeat("힌트 ", 60)
		d.send(windowOf(size))
		seen := map[string]bool{}
		look := func() {
			d.check()
			for _, l := range lines {
				seen[l] = seen[l] || strings.Contains(strings.Join(d.screen(), "\n"), l)
			}
		}
		for range 30 {
			look()
			m.scroll++
		}
		for range 40 {
			look()
			d.key("pgdown")
			m.scroll -= 9
			look()
		}
		for _, l := range lines {
			if !seen[l] {
				t.Errorf("%v: %s is never in sight\n%s", size, l, strings.Join(d.screen(), "\n"))
				break
			}
		}
		d.key("down")
		d.see("short")
	}
}

// TestNoSheets can be left.
func TestNoSheets(t *testing.T) {
	d, _ := onSheets(t)
	d.key("enter", "ctrl+y", "ctrl+s", "1", "pgdown")
	d.check()
	d.key("esc")
	if _, ok := d.app.screen.(*home); !ok {
		t.Errorf("Esc leads to %T", d.app.screen)
	}
}
