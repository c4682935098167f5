package model

// Lang is a language of the program: "ko" or "en".
type Lang string

const (
	Korean  Lang = "ko"
	English Lang = "en"
)

// Text is a sentence in both languages, as data files carry it.
type Text struct {
	Ko string `yaml:"ko" json:"ko"`
	En string `yaml:"en" json:"en"`
}

// In gives the text in one language.
func (t Text) In(l Lang) string {
	if l == English {
		return t.En
	}
	return t.Ko
}

// Empty tells whether either language is missing.
func (t Text) Empty() bool { return t.Ko == "" || t.En == "" }
