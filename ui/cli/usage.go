package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// misuse is wrong use: the sentence, and where to read on.
type misuse struct{ text string }

func (m *misuse) Error() string { return m.text }

// errValue is a value that a flag does not take. The sentence is the locale's.
var errValue = errors.New("not a value of this flag")

// wrong makes a misuse of a sentence; args are names and values by turns.
//
//go:noinline
func wrong(template string, args ...string) error { return &misuse{fill(template, args...)} }

// rootArgs refuses a word that is no command.
func (r *run) rootArgs(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	t := r.texts().Commands()
	c.SuggestionsMinimumDistance = 2
	if like := c.SuggestionsFor(args[0]); len(like) > 0 {
		return wrong(t.UnknownCommandLike, "name", oneLine(args[0]), "like", strings.Join(like, ", "))
	}
	return wrong(t.UnknownCommand, "name", oneLine(args[0]))
}

// checkArgs holds the words behind a command against what it takes.
func (r *run) checkArgs(c command, args []string) error {
	most := 1
	if c.args == "" {
		most = 0
	}
	switch {
	case strings.HasSuffix(c.args, "...") && len(args) > 0:
		return nil
	case len(args) > most:
		return wrong(r.texts().Commands().TooMany, "word", oneLine(args[most]), "command", c.name)
	case len(args) == 0 && most > 0 && !strings.HasPrefix(c.args, "["):
		return wrong(r.texts().Commands().TooFew, "word", c.args, "command", c.name)
	}
	return nil
}

// flagError puts what pflag says into words of ours.
func (r *run) flagError(_ *cobra.Command, err error) error {
	t := r.texts().Commands()
	var (
		unknown *pflag.NotExistError
		missing *pflag.ValueRequiredError
		invalid *pflag.InvalidValueError
		syntax  *pflag.InvalidSyntaxError
	)
	switch {
	case errors.As(err, &unknown):
		return wrong(t.UnknownFlag, "flag", dashed(unknown.GetSpecifiedName(), unknown.GetSpecifiedShortnames() != ""))
	case errors.As(err, &missing):
		return wrong(t.FlagNeedsValue, "flag", "--"+missing.GetFlag().Name, "takes", takes(missing.GetFlag().Name))
	case errors.As(err, &invalid):
		return wrong(t.FlagBadValue, "flag", "--"+invalid.GetFlag().Name, "value", oneLine(invalid.GetValue()), "takes", switchOr(takes(invalid.GetFlag().Name)))
	case errors.As(err, &syntax):
		return wrong(t.UnknownFlag, "flag", oneLine(syntax.GetSpecifiedFlag()))
	}
	return wrong(t.UnknownFlag, "flag", oneLine(err.Error()))
}

// switchOr is what a switch takes, where it is given a value at all.
func switchOr(takes string) string {
	if takes == "" {
		return "true|false"
	}
	return takes
}

func dashed(name string, short bool) string {
	if short {
		return "-" + oneLine(name)
	}
	return "--" + oneLine(name)
}

// describe puts the texts of this run's language into the tree. It is done
// only when somebody reads them.
func (r *run) describe(root *cobra.Command) {
	t := r.texts().Commands()
	each := func(f *pflag.Flag) { f.Usage = t.Flags[f.Name] }
	root.PersistentFlags().VisitAll(each)
	root.Flags().VisitAll(each)
	for _, c := range append(root.Commands(), root) {
		c.Short, c.Long = t.Short[c.Name()], t.Long[c.Name()]
		c.Flags().VisitAll(each)
	}
}

// help writes the help of a command.
func (r *run) help(c *cobra.Command) {
	r.describe(c.Root())
	t := r.texts().Commands()
	r.paragraph(c.Short)
	if c.Long != "" {
		r.print("")
		r.paragraph(c.Long)
	}
	r.print("\n{usage}\n  {line}", "usage", t.UsageWord, "line", usageLine(c, t.OptionsHint))
	if !c.HasParent() {
		r.print("\n{word}", "word", t.CommandsWord)
		for _, sub := range c.Commands() {
			if !sub.Hidden {
				r.print("  {name}  {short}", "name", fmt.Sprintf("%-11s", sub.Name()), "short", sub.Short)
			}
		}
	}
	r.flagTable(t.OptionsWord, c.LocalNonPersistentFlags())
	r.flagTable(t.GlobalWord, c.Root().PersistentFlags())
	if !c.HasParent() {
		r.print("\n{more}", "more", t.MoreHelp)
	}
}

func (r *run) paragraph(text string) { r.out.WriteString(strings.TrimSpace(text) + "\n") }

func usageLine(c *cobra.Command, options string) string {
	line := program
	if c.HasParent() {
		line += " " + c.Use
	} else {
		line += " [COMMAND]"
	}
	return line + " " + options
}

func (r *run) flagTable(title string, flags *pflag.FlagSet) {
	first := true
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		if first {
			r.print("\n{word}", "word", title)
			first = false
		}
		r.print("  {flag}  {text}", "flag", fmt.Sprintf("%-22s", flagName(f)), "text", f.Usage)
	})
}

func flagName(f *pflag.Flag) string {
	name := "    --" + f.Name
	if f.Shorthand != "" {
		name = "-" + f.Shorthand + ", --" + f.Name
	}
	if v := takes(f.Name); v != "" {
		name += " " + v
	}
	return name
}

// helpCommand is `help [COMMAND]`.
func (r *run) helpCommand() *cobra.Command {
	return &cobra.Command{
		Use: "help [COMMAND]", DisableFlagsInUseLine: true,
		ValidArgsFunction: func(c *cobra.Command, args []string, start string) ([]string, cobra.ShellCompDirective) {
			var names []string
			for _, sub := range c.Root().Commands() {
				if len(args) == 0 && !sub.Hidden && strings.HasPrefix(sub.Name(), start) {
					names = append(names, sub.Name()+"\t"+sub.Short)
				}
			}
			return names, cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				r.help(c.Root())
				return nil
			}
			for _, sub := range c.Root().Commands() {
				if sub.Name() == args[0] {
					r.help(sub)
					return nil
				}
			}
			return r.rootArgs(c.Root(), args)
		},
	}
}
