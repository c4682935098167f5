package locale

import "portone-onboard/model"

func koPrepShop() map[model.QuestionID]QuestionText {
	return map[model.QuestionID]QuestionText{
		"prep.shop.name": {
			Title:   "이 상점을 어떤 이름으로 부르겠습니까?",
			Why:     "상점이 여럿일 때 목록과 명령에서 구분하는 이름입니다. 사업자등록증의 상호와 달라도 됩니다.",
			Where:   koDecide,
			SeenBy:  koFile,
			Example: "봄날꽃집 쇼핑몰",
		},
		"prep.shop.registration": {
			Title:  "사업자등록을 했습니까?",
			Why:    "전자결제 신청은 사업자등록증을 올리는 것으로 시작합니다. 등록 전이라도 사이트 구축과 테스트 연동은 먼저 할 수 있습니다.",
			Where:  "사업자등록은 홈택스나 세무서에서 신청합니다.",
			SeenBy: koConsole,
			Options: options{
				"yes":     {"등록함", "사업자등록증을 가지고 있습니다."},
				"applied": {"신청하고 발급을 기다림", "그동안 사이트 구축과 테스트 연동을 진행합니다."},
				"none":    {"아직 하지 않음", "테스트 연동까지 할 수 있고, 가입신청은 등록한 뒤에 합니다."},
			},
		},
		"prep.shop.form": {
			Title:  "개인사업자입니까, 법인사업자입니까?",
			Why:    "계약할 때 내는 서류가 다릅니다. 법인은 법인인감증명서와 법인등기부등본이 더 필요합니다.",
			Where:  "사업자등록증의 제목 아래에 '법인사업자'라고 적혀 있으면 법인입니다.",
			SeenBy: koConsole,
			Options: options{
				"individual":  {"개인사업자", "대표자 명의의 통장 사본과 인감증명서를 냅니다."},
				"corporation": {"법인사업자", "법인 명의의 통장 사본과 법인인감증명서, 등기부등본을 냅니다."},
			},
		},
		"prep.shop.tax": {
			Title:  "과세 유형은 무엇입니까?",
			Why:    "과세 설정은 상점아이디에 붙습니다. 면세 상품이 있으면 결제를 요청할 때 면세 금액을 따로 담아야 할 수 있습니다.",
			Where:  "사업자등록증의 제목이나 홈택스의 사업자 정보에서 확인합니다.",
			SeenBy: koConsole,
			Options: options{
				"general":    {"일반과세자", "부가가치세를 신고하는 사업자입니다."},
				"simplified": {"간이과세자", "간이과세로 등록한 사업자입니다."},
				"exempt":     {"면세사업자", "면세 금액을 결제 요청에 담았는지 뒤에서 확인합니다."},
			},
		},
		"prep.shop.goods": {
			Title:  "무엇을 판매합니까?",
			Why:    "심사 전에 등록해야 하는 상품 수와 사이트에 갖출 안내가 달라집니다.",
			Where:  "지금 판매하거나 판매할 상품을 떠올려 모두 고르면 됩니다.",
			SeenBy: koReview,
			Options: options{
				"physical":     {"배송하는 실물 상품", "심사 전에 3개 이상 등록하고 배송과 교환 안내를 갖춥니다."},
				"digital":      {"배송이 없는 콘텐츠나 서비스", "심사 전에 1개 이상 등록합니다."},
				"subscription": {"정기적으로 결제하는 상품", "구독이나 수강료처럼 주기적으로 결제되는 상품을 등록합니다."},
			},
		},
		"prep.shop.industry": {
			Title:   "업종은 무엇입니까?",
			Why:     "결제대행사와 카드사가 제한하는 업종이 있습니다. 늦게 알면 몇 주를 잃으므로 가장 먼저 확인합니다.",
			Where:   "사업자등록증의 업태와 종목을 참고하고, 실제로 판매하는 것을 기준으로 고릅니다.",
			SeenBy:  koReview,
			Options: koIndustries(),
		},
		"prep.shop.built": {
			Title:  "사이트나 앱은 무엇으로 만듭니까?",
			Why:    "쓸 수 있는 포트원 모듈 버전과 연동 방법이 달라집니다. 호스팅사에서 만든 사이트는 계약 방법도 다릅니다.",
			Where:  "사이트를 만든 개발자나 업체에 물어보면 알 수 있습니다.",
			SeenBy: koConsole,
			Options: options{
				"own":         {"직접 개발", "V1과 V2를 모두 쓸 수 있습니다."},
				"woocommerce": {"워드프레스 우커머스", "포트원 플러그인을 설치합니다. V1만 제공됩니다."},
				"shopify":     {"쇼피파이(Shopify)", "포트원과 제휴한 공식 구축사를 통해서만 이용할 수 있습니다."},
				"host":        {"호스팅사나 쇼핑몰 빌더", "호스팅사를 통해 계약해야 할 수 있어 한 가지를 더 묻습니다."},
				"app":         {"모바일 앱", "스토어에 등록했는지 한 가지를 더 묻습니다."},
			},
		},
		"prep.shop.host_use": {
			Title:  "호스팅사의 서비스를 어디까지 이용합니까?",
			Why:    "홈페이지를 호스팅사에서 만들었다면 결제대행사 계약도 그 호스팅사를 통해야 합니다. 서버만 빌렸다면 그렇지 않습니다.",
			Where:  "호스팅사에 포트원을 통해 결제대행사와 계약할 수 있는지 물어보는 것이 가장 정확합니다.",
			SeenBy: koFile,
			Options: options{
				"builder":     {"호스팅사에서 홈페이지를 만듦", "결제대행사 계약은 호스팅사를 통해 진행합니다."},
				"server_only": {"서버만 이용", "포트원을 통해 계약할 수 있습니다."},
				"leaving":     {"직접 개발로 옮길 예정", "포트원용 상점아이디를 새로 받으며, 이전 것은 쓸 수 없습니다."},
			},
		},
		"prep.shop.app_store": {
			Title:  "앱이 앱마켓에 등록되어 있습니까?",
			Why:    "등록 전에도 APK 파일과 앱 화면 캡처로 심사받을 수 있습니다. 다만 다날, 토스페이, 카카오페이는 등록이 필수입니다.",
			Where:  "구글플레이스토어나 앱스토어에서 앱을 찾아봅니다.",
			SeenBy: koConsole,
			Options: options{
				"listed":     {"등록됨", "신청서에 스토어 다운로드 주소를 적습니다."},
				"not_listed": {"등록 전", "신청서에서 '아직 앱스토어 등록 전'을 고르고 파일로 심사받습니다."},
			},
		},
		"prep.shop.contracts": {
			Title:  "이미 결제대행사와 맺은 계약이 있습니까?",
			Why:    "포트원 밖에서 발급받은 상점아이디는 그대로 쓸 수 없습니다. 먼저 알아야 맞는 경로로 안내합니다.",
			Where:  "결제대행사의 계약 메일이나 상점관리자 페이지에서 확인합니다.",
			SeenBy: koFile,
			Options: options{
				"none":      {"없음", "가입신청부터 시작합니다."},
				"portone":   {"포트원을 통해 맺은 계약이 있음", "같은 결제대행사에는 상점아이디를 추가하는 길로 갑니다."},
				"elsewhere": {"포트원 밖에서 맺은 계약이 있음", "포트원용 상점아이디를 추가로 발급받아야 합니다."},
			},
		},
		"prep.shop.contracted": {
			Title:  "어느 결제대행사와 계약되어 있습니까?",
			Why:    "그 결제대행사를 고르면 신규 가입이 아니라 상점아이디 추가로 안내합니다.",
			Where:  "계약서나 상점관리자 페이지의 이름을 확인합니다.",
			SeenBy: koFile,
		},
		"prep.shop.sales": {
			Title:   "한 달 거래액은 얼마쯤입니까?",
			Why:     "신청서에 월 거래액을 적어야 하고, 결제대행사별 비용과 정산한도도 이 금액으로 어림합니다. 시작 전이면 예상액을 적습니다.",
			Where:   "지난 몇 달의 매출이나 사업 계획의 예상 매출을 봅니다.",
			SeenBy:  koConsole,
			Example: "500만원",
		},
		"prep.shop.ticket": {
			Title:   "고객이 한 번에 결제하는 금액은 얼마쯤입니까?",
			Why:     "건당 수수료가 붙는 결제수단의 비용을 어림합니다. 금액이 크면 결제대행사가 보증보험을 더 요구할 수 있습니다.",
			Where:   "가장 많이 팔리는 상품의 가격을 적으면 됩니다.",
			SeenBy:  koFile,
			Example: "35,000원",
		},
		"prep.shop.contact_name": {
			Title:   "계약을 맡을 담당자의 이름은 무엇입니까?",
			Why:     "포트원과 결제대행사가 이 사람에게 안내합니다.",
			Where:   "콘솔에는 담당자 정보로 적습니다. 대표자가 아니어도 됩니다.",
			SeenBy:  koConsole,
			Example: "김포원",
		},
		"prep.shop.contact_mobile": {
			Title:   "담당자의 휴대폰 번호는 무엇입니까?",
			Why:     "결제대행사의 계약 담당자가 전화로 확인하기도 합니다. 모르는 번호를 받지 않으면 신청이 멈출 수 있습니다.",
			Where:   "낮에 받을 수 있는 번호를 적습니다.",
			SeenBy:  koConsole,
			Example: "010-1234-5678",
		},
		"prep.shop.contact_mail": {
			Title:   "담당자의 메일 주소는 무엇입니까?",
			Why:     "가입신청 이후의 모든 안내가 이 주소로 옵니다. 스팸함으로 빠지는 일이 잦으므로 자주 보는 주소를 적습니다.",
			Where:   "콘솔의 사업자정보 아래 담당자 정보와 같은 주소여야 합니다.",
			SeenBy:  koConsole,
			Example: "owner@example.com",
		},
		"prep.shop.trade_name": {
			Title:   "사업자등록증의 상호는 무엇입니까?",
			Why:     "사이트 하단의 상호가 사업자등록증과 같아야 합니다. 적어 두면 사이트 점검에서 맞춰 봅니다.",
			Where:   "사업자등록증의 상호(법인명) 칸에 있습니다.",
			SeenBy:  koFooter,
			Example: "봄날꽃집",
		},
		"prep.shop.representative": {
			Title:   "대표자명은 무엇입니까?",
			Why:     "사이트 하단에 반드시 적어야 하며 사업자등록증과 같아야 합니다.",
			Where:   "사업자등록증의 성명(대표자) 칸에 있습니다.",
			SeenBy:  koFooter,
			Example: "김포원",
		},
		"prep.shop.number": {
			Title:   "사업자등록번호는 무엇입니까?",
			Why:     "사이트 하단과 신청서에 들어가는 번호입니다. 마지막 자리로 오타를 가려냅니다.",
			Where:   "사업자등록증의 맨 위에 있는 열 자리 번호입니다.",
			SeenBy:  koFooter,
			Example: "123-45-67891",
		},
		"prep.shop.address": {
			Title:   "사업장 주소는 무엇입니까?",
			Why:     "사이트 하단에 반드시 적어야 하는 정보입니다. 집 주소로 등록했다면 그 주소가 고객에게 보입니다.",
			Where:   "사업자등록증의 사업장 소재지 칸에 있습니다.",
			SeenBy:  koFooter,
			Example: "서울특별시 중구 세종대로 110, 2층",
		},
		"prep.shop.landline": {
			Title:   "사이트에 적을 유선 전화번호는 무엇입니까?",
			Why:     "사이트 하단의 전화번호로 휴대폰 번호는 인정되지 않습니다. 없으면 심사를 받기 전에 마련해야 합니다.",
			Where:   "사업장의 전화번호나 대표번호를 적습니다.",
			SeenBy:  koFooter,
			Example: "02-2345-6789",
		},
		"prep.shop.mail_order": {
			Title:   "통신판매업 신고번호는 무엇입니까?",
			Why:     "KB국민카드 등 일부 카드사는 이 번호가 사이트에 있어야 심사합니다. 신고에 필요한 구매안전확인증은 신청한 결제대행사에서 발급받을 수 있습니다.",
			Where:   "통신판매업 신고증에 있습니다. 아직 없으면 결제대행사에 구매안전확인증부터 요청합니다.",
			SeenBy:  koFooter,
			Example: "제2026-서울중구-0123호",
		},
		"prep.shop.days_off": {
			Title:   "주말과 공휴일 말고 영업일에서 뺄 날이 있습니까?",
			Why:     "새로 정해진 임시공휴일이나 결제대행사가 쉬는 날입니다. 오픈 예상과 기한을 계산할 때 영업일로 세지 않습니다.",
			Where:   "뺄 날을 쉼표로 나누어 적고, 이어지는 날은 ~로 적습니다.",
			SeenBy:  koFile,
			Example: "2026-08-03~2026-08-07, 2026-09-01",
		},
		"prep.shop.account": {
			Title:  "정산받을 통장이 있습니까?",
			Why:    "결제대행사가 판매 대금을 이 계좌로 보냅니다. 은행에서 구매안전서비스 이용확인증을 받을 때도 씁니다.",
			Where:  "개인사업자는 대표자 명의, 법인사업자는 법인 명의의 계좌여야 합니다.",
			SeenBy: koFile,
		},
		"prep.shop.safety": {
			Title:  "구매안전서비스 이용확인증을 받았습니까?",
			Why:    "통신판매업을 신고할 때 첨부합니다. 은행이나 신청한 결제대행사에서 받습니다.",
			Where:  "배송하는 상품이 없거나 관청이 필요 없다고 하면 이유를 적고 건너뜁니다.",
			SeenBy: "통신판매업을 신고할 시군구청에 내는 서류입니다. 서류 자체는 여기에 저장하지 않습니다.",
		},
	}
}

