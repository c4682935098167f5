package ui

import (
	"context"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"

	"portone-onboard/model"
)

// job is a long effect under way: it says how it goes, can be stopped, and
// everything it says carries its number, so that what comes late is dropped.
type job struct {
	id    int
	stop  context.CancelFunc
	owner screen // whom it runs for

	mu     sync.Mutex
	news   []model.Progress // not yet shown
	result any
	err    error
	signal chan struct{} // something is new, or it is over
	over   bool
}

// jobRun is the effect itself. It may tell how it goes at any rate; the screen
// is drawn at most every jobPace.
type jobRun func(ctx context.Context, tell func(model.Progress)) (any, error)

// jobPace keeps a job that tells much from drawing much: keys answer as if
// nothing ran. Tests do not wait.
var jobPace = 80 * time.Millisecond

// jobMoved carries what a job told since the last time.
type jobMoved struct {
	id   int
	news []model.Progress
}

// jobDone carries what a job came to, after the last of its news.
type jobDone struct {
	id     int
	news   []model.Progress
	result any
	err    error
}

// worker is a screen that has a job running for it.
type worker interface {
	moved(s *scene, news []model.Progress)
	finished(a *App, result any, err error) tea.Cmd
}

// startJob runs an effect for the screen at hand. Only one runs at a time.
func (a *App) startJob(run jobRun) tea.Cmd {
	a.stopJob()
	ctx, stop := context.WithCancel(context.Background())
	a.jobs++
	j := &job{id: a.jobs, stop: stop, owner: a.screen, signal: make(chan struct{}, 1)}
	a.job = j
	return tea.Batch(
		func() tea.Msg { j.carry(ctx, run); return nil },
		j.next(),
	)
}

// stopJob ends the job at hand; what it still says is dropped.
func (a *App) stopJob() {
	if a.job != nil {
		a.job.stop()
		a.job = nil
	}
}

func (j *job) carry(ctx context.Context, run jobRun) {
	result, err := run(ctx, func(p model.Progress) {
		j.mu.Lock()
		j.news = append(j.news, p)
		j.mu.Unlock()
		j.wake()
	})
	j.stop()
	j.mu.Lock()
	j.result, j.err, j.over = result, err, true
	j.mu.Unlock()
	j.wake()
}

func (j *job) wake() {
	select {
	case j.signal <- struct{}{}:
	default: // a signal waits already
	}
}

// next waits for news and takes all there is.
func (j *job) next() tea.Cmd {
	return func() tea.Msg {
		<-j.signal
		if jobPace > 0 && !j.ended() {
			time.Sleep(jobPace)
		}
		j.mu.Lock()
		defer j.mu.Unlock()
		news := j.news
		j.news = nil
		if j.over {
			return jobDone{j.id, news, j.result, j.err}
		}
		return jobMoved{j.id, news}
	}
}

func (j *job) ended() bool {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.over
}

// onJob hands a job's news to the screen that it runs for.
func (a *App) onJob(id int, news []model.Progress) (worker, bool) {
	w, ok := a.screen.(worker)
	if a.job == nil || a.job.id != id || a.job.owner != a.screen || !ok {
		return nil, false
	}
	w.moved(&a.scene, news)
	return w, true
}

func (a *App) onJobMoved(msg jobMoved) tea.Cmd {
	if _, ok := a.onJob(msg.id, msg.news); !ok {
		return nil
	}
	return a.job.next()
}

func (a *App) onJobDone(msg jobDone) tea.Cmd {
	w, ok := a.onJob(msg.id, msg.news)
	if !ok {
		return nil
	}
	a.job = nil
	return w.finished(a, msg.result, msg.err)
}
