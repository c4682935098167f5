package locale

import "portone-onboard/model"

func koPaymentFindings() map[model.FindingCode]FindingText {
	return map[model.FindingCode]FindingText{}
}
