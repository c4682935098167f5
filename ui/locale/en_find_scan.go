package locale

import "portone-onboard/model"

func enScanFindings() map[model.FindingCode]FindingText {
	return map[model.FindingCode]FindingText{}
}
