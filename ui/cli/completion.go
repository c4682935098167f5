package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"portone-onboard/model"
)

var shells = []string{"bash", "zsh", "fish", "powershell"}

// completion writes a shell's completion script.
func (r *run) completion(args []string) error {
	root := r.tree()
	switch args[0] {
	case "bash":
		return root.GenBashCompletionV2(r.out, true)
	case "zsh":
		return root.GenZshCompletion(r.out)
	case "fish":
		return root.GenFishCompletion(r.out, true)
	case "powershell":
		return root.GenPowerShellCompletionWithDesc(r.out)
	}
	return wrong(r.texts().Commands().UnknownShell, "name", oneLine(args[0]), "list", strings.Join(shells, ", "))
}

// completing tells whether a shell asks for completions.
func completing(args []string) bool {
	return len(args) > 0 && (args[0] == cobra.ShellCompRequestCmd || args[0] == cobra.ShellCompNoDescRequestCmd)
}

// completeFlags gives the shells the values that flags take.
func (r *run) completeFlags(root *cobra.Command) {
	fixed := func(c *cobra.Command, flag string, values ...string) {
		if c.Flags().Lookup(flag) != nil || c.PersistentFlags().Lookup(flag) != nil {
			_ = c.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp)) // fails only for a flag that is not there
		}
	}
	fixed(root, "lang", "ko", "en")
	fixed(root, "today")
	for _, c := range root.Commands() {
		fixed(c, "format", "md", "html", "json", "ics")
		fixed(c, "gateway", r.codes()...)
	}
	_ = root.RegisterFlagCompletionFunc("shop", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return r.shopNames(), cobra.ShellCompDirectiveNoFileComp
	})
}

func (r *run) codes() []string {
	var out []string
	for _, c := range r.Facts.Codes() {
		out = append(out, string(c)+"\t"+r.gateways([]model.Code{c}))
	}
	return out
}

// shopNames offers the names of shops; where one is borne by several, their IDs.
func (r *run) shopNames() []string {
	r.parsed = true
	if ok, err := r.read(); err != nil || !ok {
		return nil
	}
	all, err := list(r.file, r.Catalogue(), r.clock.Today())
	if err != nil {
		return nil
	}
	bearers := map[string]int{}
	for _, l := range all {
		bearers[l.Summary.Name]++
	}
	var out []string
	for _, l := range all {
		name := oneLine(l.Summary.Name)
		if name == "" || bearers[l.Summary.Name] > 1 {
			name = string(l.ID) + "\t" + name
		}
		out = append(out, name)
	}
	slices.Sort(out)
	return out
}
