package cli

import (
	"errors"
	"io/fs"
	"strconv"
	"strings"

	"portone-onboard/model"
	"portone-onboard/model/report"
	"portone-onboard/ui"
	"portone-onboard/ui/locale"
)

const (
	statusFailed = 1
	statusMisuse = 2
)

// failure ends a command with a sentence of its own.
type failure struct {
	text   string
	status int
}

func (f *failure) Error() string { return f.text }

// failed makes a failure of a sentence; args are names and values by turns.
func failed(template string, args ...string) error {
	return &failure{fill(template, args...), statusFailed}
}

// errFinding ends a command that has said everything, with status 1.
var errFinding = &failure{"", statusFailed}

// errNoLook is a program that was given no way to look.
var errNoLook = errors.New("no looks")

// explain puts an error into words, with the exit status that belongs to it:
// what happened, that nothing is lost, what to do.
func (r *run) explain(err error) (text string, status int) {
	t := r.texts().Commands()
	var (
		own  *failure
		use  *misuse
		doc  *report.Error
		path *fs.PathError
	)
	switch {
	case errors.As(err, &own):
		return own.text, own.status
	case errors.As(err, &use):
		return use.text + " " + fill(t.SeeHelp), statusMisuse
	case errors.As(err, &doc):
		return r.docError(doc), statusFailed
	case errors.Is(err, errNoPlace):
		return t.NoPlace, statusFailed
	case errors.Is(err, errNoLook):
		return t.NoLook, statusFailed
	}
	if words, ok := r.texts().FailureOf(err); ok {
		return strings.TrimSpace(words.What + " " + words.Fix), statusFailed
	}
	if trouble, ok := r.Files.Explain(err); ok {
		return r.troubleLine(trouble), statusFailed
	}
	if errors.As(err, &path) {
		return fill(t.FileFailed, "path", oneLine(path.Path), "why", oneLine(path.Err.Error())), statusFailed
	}
	return fill(t.Unexpected, "why", oneLine(err.Error())), statusFailed
}

// troubleLine is the trouble screen of the file in one line.
func (r *run) troubleLine(t Trouble) string {
	words := r.texts()
	c, f := words.Commands(), words.Frame.Troubles[string(t.Kind)]
	path := oneLine(t.Path)
	var line []string
	switch {
	case t.Missing:
		line = []string{fill(c.NoFile, "path", path)}
	case t.NoRoom:
		line = []string{fill(c.NoRoom, "path", path), f.Safe}
	case t.Kind == ui.TroubleLocked:
		line = []string{f.Title + ": " + path, fill(c.LockedBy, "holder", holderLine(words, t.Holder)), f.Safe, c.LockedDo}
	case t.Kind == ui.TroubleCorrupt:
		line = []string{f.Title + ": " + path, f.Safe, fill(c.CorruptDo)}
	default:
		what := fill(f.What, "found", strconv.Itoa(t.Found), "known", strconv.Itoa(t.Known))
		line = []string{f.Title + ": " + path, what, f.Safe}
	}
	if t.Detail != "" {
		line = append(line, fill(c.SystemSaid, "why", oneLine(t.Detail)))
	}
	return sentences(line)
}

// sentences joins sentences, some of which lack their full stop.
func sentences(list []string) string {
	for i, s := range list {
		if !strings.HasSuffix(s, ".") {
			list[i] = s + "."
		}
	}
	return strings.Join(list, " ")
}

// holderLine names who has the file open.
func holderLine(t *locale.Texts, h Holder) string {
	if h.PID == 0 {
		return t.Commands().HolderUnknown
	}
	return fill(t.Commands().HolderLine, "pid", strconv.Itoa(h.PID), "host", oneLine(h.Host), "since", stamp(h.Since))
}

// docError says what is wrong with a document that was to be imported.
func (r *run) docError(e *report.Error) string {
	t := r.texts()
	why := fill(t.Commands().Documents[string(e.Code)], "where", oneLine(e.Where), "found", strconv.Itoa(e.Found), "known", strconv.Itoa(report.Version))
	if e.Code == report.Secret {
		p := t.Problem(e.Problem)
		why = fill(why, "what", p.What)
	}
	return why + " " + t.Commands().ImportNothing
}

// asShop finds the one shop that --shop names among rows, by ID or by name.
func (r *run) asShop(list []listed) (listed, error) {
	t, want := r.texts().Commands(), r.opt.shop
	name := model.CleanLine(want, 0).Text
	var found []listed
	for _, l := range list {
		if string(l.ID) == want {
			return l, nil
		}
		if strings.EqualFold(l.Summary.Name, name) {
			found = append(found, l)
		}
	}
	switch len(found) {
	case 0:
		return listed{}, &failure{fill(t.ShopUnknown, "name", oneLine(want), "list", r.nameList(list)), statusMisuse}
	case 1:
		return found[0], nil
	}
	return listed{}, &failure{fill(t.ShopSeveral, "name", oneLine(want), "list", r.nameList(found)), statusMisuse}
}

// nameList lists shops with the IDs that tell them apart, the first ten of them.
func (r *run) nameList(list []listed) string {
	t := r.texts()
	var out []string
	for i, l := range list {
		if i == 10 {
			out = append(out, "...")
			break
		}
		out = append(out, shopName(t, l.Summary)+" ("+string(l.ID)+")")
	}
	if len(out) == 0 {
		return t.Commands().NoneWord
	}
	return strings.Join(out, ", ")
}

func shopName(t *locale.Texts, s model.Summary) string {
	if name := oneLine(s.Name); name != "" {
		return name
	}
	return t.Frame.Unnamed
}
