package locale

import "portone-onboard/model"

func koFailures() map[model.FailureKind]FailureText {
	return map[model.FailureKind]FailureText{}
}
