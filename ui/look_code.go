package ui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"portone-onboard/model"
	"portone-onboard/ui/code"
)

// codeLook is the code of the shop's own stack, and what tries it out on this
// machine.
func codeLook() lookKind {
	return lookKind{
		acts: codeActs, subject: codeSubject, done: codeDone,
		do: map[string]func(*App, *lookScreen) tea.Cmd{
			"code_write": codeWrite, "code_page": codePage, "code_replay": codeReplay, "code_listen": codeListen,
			"scan_dir": scanDir, "scan_again": scanAgain, "code_hand": byHand,
			"pay_secret": askSecret,
		},
	}
}

func codeActs(s *scene, m *lookScreen) []act {
	var out []act
	if len(s.W.Wishes(m.place.Track)) > 0 {
		out = append(out, act{id: "code_write"})
	}
	if s.can.rehearse && s.mayRehearse(m.place) {
		out = append(out, act{id: "code_page"})
	}
	if s.can.replay {
		out = append(out, act{id: "code_replay"})
	}
	if s.can.listen {
		out = append(out, act{id: "code_listen"})
	}
	if s.looks[model.LookScan] {
		out = append(out, scanActs(s, m)...)
	}
	return append(out, act{id: "code_hand"})
}

func codeSubject(s *scene, m *lookScreen) string {
	return s.Look().Channels[string(model.TestChannel)] + "  " + s.Track(m.place.Track)
}

// stackNames are how merchants know the stacks; they are names in any language.
var stackNames = map[code.Stack]string{
	code.Node: "Node.js (Express)", code.Python: "Python (Flask)", code.PHP: "PHP", code.Java: "Java (Spring)", code.Kotlin: "Kotlin (Spring)", code.Go: "Go",
}

// codeWrite asks what the code is for, as far as there is a choice, then for
// which stack, and shows it.
func codeWrite(a *App, m *lookScreen) tea.Cmd {
	s := &a.scene
	wishes := s.W.Wishes(m.place.Track)
	if len(wishes) == 1 {
		return a.pickStack(m, wishes[0], goLook{m.kind, m.place, m.from})
	}
	p := &pick{title: s.Look().Code.PickWish, from: goLook{m.kind, m.place, m.from}}
	for _, wish := range wishes {
		p.list = append(p.list, choice{label: s.wishName(wish), do: func(a *App) tea.Cmd { return a.pickStack(m, wish, goLook{m.kind, m.place, m.from}) }})
	}
	a.show(p)
	return nil
}

func (s *scene) wishName(x model.Wish) string {
	name := s.optionLabel("prep.methods.styles", string(x.Style)) + "  " + s.Method(string(x.Method))
	if x.Mode != "" {
		name += "  (" + s.optionLabel("prep.mode.mode", string(x.Mode)) + ")"
	}
	return name
}

func (s *scene) optionLabel(q model.QuestionID, id string) string {
	question, _ := model.FindQuestion(q)
	return s.Texts.Option(question, id).Label
}

func (a *App) pickStack(m *lookScreen, wish model.Wish, from intent) tea.Cmd {
	p := &pick{title: a.scene.Look().Code.PickStack, from: from}
	for i, st := range code.Stacks() {
		p.list = append(p.list, choice{label: stackNames[st], do: func(a *App) tea.Cmd { return a.showCode(m, wish, st) }})
		if st == a.scene.stack {
			p.at = i
		}
	}
	a.show(p)
	return nil
}

// codeAsk is what code is written for, with the shop's own identifiers.
func (s *scene) codeAsk(p model.Place, wish model.Wish, st code.Stack) code.Ask {
	track := s.W.Track(p.Track)
	at := func(q model.QuestionID) string {
		return s.W.Answer(model.Slot{Track: p.Track, Question: q}).Value()
	}
	traits := s.W.TraitIDs()
	g := s.W.Facts.Choice(track.Gateway)
	return code.Ask{
		Gateway: g.Name, Code: track.Gateway, Lines: g.Lines, Module: at("prep.gateway.module"), Version: s.version(),
		Style: wish.Style, Method: wish.Method, Mode: wish.Mode, Stack: st,
		StoreID: at("test.channel.store_id"), ChannelKey: at("test.channel.channel_key"), ImpCode: at("test.channel.imp_code"),
		Lang: s.Lang, Parameters: s.W.Facts.Parameters(track.Gateway), Traits: traits,
		TaxFree: slices.Contains(traits, "exempt") || slices.Contains(traits, "mixed_tax"), Escrow: slices.Contains(traits, "escrow"),
	}
}

func (a *App) showCode(m *lookScreen, wish model.Wish, st code.Stack) tea.Cmd {
	s := &a.scene
	s.stack = st
	back := goLook{m.kind, m.place, m.from}
	snippets, err := code.Snippets(s.codeAsk(m.place, wish, st))
	if err != nil {
		a.look(back)
		a.warn(s.codeTrouble(err))
		return nil
	}
	out := &sheets{title: s.fill(s.Look().Code.Title, "wish", s.wishName(wish), "stack", stackNames[st]), lead: s.Look().Code.Lead, from: back}
	for _, x := range snippets {
		hint := ""
		for _, n := range x.Notes {
			hint += s.Look().Code.Notes[n] + " "
		}
		out.list = append(out.list, sheet{label: s.Look().Code.Titles[x.Title] + "  " + x.File, hint: hint, file: x.File, text: x.Text})
	}
	a.show(out)
	return nil
}

// codeTrouble is why no code can be written.
func (s *scene) codeTrouble(err error) string {
	if word, ok := s.Look().Code.Errors[err.Error()]; ok {
		return word
	}
	return model.Printable(err.Error())
}
