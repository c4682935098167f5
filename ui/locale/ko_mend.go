package locale

import (
	"strings"

	"portone-onboard/model"
)

func koMend() Mend {
	return Mend{
		FooterHTML: "하단 HTML", FooterText: "하단 문구", FooterPlain: "하단 HTML (한 줄)",
		FooterHint:    "사업자등록증에 적힌 그대로입니다. 메인 화면부터 결제 페이지까지 모든 페이지 하단에 넣고, change-me가 들어간 주소 세 개를 내 페이지 주소로 바꿉니다.",
		PlainHint:     "쇼핑몰 관리 화면처럼 짧은 HTML만 받는 곳에 넣습니다. 내용은 위의 하단과 같고, change-me가 들어간 주소를 바꿉니다.",
		FooterMissing: "아직 빠진 것: {list}. 빠진 채 심사를 받으면 보완을 요구받습니다.", MissingItem: "{field}({level})",
		LaterLevel: "법이 정한 표시 사항이며 카카오페이가 심사에서 확인",
		NoAdvice:   "이 목록은 빠뜨린 것이 없는지 보는 제목입니다. 법률 자문이 아니며, 문구는 사업에 맞게 쓰고 전문가의 검토를 받습니다.",
		Labels: map[string]string{
			"business_name": "상호명", "representative": "대표자명", "registration_number": "사업자등록번호",
			"mail_order_number": "통신판매업신고번호", "address": "사업장 주소", "phone": "전화번호", "email": "이메일",
		},
		Links: []FooterLink{{"이용약관", "/change-me/terms"}, {"개인정보처리방침", "/change-me/privacy"}, {"환불 및 교환 안내", "/change-me/refund"}},
		Notes: FooterNotes{
			Place:   "메인 화면부터 결제 페이지까지 모든 페이지 하단에 넣습니다.",
			Gloss:   "{label} = {gloss}",
			Missing: "{field:이/가} 아직 없습니다. 정해지면 여기에 적습니다.",
			Links:   "바꿀 주소: {list}. 실제 페이지의 주소로 바꿉니다.",
			Host:    "호스팅서비스를 쓰면 '호스팅서비스 제공자: (상호)'를 한 줄 더 적습니다. (전자상거래법 제10조제1항제6호와 같은 법 시행령)",
			Nav:     "운영 규정", Confirm: "사업자정보확인",
			Rule: "공정거래위원회의 사업자정보 공개페이지로 연결합니다. (전자상거래법 시행규칙 제7조제2항)",
		},
		Outlines: koOutlines, Page: koOutlinePage(), Laws: koLaws(), Article: koArticle,
	}
}

func koOutlinePage() OutlinePage {
	return OutlinePage{
		Cites:   "근거: {list}",
		Marks:   map[Mark]string{ByLaw: "[법]", ByLawyer: "[전문가]", ToConfirm: "[확인 필요]"},
		Meaning: map[Mark]string{ByLaw: "법이 정합니다. 해당하면 빼거나 고객에게 불리하게 바꿀 수 없습니다.", ByLawyer: "사업에 따라 달라집니다. 법률 전문가에게 확인합니다.", ToConfirm: "근거를 찾지 못했습니다. 결제대행사에 확인합니다."},
		Signs:   "표시", Sources: "근거 (2026-11-23에 읽음)",
		Changes: "법은 바뀝니다. 쓰기 전에 국가법령정보센터(law.go.kr)에서 지금 시행 중인 조문을 확인합니다.",
		Blanks:  "대괄호 안의 값은 아직 적지 않은 것입니다. 상점 정보에 적으면 채워집니다.",
		AllHere: "무엇을 판매하는지 아직 적지 않아 모든 제목을 넣었습니다. 해당하지 않는 것은 뺍니다.",
		Blank: map[string]string{
			"name": "[상호]", "representative": "[대표자명]", "address": "[사업장 주소]", "number": "[사업자등록번호]",
			"landline": "[유선 전화번호]", "mail": "[고객 문의 메일]", "gateways": "[결제대행사]", "methods": "[결제수단]",
		},
	}
}

