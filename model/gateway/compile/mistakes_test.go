package main

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
)

// small is a file in which everything is right.
func small(t testing.TB) string {
	t.Helper()
	b, err := os.ReadFile("testdata/small.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(b), "\r\n", "\n")
}

func TestSmallFile(t *testing.T) {
	g, err := decode("small.yaml", []byte(small(t)))
	if err != nil {
		t.Fatal(err)
	}
	if len(g.Supports) != 8 || len(g.Fees.Rates) != 2 {
		t.Errorf("%d cells and %d rates", len(g.Supports), len(g.Fees.Rates))
	}
	if r := g.Tasks[0].Src[0]; r.ID != "contract" || r.Page != "help/contract.md" || r.Read.IsZero() {
		t.Errorf("source not filled in: %+v", r)
	}
}

// TestPlantedMistakes plants one mistake into the right file and wants it
// found, with file and line.
func TestPlantedMistakes(t *testing.T) {
	task := "  - id: first\n    step: contract.apply\n    who: merchant\n    blocks: true\n    title: {ko: 첫째, en: First}\n    body: {ko: 내용, en: Body}\n    src: [contract]\n"
	for _, m := range []struct{ name, old, new, at, want string }{
		{"unknown field", "    blocks: true\n", "    blocs: true\n", "blocs:", "field blocs not found"},
		{"unknown field inside", "{ko: 첫째, en: First}", "{ko: 첫째, en: First, de: Erste}", "de: Erste", "field de not found"},
		{"unknown top field", "contacts:\n", "contact:\n", "contact:", "field contact not found"},
		{"duplicate key", "    who: merchant\n", "    who: merchant\n    who: portone\n", "who: portone", "already"},
		{"missing source list", "    body: {ko: 내용, en: Body}\n    src: [contract]\n", "    body: {ko: 내용, en: Body}\n", "- id: first", "tasks[0].src: missing"},
		{"empty source list", "    src: [contract]\n  - id: second", "    src: []\n  - id: second", "src: []", "tasks[0].src: missing"},
		{"unknown source", "src: [contract]\n  - id: second", "src: [contrat]\n  - id: second", "src: [contrat]", "no such source: contrat"},
		{"source twice", "src: [contract, channel]", "src: [channel, channel]", "src: [channel, channel]", "used twice: channel"},
		{"unused source", "  contract: {page", "  spare: {page: help/spare.md, read: 2026-11-22}\n  contract: {page", "spare:", "no fact stands on this source"},
		{"source without a day", "{page: help/contract.md, read: 2026-11-22}", "{page: help/contract.md}", "help/contract.md", "sources.contract.read: missing"},
		{"bad day", "read: 2026-11-22}\n  contract", "read: 2026-13-22}\n  contract", "2026-13-22", "2026-13-22"},
		{"duplicate task", "  - id: second\n", "  - id: first\n", "- id: first\n    step: live.open", "used twice: first"},
		{"whole task twice", task, task + task, "", "used twice: first"},
		{"bad step", "step: live.open", "step: live.opened", "live.opened", "no such word: live.opened"},
		{"bad actor", "who: gateway", "who: bank", "who: bank", "no such word: bank"},
		{"bad status", `status: "yes"`, `status: maybe`, "status: maybe", "no such word: maybe"},
		{"bad method", "methods: [card, \"easy", "methods: [cash, \"easy", "methods: [cash", "no such method: cash"},
		{"bad easy pay", "easy_pay:kakaopay", "easy_pay:kakopay", "easy_pay:kakopay", "no such method: easy_pay:kakopay"},
		{"bad tier", "small1:", "tiny:", "tiny:", "no such word: tiny"},
		{"bad rate", `"3.20"`, `"3,20"`, `"3,20"`, "not a percentage"},
		{"bad module", "  - {id: T1, module: main", "  - {id: T1, module: mane", "module: mane", "no such module: mane"},
		{"bad conflict", "conflicts: [when]", "conflicts: [whom]", "conflicts: [whom]", "no such conflict: whom"},
		{"unused conflict", "    conflicts: [when]\n", "", "- id: when", "no fact is party to this conflict: when"},
		{"bad newer", "newer: contract", "newer: contrat", "newer: contrat", "no such source: contrat"},
		{"bad address", "links: [https://example.com]", "links: [example.com]", "links: [example.com]", "no such address"},
		{"blank language", "en: First}", `en: " "}`, `en: " "}`, "blank language"},
		{"missing language", "{ko: 첫째, en: First}", "{ko: 첫째}", "title: {ko: 첫째}", "tasks[0].title.en: blank language"},
		{"blank at an end", "en: Later}", `en: "Later "}`, `en: "Later "}`, "blank at an end"},
		{"missing text", "    title: {ko: 둘째, en: Second}\n", "", "- id: second", "tasks[1].title: missing"},
		{"missing id", "  - id: second\n    step", "  - step", "- step: live.open", "tasks[1].id: missing"},
		{"digits without quotes", `phone: "0212345678"`, `phone: 0212345678`, "phone: 0212345678", "digits without quotes: 0212345678"},
		{"cell twice", "\ntest:\n", "  - {modules: [main], portone: [v1], modes: [window], styles: [one_time], methods: [card], status: \"no\", src: [channel]}\n\ntest:\n", `status: "no"`, "used twice: main v1 window one_time card"},
		{"parameter without a value", "    value: '\"홍길동\"'\n", "", "- id: name", "parameters[0]: required without a value"},
		{"no JSON", "value: '\"홍길동\"'", "value: '홍길동'", "- id: name", "parameters[0]: no JSON value"},
		{"two JSON values", "value: '\"홍길동\"'", "value: '1 2'", "- id: name", "parameters[0]: no JSON value"},
		{"a value that is not wanted", "need: limited", "need: limited\n    value: '1'", "- id: number", "parameters[1]: limited with a value"},
		{"no path", "path: customer.fullName", "path: customer..fullName", "- id: name", "parameters[0]: no path of a call"},
		{"a blank in a path", "path: customer.fullName", "path: customer.full name", "- id: name", "parameters[0]: no path of a call"},
		{"a value for each", "path: customer.fullName", "path: products[].name", "- id: name", "parameters[0]: a value for each of a list"},
		{"max without unit", "{max: 30, unit: bytes}", "{max: 30}", "- id: name", "parameters[0]: a limit wants both"},
		{"bad call", "calls: [payment, issue]", "calls: [payment, isue]", "calls: [payment, isue]", "no such word: isue"},
		{"bad need", "need: limited", "need: limit", "need: limit", "no such word: limit"},
		{"bad unit", "unit: bytes", "unit: byte", "unit: byte", "no such word: byte"},
		{"bad letters", "allow: alnum", "allow: alpha", "allow: alpha", "no such word: alpha"},
		{"bad device", "device: mobile", "device: phone", "device: phone", "no such word: phone"},
		{"parameter without a reason", "    why: {ko: 숫자만 됩니다., en: Digits only.}\n", "", "- id: number", "parameters[1].why: missing"},
		{"parameter without a version", "    portone: [v1]\n    path: products", "    path: products", "- id: number", "parameters[1].portone: missing"},
		{"not YAML", "  shared: \"yes\"", "  shared: \"yes", "", ""},
		{"a list for a word", "kind: pg", "kind: [pg]", "kind: [pg]", ""},
	} {
		t.Run(m.name, func(t *testing.T) {
			text := small(t)
			if strings.Count(text, m.old) != 1 {
				t.Fatalf("%q stands %d times", m.old, strings.Count(text, m.old))
			}
			text = strings.Replace(text, m.old, m.new, 1)
			_, err := decode("small.yaml", []byte(text))
			if err == nil {
				t.Fatal("not found")
			}
			where := "small.yaml:"
			if m.at != "" {
				where = fmt.Sprintf("small.yaml:%d: ", lineOf(t, text, m.at))
			}
			if !hasLine(err.Error(), where, m.want) {
				t.Errorf("want %s … %s\ngot %v", where, m.want, err)
			}
			located := regexp.MustCompile(`^small\.yaml:\d+: `)
			for line := range strings.Lines(err.Error()) {
				if !located.MatchString(line) {
					t.Errorf("without file and line: %s", line)
				}
			}
		})
	}
}

// lineOf is the line of the last place where a text stands.
func lineOf(t *testing.T, text, at string) int {
	t.Helper()
	i := strings.LastIndex(text, at)
	if i < 0 {
		t.Fatalf("%q stands nowhere", at)
	}
	return 1 + strings.Count(text[:i], "\n")
}

func hasLine(text, prefix, part string) bool {
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, prefix) && strings.Contains(line, part) {
			return true
		}
	}
	return false
}

// TestManyMistakes wants all mistakes of a file told at once.
func TestManyMistakes(t *testing.T) {
	text := strings.NewReplacer("step: live.open", "step: live.opened", "who: gateway", "who: bank").Replace(small(t))
	_, err := decode("small.yaml", []byte(text))
	if err == nil || strings.Count(err.Error(), "no such word") != 2 {
		t.Errorf("got %v", err)
	}
}
