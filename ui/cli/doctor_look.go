package cli

import (
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"time"

	"github.com/charmbracelet/x/term"

	"portone-onboard/model"
	"portone-onboard/ui"
)

func (r *run) seeLanguage() []finding {
	lang, kase := string(r.texts().Lang), "guessed"
	if r.langSet {
		kase = "chosen"
	}
	out := []finding{r.find("language", fine, kase, lang)}
	if runtime.GOOS == "windows" {
		return out // its consoles take UTF-16
	}
	locale := firstOf(r.Env("LC_ALL"), r.Env("LC_CTYPE"), r.Env("LANG"))
	if flat := strings.ReplaceAll(strings.ToLower(locale), "-", ""); strings.Contains(flat, "utf8") {
		return append(out, r.find("encoding", fine, "ok", oneLine(locale)))
	}
	return append(out, r.find("encoding", warn, "other", oneLine(locale)))
}

func firstOf(list ...string) string {
	for _, s := range list {
		if s != "" {
			return s
		}
	}
	return ""
}

func (r *run) seeTerminal() []finding {
	out := []finding{r.seeScreen(), r.seeColour()}
	if r.ascii() {
		return append(out, r.find("width", fine, "ascii", "ascii"))
	}
	return append(out, r.find("width", fine, "plain", "unicode"))
}

// The sizes of a terminal below which less is shown, and nothing at all.
const (
	goodWidth, goodHeight   = 60, 20
	leastWidth, leastHeight = 40, 12
)

func (r *run) seeScreen() finding {
	f, ok := r.Out.(*os.File)
	if !ok || !isTerminal(r.In) || !isTerminal(r.Out) {
		return r.find("terminal", warn, "none", "")
	}
	w, h, err := term.GetSize(f.Fd())
	size := strconv.Itoa(w) + "x" + strconv.Itoa(h)
	switch {
	case r.Env("TERM") == "dumb":
		return r.find("terminal", bad, "dumb", "dumb")
	case err != nil || w == 0:
		return r.find("terminal", warn, "unknown", "")
	case w < leastWidth || h < leastHeight:
		return r.find("terminal", bad, "tiny", size)
	case w < goodWidth || h < goodHeight:
		return r.find("terminal", warn, "small", size)
	}
	return r.find("terminal", fine, "ok", size)
}

func (r *run) seeColour() finding {
	colours := "16"
	switch {
	case r.Env("NO_COLOR") != "":
		colours = "none"
	case strings.Contains(r.Env("COLORTERM"), "truecolor"), strings.Contains(r.Env("COLORTERM"), "24bit"), r.Env("WT_SESSION") != "":
		colours = "16777216"
	case strings.Contains(r.Env("TERM"), "256color"):
		colours = "256"
	}
	return r.find("colour", fine, "ok", colours)
}

// leastSpace is what a save and a backup need at the very least, in bytes;
// below goodSpace there is a word about it.
const (
	leastSpace = 5 << 20
	goodSpace  = 100 << 20
)

func (r *run) seeFolder() []finding {
	path := r.path()
	if path == "" {
		return []finding{r.find("place", bad, "none", "")}
	}
	how := "default"
	switch {
	case r.opt.db != "":
		how = "flag"
	case r.Env("PORTONE_ONBOARD_DB") != "":
		how = "environment"
	}
	out := []finding{r.find("place", fine, how, oneLine(path))}
	folder := existing(filepath.Dir(path))
	if err := tryFolder(folder); err != nil {
		out = append(out, r.find("folder", bad, "locked", oneLine(folder), "why", oneLine(err.Error())))
	} else {
		out = append(out, r.find("folder", fine, "ok", oneLine(folder)))
	}
	free, ok := freeSpace(folder)
	size := strconv.FormatUint(free>>20, 10) + " MiB"
	switch {
	case !ok:
		return out
	case free < leastSpace:
		return append(out, r.find("space", bad, "none", size))
	case free < goodSpace:
		return append(out, r.find("space", warn, "little", size))
	}
	return append(out, r.find("space", fine, "ok", size))
}

// existing is the nearest folder that is there: the rest is made when needed.
func existing(folder string) string {
	for {
		if _, err := os.Stat(folder); err == nil {
			return folder
		}
		up := filepath.Dir(folder)
		if up == folder {
			return folder
		}
		folder = up
	}
}

