package locale

import "portone-onboard/model"

func koProblems() map[model.ProblemCode]ProblemText {
	return merge(koAnswerProblems(), koNumberProblems(), koURLProblems(), koValueProblems())
}

func koAnswerProblems() map[model.ProblemCode]ProblemText {
	return map[model.ProblemCode]ProblemText{
		anyProblem: {"받아들일 수 없는 값입니다({code}).",
			"입력한 내용은 그대로 남아 있습니다. 고쳐서 다시 입력하십시오.", ""},
		model.ProblemNotAsked: {"지금은 이 질문을 하지 않습니다. 앞의 답이 바뀌어 해당하지 않게 되었습니다.",
			"이전에 한 답은 지워지지 않고 보관되어 있습니다. 처음 화면에서 이어 가십시오.", ""},
		model.ProblemChooseOne: {"아직 고르지 않았습니다.",
			"목록에서 고른 뒤 Enter를 누르십시오.", ""},
		model.ProblemNotOffered: {"여기서 고를 수 없는 항목입니다.",
			"바뀐 것은 없습니다. 목록에 있는 것을 고르십시오.", ""},
		model.ProblemTypedYes: {"입력한 말이 다릅니다. 서비스는 열리지 않았습니다.",
			"그래도 열려면 '열겠습니다'라고 그대로 입력하십시오. 열지 않으려면 앞으로 돌아가십시오.", "열겠습니다"},
		model.ProblemDateBefore: {"{question}({date})보다 앞선 날입니다.",
			"맞는 날이면 그대로 두어도 됩니다. 아니라면 둘 가운데 하나를 고치십시오.", "2026-03-05"},

		model.ProblemEmpty: {"입력한 내용이 없습니다.",
			"값을 입력한 뒤 Enter를 누르십시오. 아직 없다면 Tab을 눌러 나중으로 미룰 수 있는 질문도 있습니다.", ""},
		model.ProblemTooLong: {"{found}자입니다. {max}자까지 저장할 수 있습니다.",
			"입력한 내용은 그대로 남아 있습니다. 줄여서 다시 저장하십시오.", ""},
		model.ProblemNoLetters: {"글자나 숫자가 없습니다.",
			"읽을 수 있는 이름이나 내용을 적으십시오.", "봄날꽃집"},
		model.ProblemLooksSecret: {"API Secret이나 키, 토큰처럼 보여 저장하지 않았습니다.",
			"비밀 값은 이 파일에 남기지 않습니다. 콘솔이나 서버의 환경 변수에만 넣고, 여기에는 비밀이 아닌 내용만 적으십시오.", ""},
		model.ProblemLooksResident: {"주민등록번호처럼 보여 저장하지 않았습니다.",
			"주민등록번호를 빼고 다시 적으십시오. 서류에서도 뒤 7자리는 가리고 보냅니다.", ""},
		model.ProblemLooksCard: {"카드번호처럼 보여 저장하지 않았습니다.",
			"카드번호를 빼고 다시 적으십시오. 시험한 결제는 결제 번호로 남기면 됩니다.", "order20260305001"},
	}
}

