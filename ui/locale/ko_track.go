package locale

import "portone-onboard/model"

// koTrack are the questions that stand beside the path of a track.
func koTrack() map[model.QuestionID]QuestionText {
	return map[model.QuestionID]QuestionText{
		"track.note": {
			Title:   "{gateway} {item}에 대해 적어 둘 것이 있습니까?",
			Why:     "전화한 날, 담당자 이름, 들은 말을 적어 두면 일주일 뒤에도 이어 갈 수 있습니다.",
			Where:   "내가 보고 들은 것을 그대로 적습니다. 비밀번호와 API 키는 적지 않습니다.",
			SeenBy:  koFile,
			Example: "3/5 담당자와 통화함. 서류는 3/9에 확인해 준다고 함",
		},
	}
}
