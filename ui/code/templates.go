package code

import (
	"embed"
	"slices"
	"strings"
	"sync"
	"text/template"

	"portone-onboard/model"
)

//go:embed templates/*.tmpl
var files embed.FS

// tongue is a language of comments and one of programs.
type tongue struct {
	lang model.Lang
	of   string
}

// ready are the templates in each pair of languages, read when first needed.
var ready = struct {
	sync.Mutex
	in map[tongue]*template.Template
}{}

// templates gives them in the words of a pair of languages.
func templates(lang model.Lang, of string) (*template.Template, error) {
	ready.Lock()
	defer ready.Unlock()
	if t := ready.in[tongue{lang, of}]; t != nil {
		return t, nil
	}
	t, err := template.New("").Funcs(words(lang, of)).ParseFS(files, "templates/parts.tmpl", "templates/*_"+stem(of)+"*.tmpl")
	if err != nil {
		return nil, err
	}
	if ready.in == nil {
		ready.in = map[tongue]*template.Template{}
	}
	ready.in[tongue{lang, of}] = t
	return t, nil
}

// stem is how the templates of a language are named: call_node.tmpl. Pages are
// named by what they show.
func stem(of string) string {
	switch of {
	case "javascript":
		return "node"
	case "html":
		return "page"
	}
	return of
}

// words are what the templates may call.
func words(lang model.Lang, of string) template.FuncMap {
	d := dialectOf(of)
	return template.FuncMap{
		"say":   func(ko, en string) string { return model.Text{Ko: ko, En: en}.In(lang) },
		"str":   d.quote,
		"var":   d.variable,
		"snake": snake,
		"line":  remark,
		"parts": func(path string) []string { return strings.SplitN(path, "{id}", 2) },
		// the variables that a call is given, each after its type, or before it
		"list":  func(before string, w written) string { return given(d, w, before, "") },
		"typed": func(after string, w written) string { return given(d, w, "", after) },
	}
}

func given(d dialect, w written, before, after string) string {
	names := w.From
	if w.ID != "" {
		names = slices.Insert(slices.Clone(names), 0, w.ID)
	}
	out := make([]string, len(names))
	for i, n := range names {
		out[i] = before + d.variable(n) + after
	}
	return strings.Join(out, ", ")
}
