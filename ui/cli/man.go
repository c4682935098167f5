package cli

import (
	"strings"

	"github.com/spf13/pflag"
)

// man writes the manual page as roff. The page is made of the same texts as
// the help, so the two cannot differ.
func (r *run) man([]string) error {
	root := r.tree()
	r.describe(root)
	t := r.texts().Commands()
	p := &roffPage{}
	p.line(`.TH "`, strings.ToUpper(program), `" "1" "" "`, program, " ", r.Version, `"`)
	p.line(".SH ", t.ManName, "\n", roff(program+" - "+t.Short[program]))
	p.line(".SH ", t.ManSynopsis, "\n.B ", program, "\n", roff("[COMMAND] "+t.OptionsHint))
	p.line(".SH ", t.ManDescription, "\n", roff(t.Long[program]))
	p.line(".SH ", t.ManCommands)
	for _, c := range root.Commands() {
		if c.Hidden {
			continue
		}
		p.line(".SS \"", roff(usageLine(c, t.OptionsHint)), `"`)
		p.line(roff(c.Short))
		if c.Long != "" {
			p.line(".PP\n", roff(c.Long))
		}
		roffFlags(p, c.LocalNonPersistentFlags())
	}
	p.line(".SH ", t.ManOptions)
	roffFlags(p, root.PersistentFlags())
	p.line(".SH ", t.ManEnvironment)
	for _, name := range variables {
		p.line(".TP\n.B ", roff(name), "\n", roff(t.ManVariables[name]))
	}
	p.line(".SH ", t.ManStatus, "\n", roff(t.ManStatusText))
	r.out.WriteString(p.String())
	return nil
}

// roffPage is a manual page being written.
type roffPage struct{ strings.Builder }

//go:noinline
func (p *roffPage) line(parts ...string) {
	for _, s := range parts {
		p.WriteString(s)
	}
	p.WriteByte('\n')
}

// variables are the names of the environment that the program heeds.
var variables = []string{"PORTONE_ONBOARD_DB", "LC_ALL, LC_MESSAGES, LANG", "RUNEWIDTH_EASTASIAN", "NO_COLOR"}

func roffFlags(p *roffPage, flags *pflag.FlagSet) {
	flags.VisitAll(func(f *pflag.Flag) {
		p.line(".TP\n.B ", roff(strings.TrimSpace(flagName(f))), "\n", roff(f.Usage))
	})
}

// roff makes text stand in a manual page as it is.
func roff(text string) string {
	text = strings.ReplaceAll(strings.TrimSpace(text), `\`, `\e`)
	text = strings.ReplaceAll(text, "-", `\-`)
	lines := strings.Split(text, "\n")
	for i, l := range lines {
		switch {
		case strings.HasPrefix(l, "."), strings.HasPrefix(l, "'"):
			lines[i] = `\&` + l
		case strings.TrimSpace(l) == "":
			lines[i] = ".PP"
		}
	}
	return strings.Join(lines, "\n")
}
