package gateway

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"sync"

	"portone-onboard/model"
)

// What the program needs of each data file is compiled ahead of time: reading
// 150 KB of YAML strictly takes 30 ms, which nobody should wait for at every
// start. The data files stay the truth; a test fails when these are stale.

//go:generate go run ./compile facts

// The compiled files, each packed: for each code a file in each folder, and
// some for all. The data files themselves are packed along.
const (
	pathDir      = "path"      // model.GatewayFacts, the half for the path
	choiceDir    = "choice"    // model.GatewayFacts, the half for choosing
	conflictsDir = "conflicts" // []model.Conflict
	codeDir      = "code"      // []model.Parameter; none where there are none
	commonJSON   = "common.json"
	pagesJSON    = "pages.json"
	hashName     = "HASH" // not packed
)

// page is what is known of one of PortOne's pages.
type page struct {
	URL     string     `json:",omitempty"`
	Updated model.Date `json:",omitzero"`
}

// Compiled makes the compiled files of this package from its folder, by path
// and not packed yet.
func Compiled(folder fs.ReadFileFS) (map[string][]byte, error) {
	c := compiler{folder: folder, files: map[string][]byte{}, pages: map[string]page{}}
	for _, e := range index {
		g, err := read(folder, e)
		if err != nil {
			return nil, err
		}
		if g.Filled {
			c.gateway(g)
		}
	}
	common, err := readCommon(folder)
	if err != nil {
		return nil, err
	}
	c.add(commonJSON, common.facts())
	c.take(commonName)
	c.note(common.Sources)
	c.add(pagesJSON, c.pages)
	c.files[hashName] = []byte(hash(folder) + "\n")
	return c.files, c.err
}

// compiler collects the files and the pages they stand on.
type compiler struct {
	folder fs.ReadFileFS
	files  map[string][]byte
	pages  map[string]page
	err    error
}

func (c *compiler) gateway(g *Gateway) {
	name := string(g.Code) + ".json"
	c.add(path.Join(pathDir, name), g.pathFacts())
	c.add(path.Join(choiceDir, name), g.choiceFacts())
	c.add(path.Join(conflictsDir, name), projector{g}.conflicts())
	if len(g.Parameters) > 0 {
		c.add(path.Join(codeDir, name), projector{g}.parameters())
	}
	c.take(dataName(g.Code))
	c.note(g.Sources)
}

func (c *compiler) add(name string, v any) {
	b, err := json.Marshal(v)
	if err != nil {
		c.err = fmt.Errorf("%s: %w", name, err)
	}
	c.files[name] = append(b, '\n')
}

// take packs a data file along as it stands.
func (c *compiler) take(name string) {
	b, err := c.folder.ReadFile(name)
	if err != nil {
		c.err = err
	}
	c.files[name] = b
}

// note keeps a page's address, and the latest date that a file has for it.
func (c *compiler) note(refs []Ref) {
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

// readCompiled reads one compiled file of a gateway into v; false where there
// is none.
func readCompiled(dir string, code model.Code, v any) bool {
	return unpackJSON(path.Join(dir, string(code)+".json"), v)
}

// pages are the addresses and dates of all pages.
var pages = sync.OnceValue(func() map[string]page {
	out := map[string]page{}
	unpackJSON(pagesJSON, &out)
	return out
})
