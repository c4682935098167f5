package locale

import "strings"

// Fill puts args into a template: {name} is the value, {name:을/를} the value
// with the particle that fits it, and '{name:'을/를} the same in quotes: the closing
// quote stands before the particle. A name without a value stays as it stands,
// so that a mistake shows. Values are never read as templates.
func Fill(template string, args map[string]string) string {
	if !strings.Contains(template, "{") {
		return template
	}
	var b strings.Builder
	for {
		open := strings.IndexByte(template, '{')
		if open < 0 {
			break
		}
		size := strings.IndexByte(template[open:], '}')
		if size < 0 {
			break
		}
		b.WriteString(template[:open])
		b.WriteString(field(template[open:open+size+1], args))
		template = template[open+size+1:]
	}
	b.WriteString(template)
	return b.String()
}

// field gives what stands for one "{name}" or "{name:pair}".
func field(raw string, args map[string]string) string {
	name, pair, _ := strings.Cut(raw[1:len(raw)-1], ":")
	value, ok := args[name]
	if !ok {
		return raw
	}
	if pair == "" {
		return value
	}
	quote := ""
	if pair[0] == '\'' {
		quote, pair = pair[:1], pair[1:]
	}
	return value + quote + Josa(value, pair)
}
