package report

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"portone-onboard/model"
)

// Code says what is wrong with a document. The sentence belongs to the locale.
type Code string

const (
	TooLarge  Code = "too_large"     // over MaxDocument
	NotJSON   Code = "not_json"      // Where: the line
	Foreign   Code = "foreign"       // JSON, and none of ours
	NewerDoc  Code = "newer"         // Found: its version
	BadField  Code = "unknown_field" // Where: the field
	BadShape  Code = "shape"         // Where: the field that holds something else than it should
	BadShop   Code = "shop_id"
	TwiceShop Code = "shop_twice"
	BadEvent  Code = "event"   // an event that no program of ours writes
	BadOrder  Code = "order"   // events with gaps, or that do not start from what stands there
	BadText   Code = "text"    // a text over 64 KiB
	Secret    Code = "secret"  // Problem says which kind
	BadProof  Code = "proof"   // a record that is not the one its hash names
	NoEvents  Code = "nothing" // a shop without events
)

// Error says what is wrong with a document and where. Nothing of it was used.
type Error struct {
	Code    Code
	Where   string // shop, event and slot, or field, or line
	Found   int
	Problem model.Problem // with Secret
}

func (e *Error) Error() string { return fmt.Sprintf("document: %s %s", e.Code, e.Where) }

// Read reads a document strictly: what a program of ours would not have written
// is refused. Characters that have no place in a text are taken out, and
// removed says how many texts that changed.
func Read(from io.Reader) (d Document, removed int, err error) {
	raw, err := io.ReadAll(io.LimitReader(from, MaxDocument+1))
	if err != nil {
		return d, 0, err
	}
	if len(raw) > MaxDocument {
		return d, 0, &Error{Code: TooLarge}
	}
	file, err := parse(raw)
	if err != nil {
		return d, 0, err
	}
	c := checker{}
	if d.Evidence, err = c.evidence(file.Evidence); err != nil {
		return d, 0, err
	}
	for _, s := range file.Shops {
		j, err := c.journal(s)
		if err != nil {
			return Document{}, 0, err
		}
		d.Journals = append(d.Journals, j)
	}
	return d, c.removed, nil
}

// parse looks at format and version first, so that a newer document is not
// blamed for fields that only it can know.
func parse(raw []byte) (fileDoc, error) {
	var head struct {
		Format  string `json:"format"`
		Version int    `json:"version"`
	}
	if err := json.Unmarshal(raw, &head); err != nil {
		return fileDoc{}, jsonError(raw, err)
	}
	switch {
	case head.Format != Format, head.Version < 1:
		return fileDoc{}, &Error{Code: Foreign}
	case head.Version > Version:
		return fileDoc{}, &Error{Code: NewerDoc, Found: head.Version}
	}
	dec := json.NewDecoder(bytes.NewReader(raw))
	dec.DisallowUnknownFields()
	var file fileDoc
	if err := dec.Decode(&file); err != nil {
		return fileDoc{}, jsonError(raw, err)
	}
	return file, nil
}

// jsonError puts an error of the JSON reader into a code.
func jsonError(raw []byte, err error) error {
	var syntax *json.SyntaxError
	var shape *json.UnmarshalTypeError
	field, unknown := strings.CutPrefix(err.Error(), "json: unknown field ")
	switch {
	case errors.As(err, &syntax):
		return &Error{Code: NotJSON, Where: strconv.Itoa(lineAt(raw, syntax.Offset))}
	case errors.As(err, &shape) && shape.Field == "":
		return &Error{Code: Foreign}
	case errors.As(err, &shape):
		return &Error{Code: BadShape, Where: shape.Field}
	case unknown:
		return &Error{Code: BadField, Where: strings.Trim(field, `"`)}
	}
	return &Error{Code: BadShape, Where: err.Error()}
}

func lineAt(raw []byte, offset int64) int {
	return 1 + bytes.Count(raw[:min(offset, int64(len(raw)))], []byte("\n"))
}
