package cli_test

import "github.com/rogpeppe/go-internal/testscript"

// terminalCommands need a pseudo-terminal; the scripts leave them out here.
func terminalCommands() map[string]func(*testscript.TestScript, bool, []string) { return nil }
