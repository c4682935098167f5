// Package cli is the program as a shell sees it: flags, commands, exit status,
// and the start of the wizard where no command is named.
//
// # What goes where
//
//	world.go     what main hands in: the file, the clock, the environment
//	run.go       one invocation, from arguments to exit status
//	tree.go      every command and flag as data; usage.go help and wrong use
//	explain.go   errors in words: what happened, that nothing is lost, what to do
//	lang.go place.go today.go   which language, which file, which day
//	rows.go      the list of shops, and keeping its summaries true
//	wizard.go    the terminal program and its signals
//	window.go    opening the file for it, and the trouble with that
//	session.go   the open file as the wizard uses it; browser.go a link
//	status.go next.go guide.go gateways.go forecast.go read.go import.go backup.go
//	doctor.go completion.go man.go …   the commands, one file each
//	export.go    export: export_page.go and the other export_*.go a page for others
//	             (ui/page writes it), calendar.go a calendar
//	rehearse.go  the rehearsal: its clock and folder; rehearse_shop.go the shop that
//	             it serves, rehearse_looks.go what PortOne shows there
//	tell.go      what several of them say of a shop
//
// # Language
//
// --lang, else the language chosen in the program and kept in the file, else
// the environment's, else Korean.
//
// # Exit status
//
// 0 good, 1 a finding or a failure, 2 wrong use.
package cli
