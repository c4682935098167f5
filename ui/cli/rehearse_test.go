package cli

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"portone-onboard/model"
	"portone-onboard/model/gateway"
	"portone-onboard/model/mail"
	"portone-onboard/model/portone"
	"portone-onboard/model/scan"
	"portone-onboard/model/site"
	"portone-onboard/ui"
	"portone-onboard/ui/locale"
)

// player is a merchant at the rehearsal: it presses keys and looks at the
// screen. Everything behind the screens is what the program runs on.
type player struct {
	t    *testing.T
	app  *ui.App
	text *locale.Texts
	seen map[string]bool // screens, by what the window's title says
	done bool
}

func rehearsing(t *testing.T, lang model.Lang, w, h int) *player {
	t.Helper()
	r := newHarness(t)
	r.lang, r.Facts, r.out = lang, gateway.Catalogue{}, bufio.NewWriter(&bytes.Buffer{})
	r.Looks = ui.Looks{
		SiteProof:  func(r model.SiteReport) []byte { return site.Snapshot(r, site.SnapshotLimit) },
		SiteProved: site.ReadSnapshot, Letter: mail.Read,
		Scan: func(ctx context.Context, ask model.ScanAsk, tell func(model.Progress)) (model.ScanReport, error) {
			return scan.Scan(ctx, ask, time.Now(), tell)
		},
	}
	r.Scripted = Scripted{
		Site: func(shop Served, now func() time.Time) SiteLook {
			return site.New(site.Options{Version: "test", Now: now}.Through(shop.Dial)).Check
		},
		Judge: portone.Judge,
	}
	app, end, err := r.rehearsal()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(end)
	p := &player{t: t, app: app, text: locale.In(lang), seen: map[string]bool{}}
	p.drain(app.Init())
	p.send(tea.WindowSizeMsg{Width: w, Height: h})
	return p
}

func (p *player) send(msg tea.Msg) {
	_, cmd := p.app.Update(msg)
	p.drain(cmd)
	v := p.app.View()
	_, crumb, _ := strings.Cut(v.WindowTitle, " - ")
	p.seen[crumb] = true
	if strings.Contains(v.Content, "2. Start in English") {
		p.seen[p.text.Frame.WelcomeCrumb] = true // without a shop the title is the program's
	}
	for _, l := range strings.Split(ansi.Strip(v.Content), "\n") {
		if strings.ContainsRune(l, '\uFFFD') {
			p.t.Errorf("something unreadable: %q", l)
		}
	}
}

// drain carries commands out until none is left. What only paints or reads ahead
// is of the terminal, and left out.
func (p *player) drain(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			p.drain(c)
		}
	case tea.QuitMsg:
		p.done = true
	default:
		if strings.HasPrefix(fmt.Sprintf("%T", msg), "ui.") {
			p.send(msg)
		}
	}
}

var playerKeys = map[string]tea.Key{
	"enter": {Code: tea.KeyEnter}, "esc": {Code: tea.KeyEscape}, "f2": {Code: tea.KeyF2}, "down": {Code: tea.KeyDown}, "up": {Code: tea.KeyUp},
	"space": {Code: tea.KeySpace, Text: " "}, "tab": {Code: tea.KeyTab}, "ctrl+s": {Code: 's', Mod: tea.ModCtrl}, "f1": {Code: tea.KeyF1}, "f9": {Code: tea.KeyF9},
}

// press presses keys by name; "=text" is typed.
func (p *player) press(names ...string) {
	p.t.Helper()
	for _, n := range names {
		if typed, ok := strings.CutPrefix(n, "="); ok {
			for _, r := range typed {
				p.send(tea.KeyPressMsg{Code: r, Text: string(r)})
			}
			continue
		}
		k, ok := playerKeys[n]
		if !ok {
			r := []rune(n)
			k = tea.Key{Code: r[0], Text: n}
		}
		p.send(tea.KeyPressMsg(k))
	}
}

func (p *player) screen() string { return ansi.Strip(p.app.View().Content) }

// telling is the chapter that is being told, "" on any other screen.
func (p *player) telling() string {
	for id, c := range p.text.Drill().Chapters {
		if strings.Contains(p.screen(), c.Title) && strings.Contains(p.screen(), ". "+p.text.Drill().Leave) {
			return id
		}
	}
	return ""
}

// readingLetter reads the pasted letter and says yes to what it proposes: the
// last but one line.
var readingLetter = []string{"enter", "up", "up", "enter"}

