package portone

import (
	"bytes"
	"encoding/json"
	"errors"
	"math"
	"strconv"
	"strings"
	"time"
)

// The types here take a value of an answer in whatever form it comes: PortOne
// promises no forms for good, and one odd value must not hide a whole payment.

var errNumber = errors.New("not a whole number that fits")

// whole is an amount. It is the one value that is never guessed: what is no
// whole number of 64 bits is an error.
type whole int64

func (w *whole) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		return nil
	}
	if n, err := strconv.ParseInt(string(b), 10, 64); err == nil {
		*w = whole(n)
		return nil
	}
	f, err := strconv.ParseFloat(string(b), 64)
	if err != nil || f != math.Trunc(f) || math.Abs(f) >= 1<<53 {
		return errNumber
	}
	*w = whole(f)
	return nil
}

// decimal is an amount of V1, in the currency's main unit.
type decimal string

func (d *decimal) UnmarshalJSON(b []byte) error {
	s := strings.Trim(string(b), `"`)
	if s == "null" {
		s = ""
	}
	if len(s) > 40 {
		return errNumber
	}
	*d = decimal(s)
	return nil
}

// minor is the amount in the smallest unit of a currency.
func (d decimal) minor(currency string) (int64, error) {
	if d == "" {
		return 0, nil
	}
	places := decimals(currency)
	before, after, _ := strings.Cut(string(d), ".")
	after = strings.TrimRight(after, "0")
	if len(after) > places || strings.ContainsAny(string(d), "eE+") {
		return 0, errNumber
	}
	n, err := strconv.ParseInt(before+after+strings.Repeat("0", places-len(after)), 10, 64)
	if err != nil {
		return 0, errNumber
	}
	return n, nil
}

// text is a string; a number is taken as it stands, anything else as "".
type text string

func (t *text) UnmarshalJSON(b []byte) error {
	var s string
	if json.Unmarshal(b, &s) == nil {
		*t = text(s)
		return nil
	}
	if len(b) > 0 && (b[0] == '-' || b[0] >= '0' && b[0] <= '9') {
		*t = text(b)
	}
	return nil
}

// number is a count or a code, as a number or as words that begin with one; 0
// for anything else.
type number int

func (n *number) UnmarshalJSON(b []byte) error {
	s := strings.TrimSpace(strings.Trim(string(b), `"`))
	end := strings.IndexFunc(s, func(r rune) bool { return r < '0' || r > '9' })
	if end < 0 {
		end = len(s)
	}
	if v, err := strconv.ParseInt(s[:end], 10, 32); err == nil {
		*n = number(v)
	}
	return nil
}

// instant is a time: RFC 3339, or V1's seconds since 1970, where 0 is none.
// The zero time stands for what cannot be read.
type instant struct{ time.Time }

func (i *instant) UnmarshalJSON(b []byte) error {
	s := strings.Trim(string(b), `"`)
	if t, err := time.Parse(time.RFC3339Nano, s); err == nil {
		i.Time = t.UTC()
	} else if n, err := strconv.ParseInt(s, 10, 64); err == nil && n > 0 && n < 1<<36 {
		i.Time = time.Unix(n, 0).UTC()
	}
	return nil
}

// flag is a boolean that may be absent: nil then.
type flag struct{ is *bool }

func (f *flag) UnmarshalJSON(b []byte) error {
	switch strings.Trim(string(b), `"`) {
	case "true", "1":
		f.is = new(true)
	case "false", "0":
		f.is = new(false)
	}
	return nil
}

// maybe is an object that is read where it has the form we know, and is zero
// where it has another.
type maybe[T any] struct{ is T }

func (m *maybe[T]) UnmarshalJSON(b []byte) error {
	var v T
	if json.Unmarshal(b, &v) == nil {
		m.is = v
	}
	return nil
}

// list reads an array and leaves out the entries of another form.
type list[T any] []T

func (l *list[T]) UnmarshalJSON(b []byte) error {
	if !bytes.HasPrefix(bytes.TrimSpace(b), []byte("[")) {
		return nil
	}
	var raw []json.RawMessage
	if err := json.Unmarshal(b, &raw); err != nil {
		return err
	}
	for _, r := range raw {
		var v T
		if json.Unmarshal(r, &v) == nil {
			*l = append(*l, v)
		}
	}
	return nil
}
