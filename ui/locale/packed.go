package locale

import (
	"bytes"
	"compress/flate"
	"embed"
	"encoding/binary"
	"errors"
	"io"
	"reflect"
	"strconv"
	"strings"
	"sync"

	"portone-onboard/model"
)

// All but the Korean frame is packed: as Go code, these tables were 0.8 MB of
// the program, packed they are a fifth. Each is unpacked when it is first asked
// for, which takes 0.05 to 0.3 ms.

// The whole folder is named, with the note that lies in it: the generator
// imports this package, which must build even where nothing is packed yet.
//
//go:embed packed
var packed embed.FS

// table is a packed table of a language, by its name in sources. What
// cannot be unpacked shows its IDs; a test unpacks every table.
//
//go:noinline
func table[T any](l model.Lang, name string) func() T {
	return sync.OnceValue(func() T {
		var t T
		if b, err := packed.ReadFile(packedName(l, name)); err == nil {
			_ = unpack(b, &t)
		}
		return t
	})
}

func packedName(l model.Lang, name string) string { return "packed/" + string(l) + "/" + name + ".z" }

// errPacked is a packed table that is damaged, or was made for another type.
var errPacked = errors.New("a packed table does not fit its type")

// maxTable is more than any table has, in bytes.
const maxTable = 1 << 20

// unpack reads a table, as pack wrote it, into what into points to. A
// table is the length of its text as a uvarint, and the deflated text: each
// string of the value in the order of its fields, with a NUL behind it; before
// the elements of a slice or map stands how many there are. The strings share
// one piece of memory. Functions are left out.
func unpack(b []byte, into any) error {
	text, err := inflate(b)
	if err != nil {
		return err
	}
	u := unpacker{rest: text}
	u.fill(reflect.ValueOf(into).Elem())
	if u.bad || u.rest != "" {
		return errPacked
	}
	return nil
}

func inflate(b []byte) (string, error) {
	size, n := binary.Uvarint(b)
	if n <= 0 || size > maxTable {
		return "", errPacked
	}
	text := make([]byte, size)
	if _, err := io.ReadFull(flate.NewReader(bytes.NewReader(b[n:])), text); err != nil {
		return "", errors.Join(errPacked, err)
	}
	return string(text), nil
}

// unpacker takes strings from a text until one is missing.
type unpacker struct {
	rest string
	bad  bool
}

func (u *unpacker) next() string {
	s, rest, ok := strings.Cut(u.rest, "\x00")
	u.rest, u.bad = rest, u.bad || !ok
	return s
}

// count is how many elements follow; none is shorter than a NUL.
func (u *unpacker) count() int {
	n, err := strconv.Atoi(u.next())
	if err != nil || n < 0 || n > len(u.rest) {
		u.rest, u.bad = "", true
		return 0
	}
	return n
}

func (u *unpacker) fill(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(u.next())
	case reflect.Struct:
		for i := range v.NumField() {
			u.fill(v.Field(i))
		}
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		u.fill(v.Elem())
	case reflect.Slice:
		if n := u.count(); n > 0 {
			v.Set(reflect.MakeSlice(v.Type(), n, n))
			u.elements(v)
		}
	case reflect.Array:
		u.elements(v)
	case reflect.Map:
		u.entries(v)
	}
}

func (u *unpacker) elements(v reflect.Value) {
	for i := range v.Len() {
		u.fill(v.Index(i))
	}
}

func (u *unpacker) entries(v reflect.Value) {
	n, of := u.count(), v.Type()
	v.Set(reflect.MakeMapWithSize(of, n))
	key, value := reflect.New(of.Key()).Elem(), reflect.New(of.Elem()).Elem()
	for range n {
		u.fill(key)
		value.SetZero()
		u.fill(value)
		v.SetMapIndex(key, value)
	}
}
