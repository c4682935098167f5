package locale

import "portone-onboard/model"

func enPaymentFindings() map[model.FindingCode]FindingText {
	return map[model.FindingCode]FindingText{}
}
