// Package say makes the sentences about one shop: what a question is called
// here, what an answer says, what is due. It joins the domain (model), the
// texts of the program (locale) and the gateway's own words (catalogue), and
// knows neither screen nor file, so that the wizard and the commands say the
// same.
package say

import (
	"slices"
	"strconv"
	"strings"

	"portone-onboard/model"
	"portone-onboard/ui/locale"
)

// Sayer speaks of one shop on one day in one language.
type Sayer struct {
	*locale.Texts
	W *model.Walk
}

// Option is one choice as it is shown.
type Option struct {
	ID, Label, Hint string
}

// Shop is the shop's name, or a word for a shop without one.
func (s Sayer) Shop() string {
	if name := s.ShopName(); name != "" {
		return name
	}
	return s.Frame.Unnamed
}

// ShopName is the shop's name, "" before it has one.
func (s Sayer) ShopName() string {
	if s.W == nil {
		return ""
	}
	return model.Printable(s.W.Answer(model.Slot{Question: "prep.shop.name"}).Value())
}

// Gateway is a gateway's name.
func (s Sayer) Gateway(c model.Code) string {
	name, _ := s.W.Facts.Name(c)
	if name.Empty() {
		return model.Printable(string(c)) // a file may hold a code that never was
	}
	return name.In(s.Lang)
}

// Track is the name of a track: its gateway, with a number where the shop has
// several at one gateway.
func (s Sayer) Track(id model.TrackID) string {
	t, same, nth := s.W.Track(id), 0, 0
	for _, o := range s.W.Active() {
		if o.Gateway == t.Gateway {
			same++
			if o.ID == id {
				nth = same
			}
		}
	}
	if same > 1 {
		return s.Gateway(t.Gateway) + " " + strconv.Itoa(nth)
	}
	return s.Gateway(t.Gateway)
}

// Place is "입점심사 (KG이니시스)": the step's name with the track and, where a
// track has several MIDs, the MID.
func (s Sayer) Place(p model.Place) string {
	name := s.Step(p.Step).Name
	var of []string
	if p.Track != "" {
		of = append(of, s.Track(p.Track))
	}
	if mid := s.MID(p); mid != "" {
		of = append(of, mid)
	}
	if len(of) == 0 {
		return name
	}
	return name + " (" + strings.Join(of, ", ") + ")"
}

// MID is how a MID is called where a track has several: its own name once it
// is known, else its number.
func (s Sayer) MID(p model.Place) string {
	if p.MID == "" || len(s.W.Track(p.Track).MIDs) < 2 {
		return ""
	}
	if v := s.W.Answer(model.Slot{Track: p.Track, MID: p.MID, Question: "contract.mid.value"}).Value(); v != "" {
		return v
	}
	return "MID " + strings.TrimPrefix(string(p.MID), "m")
}

// Ask is the question at a slot as it is asked here.
func (s Sayer) Ask(slot model.Slot) locale.QuestionText {
	q := s.Question(slot.Question)
	args := map[string]string{"item": s.Item(slot), "gateway": s.Gateway(s.W.Track(slot.Track).Gateway), "shop": s.Shop()}
	q.Title, q.Why, q.Where = locale.Fill(q.Title, args), locale.Fill(q.Why, args), locale.Fill(q.Where, args)
	q.Many = locale.Fill(q.Many, args)
	return q
}

// Item is the name of the thing that a slot is asked for.
func (s Sayer) Item(slot model.Slot) string {
	q, _ := model.FindQuestion(slot.Question)
	if q == nil || slot.Item == "" {
		return ""
	}
	switch q.Each {
	case model.EachReviewer:
		for _, r := range s.W.Reviewers(slot.Track) {
			if r.ID == slot.Item {
				return r.Name.In(s.Lang)
			}
		}
	case model.EachField:
		if f, ok := s.Field(slot); ok {
			return f.Label
		}
	case model.EachQuoted:
		return s.Gateway(model.Code(slot.Item))
	case model.EachDated:
		return s.Texts.Item(model.EachPaper, slot.Item).Label
	case model.EachNote:
		return s.Step(model.StepID(slot.Item)).Name
	case model.EachTask:
		if t, ok := s.Task(slot); ok {
			return t.Title.In(s.Lang)
		}
	default:
		return s.Texts.Item(q.Each, slot.Item).Label
	}
	return slot.Item
}

// Task is the gateway's own step that a slot asks for.
func (s Sayer) Task(slot model.Slot) (model.Task, bool) {
	q, step := model.FindQuestion(slot.Question)
	if q == nil || q.Each != model.EachTask {
		return model.Task{}, false
	}
	for _, t := range s.W.Tasks(step.ID, slot.Track, slot.MID) {
		if t.ID == slot.Item {
			return t, true
		}
	}
	return model.Task{}, false
}

// Field is the live channel's field that a slot asks for.
func (s Sayer) Field(slot model.Slot) (model.Field, bool) {
	q, _ := model.FindQuestion(slot.Question)
	if q == nil || q.Each != model.EachField {
		return model.Field{}, false
	}
	for _, f := range s.W.Fields(slot.Track, slot.MID) {
		if f.ID == slot.Item {
			return f, true
		}
	}
	return model.Field{}, false
}

// Options are the choices at a slot, in the order of the domain.
func (s Sayer) Options(slot model.Slot) []Option {
	q, _ := model.FindQuestion(slot.Question)
	var out []Option
	for _, id := range s.W.Options(slot) {
		t := s.option(q, slot, id)
		out = append(out, Option{ID: id, Label: t.Label, Hint: t.Hint})
	}
	return out
}

