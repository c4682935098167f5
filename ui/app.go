package ui

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"portone-onboard/model"
	"portone-onboard/ui/control"
	"portone-onboard/ui/keys"
)

// App is the only tea.Model. It owns everything; screens are plain structs that
// ask for things.
type App struct {
	deps   Deps
	scene  scene
	screen screen
	over   *help
	size   rect

	pending *pending                // the event on its way to disk
	quits   bool                    // quit once it is there
	asked   bool                    // unsaved text was pointed out; the next Ctrl+C leaves
	drafts  map[model.Slot][]string // text typed and not saved, while the program runs
	note    string                  // one line above the footer
	warns   bool                    // the note is a warning
	grace   keys.Grace              // a syllable that comes after its Enter
	drill   *drill                  // with a rehearsal: how far it is
	job     *job                    // a long effect under way for the screen
	jobs    int                     // how many were started
	trouble *TroubleInfo
	opening func() (Deps, *TroubleInfo) // the file, while it is being opened
}

// pending is an event that is being saved, and where to go once it is.
type pending struct {
	event model.Event
	next  model.Shop
	then  func(*App) tea.Cmd
	fail  func(*App, error)
}

// New makes the program over an open file, or over the trouble with it.
func New(d Deps, t *TroubleInfo) *App {
	a := &App{drafts: map[model.Slot][]string{}, size: rect{80, 24}}
	a.scene.st = newStyles(true, d.ASCII)
	a.scene.speak(d.Lang)
	a.take(d, t)
	return a
}

// Opening makes the program while its file is still being opened: the terminal
// is asked and set up meanwhile. open waits for the file.
func Opening(lang model.Lang, ascii bool, open func() (Deps, *TroubleInfo)) *App {
	a := New(Deps{Lang: lang, ASCII: ascii}, nil)
	a.opening = open
	return a
}

// take starts over with a file, or with the trouble with it.
func (a *App) take(d Deps, t *TroubleInfo) {
	lang := a.scene.Lang
	if t != nil {
		a.trouble, a.screen = t, &trouble{info: *t}
		return
	}
	if d.Lang == "" {
		d.Lang = lang
	}
	a.deps, a.trouble = d, nil
	a.scene.readOnly, a.scene.path, a.scene.looks = d.ReadOnly, d.Path, d.Looks.offered()
	a.scene.payments = map[model.Place]seenPayment{}
	a.scene.can.rehearse, a.scene.can.replay, a.scene.can.listen = d.Looks.Rehearse != nil, d.Looks.Replay != nil, d.Looks.Listen != nil
	if d.Looks.Payments != nil {
		a.scene.secret = d.Looks.Payments.Secret
	}
	a.scene.speak(d.Lang)
	a.screen = &loading{}
	a.drill = nil
	if d.Drill != nil {
		a.drill = &drill{Drill: *d.Drill}
		a.drill.SetDay(script()[0].date())
		a.drill.Stage(script()[0].world)
	}
	a.scene.drill = a.drill
	if d.First != nil {
		a.setShop(*d.First)
		a.screen = &home{}
	}
}

// Init reads the list of shops and asks the terminal for its background.
func (a *App) Init() tea.Cmd {
	first := tea.Batch(a.begin(), tea.RequestBackgroundColor)
	if !a.scene.ready {
		return first
	}
	return tea.Batch(first, readAhead(a.deps))
}

// begin is what is still to be read before the first screen stands.
func (a *App) begin() tea.Cmd {
	switch {
	case a.opening != nil:
		return tryAgain(a.opening)
	case a.trouble != nil || a.scene.ready:
		return nil
	}
	return readShops(a.deps)
}

// Update routes: results by their type, keys to whoever has the focus.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.size = rect{msg.Width, msg.Height}
	case tea.BackgroundColorMsg:
		a.paint(msg.IsDark())
	case tea.ModeReportMsg:
		a.measure(msg)
	case tea.KeyPressMsg:
		return a, a.key(msg)
	case tea.PasteMsg:
		return a, a.toScreen(msg)
	case shopsRead:
		return a, a.onShops(msg)
	case shopRead:
		return a, a.onShop(msg)
	case eventsRead:
		return a, a.onEvents(msg)
	case saved:
		return a, a.onSaved(msg)
	case settingKept:
		a.warn(a.failure(msg.err))
	case urlOpened:
		a.onURL(msg)
	case reopened:
		return a, a.onReopened(msg)
	case jobMoved:
		return a, a.onJobMoved(msg)
	case jobDone:
		return a, a.onJobDone(msg)
	case drillWritten:
		return a, a.onDrill(msg)
	case letterRead:
		return a, a.onLetter(msg)
	case textKept:
		a.onKept(msg)
	case mailOpened:
		a.onMail(msg)
	}
	return a, nil
}

// paint changes the colours once the terminal has told its background.
func (a *App) paint(dark bool) {
	if dark == a.scene.st.dark {
		return
	}
	graphemes := a.scene.st.control.Graphemes
	a.scene.st = newStyles(dark, a.deps.ASCII)
	a.scene.st.control.Graphemes = graphemes
	a.retheme()
}