func koNumberProblems() map[model.ProblemCode]ProblemText {
	const business = "123-45-67891"
	const phone = "02-2345-6789"
	const report = "제2026-서울중구-0123호"
	return map[model.ProblemCode]ProblemText{
		model.ProblemBusinessChars: {"숫자와 줄표 말고 다른 글자가 있습니다.",
			"사업자등록증의 열 자리 번호만 적으십시오.", business},
		model.ProblemBusinessLength: {"숫자가 {found}자리입니다. 사업자등록번호는 열 자리입니다.",
			"빠지거나 더해진 숫자가 없는지 사업자등록증과 맞춰 보십시오.", business},
		model.ProblemBusinessThirteen: {"열세 자리 번호입니다. 법인등록번호나 주민등록번호로 보여 저장하지 않았습니다.",
			"사업자등록증 맨 위의 열 자리 등록번호를 적으십시오.", business},
		model.ProblemBusinessImpossible: {"있을 수 없는 사업자등록번호입니다.",
			"앞 세 자리는 101부터 시작하고 가운데 두 자리는 00이 아닙니다. 사업자등록증과 맞춰 보십시오.", business},
		model.ProblemBusinessChecksum: {"마지막 자리가 맞지 않습니다. 숫자 하나를 잘못 적은 것 같습니다.",
			"사업자등록증을 보고 한 자리씩 맞춰 보십시오.", business},

		model.ProblemPhoneChars: {"전화번호로 읽을 수 없는 글자가 있습니다.",
			"숫자와 줄표만 적으십시오. 내선번호는 빼도 됩니다.", phone},
		model.ProblemPhoneSeveral: {"전화번호가 둘 이상 있습니다.",
			"사이트에 적을 번호 하나만 남기십시오.", phone},
		model.ProblemPhoneLength: {"숫자가 {found}자리라 전화번호로 맞지 않습니다.",
			"빠지거나 더해진 숫자가 없는지 보십시오.", phone},
		model.ProblemPhoneArea: {"{area:으로/로} 시작하는 지역번호는 없습니다.",
			"02, 031, 051 같은 지역번호부터 적거나 1588 같은 대표번호를 적으십시오.", phone},
		model.ProblemPhoneAreaMissing: {"지역번호가 없습니다.",
			"서울은 02, 부산은 051처럼 지역번호부터 적으십시오.", phone},
		model.ProblemPhoneForeign: {"다른 나라의 전화번호입니다.",
			"국내에서 걸 수 있는 번호를 적으십시오. 국가번호는 +82만 됩니다.", phone},
		model.ProblemPhoneMobile: {"휴대폰 번호입니다. 사이트 하단의 전화번호로는 심사에서 인정되지 않습니다.",
			"유선 전화번호나 대표번호를 적으십시오. 아직 없으면 나중에 답할 수 있습니다.", phone},
		model.ProblemPhoneNotMobile: {"휴대폰 번호가 아닙니다.",
			"담당자가 직접 받는 휴대폰 번호를 적으십시오.", "010-1234-5678"},
		model.ProblemPhoneSubscriber: {"지역번호 다음 숫자가 0이나 1로 시작합니다. 잘못 적었을 수 있습니다.",
			"맞는 번호이면 그대로 두어도 됩니다.", phone},
		model.ProblemPhoneRepresentativeArea: {"대표번호 앞에 지역번호 {area:이/가} 붙어 있습니다.",
			"대표번호는 지역번호 없이 적습니다. 걸리는 번호이면 그대로 두어도 됩니다.", "1588-1234"},
		model.ProblemPhoneOldMobile: {"{prefix:으로/로} 시작하는 예전 번호입니다.",
			"지금도 쓰는 번호인지 확인하십시오. 대부분 010으로 바뀌었습니다.", "010-1234-5678"},

		model.ProblemMailOrderForm: {"신고번호로 읽을 수 없습니다.",
			"통신판매업 신고증에 적힌 그대로 연도, 지역, 번호를 적으십시오.", report},
		model.ProblemMailOrderRegion: {"지역 이름이 없습니다.",
			"신고번호에는 신고한 시군구가 들어갑니다. 신고증에 적힌 그대로 적으십시오.", report},
		model.ProblemMailOrderYear: {"{year}년에 나온 신고번호는 있을 수 없습니다.",
			"신고증의 연도를 다시 확인하십시오.", report},
		model.ProblemMailOrderExempt: {"번호 대신 면제라는 내용이 적혀 있습니다.",
			"번호가 없으면 Tab을 눌러 나중에 답하십시오. 일부 카드사는 번호가 있어야 심사하므로 결제대행사에 먼저 문의하십시오.", report},
		model.ProblemMailOrderPending: {"아직 신고하는 중이라는 내용이 적혀 있습니다.",
			"Tab을 눌러 나중에 답하고, 신고증을 받은 뒤 번호를 적으십시오.", report},
		model.ProblemMailOrderBusiness: {"사업자등록번호입니다. 통신판매업 신고번호는 다른 번호입니다.",
			"시군구에서 받은 통신판매업 신고증의 번호를 적으십시오.", report},
		model.ProblemMailOrderNoYear: {"연도가 없는 신고번호입니다.",
			"오래된 신고증이라면 그대로 두어도 됩니다. 연도가 있으면 함께 적으십시오.", report},
	}
}

