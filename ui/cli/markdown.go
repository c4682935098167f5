package cli

import (
	"strconv"
	"strings"

	"portone-onboard/model"
	"portone-onboard/model/report"
)

// page is a report being written.
type page struct{ strings.Builder }

func (p *page) line(parts ...string) {
	for _, s := range parts {
		p.WriteString(s)
	}
	p.WriteByte('\n')
}

func (p *page) list(title string, lines []string) {
	if len(lines) == 0 {
		return
	}
	p.line("\n## ", title, "\n")
	for _, l := range lines {
		p.line("- ", mark(l))
	}
}

// markdown is a shop as a readable report: where it stands, what is due, when
// it can open, and every answer that counts today. What is parked stays out.
func (s teller) markdown() string {
	c, v := s.Commands(), report.Look(s.W)
	p := &page{}
	p.line("# ", mark(s.Shop()))
	p.line("\n", fill(c.StatusProgress, "done", strconv.Itoa(v.Done), "all", strconv.Itoa(v.All), "date", s.Date(s.W.Today)), "\n")
	p.line("| ", c.StageWord, " | ", c.StandingWord, " | |\n| --- | --- | --- |")
	for _, st := range v.Stages {
		p.line("| ", s.Stage(st.Stage).Name, " | ", s.Standing(st.Standing), " | ", count(st.Done, st.All), " |")
	}
	do, wait := s.dues()
	p.list(s.Frame.TodayTitle, do)
	p.list(s.Frame.WaitTitle, wait)
	if v.Forecast != nil {
		p.list(s.Frame.ForecastTitle, s.forecast(v.Forecast))
	}
	p.list(c.WorksTitle, s.works(func(model.Verdict) bool { return true }))
	s.answers(p)
	return p.String()
}

// answers lists what was answered, step by step.
func (s teller) answers(p *page) {
	stage := model.StageID("")
	for _, v := range s.W.Steps() {
		lines := s.answersOf(v)
		if len(lines) == 0 {
			continue
		}
		if v.Stage != stage {
			stage = v.Stage
			p.line("\n## ", s.Stage(stage).Name)
		}
		p.line("\n### ", mark(s.Place(v.Place)), "\n")
		for _, l := range lines {
			p.line("- ", l)
		}
	}
}

func (s teller) answersOf(v model.StepView) []string {
	var out []string
	for _, a := range v.Asks {
		if a.Answer.Status == model.Unanswered {
			continue
		}
		label, sign := s.Label(a.Slot), ": "
		if strings.HasSuffix(label, "?") {
			sign = " "
		}
		out = append(out, mark(label)+sign+"**"+mark(s.Value(a.Slot, a.Answer))+"**")
	}
	return out
}

// marks are the characters that Markdown takes for its own.
var marks = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, ">", `\>`, "|", `\|`, "#", `\#`, "~", `\~`)

// mark makes text stand in Markdown as it is.
func mark(s string) string { return marks.Replace(s) }