// retheme hands the look to the control on the screen.
func (a *App) retheme() {
	switch x := a.screen.(type) {
	case *question:
		x.ctl.SetTheme(a.scene.controlTheme())
	case *compare:
		x.retheme(a.scene.controlTheme())
	}
}

// measure takes note of a terminal that measures whole clusters (mode 2027):
// the renderer then does so too, and the controls must agree with it.
func (a *App) measure(msg tea.ModeReportMsg) {
	if msg.Mode != ansi.ModeUnicodeCore || msg.Value == ansi.ModeNotRecognized || msg.Value == ansi.ModePermanentlyReset {
		return
	}
	a.scene.st.control.Graphemes = true
	a.retheme()
}

func (a *App) busy() bool { return a.pending != nil }

// key goes to the program, the overlay or the screen, in that order.
func (a *App) key(key tea.KeyPressMsg) tea.Cmd {
	act, _ := keys.Resolve(key, a.over == nil && a.screen.typing())
	if act == keys.Quit {
		return a.leave()
	}
	a.asked = false
	if a.busy() {
		return nil
	}
	if a.grace.Swallows(key, a.now()) {
		a.remark(a.scene.fill(a.scene.Frame.LateSyllable, "text", key.Text))
		return nil
	}
	if a.over != nil {
		stay, in := a.over.update(&a.scene, key)
		if !stay {
			a.over = nil
		}
		return a.carry(in)
	}
	if in, ok := a.everywhere(act); ok {
		return a.carry(in)
	}
	return a.toScreen(key)
}

// everywhere is what a key asks for on any screen.
func (a *App) everywhere(act keys.Action) (intent, bool) {
	if act == keys.ShowHelp {
		return showHelp{}, true
	}
	if act == keys.Lang {
		return useLang{a.otherLang()}, true
	}
	if act == keys.Home && a.drill != nil {
		return drillTell{}, true
	}
	if !a.scene.ready || a.trouble != nil {
		return nil, false
	}
	if a.keeping() && keys.Leads(act) {
		return halt{}, true // what it came to is shown first
	}
	switch act {
	case keys.Home:
		return goHome{}, true
	case keys.Map:
		return goStages{}, true
	case keys.Board:
		return goBoard{}, true
	case keys.Letter:
		return goLetter{}, true
	case keys.Papers:
		return goPapers{}, true
	case keys.Outlook:
		return goOutlook{}, true
	case keys.Messages:
		return goMessages{a.placeHere()}, true
	case keys.Note:
		return a.noteHere()
	case keys.Shops:
		return goShops{}, true
	case keys.History:
		return goHistory{}, true
	case keys.Glossary:
		return goTerms{}, true
	case keys.Compare:
		return goCompare{}, true
	case keys.Change:
		return goChange{}, true
	case keys.Look:
		return a.lookHere()
	}
	return nil, false
}

func (a *App) otherLang() model.Lang {
	if a.scene.Lang == model.English {
		return model.Korean
	}
	return model.English
}

func (a *App) toScreen(msg tea.Msg) tea.Cmd {
	if a.busy() || a.over != nil {
		return nil
	}
	a.note = ""
	typing := a.screen.typing()
	in := a.screen.update(&a.scene, msg)
	switch in.(type) {
	case giveAnswer, keepFigure:
		if typing {
			a.grace.Open(a.now())
		}
	}
	cmd := a.carry(in)
	if h, ok := a.screen.(*history); ok {
		if before, want := h.older(); want {
			return tea.Batch(cmd, readEvents(a.deps, a.scene.W.Shop.ID, before))
		}
	}
	return cmd
}

// leave quits, but not over typed text that is not saved, nor over a save.
func (a *App) leave() tea.Cmd {
	if a.busy() {
		a.quits = true
		return nil
	}
	if a.keeping() && !a.asked {
		a.asked = true // what it came to is shown and saved; the next Ctrl+C leaves
		return a.haltLook()
	}
	_, text := a.unsaved()
	if !a.asked && (len(a.drafts) > 0 || text != nil) {
		a.asked = true
		a.warn(a.scene.Frame.UnsavedLeft)
		if text != nil {
			a.warn(a.scene.Frame.UnsavedQuit)
		}
		return nil
	}
	a.stopJob()
	return tea.Quit
}

// MayQuit tells whether a quit from outside (a signal) may pass now. While an
// answer is being saved it is kept until the answer is on disk.
func (a *App) MayQuit() bool {
	if a.busy() {
		a.quits = true
		return false
	}
	a.stopJob()
	return true
}

// View draws head line, body and footer, and declares the terminal's modes.
func (a *App) View() tea.View {
	v := tea.NewView("")
	v.AltScreen = true
	v.KeyboardEnhancements.ReportAlternateKeys = true
	v.WindowTitle = a.windowTitle()
	if a.size.w < minWidth || a.size.h < minHeight {
		v.SetContent(strings.Join(cut(wrap(a.scene.Frame.TooSmall, max(a.size.w, 2), a.scene.st.plain), max(a.size.h, 1)), "\n"))
		return v
	}
	lines, cursor := a.draw()
	v.SetContent(strings.Join(lines, "\n"))
	v.Cursor = cursor
	return v
}

