package scan

import (
	"path"
	"slices"
	"strconv"

	"portone-onboard/model"
)

// seen is what a file leaves behind for the look at its whole application.
type seen struct {
	file  string
	signs sightings
}

// apps puts files together by the nearest folder with a manifest.
type apps struct {
	roots map[string]bool
	files map[string][]seen // by root
	all   []seen
}

func newApps(roots map[string]bool, files []seen) *apps {
	a := &apps{roots: roots, files: map[string][]seen{}, all: files}
	for _, f := range files {
		root := a.rootOf(f.file)
		a.files[root] = append(a.files[root], f)
	}
	return a
}

func (a *apps) rootOf(file string) string {
	for dir := path.Dir(file); dir != "." && dir != "/"; dir = path.Dir(dir) {
		if a.roots[dir] {
			return dir
		}
	}
	return ""
}

// judge gives the findings that need more than one file.
func (a *apps) judge() (out []model.Finding) {
	for _, files := range a.files {
		out = append(out, mixed(files)...)
		out = append(out, a.unchecked(files)...)
		out = append(out, a.unsigned(files)...)
	}
	return out
}

// has tells whether any of the files shows a sign.
func has(files []seen, k sign) bool {
	return slices.ContainsFunc(files, func(f seen) bool { return f.signs[k] != nil })
}

// asks tells whether PortOne is asked, or may be.
func asks(files []seen) bool { return has(files, lookup) || has(files, maybeLookup) }

// first gives the first place of a sign, files in order.
func first(files []seen, k sign) *model.Finding {
	for _, f := range files {
		if f.signs[k] != nil {
			return f.signs[k]
		}
	}
	return nil
}

// mixed reports both versions in one application, once. It is a question, not a
// mistake for sure: some shops keep V1 for one service on purpose.
func mixed(files []seen) []model.Finding {
	one, two := first(files, v1SDK), first(files, v2SDK)
	if one == nil || two == nil {
		return nil
	}
	f := *two
	f.Severity = model.SeverityWarning
	f.Args = map[string]string{"v1": place(one.At), "v2": place(two.At)}
	return []model.Finding{f}
}

func place(s model.Spot) string { return clip(s.Source + ":" + strconv.Itoa(s.Line)) }

// unchecked reports routes that finish a payment where nothing asks PortOne, or
// where it is asked and the amount is compared with nothing.
func (a *apps) unchecked(files []seen) (out []model.Finding) {
	for _, f := range files {
		if f.signs[completeRoute] == nil {
			continue
		}
		if code, status := a.doubt(f, files); code != "" {
			out = append(out, doubted(f, code, status))
		}
	}
	return out
}

// doubt tells what is wrong with the routes of one file, "" where all may be
// well. What another application asks may be asked on this one's behalf, and
// what a file hands on to others may be checked there.
func (a *apps) doubt(f seen, files []seen) (model.FindingCode, model.Status) {
	alone := []seen{f}
	switch {
	case f.signs[uncompared] != nil && f.signs[lookup] != nil:
		return "scan_amount_uncompared", model.Missing
	case f.signs[uncompared] != nil && f.signs[maybeLookup] != nil:
		return "scan_amount_uncompared", model.CannotTell
	case asks(alone):
		return "", ""
	case !asks(files) && !asks(a.all):
		return "scan_payment_unchecked", model.Missing
	case !asks(files):
		return "scan_payment_unchecked", model.CannotTell
	case f.signs[handsOn] == nil:
		return "scan_payment_elsewhere", model.CannotTell
	}
	return "", ""
}

// doubted makes the finding: of amounts at the place where the browser's is
// taken, of all else at the route.
func doubted(f seen, code model.FindingCode, status model.Status) model.Finding {
	found := *f.signs[completeRoute]
	if code == "scan_amount_uncompared" {
		found = *f.signs[uncompared]
	}
	found.Code, found.Status = code, status
	if code != "scan_payment_unchecked" || status == model.CannotTell {
		found.Severity = model.SeverityWarning
	}
	return found
}

// unsigned reports webhook handlers where nothing checks signatures. Whoever
// asks PortOne anew at each message is safe without: that is only a question.
func (a *apps) unsigned(files []seen) (out []model.Finding) {
	if has(files, verify) {
		return nil
	}
	for _, f := range files {
		if f.signs[webhookRoute] == nil {
			continue
		}
		found := *f.signs[webhookRoute]
		if asks(files) || has(a.all, verify) {
			found.Status, found.Severity, found.Code = model.CannotTell, model.SeverityWarning, "scan_webhook_looked_up"
		}
		out = append(out, found)
	}
	return out
}

// factCodes are what a report says of signs that were seen anywhere.
var factCodes = []struct {
	code string
	all  []sign
}{
	{"uses_v1", []sign{v1SDK}},
	{"uses_v2", []sign{v2SDK}},
	{"has_server", []sign{serverCode}},
	{"has_complete", []sign{completeRoute}}, // a route that finishes payments
	{"has_webhook", []sign{webhookRoute}},   // of V2
	{"asks_portone", []sign{lookup}},
	{"verifies_amount", []sign{lookup, amountCheck}},
	{"verifies_webhook", []sign{verify}},
	{"has_redirect", []sign{redirect}},
}

func (a *apps) facts() (out []string) {
	for _, f := range factCodes {
		if !slices.ContainsFunc(f.all, func(k sign) bool { return !has(a.all, k) }) {
			out = append(out, f.code)
		}
	}
	return out
}
