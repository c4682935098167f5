package control

import "portone-onboard/model"

// Kind is which Huh field is hosted.
type Kind int

const (
	Input       Kind = iota // one line of text
	Text                    // several lines of text
	Select                  // one of a list
	MultiSelect             // any of a list
)

// Option is one line of a list.
type Option struct {
	ID       string // the value
	Label    string // one line
	Hint     string // more about it, shown by the host while it is current
	Faint    bool   // drawn faintly; can be picked all the same
	Disabled bool   // stays visible, cannot be picked
	Reason   string // why not, shown by the host while it is current
}

// Spec says what to ask for. The zero value is an empty one-line text.
type Spec struct {
	Kind    Kind
	Value   []string // what stands there: one text, or IDs of options
	Options []Option // of a list
	Max     int      // of a MultiSelect: at most so many, 0 for any

	Placeholder string // of a text, while it is empty
	CharLimit   int    // of a text, in characters; 0 for 400 in one line, 2000 in several
	Lines       int    // of a Text: rows to show, 0 for 4
	Secret      bool   // of an Input: shown masked

	// Clean makes pasted text fit to be held and cuts it to a number of
	// characters; nil is model.CleanLine for an Input, model.CleanText for a Text.
	Clean func(text string, limit int) model.Cleaned
}

const (
	defaultLineLimit = 400
	defaultTextLimit = 2000
	defaultLines     = 4
)

func (s Spec) limit() int {
	switch {
	case s.CharLimit > 0:
		return s.CharLimit
	case s.Kind == Text:
		return defaultTextLimit
	default:
		return defaultLineLimit
	}
}

func (s Spec) cleaner() func(string, int) model.Cleaned {
	switch {
	case s.Clean != nil:
		return s.Clean
	case s.Kind == Text:
		return model.CleanText
	default:
		return model.CleanLine
	}
}

func (s Spec) first() string {
	if len(s.Value) == 0 {
		return ""
	}
	return s.Value[0]
}
