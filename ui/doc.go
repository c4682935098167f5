// Package ui is the wizard on a terminal.
//
// # What goes where
//
//	app.go       App, the only tea.Model: routing
//	carry.go     one method per intent; carry_result.go what results of effects do
//	deps.go      what the program hands in: every effect as a function over root types
//	command.go   every effect as a named command with its one result message
//	intent.go    what a screen can ask for; screens carry nothing out themselves
//	scene.go     what a screen may see: texts, styles, the shop on its path
//	home.go question.go stages.go shops.go history.go terms.go welcome.go trouble.go
//	             the screens, one file each, plain structs
//	checklist.go checklist_view.go   the items of one check on one screen
//	panel.go     what stands between a question and its control: the gate, the
//	             board of reviewers, a gateway's own step
//	letter.go letter_read.go letter_found.go letter_view.go
//	             a mail that came: the box to paste into, and what it says
//	messages.go messages_act.go messages_view.go messages_chase.go
//	             texts to send: which fit, one in full, and how it leaves
//	board.go board_stage.go board_rows.go board_pass.go board_view.go
//	             every application by its stages, and who reviews its MIDs
//	papers.go papers_view.go papers_detail.go
//	             which papers in which order, and the days to keep
//	outlook.go outlook_leg.go outlook_bar.go outlook_moved.go forecast.go
//	             the forecast in full, and its part of Home
//	beside.go    questions beside the path: notes and days off; they lead back
//	drill.go drill_script.go drill_tale.go
//	             a rehearsal of the whole path by a script, on a throw-away file
//	help.go      the overlay with everything about the question at hand
//	style.go layout.go   tokens → styles; cells
//
//	control/     one Huh field, with its cursor       keys/   the keymap as data
//	locale/ guide/ say/   the texts                   cli/    the commands
//	page/        a document for others, as Markdown and HTML
//
// # One key
//
//	tea.Msg ─► keys.Filter (Hangul mode) ─► App.Update
//	             ├ a result of an effect: by identity, or dropped
//	             └ key or paste ─► overlay, else screen.update ─► intent ─► App.carry
//	                                                                 └► command
//
// The screen moves only after the answer is on disk: an answer intent makes an
// event (model), commits it (command), and the result moves the screen. While
// that runs, keys are kept out and a wish to quit is remembered.
package ui
