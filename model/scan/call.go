package scan

import "strings"

// object is what an object literal in a call shows.
type object struct {
	keys  map[string]int // to the token where the value begins, or of the name itself
	whole bool           // no spread, computed key or anything else that may hold more keys
}

func (o object) has(names ...string) bool {
	for _, n := range names {
		if _, ok := o.keys[n]; ok {
			return true
		}
	}
	return false
}

// firstObject gives the first argument of the call whose "(" is at i, where it
// is an object literal.
func (s *source) firstObject(i int) (object, bool) {
	if !s.is(i, "(") || s.toks[i].mate < 0 || !s.is(i+1, "{") || s.toks[i+1].mate < 0 {
		return object{}, false
	}
	after := int(s.toks[i+1].mate) + 1
	if !s.is(after, ")") && !s.is(after, ",") && !s.is(after, "as") && !s.is(after, "satisfies") {
		return object{}, false
	}
	return s.object(i + 1), true
}

// object reads the keys of the literal whose "{" is at i.
func (s *source) object(i int) object {
	o := object{keys: map[string]int{}, whole: true}
	end := int(s.toks[i].mate)
	for at := i + 1; at < end; {
		next, ok := s.property(at, end, o.keys)
		o.whole = o.whole && ok
		at = next
	}
	return o
}

// property reads one "key: value", "key" or "key() {}" and gives where the next
// one begins.
func (s *source) property(at, end int, keys map[string]int) (next int, ok bool) {
	value := at
	switch {
	case s.toks[at].kind == signToken:
	case at+1 == end, s.is(at+1, ","), s.is(at+1, "("):
		keys[s.word(at)], ok = at, s.toks[at].kind == wordToken
	case s.is(at+1, ":"):
		value = at + 2
		keys[s.word(at)], ok = value, true
	}
	return s.afterComma(value, end), ok
}

// afterComma goes past the next comma that stands in no bracket.
func (s *source) afterComma(at, end int) int {
	for at < end {
		switch {
		case s.is(at, ","):
			return at + 1
		case s.toks[at].mate > int32(at):
			at = int(s.toks[at].mate)
		}
		at++
	}
	return end
}

// calls goes through name( … ) with what stands before the name.
func (s *source) calls(name string, f func(i, paren int)) {
	for i := range s.toks {
		if s.toks[i].kind == wordToken && s.raw(i) == name && s.is(i+1, "(") {
			f(i, i+1)
		}
	}
}

func containsFold(text string, words ...string) bool {
	text = strings.ToLower(text)
	for _, w := range words {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}
