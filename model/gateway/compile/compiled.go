package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"regexp"
	"sync"

	"portone-onboard/model/gateway"
)

// What the program needs of each data file is compiled ahead of time: reading
// 150 KB of YAML strictly takes 30 ms, which nobody should wait for at every
// start, and the reader of YAML alone would add half a megabyte to the program.
// The data files stay the truth; a test fails when what is compiled is stale.

// compiled makes the compiled files from the folder with the data files, by
// the names they have before they are packed.
func compiled(folder fs.ReadFileFS) (map[string][]byte, error) {
	c := compiler{files: map[string][]byte{}, pages: map[string]gateway.PageFacts{}}
	for _, e := range gateway.Index() {
		g, err := read(folder, e)
		if err != nil {
			return nil, err
		}
		c.gateway(g)
	}
	common, err := readCommon(folder)
	if err != nil {
		return nil, err
	}
	c.note(common.Sources)
	c.add(gateway.CommonFile, common.facts())
	c.add(gateway.PagesFile, c.pages)
	c.files[gateway.HashFile] = []byte(hash(folder) + "\n")
	return c.files, c.err
}

// compiler collects the files and the pages they stand on.
type compiler struct {
	files map[string][]byte
	pages map[string]gateway.PageFacts
	err   error
}

func (c *compiler) gateway(g *gateway.Gateway) {
	p := projector{g}
	choice := any(nil)
	if g.Filled {
		c.add(gateway.PathFile(g.Code), p.pathFacts())
		choice = p.choiceFacts()
	}
	c.add(gateway.ChoiceFile, choice)
	c.add(gateway.ConflictsFile, p.conflicts())
	c.add(gateway.CodeFile, p.parameters())
	document, err := compact(g)
	c.err = errors.Join(c.err, err)
	c.add(gateway.DocumentsFile, document)
	c.note(g.Sources)
}

// add appends a line to a file.
func (c *compiler) add(name string, v any) {
	b, err := json.Marshal(v)
	if err != nil {
		c.err = fmt.Errorf("%s: %w", name, err)
	}
	c.files[name] = append(append(c.files[name], lean(b)...), '\n')
}

// blank is a member that says what its absence says, by what stands around it.
var blank = sync.OnceValue(func() []*regexp.Regexp {
	const member = `"\w+":(?:null|false|""|\{\})`
	return []*regexp.Regexp{regexp.MustCompile(member + `,`), regexp.MustCompile(`,` + member + `(\})`), regexp.MustCompile(`(\{)` + member + `(\})`)}
})

// lean leaves out what need not be written: at a start it takes longer to be
// read than the rest. Quotes inside a text are escaped, so none is taken for a
// member.
func lean(b []byte) []byte {
	for before := -1; before != len(b); {
		before = len(b)
		for _, r := range blank() {
			b = r.ReplaceAll(b, []byte("$1$2"))
		}
	}
	return b
}

// note keeps a page's address, and the latest date that a file has for it.
func (c *compiler) note(refs []gateway.Ref) {
	for _, r := range refs {
		p := c.pages[r.Page]
		if p.URL == "" {
			p.URL = r.URL
		}
		if r.Updated.After(p.Updated) {
			p.Updated = r.Updated
		}
		c.pages[r.Page] = p
	}
}

// cited is a page as a fact names it.
var cited = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\{"id":("(?:[^"\\]|\\.)*"),"page":(?:"(?:[^"\\]|\\.)*"|[^"}])*\}`)
})

// compact is a gateway as it is packed, with only the ID of each page that a
// fact names. The order of the keys stays that of the facts, so that the same
// text is told once.
func compact(g *gateway.Gateway) (json.RawMessage, error) {
	b, err := json.Marshal(gateway.Compact{
		Gateway: g, Groups: g.Groups, Fees: gateway.CompactFees{Fees: &g.Fees, Groups: g.Fees.Groups}, Sources: g.SourceMap,
	})
	return cited().ReplaceAll(b, []byte("$1")), err
}
