package locale

import "portone-onboard/model"

func enSiteFindings() map[model.FindingCode]FindingText {
	return map[model.FindingCode]FindingText{}
}
