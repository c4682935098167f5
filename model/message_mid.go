package model

import (
	"slices"
	"strings"
)

// A further MID: whom to ask for it, and what that one wants to be told, is each
// gateway's own (GatewayFacts.MIDWays).

// ofNeed is a further MID that the merchant thinks of; its track is not open yet.
func (w *Walk) ofNeed(m *Message) bool {
	code := w.answer("mid.need.gateway", Slot{}).Value()
	if code == "" {
		code = w.answer("mid.need.elsewhere", Slot{}).Value()
	}
	if !slices.Contains(w.Facts.Codes(), Code(code)) {
		return false
	}
	m.Facts["gateway"] = code
	for _, t := range w.Active() {
		if string(t.Gateway) == code {
			m.Note = noteOf(Place{Step: "contract.mid", Track: t.ID})
		}
	}
	need := w.answer("mid.need.change", Slot{}).Value()
	route := RouteAddMID
	if need == "outside" {
		route = RouteTransfer
	}
	return w.ofWay(m, Code(code), need, route)
}

// ofTrackMID is a further MID whose track is open, and not applied for yet.
func (w *Walk) ofTrackMID(m *Message) bool {
	t := w.Track(m.Place.Track)
	return w.ofWay(m, t.Gateway, t.Need, t.Route)
}

// ofWay fills in what the gateway's way wants. A merchant who applies again in
// the console has nothing to write, unless the address there must change first.
func (w *Walk) ofWay(m *Message, code Code, need string, route Route) bool {
	way, ok := w.midWay(code, route)
	if !ok {
		return false
	}
	m.setIf("need", need)
	for _, t := range []Text{way.Path, way.Text} {
		if !t.Empty() {
			m.How = append(m.How, t)
		}
	}
	w.presentMID(m, code)
	switch way.Place {
	case "console":
		m.Wording, m.To = ByURL, []Contact{PortOneSupport}
		m.Facts["old_url"], m.Facts["new_url"] = m.Facts["site_url"], ""
		if need != "service" {
			m.Facts["old_url"], m.Facts["new_url"] = "", m.Facts["site_url"]
		}
		return w.answer("mid.request.url_right", Slot{}).Status != Done
	case "gateway_admin", "gateway_site":
		m.Wording, m.To = ByForm, []Contact{{Role: "apply", Name: w.gatewayOf(code).Name, URL: way.URL, Sources: way.Sources}}
	case "gateway_support":
		m.To = w.contactsOf(code, []string{"contract", "support", portone})
	default:
		m.To = []Contact{PortOneSupport}
	}
	m.Rows = w.formRows(way.Form)
	return len(m.Rows) > 0
}

func (m *Message) setIf(fact, v string) {
	if v != "" {
		m.Facts[fact] = v
	}
}

// midWay is a gateway's way to a further MID: by the same route before any.
func (w *Walk) midWay(code Code, route Route) (MIDWay, bool) {
	var found []MIDWay
	for _, way := range w.gatewayOf(code).MIDWays {
		if way.For == "further" && fits(way.Methods, w.WantedMethods()) && fits(way.Styles, w.answer("prep.methods.styles", Slot{}).Values) {
			found = append(found, way)
		}
	}
	if i := slices.IndexFunc(found, func(x MIDWay) bool { return x.Route == route }); i >= 0 {
		return found[i], true
	}
	if len(found) == 0 {
		return MIDWay{}, false
	}
	return found[0], true
}

// presentMID is the MID at the same gateway that the merchant has already.
func (w *Walk) presentMID(m *Message, code Code) {
	for _, t := range w.Active() {
		for _, mid := range t.MIDs {
			if v := w.answer("contract.mid.value", Slot{Track: t.ID, MID: mid}); t.Gateway == code && v.Status == Given {
				m.setIf("mid", tellable(v.Value(), "contract.mid.value"))
				return
			}
		}
	}
}

// rowFacts are the facts that answer a row, by words of its label: pages write
// the same row in several ways. The first that fits counts.
var rowFacts = []struct {
	word  string
	facts []string
}{
	{"사업자 정보", []string{"trade_name", "business_number", "representative"}},
	{"매출", nil},
	{"수수료", nil},
	{"한도", nil},
	{"상점아이디", []string{"mid"}},
	{"상호", []string{"trade_name"}},
	{"사업자번호", []string{"business_number"}},
	{"대표자", []string{"representative"}},
	{"담당자", []string{"contact_name", "contact_mobile", "contact_mail"}},
	{"업종", []string{"industry"}},
	{"주소", []string{"site_url"}},
	{"URL", []string{"site_url"}},
	{"결제 방식", []string{"styles"}},
	{"결제 수단", []string{"methods"}},
	{"결제수단", []string{"methods"}},
}

// formRows are the rows of a form with what answers each. Rows for those who
// never used PortOne are left out for those who did.
func (w *Walk) formRows(form []FormRow) []MessageRow {
	known := w.Applied() && !w.answer("prep.shop.contracts", Slot{}).Has("elsewhere")
	var out []MessageRow
	for _, f := range form {
		if known && (strings.Contains(f.Text.Ko, "포트원을 처음") || strings.Contains(f.Text.Ko, "처음 포트원") || strings.Contains(f.Text.Ko, "이미 포트원")) {
			continue
		}
		row := MessageRow{FormRow: f}
		if i := slices.IndexFunc(rowFacts, func(x struct {
			word  string
			facts []string
		}) bool {
			return strings.Contains(f.Label, x.word)
		}); i >= 0 && f.Value == "" {
			row.Facts = rowFacts[i].facts
		}
		out = append(out, row)
	}
	return out
}
