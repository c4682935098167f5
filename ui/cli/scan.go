package cli

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"portone-onboard/model"
	"portone-onboard/model/report"
)

// scanJSON is what `scan --json` writes.
type scanJSON struct {
	Dir      string         `json:"dir"`
	Files    int            `json:"files"`
	Skipped  int            `json:"skipped"`
	Unread   []string       `json:"unread,omitempty"`
	Ignored  []string       `json:"ignored,omitempty"` // settings that git ignores, not read
	Facts    []string       `json:"facts"`
	Findings []scanLineJSON `json:"findings"`
	Cut      map[string]int `json:"cut,omitempty"` // findings left out, by rule
}

type scanLineJSON struct {
	Rule     string         `json:"rule"`
	Severity model.Severity `json:"severity"`
	File     string         `json:"file"`
	Line     int            `json:"line"`
	Text     string         `json:"text"`
	What     string         `json:"what"`
	Fix      string         `json:"fix,omitempty"`
}

// scan looks at a shop's source. Status 1 is a finding.
func (r *run) scan(args []string) error {
	if r.Looks.Scan == nil {
		return errNoLook
	}
	w, err := r.looker(nil)
	if err != nil {
		return err
	}
	ask := w.ScanAsk(scanPlace(w))
	ask.Dir = folder(args[0])
	ctx, stop := interruptible()
	defer stop()
	seen, err := r.Looks.Scan(ctx, ask, r.tellProgress)
	if err != nil {
		return err
	}
	if r.opt.json {
		err = report.WriteJSON(r.out, r.scanJSON(seen))
	} else {
		r.scanText(seen)
	}
	if err == nil && len(seen.Findings) > 0 {
		return errFinding
	}
	return err
}

// scanPlace is from where the shop looks at its source: once a live channel
// stands, what points to test is a mistake.
func scanPlace(w *model.Walk) model.Place {
	for _, v := range w.Steps() {
		if v.Step == "live.channel" && v.Standing == model.Reached {
			return model.Place{Step: "live.code", Track: v.Track, MID: v.MID}
		}
	}
	return model.Place{Step: "test.code"}
}

func (r *run) scanJSON(seen model.ScanReport) scanJSON {
	out := scanJSON{Dir: seen.Dir, Files: seen.Files, Skipped: seen.Skipped, Facts: append([]string{}, seen.Facts...), Ignored: seen.Ignored, Findings: []scanLineJSON{}, Cut: seen.Cut}
	for _, u := range seen.Unread {
		out.Unread = append(out.Unread, u.File)
	}
	for _, f := range seen.Findings {
		t := r.texts().Finding(f)
		out.Findings = append(out.Findings, scanLineJSON{f.ID, f.Severity, f.At.Source, f.At.Line, f.At.Text, t.What, t.Fix})
	}
	return out
}

func (r *run) scanText(seen model.ScanReport) {
	t := r.texts()
	r.print(t.Look().FilesRead, "n", itoa(seen.Files), "skipped", itoa(seen.Skipped), "unread", itoa(len(seen.Unread)))
	for _, f := range seen.Findings {
		say := t.Finding(f)
		r.print("\n{at}  [{severity}]", "at", oneLine(spot(f.At)), "severity", t.Commands().Severities[string(f.Severity)])
		r.print("  {text}", "text", oneLine(f.At.Text))
		for _, line := range []string{say.What, say.Fix} {
			if line != "" {
				r.print("  {line}", "line", line)
			}
		}
	}
	if len(seen.Findings) == 0 {
		r.print(t.Look().NoFindings)
	}
	if len(seen.Ignored) > 0 {
		r.print("\n"+t.Look().ScanIgnored, "list", oneLine(t.Join(seen.Ignored)))
	}
	if more := seen.More(); more > 0 {
		r.print("\n"+t.Look().ScanCut, "n", itoa(more))
	}
}

// folder is a folder as a merchant names it: with the home folder's sign, in
// quotes or with escaped spaces, as terminals write one that is dropped on them.
func folder(typed string) string {
	typed = strings.TrimSpace(typed)
	if n := len(typed); n > 1 && (typed[0] == '\'' || typed[0] == '"') && typed[n-1] == typed[0] {
		typed = typed[1 : n-1]
	} else if runtime.GOOS != "windows" {
		typed = strings.ReplaceAll(typed, `\ `, " ")
	}
	if rest, ok := strings.CutPrefix(typed, "~"); ok && (rest == "" || rest[0] == '/' || rest[0] == '\\') {
		if home, err := os.UserHomeDir(); err == nil {
			return filepath.Join(home, rest)
		}
	}
	return typed
}
