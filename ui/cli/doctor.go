package cli

import (
	"runtime"

	"portone-onboard/model/report"
)

// verdict is how a finding weighs.
type verdict string

const (
	fine verdict = "ok"
	warn verdict = "warn"
	bad  verdict = "fail"
)

// finding is one line of the doctor. Fix is "" where there is nothing to do.
type finding struct {
	ID     string  `json:"id"`
	Status verdict `json:"status"`
	Value  string  `json:"value,omitempty"`
	Text   string  `json:"text"`
	Fix    string  `json:"fix,omitempty"`
}

type doctorJSON struct {
	Version  string    `json:"version"`
	System   string    `json:"system"`
	Findings []finding `json:"findings"`
}

// doctor looks at everything the program stands on: terminal, language, file,
// disk, clock, backups. It writes nothing but an empty file to try the folder,
// asks no network, and knows no secret to tell. Status 1 is a failed finding.
func (r *run) doctor([]string) error {
	d := doctorJSON{Version: r.Version, System: runtime.GOOS + "/" + runtime.GOARCH, Findings: r.examine()}
	if r.opt.json {
		if err := report.WriteJSON(r.out, d); err != nil {
			return err
		}
	} else {
		r.tellFindings(d)
	}
	for _, f := range d.Findings {
		if f.Status == bad {
			return errFinding
		}
	}
	return nil
}

func (r *run) examine() []finding {
	var out []finding
	for _, look := range []func(*run) []finding{
		(*run).seeLanguage, (*run).seeTerminal, (*run).seeFolder, (*run).seeFile, (*run).seeClock, (*run).seeBackups,
	} {
		out = append(out, look(r)...)
	}
	return out
}

// find makes a finding. The case picks the sentence; args fill it.
func (r *run) find(id string, status verdict, kase, value string, args ...string) finding {
	t := r.texts().Commands().Doctor[id+"."+kase]
	args = append(args, "value", value)
	return finding{id, status, value, fill(t.Text, args...), fill(t.Fix, args...)}
}

func (r *run) tellFindings(d doctorJSON) {
	t := r.texts().Commands()
	r.print("{program} {version} ({system})\n", "program", program, "version", d.Version, "system", d.System)
	for _, f := range d.Findings {
		r.print("{mark}  {name}: {text}", "mark", pad(t.DoctorMarks[string(f.Status)], 4), "name", t.DoctorNames[f.ID], "text", f.Text)
		if f.Fix != "" {
			r.print("      {fix}", "fix", f.Fix)
		}
	}
}
