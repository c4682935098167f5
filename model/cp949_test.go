package model_test

import (
	"bytes"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/korean"

	"portone-onboard/model"
)

const againCP949 = "run: go generate ./model"

// Every two bytes and every character mean what they mean to x/text.
func TestCP949(t *testing.T) {
	for lead := range 256 {
		for trail := range 256 {
			b := []byte{'a', byte(lead), byte(trail), 'b'}
			sameFromCP949(t, b)
			sameFromCP949(t, b[1:3])
		}
		sameFromCP949(t, []byte{byte(lead)})
	}
	for r := rune(0); r <= utf8.MaxRune; r++ {
		sameToCP949(t, string(r))
	}
}

func sameFromCP949(t *testing.T, b []byte) {
	t.Helper()
	want, err := korean.EUCKR.NewDecoder().Bytes(b)
	if got := model.FromCP949(b); err != nil || !bytes.Equal(got, want) {
		t.Fatalf("% x is %q, want %q (%v); %s", b, got, want, err, againCP949)
	}
}

func sameToCP949(t *testing.T, s string) {
	t.Helper()
	want, err := korean.EUCKR.NewEncoder().String(s)
	if err != nil {
		want = ""
	}
	if got, ok := model.ToCP949(s); got != want || ok != (err == nil) {
		t.Fatalf("%q is % x %v, want % x (%v); %s", s, got, ok, want, err, againCP949)
	}
}

func FuzzCP949(f *testing.F) {
	for _, s := range []string{"", "상점 pay 뷁", "\x81", "\xb0\xa1\xff\xc9\x41", "\xc7\x41\x80a"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		sameFromCP949(t, []byte(s))
		sameToCP949(t, s)
	})
}

// BenchmarkFromCP949 is a page of 100 kB.
func BenchmarkFromCP949(b *testing.B) {
	page, _ := model.ToCP949("<p>상품 목록 <a href=/a>결제</a></p>\n")
	text := bytes.Repeat([]byte(page), 100_000/len(page))
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		model.FromCP949(text)
	}
}
