package model

import "slices"

// Cond is a condition as a value, so that the path can be read, drawn and
// proved as data. The zero Cond always holds. The functions that make one do
// nothing but that, so that the compiler lays the whole path out as data and
// the program starts without computing it.
type Cond struct {
	Op   Op
	Q    QuestionID
	Vals []string
	Of   []Cond

	Statuses []Status // with OpStatus
	Routes   []Route  // with OpRoute
}

// Op is what a Cond asks.
type Op string

const (
	Always    Op = ""
	OpIs      Op = "is"      // one of Vals is among the values of Q
	OpStatus  Op = "status"  // the answer of Q has one of the statuses Vals
	OpRoute   Op = "route"   // the track goes by one of the routes Vals
	OpFact    Op = "fact"    // the gateway has the fact Vals[0] = Vals[1]
	OpItems   Op = "items"   // the question Q has at least one item here
	OpSeveral Op = "several" // the answer of Q has two values or more
	OpChoice  Op = "choice"  // there are two options or more for Q
	OpFailing Op = "failing" // a wanted method would fail or wait today
	OpAll     Op = "all"
	OpAny     Op = "any"
	OpNot     Op = "not"
)

// Is holds when one of vals is among the visible answer of q.
func Is(q QuestionID, vals ...string) Cond { return Cond{Op: OpIs, Q: q, Vals: vals} }

// Has holds when the answer of q has one of these statuses.
func Has(q QuestionID, s ...Status) Cond { return Cond{Op: OpStatus, Q: q, Statuses: s} }

// ByRoute holds on tracks of these routes.
func ByRoute(r ...Route) Cond { return Cond{Op: OpRoute, Routes: r} }

// FactIs holds when the gateway's fact of that name has that value.
func FactIs(name, value string) Cond { return Cond{Op: OpFact, Vals: []string{name, value}} }

// HasItems holds when q is asked for at least one item.
func HasItems(q QuestionID) Cond { return Cond{Op: OpItems, Q: q} }

// Several holds when q was answered with two values or more.
func Several(q QuestionID) Cond { return Cond{Op: OpSeveral, Q: q} }

// HasChoice holds when q offers two options or more.
func HasChoice(q QuestionID) Cond { return Cond{Op: OpChoice, Q: q} }

// Failing holds when a customer would be turned away today by a wanted method.
var Failing = Cond{Op: OpFailing}

func All(of ...Cond) Cond { return Cond{Op: OpAll, Of: of} }
func Any(of ...Cond) Cond { return Cond{Op: OpAny, Of: of} }
func Not(of Cond) Cond    { return Cond{Op: OpNot, Of: []Cond{of}} }

// Holds evaluates a condition at a place. An answer whose question is itself
// not asked there counts as unanswered: that is what parking means.
func (w *Walk) Holds(c Cond, at Slot) bool {
	switch c.Op {
	case Always:
		return true
	case OpIs:
		return slices.ContainsFunc(c.Vals, w.answer(c.Q, at).Has)
	case OpStatus:
		return slices.Contains(c.Statuses, w.answer(c.Q, at).Status)
	case OpRoute:
		return slices.Contains(c.Routes, w.Track(at.Track).Route)
	case OpFact:
		return w.fact(at.Track, c.Vals[0]) == c.Vals[1]
	case OpItems:
		return len(w.itemsOf(c.Q, at)) > 0
	case OpSeveral:
		return len(w.answer(c.Q, at).Values) > 1
	case OpChoice:
		return len(w.Options(index()[c.Q].resolve(at))) > 1
	case OpFailing:
		return w.failing(at)
	case OpAll:
		return !slices.ContainsFunc(c.Of, func(o Cond) bool { return !w.Holds(o, at) })
	case OpAny:
		return slices.ContainsFunc(c.Of, func(o Cond) bool { return w.Holds(o, at) })
	case OpNot:
		return !w.Holds(c.Of[0], at)
	}
	return false
}

// Asks lists the questions that a condition reads, for drawing and for the
// proof that no question waits for itself.
func (c Cond) Asks() []QuestionID {
	var out []QuestionID
	if c.Q != "" {
		out = append(out, c.Q)
	}
	for _, o := range c.Of {
		out = append(out, o.Asks()...)
	}
	return out
}