// koLaws are the sources as they were read on 2026-11-23. Whoever reads them
// again sets the day in koOutlinePage and enOutlinePage.
func koLaws() map[string]Law {
	return map[string]Law{
		"act":         {"전자상거래법", "전자상거래 등에서의 소비자보호에 관한 법률 (법률 제21312호, 2026-07-21 시행)"},
		"decree":      {"전자상거래법 시행령", "전자상거래 등에서의 소비자보호에 관한 법률 시행령 (대통령령 제35257호, 2025-02-14 시행. 그 뒤의 개정은 확인 필요)"},
		"notice":      {"상품정보 제공고시", "전자상거래 등에서의 상품 등의 정보제공에 관한 고시 (공정거래위원회, 2023-01-01 시행 개정. 품목별 항목은 확인 필요)"},
		"terms_act":   {"약관법", "약관의 규제에 관한 법률 (찾기쉬운 생활법령정보의 설명으로 확인)"},
		"pipa":        {"개인정보 보호법", "개인정보 보호법 (제30조는 2023-03-14, 제31조는 2026-03-10 개정까지 반영)"},
		"pipa_decree": {"개인정보 보호법 시행령", "개인정보 보호법 시행령 (2026-09-10 개정까지 반영)"},
		"portone":     {"포트원 서비스 필수 구축요건", "포트원 고객센터, 서비스 필수 구축요건 (help.portone.io/content/requirements)"},
		"billing":     {"포트원 빌링키 발급 안내", "포트원 개발자센터, 빌링키 발급하기 (developers.portone.io)"},
		"kakao":       {"포트원 카카오페이 계약 안내", "포트원 고객센터, 카카오페이 계약 안내 (help.portone.io/content/kakaopay-contract)"},
		"cards":       {"포트원 카드사 심사 안내", "포트원 고객센터, 카드사 심사 안내 (help.portone.io/category/procedure/pg-application)"},
		"apply":       {"포트원 가입신청 안내", "포트원 고객센터, 전자결제 가입신청 안내 (help.portone.io/category/procedure/pg-application)"},
	}
}

// koArticle writes "21-2(1)4-3" as 제21조의2제1항제4호의3.
func koArticle(s string) string {
	article, rest, _ := strings.Cut(s, "(")
	paragraph, item, _ := strings.Cut(rest, ")")
	part := func(n, unit string) string {
		if n == "" {
			return ""
		}
		n, of, nested := strings.Cut(n, "-")
		if nested {
			of = "의" + of
		}
		return "제" + n + unit + of
	}
	return part(article, "조") + part(paragraph, "항") + part(item, "호")
}

// For which shops a heading is. Before the shop says what it sells, every
// heading stands. Functions, so that nothing is made when the program starts.
func unknownGoods() model.Cond {
	return model.Not(model.Has("prep.shop.goods", model.Given))
}

func shipped() model.Cond {
	return model.Any(model.Is("prep.shop.goods", "physical"), unknownGoods())
}

func unshipped() model.Cond {
	return model.Any(model.Is("prep.shop.goods", "digital", "subscription"), unknownGoods())
}

func subscribed() model.Cond {
	return model.Any(model.Is("prep.shop.goods", "subscription"), model.Is("prep.methods.styles", string(model.Recurring)), unknownGoods())
}

func shippedOften() model.Cond {
	return model.Any(model.All(model.Is("prep.shop.goods", "physical"), model.Any(model.Is("prep.shop.goods", "subscription"), model.Is("prep.methods.styles", string(model.Recurring)))), unknownGoods())
}

func opensWindow() model.Cond {
	return model.Is("prep.mode.mode", "window")
}

func takesCards() model.Cond {
	return model.Is("prep.mode.mode", "api")
}

func koOutlines() []Outline {
	return []Outline{koTerms(), koPrivacy(), koRefund(), koShipping(), koGoods(), koCaptures(), koEnglish()}
}

