// Package page is a document as data, written as Markdown or as one HTML file
// that needs nothing else. Both say the same; what HTML draws besides (bars,
// colours) repeats what its row says in words.
//
// A Doc holds plain text only. The writers escape it, so that a text from
// outside stands there as it is and never as markup; a test reads both back
// with parsers and compares every text.
package page

import (
	"strings"

	"portone-onboard/model"
)

// Doc is one page: a title, what there is to know at once, and sections.
type Doc struct {
	Lang     model.Lang
	Title    string
	Lead     string
	Done     int // how far it is, as a bar; nothing where All is 0
	All      int
	Note     Line   // what whoever reads or sends it on has to know
	Facts    []Fact // a few words each
	Sections []Section
	Foot     []string
}

// Fact is a label with what it says.
type Fact struct {
	Label, Text string
	Link        bool // the text is an address of the web
}

// Section is a heading with what stands under it. ID is unique in the document
// and an ASCII name.
type Section struct {
	ID, Title string
	Lead      string
	Lines     []Line
	Tables    []Table
}

// Empty tells whether nothing stands under the heading.
func (s Section) Empty() bool { return s.Lead == "" && len(s.Lines) == 0 && len(s.Tables) == 0 }

// Line is one item of a list: Head is what it is about.
type Line struct {
	Head, Text string
	Tone       Tone
}

// Tone is how something stands, for its colour; the words say it too.
type Tone string

const (
	Plain Tone = ""
	Good  Tone = "good"
	Wait  Tone = "wait"
	Bad   Tone = "bad"
	Quiet Tone = "quiet"
)

// Table has a caption, and in the first cell of each row what the row is about.
type Table struct {
	Caption string
	Head    []string
	Rows    [][]Cell
}

// Cell is one cell. A tone makes it a mark; Done of All draws a bar, Span a
// piece of a common time line. A fixed one is not broken into lines: a date.
type Cell struct {
	Text      string
	Tone      Tone
	Fixed     bool
	Done, All int
	Span      *Span
}

// Span is a piece of a time line in thousandths of its length: from its start,
// to its end as it usually is, and as late as it may be.
type Span struct{ From, Usual, Late int }

// oneLine makes a text stand on one line of either form, by the rules for
// outside text. Twice: what loses its first space may begin with a mark that
// wants a letter before it.
func oneLine(s string) string {
	for range 2 {
		s = strings.Join(strings.Fields(model.Printable(s)), " ")
	}
	return s
}
