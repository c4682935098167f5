package mail

import "portone-onboard/model"

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

// reasonRules are the classes of model.Reasons.
var reasonRules = []reasonRule{
	{"footer", []string{"하단", "푸터", "footer", "사업자정보", "사업자등록번호", "통신판매업", "통신판매신고", "통신판매번호", "대표자명", "상호명", "상호가", "상호,", "홈페이지상호", "상호불일치", "상호와", "회사정보", "이용약관", "개인정보처리방침", "개인정보취급방침", "환불규정", "교환/환불", "유선번호", "대표번호"}, lacking, []string{"통장", "예금주", "인감", "신분증"}},
	{"goods", []string{"상품", "판매내용", "컨텐츠가", "콘텐츠가", "서비스내용", "상세페이지"}, append([]string{"품절", "0원", "테스트", "샘플", "준비중", "임의", "3개이상", "5개이상", "1개이상"}, lacking...), []string{"가격", "금액", "환금성", "업종"}},
	{"address", []string{"url", "사이트", "홈페이지", "도메인", "쇼핑몰", "앱"}, []string{"접속이", "접속되지", "접속불가", "접속할수없", "접속안", "열리지", "미구축", "미완성", "구축중", "구축되지", "공사중", "오픈전", "준비중", "연결되지", "접근이", "접근불가", "비밀번호가걸", "테스트url", "테스트도메인", "임시도메인", "개발서버", "제작중", "완성되지", "로딩"}, nil},
	{"industry", []string{"업종", "환금성", "취급품목", "판매품목", "취급상품", "취급이", "비즈니스모델", "선불", "투자자문", "고위험"}, []string{"제한", "불가", "환금성", "부적합", "해당", "어렵", "취급하지", "지원하지", "허용되지", "금지", "고위험"}, nil},
	{"price", []string{"가격", "금액", "단가", "이용료", "판매가", "결제금액"}, append([]string{"0원", "고액", "과다", "높아", "높은", "외화"}, lacking...), nil},
	{"papers", []string{"서류", "인감증명", "등기부등본", "등기사항", "통장사본", "신분증", "주주명부", "사업자등록증", "계약서", "허가증", "신고증", "증빙"}, append([]string{"식별", "흐려", "흐릿", "경과", "지난", "초과", "만료", "날인", "도장", "재제출", "다시제출", "불분명", "3개월이내"}, lacking...), nil},
}

// reasonHeads open what stands for a reason, even where no class is known.
var reasonHeads = []string{"사유:", "반려사유", "부결사유", "보류사유", "보완사유", "거절사유", "보완사항", "보완내용", "reason:", "사유|"}

// reasonsIn finds why something was held or refused.
func reasonsIn(us []unit) (out []model.Sign) {
	seen := map[string]bool{}
	var head *unit
	for i, u := range us {
		if head == nil && containsAny(u.flat, reasonHeads) && !u.subject {
			head = &us[i]
		}
		if containsAny(u.flat, []string{"경우반려", "될수있", "경우보류", "감사합니다", "내부기준"}) {
			continue
		}
		for _, r := range reasonRules {
			if !seen[r.class] && containsAny(u.flat, r.about) && containsAny(u.flat, r.wrong) && !containsAny(u.flat, r.not) {
				seen[r.class] = true
				out = append(out, model.Sign{Code: model.SignReason, Value: r.class, Words: u.text, Rule: "reason." + r.class})
			}
		}
	}
	if len(out) == 0 && head != nil {
		out = append(out, model.Sign{Code: model.SignReason, Value: "other", Words: head.text, Rule: "reason.other"})
	}
	return out
}