func koTerms() Outline {
	return Outline{Item: "terms", Title: "이용약관에 담을 제목",
		Lead: "{name}의 이용약관 페이지입니다. 하단에서 바로 열리게 하고, 한글로 쉽게 쓰며, 중요한 내용은 굵고 큰 글자나 색으로 알아보기 쉽게 씁니다(약관법 제3조제1항).",
		Hint: "이용약관 페이지에 담을 제목과 쓸 내용입니다.", Also: []string{"terms_act 3(1)"},
		Headings: []Heading{
			{ID: "purpose", Title: "목적과 적용 범위", Write: "{name}의 사이트를 이용하는 조건과 절차를 정한다고 적습니다."},
			{ID: "operator", Title: "사업자 정보", Mark: ByLaw, Cites: []string{"act 10(1)", "act 13(1)"},
				Write: "하단과 똑같이 적습니다. 상호 {name}, 대표자 {representative}, 주소 {address}, 전화 {landline}, 이메일 {mail}."},
			{ID: "change", Title: "약관의 게시와 변경", Mark: ByLawyer, Write: "어디에 게시하는지, 바꿀 때 언제 어떻게 알리는지, 동의하지 않는 고객은 어떻게 하는지 적습니다."},
			{ID: "member", Title: "회원가입과 탈퇴", Mark: ByLaw, Cites: []string{"act 5(4)", "act 21-2(1)4"},
				Write: "가입을 온라인으로 받으면 탈퇴도 온라인으로 받습니다. 탈퇴를 가입보다 어렵게 만들지 않습니다. 회원이 없으면 뺍니다."},
			{ID: "order", Title: "주문과 계약의 성립", Mark: ByLaw, Cites: []string{"act 14(1)", "act 14(2)"},
				Write: "결제 전에 주문 내용을 확인하고 고칠 수 있다는 것과, 주문을 받으면 접수와 판매 가능 여부를 바로 알린다는 것을 적습니다."},
			{ID: "payment", Title: "대금의 지급", Mark: ByLaw, Cites: []string{"act 13(2)3"},
				Write: "결제수단({methods})과 지급 시기를 적습니다."},
			{ID: "supply", Title: "상품의 공급", When: shipped(), Mark: ByLaw, Cites: []string{"act 15(1)"},
				Write: "대금을 먼저 받으면 3영업일 안에 발송 등 필요한 조치를 합니다. 따로 약속한 때가 있으면 그때를 적습니다."},
			{ID: "escrow", Title: "구매안전서비스", When: shipped(), Mark: ByLaw, Cites: []string{"act 13(2)10", "act 24(3)"},
				Write: "대금을 먼저 받는 실물 상품은 고객이 결제대금예치(에스크로) 등을 고를 수 있다고 적습니다. 신용카드 결제 등 법이 정한 거래는 제외됩니다."},
			{ID: "service", Title: "콘텐츠와 서비스의 이용", When: unshipped(), Mark: ByLaw, Cites: []string{"act 8(2)3", "act 13(2)7"},
				Write: "이용 기간, 이용에 필요한 기기와 프로그램, 내려받기나 설치 방법을 적습니다."},
			{ID: "recurring", Title: "정기결제", When: subscribed(), Mark: ByLaw, Cites: []string{"act 13(6)", "decree 20-2"},
				Write: "결제 주기, 금액, 결제일, 해지 방법을 적습니다. 요금을 올리거나 무료에서 유료로 바꿀 때는 그 전 30일 안에 동의를 받는다고 적습니다."},
			{ID: "refund", Title: "청약철회와 환불", Mark: ByLaw, Cites: []string{"act 17", "act 18", "act 35"},
				Write: "환불 안내 페이지로 연결합니다. 법보다 고객에게 불리한 약속은 효력이 없습니다."},
			{ID: "minors", Title: "미성년자의 계약", Mark: ByLaw, Cites: []string{"act 13(3)"},
				Write: "법정대리인이 동의하지 않으면 미성년자 본인이나 법정대리인이 계약을 취소할 수 있다고 알립니다."},
			{ID: "privacy", Title: "개인정보의 보호", Write: "개인정보처리방침 페이지로 연결합니다."},
			{ID: "liability", Title: "책임과 손해배상", Mark: ByLawyer, Write: "서비스 중단이나 손해가 생겼을 때의 책임을 적습니다. 책임을 모두 면한다는 문구는 쓰기 전에 확인합니다."},
			{ID: "dispute", Title: "불만 처리와 분쟁", Mark: ByLaw, Cites: []string{"act 13(2)8", "act 36"},
				Write: "불만을 받는 곳({landline}, {mail})과 처리 절차, 피해 보상 방법을 적습니다. 소송은 소비자의 주소를 관할하는 지방법원에서 합니다."},
			{ID: "effective", Title: "시행일", Write: "이 약관을 언제부터 적용하는지 적고, 바꾼 이력을 남깁니다."},
		}}
}

