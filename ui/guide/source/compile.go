package source

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"strings"

	"portone-onboard/model"
)

const (
	compiled     = "compiled"
	glossaryFile = "glossary/terms.yaml"
)

// Compile gives every file of the compiled guide, by its slash-separated path
// in the guide's folder ("compiled/ko/prep.site.json"). The same sources give
// the same bytes.
func Compile(folder fs.FS) (map[string][]byte, error) {
	out, err := compileGlossary(folder)
	for _, lang := range []model.Lang{model.Korean, model.English} {
		texts, wrong := compileTexts(folder, lang)
		err = errors.Join(err, wrong)
		maps.Copy(out, texts)
	}
	return out, err
}

func compileGlossary(folder fs.FS) (map[string][]byte, error) {
	out := make(map[string][]byte)
	raw, err := fs.ReadFile(folder, glossaryFile)
	if err != nil {
		return out, err
	}
	ko, en, err := Glossary(raw)
	if err != nil {
		return out, err
	}
	out[compiled+"/terms.ko.json"], err = encode(ko)
	if err != nil {
		return out, err
	}
	out[compiled+"/terms.en.json"], err = encode(en)
	return out, err
}

func compileTexts(folder fs.FS, lang model.Lang) (map[string][]byte, error) {
	out := make(map[string][]byte)
	names, err := fs.Glob(folder, string(lang)+"/*.md")
	for _, name := range names {
		file, wrong := compileText(folder, lang, name)
		if wrong != nil {
			err = errors.Join(err, fmt.Errorf("%s: %w", name, wrong))
			continue
		}
		out[path.Join(compiled, strings.TrimSuffix(name, ".md")+".json")] = file
	}
	return out, err
}

func compileText(folder fs.FS, lang model.Lang, name string) ([]byte, error) {
	raw, err := fs.ReadFile(folder, name)
	if err != nil {
		return nil, err
	}
	d, err := Parse(raw)
	if err != nil {
		return nil, err
	}
	d.Lang = lang
	return encode(d)
}

// encode writes each value on a line of its own, so that a change of one
// sentence is a change of one line, and indents nothing: the file is decoded
// while somebody waits for the screen.
func encode(v any) ([]byte, error) {
	var dense, out bytes.Buffer
	e := json.NewEncoder(&dense)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	err := json.Indent(&out, dense.Bytes(), "", "")
	return out.Bytes(), err
}
