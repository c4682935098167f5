package locale

import (
	"sync"

	"portone-onboard/model"
)

var (
	koHookTexts = sync.OnceValue(koHooks)
	enHookTexts = sync.OnceValue(enHooks)
)

// Hook gives the sentences for a code of model.HookCodes, with unfilled
// placeholders: of a scenario, What is what is tried and Fix what it means; of
// an outcome, Fix is what to do ("" where nothing is).
func (t *Texts) Hook(code string) FindingText {
	table := koHookTexts()
	if t.Lang == model.English {
		table = enHookTexts()
	}
	if v, ok := table[code]; ok {
		return v
	}
	return FindingText{What: code}
}

// Page gives the words of the rehearsal page.
func (t *Texts) Page() model.PageTexts {
	if t.Lang == model.English {
		return enPage()
	}
	return koPage()
}
