package source

import (
	"fmt"

	"go.yaml.in/yaml/v4"

	"portone-onboard/ui/guide"
)

// wording is a term in one language.
type wording struct {
	Term    string   `yaml:"term"`
	Also    []string `yaml:"also"`
	Meaning string   `yaml:"meaning"`
}

// entry is a term in both languages, as the file has them side by side.
type entry struct {
	ID      string         `yaml:"id"`
	Ko      wording        `yaml:"ko"`
	En      wording        `yaml:"en"`
	See     []string       `yaml:"see"`
	Sources []guide.Source `yaml:"sources"`
}

func (e entry) as(w wording) guide.Term {
	return guide.Term{ID: e.ID, Name: w.Term, Also: w.Also, Meaning: w.Meaning, See: e.See, Sources: e.Sources}
}

// Glossary reads the terms, of which every field must be known. Both languages
// have the same terms in the same order.
func Glossary(raw []byte) (ko, en []guide.Term, err error) {
	var all []entry
	if err := yaml.Load(raw, &all, yaml.WithKnownFields()); err != nil {
		return nil, nil, fmt.Errorf("glossary: %w", err)
	}
	for _, e := range all {
		ko, en = append(ko, e.as(e.Ko)), append(en, e.as(e.En))
	}
	return ko, en, nil
}