func koURLProblems() map[model.ProblemCode]ProblemText {
	const site = "https://www.example.com"
	const app = "https://play.google.com/store/apps/details?id=com.example.shop"
	return map[model.ProblemCode]ProblemText{
		model.ProblemURLForm: {"웹 주소로 읽을 수 없습니다.",
			"브라우저 주소창의 주소를 그대로 복사해 넣으십시오.", site},
		model.ProblemURLSpace: {"주소 안에 빈칸이 있거나 주소가 둘입니다.",
			"주소 하나만 빈칸 없이 적으십시오.", site},
		model.ProblemURLScheme: {"{scheme:으로/로} 시작하는 주소는 심사에 쓸 수 없습니다.",
			"https://로 시작하는 웹 주소를 적으십시오.", site},
		model.ProblemURLUserInfo: {"주소 안에 아이디나 비밀번호가 들어 있어 저장하지 않았습니다.",
			"@ 앞부분을 지우십시오. 심사용 계정은 심사를 요청할 때 따로 알립니다.", site},
		model.ProblemURLHost: {"도메인 이름으로 쓸 수 없는 글자가 있습니다.",
			"도메인을 다시 확인하십시오.", site},
		model.ProblemURLNoDot: {"도메인이 끝까지 적히지 않았습니다.",
			".com이나 .kr처럼 끝까지 적으십시오.", site},
		model.ProblemURLLocalhost: {"이 컴퓨터에서만 열리는 주소입니다.",
			"심사 담당자가 들어올 수 있는 주소를 적으십시오.", site},
		model.ProblemURLPrivate: {"회사나 집 안에서만 열리는 주소입니다.",
			"밖에서 들어올 수 있는 도메인을 적으십시오.", site},
		model.ProblemURLReserved: {".{tld:은/는} 인터넷에서 열리지 않는 주소입니다.",
			"등록한 도메인을 적으십시오.", site},
		model.ProblemURLIP: {"도메인이 아니라 IP 주소입니다.",
			"도메인을 연결한 뒤 그 주소로 심사받는 것이 안전합니다. 나중에 주소를 바꾸면 재심사를 받습니다.", site},
		model.ProblemURLPort: {"주소에 포트 번호 {port:이/가} 들어 있습니다.",
			"운영할 주소에는 보통 포트 번호가 없습니다. 맞는 주소인지 확인하십시오.", site},
		model.ProblemURLHTTP: {"보안 연결(https)이 아닌 주소입니다.",
			"https로도 열리는지 확인하고 https 주소를 적으십시오.", site},
		model.ProblemURLStaging: {"주소의 '{label}'에 시험용을 뜻하는 {word:이/가} 들어 있습니다.",
			"이런 주소는 하나카드 등에서 반려될 수 있습니다. 실제로 운영할 주소로 심사받으십시오.", site},
		model.ProblemURLPreview: {"{service:은/는} 미리보기나 임시 연결용 주소입니다.",
			"주소를 바꾸면 재심사를 받으므로 등록한 도메인을 연결한 뒤 심사받으십시오.", site},
		model.ProblemURLAppStore: {"{store}의 앱 주소입니다.",
			"앱으로 심사받는다면 그대로 두어도 됩니다. 웹사이트라면 사이트 주소를 적으십시오.", site},
		model.ProblemURLAppTest: {"{service}의 시험 배포 주소입니다. 심사 담당자가 열지 못할 수 있습니다.",
			"앱마켓에 등록한 주소를 적거나, 등록 전이면 APK 파일로 심사받으십시오.", app},
		model.ProblemURLNotStore: {"앱마켓의 주소가 아닙니다.",
			"구글플레이스토어나 앱스토어에서 앱 페이지의 주소를 복사해 넣으십시오.", app},
		model.ProblemURLStorePage: {"{store}의 주소이지만 어느 앱인지 알 수 없습니다.",
			"앱 페이지를 열고 그 주소를 복사해 넣으십시오.", app},
	}
}

