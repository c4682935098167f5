package scan

import (
	"cmp"
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"

	"portone-onboard/model"
)

// maxFindings is how many findings of one rule a report holds; the rest is counted.
const maxFindings = 200

// Scan looks through the source in ask.Dir. tell, which may be nil, hears of the
// files as they are read, from one goroutine. Findings stand by file and line,
// at most 200 of a rule; Cut counts the rest. The error is a *model.Failure:
// FailInput where the folder itself cannot be read (Type "gone", "permission",
// "not_folder" or "io") or holds no source ("no_source"), FailStopped where ctx
// ended.
func Scan(ctx context.Context, ask model.ScanAsk, now time.Time, tell func(model.Progress)) (model.ScanReport, error) {
	root, err := folder(ask.Dir)
	if err != nil {
		return model.ScanReport{}, err
	}
	r := run{ask: ask, root: root, q: newQuery(ask), tell: tell, read: readFile}
	return r.scan(ctx, now)
}

// folder gives the real path of the folder that was asked for.
func folder(dir string) (string, error) {
	real, err := filepath.EvalSymlinks(dir)
	if err == nil {
		real, err = filepath.Abs(real)
	}
	var info fs.FileInfo
	if err == nil {
		info, err = os.Stat(real)
	}
	switch {
	case err != nil:
		return "", inputFailure(linkTrouble(err), dir, err)
	case !info.IsDir():
		return "", inputFailure("not_folder", dir, nil)
	}
	return real, nil
}

func inputFailure(why, dir string, err error) error {
	return &model.Failure{Kind: model.FailInput, Type: why, Detail: clip(model.Printable(dir)), Err: err}
}

// run is one scan.
type run struct {
	ask  model.ScanAsk
	root string
	q    *query
	tell func(model.Progress)
	read func(file string, buf []byte) (int, error)
}

// result is what one file gave.
type result struct {
	file    string
	trouble string
	skipped bool
	found   []model.Finding
	seen    *seen
}

func (r *run) scan(ctx context.Context, now time.Time) (model.ScanReport, error) {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	batches := make(chan batch, 64)
	w := &walker{root: r.root, follow: r.ask.FollowLinks, out: batches, seen: map[string]bool{}, apps: map[string]bool{}}
	var failed error
	go func() {
		defer close(batches)
		failed = w.walk(ctx)
	}()
	c := collector{tell: r.tell}
	for res := range r.readers(ctx, batches) {
		c.take(res)
	}
	switch {
	case ctx.Err() != nil:
		return model.ScanReport{}, &model.Failure{Kind: model.FailStopped, Err: context.Cause(ctx)}
	case failed != nil:
		return model.ScanReport{}, inputFailure(troubleOf(failed), r.ask.Dir, failed)
	case c.files == 0 && len(c.unread)+len(w.unread) == 0:
		return model.ScanReport{}, inputFailure("no_source", r.ask.Dir, nil)
	}
	return c.report(r, w, now), nil
}

// readers reads batches on as many cores as there are. The channel that it
// gives is closed when all is read and the walk has ended.
func (r *run) readers(ctx context.Context, batches <-chan batch) <-chan []result {
	out := make(chan []result, 16)
	var group sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		group.Go(func() {
			buf := make([]byte, maxFile+1)
			for b := range batches {
				if ctx.Err() == nil {
					out <- r.folderFiles(ctx, b, buf)
				}
			}
		})
	}
	go func() {
		group.Wait()
		close(out)
	}()
	return out
}

func (r *run) folderFiles(ctx context.Context, b batch, buf []byte) []result {
	out := make([]result, 0, len(b.names))
	dir := r.root + string(filepath.Separator)
	slash := ""
	if b.dir != "" {
		dir += filepath.FromSlash(b.dir) + string(filepath.Separator)
		slash = b.dir + "/"
	}
	for _, name := range b.names {
		if ctx.Err() != nil {
			break
		}
		out = append(out, r.file(dir+name, slash+name, buf))
	}
	return out
}

// file reads one file and judges it.
func (r *run) file(disk, file string, buf []byte) result {
	n, err := r.read(disk, buf)
	switch {
	case err != nil:
		return result{file: file, trouble: troubleOf(err)}
	case n > maxFile:
		return result{file: file, skipped: true}
	}
	return r.q.judge(file, buf[:n])
}

// judge looks at the bytes of one file, which it does not keep.
func (q *query) judge(file string, raw []byte) result {
	text, ok := plain(raw)
	if !ok {
		return result{file: file, skipped: true}
	}
	if !q.needles.in(text) {
		return result{file: file}
	}
	source := decoded(text)
	if bundled(source) {
		return result{file: file, skipped: true}
	}
	x := inspect(q, file, source)
	return result{file: file, found: x.found, seen: &seen{file, x.signs}}
}

// collector puts results together; only one goroutine uses it.
type collector struct {
	tell    func(model.Progress)
	files   int
	skipped int
	told    int
	unread  []model.ScanTrouble
	found   []model.Finding
	seen    []seen
}

// tellEvery is how many files pass between two tellings.
const tellEvery = 500

func (c *collector) take(results []result) {
	var fresh []model.Finding
	for _, res := range results {
		switch {
		case res.trouble != "":
			c.unread = append(c.unread, model.ScanTrouble{File: clip(model.Printable(res.file)), Code: res.trouble})
			continue
		case res.skipped:
			c.skipped++
			continue
		}
		c.files++
		fresh = append(fresh, res.found...)
		if res.seen != nil {
			c.seen = append(c.seen, *res.seen)
		}
	}
	c.found = append(c.found, fresh...)
	if c.tell != nil && len(results) > 0 && (len(fresh) > 0 || c.files+c.skipped >= c.told+tellEvery || c.told == 0) {
		c.told = c.files + c.skipped
		last := clip(model.Printable(results[len(results)-1].file))
		c.tell(model.Progress{Code: "file", Args: map[string]string{"file": last}, Done: c.files, Found: fresh})
	}
}

func (c *collector) report(r *run, w *walker, now time.Time) model.ScanReport {
	model.Sort(c.seen, func(a, b seen) int { return strings.Compare(a.file, b.file) })
	together := newApps(w.apps, c.seen)
	found, cut := capped(append(c.found, together.judge()...))
	unread := append(w.unread, c.unread...)
	model.Sort(unread, func(a, b model.ScanTrouble) int { return strings.Compare(a.File, b.File) })
	model.Sort(w.ignored, strings.Compare)
	return model.ScanReport{
		Dir: r.root, At: now, Files: c.files, Skipped: c.skipped + w.skipped,
		Unread: unread, Ignored: w.ignored, Findings: found, Cut: cut, Facts: together.facts(),
	}
}

// capped sorts findings and keeps the first of each rule.
func capped(all []model.Finding) (kept []model.Finding, cut map[string]int) {
	model.SortStable(all, byPlace)
	count := map[string]int{}
	for _, f := range all {
		count[f.ID]++
		if count[f.ID] <= maxFindings {
			kept = append(kept, f)
			continue
		}
		if cut == nil {
			cut = map[string]int{}
		}
		cut[f.ID]++
	}
	return kept, cut
}

func byPlace(a, b model.Finding) int {
	return cmp.Or(
		strings.Compare(a.At.Source, b.At.Source), cmp.Compare(a.At.Line, b.At.Line),
		cmp.Compare(slices.Index(model.ScanRules, a.ID), slices.Index(model.ScanRules, b.ID)), strings.Compare(a.Value, b.Value),
	)
}