func koPrivacy() Outline {
	return Outline{Item: "privacy", Title: "개인정보처리방침에 담을 제목",
		Lead: "{name}의 개인정보처리방침 페이지입니다. 다른 곳의 글을 옮기지 말고, 실제로 모으는 정보와 맡기는 곳을 적습니다.",
		Hint: "개인정보처리방침 페이지에 담을 제목과 쓸 내용입니다. '해당할 때만'이라고 적힌 것은 없으면 뺍니다.",
		Headings: []Heading{
			{ID: "purpose", Title: "개인정보의 처리 목적", Mark: ByLaw, Cites: []string{"pipa 30(1)1"}, Write: "주문, 결제, 문의 응대처럼 정보를 쓰는 목적을 하나씩 적습니다."},
			{ID: "items", Title: "처리하는 개인정보의 항목", Mark: ByLaw, Cites: []string{"pipa_decree 31(1)1"}, Write: "이름, 연락처처럼 실제로 받는 것만 목적별로 적습니다."},
			{ID: "address", Title: "배송 정보", When: shipped(), Mark: ByLaw, Cites: []string{"pipa_decree 31(1)1"}, Write: "받는 사람의 이름, 주소, 연락처를 배송에 쓴다고 적습니다. 위의 항목에 함께 적어도 됩니다."},
			{ID: "card", Title: "정기결제 정보", When: subscribed(), Mark: ByLawyer, Cites: []string{"pipa_decree 31(1)1"}, Write: "정기결제에 쓰려고 보관하는 것(빌링키 등)을 적습니다. 카드번호를 직접 보관하는지 개발자에게 확인합니다."},
			{ID: "card_form", Title: "카드 정보 입력 화면의 약관", When: takesCards(), Cites: []string{"billing"}, Write: "API 방식으로 카드 정보를 직접 받아 빌링키를 발급하면, 그 입력 화면에도 개인정보 이용약관을 보여 줍니다."},
			{ID: "period", Title: "처리 및 보유 기간", Mark: ByLaw, Cites: []string{"pipa 30(1)2", "act 6(1)", "decree 6(1)"},
				Write: "목적별 기간을 적습니다. 법이 정한 거래 기록: 표시와 광고 6개월, 계약과 청약철회 5년, 대금결제와 공급 5년, 불만과 분쟁 처리 3년."},
			{ID: "third", Title: "제3자 제공 (해당할 때만)", Mark: ByLaw, Cites: []string{"pipa 30(1)3"}, Write: "정보를 받는 곳, 받는 곳의 목적, 항목, 기간을 적습니다."},
			{ID: "outsource", Title: "처리의 위탁 (해당할 때만)", Mark: ByLaw, Cites: []string{"pipa 30(1)4"},
				Write: "결제({gateways}), 문자 발송, 서버 운영처럼 맡긴 일과 맡은 곳을 적습니다. 결제대행사가 위탁인지 제3자 제공인지는 계약서를 보고 전문가에게 확인합니다."},
			{ID: "courier", Title: "배송 업무의 위탁", When: shipped(), Mark: ByLaw, Cites: []string{"pipa 30(1)4"}, Write: "택배사의 이름과 맡긴 일을 적습니다."},
			{ID: "abroad", Title: "국외 이전 (해당할 때만)", Mark: ByLaw, Cites: []string{"pipa_decree 31(1)2"}, Write: "해외 서버나 해외 서비스에 정보를 두면 그 근거와 법이 정한 사항을 적습니다."},
			{ID: "destroy", Title: "파기 절차와 방법", Mark: ByLaw, Cites: []string{"pipa 30(1)3-2"}, Write: "언제 어떻게 지우는지, 법에 따라 남기는 항목과 근거는 무엇인지 적습니다."},
			{ID: "rights", Title: "정보주체와 법정대리인의 권리", Mark: ByLaw, Cites: []string{"pipa 30(1)5"}, Write: "열람, 정정, 삭제, 처리정지를 요구하는 방법과 받는 곳({mail}, {landline})을 적습니다."},
			{ID: "safety", Title: "안전성 확보 조치", Mark: ByLaw, Cites: []string{"pipa_decree 31(1)3"}, Write: "암호화, 접근 권한 관리처럼 실제로 하는 조치를 적습니다."},
			{ID: "cookies", Title: "쿠키 등 자동 수집 장치 (해당할 때만)", Mark: ByLaw, Cites: []string{"pipa 30(1)7"}, Write: "쿠키나 방문 분석 도구를 쓰면 무엇을 모으는지, 어떻게 거부하는지 적습니다."},
			{ID: "sensitive", Title: "민감정보와 가명정보 (해당할 때만)", Mark: ByLaw, Cites: []string{"pipa 30(1)3-3", "pipa 30(1)4-2"}, Write: "민감정보가 공개될 수 있으면 비공개를 고르는 방법을, 가명정보를 쓰면 그 처리를 적습니다."},
			{ID: "officer", Title: "개인정보 보호책임자", Mark: ByLaw, Cites: []string{"pipa 30(1)6", "pipa 31(2)", "pipa_decree 32(1)"},
				Write: "책임자의 성명이나 담당 부서와 연락처({landline}, {mail})를 적습니다. 소상공인이라 따로 정하지 않으면 사업주나 대표자({representative})가 책임자입니다."},
			{ID: "effective", Title: "시행일과 변경 이력", Mark: ByLaw, Cites: []string{"pipa 30(2)", "pipa_decree 31(2)"}, Write: "홈페이지에 계속 올려 두고, 바꾸면 바꾼 날과 내용을 공개합니다."},
		}}
}

