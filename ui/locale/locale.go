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

	// Packed; each is unpacked when it is first asked for.
	words        func() *words
	commands     func() *Commands
	sheet        func() *Sheet
	choice       func() *Choice
	look         func() *Look
	drill        func() *Drill
	board        func() *Board
	letter       func() *Letter
	messages     func() *Messages
	papers       func() *Papers
	outlook      func() *Outlook
	export       func() *Export
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
	Stages    map[model.StageID]StageText
	Steps     map[model.StepID]StepText
	Outcomes  map[model.Outcome]string
	Needs     map[string]string
	NeedKinds map[model.NeedKind]string
	Lacks     map[string]string
	Routes    map[model.Route]OptionText
	Methods   map[string]string
	States    map[model.State]string
	Moves     map[moveKey]OptionText
	Standings map[model.Standing]string
	Asks      map[model.AskState]string
	Statuses  map[model.Status]string
	Dues      map[model.DueKind]string
	Actors    map[model.Actor]string
	Roles     map[string]string
	Levels    map[model.Level]string
	Evidence  map[model.EvidenceKind]string
	Events    map[model.EventKind]string
	Verdicts  map[verdictKey]VerdictText
	Changes   map[string]string // what the guide says of a change
	Decisions map[string]string // what follows from a decision about a MID
	Dates     map[model.QuestionID]string
	Ids       map[string]string // PortOne's identifiers and app stores, as arguments of problems
}

// moveKey names a move; the zero From stands for every state without its own text.
type moveKey struct {
	Machine, Move string
	From          model.State
}

type verdictKey struct {
	Kind model.VerdictKind
	Why  string
}

// counted is a sentence with {n}, for one and for more.
type counted struct{ One, More string }

var (
	korean  = sync.OnceValue(func() *Texts { return load(model.Korean, koFrame, koArticle) })
	english = sync.OnceValue(func() *Texts { return load(model.English, table[Frame](model.English, "frame"), enArticle) })
)

func load(l model.Lang, frame func() Frame, article func(string) string) *Texts {
	return &Texts{
		Lang:         l,
		Frame:        frame(),
		words:        table[*words](l, "words"),
		commands:     table[*Commands](l, "commands"),
		sheet:        table[*Sheet](l, "sheet"),
		choice:       table[*Choice](l, "choice"),
		look:         looks(l, article),
		drill:        table[*Drill](l, "drill"),
		board:        table[*Board](l, "board"),
		letter:       table[*Letter](l, "letter"),
		messages:     table[*Messages](l, "messages"),
		papers:       table[*Papers](l, "papers"),
		outlook:      table[*Outlook](l, "outlook"),
		export:       table[*Export](l, "export"),
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
	for _, name := range []string{"prep.shop", "prep", "test", "contract", "live", "mid", "track"} {
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

// Drill are the texts of the rehearsal.
func (t *Texts) Drill() *Drill { return t.drill() }

// Board are the texts about tracks, MIDs and reviewers.
func (t *Texts) Board() *Board { return t.board() }

// Letter are the texts about mails and messages that came.
func (t *Texts) Letter() *Letter { return t.letter() }

// Messages are the texts to send, and what to do when something is late.
func (t *Texts) Messages() *Messages { return t.messages() }

// Papers are the texts about papers and what has an end.
func (t *Texts) Papers() *Papers { return t.papers() }

// Outlook are the texts about when the shop opens.
func (t *Texts) Outlook() *Outlook { return t.outlook() }

// Export are the texts of calendars and reports.
func (t *Texts) Export() *Export { return t.export() }

// Every lookup below gives the ID itself for one that has no text, so that a
// screen never shows a hole. The tests look into the tables and cannot be
// misled by it.

// Stage names a stage.
func (t *Texts) Stage(id model.StageID) StageText {
	if v, ok := t.words().Stages[id]; ok {
		return v
	}
	return StageText{Name: string(id)}
}

// Step names a step.
//
//go:noinline
func (t *Texts) Step(id model.StepID) StepText {
	if v, ok := t.words().Steps[id]; ok {
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
	case model.FromPapers:
		return asOption(t.Item(model.EachPaper, id))
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
//
//go:noinline
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
		return word(t.words().Methods, m)
	}
	return t.Item(model.EachEasyPay, name).Label + " (" + t.Method("easy_pay") + ")"
}

// Route names the way to a gateway.
func (t *Texts) Route(r model.Route) OptionText {
	if v, ok := t.words().Routes[r]; ok {
		return v
	}
	return OptionText{Label: string(r)}
}

// Move names a move of a process out of a state.
func (t *Texts) Move(machine, move string, from model.State) OptionText {
	moves := t.words().Moves
	if v, ok := moves[moveKey{machine, move, from}]; ok {
		return v
	}
	if v, ok := moves[moveKey{machine, move, ""}]; ok {
		return v
	}
	return OptionText{Label: move}
}

func (t *Texts) State(s model.State) string               { return word(t.words().States, s) }
func (t *Texts) Standing(s model.Standing) string         { return word(t.words().Standings, s) }
func (t *Texts) AskState(s model.AskState) string         { return word(t.words().Asks, s) }
func (t *Texts) Status(s model.Status) string             { return word(t.words().Statuses, s) }
func (t *Texts) DueKind(k model.DueKind) string           { return word(t.words().Dues, k) }
func (t *Texts) Actor(a model.Actor) string               { return word(t.words().Actors, a) }
func (t *Texts) Level(l model.Level) string               { return word(t.words().Levels, l) }
func (t *Texts) EvidenceKind(k model.EvidenceKind) string { return word(t.words().Evidence, k) }
func (t *Texts) EventKind(k model.EventKind) string       { return word(t.words().Events, k) }
func (t *Texts) Outcome(o model.Outcome) string           { return word(t.words().Outcomes, o) }

// ContactRole names whom to ask: "apply" "contract" "review" "tech" "support".
func (t *Texts) ContactRole(role string) string { return word(t.words().Roles, role) }

// Need is the sentence for a need of the path that does not hold.
func (t *Texts) Need(code string) string { return word(t.words().Needs, code) }

// NeedKind says how hard a need is.
func (t *Texts) NeedKind(k model.NeedKind) string { return word(t.words().NeedKinds, k) }

// Lack is the sentence for why a step does not apply.
func (t *Texts) Lack(code string) string { return word(t.words().Lacks, code) }

func word[K ~string](table map[K]string, key K) string {
	if v, ok := table[key]; ok {
		return v
	}
	return string(key)
}