func tryFolder(folder string) error {
	f, err := os.CreateTemp(folder, ".portone-onboard-*.try")
	if err != nil {
		return err
	}
	f.Close()
	return os.Remove(f.Name())
}

func (r *run) seeFile() []finding {
	path := r.path()
	if path == "" {
		return nil
	}
	var out []finding
	if info, err := os.Stat(path); err == nil {
		out = append(out, r.seeAccess(path, info))
	}
	out = append(out, r.seeContent())
	if r.file != nil {
		out = append(out, r.seeLock())
	}
	return out
}

// seeAccess looks at who may read the file.
func (r *run) seeAccess(path string, info os.FileInfo) finding {
	mode := info.Mode().Perm()
	value := mode.String()
	switch {
	case !info.Mode().IsRegular():
		return r.find("access", bad, "irregular", value)
	case runtime.GOOS == "windows":
		return r.find("access", fine, "ok", value)
	case !ownFile(info):
		return r.find("access", warn, "owner", value, "path", oneLine(path))
	case mode&0o077 != 0:
		return r.find("access", warn, "open", value, "path", oneLine(path))
	}
	return r.find("access", fine, "ok", value)
}

// seeLock tells whether another program has the file open.
func (r *run) seeLock() finding {
	h, held := r.file.Held()
	if !held {
		return r.find("lock", fine, "free", "")
	}
	return r.find("lock", fine, "held", strconv.Itoa(h.PID), "holder", holderLine(r.texts(), h))
}

// seeContent reads the whole file.
func (r *run) seeContent() finding {
	ok, err := r.read()
	if err != nil {
		t, _ := r.Files.Explain(err)
		kase, status := string(t.Kind), bad
		if t.Kind == "" || t.Kind == ui.TroubleLocked {
			kase = string(ui.TroubleSystem)
		}
		return r.find("content", status, kase, oneLine(t.Detail), "found", strconv.Itoa(t.Found), "known", strconv.Itoa(t.Known))
	}
	if !ok {
		return r.find("content", fine, "none", "")
	}
	shops, events, err := r.file.Check()
	if err != nil {
		return r.find("content", bad, string(ui.TroubleCorrupt), oneLine(err.Error()))
	}
	return r.find("content", fine, "ok", strconv.Itoa(shops), "events", strconv.FormatUint(events, 10))
}

// slack is how far ahead of the clock an answer may be, for clocks that are
// put right now and then.
const slack = 24 * time.Hour

func (r *run) seeClock() []finding {
	now, today := r.Now(), r.clock.Today()
	out := []finding{r.seeTime(now)}
	if left := r.Calendar.Sure().DaysSince(today); left < 180 {
		return append(out, r.find("holidays", warn, "ends", r.Calendar.Sure().String()))
	}
	return append(out, r.find("holidays", fine, "ok", r.Calendar.Sure().String()))
}

// firstDay is when this program was written: no clock that is right shows an
// earlier one.
var firstDay = model.NewDate(2026, 3, 1)

func (r *run) seeTime(now time.Time) finding {
	value := stamp(now)
	newest := r.newestAnswer()
	switch {
	case model.DateOf(now).Before(firstDay), now.Year() > 2099:
		return r.find("clock", bad, "wrong", value)
	case newest.After(now.Add(slack)):
		return r.find("clock", warn, "behind", value, "newest", stamp(newest))
	}
	return r.find("clock", fine, "ok", value)
}

func (r *run) newestAnswer() (newest time.Time) {
	if r.file == nil {
		return newest
	}
	rows, _ := r.file.Rows("") // what is wrong with the file is a finding of its own
	for _, row := range rows {
		if row.Updated.After(newest) {
			newest = row.Updated
		}
	}
	return newest
}

// backupAge is how old the newest backup may be before there is a word about it.
const backupAge = 14 * 24 * time.Hour

func (r *run) seeBackups() []finding {
	if r.path() == "" {
		return nil
	}
	for _, b := range r.allBackups() {
		if !b.OK {
			continue
		}
		days := strconv.Itoa(int(r.Now().Sub(b.At).Hours() / 24))
		if r.Now().Sub(b.At) > backupAge {
			return []finding{r.find("backups", warn, "old", stamp(b.At), "days", days)}
		}
		return []finding{r.find("backups", fine, "ok", stamp(b.At), "days", days)}
	}
	if r.newestAnswer().IsZero() {
		return []finding{r.find("backups", fine, "unneeded", "")}
	}
	return []finding{r.find("backups", warn, "none", "")}
}
