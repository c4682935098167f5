package ui

import (
	"flag"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/rogpeppe/go-internal/txtar"

	"portone-onboard/model"
)

var update = flag.Bool("update", false, "write the screens of the dialogues anew")

// TestDialogues plays testdata/*.txtar: whole dialogues as a reader can follow
// them. The comment of each file is the script, one command a line:
//
//	lang ko | en        before anything else
//	size W H            resizes the window
//	key NAME...         presses keys: enter esc up f1 ctrl+c 1 ...
//	type TEXT           types, syllable by syllable
//	paste TEXT          pastes; \n \t \e stand for themselves
//	see TEXT            TEXT stands on the screen
//	not TEXT            TEXT does not
//	fail TEXT | ok      makes saving fail with TEXT, or work again
//	days N              N days pass
//	walk TEXT           answers as a careful merchant until TEXT stands on the screen
//	restart             closes the program and opens it again
//	screen NAME         the screen equals the file NAME of the archive
//
// go test ./ui -run Dialogues -update writes the screens anew.
func TestDialogues(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no dialogues", err)
	}
	for _, f := range files {
		t.Run(strings.TrimSuffix(filepath.Base(f), ".txtar"), func(t *testing.T) { playFile(t, f) })
	}
}

func playFile(t *testing.T, path string) {
	a, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	p := &player{t: t, a: a, j: newJournal(), lang: model.Korean, w: 80, h: 24}
	for n, line := range strings.Split(string(a.Comment), "\n") {
		if line = strings.TrimSpace(line); line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		p.at = path + ":" + strconv.Itoa(n+1)
		verb, rest, _ := strings.Cut(line, " ")
		p.do(verb, rest)
	}
	if *update {
		if err := os.WriteFile(path, txtar.Format(a), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

type player struct {
	t    *testing.T
	a    *txtar.Archive
	j    *journal
	d    *driver
	lang model.Lang
	w, h int
	at   string
}

func (p *player) do(verb, rest string) {
	p.t.Helper()
	defer func() {
		if p.t.Failed() {
			p.t.Log("at " + p.at)
		}
	}()
	switch verb {
	case "lang":
		p.lang = model.Lang(rest)
		return
	case "fail":
		p.j.fail = errDisk
		return
	case "ok":
		p.j.fail = nil
		return
	}
	if p.d == nil {
		p.d = start(p.t, p.j, p.lang, p.w, p.h)
	}
	switch verb {
	case "size":
		p.size(rest)
	case "key":
		p.d.key(strings.Fields(rest)...)
	case "type":
		p.d.text(rest)
	case "paste":
		p.d.send(tea.PasteMsg{Content: strings.NewReplacer(`\n`, "\n", `\t`, "\t", `\e`, "\x1b").Replace(rest)})
	case "see":
		p.d.see(rest)
	case "not":
		p.d.seeNot(rest)
	case "days":
		n, _ := strconv.Atoi(rest)
		p.j.now = p.j.now.AddDate(0, 0, n)
	case "walk":
		p.d.walk(wish{"prep.gateway.chosen": {"inicis"}}, 300, func() bool { return strings.Contains(strings.Join(p.d.screen(), "\n"), rest) })
	case "restart":
		p.d = start(p.t, p.j, p.lang, p.w, p.h)
	case "screen":
		p.compare(rest)
	default:
		p.t.Fatalf("%s: no such command: %s", p.at, verb)
	}
	p.d.check()
}

func (p *player) size(rest string) {
	w, h, _ := strings.Cut(rest, " ")
	p.w, _ = strconv.Atoi(w)
	p.h, _ = strconv.Atoi(h)
	p.d.send(tea.WindowSizeMsg{Width: p.w, Height: p.h})
}

// compare holds the screen against a file of the archive; the cursor's cell
// stands in its last line.
func (p *player) compare(name string) {
	p.t.Helper()
	var lines []string
	for _, l := range p.d.screen() {
		lines = append(lines, strings.TrimRight(l, " "))
	}
	got := strings.TrimRight(strings.Join(lines, "\n"), "\n") + "\n"
	if c := p.d.app.View().Cursor; c != nil {
		got += "cursor " + strconv.Itoa(c.X) + " " + strconv.Itoa(c.Y) + "\n"
	}
	for i, f := range p.a.Files {
		if f.Name == name {
			if *update {
				p.a.Files[i].Data = []byte(got)
			} else if string(f.Data) != got {
				p.t.Fatalf("screen %s differs\n--- want\n%s--- got\n%s", name, f.Data, got)
			}
			return
		}
	}
	if !*update {
		p.t.Fatalf("no screen %s in the archive", name)
	}
	p.a.Files = append(p.a.Files, txtar.File{Name: name, Data: []byte(got)})
}
