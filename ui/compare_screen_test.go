package ui

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"portone-onboard/model"
)

// ways are the ways of drawing: sizes, languages, with and without plain marks.
func ways(each func(lang model.Lang, ascii bool, w, h int)) {
	for _, size := range [][2]int{{60, 20}, {80, 24}, {120, 40}} {
		for _, lang := range []model.Lang{model.Korean, model.English} {
			for _, ascii := range []bool{false, true} {
				each(lang, ascii, size[0], size[1])
			}
		}
	}
}

// plain proves that nothing stands on the screen that a terminal without such
// marks would garble.
func (d *driver) plain() {
	d.t.Helper()
	for _, mark := range []string{unicodeGlyphs.done, unicodeGlyphs.here, unicodeGlyphs.ready, "│", "─", "…", "■", "█", "▌"} {
		if text := strings.Join(d.screen(), "\n"); d.app.scene.st.ascii && strings.Contains(text, mark) {
			d.t.Fatalf("%q on a plain screen\n%s", mark, text)
		}
	}
}

// sold is a shop that fills the comparison: a mix, a tier, settlement, an offer.
func sold(t tb) *journal {
	t.Helper()
	return seller(t, says("-/-/prep.shop.ticket/-", "30000"), says("-/-/prep.cost.tier/-", "small1"), says("-/-/prep.cost.mix/-", "70 30"),
		says("-/-/prep.cost.settlement/-", "daily"), says("-/-/prep.shop.industry/-", "food"), says("-/-/prep.cost.quoted/-", "inicis"), says("-/-/prep.cost.quote/inicis", "2.9% 가입비 면제"))
}

// TestCompareEveryLineFits goes through every line of the comparison, every
// figure and both lists, in every way of drawing.
func TestCompareEveryLineFits(t *testing.T) {
	ways(func(lang model.Lang, ascii bool, w, h int) {
		d := open(t, sold(t), lang, ascii, w, h)
		d.key("f10")
		for _, all := range []bool{true, false} {
			d.key("home")
			for range len(figures) + 1 + len(d.compare().rows(&d.app.scene)) {
				d.check()
				d.plain()
				d.here()
				d.key("down")
			}
			if d.key("tab"); all == d.compare().differ {
				continue
			}
			t.Fatal("Tab changes nothing")
		}
		for at := range len(figures) + 1 {
			d.key("home")
			for range at {
				d.key("down")
			}
			d.key("enter")
			d.check()
			d.plain()
			if d.compare().typing() {
				d.text("12345678901234567890 틀린 값 wrong value that is long, long, long")
				d.check()
				d.key("enter")
				d.check()
				d.plain()
			} else {
				d.key("end", "down", "pgdown")
				d.check()
			}
			d.key("esc")
		}
	})
}

// here wants the current line in sight.
func (d *driver) here() {
	d.t.Helper()
	m := d.compare()
	if i := m.at - len(figures) - 1; i >= 0 {
		label := m.rows(&d.app.scene)[i].label
		mark := d.app.scene.st.here + " "
		for _, l := range d.screen() {
			if at := strings.Index(l, mark); at >= 0 {
				short := strings.TrimRight(strings.TrimSuffix(strings.TrimSpace(l[at+len(mark):]), "..."), " ")
				if strings.HasPrefix(short, label) || strings.HasPrefix(label, short[:min(len(short), 9)]) {
					return
				}
			}
		}
		d.t.Fatalf("%q is current and not in sight\n%s", label, strings.Join(d.screen(), "\n"))
	}
}

// TestCompareDiffers: Tab leaves the lines that differ, and brings the others back.
func TestCompareDiffers(t *testing.T) {
	d := comparing(t, sold(t))
	s := &d.app.scene
	all := d.compare().rows(s)
	d.key("tab")
	d.see(s.Choice().Compare.OnlyDiffer)
	differ := d.compare().rows(s)
	if len(differ) == 0 || len(differ) == len(all) {
		t.Fatalf("%d lines of %d", len(differ), len(all))
	}
	for _, f := range all {
		kept := slices.ContainsFunc(differ, func(o fact) bool { return o.label == f.label })
		if same := !slices.ContainsFunc(f.cells, func(c cell) bool { return c.text != f.cells[0].text }); kept == same {
			t.Errorf("%s: shown %v, the same %v", f.label, kept, same)
		}
	}
	d.seeNot("공용 테스트")
	d.key("tab")
	d.see(s.Choice().Compare.AllRows, "공용 테스트")

	d.to("").key("enter", "home") // alone, a gateway differs from none
	for range 26 {
		if id := currentOption(d); slices.Contains(d.compare().edit.Value(), id) != (id == "inicis") {
			d.key("space")
		}
		d.key("down")
	}
	d.key("enter", "tab")
	d.see(s.Choice().Compare.NoDifference)
}

