package site

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

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
