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

func hasHangul(s string) bool {
	for _, r := range s {
		if r >= 0xac00 && r <= 0xd7a3 {
			return true
		}
	}
	return false
}

// notPeople are words that follow 대표 or stand where a name should.
var notPeople = map[string]bool{
	"상품": true, "전화": true, "번호": true, "메일": true, "문의": true, "이메일": true, "브랜드": true, "이사": true, "자": true, "인사말": true, "소개": true, "카테고리": true, "이미지": true, "사진": true,
	"서비스": true, "기업": true, "메뉴": true, "색상": true, "제품": true, "품목": true, "강사": true, "작가": true, "주소": true, "회사": true, "고객센터": true, "홈페이지": true, "로고": true, "도메인": true, "없음": true, "미정": true,
	"사업자": true, "사업자등록번호": true, "전화번호": true, "성명": true, "이름": true, "대표": true, "대표자": true, "및": true, "등": true, "개인정보": true, "입력": true, "선택": true, "변경": true, "확인": true, "정보": true,
	"이용약관": true, "개인정보처리방침": true, "개인정보취급방침": true, "회사소개": true, "이용안내": true, "제휴문의": true, "사이트맵": true, "로그인": true, "회원가입": true, "바로가기": true, "장바구니": true, "공지사항": true,
}

// startsPerson tells that a name may stand at the start of s.
func startsPerson(s string) bool {
	r, ok := readPerson(s)
	return ok && r.value != ""
}

// readPerson takes a representative's name, or several.
func readPerson(s string) (reading, bool) {
	s = strings.Trim(bare(s), " ,;:.-[]/")
	for _, title := range [...]string{"대표이사 ", "대표 ", "대표자 "} {
		s = strings.TrimPrefix(s, title)
	}
	if i := strings.IndexAny(s, "[|/"); i > 0 {
		s = strings.TrimRight(s[:i], " ")
	}
	if i := strings.IndexByte(s, '('); i > 0 {
		s = strings.TrimRight(s[:i], " ")
	} else if i == 0 {
		s = strings.Trim(s, "()")
	}
	if placeholder(s) && runesUpTo(s, 12) >= 2 {
		return reading{value: printed(s), flaw: "placeholder"}, true
	}
	if !strings.Contains(s, "(") {
		s = strings.TrimRight(s, ") ")
	}
	s = strings.TrimSuffix(s, " 님")
	if startsHangul(s) {
		s = hangulPeople(s)
	}
	if !likePerson(s) {
		return reading{}, false
	}
	return reading{value: printed(s), key: personKey(s)}, true
}

// hangulPeople keeps the names at the start of s: 홍길동, 홍 길 동, 홍길동, 김철수
// or 홍길동 외 1명.
func hangulPeople(s string) string {
	words := strings.Fields(s)
	kept := []string{words[0]}
	for _, w := range words[1:] {
		last := kept[len(kept)-1]
		single := utf8.RuneCountInString(w) == 1
		switch {
		case w == "외" || last == "외" && hasCount(w) || w == "·" || w == "및" || w == "&" || w == "," || w == "과":
		case strings.HasSuffix(last, ",") || last == "·" || last == "및" || last == "&" || last == "," || last == "과":
		case single && startsHangul(w) && runesUpTo(strings.Join(kept, ""), 9) < 4:
		case utf8.RuneCountInString(last) == 1 && len(kept) == 1 && hangulOnly(w) && utf8.RuneCountInString(w) == 2:
		default:
			return strings.TrimRight(strings.Join(kept, " "), ", ·&")
		}
		kept = append(kept, w)
	}
	return strings.TrimRight(strings.Join(kept, " "), ", ·&")
}

func hasCount(w string) bool {
	return w != "" && (isDigit(w[0]) || strings.HasSuffix(w, "명") || strings.HasSuffix(w, "인"))
}

func hangulOnly(s string) bool {
	for _, r := range s {
		if r < 0xac00 || r > 0xd7a3 {
			return false
		}
	}
	return s != ""
}

func likePerson(s string) bool {
	n := runesUpTo(s, 51)
	if n < 2 || n > 50 || strings.ContainsAny(s, "@:<>{}=_") || strings.Contains(s, "니다") || notPeople[strings.ReplaceAll(s, " ", "")] {
		return false
	}
	if strings.ContainsAny(s, "0123456789") && !strings.Contains(s, "외") {
		return false
	}
	first := strings.Trim(firstWord(s), ",·")
	if hangulOnly(first) {
		c, _ := cutProvince(first)
		return utf8.RuneCountInString(first) <= 5 && !notPeople[first] && (c == "" || len(first) > 6)
	}
	if startsHangul(s) {
		return n <= 20
	}
	for _, r := range s {
		if !unicode.IsLetter(r) && !strings.ContainsRune(" .,-'&·", r) {
			return false
		}
	}
	return len(strings.Fields(s)) <= 6
}

func personKey(s string) string { return strings.ToLower(strings.ReplaceAll(s, " ", "")) }

// readName takes a trade name.
func readName(s string) (reading, bool) {
	s = strings.Trim(bare(s), " ,;:-/·")
	if i := strings.Index(s, " ["); i > 0 {
		s = s[:i]
	}
	s = strings.TrimRight(s, " ,")
	if len(s) > 2 && (s[0] == '(' && s[len(s)-1] == ')' && strings.Count(s, "(") == 1 || s[0] == '[' && s[len(s)-1] == ']') {
		s = s[1 : len(s)-1]
	}
	n := runesUpTo(s, 61)
	if n < 1 || n > 60 || strings.Contains(s, "니다") || strings.HasSuffix(s, "다.") || strings.Contains(s, "http") || strings.Contains(s, "@") || notPeople[s] && s != "브랜드" {
		return reading{}, false
	}
	if placeholder(s) {
		return reading{value: printed(s), flaw: "placeholder"}, true
	}
	if !strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
		return reading{}, false
	}
	if _, isMail := readMail(s); isMail || len(readPhones(s)) > 0 && !strings.ContainsFunc(s, unicode.IsLetter) {
		return reading{}, false
	}
	return reading{value: printed(s), key: nameKey(s)}, true
}

// companyForms say what kind of company it is; names are compared without them.
var companyForms = [...]string{
	"주식회사", "(주)", "㈜", "유한책임회사", "유한회사", "(유)", "합자회사", "합명회사", "농업회사법인", "영농조합법인", "협동조합", "사단법인", "재단법인", "(사)", "(재)", "사회적협동조합",
	"co.,ltd.", "co.,ltd", "co.ltd.", "co.ltd", "corporation", "corp.", "inc.", ",inc", "ltd.", "llc.", "llc", "limited", "company",
}

// nameKey is a name without its form of company, spaces and signs.
func nameKey(s string) string {
	s = strings.ReplaceAll(strings.ToLower(s), " ", "")
	for _, form := range companyForms {
		s = strings.ReplaceAll(s, form, "")
	}
	for _, end := range [...]string{"inc", "corp", "ltd"} {
		if len(s) > len(end)+2 {
			s = strings.TrimSuffix(s, end)
		}
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || r == '+' {
			return r
		}
		return -1
	}, s)
}

// readField reads the value of a label.
func readField(f field, s string) (reading, bool) {
	switch f {
	case nameField:
		return readName(s)
	case representativeField:
		return readPerson(s)
	case numberField:
		return readNumber(s)
	case addressField:
		return readAddress(s)
	case phoneField:
		return readPhone(s)
	case mailField:
		return readMail(s)
	case mailOrderField:
		return readMailOrder(s)
	}
	return reading{}, false
}
