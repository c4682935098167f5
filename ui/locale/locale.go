package locale

import (
	"strings"
	"sync"

	"portone-onboard/model"
)

// Texts is every text of one language. It is shared and never changes.
type Texts struct {
	Lang  model.Lang
	Frame Frame // the fixed texts of the screens

	words func() words

	// Packed; each is unpacked when it is first asked for.
	commands     func() *Commands
	sheet        func() *Sheet
	choice       func() *Choice
	look         func() *Look
	shelves      map[string]func() map[model.QuestionID]QuestionText // by step, or by stage
	items        func() map[model.Each]map[string]ItemText
	problems     func() map[model.ProblemCode]ProblemText
	removals     func() map[model.RemovalKind]counted
	findings     func() map[model.FindingCode]FindingText
	failures     func() map[model.FailureKind]FailureText
	failureTypes func() map[failureKey]FailureText
	hooks        func() map[string]FindingText
	page         func() model.PageTexts
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
type counted struct{ One, More string }

var (
	korean  = sync.OnceValue(func() *Texts { return load(model.Korean, koFrame(), koWords, koArticle) })
	english = sync.OnceValue(func() *Texts { return load(model.English, enFrame(), enWords, enArticle) })
)

func load(l model.Lang, f Frame, w func() words, article func(string) string) *Texts {
	return &Texts{
		Lang:         l,
		Frame:        f,
		words:        sync.OnceValue(w),
		commands:     table[*Commands](l, "commands"),
		sheet:        table[*Sheet](l, "sheet"),
		choice:       table[*Choice](l, "choice"),
		look:         looks(l, article),
		shelves:      shelves(l),
		items:        table[map[model.Each]map[string]ItemText](l, "items"),
		problems:     table[map[model.ProblemCode]ProblemText](l, "problems"),
		removals:     table[map[model.RemovalKind]counted](l, "removals"),
		findings:     table[map[model.FindingCode]FindingText](l, "findings"),
		failures:     table[map[model.FailureKind]FailureText](l, "failures"),
		failureTypes: table[map[failureKey]FailureText](l, "failure_types"),
		hooks:        table[map[string]FindingText](l, "hooks"),
		page:         table[model.PageTexts](l, "page"),
	}
}

// shelves are the questions; the first screen needs one shelf of them.
func shelves(l model.Lang) map[string]func() map[model.QuestionID]QuestionText {
	out := map[string]func() map[model.QuestionID]QuestionText{}
	for _, name := range []string{"prep.shop", "prep", "test", "contract", "live", "mid"} {
		out[name] = table[map[model.QuestionID]QuestionText](l, name)
	}
	return out
}

// In gives the texts of a language; any but English is Korean.
func In(l model.Lang) *Texts {
	if l == model.English {
		return english()
	}
	return korean()
}

// Commands are the texts of the commands in a shell. Like all texts they are
// shared and never change.
func (t *Texts) Commands() *Commands { return t.commands() }

// Sheet are the texts of a gateway's sheet.
func (t *Texts) Sheet() *Sheet { return t.sheet() }

// Choice are the texts about choosing and changing.
func (t *Texts) Choice() *Choice { return t.choice() }

// Look are the texts about what a machine looks at.
func (t *Texts) Look() *Look { return t.look() }

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
	if v, ok := t.shelf(id)[id]; ok {
		return v
	}
	return QuestionText{Title: string(id)}
}

// shelf is the table that a question stands in: its step's, where that has one
// of its own, or its stage's.
func (t *Texts) shelf(id model.QuestionID) map[model.QuestionID]QuestionText {
	stage, rest, _ := strings.Cut(string(id), ".")
	step, _, _ := strings.Cut(rest, ".")
	for _, name := range []string{stage + "." + step, stage} {
		if unpacked, ok := t.shelves[name]; ok {
			return unpacked()
		}
	}
	return nil
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
