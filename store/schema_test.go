package store

import (
	"go/parser"
	"go/token"
	"regexp"
	"slices"
	"strings"
	"testing"

	bolt "go.etcd.io/bbolt"

	"portone-onboard/model"
)

// drawnTree reads the tree from the package comment: "bucket/" and "key" at
// two blanks a level, with what follows on the line left out.
func drawnTree(t *testing.T) []string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "schema.go", nil, parser.ParseComments|parser.PackageClauseOnly)
	must(t, err)
	var tree []string
	entry := regexp.MustCompile(`^\t( *)(\S+)`)
	for line := range strings.Lines(file.Doc.Text()) {
		if m := entry.FindStringSubmatch(line); m != nil {
			tree = append(tree, m[1]+m[2])
		}
	}
	return tree
}

// placeholders name the kinds of keys that are identifiers.
var placeholders = map[string]*regexp.Regexp{
	"<shop>": regexp.MustCompile(`^s\d{8}$`),
	"<slot>": regexp.MustCompile(`^t\d/m1/[a-z.]+/card-\d{3}$`),
	"<seq>":  regexp.MustCompile(`(?s)^\x00{6}..$`),
	"<hash>": regexp.MustCompile(`^[0-9a-f]{64}$`),
	"<name>": regexp.MustCompile(`^(lang|theme)$`),
}

// realTree walks a file and gives each kind of key once, in the same form.
func realTree(tx *bolt.Tx) []string {
	var tree []string
	var walk func(c *bolt.Cursor, open func([]byte) *bolt.Bucket, indent string)
	walk = func(c *bolt.Cursor, open func([]byte) *bolt.Bucket, indent string) {
		seen := map[string]bool{}
		for k, v := c.First(); k != nil; k, v = c.Next() {
			name := string(k)
			for holder, pattern := range placeholders {
				if indent != "" && pattern.MatchString(name) {
					name = holder
				}
			}
			if v == nil {
				name += "/"
			}
			if !seen[name] {
				seen[name] = true
				tree = append(tree, indent+name)
				if v == nil {
					inner := open(k)
					walk(inner.Cursor(), inner.Bucket, indent+"  ")
				}
			}
		}
	}
	walk(tx.Cursor(), tx.Bucket, "")
	return tree
}

func TestTreeIsAsDrawn(t *testing.T) {
	s, _ := openNew(t)
	fillShops(t, s, 3, 40, 20)
	must(t, s.Append(newAuthor(shopID(7), 3).next(), someIndex(7), []byte("a page")))
	must(t, s.SetSetting("lang", "ko"))
	must(t, s.SetSetting("theme", "dark"))
	var have []string
	must(t, s.view(func(tx *bolt.Tx) error {
		have = realTree(tx)
		return nil
	}))
	if drawn := drawnTree(t); !slices.Equal(have, drawn) {
		t.Errorf("the file:\n%s\nthe drawing:\n%s", strings.Join(have, "\n"), strings.Join(drawn, "\n"))
	}
}

func TestIndexCountsShops(t *testing.T) {
	s, _ := openNew(t)
	want := fillShops(t, s, 5, 3, 3)
	a := &author{shop: want[2], slots: 3, rand: newAuthor("", 3).rand}
	must(t, s.Append(a.next(), Index{}))
	must(t, s.view(func(tx *bolt.Tx) error {
		if n := tx.Bucket(bucketIndex).Sequence(); n != 5 {
			t.Errorf("index counts %d shops", n)
		}
		return nil
	}))
	must(t, s.update(func(tx *bolt.Tx) error { return tx.Bucket(bucketIndex).Delete(shopKey(shopID(1))) }))
	if _, err := s.Shops(); !isCorrupt(err, BadShop) {
		t.Errorf("a row that is gone: %v", err)
	}
}

// TestLayoutIsPinned keeps the bytes on disk: a change here is a new layout.
func TestLayoutIsPinned(t *testing.T) {
	before := model.Answer{Status: model.NotYet, At: epoch}
	after := model.Answer{Status: model.Done, Values: []string{"바로", "<a&b>"}, Reason: "r", At: epoch,
		Evidence: []model.Evidence{{Kind: model.Page, At: epoch, Source: "u", Text: "x", Hash: "h"}}}
	e := model.Event{Seq: 7, Shop: "s1", At: epoch, Kind: model.Undone, Undoes: 6, Changes: []model.Change{
		{Slot: model.Slot{Question: "prep.shop.name"}, Before: &before, After: &after}}}
	record, err := encodeEvent(e, 0x01020304)
	must(t, err)
	pinned(t, "event", record, "\xf5poE\xfe\x00\x00\x00\x04\x03\x02\x01", `{"seq":7,"shop":"s1","at":"2026-03-05T01:02:03.000000456Z","kind":"undone","undoes":6,"changes":[{"slot":"-/-/prep.shop.name/-","before":{"status":"not_yet","at":"2026-03-05T01:02:03.000000456Z"},"after":{"status":"done","values":["바로","<a&b>"],"reason":"r","evidence":[{"kind":"page","at":"2026-03-05T01:02:03.000000456Z","source":"u","text":"x","hash":"h"}],"at":"2026-03-05T01:02:03.000000456Z"}}]}`)
	record, err = encodeAnswer(before)
	must(t, err)
	pinned(t, "answer", record, "\xf5poA\x3d\x00\x00\x00\x00\x00\x00\x00", `{"status":"not_yet","at":"2026-03-05T01:02:03.000000456Z"}`)
	record, err = encodeRow(row{link: 5, tx: 3, sum: 1 << 63, IndexRow: IndexRow{ID: "s1", Revision: 7, Created: epoch, Updated: epoch,
		Last: e.Changes[0].Slot, Answers: 1, made: 7, Index: Index{"c", []byte("{}")}}})
	must(t, err)
	pinned(t, "row", record, "\xf5poR\xff\x00\x00\x00\x00\x00\x00\x00", "\xdd\x01"+`{"shop":"s1","revision":7,"created":"2026-03-05T01:02:03.000000456Z","updated":"2026-03-05T01:02:03.000000456Z","last":"-/-/prep.shop.name/-","answers":1,"sum":9223372036854775808,"link":5,"tx":3,"made":7,"catalogue":"c"}{}`)
}

func pinned(t *testing.T, what string, have []byte, header, body string) {
	t.Helper()
	if string(have[:3])+string(have[3:4]) != header[:4] || string(have[8:12]) != header[8:12] || int(have[4])+int(have[5])<<8 != len(body) {
		t.Errorf("%s: header %x", what, have[:frameSize])
	}
	if string(have[frameSize:]) != body {
		t.Errorf("%s:\n%s\nwant\n%s", what, have[frameSize:], body)
	}
}
