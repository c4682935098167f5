package site

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// provinces are the first words of Korean addresses, each with what it is short for.
var provinces = [...][2]string{
	{"서울특별시", "서울"}, {"서울시", "서울"}, {"서울", "서울"}, {"부산광역시", "부산"}, {"부산시", "부산"}, {"부산", "부산"}, {"대구광역시", "대구"}, {"대구시", "대구"}, {"대구", "대구"},
	{"인천광역시", "인천"}, {"인천시", "인천"}, {"인천", "인천"}, {"광주광역시", "광주"}, {"광주시", "광주"}, {"광주", "광주"}, {"대전광역시", "대전"}, {"대전시", "대전"}, {"대전", "대전"},
	{"울산광역시", "울산"}, {"울산시", "울산"}, {"울산", "울산"}, {"세종특별자치시", "세종"}, {"세종시", "세종"}, {"세종", "세종"}, {"경기도", "경기"}, {"경기", "경기"},
	{"강원특별자치도", "강원"}, {"강원도", "강원"}, {"강원", "강원"}, {"충청북도", "충북"}, {"충북", "충북"}, {"충청남도", "충남"}, {"충남", "충남"},
	{"전북특별자치도", "전북"}, {"전라북도", "전북"}, {"전북", "전북"}, {"전라남도", "전남"}, {"전남", "전남"}, {"경상북도", "경북"}, {"경북", "경북"}, {"경상남도", "경남"}, {"경남", "경남"},
	{"제주특별자치도", "제주"}, {"제주도", "제주"}, {"제주", "제주"},
}

// startsProvince tells the beginning of a Korean address, after a postcode too.
func startsProvince(s string) bool {
	_, rest := cutPostcode(s)
	short, tail := cutProvince(rest)
	return short != "" && (tail == "" || strings.HasPrefix(tail, " ") || tail[0] == seam)
}

// cutPostcode drops a postcode before an address: (06236), 06236, [135-080], 우)06236.
func cutPostcode(s string) (code, rest string) {
	t := strings.TrimLeft(s, "([〒 \x1e")
	for _, w := range [...]string{"우편번호", "우"} {
		t = strings.TrimLeft(strings.TrimPrefix(t, w), ":) .\x1e")
	}
	n := 0
	for n < len(t) && (isDigit(t[n]) || t[n] == '-') {
		n++
	}
	if digits := onlyDigits(t[:n]); len(digits) == 5 || len(digits) == 6 && strings.Contains(t[:n], "-") {
		return digits, strings.TrimLeft(t[n:], ")], \x1e")
	}
	return "", s
}

func cutProvince(s string) (short, rest string) {
	for _, p := range provinces {
		if strings.HasPrefix(s, p[0]) {
			return p[1], s[len(p[0]):]
		}
	}
	return "", s
}

// readAddress takes the value of an address's label as it stands.
func readAddress(s string) (reading, bool) {
	s = bare(s)
	for _, end := range [...]string{" [", "[사업자", "(사업자", "※"} {
		if i := strings.Index(s, end); i > 0 {
			s = s[:i]
		}
	}
	s = strings.Trim(s, " ,;:|-")
	if n := runesUpTo(s, 201); n < 6 || n > 200 {
		return reading{}, false
	}
	if !likeAddress(s) {
		return reading{}, false
	}
	return reading{value: printed(s), key: strings.Join(addressCore(s), " ")}, true
}

// likeAddress wants a place's name and a number; for English ones a comma too.
func likeAddress(s string) bool {
	if strings.Contains(s, "@") || strings.Contains(s, "http") || strings.HasSuffix(s, "다.") {
		return false
	}
	digit := strings.ContainsAny(s, "0123456789")
	_, rest := cutPostcode(s)
	if short, _ := cutProvince(rest); short != "" {
		return true
	}
	if hasHangul(s) {
		return placeWords(s) >= 2 || digit && placeWords(s) >= 1
	}
	return digit && (strings.Contains(s, ",") || strings.Contains(s, "-")) && strings.ContainsFunc(s, unicode.IsLetter) && len(s) >= 12
}

// placeWords counts words that end as parts of a Korean address do.
func placeWords(s string) int {
	n := 0
	for w := range strings.FieldsSeq(s) {
		w = strings.TrimRight(w, "0123456789-,()")
		r, size := utf8.DecodeLastRuneInString(w)
		if len(w) > size && strings.ContainsRune("시도군구읍면동리로길가", r) {
			n++
		}
	}
	return n
}
