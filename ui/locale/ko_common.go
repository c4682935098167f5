package locale

import "portone-onboard/model"

// Who sees an answer, in the same words everywhere.
const (
	koFile    = "이 컴퓨터의 진행 파일에만 남습니다."
	koConsole = "콘솔의 신청서에 적는 값입니다. 포트원과 결제대행사가 봅니다."
	koFooter  = "사이트 하단에 적어 고객이 봅니다. 심사에서는 사업자등록증과 맞춰 봅니다."
	koReview  = "심사 담당자가 사이트에서 같은 내용을 확인합니다."
	koSecret  = "브라우저에 공개되는 값이라 비밀이 아닙니다. 여기서는 이 컴퓨터의 진행 파일에만 남습니다."
	koDecide  = "정해진 답이 없습니다. 서비스에 맞게 정하면 됩니다."
)

// koQuestions are the questions by their shelf: a step's own, or a stage's. The
// first screens need those about the shop.
func koQuestions() map[string]map[model.QuestionID]QuestionText {
	return map[string]map[model.QuestionID]QuestionText{
		"prep.shop": koPrepShop(),
		"prep":      merge(koPrepChoice(), koPrepSite()),
		"test":      koTesting(),
		"contract":  merge(koContract(), koCards()),
		"live":      koLive(),
		"mid":       koMID(),
		"track":     koTrack(),
	}
}

// koTask is asked of each task of the gateway's own, wherever it stands; many
// is the title of all of them together.
func koTask(many, where string) QuestionText {
	return QuestionText{
		Title:  "{gateway}: {item}",
		Many:   many,
		Why:    "이 결제대행사에만 있는 절차입니다. 빠뜨리면 여기서 막히거나 일정이 늦어질 수 있습니다.",
		Where:  where,
		SeenBy: koFile,
	}
}

// koReasons are the choices of why something was held or refused.
func koReasons() options { return asOptions(koReasonItems()) }
