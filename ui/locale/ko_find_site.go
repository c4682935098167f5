package locale

import "portone-onboard/model"

func koSiteFindings() map[model.FindingCode]FindingText {
	return map[model.FindingCode]FindingText{}
}