func koRefund() Outline {
	return Outline{Item: "refund", Title: "환불, 교환, 청약철회 안내에 담을 제목",
		Lead: "{name}의 환불 안내 페이지입니다. 상품 페이지에서도 볼 수 있게 하고, 법보다 고객에게 불리한 조건은 적지 않습니다(전자상거래법 제35조).",
		Hint: "환불 안내 페이지에 담을 제목과 쓸 내용입니다. 판매하는 것에 맞는 제목만 나옵니다.", Also: []string{"act 35"},
		Headings: []Heading{
			{ID: "period", Title: "청약철회 기간", Mark: ByLaw, Cites: []string{"act 17(1)"}, Write: "계약 내용을 적은 서면을 받은 날부터 7일, 상품이나 서비스를 더 늦게 받았으면 받거나 시작된 날부터 7일입니다. 더 길게 정할 수 있습니다."},
			{ID: "defect", Title: "설명과 다르거나 잘못 온 경우", Mark: ByLaw, Cites: []string{"act 17(3)"}, Write: "공급받은 날부터 3개월 이내, 그 사실을 안 날이나 알 수 있었던 날부터 30일 이내에 청약철회를 할 수 있습니다."},
			{ID: "limits", Title: "청약철회가 제한되는 상품", When: shipped(), Mark: ByLaw, Cites: []string{"act 17(2)", "act 17(6)"},
				Write: "고객 책임으로 잃거나 망가진 것, 써서 또는 시간이 지나 가치가 크게 떨어진 것, 복제할 수 있는 상품의 포장을 뜯은 것입니다. 내용을 보려고 포장을 연 것은 제한하지 못하며, 제한되는 상품에는 그 사실을 보이게 적어야 합니다."},
			{ID: "custom", Title: "주문 제작 상품", When: shipped(), Mark: ByLaw, Cites: []string{"act 17(2)6", "decree 21"}, Write: "회복할 수 없는 큰 피해가 예상되고, 미리 따로 알려 서면(전자문서)으로 동의를 받은 때에만 제한할 수 있습니다. 팔지 않으면 뺍니다."},
			{ID: "started", Title: "이용을 시작한 콘텐츠와 서비스", When: unshipped(), Mark: ByLaw, Cites: []string{"act 17(2)5"}, Write: "제공이 시작되면 제한할 수 있습니다. 나눌 수 있는 것은 아직 시작하지 않은 부분을 철회할 수 있습니다."},
			{ID: "trial", Title: "미리보기와 체험", When: unshipped(), Mark: ByLaw, Cites: []string{"act 17(6)", "decree 21-2"}, Write: "디지털콘텐츠의 철회를 제한하려면 제한된다는 표시와 함께 일부 이용, 기간을 정한 이용, 체험판 중 하나 이상을 제공하고, 어려우면 콘텐츠의 정보를 제공합니다."},
			{ID: "cancel", Title: "정기결제 해지", When: subscribed(), Mark: ByLaw, Cites: []string{"act 5(4)", "act 21-2(1)4"}, Write: "어디에서 어떻게 해지하는지, 언제까지 해지하면 다음 결제가 없는지 적습니다. 온라인으로 가입했으면 온라인으로, 가입보다 어렵지 않게 해지할 수 있어야 합니다."},
			{ID: "remaining", Title: "남은 이용 기간의 환불", When: subscribed(), Mark: ByLawyer, Write: "이미 이용한 만큼과 남은 만큼을 어떻게 계산해 돌려주는지 예를 들어 적습니다."},
			{ID: "raise", Title: "요금 인상과 무료 체험의 유료 전환", When: subscribed(), Mark: ByLaw, Cites: []string{"act 13(6)", "decree 20-2"}, Write: "바뀌기 전 30일 안에 바뀌는 일시, 전후 가격, 결제방법에 동의를 받고, 취소나 해지의 조건과 방법, 그 효과를 알립니다."},
			{ID: "how", Title: "신청 방법", Mark: ByLaw, Cites: []string{"act 13(2)5"}, Write: "받는 곳({landline}, {mail}, 주문 내역 화면)과 절차, 신청 서식을 적습니다."},
			{ID: "return", Title: "반품하는 곳", When: shipped(), Cites: []string{"act 13(2)6"}, Write: "반품 주소와 택배사를 적습니다. 사업장({address})과 다르면 다른 주소를 적습니다."},
			{ID: "cost", Title: "반품과 교환 비용", When: shipped(), Mark: ByLaw, Cites: []string{"act 18(9)", "act 18(10)", "decree 20"}, Write: "단순 변심은 고객이, 설명과 다르거나 잘못 온 것은 판매자가 냅니다. 고객이 낼 금액을 적고, 위약금은 받을 수 없습니다."},
			{ID: "exchange", Title: "교환", When: shipped(), Cites: []string{"act 13(2)6", "portone"}, Write: "교환할 수 있는 경우, 절차, 걸리는 날을 적습니다."},
			{ID: "refund_goods", Title: "실물 상품의 환불 기간", When: shipped(), Mark: ByLaw, Cites: []string{"act 18(2)1", "decree 21-3"}, Write: "상품을 돌려받은 날부터 3영업일 안에 환불합니다. 늦으면 연 15%의 지연배상금을 더합니다."},
			{ID: "refund_service", Title: "콘텐츠와 서비스의 환불 기간", When: unshipped(), Mark: ByLaw, Cites: []string{"act 18(2)2", "decree 21-3"}, Write: "철회한 날부터 3영업일 안에 환불합니다. 늦으면 연 15%의 지연배상금을 더합니다."},
			{ID: "way", Title: "결제수단별 환불 방법", Mark: ByLaw, Cites: []string{"act 18(3)"}, Write: "카드 등은 결제 취소로 돌려줍니다. 결제수단({methods})마다 고객에게 돈이 돌아오는 데 걸리는 날을 적습니다."},
			{ID: "dispute", Title: "불만과 피해 보상", Mark: ByLaw, Cites: []string{"act 13(2)8"}, Write: "불만을 받는 곳({landline}, {mail})과 처리 절차를 적습니다."},
		}}
}

