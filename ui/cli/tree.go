package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"portone-onboard/model"
)

// program is the name under which help speaks of the program.
const program = "portone-onboard"

// command is one command as data. Its texts stand in the locale under its name.
type command struct {
	name   string
	args   string // as usage shows them: "FILE" must be there, "[FILE]" may
	words  []string
	flags  []string
	run    func(*run, []string) error
	hidden bool
}

// commands lists every command in the order of the help.
func commands() []command {
	return []command{
		{name: "status", flags: []string{"json", "full"}, run: (*run).status},
		{name: "next", run: (*run).next},
		{name: "gateways", args: "[CODE]", flags: []string{"json"}, run: (*run).catalogue},
		{name: "guide", flags: []string{"gateway", "json"}, run: (*run).guide},
		{name: "forecast", flags: []string{"from", "gateway", "json"}, run: (*run).forecast},
		{name: "check", args: "TARGET...", flags: []string{"json"}, run: (*run).check},
		{name: "scan", args: "DIR", flags: []string{"json"}, run: (*run).scan},
		{name: "verify", args: "PAYMENT_ID", flags: []string{"expect", "json"}, run: (*run).verify},
		{name: "read", args: "[FILE|-]", flags: []string{"json"}, run: (*run).readLetter},
		{name: "rehearse", run: (*run).rehearse},
		{name: "export", flags: []string{"format", "full", "personal", "output", "force"}, run: (*run).export},
		{name: "import", args: "FILE", flags: []string{"as-new", "dry-run"}, run: (*run).importFile},
		{name: "backup", args: "[FILE]", run: (*run).backup},
		{name: "restore", args: "[FILE]", run: (*run).restore},
		{name: "doctor", flags: []string{"json"}, run: (*run).doctor},
		{name: "completion", args: "SHELL", words: shells, run: (*run).completion},
		{name: "man", run: (*run).man, hidden: true},
	}
}

// globals are the flags of every command.
var globals = []string{"db", "shop", "lang", "today", "ascii", "help"}

// addFlag adds a flag by name. What it is for stands in the locale.
func (r *run) addFlag(f *pflag.FlagSet, name string) {
	o := &r.opt
	switch name {
	case "db":
		f.StringVar(&o.db, name, "", "")
	case "shop":
		f.StringVar(&o.shop, name, "", "")
	case "lang":
		f.Var(oneOf(&o.lang, "ko", "en"), name, "")
	case "today":
		f.Var((*day)(&o.today), name, "")
	case "ascii":
		f.BoolVar(&o.ascii, name, false, "")
	case "help":
		f.BoolP(name, "h", false, "")
	case "version":
		f.BoolVar(&o.version, name, false, "")
	case "json":
		f.BoolVar(&o.json, name, false, "")
	case "full":
		f.BoolVar(&o.full, name, false, "")
	case "from":
		f.StringVar(&o.from, name, "", "")
	case "gateway":
		f.StringVar(&o.gateway, name, "", "")
	case "format":
		o.format = "md"
		f.Var(oneOf(&o.format, "md", "html", "json", "ics"), name, "")
	case "output":
		f.StringVarP(&o.output, name, "o", "", "")
	case "expect":
		f.Var(oneOf(&o.expect, "test", "live"), name, "")
	case "force":
		f.BoolVar(&o.force, name, false, "")
	case "personal":
		f.BoolVar(&o.personal, name, false, "")
	case "as-new":
		f.BoolVar(&o.asNew, name, false, "")
	case "dry-run":
		f.BoolVar(&o.dryRun, name, false, "")
	}
}

// takes is what a flag's value looks like in help; nothing for a switch.
func takes(flag string) string {
	switch flag {
	case "db", "output":
		return "FILE"
	case "shop":
		return "NAME"
	case "lang":
		return "ko|en"
	case "today", "from":
		return "YYYY-MM-DD"
	case "gateway":
		return "CODE"
	case "format":
		return "md|html|json|ics"
	case "expect":
		return "test|live"
	}
	return ""
}

// execute parses the arguments and runs what they name.
func (r *run) execute() error {
	cobra.MousetrapHelpText = "" // started by a double click it is the wizard as well
	cobra.EnableCommandSorting = false
	root := r.tree()
	root.SetArgs(append([]string{}, r.Args...))
	return root.Execute()
}

func (r *run) tree() *cobra.Command {
	root := &cobra.Command{
		Use: program, SilenceErrors: true, SilenceUsage: true, DisableFlagsInUseLine: true,
		Args:              r.rootArgs,
		PersistentPreRunE: func(*cobra.Command, []string) error { return r.begin() },
		RunE:              func(*cobra.Command, []string) error { return r.root() },
		ValidArgsFunction: cobra.NoFileCompletions,
	}
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetOut(r.out)
	root.SetErr(r.Err)
	for _, name := range globals {
		r.addFlag(root.PersistentFlags(), name)
	}
	r.addFlag(root.Flags(), "version")
	root.PersistentFlags().SortFlags, root.Flags().SortFlags = false, false
	root.SetFlagErrorFunc(r.flagError)
	root.SetHelpFunc(func(c *cobra.Command, _ []string) { r.help(c) })
	root.SetUsageFunc(func(c *cobra.Command) error { r.help(c); return nil })
	for _, c := range commands() {
		root.AddCommand(r.branch(c))
	}
	root.SetHelpCommand(r.helpCommand())
	root.InitDefaultHelpCmd()
	if completing(r.Args) {
		r.describe(root)
		r.completeFlags(root)
	}
	return root
}

func (r *run) branch(c command) *cobra.Command {
	b := &cobra.Command{
		Use: strings.TrimSpace(c.name + " " + c.args), Hidden: c.hidden, DisableFlagsInUseLine: true,
		Args: func(_ *cobra.Command, args []string) error { return r.checkArgs(c, args) },
		RunE: func(_ *cobra.Command, args []string) error { return c.run(r, args) },
	}
	for _, name := range c.flags {
		r.addFlag(b.Flags(), name)
	}
	b.Flags().SortFlags = false
	switch {
	case c.words != nil:
		b.ValidArgsFunction = cobra.FixedCompletions(c.words, cobra.ShellCompDirectiveNoFileComp)
	case c.args == "":
		b.ValidArgsFunction = cobra.NoFileCompletions
	}
	return b
}

// begin takes note of the flags once they are read.
func (r *run) begin() error {
	r.parsed = true
	r.clock = newClock(r.Now, r.opt.today)
	return nil
}

// root is the program without a command.
func (r *run) root() error {
	if r.opt.version {
		r.print("{program} {version}", "program", program, "version", r.Version)
		return nil
	}
	return r.wizard()
}

// choice is a flag with a few values.
type choice struct {
	to   *string
	list []string
}

func oneOf(to *string, list ...string) *choice { return &choice{to, list} }

func (c *choice) String() string { return "" }
func (c *choice) Type() string   { return "choice" }
func (c *choice) Set(s string) error {
	if !slices.Contains(c.list, s) {
		return errValue
	}
	*c.to = s
	return nil
}

// day is a flag that holds a date.
type day model.Date

func (d *day) String() string { return "" }
func (d *day) Type() string   { return "day" }
func (d *day) Set(s string) error {
	v, err := model.ParseDate(s)
	if err != nil || v.Year() < 2000 || v.Year() > 2100 {
		return errValue
	}
	*d = day(v)
	return nil
}
