package site

import "strings"

// otherCompanies are hosts and gateways whose names stand in footers.
var otherCompanies = [...]string{"카페24", "cafe24", "아임웹", "imweb", "이니시스", "inicis", "토스페이먼츠", "tosspayments", "나이스페이", "nicepay", "kcp", "ksnet", "다날", "danal", "포트원", "portone", "iamport", "고도몰", "엔에이치엔", "nhn", "메이크샵", "makeshop", "식스샵", "sixshop", "카카오페이", "네이버페이", "가비아", "gabia", "wix.com", "shopify", "헥토", "hecto", "갤럭시아", "웰컴페이먼츠", "페이레터", "한국전자금융", "서울보증보험", "대한통운", "한진택배", "롯데택배", "우체국"}

func otherCompany(text string) bool {
	low := strings.ToLower(text)
	for _, w := range otherCompanies {
		if strings.Contains(low, w) {
			return true
		}
	}
	return false
}

func bankWords(text string) bool {
	low := strings.ToLower(text)
	for _, w := range [...]string{"은행", "계좌", "농협", "새마을금고", "우체국", "신협", "카카오뱅크", "토스뱅크", "예금주", "bank", "fax", "팩스"} {
		if strings.Contains(low, w) {
			return true
		}
	}
	return false
}

func companyMarked(s string) bool {
	low := strings.ToLower(s)
	for _, w := range [...]string{"(주)", "㈜", "주식회사", "유한회사", "(유)", "농업회사법인", "협동조합", "영농조합법인"} {
		if strings.HasPrefix(low, w) || strings.HasSuffix(low, w) {
			return !strings.Contains(s, "니다") && !strings.ContainsAny(s, "?!")
		}
	}
	for _, w := range [...]string{"co., ltd.", "co., ltd", "co.,ltd.", "co.,ltd", "co. ltd.", "inc.", "corp.", "corporation", " llc", " inc"} {
		if strings.HasSuffix(low, w) {
			return len(strings.Fields(s)) <= 6
		}
	}
	return false
}

// copyrightName gives the holder named behind a copyright sign.
func copyrightName(s string) string {
	low := strings.ToLower(s)
	at := -1
	for _, w := range [...]string{"©", "ⓒ", "copyright", "(c)"} {
		if i := strings.Index(low, w); i >= 0 && i < 20 && len(low) == len(s) {
			at = max(at, i+len(w))
		}
	}
	if at < 0 {
		return ""
	}
	name := s[at:]
	for _, end := range [...]string{"all rights", "all right", "reserved", "corp all", ". "} {
		if i := strings.Index(strings.ToLower(name), end); i >= 0 && i <= len(name) {
			name = name[:i]
		}
	}
	name = strings.Trim(name, " .,-:©ⓒ()0123456789~")
	for _, w := range [...]string{"by ", "By ", "BY "} {
		name = strings.TrimPrefix(name, w)
	}
	return strings.Trim(name, " .,-:©ⓒ()0123456789~")
}