// koIndustries restates what help/core-service/how-to-use/high-risk-industry.md
// says of each trade, read 2026-11-22; which gateways may review it is in the catalogue.
func koIndustries() options {
	return options{
		"goods":     {"생활용품, 가전 등 일반 상품", "실물 상품은 심사 전에 3개 이상 등록합니다."},
		"food":      {"식품, 건강식품", "의약품과 의료용품은 심사하는 결제대행사가 정해져 있습니다."},
		"fashion":   {"의류, 잡화, 화장품", "순금이나 보석처럼 현금화하기 쉬운 상품은 따로 심사합니다."},
		"content":   {"디지털 콘텐츠, 웹툰, 음원", "성인물은 입점할 수 없습니다. 포인트로 결제하면 포인트 충전을 고릅니다."},
		"education": {"교육, 강의", "학원 등록이나 인가 여부를 묻는 결제대행사가 있습니다."},
		"booking":   {"예약, 이용권, 행사", "미리 결제하는 이용권이나 참가비는 까다롭게 심사합니다."},
		"software":  {"소프트웨어, 구독 서비스", "정기결제는 일반결제와 따로 심사를 받습니다."},
		"other":     {"그 밖의 업종", "대출, 도박, 경매, 가상화폐 등은 입점할 수 없으니 먼저 문의합니다."},
	}
}