func koValueProblems() map[model.ProblemCode]ProblemText {
	const day, daysOff = "2026-03-05", "2026-08-03~2026-08-07, 2026-09-01"
	const won = "1,234,000원"
	const address = "서울특별시 중구 세종대로 110, 2층"
	const mid = "bomnal0001"
	return map[model.ProblemCode]ProblemText{
		model.ProblemEmailAt: {"메일 주소로 읽을 수 없습니다.",
			"@가 하나 있고 빈칸이 없어야 합니다.", "owner@example.com"},
		model.ProblemEmailLocal: {"@ 앞부분에 쓸 수 없는 글자가 있습니다.",
			"메일 프로그램에 표시된 주소를 그대로 적으십시오.", "owner@example.com"},
		model.ProblemEmailDomain: {"@ 뒷부분이 메일 주소가 될 수 없습니다.",
			"naver.com이나 회사 도메인처럼 끝까지 적으십시오.", "owner@example.com"},
		model.ProblemEmailTypo: {"{suggestion:을/를} 잘못 적은 것 같습니다.",
			"모든 안내가 이 주소로 오므로 한 번 더 확인하십시오. 맞으면 그대로 두어도 됩니다.", "owner@example.com"},

		model.ProblemDateForm: {"날짜로 읽을 수 없습니다.",
			"연, 월, 일 순서로 적으십시오. '오늘'이나 '3/5'도 됩니다.", day},
		model.ProblemDateOrder: {"연도가 뒤에 있어 월과 일을 가릴 수 없습니다.",
			"연도를 앞에 적으십시오.", day},
		model.ProblemDateMonth: {"{month}월은 없습니다.",
			"월은 1부터 12까지입니다.", day},
		model.ProblemDateDay: {"{year}년 {month}월에는 {day}일이 없습니다.",
			"달력을 보고 다시 적으십시오.", day},
		model.ProblemDateRange: {"{min}년부터 {max}년까지의 날짜만 적을 수 있습니다.",
			"연도를 다시 확인하십시오.", day},
		model.ProblemDateFuture: {"{date:은/는} 오늘({today})보다 뒤입니다. 이미 있었던 일만 기록합니다.",
			"연도와 월을 확인하거나, 그 일이 있은 뒤에 적으십시오.", day},
		model.ProblemDateFutureCheck: {"{date:은/는} 오늘({today})보다 뒤입니다.",
			"맞는 날이면 그대로 두어도 됩니다.", day},
		model.ProblemDateWeekday: {"함께 적은 요일이 그날의 요일과 다릅니다. 그날은 {date}입니다.",
			"날짜와 요일 가운데 무엇이 맞는지 확인하십시오.", day},
		model.ProblemDaysBackwards: {"끝나는 날 {to:이/가} 시작하는 날 {from}보다 이릅니다.",
			"처음 쉬는 날을 앞에, 마지막 쉬는 날을 뒤에 적으십시오.", daysOff},
		model.ProblemTooManyDays: {"쉬는 날이 {max}일보다 많습니다.",
			"연도를 다시 확인하십시오. 주말과 공휴일은 적지 않아도 됩니다.", daysOff},

		model.ProblemAmountForm: {"금액으로 읽을 수 없습니다.",
			"숫자로 적으십시오. '123만원'처럼 적어도 됩니다.", won},
		model.ProblemAmountGrouping: {"쉼표의 자리가 세 자리마다가 아니어서 금액이 분명하지 않습니다.",
			"쉼표를 고치거나 쉼표 없이 적으십시오.", won},
		model.ProblemAmountFraction: {"1원보다 작은 금액이 있습니다.",
			"원 단위로 적으십시오.", won},
		model.ProblemAmountZero: {"0원입니다.",
			"1원 이상을 적으십시오. 아직 모르면 Tab을 눌러 나중에 답할 수 있습니다.", won},
		model.ProblemAmountNegative: {"0원보다 작은 금액입니다.",
			"빼기 표시를 지우십시오.", won},
		model.ProblemAmountLarge: {"{max}보다 큰 금액은 적을 수 없습니다.",
			"자릿수가 맞는지 확인하십시오.", won},

		model.ProblemRateForm: {"수수료율로 읽을 수 없습니다.",
			"퍼센트를 소수점 셋째 자리까지 적으십시오.", "2.9%"},
		model.ProblemRateZero: {"수수료율이 0%입니다.",
			"견적에 적힌 카드 수수료율을 적으십시오. 가입비만 무료라면 수수료율 뒤에 적습니다.", "2.9% 가입비 0원"},
		model.ProblemRateNegative: {"0보다 작은 수수료율입니다.",
			"빼기 표시를 지우십시오.", "2.9%"},
		model.ProblemRateLarge: {"수수료율이 {max}%보다 큽니다.",
			"소수점이 빠지지 않았는지 확인하십시오.", "2.9%"},

		model.ProblemMixForm: {"결제수단별 비중으로 읽을 수 없습니다.",
			"결제수단과 퍼센트를 번갈아 적거나, 고른 순서대로 숫자만 적으십시오.", "카드 80, 계좌이체 20"},
		model.ProblemMixWhole: {"소수점이 있는 비중은 받지 않습니다.",
			"1% 단위로 반올림해 적으십시오.", "카드 80, 계좌이체 20"},
		model.ProblemMixNegative: {"0보다 작은 비중이 있습니다.",
			"빼기 표시를 지우십시오.", "카드 80, 계좌이체 20"},
		model.ProblemMixSum: {"비중의 합이 {sum}%입니다.",
			"합이 100이 되게 고치십시오.", "카드 80, 계좌이체 20"},
		model.ProblemMixCount: {"고른 결제수단은 {want}가지인데 숫자는 {found}개입니다.",
			"고른 순서대로 모두 적거나, 결제수단 이름과 함께 적으십시오.", "카드 80, 계좌이체 20"},
		model.ProblemMixMethod: {"고른 결제수단에 없는 이름({word})입니다.",
			"고른 결제수단의 이름으로 적으십시오. 결제수단은 앞 단계에서 더할 수 있습니다.", "카드 80, 계좌이체 20"},
		model.ProblemMixTwice: {"같은 결제수단({word})이 두 번 나옵니다.",
			"한 번만 적으십시오.", "카드 80, 계좌이체 20"},

		model.ProblemAddressShort: {"주소가 짧습니다. 일부가 빠졌을 수 있습니다.",
			"사업자등록증의 사업장 소재지를 끝까지 적으십시오. 맞으면 그대로 두어도 됩니다.", address},
		model.ProblemAddressNumber: {"주소에 건물 번호가 없습니다.",
			"도로명 뒤의 번호와 층, 호수까지 적으십시오. 맞으면 그대로 두어도 됩니다.", address},

		model.ProblemMIDChars: {"상점아이디에 쓰지 않는 글자가 있습니다.",
			"영문자, 숫자, 마침표, 밑줄, 줄표만 있는 값을 메일에서 복사해 넣으십시오.", mid},
		model.ProblemTestKey: {"테스트 채널의 채널 키와 같습니다.",
			"이 값으로 열면 실제 매출이 되지 않습니다. 콘솔에서 실연동 채널의 채널 키를 복사해 넣으십시오.", "channel-key-01234567-89ab-4cde-8f01-23456789abcd"},
		model.ProblemTestMID: {"{mid:은/는} 모두가 함께 쓰는 테스트용 상점아이디입니다.",
			"이 값으로 결제하면 매출이 되지 않습니다. 계약을 마치고 받은 상점아이디를 적으십시오.", mid},
		model.ProblemIDChars: {"빈칸이나 한글 등 쓰지 않는 글자가 있습니다.",
			"콘솔에서 복사 버튼을 눌러 그대로 붙여 넣으십시오.", ""},
		model.ProblemIDSwapped: {"{expected:을/를} 적는 곳에 {found:을/를} 넣은 것 같습니다.",
			"콘솔에서 {expected:을/를} 다시 복사해 넣으십시오.", ""},
		model.ProblemStoreIDForm: {"상점 아이디(Store ID)의 보통 모양과 다릅니다.",
			"콘솔의 값과 같으면 그대로 두어도 됩니다.", "store-01234567-89ab-4cde-8f01-23456789abcd"},
		model.ProblemChannelKeyForm: {"채널 키의 보통 모양과 다릅니다.",
			"콘솔의 값과 같으면 그대로 두어도 됩니다.", "channel-key-01234567-89ab-4cde-8f01-23456789abcd"},
		model.ProblemImpCodeForm: {"고객사 식별코드의 보통 모양과 다릅니다.",
			"콘솔의 값과 같으면 그대로 두어도 됩니다.", "imp12345678"},
		model.ProblemPaymentChars: {"결제 번호에 한글이나 빈칸 등이 있습니다. 받지 않는 결제대행사가 있습니다.",
			"영문자와 숫자로 만드는 것이 안전합니다. 이미 결제한 번호이면 그대로 두어도 됩니다.", "order20260305001"},
		model.ProblemPaymentLong: {"결제 번호가 {found}자입니다. {max}자보다 길면 받지 않는 결제대행사가 있습니다.",
			"16자에서 32자 사이의 영문자와 숫자로 만드는 것이 안전합니다.", "order20260305001"},
	}
}