// playing is what a merchant does in each chapter, once there; in the others
// looking is all.
var playing = map[string][]string{
	"name":    {"enter", "=해피꽃집", "enter"},
	"methods": {"space", "enter"},
	"gateway": {"space", "enter"},
	"site":    {"1"},
	"payment": {"1"},
	"apply":   {"enter"},
	"held":    readingLetter,
	"mend":    {"1"},
	"again":   {"enter"}, // what is mended is asked for anew: the choice stands there
	"passed":  readingLetter,
	"mid":     readingLetter,
	"review":  {"enter"},
	"cards":   readingLetter,
	"source":  {"1", "enter"},
	"live":    {"1"},
	"gate":    {"enter"},
	"open":    {"2", "enter", "enter"},
	"compare": {"down", "down"},
	"message": {"enter"},
	"change":  {"enter"},
}

// TestRehearsal plays the whole script by keys alone, in both languages and at
// three sizes: what each chapter is about is reached by the merchant's own hand,
// and every screen of the product was met.
func TestRehearsal(t *testing.T) {
	for _, c := range []struct {
		lang model.Lang
		w, h int
	}{{model.Korean, 80, 24}, {model.English, 120, 40}, {model.Korean, 60, 20}} {
		t.Run(fmt.Sprintf("%s %dx%d", c.lang, c.w, c.h), func(t *testing.T) {
			p := rehearsing(t, c.lang, c.w, c.h)
			last := ""
			for !p.done {
				id := p.telling()
				if id == "" || id == last {
					t.Fatalf("after %s: %q is told\n%s", last, id, p.screen())
				}
				p.play(id)
				last = id
			}
			if last != "end" {
				t.Errorf("it ends with %s", last)
			}
			p.metEverything()
		})
	}
}

// play goes through one chapter: there, what is to do, and on.
func (p *player) play(id string) {
	p.t.Helper()
	text := p.text.Drill()
	if id == "end" {
		p.press("1")
		return
	}
	p.press("1")
	if p.telling() != "" {
		p.t.Fatalf("%s happens nowhere\n%s", id, p.screen())
	}
	p.press(playing[id]...)
	if p.telling() == "" {
		p.press("f2")
	}
	if p.telling() != id || !strings.Contains(p.screen(), text.Next) {
		p.t.Fatalf("%s does not end\n%s", id, p.screen())
	}
	if done := text.Chapters[id].Done; done != "" && !strings.Contains(p.screen(), firstWords(done)) {
		p.t.Fatalf("%s is not reached by the merchant's hand\n%s", id, p.screen())
	}
	p.press("1")
}

// firstWords are what stands on a line of any width.
func firstWords(s string) string { return strings.Join(strings.Fields(s)[:2], " ") }

// metEverything names the screens that the rehearsal passes by. Trouble with the
// file is none of its scenes.
func (p *player) metEverything() {
	p.t.Helper()
	f := p.text.Frame
	for _, crumb := range []string{
		f.WelcomeCrumb, f.HomeTitle, f.StagesTitle, f.ShopsTitle, f.HistoryTitle, f.TermsTitle,
		p.text.Choice().Compare.Title, p.text.Choice().Change.Title, p.text.Board().Title, p.text.Letter().Title,
		p.text.Messages().Title, p.text.Papers().Title, p.text.Outlook().Title, p.text.Drill().Title,
		p.text.Look().Kinds[model.LookSite].Title, p.text.Look().Kinds[model.LookScan].Title,
		p.text.Look().Kinds[model.LookPayment].Title, p.text.Look().Kinds[model.LookCode].Title,
	} {
		if !p.seen[crumb] {
			p.t.Errorf("%q was not met; met: %q", crumb, slices.Sorted(maps.Keys(p.seen)))
		}
	}
}

// TestRehearsalSkips has everything done: the script alone leads to the open
// shop, without a word of the path refusing it.
func TestRehearsalSkips(t *testing.T) {
	p := rehearsing(t, model.Korean, 80, 24)
	for range 100 {
		if p.telling() == "end" {
			break
		}
		before := p.telling()
		p.press("2")
		if strings.Contains(p.screen(), "come apart") || p.telling() == before {
			t.Fatalf("after %s:\n%s", before, p.screen())
		}
	}
	p.press("1")
	if !p.done {
		t.Errorf("it does not end\n%s", p.screen())
	}
}

// TestRehearsalLeavesNothing: the folder is gone with everything in it, and the
// merchant's own file was never made.
func TestRehearsalLeavesNothing(t *testing.T) {
	tmp := t.TempDir()
	t.Setenv("TMPDIR", tmp)
	t.Setenv("TMP", tmp) // Windows
	r := newHarness(t)
	r.Facts, r.out = gateway.Catalogue{}, bufio.NewWriter(&bytes.Buffer{})
	_, end, err := r.rehearsal()
	if err != nil {
		t.Fatal(err)
	}
	if there, _ := os.ReadDir(tmp); len(there) != 1 {
		t.Fatalf("%d things made", len(there))
	}
	end()
	if left, _ := os.ReadDir(tmp); len(left) != 0 {
		t.Errorf("%v is left", left)
	}
	if _, err := os.Stat(r.path); err == nil {
		t.Error("the merchant's file was made")
	}
}
