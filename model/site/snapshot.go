package site

import (
	"bytes"
	"encoding/json"
	"fmt"
	"sort"
	"time"

	"portone-onboard/model"
)

// SnapshotLimit is how much of a report is kept as evidence, in bytes.
const SnapshotLimit = 64 << 10

// The names below stand in files that merchants keep: they never change.
type snapshot struct {
	Start    string            `json:"start"`
	At       time.Time         `json:"at"`
	Pages    []snapshotPage    `json:"pages"`
	Findings []snapshotFinding `json:"findings"`
}

type snapshotPage struct {
	Address string `json:"address"`
	Role    string `json:"role,omitempty"`
	Title   string `json:"title,omitempty"`
	Status  int    `json:"status,omitempty"`
	Bytes   int    `json:"bytes,omitempty"`
	Cut     bool   `json:"cut,omitempty"`
	Scripts bool   `json:"scripts,omitempty"`
	Trouble string `json:"trouble,omitempty"`
	Text    string `json:"text,omitempty"`
}

type snapshotFinding struct {
	ID       string            `json:"id"`
	Status   model.Status      `json:"status"`
	Severity model.Severity    `json:"severity,omitempty"`
	Code     model.FindingCode `json:"code,omitempty"`
	Args     map[string]string `json:"args,omitempty"`
	Value    string            `json:"value,omitempty"`
	Page     string            `json:"page,omitempty"`
	Line     int               `json:"line,omitempty"`
	Text     string            `json:"text,omitempty"`
}

// Snapshot gives a report as compact JSON of at most limit bytes, as proof of
// how the pages looked; limit ≤ 0 is SnapshotLimit. What is too long is
// shortened evenly: first the pages' texts, then the other texts; last, pages
// and findings are left out from the end. What the profile said (Want) is not
// in it, only what the pages show. It is nil where even an empty report is
// longer than limit.
func Snapshot(r model.SiteReport, limit int) []byte {
	if limit <= 0 {
		limit = SnapshotLimit
	}
	s := snapshotOf(r)
	rows := max(len(s.Pages), len(s.Findings))
	full := [3]int{textLimit, maxOther, rows} // bytes of a page's text, of other texts, rows of each list
	for i := range full {
		if out := s.within(full); len(out) <= limit {
			return out
		}
		full[i] = s.largest(full, i, limit)
	}
	if out := s.within(full); len(out) <= limit {
		return out
	}
	return nil
}

// maxOther is above the longest text of a finding, in bytes.
const maxOther = 4 * model.MaxFinding

// largest searches the highest cap i with which the whole fits, 0 if none does.
func (s snapshot) largest(caps [3]int, i, limit int) int {
	n := sort.Search(caps[i], func(n int) bool {
		caps[i] = n + 1
		return len(s.within(caps)) > limit
	})
	return n
}

// within encodes the snapshot with its texts and lists capped.
func (s snapshot) within(caps [3]int) []byte {
	text, other, rows := caps[0], caps[1], caps[2]
	out := snapshot{Start: shorter(s.Start, other), At: s.At}
	out.Pages = append([]snapshotPage{}, s.Pages[:min(rows, len(s.Pages))]...)
	for i := range out.Pages {
		p := &out.Pages[i]
		p.Address, p.Title, p.Text = shorter(p.Address, other), shorter(p.Title, other), shorter(p.Text, text)
	}
	out.Findings = append([]snapshotFinding{}, s.Findings[:min(rows, len(s.Findings))]...)
	for i := range out.Findings {
		f := &out.Findings[i]
		f.Value, f.Page, f.Text, f.Args = shorter(f.Value, other), shorter(f.Page, other), shorter(f.Text, other), shorterArgs(f.Args, other)
	}
	return out.encode()
}

func shorterArgs(args map[string]string, limit int) map[string]string {
	if len(args) == 0 {
		return nil
	}
	out := make(map[string]string, len(args))
	for k, v := range args {
		out[k] = shorter(v, limit)
	}
	return out
}

// shorter cuts a text at a whole character.
func shorter(s string, limit int) string {
	if len(s) <= limit {
		return s
	}
	return string(wholeEnd([]byte(s[:limit])))
}

// encode cannot fail: every value has a JSON form.
func (s snapshot) encode() []byte {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	if err := e.Encode(s); err != nil {
		return nil
	}
	return bytes.TrimRight(out.Bytes(), "\n")
}

func snapshotOf(r model.SiteReport) snapshot {
	s := snapshot{Start: r.Start, At: r.At.UTC().Truncate(time.Second)}
	for _, p := range r.Pages {
		s.Pages = append(s.Pages, snapshotPage(p))
	}
	for _, f := range r.Findings {
		s.Findings = append(s.Findings, snapshotFinding{
			ID: f.ID, Status: f.Status, Severity: f.Severity, Code: f.Code, Args: f.Args,
			Value: f.Value, Page: f.At.Source, Line: f.At.Line, Text: f.At.Text,
		})
	}
	return s
}

// ReadSnapshot gives the report that Snapshot kept, as far as it was kept.
// Names of later versions are passed over.
func ReadSnapshot(kept []byte) (model.SiteReport, error) {
	var s snapshot
	if err := json.Unmarshal(kept, &s); err != nil {
		return model.SiteReport{}, fmt.Errorf("read a kept look at a site: %w", err)
	}
	r := model.SiteReport{Start: s.Start, At: s.At}
	for _, p := range s.Pages {
		r.Pages = append(r.Pages, model.SitePage(p))
	}
	for _, f := range s.Findings {
		r.Findings = append(r.Findings, model.Finding{
			ID: f.ID, Status: f.Status, Severity: f.Severity, Code: f.Code, Args: f.Args,
			Value: f.Value, At: model.Spot{Source: f.Page, Line: f.Line, Text: f.Text},
		})
	}
	return r, nil
}
