package ui

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"portone-onboard/model"
	"portone-onboard/model/gateway"
	"portone-onboard/model/workday"
)

// journal is the store of these tests: events in memory, with faults on demand.
type journal struct {
	events   map[model.ShopID][]model.Event
	settings map[string]string
	sums     map[model.ShopID]model.Summary
	fail     error // the next commits fail with it
	opened   []string
	copied   []string
	kept     map[string]string
	proofs   map[string][]byte
	now      time.Time
	looks    Looks // what a machine can look at; nothing unless a test says so
}

func newJournal() *journal {
	return &journal{
		events: map[model.ShopID][]model.Event{}, settings: map[string]string{}, sums: map[model.ShopID]model.Summary{},
		kept: map[string]string{}, proofs: map[string][]byte{},
		now: time.Date(2026, 3, 5, 1, 0, 0, 0, time.UTC), // 2026-03-05 (목) 10:00 in Seoul
	}
}

func (j *journal) deps(lang model.Lang) Deps {
	return Deps{
		Facts: gateway.Catalogue{}, Calendar: workday.New(), Lang: lang, Path: "/home/merchant/onboard.db",
		Now:   func() time.Time { return j.now },
		Today: func() model.Date { return model.DateOf(j.now) },
		NewID: func() model.ShopID { return model.ShopID(fmt.Sprintf("s%08d", len(j.events)+1)) },
		Looks: j.looks, Proof: func(hash string) ([]byte, error) { return j.proofs[hash], nil },
		Copy: func(text string) error { j.copied = append(j.copied, text); return nil },
		Keep: func(name, text string) (string, error) {
			if j.fail != nil {
				return "", j.fail
			}
			j.kept[name] = text
			return "/home/merchant/" + name, nil
		},
		Shops: j.shops, Load: j.load, Events: j.page, Commit: j.commit,
		Setting: func(k, v string) error { j.settings[k] = v; return nil },
		Open: func(url string) error {
			j.opened = append(j.opened, url)
			return nil
		},
	}
}

func (j *journal) shops() ([]ShopRow, error) {
	var out []ShopRow
	for id, ev := range j.events {
		out = append(out, ShopRow{ID: id, Updated: ev[len(ev)-1].At, Summary: j.sums[id]})
	}
	slices.SortFunc(out, func(a, b ShopRow) int { return strings.Compare(string(a.ID), string(b.ID)) })
	return out, nil
}

func (j *journal) load(id model.ShopID) (model.Shop, error) { return model.Replay(id, j.events[id]) }

func (j *journal) page(id model.ShopID, before uint64, limit int) ([]model.Event, error) {
	var out []model.Event
	for _, e := range slices.Backward(j.events[id]) {
		if (before == 0 || e.Seq < before) && len(out) < limit {
			out = append(out, e)
		}
	}
	return out, nil
}

func (j *journal) commit(e model.Event, sum model.Summary, proof ...[]byte) error {
	if j.fail != nil {
		return j.fail
	}
	j.events[e.Shop] = append(j.events[e.Shop], e)
	j.sums[e.Shop] = sum
	for _, raw := range proof {
		j.proofs[hashOf(raw)] = raw
	}
	return nil
}

// tb is what the driver needs of a test, a benchmark or a property.
type tb interface {
	Helper()
	Fatal(args ...any)
	Fatalf(format string, args ...any)
}

func init() {
	warmDelay, jobPace, lookUpTime, lookUpPause = 0, 0, 20*time.Millisecond, 5*time.Millisecond
}

// driver is a person at the program: it presses keys, lets every command
// finish, and looks at the screen.
type driver struct {
	t    tb
	j    *journal
	app  *App
	done bool
	hold bool // keep commands back, to look at the moment in between
	kept []tea.Cmd
	eyes func(*lookScreen) bool // how looks are answered; false and without it by hand

	tape []take // with rec: what was pressed, and what then stood on the screen
	rec  bool
}

// take is one answer of a recorded session.
type take struct {
	keys   []string // names of keys, or "=" and text
	screen []string
}

// mark ends a take.
func (d *driver) mark() {
	if d.rec && len(d.tape) > 0 {
		d.tape[len(d.tape)-1].screen = d.screen()
		d.tape = append(d.tape, take{})
	}
}

func (d *driver) note(key string) {
	if !d.rec {
		return
	}
	if len(d.tape) == 0 {
		d.tape = []take{{}}
	}
	last := &d.tape[len(d.tape)-1]
	last.keys = append(last.keys, key)
}