func koRemovals() map[model.RemovalKind]counted {
	same := func(s string) counted { return counted{s, s} }
	return map[model.RemovalKind]counted{
		model.RemovalBroken:    same("깨진 글자 {n}바이트를 지웠습니다."),
		model.RemovalEscape:    same("화면을 조작하는 숨은 명령 {n}개를 지웠습니다."),
		model.RemovalControl:   same("보이지 않는 제어 문자 {n}개를 지웠습니다."),
		model.RemovalBidi:      same("읽는 방향을 바꾸는 문자 {n}개를 지웠습니다."),
		model.RemovalZeroWidth: same("보이지 않는 문자 {n}개를 지웠습니다."),
		model.RemovalMark:      same("붙을 글자가 없는 부호 {n}개를 지웠습니다."),
		model.RemovalNewline:   same("줄바꿈 {n}개를 빈칸으로 바꾸었습니다."),
		model.RemovalSpace:     same("특수한 빈칸 {n}개를 보통 빈칸으로 바꾸었습니다."),
		model.RemovalNFC:       same("자음과 모음으로 나뉜 글자를 합쳤습니다."),
		model.RemovalTrim:      same("앞뒤의 빈칸 {n}개를 지웠습니다."),
		model.RemovalCut:       same("너무 길어 뒤의 {n}자를 잘랐습니다. 남은 부분을 확인하십시오."),
		model.RemovalDigit:     same("전각 문자 {n}개를 보통 문자로 바꾸었습니다."),
		model.RemovalHyphen:    same("다른 모양의 줄표 {n}개를 보통 줄표로 바꾸었습니다."),
	}
}