// TestCompareSources: the page and the day of every figure stand below the
// table, or one key away.
func TestCompareSources(t *testing.T) {
	for _, size := range [][2]int{{60, 20}, {120, 40}} {
		d := start(t, sold(t), model.Korean, size[0], size[1])
		d.key("f10")
		sourced := 0
		for range len(d.compare().rows(&d.app.scene)) {
			m, s := d.compare(), &d.app.scene
			i := m.at - len(figures) - 1
			if i < 0 {
				d.key("down")
				continue
			}
			if !strings.Contains(strings.Join(d.screen(), "\n"), s.Frame.MoreInHelp) {
				sourced += d.seeSources(m.rows(s)[i])
			}
			d.key("f1")
			text := d.scrolled()
			for _, c := range m.rows(s)[i].cells {
				for _, src := range c.sources {
					if page := s.pageOf(src); !strings.Contains(text, squeezed(page)) || !strings.Contains(text, src.Read.String()) {
						t.Fatalf("%s: %s (%s) is not one key away\n%s", m.rows(s)[i].label, page, src.Read, text)
					}
				}
			}
			d.key("esc")
			if d.app.over != nil || d.compare() != m {
				t.Fatal("help does not lead back")
			}
			d.key("down")
		}
		if size[0] == 120 && sourced < 5 {
			t.Errorf("only %d lines show their sources", sourced)
		}
	}
}

// TestCompareSmall: where there is little room, the figures give way to what the
// current line says, and are there again for who moves up to them.
func TestCompareSmall(t *testing.T) {
	d := start(t, sold(t), model.Korean, 60, 20)
	d.key("f10")
	year := d.compare().rows(&d.app.scene)[0]
	d.see(year.cells[0].more, year.cells[1].more)
	d.seeNot(d.app.scene.Choice().Compare.Figures["prep.cost.settlement"])
	d.key("up")
	for _, q := range figures {
		d.see(d.app.scene.Choice().Compare.Figures[q])
	}
}

// seeSources wants the sources of a line below the table.
func (d *driver) seeSources(f fact) int {
	d.t.Helper()
	text, n := squeezed(strings.Join(d.screen(), "")), 0
	for _, c := range f.cells {
		for _, src := range c.sources {
			if page := d.app.scene.pageOf(src); !strings.Contains(text, squeezed(page)) || !strings.Contains(text, src.Read.String()) {
				d.t.Fatalf("%s: %s is not below the table\n%s", f.label, page, strings.Join(d.screen(), "\n"))
			}
			n = 1
		}
	}
	return n
}

func squeezed(s string) string { return strings.Join(strings.Fields(s), "") }

// scrolled is all of a text that does not fit, without its spaces.
func (d *driver) scrolled() string {
	out, last := "", ""
	for range 60 {
		d.check()
		now := squeezed(strings.Join(d.screen(), ""))
		if now == last {
			break
		}
		out, last = out+"\n"+now, now
		d.key("down")
	}
	return out
}

// TestCompareSideways: where not all gateways have room, the arrows show the others.
func TestCompareSideways(t *testing.T) {
	d := start(t, seller(t, says("-/-/prep.gateway.chosen/-", "inicis", "tosspayments", "nice", "kcp", "ksnet", "danal", "kakaopay")), model.Korean, 60, 20)
	d.key("f10")
	if n := len(d.compare().codes); n != mostCompared {
		t.Fatalf("%d gateways", n)
	}
	seen := map[string]bool{}
	for i := range mostCompared {
		d.see("/6")
		for _, c := range d.compare().codes {
			if name := d.app.scene.Gateway(c); strings.Contains(strings.Join(d.screen()[5:], "\n"), name+" ") {
				seen[name] = true
			}
		}
		if i == 0 && len(seen) >= mostCompared {
			t.Fatalf("all at once\n%s", strings.Join(d.screen(), "\n"))
		}
		d.key("right")
		d.check()
	}
	if len(seen) != mostCompared {
		t.Fatalf("seen %v", seen)
	}
	for range mostCompared {
		d.key("left")
	}
	if d.compare().first != 0 {
		t.Fatal("no way back to the left")
	}
}

// TestCompareInEnglish: the language changes in place, with what is typed.
func TestCompareInEnglish(t *testing.T) {
	d := comparing(t, sold(t))
	d.key("f9")
	d.see("KG Inicis", "KRW", d.app.scene.Choice().Compare.Year)
	d.seeNot("결제대행사 비교")
	d.to("prep.shop.sales").key("enter")
	d.text("900000000")
	d.key("f9")
	d.see("결제대행사 비교", "900000000")
}

// TestAnyKeysOnTheComparison presses anything at any size: nothing breaks, and
// only Enter on a figure saves.
func TestAnyKeysOnTheComparison(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		lang := rapid.SampledFrom([]model.Lang{model.Korean, model.English}).Draw(rt, "lang")
		d := open(rt, sold(rt), lang, rapid.Bool().Draw(rt, "ascii"), 80, 24)
		d.key(rapid.SampledFrom([]string{"f10", "f12"}).Draw(rt, "screen"))
		names := []string{"enter", "enter", "esc", "tab", "up", "down", "down", "left", "right", "space", "backspace", "pgup", "pgdown", "home", "end",
			"f1", "f9", "f10", "f12", "1", "2", "5", "9", "억", "-", ",", "ㅂ"}
		for range rapid.IntRange(1, 40).Draw(rt, "keys") {
			if d.done {
				return
			}
			saved, pressed := d.events(), rapid.SampledFrom(names).Draw(rt, "key")
			if rapid.IntRange(0, 9).Draw(rt, "resize") == 0 {
				d.send(tea.WindowSizeMsg{Width: rapid.IntRange(2, 160).Draw(rt, "w"), Height: rapid.IntRange(1, 50).Draw(rt, "h")})
			}
			d.key(pressed)
			d.check()
			if d.events() != saved && pressed != "enter" {
				rt.Fatalf("%q saved something", pressed)
			}
		}
		for id, events := range d.j.events {
			if _, err := model.Replay(id, events); err != nil {
				rt.Fatal(err)
			}
		}
	})
}