func start(t tb, j *journal, lang model.Lang, w, h int) *driver {
	t.Helper()
	d := &driver{t: t, j: j, app: New(j.deps(lang), nil)}
	d.drain(d.app.Init())
	d.send(tea.WindowSizeMsg{Width: w, Height: h})
	return d
}

func (d *driver) send(msg tea.Msg) {
	_, cmd := d.app.Update(msg)
	d.drain(cmd)
}

// drain carries commands out until none is left, as the runtime would.
func (d *driver) drain(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	if d.hold {
		d.kept = append(d.kept, cmd)
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			d.drain(c)
		}
	case tea.QuitMsg:
		d.done = true
	default:
		if strings.HasPrefix(fmt.Sprintf("%T", msg), "ui.") {
			d.send(msg)
		}
	}
}

func (d *driver) release() {
	d.hold = false
	kept := d.kept
	d.kept = nil
	for _, c := range kept {
		d.drain(c)
	}
}

var namedKeys = map[string]tea.Key{
	"enter": {Code: tea.KeyEnter}, "esc": {Code: tea.KeyEscape}, "tab": {Code: tea.KeyTab},
	"up": {Code: tea.KeyUp}, "down": {Code: tea.KeyDown}, "left": {Code: tea.KeyLeft}, "right": {Code: tea.KeyRight},
	"space": {Code: tea.KeySpace, Text: " "}, "backspace": {Code: tea.KeyBackspace}, "home": {Code: tea.KeyHome}, "end": {Code: tea.KeyEnd},
	"pgup": {Code: tea.KeyPgUp}, "pgdown": {Code: tea.KeyPgDown}, "shift+tab": {Code: tea.KeyTab, Mod: tea.ModShift},
	"f1": {Code: tea.KeyF1}, "f2": {Code: tea.KeyF2}, "f4": {Code: tea.KeyF4}, "f6": {Code: tea.KeyF6}, "f7": {Code: tea.KeyF7}, "f8": {Code: tea.KeyF8}, "f9": {Code: tea.KeyF9}, "f10": {Code: tea.KeyF10}, "f12": {Code: tea.KeyF12},
	"ctrl+c": {Code: 'c', Mod: tea.ModCtrl}, "ctrl+r": {Code: 'r', Mod: tea.ModCtrl}, "ctrl+s": {Code: 's', Mod: tea.ModCtrl}, "ctrl+y": {Code: 'y', Mod: tea.ModCtrl},
}

func (d *driver) key(names ...string) {
	d.t.Helper()
	for _, n := range names {
		d.note(n)
		k, ok := namedKeys[n]
		if !ok {
			r := []rune(n)
			if len(r) != 1 {
				d.t.Fatalf("no such key: %q", n)
			}
			k = tea.Key{Code: r[0], Text: n}
		}
		d.send(tea.KeyPressMsg(k))
	}
}

// text types as an input method does: syllable by syllable.
func (d *driver) text(s string) {
	d.note("=" + s)
	d.j.now = d.j.now.Add(time.Second) // a person is slower than the grace period
	for _, r := range s {
		d.send(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
}

// screen is what stands on the terminal, without colours.
func (d *driver) screen() []string {
	return strings.Split(ansi.Strip(d.app.View().Content), "\n")
}

func (d *driver) see(want ...string) {
	d.t.Helper()
	have := strings.Join(d.screen(), "\n")
	for _, w := range want {
		if !strings.Contains(have, w) {
			d.t.Fatalf("not on the screen: %q\n%s", w, have)
		}
	}
}

func (d *driver) seeNot(not string) {
	d.t.Helper()
	if have := strings.Join(d.screen(), "\n"); strings.Contains(have, not) {
		d.t.Fatalf("should not be on the screen: %q\n%s", not, have)
	}
}

// check proves what holds on every screen: nothing wider or higher than the
// terminal, and the cursor inside it.
func (d *driver) check() {
	d.t.Helper()
	v := d.app.View()
	lines := strings.Split(v.Content, "\n")
	w, h := d.app.size.w, d.app.size.h
	if len(lines) > h {
		d.t.Fatalf("%d lines at %dx%d\n%s", len(lines), w, h, ansi.Strip(v.Content))
	}
	for i, l := range lines {
		if got := max(ansi.StringWidth(l), ansi.StringWidthWc(l)); got > w {
			d.t.Fatalf("line %d is %d cells wide at %dx%d: %q", i, got, w, h, ansi.Strip(l))
		}
	}
	if c := v.Cursor; c != nil && (c.X < 0 || c.Y < 0 || c.X >= w || c.Y >= h) {
		d.t.Fatalf("cursor at %d,%d outside %dx%d", c.X, c.Y, w, h)
	}
}

var errDisk = errors.New("no space left on device")
