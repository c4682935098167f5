package locale

func koSheet() Sheet {
	return Sheet{
		ListTitle: "결제대행사 {n}곳", ListHint: "자세한 내용: {program} gateways CODE", OpenWord: "안내가 적음",
		Kinds: map[string]string{"pg": "결제대행사(PG)", "easy_pay": "간편결제", "overseas": "해외결제"},
		Headings: map[string]string{
			"modules": "결제모듈", "supports": "지원하는 결제", "test": "테스트", "contract": "계약", "live": "실연동", "extra_mid": "상점아이디 추가", "fees": "수수료",
			"contacts": "문의", "documents": "서류", "restrictions": "제한", "tasks": "이 결제대행사만의 할 일", "notices": "공지", "conflicts": "안내가 서로 다른 점", "sources": "출처",
		},
		Aliases: "다른 이름", Modules: "모듈", Closed: "신규 계약을 받지 않음", Old: "구모듈", Identity: "본인인증",
		Statuses: map[string]string{"yes": "됨", "no": "안 됨", "test_only": "테스트만", "live_only": "실연동만", "unknown": "확인 필요"},
		Shared:   "공용 테스트 상점아이디", TestMID: "테스트 상점아이디", CannotTest: "테스트할 수 없음",
		After: "먼저 갖출 것", Instant: "바로오픈", Insurance: "보증보험", Papers: "서류 보내는 방법", Lookup: "카드사 심사 조회", NeedsLive: "심사 전에 실연동 채널 필요",
		BeforeReview: "심사가 끝나기 전에 되는 결제", Nothing: "없음", ReviewedBy: "심사하는 곳", Call: "기다릴 연락", Form: "신청서",
		Agreement: "특약", Field: "채널 입력 칸", Blank: "비워 둠", Secret: "비밀 값", Setting: "결제대행사 관리자에서 설정", Deposit: "통보 주소",
		KeyFile: "키 파일", MIDPer: "상점아이디를 나누는 기준", MIDWhen: "상점아이디가 나오는 때", Provider: "포트원 API의 이름",
		Case: "필요한 때", Way: "신청 방법", VAT: "요율에 부가세 포함", Joining: "가입비", Annual: "연회비", Other: "그 밖의 비용", Free: "무료", Settled: "정산",
		Blocks: "꼭 해야 함", Conflict: "서로 다른 점", Newer: "더 새로운 쪽", Advice: "이렇게 합니다", Read: "{read} 확인", Verdict: "판단", Minimum: "최소 {n}",
		Needs:    map[string]string{"further": "상점아이디 추가", "new_contract": "새 계약", "keep": "그대로", "ask": "문의", "method": "결제수단 추가", "agreement": "특약"},
		Verdicts: map[string]string{"refused": "받지 않음", "review": "심사 후 결정", "limited": "제한됨", "required": "필수", "ok": "가능"},
		Tiers:    map[string]string{"small1": "영세", "small2": "중소1", "small3": "중소2", "small4": "중소3", "general": "일반"},
		Goods:    map[string]string{"physical": "실물", "digital": "디지털", "web_content": "웹 콘텐츠", "mobile_content": "모바일 콘텐츠"},
		Yes:      "예", No: "아니요", Unknown: "확인 필요",
	}
}