func koPrepChoice() map[model.QuestionID]QuestionText {
	return map[model.QuestionID]QuestionText{
		"prep.methods.services": {
			Title:  "어떤 서비스를 도입하겠습니까?",
			Why:    "결제와 본인인증은 따로 가입하는 서비스입니다. 고른 서비스에 맞는 질문만 이어집니다.",
			Where:  koDecide,
			SeenBy: koConsole,
			Options: options{
				"payment":  {"결제", "카드, 계좌이체, 간편결제 등으로 대금을 받습니다."},
				"identity": {"본인인증", "회원가입이나 나이 확인에 씁니다. 결제와 별도로 가입합니다."},
			},
		},
		"prep.methods.styles": {
			Title:  "고객이 어떤 방식으로 결제합니까?",
			Why:    "일반결제와 정기결제는 심사와 상점아이디가 따로인 경우가 많습니다. 나중에 더하면 심사를 다시 받습니다.",
			Where:  koDecide,
			SeenBy: koConsole,
			Options: options{
				"one_time":  {"일반결제", "고객이 결제할 때마다 인증합니다."},
				"recurring": {"정기결제(빌링)", "한 번 등록한 카드로 고객의 인증 없이 다시 결제합니다."},
				"key_in":    {"수기(키인)결제", "카드 정보를 직접 입력받습니다. 결제대행사와 따로 협의합니다."},
			},
		},
		"prep.methods.methods": {
			Title:  "어떤 결제수단을 도입하겠습니까?",
			Why:    "결제대행사마다 지원하는 결제수단이 다릅니다. 고르면 지원하지 않는 곳이 가려집니다.",
			Where:  koDecide,
			SeenBy: koConsole,
			Options: options{
				"card":              {"신용카드", "카드사마다 심사를 받으며 보통 2주쯤 걸립니다."},
				"transfer":          {"실시간 계좌이체", "고객의 계좌에서 바로 출금합니다. 에스크로 대상입니다."},
				"virtual_account":   {"가상계좌", "고객에게 계좌번호를 주고 입금을 기다립니다. 에스크로 대상입니다."},
				"mobile":            {"휴대폰 소액결제", "통신 요금에 더해 결제합니다. 통신사 심사를 받습니다."},
				"easy_pay":          {"간편결제", "카카오페이, 네이버페이 등입니다. 어느 것인지 이어서 고릅니다."},
				"gift_certificate":  {"상품권", "문화상품권 등으로 결제합니다. 부분 취소 기준이 종류마다 다릅니다."},
				"convenience_store": {"편의점결제", "지원하는 결제대행사가 많지 않으니 먼저 확인합니다."},
				"overseas":          {"해외결제", "해외 발급 카드 등을 받습니다. 영문 화면과 달러 표시를 갖춥니다."},
				"crypto":            {"가상자산", "해외 고객이 가상자산으로 결제하고 상점은 돈으로 정산받습니다."},
			},
		},
		"prep.methods.extras": {
			Title:  "따로 쓰려는 기능이 있습니까?",
			Why:    "결제대행사와 특약을 맺거나 코드에 값을 더 넣어야 하는 기능입니다. 고른 것만 해당 단계에서 안내합니다.",
			Where:  koDecide,
			SeenBy: koFile,
			Options: options{
				"escrow":        {"에스크로", "실물 상품을 계좌이체나 가상계좌로 팔 때 구매자를 보호합니다."},
				"cash_receipt":  {"현금영수증", "계좌이체와 가상계좌 결제에 현금영수증을 발급합니다."},
				"installments":  {"할부 개월 제한", "할부를 막거나 개월 수를 정합니다."},
				"interest_free": {"상점 부담 무이자", "무이자 할부의 이자를 상점이 냅니다."},
				"card_points":   {"카드 포인트", "카드사 포인트로 결제하거나 적립합니다."},
				"mixed_tax":     {"복합과세", "과세 상품과 면세 상품을 함께 팝니다."},
				"direct_call":   {"카드사 바로 호출", "결제창을 거치지 않고 카드사 앱을 바로 엽니다."},
				"japan":         {"일본 결제", "일본 고객에게 일본 결제수단으로 팝니다."},
			},
		},
		"prep.methods.easy_pays": {
			Title:  "어떤 간편결제를 도입하겠습니까?",
			Why:    "간편결제는 결제대행사를 통해 쓰거나 간편결제사와 직접 계약해서 씁니다. 종류에 따라 길이 다릅니다.",
			Where:  koDecide,
			SeenBy: koConsole,
		},
		"prep.methods.easy_pay_way": {
			Title:  "{item:은/는} 어떻게 계약하겠습니까?",
			Why:    "PG 제휴는 결제대행사에 함께 신청하고, 직접 계약은 가입신청과 심사를 따로 진행합니다. 수수료와 정산도 다릅니다.",
			Where:  "정하기 어려우면 결제대행사를 비교하면서 정해도 됩니다.",
			SeenBy: koFile,
			Options: options{
				"through_gateway": {"결제대행사를 통해 (PG 제휴)", "계약과 정산을 한 결제대행사에서 처리합니다."},
				"direct":          {"간편결제사와 직접 계약", "가입신청과 심사를 하나 더 진행합니다."},
				"unsure":          {"아직 정하지 않음", "두 경우를 모두 남겨 두고 비교합니다."},
			},
		},
		"prep.mode.mode": {
			Title:  "{item:은/는} 어떤 연동방식으로 구현하겠습니까?",
			Why:    "결제대행사마다 지원하는 연동방식이 다르고, 심사에서 보는 화면도 다릅니다.",
			Where:  "개발자와 함께 정하는 것이 좋습니다. 처음이라면 결제창 방식이 쉽습니다.",
			SeenBy: koConsole,
			Options: options{
				"window": {"결제창 방식", "결제대행사의 결제창을 띄워 앱카드 등으로 인증합니다."},
				"api":    {"API 방식", "카드 정보를 입력받는 화면을 직접 만듭니다. 심사에서 그 화면을 봅니다."},
			},
		},
		"prep.mode.version": {
			Title:  "포트원 결제 모듈은 어느 버전을 쓰겠습니까?",
			Why:    "버전에 따라 식별값과 요청 코드가 다르고, 지원하는 결제대행사도 조금 다릅니다.",
			Where:  "이미 연동한 코드가 있으면 IMP.request_pay는 V1, PortOne.requestPayment는 V2입니다.",
			SeenBy: koFile,
			Options: options{
				"v2": {"V2", "상점 아이디(Store ID)와 채널 키로 결제를 요청합니다."},
				"v1": {"V1", "고객사 식별코드로 결제를 요청합니다. 우커머스는 V1만 됩니다."},
			},
		},
		"prep.cost.tier": {
			Title:  "어느 매출 구간(영중소)에 해당합니까?",
			Why:    "카드 수수료율은 연 매출액 구간에 따라 다르며, 국세청 자료로 매년 1월과 7월에 자동 적용됩니다.",
			Where:  "이용 중인 결제대행사의 상점관리자 페이지나 카드사 안내에서 확인합니다.",
			SeenBy: koFile,
			Options: options{
				"new":     {"신규 (매출 없음)", "첫 세금 신고 전까지는 일반 수수료율이 적용됩니다."},
				"small1":  {"영세 (3억원 미만)", "우대 수수료율 가운데 가장 낮은 구간입니다."},
				"small2":  {"중소1 (3억원~5억원 미만)", "우대 수수료율이 적용됩니다."},
				"small3":  {"중소2 (5억원~10억원 미만)", "우대 수수료율이 적용됩니다."},
				"small4":  {"중소3 (10억원~30억원 미만)", "우대 수수료율 가운데 가장 높은 구간입니다."},
				"general": {"일반 (30억원 초과)", "일반 수수료율이 적용됩니다."},
				"unsure":  {"잘 모르겠음", "일반 수수료율로 어림합니다."},
			},
		},
		"prep.cost.mix": {
			Title:   "매출이 결제수단별로 어떻게 나뉩니까? (%)",
			Why:     "결제수단마다 수수료가 다릅니다. 모르면 모두 카드로 어림합니다.",
			Where:   "합이 100이 되게 적습니다. 숫자만 '70 20 10'처럼 적으면 고른 결제수단의 순서로 읽습니다.",
			SeenBy:  koFile,
			Example: "카드 80, 계좌이체 20",
		},
		"prep.cost.settlement": {
			Title:  "정산은 얼마나 자주 받으려 합니까?",
			Why:    "보증보험 금액에 정산 주기에 따른 배수를 곱한 것이 한 달에 정산받을 수 있는 한도입니다. 자주 받을수록 배수가 작습니다.",
			Where:  "결제대행사와 계약할 때 정합니다. 아직이면 나중에 답해도 됩니다.",
			SeenBy: koFile,
			Options: options{
				"daily": {"매일 (승인일+7일)", "보증보험 금액의 2배까지 한 달에 정산됩니다."},
				"four":  {"월 4회", "보증보험 금액의 3배까지 한 달에 정산됩니다."},
				"two":   {"월 2회", "보증보험 금액의 4배까지 한 달에 정산됩니다."},
				"one":   {"월 1회", "보증보험 금액의 5배까지 한 달에 정산됩니다."},
			},
		},
		"prep.cost.insured": {
			Title:   "보증보험 가입금액을 안내받았습니까?",
			Why:     "가입금액의 0.953%가 기본 1년 보험료이고, 월 정산한도가 여기서 정해집니다. 모르면 매출을 모두 정산받는 데 필요한 금액으로 어림합니다.",
			Where:   "결제대행사의 계약 안내 메일에 있습니다.",
			SeenBy:  koFile,
			Example: "500만원",
		},
		"prep.cost.quoted": {
			Title:  "따로 견적을 받은 결제대행사가 있습니까?",
			Why:    "수수료는 협의에 따라 달라질 수 있습니다. 받은 견적은 공시된 수수료보다 먼저 쓰입니다.",
			Where:  "결제대행사의 견적 메일이나 상담 기록에서 확인합니다.",
			SeenBy: koFile,
		},
		"prep.cost.quote": {
			Title:   "{item}에서 받은 카드 수수료율은 얼마입니까?",
			Why:     "뒤에 가입비를 덧붙일 수 있습니다. 부가세를 뺀 값을 적습니다.",
			Where:   "결제대행사의 견적 메일이나 상담 기록에서 확인합니다.",
			SeenBy:  koFile,
			Example: "2.9% 가입비 10만원",
		},
		"prep.cost.seen": {
			Title:  "1년 비용을 비교했습니까?",
			Why:    "수수료, 가입비, 부가세, 보증보험료를 더한 값입니다. F10을 누르면 나란히 놓고 조건을 바꾸어 볼 수 있습니다.",
			SeenBy: koFile,
		},
		"prep.gateway.chosen": {
			Title:  "어느 결제대행사에 신청하겠습니까?",
			Why:    "고른 결제대행사마다 진행 과정이 하나씩 열립니다. 줄마다 원하는 결제수단을 지원하는지 아래에 보입니다.",
			Where:  "결제수단, 연동방식, 비용을 비교한 결과를 보고 고릅니다. 나중에 바꾸어도 답은 남습니다.",
			SeenBy: koConsole,
		},
		"prep.gateway.route": {
			Title:  "{gateway:과/와} 어떤 경로로 계약합니까?",
			Why:    "경로에 따라 필요한 단계와 기한을 세는 날이 다릅니다. 보통 쓰는 경로가 맨 위에 있습니다.",
			Where:  "이미 계약이 있는지, 결제대행사에 따로 접수해야 하는지에 따라 정해집니다.",
			SeenBy: koFile,
		},
		"prep.gateway.module": {
			Title:  "{gateway}의 어떤 결제모듈을 쓰겠습니까?",
			Why:    "결제모듈마다 되는 결제와 연동 값이 다릅니다. 콘솔에서 채널을 추가할 때 같은 이름을 고릅니다.",
			Where:  "콘솔 [채널 추가]의 결제모듈 목록에 같은 이름이 있습니다.",
			SeenBy: koFile,
		},
		"prep.gateway.task": koTask("이 결제대행사를 고르기 전에 아래를 확인했습니까?", "항목의 설명에 적힌 곳에서 확인합니다."),
		"prep.site.task":    koTask("결제대행사가 사이트에서 더 보는 것을 갖추었습니까?", "자신의 사이트에서 확인합니다."),
		"prep.gateway.hedge": {
			Title:  "예비로 함께 신청하는 곳이 있습니까?",
			Why:    "한 곳에서 반려될 때를 대비해 두 곳에 신청할 수 있습니다. 예비로 둔 곳은 오픈 예상일을 늦추지 않습니다.",
			Where:  koDecide,
			SeenBy: koFile,
		},
		"prep.gateway.later": {
			Title:  "나중에 직접 계약할 간편결제가 있습니까?",
			Why:    "네이버페이 결제형은 다른 결제대행사로 1개월 이상 매출이 나야 심사합니다. 이런 곳은 나중으로 미루어 둡니다.",
			Where:  koDecide,
			SeenBy: koFile,
		},
	}
}

func koPrepSite() map[model.QuestionID]QuestionText {
	return map[model.QuestionID]QuestionText{
		"prep.site.url": {
			Title:   "심사받을 서비스의 주소(URL)는 무엇입니까?",
			Why:     "심사 담당자가 이 주소로 들어와 봅니다. 실제로 운영할 주소로 심사를 받아야 나중에 재심사로 카드 결제가 막히지 않습니다.",
			Where:   "브라우저 주소창에서 복사합니다. 앱이라면 스토어의 다운로드 주소를 적습니다.",
			SeenBy:  koConsole,
			Example: "https://www.example.com",
		},
		"prep.site.item": {
			Title:  "{item:이/가} 준비되어 있습니까?",
			Many:   "사이트에 아래 내용이 있습니까?",
			Why:    "심사에서 확인하는 항목입니다. 모든 것이 완벽할 필요는 없지만 필수 항목은 갖추어야 합니다.",
			Where:  "사이트에서 직접 확인하거나, 주소를 적었다면 사이트 점검을 실행합니다.",
			SeenBy: koReview,
		},
	}
}
