package control

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"

	"portone-onboard/ui/keys"
)

// listField hosts a huh.Select or huh.MultiSelect over the indexes of the
// options. Huh holds the current option and the picked ones and draws them
// all; the control decides what may be picked and which part is shown.
type listField struct {
	spec  Spec
	theme Theme
	field hovering

	one    int   // of a Select; huh writes the current option here
	picked []int // of a MultiSelect; huh writes them here, in the order of the list
	at     int   // the current option

	width, height int
	scroll        int
	rows          []string // as drawn by huh, one per option; nil when out of date
}

// roomy is a width at which Huh folds no row, however narrow the control is.
const roomy = 40

// hovering is what both kinds of list share.
type hovering interface {
	huh.Field
	Hovered() (int, bool)
}

func newListField(spec Spec, theme Theme) *listField {
	l := &listField{spec: spec, theme: theme, width: narrowest, height: 1}
	l.at = l.start()
	for i, o := range spec.Options {
		if !o.Disabled && slices.Contains(spec.Value, o.ID) {
			l.picked = append(l.picked, i)
		}
	}
	l.build()
	return l
}

// start is the option to begin at: the answer that stands there, even if it
// can no longer be picked (the reason is worth seeing), or the first that can.
func (l *listField) start() int {
	answered := func(o Option) bool { return slices.Contains(l.spec.Value, o.ID) }
	open := func(o Option) bool { return !o.Disabled }
	for _, wanted := range []func(Option) bool{answered, open} {
		if i := slices.IndexFunc(l.spec.Options, wanted); i >= 0 {
			return i
		}
	}
	return 0
}

func (l *listField) several() bool { return l.spec.Kind == MultiSelect }

// build makes the Huh field for the present width, current option and picks.
// Its options come last: before that, setting it up costs nothing.
func (l *listField) build() {
	if l.several() {
		l.buildMulti()
	} else {
		l.buildSelect()
	}
	l.rows = nil
}

func (l *listField) buildSelect() {
	s := huh.NewSelect[int]()
	l.dress(s)
	l.one = l.at
	s.Options(l.options()...).Value(&l.one)
	l.field = s
	s.Focus()
}

// buildMulti places the cursor by the one way that Huh leaves: on the first
// selected option. So the current option is given as selected, then the picks
// are added, and it is toggled back if it is none of them.
func (l *listField) buildMulti() {
	m := huh.NewMultiSelect[int]().Filterable(false)
	l.dress(m)
	options, picked := l.options(), slices.Clone(l.picked)
	if len(options) > 0 {
		options[l.at] = options[l.at].Selected(true)
	}
	l.picked = picked
	m.Options(options...).Value(&l.picked)
	l.field = m
	if len(options) > 0 && !slices.Contains(picked, l.at) {
		l.feed(tea.KeySpace)
	}
	m.Focus()
}

func (l *listField) dress(f huh.Field) {
	f.WithTheme(l.themeOfList())
	f.WithKeyMap(listKeyMap())
	f.WithWidth(max(l.width, roomy))
	f.WithHeight(max(1, len(l.spec.Options)))
}

func (l *listField) themeOfList() huh.Theme {
	h := l.theme.huh()
	s := h.Theme(false)
	if l.several() {
		s.Focused.SelectedOption = l.theme.Picked
	} else {
		s.Focused.SelectedOption = l.theme.Current
	}
	s.Blurred = s.Focused
	return h
}

// options gives the labels to draw. Each begins with its number: that makes
// them different, and Huh tells options apart by their text.
func (l *listField) options() []huh.Option[int] {
	out := make([]huh.Option[int], len(l.spec.Options))
	for i := range out {
		out[i] = huh.NewOption(l.label(i), i)
	}
	return out
}

func (l *listField) label(i int) string {
	o := l.spec.Options[i]
	number := fmt.Sprintf("%*d ", len(strconv.Itoa(len(l.spec.Options))), i+1)
	room := l.width - widest(l.theme.Marks.Cursor) - widest(number)
	if l.several() {
		room -= max(widest(l.theme.Marks.On), widest(l.theme.Marks.Off))
	}
	room = max(0, room)
	label := strings.ReplaceAll(o.Label, "\n", " ")
	if o.Faint {
		return l.theme.Disabled.Render(number + shorten(label, room, l.theme.Marks.Ellipsis))
	}
	if !o.Disabled {
		return number + shorten(label, room, l.theme.Marks.Ellipsis)
	}
	behind := " (" + l.theme.Words.Disabled + ")"
	if widest(behind) > room/2 {
		behind = ""
	}
	return l.theme.Disabled.Render(number + shorten(label, room-widest(behind), l.theme.Marks.Ellipsis) + behind)
}

