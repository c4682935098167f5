package control

import (
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"

	"portone-onboard/model"
	"portone-onboard/ui/keys"
)

// textField hosts a huh.Input or huh.Text. Huh holds the text and edits it;
// caret follows by the rule in the package comment.
type textField struct {
	spec  Spec
	theme Theme
	field huh.Field
	put   func(*string) // gives the field a text; where its caret then stands depends
	begin tea.KeyPressMsg

	held  string // the field's text; huh writes it here at every update
	caret int    // runes before the insertion point; never inside a glyph
	goal  int    // column that moving up and down aims at, -1 for where the caret is

	glyphs        []glyph
	rows          []row // of a Text
	width, height int
	scroll        int // first glyph (Input) or first row (Text) shown
}

func newTextField(spec Spec, theme Theme) *textField {
	f := &textField{spec: spec, theme: theme, goal: -1}
	f.held = f.tidy(spec.first())
	f.caret = utf8.RuneCountInString(f.held)
	if spec.Kind == Text {
		f.hostText()
	} else {
		f.hostInput()
	}
	f.field.WithKeyMap(&huh.KeyMap{}) // no key submits, leaves, or opens an editor
	f.layOut()                        // keys may come before a size: the window can be too small to draw in
	return f
}

// hostInput hosts a field without a width, so that it never scrolls: all it
// has to show is the value, and it is cheapest so.
func (f *textField) hostInput() {
	in := huh.NewInput().Prompt("").Value(&f.held)
	f.field, f.put = in, func(v *string) { in.Value(v) }
	f.begin = tea.KeyPressMsg{Code: tea.KeyHome}
}

// hostText hosts a field of one row: at every update Huh draws as many as it has.
func (f *textField) hostText() {
	tx := huh.NewText().Lines(1).ExternalEditor(false).Value(&f.held)
	f.field, f.put = tx, func(v *string) { tx.Value(v) }
	f.begin = tea.KeyPressMsg{Code: tea.KeyHome, Mod: tea.ModCtrl}
}

func (f *textField) several() bool { return f.spec.Kind == Text }

// tidy makes a text that is already held safe to draw.
func (f *textField) tidy(s string) string {
	if f.several() {
		return withoutBroken(model.PrintableLines(s))
	}
	return withoutBroken(model.Printable(s))
}

// withoutBroken drops the sign for broken bytes, which the field would drop too.
func withoutBroken(s string) string { return strings.ReplaceAll(s, string(utf8.RuneError), "") }

func (f *textField) update(msg tea.Msg) Result {
	before := f.held
	var r Result
	switch msg := msg.(type) {
	case tea.PasteMsg:
		r = f.paste(msg.Content)
	case tea.KeyPressMsg:
		r = f.press(msg)
	}
	r.Changed = f.held != before
	return r
}

func (f *textField) press(press tea.KeyPressMsg) Result {
	if press.Text != "" {
		return f.typed(press.Text)
	}
	switch action, _ := keys.Resolve(press, true); action {
	case keys.Submit:
		return Result{Used: true, Submitted: true}
	case keys.NewLine:
		if f.several() {
			return f.typed("\n")
		}
		return Result{}
	}
	return f.edit(press.Keystroke())
}

// typed takes what one key gives. It is judged together with the line before
// it, because a letter may come in pieces: ㅎ, ㅏ and ㄴ in decomposed form
// arrive as three keys and are one character.
func (f *textField) typed(s string) Result {
	line, last := f.lineBefore()
	joined := f.tidy(line + last + s)
	grows := utf8.RuneCountInString(joined) - utf8.RuneCountInString(line+last)
	if f.textEnd()+grows > f.spec.limit() {
		return Result{Used: true, Refused: RefusedLength}
	}
	if added, ok := strings.CutPrefix(joined, line+last); ok {
		f.insert(added)
	} else if changed, ok := strings.CutPrefix(joined, line); ok {
		f.cutTo(f.before())
		f.insert(changed)
	}
	return Result{Used: true}
}

func (f *textField) paste(s string) Result {
	room := f.spec.limit() - f.textEnd()
	if room <= 0 {
		cut := model.Removal{Kind: model.RemovalCut, Count: utf8.RuneCountInString(s)}
		return Result{Used: true, Refused: RefusedLength, Removed: []model.Removal{cut}}
	}
	cleaned := f.spec.cleaner()(s, room)
	f.insert(f.fit(cleaned.Text, room))
	return Result{Used: true, Removed: cleaned.Removed}
}

// fit holds a cleaner to its promise: the right length, and in one line no line ends.
func (f *textField) fit(s string, room int) string {
	s = f.tidy(s)
	if utf8.RuneCountInString(s) <= room {
		return s
	}
	return string([]rune(s)[:room])
}

// insert puts text at the caret. It goes in as a paste: a key with this text
// could be taken for the name of a key.
func (f *textField) insert(s string) {
	if s == "" {
		return
	}
	before := f.textEnd()
	f.feed(tea.PasteMsg{Content: s})
	f.caret += f.textEnd() - before
	f.goal = -1
	f.refresh()
}

// feed gives a message to the field and drops what it wants done.
func (f *textField) feed(msg tea.Msg) { f.field.Update(msg) }

// nearby is how many single steps are cheaper than placing the whole text anew.
const nearby = 4

// moveTo takes the caret to a place, in runes.
func (f *textField) moveTo(place int) {
	steps := place - f.caret
	switch {
	case steps > nearby || steps < -nearby:
		f.place(f.held, place)
	case steps > 0:
		f.repeat(tea.KeyRight, steps)
	default:
		f.repeat(tea.KeyLeft, -steps)
	}
	f.caret = place
}

// cutTo removes what stands between the caret and a place.
func (f *textField) cutTo(place int) {
	from, to := min(place, f.caret), max(place, f.caret)
	if to-from > nearby {
		f.place(f.head(from)+f.held[len(f.head(to)):], from)
	} else {
		f.moveTo(to)
		f.repeat(tea.KeyBackspace, to-from)
		f.caret = from
	}
	f.refresh()
}

func (f *textField) repeat(code rune, n int) {
	for range n {
		f.feed(tea.KeyPressMsg{Code: code})
	}
}

// place gives the field a text with the caret at a place: first what comes
// behind the caret, then, at its beginning, what comes before.
func (f *textField) place(text string, caret int) {
	head := string([]rune(text)[:caret])
	f.held = text[len(head):]
	f.put(&f.held)
	f.feed(f.begin)
	if head != "" {
		f.feed(tea.PasteMsg{Content: head})
	}
	f.caret = caret
}

// head is the text before a place.
func (f *textField) head(runes int) string {
	if c := glyphOf(f.glyphs, runes); c < len(f.glyphs) {
		return f.held[:f.glyphs[c].bytes]
	}
	return f.held
}

// refresh lays the text out anew. An edit may join what stands on both sides
// of the caret into one glyph; then the caret goes behind it.
func (f *textField) refresh() {
	f.layOut()
	if c := f.at(); c < len(f.glyphs) && f.glyphs[c].runes != f.caret {
		f.moveTo(f.glyphs[c].runes)
	} else if c == len(f.glyphs) {
		f.moveTo(f.textEnd())
	}
	f.scrollToCaret()
}

func (f *textField) value() []string {
	if f.held == "" {
		return nil
	}
	return []string{f.held}
}

func (f *textField) focus() { f.field.Focus() }
func (f *textField) blur()  { f.field.Blur() }

func (f *textField) setTheme(t Theme) {
	f.theme = t
	f.refresh()
}
