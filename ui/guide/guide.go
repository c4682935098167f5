package guide

import (
	"bytes"
	"compress/flate"
	"embed"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"sync"

	"portone-onboard/model"
)

// The whole folder is named, with the note that lies in it: the generator
// imports this package, which must build even where no text is compiled yet.
//
//go:embed compiled
var compiled embed.FS

// Doc is one text of the guide. Its slices are shared between callers: read
// them, never write to them.
type Doc struct {
	Lang    model.Lang `json:"lang"`
	ID      string     `json:"id"` // the step or stage: "prep.site", "prep"
	Title   string     `json:"title"`
	Guide   []int      `json:"guide,omitempty"` // lines of the guide that this text carries
	Blocks  []Block    `json:"blocks,omitempty"`
	Links   []Link     `json:"links,omitempty"`
	Sources []Source   `json:"sources,omitempty"`
}

// Link is an address to open, with what stands behind it.
type Link struct {
	Title string `yaml:"title" json:"title"`
	URL   string `yaml:"url" json:"url"`
}

// Source is the page that a text's facts come from and the day it was read.
type Source = model.Source

// Step gives the advice for one step in one language. The error wraps
// fs.ErrNotExist where there is no such text.
func Step(lang model.Lang, id model.StepID) (Doc, error) { return load(lang, string(id)) }

// Stage gives the introduction of one stage in one language, with the errors of Step.
func Stage(lang model.Lang, id model.StageID) (Doc, error) { return load(lang, string(id)) }

// docs keeps each text after its first use: a panel is drawn many times a
// second, the texts never change.
var docs struct {
	sync.Mutex
	known map[string]Doc
	texts map[model.Lang]map[string]json.RawMessage
}

func load(lang model.Lang, id string) (Doc, error) {
	name := string(lang) + "/" + id
	docs.Lock()
	defer docs.Unlock()
	if d, ok := docs.known[name]; ok {
		return d, nil
	}
	raw, err := textOf(lang, id)
	var d Doc
	if err == nil {
		err = json.Unmarshal(raw, &d)
	}
	if err != nil {
		return Doc{}, fmt.Errorf("guide text %s: %w", name, err)
	}
	if docs.known == nil {
		docs.known = make(map[string]Doc)
	}
	docs.known[name] = d
	return d, nil
}

// textOf gives one text of a language as JSON. All of a language are unpacked
// once; each is decoded when it is asked for.
func textOf(lang model.Lang, id string) (json.RawMessage, error) {
	all, ok := docs.texts[lang]
	if !ok {
		if err := read(string(lang)+".json", &all); err != nil {
			return nil, err
		}
		if docs.texts == nil {
			docs.texts = make(map[model.Lang]map[string]json.RawMessage)
		}
		docs.texts[lang] = all
	}
	if raw, ok := all[id]; ok {
		return raw, nil
	}
	return nil, fs.ErrNotExist
}

// read decodes one of the compiled files: JSON, deflated.
func read(name string, into any) error {
	packed, err := compiled.ReadFile("compiled/" + name + ".z")
	if err == nil {
		err = decode(packed, into)
	}
	if err != nil {
		return fmt.Errorf("guide text %s: %w", name, err)
	}
	return nil
}

func decode(packed []byte, into any) error {
	text, err := io.ReadAll(flate.NewReader(bytes.NewReader(packed)))
	if err != nil {
		return err
	}
	return json.Unmarshal(text, into)
}

// Plain is everything a reader sees of the text, one piece a line: for search
// and for finding the glossary's terms in it.
func (d Doc) Plain() string {
	var b strings.Builder
	b.WriteString(d.Title + "\n")
	plainBlocks(&b, d.Blocks)
	for _, l := range d.Links {
		b.WriteString(l.Title + "\n" + l.URL + "\n")
	}
	return b.String()
}

func plainBlocks(b *strings.Builder, blocks []Block) {
	for _, k := range blocks {
		if line := strings.TrimSpace(k.Label + " " + plainSpans(k.Spans)); line != "" {
			b.WriteString(line + "\n")
		}
		for _, item := range k.Items {
			plainBlocks(b, item)
		}
	}
}

func plainSpans(spans []Span) string {
	var b strings.Builder
	for _, s := range spans {
		b.WriteString(s.Text)
	}
	return b.String()
}
