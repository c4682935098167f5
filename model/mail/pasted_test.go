package mail

import (
	"strings"
	"testing"
)

// TestPastedElsewhere: a pasted text says the same with the line ends and spaces
// of another program.
func TestPastedElsewhere(t *testing.T) {
	n := 0
	for _, archive := range []string{"threads.txtar", "short.txtar", "trial.txtar"} {
		for _, l := range lettersIn(t, archive) {
			if !strings.HasSuffix(l.name, ".txt") {
				continue
			}
			n++
			want := told(Read(with([]byte(l.raw))))
			for name, write := range map[string]*strings.Replacer{
				"CRLF":            strings.NewReplacer("\n", "\r\n"),
				"CR":              strings.NewReplacer("\n", "\r"),
				"no-break spaces": strings.NewReplacer(" ", "\u00a0"),
				"both":            strings.NewReplacer("\n", "\r\n", " ", "\u00a0"),
			} {
				if got := told(Read(with([]byte(write.Replace(l.raw))))); got != want {
					t.Errorf("%s with %s:\n%swant:\n%s", l.name, name, got, want)
				}
			}
		}
	}
	if n < 40 {
		t.Errorf("only %d texts", n)
	}
}
