package locale

import "portone-onboard/model"

func koScanFindings() map[model.FindingCode]FindingText {
	return map[model.FindingCode]FindingText{}
}
