package site

import (
	"strings"
	"unicode/utf8"

	"portone-onboard/model"
)

// words gives the text that a finding stands in.
func (f *found) words() string {
	if f.unit < 0 {
		return f.value
	}
	return surroundings(f.sheet.units, f.unit)
}

// surroundings is a unit with what stands beside it in its line, and the line before
// where it is a label by itself.
func surroundings(units []unit, u int) string {
	from, to := u, u+1
	for from > 0 && u-from < 4 && (units[from-1].line == units[u].line || u-from < 1 && len(units[from-1].text) < 60) {
		from--
	}
	for to < len(units) && to-u < 4 && units[to].line == units[u].line {
		to++
	}
	var parts []string
	size := 0
	for i := from; i < to; i++ {
		if t := bare(units[i].text); t != "" && (i == u || size+len(t) < 500) {
			parts, size = append(parts, t), size+len(t)
		}
	}
	return spot(strings.Join(parts, " | "), bare(units[u].text))
}

// spot cuts a text to what a finding may carry.
func spot(text, middle string) string {
	if utf8.RuneCountInString(text) > model.MaxFinding {
		text = middle
	}
	return model.CleanLine(text, model.MaxFinding).Text
}
