package site

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"portone-onboard/model"
)

// corpusCase is one page of testdata with what the judge must say of it.
type corpusCase struct {
	Role    string
	Profile model.SiteProfile
	Want    map[string][]string // by ID: status, and the value where it is to be compared
}

func readCorpus(t testing.TB) map[string]corpusCase {
	t.Helper()
	raw, err := os.ReadFile("testdata/expected.json")
	if err != nil {
		t.Fatal(err)
	}
	cases := map[string]corpusCase{}
	dec := json.NewDecoder(bytes.NewReader(raw))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&cases); err != nil {
		t.Fatal(err)
	}
	return cases
}

func pageOfText(t testing.TB, name, role string, body []byte) *page {
	t.Helper()
	text, _ := decode(body, "text/html")
	doc, err := html.Parse(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	if role == "" {
		role = "start"
	}
	p := &page{SitePage: model.SitePage{Address: name, Role: role}}
	surveyOf(p, doc, text)
	return p
}

func judgeFile(t testing.TB, name string, c corpusCase, body []byte) map[string]model.Finding {
	t.Helper()
	out := map[string]model.Finding{}
	for _, f := range judge([]*page{pageOfText(t, name, c.Role, body)}, model.SiteAsk{Profile: c.Profile}) {
		out[f.ID] = f
	}
	return out
}

func TestCorpus(t *testing.T) {
	cases := readCorpus(t)
	files, err := filepath.Glob("testdata/*.html")
	if err != nil || len(files) < 40 {
		t.Fatalf("%d pages, %v", len(files), err)
	}
	for _, file := range files {
		name := filepath.Base(file)
		c, ok := cases[name]
		if !ok {
			t.Errorf("%s is not expected", name)
			continue
		}
		body, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		compareFindings(t, name, judgeFile(t, name, c, body), c.Want)
	}
}

func compareFindings(t *testing.T, name string, got map[string]model.Finding, want map[string][]string) {
	t.Helper()
	ids := make([]string, 0, len(want))
	for id := range want {
		ids = append(ids, id)
	}
	sort.Strings(ids)
	for _, id := range ids {
		f, w := got[id], want[id]
		switch {
		case string(f.Status) != w[0]:
			t.Errorf("%s: %s is %s (%s, %q), want %s", name, id, f.Status, f.Code, f.Value, strings.Join(w, " "))
		case len(w) > 1 && w[1] != f.Value:
			t.Errorf("%s: %s reads %q (%s), want %q", name, id, f.Value, f.Code, w[1])
		case len(w) > 2 && w[2] != string(f.Code):
			t.Errorf("%s: %s says %s, want %s", name, id, f.Code, w[2])
		}
	}
}
