package locale

import "portone-onboard/model"

func koFrame() Frame {
	return Frame{
		AppName: "포트원 온보딩", Unnamed: "이름 없는 상점", HomeTitle: "처음 화면", StagesTitle: "전체 단계",
		ShopsTitle: "상점 목록", HistoryTitle: "기록", TermsTitle: "용어", TroubleCrumb: "파일을 열 수 없음", WelcomeCrumb: "시작",

		WelcomeTitle:  "사이트에서 카드 결제를 받기까지, 한 번에 한 가지씩 묻습니다",
		WelcomeLead:   "포트원 가입부터 실제 결제까지의 길입니다. 코드는 하루면 되지만 심사를 기다리는 데 보통 3주에서 6주가 걸립니다. 무엇을 하고 무엇을 기다리는지 이 프로그램이 기억합니다.",
		WelcomeStages: [5]string{"결제대행사를 고르고 심사받을 사이트를 갖춥니다", "계약 전에 결제를 붙여 시험합니다", "신청, 입점심사, 계약, 카드사 심사를 기다립니다", "실연동으로 바꾸고 실제 결제를 확인합니다", "나중에 필요할 때 상점아이디를 더합니다"},
		WelcomeSafe:   "답을 하나 할 때마다 이 컴퓨터에 저장합니다. 언제든 닫아도 되고, 다음에 열면 이어서 합니다. API 키와 비밀번호는 저장하지 않습니다.",

		TodayTitle: "오늘 할 일", WaitTitle: "기다리는 일",
		NothingToday:  "지금 직접 할 일은 없습니다. 아래에서 무엇을 기다리는지 볼 수 있습니다.",
		MoreToDo:      "그 밖에 {n}개가 더 있습니다 (F4 전체 단계)",
		ForecastTitle: "오픈 예상", ForecastLine: "이르면 {earliest}, 보통 {usual}, 늦으면 {late}입니다.",
		ForecastAll:   "모든 결제수단은 보통 {usual}, 늦으면 {late}입니다.",
		ForecastGuess: "=는 보통, -는 늦을 때입니다. 오늘 신청한다고 보고 영업일로 셉니다. 안내에 없는 기간은 추정입니다.",
		WorksTitle:    "오늘 되는 결제: {track}",
		WayStages:     "전체 단계", WayHistory: "기록", WayShops: "다른 상점", WayTerms: "용어", WayMore: "상점아이디 추가가 필요한지 보기",
		DueFix:      "보류나 반려가 있습니다. 이유를 고치고 다시 심사를 요청합니다.",
		DueOverdue:  "{since}에 시작해 {late:을/를} {days} 넘겼습니다. 메일함과 스팸함, 부재중 전화를 보고 {who}에 문의합니다.",
		DueHear:     "지금쯤 소식이 올 때입니다. 메일함과 스팸함을 봅니다. {late:이/가} 지나면 문의합니다.",
		DueWait:     "{who:이/가} 진행합니다. 보통 {by}, 늦어도 {late}까지입니다.",
		DueWaitOpen: "다른 곳에서 진행합니다. 소식이 오면 여기에 적습니다.",

		Seen: "읽음", SeenChoice: "읽었습니다",
		NotYet: "아직 없습니다", NotYetAside: "[Tab] 없거나 아직 모릅니다. 나중에 답하겠습니다",
		NotYetBlocks: "지금은 넘어가도 됩니다. {steps:을/를} 할 때 다시 필요합니다.",
		NotYetFree:   "지금은 넘어가도 됩니다. 이 답을 기다리는 단계는 없습니다.",
		StillWaiting: "아직 소식이 없습니다", StillWaitingHint: "아무것도 바꾸지 않고 넘어갑니다.",
		ReasonTitle: "어떤 이유입니까?", ReasonExample: "예: 디지털 상품이라 배송이 없습니다",
		ExampleWord: "예:", EnterAgain: "맞으면 Enter를 한 번 더 누르십시오. 고치려면 계속 입력하십시오.",
		RecordAnyway: "그래도 이미 한 일은 지금 기록할 수 있습니다.", MoreInHelp: "더 있습니다. F1을 누르면 모두 보입니다.",
		SourceLine:  "출처: {page} ({read} 확인)",
		FieldTheirs: "결제대행사에서 부르는 이름:", FieldWhere: "찾는 곳:",
		FieldBlank:  "이 칸은 비워 둡니다.",
		FieldSecret: "비밀 값입니다. 포트원 관리자콘솔에만 입력하고 여기에는 적지 않습니다.",
		WaitSince:   "{since}부터 기다립니다. 보통 {usual}, 늦어도 {late}까지입니다.",
		GateTitle:   "지금 문을 열면 손님이 겪을 일", GatewayTakes: "지원: {methods}.", GatewayLacks: "지원하지 않음: {methods}.", GatewayOpen: "확인 필요: {methods}.", GatewayKnown: "이 결제대행사의 절차가 안내에 들어 있습니다.",
		GatewayUnknown: "이 결제대행사의 세부 절차는 확인 필요입니다. 공통 절차로 안내합니다.",
		Checks: map[model.Status]OptionText{
			model.Done:          {"예, 확인했습니다", "직접 확인한 날짜와 함께 남깁니다."},
			model.Missing:       {"아직 아닙니다", "할 일로 남겨 둡니다."},
			model.CannotTell:    {"모르겠습니다", "확인이 필요한 일로 남겨 둡니다."},
			model.Waived:        {"건너뜁니다", "이유를 적으면 더 묻지 않습니다."},
			model.NotApplicable: {"해당하지 않습니다", "이유를 적으면 더 묻지 않습니다."},
		},

		ListRest:     "나머지 {n}개를 모두 확인했습니다",
		ListRestHint: "Enter를 누르면 답하기 전인 항목을 모두 '완료'로 기록합니다. 기록(F7)에서 한 번에 되돌릴 수 있습니다.",
		ListAll:      "모두 답했습니다. PgDn을 누르면 다음 질문입니다.",
		ListMust:     "필수", ListMustLine: "이 일을 마쳐야 단계가 끝납니다.",
		ListSaved: "저장했습니다: {n}개 완료", ListBack: "목록", EventOfMany: "({n}개)",
		ListWords: map[string]string{"submit": "확인했음", "rest": "모두 확인", "change": "고치기", "next": "다르게 답하기"},
		ListKeys: map[string]string{
			"submit": "답하기 전인 항목은 '완료'로, 답한 항목은 고치기", "next": "이 항목만 열어 다르게 답하기 (Space도 됩니다)",
			"page_up": "목록의 앞 질문, 다음 질문", "help": "이 항목의 도움말",
		},

		MoreAbove: "위로 {n}개 더", MoreBelow: "아래로 {n}개 더", CannotPick: "고를 수 없음",

		Saving: "저장하고 있습니다", Saved: "저장했습니다", SavedValue: "저장했습니다: {value}",
		SaveFailed: "저장하지 못했습니다. 앞의 답은 모두 그대로 있고 이 답도 화면에 남아 있습니다. 디스크 공간과 권한을 보고 Enter로 다시 시도하십시오. ({why})",
		StepDone:   "{step} 단계를 마쳤습니다", StepLeft: "{step}에서 지금 할 일을 적었습니다. 아직 끝난 단계는 아닙니다.", StepWaits: "{step} 단계에서 기다립니다. 보통 {usual}까지입니다.", StepOpened: "{step}: 열었습니다. 축하합니다.",
		DraftKept:   "저장하지 않은 글은 이 창을 닫기 전까지 그 자리에 남아 있습니다.",
		UnsavedQuit: "글이 아직 저장되지 않았습니다. Enter: 저장, Ctrl+C 한 번 더: 버리고 닫기", UnsavedLeft: "글이 아직 저장되지 않았습니다. Ctrl+C를 한 번 더 누르면 버리고 닫습니다.",
		LateSyllable: "Enter 뒤에 늦게 온 글자 '{text}'는 넣지 않았습니다. 앞의 답을 고치려면 PgUp을 누르십시오.",
		ReadOnlyWord: "읽기 전용", ReadOnlyAnswer: "다른 창이 열려 있어 읽기만 할 수 있습니다. 그 창을 닫고 다시 시작하면 답할 수 있습니다.",
		ReadFailed: "파일을 읽지 못했습니다. 파일은 그대로 있습니다. ({why})", Reading: "읽고 있습니다",
		URLOpened: "브라우저에서 열었습니다: {url}", URLFailed: "브라우저를 열 수 없습니다. 주소를 복사해 여십시오: {url}",

		OpensWithGateway: "결제대행사를 고르면 여기에 단계가 열립니다.",
		DetailStanding:   "상태:", DetailWho: "하는 사람:", DetailDone: "끝나는 때:", DetailLength: "걸리는 시간:",
		DetailUntil: "예정:", UntilLine: "보통 {usual}, 늦어도 {late}", DetailLate: "늦으면 물을 곳:", DetailLeaves: "남는 것:",
		ContactUnknown: "포트원 고객지원 (cs@portone.io), 결제대행사 연락처는 확인 필요",

		NewShop:      "새 상점 시작하기",
		HistoryLead:  "한 일이 모두 남아 있습니다. 어떤 것이든 되돌릴 수 있고, 되돌린 것도 다시 되돌릴 수 있습니다.",
		EventCreated: "상점을 만들었습니다", EventImported: "가져오기: {count}개의 답", EventUndone: "되돌림:", WasUndone: "되돌렸음",
		BeforeWord: "전:", AfterWord: "후:", NothingThere: "(없음)", MoreChanges: "그 밖에 {count}개가 함께 바뀌었습니다.",
		UndoNo: "그대로 둡니다", UndoYes: "되돌립니다", UndoDone: "되돌렸습니다", NothingToUndo: "이미 그 값이라 되돌릴 것이 없습니다.",
		TrackOpened: "결제대행사 진행을 시작함",
		TermsFind:   "찾을 말", TermsNone: "그런 말은 없습니다. 다른 말로 찾아 보십시오.", SeeAlso: "비교:",

		HelpWhy: "왜 묻습니까", HelpWhere: "어디에 있습니까", HelpSeenBy: "누가 봅니까", HelpMore: "아래로 {lines}줄 더 있습니다",
		HelpLinks: "Tab으로 주소를 고르고 Enter로 브라우저에서 엽니다.", KeysTitle: "키",
		KeysHangul: "글자 키는 한글 입력 상태에서도 됩니다(ㅂ은 q). 글을 입력하는 칸에서는 글자가 그대로 들어갑니다.", ArrowKeys: "위/아래",
		Keys: map[string]string{
			"submit": "고르거나 저장하고 다음으로", "new_line": "줄 바꿈", "toggle": "고르기, 빼기", "up": "움직이기",
			"page_up": "앞 질문, 다음 질문", "next": "'아직 없습니다'로 옮기기, 다음 항목", "back": "처음 화면으로, 닫기",
			"help": "이 질문의 도움말", "home": "처음 화면", "map": "전체 단계", "shops": "상점 목록", "history": "기록과 되돌리기",
			"glossary": "용어", "lang": "한국어 / English", "quit": "닫기 (모두 저장되어 있습니다)", "open": "주소를 브라우저에서 열기",
			"page_down": "한 화면 아래로",
		},
		OverlayWords: map[string]string{"next": "다음 주소", "back": "닫기"},
		KeyWords: map[string]string{
			"submit": "확인", "new_line": "줄 바꿈", "toggle": "고르기", "up": "이동", "page_up": "앞/뒤 질문", "page_down": "아래로",
			"next": "아직", "back": "처음", "help": "도움말", "home": "처음", "map": "단계", "shops": "상점", "history": "기록",
			"glossary": "용어", "lang": "English", "quit": "닫기", "open": "열기",
		},

		Troubles: map[string]TroubleText{
			"locked":  {"다른 창이 이 파일을 쓰고 있습니다", "한 번에 한 창에서만 답할 수 있습니다. 쓰고 있는 곳: {holder}", "저장된 답은 모두 그대로입니다."},
			"newer":   {"더 새로운 버전이 만든 파일입니다", "파일의 형식은 {found}이고 이 프로그램이 아는 형식은 {known}까지입니다. 새 버전의 프로그램을 받아 여십시오.", "파일은 조금도 바꾸지 않았습니다."},
			"corrupt": {"파일이 손상되었습니다", "디스크 고장이나 갑작스러운 전원 차단, 동기화 프로그램 때문에 생길 수 있습니다. 백업으로 되돌리거나, 손상된 파일을 옆에 두고 읽을 수 있는 기록을 모두 살립니다.", "손상된 파일은 지우지 않고 이름을 바꾸어 같은 폴더에 남깁니다."},
			"system":  {"파일을 열거나 쓸 수 없습니다", "폴더의 권한, 디스크의 남은 공간, 읽기 전용 여부를 확인하십시오. --db로 다른 위치를 정할 수도 있습니다.", "이미 저장된 답은 그대로입니다."},
		},
		TryAgain: "다시 시도합니다", LockedRetryHint: "다른 창을 닫은 뒤에 고르십시오.",
		ReadOnlyLook: "읽기만 합니다", ReadOnlyHint: "지금까지 저장된 내용을 봅니다. 답은 할 수 없습니다.",
		RestoreBackup: "{at} 백업으로 되돌립니다 (상점 {shops}개, 기록 {events}개)",
		RestoreHint:   "손상된 파일을 옆에 두고 이 백업을 씁니다. 백업 뒤의 답은 다시 해야 합니다.",
		SetAside:      "읽을 수 있는 기록을 살려 새 파일로 시작합니다", SetAsideHint: "손상된 파일은 옆에 두고, 검사를 통과한 기록만 옮깁니다.",
		SystemRetryHint: "고친 뒤에 고르십시오.", QuitWord: "닫습니다", FileWord: "파일:", DetailWord: "시스템이 알려 준 이유:", Trying: "해 보고 있습니다",
		TooSmall: "창이 너무 작습니다. 40칸 12줄보다 크게 하십시오. 저장된 내용은 그대로입니다.",
	}
}
