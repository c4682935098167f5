package mail

import (
	"slices"
	"strings"
)

// reasonRule is a class of reasons: what a sentence is about, and what is wrong.
type reasonRule struct {
	class string
	about []string
	wrong []string
	not   []string // it is about something else
}

// lacking are words for what is missing or does not fit.
var lacking = []string{
	"미기재", "미표기", "미노출", "미표시", "미등록", "미비", "미구축", "미완성", "미제출", "미확인", "미흡", "누락", "없음", "없어", "없습니다", "없는", "부족", "확인되지", "확인이되지", "확인불가", "확인이불가", "확인이어렵", "확인어려", "상이", "불일치", "일치하지", "다릅니다", "다름", "다르게",
	"기재되어있지", "어있지않", "지않음", "지않습", "기재되지", "표기되어있지", "표시되지", "노출되지", "등록되지", "등록되어있지", "기재해주", "기재하여", "기재부탁", "표기해주", "표기하여", "표시해주", "노출해주", "노출하여", "노출부탁", "등록해주", "등록하여", "등록부탁", "추가해주", "추가하여", "수정해주", "수정하여", "수정부탁", "수정이필요", "보완해주", "보완이필요", "보완요청", "보완", "오류", "필요합니다", "필요한상태", "잘못",
}

// unshown are those for what a page does not show.
var unshown = []string{"미기재", "미표기", "미노출", "미표시", "누락", "없음", "없어", "없습니다", "확인되지", "확인불가", "상이", "불일치", "일치하지", "다름", "기재", "표기", "표시", "노출"}

// policies are pages of a shop that are no business information, wherever they
// are linked from.
var policies = []string{
	"약관", "개인정보처리방침", "개인정보취급방침", "개인정보방침", "개인정보처리", "환불규정", "환불정책", "환불안내", "환불기준", "환불조건", "환불방법", "교환/환불", "교환환불", "취소/환불", "취소환불", "반품/환불",
	"반품규정", "반품정책", "교환규정", "교환정책", "취소규정", "취소정책", "배송규정", "배송정책", "배송안내", "청약철회",
}

// withoutPolicies takes their names out: "환불규정 미기재" is no word of a refund.
func withoutPolicies(flat string) string {
	for _, p := range policies {
		if strings.Contains(flat, p) {
			flat = strings.ReplaceAll(flat, p, "\x00")
		}
	}
	return flat
}

// reasonRules are the classes of model.Reasons.
var reasonRules = []reasonRule{
	{"footer", []string{"사업자정보", "사업자등록번호", "통신판매업", "통신판매신고", "통신판매번호", "대표자명", "상호명", "상호가", "상호,", "홈페이지상호", "상호불일치", "상호와", "회사정보", "유선번호", "대표번호"}, lacking, []string{"통장", "예금주", "인감", "신분증"}},
	{"footer", []string{"하단", "푸터", "footer"}, lacking, append([]string{"통장", "예금주", "인감", "신분증"}, policies...)},
	{"footer", []string{"주소", "전화번호", "연락처", "대표전화", "대표자", "소재지", "사업자번호"}, unshown, []string{"url", "사이트주소", "홈페이지주소", "도메인", "통장", "예금주", "인감", "신분증", "계약서", "등본", "등록증", "서류", "고객"}},
	{"other", policies, lacking, []string{"계약서", "보험약관"}},
	{"goods", []string{"상품", "판매내용", "컨텐츠가", "콘텐츠가", "서비스내용", "상세페이지"}, append([]string{"품절", "0원", "테스트", "샘플", "준비중", "임의", "3개이상", "5개이상", "1개이상"}, lacking...), append([]string{"가격", "금액", "환금성", "업종"}, policies...)},
	{"address", []string{"url", "사이트", "홈페이지", "도메인", "쇼핑몰", "앱"}, []string{"접속이", "접속되지", "접속불가", "접속할수없", "접속안", "열리지", "미구축", "미완성", "구축중", "구축되지", "공사중", "오픈전", "준비중", "연결되지", "접근이", "접근불가", "비밀번호가걸", "테스트url", "테스트도메인", "임시도메인", "개발서버", "제작중", "완성되지", "로딩"}, nil},
	{"industry", []string{"업종", "환금성", "취급품목", "판매품목", "취급상품", "취급이", "비즈니스모델", "선불", "투자자문", "고위험"}, []string{"제한", "불가", "환금성", "부적합", "해당", "어렵", "취급하지", "지원하지", "허용되지", "금지", "고위험"}, nil},
	{"price", []string{"가격", "금액", "단가", "이용료", "판매가", "결제금액"}, append([]string{"0원", "고액", "과다", "높아", "높은", "외화"}, lacking...), nil},
	{"papers", []string{"서류", "인감증명", "등기부등본", "등기사항", "통장사본", "신분증", "주주명부", "사업자등록증", "계약서", "허가증", "신고증", "증빙"}, append([]string{"식별", "흐려", "흐릿", "경과", "지난", "초과", "만료", "날인", "도장", "재제출", "다시제출", "불분명", "3개월이내"}, lacking...), nil},
}

// reasonHeads open what stands for a reason, even where no class is known.
var reasonHeads = []string{"사유:", "반려사유", "부결사유", "보류사유", "보완사유", "거절사유", "보완사항", "보완내용", "reason:", "사유|"}

// noReason are words of what might be, and of politeness.
var noReason = []string{"경우반려", "될수있", "경우보류", "감사합니다", "내부기준"}

// classesIn are the classes of reasons in a text. What is wrong stands behind
// what it is about, at times behind a whole list.
func classesIn(flat string) (out []string) {
	for _, c := range clauses(flat) {
		for _, r := range reasonRules {
			if !slices.Contains(out, r.class) && containsAny(c.text, r.about) && containsAny(c.rest, r.wrong) && !containsAny(c.text, r.not) {
				out = append(out, r.class)
			}
		}
	}
	return out
}

// clause is an item of a list in a sentence, and the sentence from it on.
type clause struct{ text, rest string }

const clausesMost = 40 // of a sentence; what follows is one more

func clauses(flat string) (out []clause) {
	start := 0
	for i := 0; i < len(flat) && len(out) < clausesMost; {
		n := 0
		for _, sign := range []string{",", ";", "및", "·"} {
			if strings.HasPrefix(flat[i:], sign) {
				n = len(sign)
			}
		}
		if i += max(n, 1); n > 0 {
			out = append(out, clause{flat[start:i], flat[start:]})
			start = i
		}
	}
	return append(out, clause{flat[start:], flat[start:]})
}