// margin is the free column at either side.
const margin = 1

func (a *App) draw() ([]string, *tea.Cursor) {
	w := a.size.w - 2*margin
	body := rect{w, a.size.h - 4}
	var d drawing
	if a.over != nil {
		d = a.over.body(&a.scene, body)
	} else {
		d = a.screen.body(&a.scene, body)
	}
	out := []string{a.head(w), ""}
	for i := range body.h {
		line := ""
		if i < len(d.lines) {
			line = d.lines[i]
		}
		out = append(out, line)
	}
	out = append(out, a.noteLine(w), a.footer(w))
	for i, l := range out {
		if l != "" {
			out[i] = fit(strings.Repeat(" ", margin)+l, margin+w, a.scene.st.ellipsis) // a mark may join the margin
		}
	}
	if d.cursor == nil || d.cursor.Y >= body.h {
		return out, nil
	}
	c := tea.NewCursor(min(d.cursor.X+margin, a.size.w-1), d.cursor.Y+2)
	c.Shape, c.Blink = tea.CursorBar, false
	return out, c
}

// head is the program's and the shop's name, and today.
func (a *App) head(w int) string {
	s := &a.scene
	if a.opening != nil {
		return "" // the file may name another language
	}
	left := s.st.title(s.Frame.AppName)
	if name := s.ShopName(); s.ready && name != "" {
		left += "  " + s.st.strong(name)
	}
	if s.drill != nil {
		left += "  " + s.st.warn("["+s.Drill().Word+"]")
	}
	if s.readOnly {
		left += "  " + s.st.warn("["+s.Frame.ReadOnlyWord+"]")
	}
	rightSide := ""
	if a.deps.Today != nil {
		rightSide = s.st.dim(s.Date(a.deps.Today()))
	}
	return ends(left, rightSide, w, s.st.ellipsis)
}

func (a *App) noteLine(w int) string {
	s := &a.scene
	switch {
	case a.busy():
		return s.st.dim(s.Frame.Saving)
	case a.note == "":
		return ""
	case a.warns:
		return fit(s.st.warn(s.st.trouble+" "+a.note), w, s.st.ellipsis)
	}
	return fit(s.st.good(s.st.done+" "+a.note), w, s.st.ellipsis)
}

// footer shows the keys of this screen, from the same table that resolves them.
func (a *App) footer(w int) string {
	s := &a.scene
	if a.opening != nil {
		return ""
	}
	actions := a.screen.actions(s)
	if a.over != nil {
		actions = []keys.Action{keys.Up, keys.PageDown, keys.Next, keys.Open, keys.Back}
	}
	if _, telling := a.screen.(*tale); a.drill != nil && !telling && a.over == nil {
		actions = append([]keys.Action{keys.Home}, actions...)
	}
	s.typing = a.screen.typing() && a.over == nil
	out := ""
	for _, b := range keys.Help(actions...) {
		piece := s.st.key(s.keyNames(b)) + " " + s.st.faint(a.keyWord(b.Action))
		if out != "" {
			piece = "   " + piece
		}
		if ansi.StringWidth(out+piece) > w {
			break
		}
		out += piece
	}
	return out
}

func (a *App) keyWord(act keys.Action) string {
	f := &a.scene.Frame
	if act == keys.Home && a.drill != nil {
		return a.scene.Drill().KeyWord
	}
	if word, ok := f.OverlayWords[string(act)]; ok && a.over != nil {
		return word
	}
	if own, ok := a.screen.(interface {
		keyWord(*scene, keys.Action) string
	}); ok && a.over == nil {
		if word := own.keyWord(&a.scene, act); word != "" {
			return word
		}
	}
	return f.KeyWords[string(act)]
}

// keyNames writes the keys of an action, the pair of arrows as one.
func (s *scene) keyNames(b keys.Binding) string {
	if b.Action == keys.Up {
		return s.Frame.ArrowKeys
	}
	if b.Action == keys.PageUp {
		return "PgUp/PgDn"
	}
	name := keys.Name(b.Keys[0], true)
	if len(b.Letters) > 0 && b.Action != keys.Toggle && !s.typing {
		name += "/" + b.Letters[0]
	}
	return name
}

func (a *App) windowTitle() string {
	s := &a.scene
	switch {
	case a.opening != nil:
		return ""
	case !s.ready:
		return s.Frame.AppName
	}
	return s.Shop() + " - " + a.screen.crumb(s)
}

func (s *scene) fill(template string, pairs ...string) string { return fill(template, pairs) }

// control makes a control in the colours and words of the scene.
func (s *scene) control(spec control.Spec) *control.Control {
	c := control.New(spec, s.controlTheme())
	c.Focus()
	return c
}

func itoa(n int) string { return strconv.Itoa(n) }
