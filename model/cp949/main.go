// Command cp949 packs the table of CP949 that package model carries, out of the
// one in golang.org/x/text: go generate ./model
package main

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"fmt"
	"os"
	"unicode/utf8"

	"golang.org/x/text/encoding/korean"
)

func main() {
	packed, err := deflate(steps())
	if err == nil {
		err = os.WriteFile("cp949.z", packed, 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// steps goes through the index in its order: 178 trail bytes up to lead byte
// 0xC6, then 94.
func steps() (out []byte) {
	last := int64(0)
	for lead := 0x81; lead <= 0xfe; lead++ {
		for trail := 0x41; trail <= 0xfe; trail++ {
			letter := trail <= 'Z' || 'a' <= trail && trail <= 'z'
			if trail < 0xa1 && lead >= 0xc7 || trail < 0x81 && !letter {
				continue
			}
			r := int64(character(byte(lead), byte(trail)))
			out = binary.AppendVarint(out, r-last)
			last = r
		}
	}
	return out
}

// character is 0 for two bytes that mean nothing.
func character(lead, trail byte) rune {
	text, err := korean.EUCKR.NewDecoder().Bytes([]byte{lead, trail})
	r, n := utf8.DecodeRune(text)
	if err != nil || r == utf8.RuneError || n != len(text) {
		return 0
	}
	return r
}

func deflate(b []byte) ([]byte, error) {
	var out bytes.Buffer
	z, err := flate.NewWriter(&out, flate.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := z.Write(b); err != nil {
		return nil, err
	}
	err = z.Close()
	return out.Bytes(), err
}
