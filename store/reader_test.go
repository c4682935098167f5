package store

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"
)

func init() {
	// write appends until it is told to stop or is killed, and says which
	// event is on disk: to stdout by lines, as main would to the screen.
	children["write"] = func(args []string) error {
		s, err := Open(args[0], Options{})
		if err != nil {
			return err
		}
		told := make(chan bool)
		go func() { untilTold(); close(told) }()
		a := newAuthor("s1", 40)
		if err := a.catchUp(s); err != nil {
			return err
		}
		for {
			select {
			case <-told:
				return s.Close()
			default:
			}
			e := a.next()
			if err := s.Append(e, someIndex(1)); err != nil {
				return err
			}
			if _, err := fmt.Println(e.Seq); err != nil {
				return err
			}
		}
	}
}

// catchUp lets an author go on where a file stands.
func (a *author) catchUp(s *Store) error {
	list, err := s.Shops()
	if err != nil || len(list) == 0 {
		return err
	}
	a.shop, err = s.Load(a.shop.ID)
	return err
}

// TestReadingBesideAWriter reads over and over while another process saves as
// fast as it can.
func TestReadingBesideAWriter(t *testing.T) {
	s, path := openNew(t)
	must(t, s.Close())
	c := startChild(t, "write", path)
	c.await(t, "1")
	seen := make(chan string, 1<<20)
	go func() {
		defer close(seen)
		for line, ok := c.line(); ok; line, ok = c.line() {
			seen <- line
		}
	}()
	last := uint64(0)
	rounds, took := 0, stopwatch{}
	for end := time.Now().Add(2 * time.Second); time.Now().Before(end); rounds++ {
		took.time(func() {
			r, err := Open(path, Options{ReadOnly: true})
			must(t, err)
			if _, copied := r.Copy(); !copied {
				t.Fatal("read in place beside a writer")
			}
			_, err = r.Check()
			must(t, err)
			must(t, r.Verify("s1"))
			shop, err := r.Load("s1")
			must(t, err)
			if shop.Revision < last {
				t.Fatalf("revision %d after %d", shop.Revision, last)
			}
			last = shop.Revision
			must(t, r.Close())
		})
	}
	c.end(t)
	written := 1
	for range seen {
		written++
	}
	t.Logf("%d readings, median %.1f ms, beside %d saves", rounds, took.median()/1e6, written)
	if rounds < 10 || written < 100 {
		t.Errorf("%d readings beside %d saves prove little", rounds, written)
	}
	if left, _ := filepath.Glob(filepath.Join(os.TempDir(), "portone-onboard-*.copy")); len(left) != 0 {
		t.Errorf("left behind: %q", left)
	}
}

func TestCopyStaysAsItWas(t *testing.T) {
	s, path := openNew(t)
	a := newAuthor("s1", 5)
	must(t, s.AppendMany(Batch{Events: a.events(10)}))
	before := a.shop
	r, err := OpenCopy(path, Options{})
	must(t, err)
	for range 20 {
		must(t, s.Append(a.next(), Index{}))
	}
	shop, err := r.Load("s1")
	must(t, err)
	must(t, sameShop(shop, before))
	if err := r.SetSetting("lang", "ko"); err != ErrReadOnly {
		t.Errorf("a copy was written to: %v", err)
	}
	must(t, r.Backup(path+".copy"))
	must(t, r.Close())
	must(t, s.Verify("s1"))
	if h := ReadHolder(path); h.PID != os.Getpid() {
		t.Errorf("the copy took the holder's note with it: %+v", h)
	}
}