func koShipping() Outline {
	return Outline{Item: "shipping", Title: "배송 안내에 담을 제목",
		Lead: "{name}의 배송 안내입니다. 따로 페이지를 두거나 상품 페이지마다 넣습니다.",
		Hint: "배송 안내에 담을 제목과 쓸 내용입니다.",
		Headings: []Heading{
			{ID: "method", Title: "배송 방법과 배송사", Mark: ByLaw, Cites: []string{"act 13(2)4", "portone"}, Write: "택배, 직접 배송 등 방법과 배송사를 적습니다."},
			{ID: "area", Title: "배송 지역", Mark: ByLaw, Cites: []string{"decree 20"}, Write: "배송하지 못하는 곳이 있으면 적습니다."},
			{ID: "cost", Title: "배송비", Mark: ByLaw, Cites: []string{"decree 20", "act 21-2(1)1"}, Write: "배송비, 무료 배송 조건, 제주와 섬 지역의 추가 금액을 적습니다. 꼭 내야 하는 금액은 가격을 알리는 첫 화면에서 빠지면 안 됩니다."},
			{ID: "time", Title: "배송 기간", Mark: ByLaw, Cites: []string{"act 15(1)", "kakao"}, Write: "결제한 뒤 며칠 안에 보내고 며칠 안에 도착하는지 적습니다. 따로 약속하지 않으면 대금을 받은 날부터 3영업일 안에 발송 등 필요한 조치를 해야 합니다. 카카오페이는 배송 기간을 반드시 봅니다."},
			{ID: "track", Title: "배송 조회", Mark: ByLaw, Cites: []string{"act 15(3)"}, Write: "고객이 진행 상황을 확인하는 방법을 적습니다."},
			{ID: "delay", Title: "품절과 배송 지연", Mark: ByLaw, Cites: []string{"act 15(2)"}, Write: "보내기 어려우면 바로 이유를 알리고, 대금을 받은 날부터 3영업일 안에 환불한다고 적습니다."},
			{ID: "repeat", Title: "정기 배송", When: shippedOften(), Write: "배송 주기, 배송일, 건너뛰기와 주소 변경 방법, 결제일과의 관계를 적습니다."},
			{ID: "damage", Title: "파손과 오배송", Cites: []string{"act 17(3)", "act 18(10)"}, Write: "연락할 곳({landline}, {mail})을 적습니다. 반송 비용은 판매자가 냅니다."},
			{ID: "exchange", Title: "교환과 반품", Cites: []string{"portone"}, Write: "환불, 교환 안내 페이지로 연결합니다."},
		}}
}