func (s Sayer) option(q *model.Question, slot model.Slot, id string) locale.OptionText {
	switch q.From {
	case model.FromGateways, model.FromChosen, model.FromTracks, model.FromEasyCodes:
		return s.gatewayOption(model.Code(id))
	case model.FromMethods:
		return locale.OptionText{Label: s.Method(id)}
	case model.FromStyles:
		t := s.Texts.Item(model.EachStyle, id)
		return locale.OptionText{Label: t.Label, Hint: t.Why}
	case model.FromEasyPays:
		return locale.OptionText{Label: s.Texts.Item(model.EachEasyPay, id).Label}
	case model.FromRoutes:
		return s.Route(model.Route(id))
	case model.FromIndustries:
		return s.industry(q, id)
	case model.FromModules:
		return s.module(slot.Track, id)
	case model.FromPapers:
		return s.Texts.Option(q, id)
	}
	if q.Kind == model.ProcessKind {
		return s.Move(q.Machine.ID, id, s.W.State(slot))
	}
	if slices.Equal(q.Options, model.Reasons) {
		t := s.Texts.Item(model.EachReason, id)
		return locale.OptionText{Label: t.Label, Hint: t.Why}
	}
	return s.Question(q.ID).Options[id]
}

// industry names a trade; those with restrictions say so first, and who may
// still review them.
func (s Sayer) industry(q *model.Question, id string) locale.OptionText {
	r, ok := s.W.Facts.Common().Industry(id)
	if !ok {
		return s.Question(q.ID).Options[id]
	}
	word := s.Choice().Restricted
	if r.Verdict == model.VerdictRefused {
		word = s.Choice().Refused
	}
	return locale.OptionText{Label: word + " " + r.Name.In(s.Lang), Hint: r.Text.In(s.Lang) + " " + s.reviewers(r)}
}

// reviewers names the gateways that may review a restricted trade.
func (s Sayer) reviewers(r model.IndustryRule) string {
	var names []string
	for _, g := range r.Gateways {
		if g.Verdict != model.VerdictRefused {
			names = append(names, s.Gateway(g.Code))
		}
	}
	if len(names) == 0 {
		return s.Choice().NobodyReviews
	}
	return locale.Fill(s.Choice().MayReview, map[string]string{"list": s.Join(names)})
}

func (s Sayer) module(track model.TrackID, id string) locale.OptionText {
	for _, m := range s.W.Facts.Gateway(s.W.Track(track).Gateway).Modules {
		if m.ID == id {
			return locale.OptionText{Label: m.Name.In(s.Lang), Hint: m.Note.In(s.Lang)}
		}
	}
	return locale.OptionText{Label: id}
}

func (s Sayer) gatewayOption(c model.Code) locale.OptionText {
	g := s.W.Facts.Choice(c)
	o := locale.OptionText{Label: s.Gateway(c)}
	if !g.Filled {
		o.Hint = s.Frame.GatewayUnknown
		return o
	}
	o.Hint = s.support(c)
	return o
}

// support says which of the wanted methods a gateway takes, and which not.
func (s Sayer) support(c model.Code) string {
	by := map[model.Tri][]string{}
	for _, m := range s.W.WantedMethods() {
		yes := s.W.Supports(c, m)
		by[yes] = append(by[yes], s.Method(m))
	}
	out := ""
	for _, part := range []struct {
		is  model.Tri
		say string
	}{{model.Yes, s.Frame.GatewayTakes}, {model.No, s.Frame.GatewayLacks}, {model.Unknown, s.Frame.GatewayOpen}} {
		if list := by[part.is]; len(list) > 0 {
			out += locale.Fill(part.say, map[string]string{"methods": s.Join(list)}) + " "
		}
	}
	if out == "" {
		return s.Frame.GatewayKnown
	}
	return strings.TrimSpace(out)
}

// Value is what an answer says, on one line.
func (s Sayer) Value(slot model.Slot, a model.Answer) string {
	q, _ := model.FindQuestion(slot.Question)
	if q == nil {
		return model.Printable(strings.Join(a.Values, ", "))
	}
	if a.Status != model.Given {
		return s.statusWord(a)
	}
	if q.ID == "track.gateway" {
		return s.Gateway(model.Code(a.Value()))
	}
	var out []string
	for _, v := range a.Values {
		out = append(out, s.one(q, slot, v))
	}
	return strings.Join(out, ", ")
}

func (s Sayer) statusWord(a model.Answer) string {
	word := s.Status(a.Status)
	if a.Reason != "" {
		word += " (" + firstLine(model.Printable(a.Reason)) + ")"
	}
	return word
}

func (s Sayer) one(q *model.Question, slot model.Slot, v string) string {
	switch q.Kind {
	case model.ProcessKind:
		return s.State(model.State(v))
	case model.SeenKind:
		return s.Frame.Seen
	case model.DayKind:
		if d, err := model.ParseDate(v); err == nil {
			return s.Date(d)
		}
	case model.WonKind:
		if n, err := strconv.ParseInt(v, 10, 64); err == nil {
			return s.Won(n)
		}
	case model.OneKind, model.AnyKind:
		if label := s.option(q, slot, v).Label; label != "" {
			return label
		}
	}
	switch q.Rule {
	case model.RuleMix:
		return s.Mix(v)
	case model.RuleQuote:
		return s.Quoted(v)
	}
	return firstLine(model.Printable(v))
}

func firstLine(s string) string {
	line, rest, _ := strings.Cut(s, "\n")
	if rest != "" {
		return line + " ..."
	}
	return line
}

// Label is a slot on one line, for histories and reports: what was asked, and
// where.
func (s Sayer) Label(slot model.Slot) string {
	if slot.Question == "track.gateway" {
		return s.Frame.TrackOpened
	}
	title := s.Ask(slot).Title
	return title
}
