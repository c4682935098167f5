package site

import (
	"errors"
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Hosts beyond ASCII go out as Punycode (RFC 3492), label by label. The tables
// of golang.org/x/net/idna would be in the program a second time, since
// net/http carries its own; letters, marks and digits in their usual form are
// what registries sell.

const (
	punyPrefix = "xn--"
	punyBase   = 36
	punyMin    = 1
	punyMax    = 26
	punySkew   = 38
	punyDamp   = 700
	punyBias   = 72
	punyFirst  = 0x80
)

var errHost = errors.New("not a host")

// hostToASCII gives a host in lower case, composed, in Punycode.
func hostToASCII(host string) (string, error) {
	host = norm.NFKC.String(strings.ToLower(norm.NFKC.String(host)))
	labels := strings.FieldsFunc(host, isLabelDot)
	if len(labels) == 0 || strings.Count(strings.Map(dotted, host), ".") != len(labels)-1 {
		return "", errHost
	}
	for i, label := range labels {
		if strings.ContainsFunc(label, notInLabel) || label[0] == '-' || label[len(label)-1] == '-' || startsWithMark(label) {
			return "", errHost
		}
		if isASCII(label) {
			continue
		}
		if strings.HasPrefix(label, punyPrefix) || len(label) > 2*63*utf8.UTFMax {
			return "", errHost
		}
		labels[i] = punyPrefix + punyEncode([]rune(label))
	}
	return strings.Join(labels, "."), nil
}

// hostToNative gives the host that Punycode stands for; ok is false where it is
// not what hostToASCII gives for any.
func hostToNative(host string) (native string, ok bool) {
	labels := strings.Split(host, ".")
	for i, label := range labels {
		code, packed := strings.CutPrefix(label, punyPrefix)
		if !packed {
			continue
		}
		if labels[i], ok = punyDecode(code); !ok {
			return "", false
		}
	}
	native = strings.Join(labels, ".")
	back, err := hostToASCII(native)
	return native, err == nil && back == host
}

func isLabelDot(r rune) bool { return r == '.' || r == '。' }

func dotted(r rune) rune {
	if isLabelDot(r) {
		return '.'
	}
	return r
}

// notInLabel finds what stands in no host; the Hangul fillers are letters that
// nobody sees.
func notInLabel(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return r != '-' && !isLetter(byte(r)) && !isDigit(byte(r))
	case r == utf8.RuneError || r == '\u115f' || r == '\u1160' || r == '\u3164' || r == '\uffa0':
		return true
	}
	return !unicode.In(r, unicode.L, unicode.M, unicode.Nd, unicode.So, unicode.Other_ID_Continue) || unicode.Is(unicode.Variation_Selector, r)
}

func startsWithMark(label string) bool {
	r, _ := utf8.DecodeRuneInString(label)
	return unicode.Is(unicode.M, r)
}

func punyEncode(label []rune) string {
	var out []byte
	for _, r := range label {
		if r < utf8.RuneSelf {
			out = append(out, byte(r))
		}
	}
	done := len(out)
	basic := done
	if basic > 0 {
		out = append(out, '-')
	}
	n, delta, bias := rune(punyFirst), 0, punyBias
	for done < len(label) {
		next := rune(math.MaxInt32)
		for _, r := range label {
			if r >= n && r < next {
				next = r
			}
		}
		delta += int(next-n) * (done + 1)
		n = next
		for _, r := range label {
			switch {
			case r < n:
				delta++
			case r == n:
				out = appendPuny(out, delta, bias)
				bias = punyAdapt(delta, done+1, done == basic)
				delta, done = 0, done+1
			}
		}
		delta, n = delta+1, n+1
	}
	return string(out)
}

func appendPuny(out []byte, delta, bias int) []byte {
	const digits = "abcdefghijklmnopqrstuvwxyz0123456789"
	for k := punyBase; ; k += punyBase {
		t := punyThreshold(k, bias)
		if delta < t {
			return append(out, digits[delta])
		}
		out = append(out, digits[t+(delta-t)%(punyBase-t)])
		delta = (delta - t) / (punyBase - t)
	}
}

func punyDecode(code string) (label string, ok bool) {
	if len(code) > 63 || !isASCII(code) {
		return "", false
	}
	var out []rune
	if at := strings.LastIndexByte(code, '-'); at >= 0 {
		out, code = []rune(code[:at]), code[at+1:]
	}
	n, i, bias := punyFirst, 0, punyBias
	for code != "" {
		delta, used := punyNumber(code, bias)
		if used == 0 {
			return "", false
		}
		code = code[used:]
		size := len(out) + 1
		bias = punyAdapt(delta, size, i == 0 && n == punyFirst)
		n += (i + delta) / size
		i = (i + delta) % size
		if n > unicode.MaxRune || n < 0 {
			return "", false
		}
		out = append(out[:i], append([]rune{rune(n)}, out[i:]...)...)
		i++
	}
	return string(out), true
}

// punyNumber reads one number; used is 0 for none or one too large for any
// character.
func punyNumber(code string, bias int) (number, used int) {
	weight := 1
	for at := range len(code) {
		digit := punyDigit(code[at])
		if digit < 0 {
			return 0, 0
		}
		number += digit * weight
		if number > math.MaxInt32 {
			return 0, 0
		}
		t := punyThreshold((at+1)*punyBase, bias)
		if digit < t {
			return number, at + 1
		}
		if weight *= punyBase - t; weight > math.MaxInt32 {
			return 0, 0
		}
	}
	return 0, 0
}

func punyDigit(c byte) int {
	switch {
	case isDigit(c):
		return int(c-'0') + 26
	case isLetter(c):
		return int(c | 0x20 - 'a')
	}
	return -1
}

func punyThreshold(k, bias int) int { return min(max(k-bias, punyMin), punyMax) }

func punyAdapt(delta, size int, first bool) int {
	if first {
		delta /= punyDamp
	} else {
		delta /= 2
	}
	delta += delta / size
	k := 0
	for ; delta > (punyBase-punyMin)*punyMax/2; k += punyBase {
		delta /= punyBase - punyMin
	}
	return k + (punyBase-punyMin+1)*delta/(delta+punySkew)
}
