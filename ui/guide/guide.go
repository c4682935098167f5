package guide

import (
	"embed"
	"fmt"
	"strings"
	"sync"

	"portone-onboard/model"
)

//go:embed ko/*.md en/*.md
var texts embed.FS

// Doc is one text of the guide. Its slices are shared between callers: read
// them, never write to them.
type Doc struct {
	Lang    model.Lang
	ID      string // the step or stage: "prep.site", "prep"
	Title   string
	Guide   []int // lines of the guide that this text carries
	Blocks  []Block
	Links   []Link
	Sources []Source
}

// Link is an address to open, with what stands behind it.
type Link struct {
	Title string `yaml:"title"`
	URL   string `yaml:"url"`
}

// Source is the page that a text's facts come from and the day it was read.
type Source = model.Source

// Step gives the advice for one step in one language. The error wraps
// fs.ErrNotExist where there is no such text.
func Step(lang model.Lang, id model.StepID) (Doc, error) { return load(lang, string(id)) }

// Stage gives the introduction of one stage in one language, with the errors of Step.
func Stage(lang model.Lang, id model.StageID) (Doc, error) { return load(lang, string(id)) }

// parsed keeps each text after its first use: a panel is drawn many times a
// second, the texts never change.
var parsed struct {
	sync.Mutex
	docs map[string]Doc
}

func load(lang model.Lang, id string) (Doc, error) {
	name := string(lang) + "/" + id + ".md"
	parsed.Lock()
	defer parsed.Unlock()
	if d, ok := parsed.docs[name]; ok {
		return d, nil
	}
	d, err := read(name)
	if err != nil {
		return Doc{}, err
	}
	d.Lang = lang
	if parsed.docs == nil {
		parsed.docs = make(map[string]Doc)
	}
	parsed.docs[name] = d
	return d, nil
}

func read(name string) (Doc, error) {
	raw, err := texts.ReadFile(name)
	if err != nil {
		return Doc{}, fmt.Errorf("guide text: %w", err)
	}
	d, err := Parse(raw)
	if err != nil {
		return Doc{}, fmt.Errorf("guide text %s: %w", name, err)
	}
	return d, nil
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