func koGoods() Outline {
	return Outline{Item: "goods", Title: "상품 페이지에 담을 것",
		Lead: "심사 담당자는 상품 페이지에서 결제창까지 가 봅니다. 상품마다 아래를 갖춥니다.",
		Hint: "상품 페이지마다 있어야 하는 것입니다.",
		Headings: []Heading{
			{ID: "count_shipped", Title: "상품 수 (실물)", When: shipped(), Cites: []string{"portone"}, Write: "배송하는 상품은 3개 이상 등록합니다."},
			{ID: "count_unshipped", Title: "상품 수 (콘텐츠와 서비스)", When: unshipped(), Cites: []string{"portone"}, Write: "배송이 없는 상품은 1개 이상 등록합니다."},
			{ID: "detail", Title: "상품명과 상세정보", Mark: ByLaw, Cites: []string{"act 13(2)2", "portone"}, Write: "이름, 종류, 내용을 적습니다. 상품명이 TEST이면 카드사 심사를 받을 수 없습니다."},
			{ID: "notice", Title: "상품정보 제공고시", When: shipped(), Mark: ByLaw, Cites: []string{"act 13(4)", "notice"}, Write: "제조자, 제조국처럼 품목마다 정해진 항목을 적습니다. 내 품목의 항목은 고시에서 확인합니다."},
			{ID: "price", Title: "판매 금액", Mark: ByLaw, Cites: []string{"act 13(2)3", "act 21-2(1)1", "portone"}, Write: "꼭 내야 하는 금액을 모두 더해 정확히 적습니다. 0원이면 카드사 심사를 받을 수 없고, 고객이 금액을 입력하는 방식은 심사가 어려울 수 있습니다."},
			{ID: "supply", Title: "배송 방법, 기간, 비용", When: shipped(), Mark: ByLaw, Cites: []string{"act 13(2)4", "portone"}, Write: "상품 페이지에 적거나 배송 안내로 연결합니다."},
			{ID: "use", Title: "이용 기간과 이용 환경", When: unshipped(), Mark: ByLaw, Cites: []string{"act 13(2)4", "act 13(2)7"}, Write: "언제부터 언제까지 쓸 수 있는지, 필요한 기기와 프로그램은 무엇인지 적습니다."},
			{ID: "cycle", Title: "결제 주기와 해지", When: subscribed(), Cites: []string{"act 13(2)3", "portone"}, Write: "얼마를 얼마나 자주 결제하는지, 어떻게 해지하는지 적습니다. 심사에서는 정기결제가 필요한 상품인지 봅니다."},
			{ID: "refund", Title: "환불 정보", Mark: ByLaw, Cites: []string{"act 13(2)5", "act 13(2)6", "portone"}, Write: "청약철회 기간과 방법, 환불 조건을 적거나 환불 안내로 연결합니다."},
			{ID: "limit", Title: "철회가 제한된다는 표시", Mark: ByLaw, Cites: []string{"act 17(6)"}, Write: "제한되는 상품이면 상품 페이지에 뚜렷이 적습니다. 적지 않으면 제한하지 못하는 경우가 있습니다."},
			{ID: "reviews", Title: "사용후기 운영 기준", Mark: ByLaw, Cites: []string{"act 21-4(1)"}, Write: "후기를 보여 주면 게시 기간, 등급 평가와 삭제 기준, 삭제에 이의를 내는 절차를 공개합니다. 후기가 없으면 뺍니다."},
			{ID: "buy", Title: "구매 단추와 결제창", When: opensWindow(), Cites: []string{"portone", "cards"}, Write: "품절이 아닌 상태로 두고, 구매를 누르면 결제창이 열리고 카드사 목록이 모두 보이게 합니다."},
		}}
}

