package locale

import (
	"maps"
	"strconv"

	"portone-onboard/model"
)

// Problem says what is wrong with a value and what to do. Nothing is lost
// meanwhile: what was typed stays in its field.
func (t *Texts) Problem(p model.Problem) ProblemText {
	text, ok := t.problems()[p.Code]
	if !ok {
		text = t.problems()[anyProblem]
	}
	args := t.problemArgs(p)
	return ProblemText{What: Fill(text.What, args), Fix: Fill(text.Fix, args), Example: text.Example}
}

// anyProblem is the text of a code that this version does not know.
const anyProblem model.ProblemCode = ""

// problemArgs makes codes and canonical values readable.
func (t *Texts) problemArgs(p model.Problem) map[string]string {
	args := maps.Clone(p.Args)
	if args == nil {
		args = map[string]string{}
	}
	args["code"] = string(p.Code)
	for key, value := range args {
		args[key] = t.readable(p.Code, key, value)
	}
	return args
}

func (t *Texts) readable(code model.ProblemCode, key, value string) string {
	switch key {
	case "date", "today":
		if d, err := model.ParseDate(value); err == nil {
			return t.Date(d)
		}
	case "question":
		return word(t.words().Dates, model.QuestionID(value))
	case "expected", "found", "store":
		if name, ok := t.words().Ids[value]; ok {
			return name
		}
	case "max":
		if n, err := strconv.ParseInt(value, 10, 64); err == nil && code == model.ProblemAmountLarge {
			return t.Won(n)
		}
	}
	return value
}

// Removed says what cleaning a pasted or typed text took out or changed.
func (t *Texts) Removed(kind model.RemovalKind, count int) string {
	text, ok := t.removals()[kind]
	if !ok {
		return string(kind) + " " + strconv.Itoa(count)
	}
	sentence := text.More
	if count == 1 {
		sentence = text.One
	}
	return Fill(sentence, map[string]string{"n": group(int64(count))})
}
