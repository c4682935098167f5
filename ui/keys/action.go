package keys

// Action is what a key asks for. The empty Action is none.
type Action string

const (
	None Action = ""

	// Moving and choosing. A control sees these first; what it does not use is
	// the screen's.
	Submit   Action = "submit"
	NewLine  Action = "new_line"
	Toggle   Action = "toggle"
	Up       Action = "up"
	Down     Action = "down"
	Left     Action = "left"
	Right    Action = "right"
	PageUp   Action = "page_up"
	PageDown Action = "page_down"
	First    Action = "first"
	Last     Action = "last"
	Next     Action = "next" // the next item or pane of a screen
	Prev     Action = "prev"
	Pick     Action = "pick" // by digit, see Digit; Resolve never gives it

	// The program.
	Quit     Action = "quit"
	Back     Action = "back"
	ShowHelp Action = "help"
	Home     Action = "home"
	Jump     Action = "jump" // the palette: any step, gateway, term
	Map      Action = "map"
	Board    Action = "board"
	Shops    Action = "shops"
	History  Action = "history"
	Undo     Action = "undo"
	Glossary Action = "glossary"
	Lang     Action = "lang"
	Compare  Action = "compare"  // gateways side by side
	Change   Action = "change"   // what a change would set off
	Look     Action = "look"     // let the machine look
	Letter   Action = "letter"   // read a mail that came
	Messages Action = "messages" // texts to send
	Papers   Action = "papers"
	Outlook  Action = "outlook" // when the shop opens
	Note     Action = "note"    // the merchant's own note of a step
	Copy     Action = "copy"
	Save     Action = "save" // a text as a file
	Open     Action = "open" // a link in the browser
)

// Leads tells whether an action leads to another screen.
func Leads(a Action) bool {
	switch a {
	case Home, Map, Board, Shops, History, Glossary, Compare, Change, Look, Letter, Messages, Papers, Outlook, Note:
		return true
	}
	return false
}

// Binding is one line of help: an action and the keys for it.
type Binding struct {
	Action  Action
	Keys    []string // work everywhere, the best one first
	Letters []string // only while no text field has the focus: "q", or signs such as "?"
}

// bindings is the keymap. Nothing is bound to Ctrl+Alt, because stray bytes
// arrive so; nor to what edits a text (Ctrl with a b d e f h k u w), nor to
// Ctrl+V, which many terminals keep for themselves. Ctrl+J, being a line feed,
// is a new line and nothing else.
func bindings() []Binding {
	return []Binding{
		{Submit, []string{"enter"}, nil},
		{NewLine, []string{"ctrl+j", "alt+enter", "shift+enter"}, nil},
		{Toggle, []string{"space"}, []string{"x"}},
		{Up, []string{"up"}, []string{"k"}},
		{Down, []string{"down"}, []string{"j"}},
		{Left, []string{"left"}, nil},
		{Right, []string{"right"}, nil},
		{PageUp, []string{"pgup"}, nil},
		{PageDown, []string{"pgdown"}, nil},
		{First, []string{"home"}, nil},
		{Last, []string{"end"}, nil},
		{Next, []string{"tab"}, nil},
		{Prev, []string{"shift+tab"}, nil},
		{Pick, []string{"1-9"}, nil},

		{Quit, []string{"ctrl+c"}, []string{"q"}},
		{Back, []string{"esc"}, nil},
		{ShowHelp, []string{"f1"}, []string{"?"}},
		{Home, []string{"f2"}, []string{"h"}},
		{Jump, []string{"f3", "ctrl+p"}, []string{"/"}},
		{Map, []string{"f4"}, []string{"m"}},
		{Board, []string{"f5"}, []string{"b"}},
		{Shops, []string{"f6"}, []string{"s"}},
		{History, []string{"f7"}, []string{"r"}},
		{Undo, []string{"ctrl+z"}, []string{"u"}},
		{Glossary, []string{"f8"}, []string{"g"}},
		{Lang, []string{"f9"}, []string{"l"}},
		{Compare, []string{"f10"}, []string{"v"}},
		{Change, []string{"f12"}, []string{"w"}},
		{Look, []string{"ctrl+r"}, []string{"i"}},
		{Letter, []string{"ctrl+t"}, []string{"t"}},
		{Messages, []string{"ctrl+x"}, []string{"a"}},
		{Papers, []string{"ctrl+g"}, []string{"p"}},
		{Outlook, []string{"ctrl+l"}, []string{"f"}},
		{Note, []string{"ctrl+n"}, []string{"n"}},
		{Copy, []string{"ctrl+y"}, []string{"c"}},
		{Save, []string{"ctrl+s"}, []string{"e"}},
		{Open, []string{"ctrl+o"}, []string{"o"}},
	}
}
