package locale

import (
	"strings"
	"sync"

	"portone-onboard/model"
)

// Texts is every text of one language. It is shared and never changes.
type Texts struct {
	Lang     model.Lang
	Frame    Frame    // the fixed texts of the screens
	Commands Commands // the texts of the commands in a shell
	Sheet    Sheet    // the texts of a gateway's sheet
	Choice   Choice   // the texts about choosing and changing
	Look     Look     // the texts about what a machine looks at

	words     func() words
	questions map[model.StageID]func() map[model.QuestionID]QuestionText
	items     func() map[model.Each]map[string]ItemText
	problems  func() map[model.ProblemCode]ProblemText
	removals  func() map[model.RemovalKind]counted
	findings  func() map[model.FindingCode]FindingText
	failures  func() map[model.FailureKind]FailureText
}

// words are the names that fit on a line, and the sentences about the path.
type words struct {
	stages    map[model.StageID]StageText
	steps     map[model.StepID]StepText
	outcomes  map[model.Outcome]string
	needs     map[string]string
	needKinds map[model.NeedKind]string
	lacks     map[string]string
	routes    map[model.Route]OptionText
	methods   map[string]string
	states    map[model.State]string
	moves     map[moveKey]OptionText
	standings map[model.Standing]string
	asks      map[model.AskState]string
	statuses  map[model.Status]string
	dues      map[model.DueKind]string
	actors    map[model.Actor]string
	roles     map[string]string
	levels    map[model.Level]string
	evidence  map[model.EvidenceKind]string
	events    map[model.EventKind]string
	verdicts  map[verdictKey]VerdictText
	changes   map[string]string // what the guide says of a change
	decisions map[string]string // what follows from a decision about a MID
	dates     map[model.QuestionID]string
	ids       map[string]string // PortOne's identifiers and app stores, as arguments of problems
}

// moveKey names a move; the zero From stands for every state without its own text.
type moveKey struct {
	machine, move string
	from          model.State
}

type verdictKey struct {
	kind model.VerdictKind
	why  string
}

// counted is a sentence with {n}, for one and for more.
type counted struct{ one, more string }

var (
	korean = sync.OnceValue(func() *Texts {
		return &Texts{
			Lang:      model.Korean,
			Frame:     koFrame(),
			Commands:  koCommands(),
			Choice:    koChoice(),
			Look:      koLook(),
			Sheet:     koSheet(),
			words:     sync.OnceValue(koWords),
			questions: shelves(koQuestions()),
			items:     sync.OnceValue(koItems),
			problems:  sync.OnceValue(koProblems),
			removals:  sync.OnceValue(koRemovals),
			findings:  merged(koSiteFindings, koScanFindings, koPaymentFindings),
			failures:  sync.OnceValue(koFailures),
		}
	})
	english = sync.OnceValue(func() *Texts {
		return &Texts{
			Lang:      model.English,
			Frame:     enFrame(),
			Commands:  enCommands(),
			Choice:    enChoice(),
			Look:      enLook(),
			Sheet:     enSheet(),
			words:     sync.OnceValue(enWords),
			questions: shelves(enQuestions()),
			items:     sync.OnceValue(enItems),
			problems:  sync.OnceValue(enProblems),
			removals:  sync.OnceValue(enRemovals),
			findings:  merged(enSiteFindings, enScanFindings, enPaymentFindings),
			failures:  sync.OnceValue(enFailures),
		}
	})
)

// In gives the texts of a language; any but English is Korean.
func In(l model.Lang) *Texts {
	if l == model.English {
		return english()
	}
	return korean()
}

// Every lookup below gives the ID itself for one that has no text, so that a
// screen never shows a hole. The tests look into the tables and cannot be
// misled by it.

// Stage names a stage.
func (t *Texts) Stage(id model.StageID) StageText {
	if v, ok := t.words().stages[id]; ok {
		return v
	}
	return StageText{Name: string(id)}
}

// Step names a step.
func (t *Texts) Step(id model.StepID) StepText {
	if v, ok := t.words().steps[id]; ok {
		return v
	}
	return StepText{Name: string(id), Short: string(id)}
}

