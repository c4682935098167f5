package locale

import "portone-onboard/model"

func enFailures() map[model.FailureKind]FailureText {
	return map[model.FailureKind]FailureText{}
}
