package locale

import "portone-onboard/model"

// Who sees an answer, in the same words everywhere.
const (
	enFile    = "Stays in the file on this computer."
	enConsole = "Goes into the application form in the console. PortOne and the gateway see it."
	enFooter  = "Stands in the footer of your site, where customers see it. Reviewers compare it with the certificate."
	enReview  = "Reviewers look for the same on your site."
	enSecret  = "Browsers get to see this value anyway, so it is no secret. Here it stays in the file on this computer."
	enDecide  = "There is no given answer. Choose what suits your service."
)

// enQuestions are the questions by their shelf: a step's own, or a stage's. The
// first screens need those about the shop.
func enQuestions() map[string]map[model.QuestionID]QuestionText {
	return map[string]map[model.QuestionID]QuestionText{
		"prep.shop": enPrepShop(),
		"prep":      merge(enPrepChoice(), enPrepSite()),
		"test":      enTesting(),
		"contract":  merge(enContract(), enCards()),
		"live":      enLive(),
		"mid":       enMID(),
		"track":     enTrack(),
	}
}

// enTask is asked of each task of the gateway's own, wherever it stands; many
// is the title of all of them together.
func enTask(many, where string) QuestionText {
	return QuestionText{
		Title:  "{gateway}: {item}",
		Many:   many,
		Why:    "Only this gateway has this step. Leave it out and things may stop here or take longer.",
		Where:  where,
		SeenBy: enFile,
	}
}

// enReasons are the choices of why something was held or refused.
func enReasons() options { return asOptions(enReasonItems()) }
