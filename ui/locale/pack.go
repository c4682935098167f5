package locale

import (
	"bytes"
	"cmp"
	"compress/flate"
	"encoding/binary"
	"fmt"
	"reflect"
	"slices"
	"strconv"

	"portone-onboard/model"
)

//go:generate go run ./compile packed

// Packed makes the packed files of this package, by path in its folder. Only the
// generator and tests call it, so that neither it nor the tables in Go that it
// reads are linked into the program.
func Packed() (map[string][]byte, error) {
	out := map[string][]byte{}
	for _, l := range []model.Lang{model.Korean, model.English} {
		for name, t := range sources(l) {
			b, err := pack(t)
			if err != nil {
				return nil, fmt.Errorf("%s %s%w", l, name, err)
			}
			out[packedName(l, name)] = b
		}
	}
	return out, nil
}

// pack writes a table in the form that unpack reads: structs, maps, slices and
// arrays of strings. Equal tables give equal files: maps are written in the
// order of their keys.
func pack(v any) ([]byte, error) {
	text, err := write(nil, reflect.ValueOf(v))
	if err != nil {
		return nil, err
	}
	return deflate(text)
}

func deflate(text []byte) ([]byte, error) {
	out := bytes.NewBuffer(binary.AppendUvarint(nil, uint64(len(text))))
	z, err := flate.NewWriter(out, flate.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := z.Write(text); err != nil {
		return nil, err
	}
	err = z.Close()
	return out.Bytes(), err
}

// write appends the strings of a value.
func write(to []byte, v reflect.Value) (_ []byte, err error) {
	switch v.Kind() {
	case reflect.String:
		return writeString(to, v.String())
	case reflect.Func:
		return to, nil
	case reflect.Struct:
		for i := range v.NumField() {
			if to, err = write(to, v.Field(i)); err != nil {
				return nil, fmt.Errorf(".%s%w", v.Type().Field(i).Name, err)
			}
		}
		return to, nil
	case reflect.Slice:
		return writeElements(writeCount(to, v), v)
	case reflect.Array:
		return writeElements(to, v)
	case reflect.Map:
		return writeEntries(writeCount(to, v), v)
	}
	return nil, fmt.Errorf(": %s cannot be packed", v.Type())
}

func writeString(to []byte, s string) ([]byte, error) {
	if bytes.IndexByte([]byte(s), 0) >= 0 {
		return nil, fmt.Errorf(": a NUL in %q", s)
	}
	return append(append(to, s...), 0), nil
}

func writeCount(to []byte, v reflect.Value) []byte {
	return append(strconv.AppendInt(to, int64(v.Len()), 10), 0)
}

func writeElements(to []byte, v reflect.Value) (_ []byte, err error) {
	for i := range v.Len() {
		if to, err = write(to, v.Index(i)); err != nil {
			return nil, fmt.Errorf("[%d]%w", i, err)
		}
	}
	return to, nil
}

func writeEntries(to []byte, v reflect.Value) (_ []byte, err error) {
	keys := v.MapKeys()
	slices.SortFunc(keys, func(a, b reflect.Value) int { return cmp.Compare(fmt.Sprint(a), fmt.Sprint(b)) })
	for _, key := range keys {
		if to, err = write(to, key); err != nil {
			return nil, err
		}
		if to, err = write(to, v.MapIndex(key)); err != nil {
			return nil, fmt.Errorf("[%v]%w", key, err)
		}
	}
	return to, nil
}
