package ui

import (
	tea "charm.land/bubbletea/v2"

	"portone-onboard/model"
	"portone-onboard/ui/code"
	"portone-onboard/ui/keys"
	"portone-onboard/ui/locale"
	"portone-onboard/ui/say"
)

// scene is what a screen may see. Screens never see the store, the terminal's
// size or each other.
type scene struct {
	say.Sayer
	st       styles
	today    model.Date
	readOnly bool
	path     string
	ready    bool                // a shop is loaded
	looks    map[model.Look]bool // what a machine can look at here
	secret   func(model.ShopID, model.PortOne) SecretFrom
	payments map[model.Place]seenPayment // looked at in this session
	folder   string                      // scanned last
	handler  string                      // of webhooks, tried last
	stack    code.Stack                  // code was written for last
	typing   bool                        // a text field has the focus: letters are no shortcuts
	drill    *drill                      // with a rehearsal
	can      struct{ rehearse, replay, listen bool }
	drifts   []model.Drift // by how much the opening moved last
	drifted  bool          // by what was saved last
}

// with gives the scene of another state of the shop.
func (s *scene) with(shop model.Shop, world model.World) {
	s.W = model.NewWalk(shop, world)
	s.today = world.Today
	s.ready = true
}

func (s *scene) speak(lang model.Lang) { s.Texts = locale.In(lang) }

// drawing is a screen's body: lines of at most the given width, and the cell
// of the real cursor in it, if a text field has focus.
type drawing struct {
	lines  []string
	cursor *tea.Position
}

// screen is one face of the program. update gives at most one intent; body
// draws within a size it is told.
type screen interface {
	update(s *scene, msg tea.Msg) intent
	body(s *scene, r rect) drawing
	actions(s *scene) []keys.Action // for the footer, the layout-free first
	typing() bool                   // a text field has focus
	crumb(s *scene) string          // where we are, for the head line and the window's title
}

// drafter is a screen in which something typed may be lost: the question it
// belongs to, and nil where nothing would be.
type drafter interface {
	draft() (model.Slot, []string)
}
