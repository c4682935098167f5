package control

import (
	tea "charm.land/bubbletea/v2"

	"portone-onboard/model"
	"portone-onboard/ui/keys"
)

// Refusal says why a key did nothing.
type Refusal string

const (
	Accepted        Refusal = ""
	RefusedDisabled Refusal = "disabled" // the option cannot be picked; Reason says why
	RefusedMax      Refusal = "max"      // as many are picked as may be
	RefusedLength   Refusal = "length"   // the text is as long as may be
)

// Result is what a message did.
type Result struct {
	Used      bool            // it was this control's; otherwise it may be the host's
	Submitted bool            // Enter, on something that may be taken: read Value
	Changed   bool            // Value differs from before
	Removed   []model.Removal // what cleaning took out of a paste
	Refused   Refusal
}

// Control is the input of one question. It is changed in place; make a new one
// for each question.
type Control struct {
	spec    Spec
	host    host
	focused bool
}

// host is one of the two ways to host a Huh field.
type host interface {
	update(tea.Msg) Result
	resize(width, height int)
	setTheme(Theme)
	focus()
	blur()
	value() []string
	view() string
	cursor() (x, y int, ok bool)
}

// New makes a control. It shows nothing until SetSize and takes no keys until
// Focus.
func New(spec Spec, theme Theme) *Control {
	c := &Control{spec: spec}
	switch spec.Kind {
	case Select, MultiSelect:
		c.host = newListField(spec, theme.whole())
	default:
		c.host = newTextField(spec, theme.whole())
	}
	return c
}

// SetSize gives the cells there are. A list taller than height scrolls; a text
// takes its own lines, or height if that is less. Widths below 4 show nothing.
func (c *Control) SetSize(width, height int) { c.host.resize(width, height) }

// SetTheme changes looks, language or the way of measuring in place.
func (c *Control) SetTheme(theme Theme) { c.host.setTheme(theme.whole()) }

func (c *Control) Focus() {
	c.focused = true
	c.host.focus()
}

func (c *Control) Blur() {
	c.focused = false
	c.host.blur()
}

// TextFocus tells whether keys type into this control, as keys.Resolve asks.
func (c *Control) TextFocus() bool { return c.focused && c.isText() }

func (c *Control) isText() bool { return c.spec.Kind == Input || c.spec.Kind == Text }

// Update takes key presses and pastes; everything else is ignored. Offer a
// message here first and to the host's own keys if it was not used.
func (c *Control) Update(msg tea.Msg) Result {
	if !c.focused {
		return Result{}
	}
	if press, ok := msg.(tea.KeyPressMsg); ok {
		msg = keys.Normal(press)
	}
	return c.host.update(msg)
}

// Value gives the text as one string, the IDs of the picked options in the
// order of the list, or nil for nothing. Of a Select it is the current option.
func (c *Control) Value() []string { return c.host.value() }

// View draws the control: no line is wider than SetSize allows, there are never
// more lines than it allows, and the insertion point is not drawn.
func (c *Control) View() string { return c.host.view() }

// Cursor is the cell of the view where the terminal's cursor belongs: the
// insertion point of a text, with two free cells to its right, or the mark of
// the current option. ok is false without focus.
func (c *Control) Cursor() (x, y int, ok bool) {
	if !c.focused {
		return 0, 0, false
	}
	return c.host.cursor()
}

// Hint is what there is to say about the current option.
func (c *Control) Hint() string { return c.current().Hint }

// Reason says why the current option cannot be picked, "" if it can.
func (c *Control) Reason() string {
	if o := c.current(); o.Disabled {
		return o.Reason
	}
	return ""
}

func (c *Control) current() Option {
	l, ok := c.host.(*listField)
	if !ok {
		return Option{}
	}
	o, _ := l.current()
	return o
}

// Actions are the keys worth telling about, for keys.Help.
func (c *Control) Actions() []keys.Action {
	switch c.spec.Kind {
	case Text:
		return []keys.Action{keys.Submit, keys.NewLine}
	case Select:
		return []keys.Action{keys.Submit, keys.Up, keys.Down, keys.Pick}
	case MultiSelect:
		return []keys.Action{keys.Submit, keys.Up, keys.Down, keys.Toggle, keys.Pick}
	default:
		return []keys.Action{keys.Submit}
	}
}