func (l *listField) resize(width, height int) {
	l.height = max(1, height)
	if width != l.width {
		l.width = max(1, width)
		l.build()
	}
	l.follow()
}

func (l *listField) setTheme(t Theme) {
	l.theme = t
	l.build()
	l.follow()
}

// follow reads back what the field did.
func (l *listField) follow() {
	if i, ok := l.field.Hovered(); ok {
		l.at = i
	}
	l.scroll = l.window().scroll
}

func (l *listField) window() listWindow {
	return windowOf(len(l.spec.Options), l.height, l.at, l.scroll)
}

func (l *listField) current() (Option, bool) {
	if l.at >= len(l.spec.Options) {
		return Option{}, false
	}
	return l.spec.Options[l.at], true
}

func (l *listField) value() []string {
	if l.several() {
		var out []string
		for _, i := range l.picked {
			out = append(out, l.spec.Options[i].ID)
		}
		return out
	}
	if o, ok := l.current(); ok && !o.Disabled {
		return []string{o.ID}
	}
	return nil
}

func (l *listField) update(msg tea.Msg) Result {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return Result{}
	}
	before := l.value()
	r := l.press(press)
	l.follow()
	r.Changed = !slices.Equal(before, l.value())
	return r
}

func (l *listField) press(press tea.KeyPressMsg) Result {
	if n, ok := keys.Digit(press); ok {
		return l.pick(n - 1)
	}
	switch action, _ := keys.Resolve(press, false); action {
	case keys.Submit:
		return l.submit()
	case keys.Toggle:
		return l.toggle()
	default:
		return l.move(action)
	}
}

// target is the option that an action leads to.
func (l *listField) target(action keys.Action) (int, bool) {
	page := max(1, l.height-2)
	switch action {
	case keys.Up:
		return l.at - 1, true
	case keys.Down:
		return l.at + 1, true
	case keys.PageUp:
		return l.at - page, true
	case keys.PageDown:
		return l.at + page, true
	case keys.First:
		return 0, true
	case keys.Last:
		return len(l.spec.Options) - 1, true
	default:
		return 0, false
	}
}

func (l *listField) move(action keys.Action) Result {
	to, ok := l.target(action)
	if !ok {
		return Result{}
	}
	l.goTo(min(max(0, to), len(l.spec.Options)-1))
	return Result{Used: true}
}

// goTo makes an option the current one: by a step where it is next to it, else
// by building the field anew there, which costs less than many steps.
func (l *listField) goTo(i int) {
	switch i - l.at {
	case 0:
	case 1:
		l.feed(tea.KeyDown)
	case -1:
		l.feed(tea.KeyUp)
	default:
		if i >= 0 && i < len(l.spec.Options) {
			l.at = i
			l.build()
		}
	}
	l.follow()
}

// pick is what a digit does: go to the option, and in a MultiSelect toggle it.
func (l *listField) pick(i int) Result {
	if i >= len(l.spec.Options) {
		return Result{}
	}
	l.goTo(i)
	if l.several() {
		return l.toggle()
	}
	return Result{Used: true, Refused: l.refusal()}
}

func (l *listField) refusal() Refusal {
	if o, ok := l.current(); !ok || o.Disabled {
		return RefusedDisabled
	}
	return Accepted
}

func (l *listField) submit() Result {
	if l.several() {
		return Result{Used: true, Submitted: true}
	}
	refused := l.refusal()
	return Result{Used: true, Submitted: refused == Accepted, Refused: refused}
}

func (l *listField) toggle() Result {
	if !l.several() {
		return Result{}
	}
	if refused := l.refusal(); refused != Accepted {
		return Result{Used: true, Refused: refused}
	}
	full := l.spec.Max > 0 && len(l.picked) >= l.spec.Max
	if full && !slices.Contains(l.picked, l.at) {
		return Result{Used: true, Refused: RefusedMax}
	}
	l.feed(tea.KeySpace)
	return Result{Used: true}
}

func (l *listField) focus() {}
func (l *listField) blur()  {}
