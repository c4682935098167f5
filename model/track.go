package model

import (
	"slices"
	"strconv"
)

// Track is one application to one gateway by one route, as the answers tell it.
type Track struct {
	ID      TrackID
	Gateway Code
	Route   Route
	Origin  string // "choice": opened by prep.gateway; "request": by mid.request
	Need    string // with a request: what changed (mid.need.change)
	MIDs    []MIDID
	Hedge   bool
	Active  bool // false: parked, because its gateway is no longer chosen
}

// FirstMID is the MID that every track has from its opening.
const FirstMID MIDID = "m1"

// Tracks lists all tracks in the order of their opening, parked ones included.
func (w *Walk) Tracks() []Track {
	if w.tracks == nil {
		w.tracks = []Track{} // so that a shop without tracks is looked through once
		for slot, a := range w.Shop.Answers {
			if slot.Question == "track.gateway" {
				w.tracks = append(w.tracks, w.readTrack(slot.Track, Code(a.Value())))
			}
		}
		Sort(w.tracks, func(a, b Track) int { return trackNumber(a.ID) - trackNumber(b.ID) })
		parkDoubles(w.tracks)
	}
	return w.tracks
}

// parkDoubles leaves one track per chosen gateway, the newest: an undo of an
// old event may bring an older one back, which must not get in its way.
func parkDoubles(tracks []Track) {
	for i, t := range tracks {
		if t.Origin == "choice" && slices.ContainsFunc(tracks[i+1:], func(o Track) bool { return o.Origin == "choice" && o.Gateway == t.Gateway }) {
			tracks[i].Active = false
		}
	}
}

// Active lists the tracks that are not parked.
func (w *Walk) Active() []Track {
	return slices.DeleteFunc(slices.Clone(w.Tracks()), func(t Track) bool { return !t.Active })
}

// Track finds one track; the zero Track when there is none.
//
//go:noinline
func (w *Walk) Track(id TrackID) Track {
	for _, t := range w.Tracks() {
		if t.ID == id {
			return t
		}
	}
	return Track{}
}

func (w *Walk) readTrack(id TrackID, code Code) Track {
	raw := func(q QuestionID) Answer { return w.Shop.Answers[Slot{Track: id, Question: q}] }
	t := Track{ID: id, Gateway: code, Origin: raw("track.origin").Value(), Need: raw("track.need").Value(), MIDs: w.mids(id)}
	t.Active = t.Origin == "request" || w.rawShop("prep.gateway.chosen").Has(string(code))
	t.Hedge = t.Origin == "choice" && w.rawShop("prep.gateway.hedge").Has(string(code)) && len(w.rawShop("prep.gateway.chosen").Values) > 1
	t.Route = Route(raw("prep.gateway.route").Value())
	if t.Route == "" {
		t.Route = w.DefaultRoute(t)
	}
	return t
}

// mids are the first MID and each further one that the one before announces,
// so that a "no" parks what comes behind it.
func (w *Walk) mids(id TrackID) []MIDID {
	all := []MIDID{FirstMID}
	for {
		last := all[len(all)-1]
		if !w.Shop.Answers[Slot{Track: id, MID: last, Question: "contract.mid.more"}].Has("yes") {
			return all
		}
		all = append(all, MIDID("m"+strconv.Itoa(trailing(string(last))+1)))
	}
}

// DefaultRoute is the route that follows from the shop and the gateway.
func (w *Walk) DefaultRoute(t Track) Route {
	contracts, contracted := w.rawShop("prep.shop.contracts"), w.rawShop("prep.shop.contracted")
	had := contracted.Has(string(t.Gateway))
	routes := w.gatewayOf(t.Gateway).Routes
	switch {
	case w.onBuilder():
		return RouteHost
	case t.Origin == "request" && t.Need != "business" && t.Need != "outside":
		return RouteAddMID
	case t.Need == "outside", contracts.Has("elsewhere") && had:
		return RouteTransfer
	case contracts.Has("portone") && had:
		return RouteAddMID
	case len(routes) > 0:
		return routes[0]
	}
	return RouteApply
}

// routes offers the likely route first, then the gateway's, then the rest:
// what happened may always be recorded.
func (w *Walk) routes(t Track) []string {
	out := []string{string(w.DefaultRoute(t))}
	known := w.gatewayOf(t.Gateway).Routes
	every := []Route{RouteApply, RouteApplyThenGateway, RouteGatewayDirect, RouteAddMID, RouteTransfer, RouteNoContract, RouteHost}
	for _, r := range append(slices.Clone(known), every...) {
		if !slices.Contains(out, string(r)) {
			out = append(out, string(r))
		}
	}
	return out
}

func (w *Walk) rawShop(q QuestionID) Answer { return w.Shop.Answers[Slot{Question: q}] }

func trackNumber(id TrackID) int { return trailing(string(id)) }

func trailing(id string) int {
	if len(id) < 2 {
		return 0
	}
	n, _ := strconv.Atoi(id[1:])
	return n
}

// nextTrack is a track ID that this shop has never used.
func (w *Walk) nextTrack(taken int) TrackID {
	top := 0
	for slot := range w.Shop.Answers {
		top = max(top, trailing(string(slot.Track)))
	}
	return TrackID("t" + strconv.Itoa(top+1+taken))
}
