package site

import (
	"strings"
	"testing"

	"golang.org/x/net/idna"
	"pgregory.net/rapid"
)

// Hosts that are sold are written as x/net/idna writes them, and read back.
func TestHostsBeyondASCII(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		label := rapid.StringMatching(`[가-힣a-zA-Z0-9一-鿌あ-んア-ンäöüéßА-яＡ-Ｚ]{1,12}`)
		host := strings.Join(rapid.SliceOfN(label, 1, 3).Draw(t, "labels"), rapid.SampledFrom([]string{".", "。", "．", "｡"}).Draw(t, "dot"))
		want, err := idna.Lookup.ToASCII(host)
		got, wrong := hostToASCII(host)
		if got != want || err != nil || wrong != nil {
			t.Fatalf("%q is %q %v, want %q %v", host, got, wrong, want, err)
		}
		native, err := idna.Display.ToUnicode(want)
		if got, ok := hostToNative(want); got != native || !ok || err != nil {
			t.Fatalf("%q is %q %v, want %q %v", want, got, ok, native, err)
		}
	})
}

// What is no host is refused, as x/net/idna refuses it.
func TestNoHosts(t *testing.T) {
	for _, host := range []string{"", "가..나", "가 나", "-가", "가-", "가/나", "가_나", "\u0301가", "가\u3164나", "가\xff", "가@나", "xn--가"} {
		if got, err := hostToASCII(host); err == nil {
			t.Errorf("%q is %q", host, got)
		}
	}
	for _, host := range []string{"xn--a", "xn--", "xn---", "xn--999999999", "xn--bj0bj06e-", "xn--" + strings.Repeat("z", 64), "xn--0000h", "xn--가"} {
		if native, ok := hostToNative(host); ok {
			t.Errorf("%q is %q", host, native)
		}
	}
}

// FuzzHosts: what comes back from Punycode goes out as it came.
func FuzzHosts(f *testing.F) {
	for _, s := range []string{"한글.kr", "xn--bj0bj06e.kr", "xn--3e0b707e", "XN--a-ecp.ru", "xn--99999999"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, host string) {
		if len(host) > mostAddress {
			return
		}
		if native, ok := hostToNative(host); ok {
			if back, err := hostToASCII(native); err != nil || back != host {
				t.Errorf("%q is %q, then %q %v", host, native, back, err)
			}
		}
		if ascii, err := hostToASCII(host); err == nil && !isASCII(ascii) {
			t.Errorf("%q is %q", host, ascii)
		}
	})
}
