package source

import (
	"bytes"
	"compress/flate"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"path"
	"strings"

	"portone-onboard/model"
	"portone-onboard/ui/guide"
)

const (
	compiled     = "compiled"
	suffix       = ".json.z"
	glossaryFile = "glossary/terms.yaml"
)

// Compile gives the texts of each language and the glossary as JSON, by the
// slash-separated path of their file in the guide's folder ("compiled/ko.json.z"). The
// same sources give the same bytes.
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
	out[compiled+"/terms.ko"+suffix], err = encode(ko)
	if err != nil {
		return out, err
	}
	out[compiled+"/terms.en"+suffix], err = encode(en)
	return out, err
}

// compileTexts gives all texts of a language as one file, by their IDs: they
// share most of their words, and are deflated to half of what they take alone.
func compileTexts(folder fs.FS, lang model.Lang) (map[string][]byte, error) {
	texts := make(map[string]guide.Doc)
	names, err := fs.Glob(folder, string(lang)+"/*.md")
	for _, name := range names {
		d, wrong := readText(folder, lang, name)
		if wrong != nil {
			err = errors.Join(err, fmt.Errorf("%s: %w", name, wrong))
			continue
		}
		texts[strings.TrimSuffix(path.Base(name), ".md")] = d
	}
	if err != nil || len(texts) == 0 {
		return nil, err
	}
	file, err := encode(texts)
	return map[string][]byte{compiled + "/" + string(lang) + suffix: file}, err
}

func readText(folder fs.FS, lang model.Lang, name string) (guide.Doc, error) {
	raw, err := fs.ReadFile(folder, name)
	if err != nil {
		return guide.Doc{}, err
	}
	d, err := Parse(raw)
	d.Lang = lang
	return d, err
}

// encode leaves HTML as it is: nothing but the program reads the file.
func encode(v any) ([]byte, error) {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return out.Bytes(), err
}

// pack deflates a text: as they are, the texts would be 0.2 MB of the program.
func pack(text []byte) ([]byte, error) {
	var out bytes.Buffer
	z, err := flate.NewWriter(&out, flate.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := z.Write(text); err != nil {
		return nil, err
	}
	err = z.Close()
	return out.Bytes(), err
}

// unpack gives nothing for a damaged file, which no text equals.
func unpack(packed []byte) []byte {
	text, err := io.ReadAll(flate.NewReader(bytes.NewReader(packed)))
	if err != nil {
		return nil
	}
	return text
}
