package gateway

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"portone-onboard/model"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestNames holds the names of the JSON: they are a promise to its readers.
func TestNames(t *testing.T) {
	var names []string
	collect(reflect.TypeFor[Gateway](), "", &names)
	slices.Sort(names)
	got := strings.Join(names, "\n") + "\n"
	const golden = "testdata/names.golden"
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got != strings.ReplaceAll(string(want), "\r\n", "\n") {
		t.Errorf("names changed; run with -update if they should\n%s", diff(string(want), got))
	}
}

// collect lists the names under a type; those that may be absent end in "?".
func collect(typ reflect.Type, at string, names *[]string) {
	for typ.Kind() == reflect.Slice || typ.Kind() == reflect.Pointer {
		typ = typ.Elem()
	}
	if typ.Kind() != reflect.Struct || typ == reflect.TypeFor[model.Date]() {
		return
	}
	for i := range typ.NumField() {
		f := typ.Field(i)
		name, opts, tagged := strings.Cut(f.Tag.Get("json"), ",")
		switch {
		case name == "-":
		case f.Anonymous && name == "":
			collect(f.Type, at, names)
		default:
			if tagged && opts != "" {
				*names = append(*names, at+name+"?")
			} else {
				*names = append(*names, at+name)
			}
			collect(f.Type, at+name+".", names)
		}
	}
}

func decoded(t *testing.T, g *Gateway) any {
	t.Helper()
	b, err := json.Marshal(g)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(b, []byte(":null")) {
		t.Errorf("%s: a null, not an empty list", g.Code)
	}
	var v any
	if err := json.Unmarshal(b, &v); err != nil {
		t.Fatal(err)
	}
	return v
}

// diff lists the lines that only one of two texts has.
func diff(a, b string) string {
	var out strings.Builder
	la, lb := strings.Split(a, "\n"), strings.Split(b, "\n")
	for _, l := range la {
		if !slices.Contains(lb, l) {
			out.WriteString("- " + l + "\n")
		}
	}
	for _, l := range lb {
		if !slices.Contains(la, l) {
			out.WriteString("+ " + l + "\n")
		}
	}
	return out.String()
}

// TestTopNames wants what was promised for `gateways --json`.
func TestTopNames(t *testing.T) {
	for _, e := range index {
		g, err := Get(e.Code)
		if err != nil {
			t.Fatal(err)
		}
		top := decoded(t, g).(map[string]any)
		for _, name := range []string{
			"code", "aliases", "kind", "name", "supports", "test", "contract", "live", "extra_mid", "fees",
			"contacts", "documents", "restrictions", "conflicts", "sources",
		} {
			if v, ok := top[name]; !ok || v == nil {
				t.Errorf("%s: no %s", e.Code, name)
			}
		}
	}
}

// TestSourcesInJSON wants page and day beside every fact, without looking them up.
func TestSourcesInJSON(t *testing.T) {
	g, err := Get("kakaopay")
	if err != nil {
		t.Fatal(err)
	}
	top := decoded(t, g).(map[string]any)
	cell := top["supports"].([]any)[0].(map[string]any)
	source := cell["sources"].([]any)[0].(map[string]any)
	if source["page"] == "" || source["read"] != "2026-11-22" || source["id"] == "" {
		t.Errorf("source %v", source)
	}
}
