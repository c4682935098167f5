package store

import (
	"math/rand/v2"
	"strconv"
	"testing"
	"time"
)

// TestKilledWhileSaving kills a process at any moment of its saves, again and
// again over the same file. What it said is on disk must be, and the file must
// open without further ado.
func TestKilledWhileSaving(t *testing.T) {
	rounds := 40
	if long() {
		rounds = 1000
	}
	path := tempPath(t)
	random := rand.New(rand.NewPCG(uint64(time.Now().UnixNano()), 1))
	events := uint64(0)
	for round := range rounds {
		c := startChild(t, "write", path)
		begun, said := make(chan bool), make(chan uint64)
		go lastLine(c, begun, said)
		if round%4 > 0 { // else it may be killed while it opens the file
			<-begun
		}
		time.Sleep(time.Duration(random.IntN(20_000)) * time.Microsecond)
		c.kill()
		acknowledged := max(<-said, events)

		s, err := Open(path, testOptions())
		must(t, err)
		list, err := s.Shops()
		must(t, err)
		if len(list) == 0 {
			if acknowledged > 0 {
				t.Fatalf("round %d: everything is gone, %d events were on disk", round, acknowledged)
			}
		} else if events = list[0].Revision; events < acknowledged || events > acknowledged+1 {
			t.Fatalf("round %d: at event %d, %d was on disk", round, events, acknowledged)
		}
		if events > 0 {
			must(t, s.Verify("s1"))
		}
		_, err = s.Check()
		must(t, err)
		must(t, s.Close())
	}
	t.Logf("%d rounds, %d events", rounds, events)
	if events < uint64(rounds) {
		t.Errorf("only %d events in %d rounds: the kills came too early to prove anything", events, rounds)
	}
}

// lastLine reads to the end and passes on the last event that was said to be
// on disk; begun is closed at the first.
func lastLine(c *child, begun chan<- bool, to chan<- uint64) {
	last, first := uint64(0), true
	for line, ok := c.line(); ok; line, ok = c.line() {
		if first {
			first = false
			close(begun)
		}
		if n, err := strconv.ParseUint(line, 10, 64); err == nil {
			last = n
		}
	}
	if first {
		close(begun)
	}
	to <- last
}
