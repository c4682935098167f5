package locale

import "portone-onboard/model"

// sources are the tables of a language that are packed, by name. A function
// here, or one that it calls, must not be called by what the program runs: it
// would link the whole table into it a second time. A test of ui/cli looks for
// that.
func sources(l model.Lang) map[string]any {
	tables, questions := koSources(), koQuestions()
	if l == model.English {
		tables, questions = enSources(), enQuestions()
	}
	for shelf, q := range questions {
		tables[shelf] = q
	}
	return tables
}

func koSources() map[string]any {
	return map[string]any{
		"words": koWords(), "commands": koCommands(), "sheet": koSheet(), "choice": koChoice(), "look": koLook(),
		"drill": koDrill(), "board": koBoard(), "letter": koLetter(), "messages": koMessages(), "papers": koPapers(), "outlook": koOutlook(), "export": koExport(), "outlines": koOutlines(),
		"items": koItems(), "problems": koProblems(), "removals": koRemovals(),
		"findings": merge(koSiteFindings(), koScanFindings(), koPaymentFindings()),
		"failures": koFailures(), "failure_types": koFailureTypes(), "hooks": koHooks(), "page": koPage(),
	}
}

func enSources() map[string]any {
	return map[string]any{
		"frame": enFrame(), "words": enWords(), "commands": enCommands(), "sheet": enSheet(), "choice": enChoice(), "look": enLook(),
		"drill": enDrill(), "board": enBoard(), "letter": enLetter(), "messages": enMessages(), "papers": enPapers(), "outlook": enOutlook(), "export": enExport(), "outlines": enOutlines(),
		"items": enItems(), "problems": enProblems(), "removals": enRemovals(),
		"findings": merge(enSiteFindings(), enScanFindings(), enPaymentFindings()),
		"failures": enFailures(), "failure_types": enFailureTypes(), "hooks": enHooks(), "page": enPage(),
	}
}

// merge joins the tables of several files. A key in two of them is a mistake
// that a test finds by the length.
func merge[K comparable, V any](tables ...map[K]V) map[K]V {
	n := 0
	for _, m := range tables {
		n += len(m)
	}
	out := make(map[K]V, n)
	for _, m := range tables {
		for k, v := range m {
			out[k] = v
		}
	}
	return out
}

// asOptions makes choices of items, for a question whose options they are.
func asOptions(items map[string]ItemText) options {
	out := make(options, len(items))
	for id, i := range items {
		out[id] = asOption(i)
	}
	return out
}
