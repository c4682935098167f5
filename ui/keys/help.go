package keys

import (
	"slices"
	"strings"
)

// Help gives the bindings of some actions in the order asked for. An action
// without a key is left out.
func Help(actions ...Action) []Binding {
	all := bindings()
	var out []Binding
	for _, a := range actions {
		if at := slices.IndexFunc(all, func(b Binding) bool { return b.Action == a }); at >= 0 {
			out = append(out, all[at])
		}
	}
	return out
}

// Actions gives every bound action in the order of the table.
func Actions() []Action {
	var out []Action
	for _, b := range bindings() {
		out = append(out, b.Action)
	}
	return out
}

// Name writes a key as it is printed on keyboards: "Ctrl+C", "PgUp", "F1"; a
// letter stays small, so that nobody reaches for Shift. The arrows are signs,
// unless ascii asks for words (terminals that draw them two cells wide).
func Name(key string, ascii bool) string {
	if len(key) == 1 {
		return key
	}
	parts := strings.Split(key, "+")
	for i, p := range parts {
		parts[i] = capName(p, ascii)
	}
	return strings.Join(parts, "+")
}

func capName(key string, ascii bool) string {
	if !ascii {
		if at := slices.Index([]string{"up", "down", "left", "right"}, key); at >= 0 {
			return string([]rune("↑↓←→")[at])
		}
	}
	switch key {
	case "pgup":
		return "PgUp"
	case "pgdown":
		return "PgDn"
	default:
		return strings.ToUpper(key[:1]) + key[1:]
	}
}
