package site

import (
	"maps"
	"strings"
)

// unit is the smallest piece of a page that a reader takes in by itself: a
// line, a cell of a table, or what stands between two bars of a footer. Its text
// is in NFC with full-width signs folded, without invisible characters, and with
// single spaces. Where an inline element begins or ends inside a word, a seam
// stands: shops part label and value by nothing but a tag.
type unit struct {
	text  string
	link  int32 // index of the link around it in sheet.links, -1 for none
	line  int32 // units of one line share it
	card  int32 // units of one list item or article share it; 0 is none
	signs sign  // what its characters may begin
	unitFlags
}

type unitFlags struct {
	foot   bool // inside what the page itself marks as its foot
	hidden bool // visitors do not see it
	alt    bool // the text of an image
	head   bool // a heading
	area   bool // the text of a text area, as terms often stand
	struck bool // struck out, as prices before a discount
}

// seam marks the place of a tag inside a unit's text.
const seam = '\x1e'

// bare is a unit's text without seams.
func bare(s string) string {
	if strings.IndexByte(s, seam) < 0 {
		return s
	}
	return strings.ReplaceAll(s, string(rune(seam)), "")
}

// link is an anchor of a page, with the words on it.
type link struct {
	href string
	text string
	acts bool // a script runs on a click
	sign sign // of its words
	foot bool
}

// sheet is a page as the judges read it: one walk over its tree.
type sheet struct {
	page     *page
	units    []unit
	links    []link
	roles    []string // of the links
	ids      []string // what "#name" may lead to
	data     []string // JSON-LD
	meta     map[string]string
	srcs     []string
	items    []offered // microdata products
	footPics int       // images in the foot without a text
	frames   int       // frames whose page was not read
	password bool
	inputs   bool // there is something to type in
	runes    int  // of visible text, roughly

	conclusions
}

// maxUnits is how much of a page is kept: far beyond any shop's.
const maxUnits = 100_000

// newSheet makes room for a page of about size bytes.
func newSheet(p *page, size int) *sheet {
	return &sheet{
		page: p, meta: map[string]string{},
		units: make([]unit, 0, min(size/64, 20_000)), links: make([]link, 0, min(size/400, 2_000)),
	}
}

// join takes the words of a frame in, behind those of the page.
func (s *sheet) join(f *sheet) {
	links := int32(len(s.links))
	for _, u := range f.units {
		if u.link >= 0 {
			u.link += links
		}
		s.units = append(s.units, u)
	}
	s.links = append(s.links, f.links...)
	s.ids, s.data, s.srcs, s.items = append(s.ids, f.ids...), append(s.data, f.data...), append(s.srcs, f.srcs...), append(s.items, f.items...)
	maps.Copy(s.meta, f.meta)
	s.footPics, s.frames, s.runes = s.footPics+f.footPics, s.frames+f.frames-1, s.runes+f.runes
	s.password, s.inputs = s.password || f.password, s.inputs || f.inputs
}