func koCaptures() Outline {
	return Outline{Item: "app_captures", Title: "앱 심사에 보낼 파일과 캡처",
		Lead: "스토어에 등록하기 전의 앱은 결제대행사 계약담당자에게 파일과 캡처를 보내 심사받습니다. 결제창이 열리는 데까지 만들어져 있어야 합니다.",
		Hint: "계약담당자에게 보낼 파일과, PPT에 넣을 캡처의 목록입니다.",
		Headings: []Heading{
			{ID: "store", Title: "스토어 등록이 필수인지 확인", Cites: []string{"portone", "kakao"}, Write: "다날과 토스페이는 앱 마켓 등록이 필수이고, 카카오페이도 등록을 요구합니다. 여기에 신청했으면 등록을 먼저 합니다. (고른 곳: {gateways})"},
			{ID: "form", Title: "가입신청서의 표시", Cites: []string{"apply", "portone"}, Write: "신청할 때 앱 서비스를 고르고, 아직 앱스토어 등록 전이라는 칸에 체크합니다."},
			{ID: "apk", Title: "파일: APK", Cites: []string{"portone"}, Write: "심사에 쓸 APK 파일을 보냅니다."},
			{ID: "ios", Title: "파일: 아이폰 앱", Mark: ToConfirm, Write: "안내에는 APK만 적혀 있습니다. 아이폰 앱만 있으면 무엇을 보낼지 계약담당자에게 묻습니다."},
			{ID: "slides", Title: "파일: 캡처를 모은 PPT", Cites: []string{"portone"}, Write: "아래 캡처를 결제 경로의 순서대로 넣고, 화면마다 어디를 눌렀는지 적습니다."},
			{ID: "goods", Title: "캡처: 상품 목록과 상품 상세", Cites: []string{"portone"}, Write: "상품, 정확한 금액, 상세정보, 환불 정보가 보이게 합니다."},
			{ID: "order", Title: "캡처: 장바구니와 주문서", Cites: []string{"portone"}, Write: "주문서까지 가는 화면을 빠짐없이 넣습니다."},
			{ID: "pay", Title: "캡처: 결제수단 선택과 결제창", Cites: []string{"portone", "cards"}, Write: "결제수단을 고르는 화면과 결제창이 열린 화면, 카드사 목록이 보이는 화면을 넣습니다."},
			{ID: "business", Title: "캡처: 사업자정보", Cites: []string{"portone"}, Write: "앱 하단이나 따로 둔 메뉴에 사업자등록증과 같은 정보({name}, {number}, {landline} 등)가 보이게 합니다."},
			{ID: "rules", Title: "캡처: 이용약관, 개인정보처리방침, 환불 안내", Cites: []string{"portone"}, Write: "앱 안에서 여는 길과 내용이 보이게 합니다."},
			{ID: "shipping", Title: "캡처: 배송과 교환 안내", When: shipped(), Cites: []string{"portone"}, Write: "실물 상품은 배송과 교환 정보가 보이는 화면을 넣습니다."},
			{ID: "recurring", Title: "캡처: 정기결제 상품", When: subscribed(), Cites: []string{"portone"}, Write: "주기적으로 결제되는 상품이라는 것이 보이는 화면을 넣습니다."},
			{ID: "login", Title: "심사용 계정", Mark: ToConfirm, Write: "로그인해야 볼 수 있는 앱이면 심사용 계정이 필요한지 계약담당자에게 묻고, 필요하면 함께 보냅니다."},
		}}
}

func koEnglish() Outline {
	return Outline{Item: "english", Title: "해외결제 심사에 필요한 영문 화면",
		Lead: "해외결제 심사는 영문 화면과 USD 결제를 기본으로 봅니다. 안내에 없는 것은 '확인 필요'로 적었으니 결제대행사에 묻습니다.",
		Hint: "해외결제를 신청할 때 갖출 영문 화면의 목록입니다.",
		Headings: []Heading{
			{ID: "pages", Title: "영문 상품 페이지", Cites: []string{"portone"}, Write: "상품명, 상세정보, 환불 정보를 영어로 적습니다."},
			{ID: "usd", Title: "USD 금액", Cites: []string{"portone"}, Write: "금액을 USD로 보여 주고, 결제도 USD로 요청합니다."},
			{ID: "checkout", Title: "영문 주문서와 결제 화면", Cites: []string{"portone"}, Write: "장바구니부터 결제창을 여는 단추까지 영어로 만듭니다."},
			{ID: "local", Title: "현지 언어", Cites: []string{"portone"}, Write: "중국이나 일본 등의 현지 결제수단은 그 나라 언어가 필요할 수 있습니다."},
			{ID: "rules", Title: "영문 이용약관, 개인정보처리방침, 환불 안내", Mark: ToConfirm, Write: "어디까지 영어로 갖추어야 하는지 결제대행사에 묻습니다."},
			{ID: "footer", Title: "사업자정보", Cites: []string{"portone"}, Write: "한글 하단은 그대로 둡니다. 사업자등록증과 같아야 하므로 영어만으로 바꾸지 않습니다."},
			{ID: "shipping", Title: "해외 배송", When: shipped(), Mark: ToConfirm, Write: "보내는 나라, 비용, 기간, 관세를 누가 내는지 적습니다. 심사에서 보는지는 결제대행사에 묻습니다."},
		}}
}
