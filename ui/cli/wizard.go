package cli

import (
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"

	"portone-onboard/ui"
	"portone-onboard/ui/keys"
)

// wizard runs the program in the terminal.
func (r *run) wizard() error {
	t := r.texts
	switch {
	case !isTerminal(r.In), !isTerminal(r.Out):
		return &failure{fill(t().Commands().NotTerminal), statusMisuse}
	case r.Env("TERM") == "dumb":
		return &failure{fill(t().Commands().DumbTerminal), statusMisuse}
	case r.path() == "":
		return errNoPlace
	}
	w := &window{run: r}
	defer w.close()
	if r.opt.shop != "" { // it may name none, which is wrong use
		deps, trouble, err := w.begin()
		if err != nil {
			return err
		}
		return r.play(ui.New(deps, trouble))
	}
	lang, ok := asLang(r.opt.lang)
	if !ok {
		lang = envLang(r.Env)
	}
	return r.play(ui.Opening(lang, r.ascii(), w.early()))
}

// play runs the terminal program to its end.
func (r *run) play(app *ui.App) error {
	p := tea.NewProgram(app, tea.WithFilter(filter), tea.WithoutSignalHandler())
	called := quitWhenCalled(p)
	_, err := p.Run()
	if err == nil || called.Load() {
		return nil // a terminal that is gone cannot be restored
	}
	return failed(r.texts().Commands().Crashed, "why", oneLine(err.Error()))
}

// filter stands between the terminal and the program: keys in their one
// spelling, and no end while an answer is on its way to disk.
func filter(m tea.Model, msg tea.Msg) tea.Msg {
	switch msg.(type) {
	case tea.QuitMsg, tea.InterruptMsg:
		if app, ok := m.(*ui.App); ok && !app.MayQuit() {
			return nil
		}
	}
	return keys.Filter(m, msg)
}

// quitWhenCalled ends the program when the system asks for it. Bubble Tea's own
// handler knows no SIGHUP and hears only the first signal, which may come
// while an answer is being saved.
func quitWhenCalled(p *tea.Program) *atomic.Bool {
	calls := make(chan os.Signal, 4)
	signal.Notify(calls, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	called := &atomic.Bool{}
	go func() {
		for range calls {
			called.Store(true)
			p.Quit()
		}
	}()
	return called
}

func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(f.Fd())
}
