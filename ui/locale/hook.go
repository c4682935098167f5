package locale

import "portone-onboard/model"

// Hook gives the sentences for a code of model.HookCodes, with unfilled
// placeholders: of a scenario, What is what is tried and Fix what it means; of
// an outcome, Fix is what to do ("" where nothing is).
func (t *Texts) Hook(code string) FindingText {
	if v, ok := t.hooks()[code]; ok {
		return v
	}
	return FindingText{What: code}
}

// Page gives the words of the rehearsal page.
func (t *Texts) Page() model.PageTexts { return t.page() }
