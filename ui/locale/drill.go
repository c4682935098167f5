package locale

// Drill is every text of the rehearsal.
type Drill struct {
	Title, Word      string // Word stands in the head line
	Count            string // {n} {of} {date}
	Try, TryHint     string
	See, SeeHint     string
	Skip, SkipHint   string
	GoOn, GoOnHint   string
	Next, NextHint   string
	Again, AgainHint string
	Leave, LeaveHint string
	Reached          string // {key}
	KeyWord          string // in the footer
	Gone             string // after the end, in the shell
	Chapters         map[string]ChapterText
}

// ChapterText is one chapter: what happened, what to do now, and what came of it.
type ChapterText struct {
	Title, Tell, Do, Done string
}