// Question gives the texts of a question, with unfilled placeholders.
func (t *Texts) Question(id model.QuestionID) QuestionText {
	stage, _, _ := strings.Cut(string(id), ".")
	if shelf, ok := t.questions[model.StageID(stage)]; ok {
		if v, ok := shelf()[id]; ok {
			return v
		}
	}
	return QuestionText{Title: string(id)}
}

// shelves builds a stage's questions when the first of them is looked up: the
// first screen needs one stage of five.
func shelves(build map[model.StageID]func() map[model.QuestionID]QuestionText) map[model.StageID]func() map[model.QuestionID]QuestionText {
	for stage, f := range build {
		build[stage] = sync.OnceValue(f)
	}
	return build
}

// Option is one choice of a question, fixed or from a list of the domain.
// Gateways carry their names in the catalogue; moves need their state (Move).
func (t *Texts) Option(q *model.Question, id string) OptionText {
	switch q.From {
	case model.FromMethods:
		return OptionText{Label: t.Method(id)}
	case model.FromStyles:
		return asOption(t.Item(model.EachStyle, id))
	case model.FromEasyPays:
		return asOption(t.Item(model.EachEasyPay, id))
	case model.FromRoutes:
		return t.Route(model.Route(id))
	}
	if v, ok := t.Question(q.ID).Options[id]; ok {
		return v
	}
	return OptionText{Label: id}
}

func asOption(i ItemText) OptionText { return OptionText{Label: i.Label, Hint: i.Why} }

// Item names what a question is asked for. Reviewers, fields and tasks carry
// their own texts in the catalogue.
func (t *Texts) Item(each model.Each, id string) ItemText {
	if v, ok := t.items()[each][id]; ok {
		return v
	}
	return ItemText{Label: id}
}

// Method names a method; "easy_pay:kakaopay" is named after the easy pay.
func (t *Texts) Method(m string) string {
	m = model.Printable(m) // a file may hold one that never was
	name, ok := strings.CutPrefix(m, model.EasyPayPrefix)
	if !ok {
		return word(t.words().methods, m)
	}
	return t.Item(model.EachEasyPay, name).Label + " (" + t.Method("easy_pay") + ")"
}

// Route names the way to a gateway.
func (t *Texts) Route(r model.Route) OptionText {
	if v, ok := t.words().routes[r]; ok {
		return v
	}
	return OptionText{Label: string(r)}
}

// Move names a move of a process out of a state.
func (t *Texts) Move(machine, move string, from model.State) OptionText {
	moves := t.words().moves
	if v, ok := moves[moveKey{machine, move, from}]; ok {
		return v
	}
	if v, ok := moves[moveKey{machine, move, ""}]; ok {
		return v
	}
	return OptionText{Label: move}
}

func (t *Texts) State(s model.State) string               { return word(t.words().states, s) }
func (t *Texts) Standing(s model.Standing) string         { return word(t.words().standings, s) }
func (t *Texts) AskState(s model.AskState) string         { return word(t.words().asks, s) }
func (t *Texts) Status(s model.Status) string             { return word(t.words().statuses, s) }
func (t *Texts) DueKind(k model.DueKind) string           { return word(t.words().dues, k) }
func (t *Texts) Actor(a model.Actor) string               { return word(t.words().actors, a) }
func (t *Texts) Level(l model.Level) string               { return word(t.words().levels, l) }
func (t *Texts) EvidenceKind(k model.EvidenceKind) string { return word(t.words().evidence, k) }
func (t *Texts) EventKind(k model.EventKind) string       { return word(t.words().events, k) }
func (t *Texts) Outcome(o model.Outcome) string           { return word(t.words().outcomes, o) }

// ContactRole names whom to ask: "apply" "contract" "review" "tech" "support".
func (t *Texts) ContactRole(role string) string { return word(t.words().roles, role) }

// Need is the sentence for a need of the path that does not hold.
func (t *Texts) Need(code string) string { return word(t.words().needs, code) }

// NeedKind says how hard a need is.
func (t *Texts) NeedKind(k model.NeedKind) string { return word(t.words().needKinds, k) }

// Lack is the sentence for why a step does not apply.
func (t *Texts) Lack(code string) string { return word(t.words().lacks, code) }

func word[K ~string](table map[K]string, key K) string {
	if v, ok := table[key]; ok {
		return v
	}
	return string(key)
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
