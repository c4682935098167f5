package locale

import "portone-onboard/model"

// Board is every text about what tracks, MIDs and reviewers stand at.
type Board struct {
	Title string
	Way   string // on Home, in a word or two
	Empty string // no track yet: what opens the board

	Stages    map[model.BoardStageID]string
	Standings map[model.Standing]string // in a narrow column
	Acts      string                    // whose turn it is
	Wait      string                    // since, usual and late
	WaitShort string
	Since     string // without a length
	Overdue   string // how long past the late day, in a word
	OverdueBy string // the same as a sentence, with what helps
	Guess     string
	Fact      string // one thing that is followed: what it is called, and what stands there
	Facts     map[model.QuestionID]string
	Open      string // what is followed and not known yet
	Insurance map[string]string
	InsuredTo string
	Note      string
	Why       string // reasons of a hold or refusal
	Left      string // how many of them are mended
	Mend      string // which key leads on once they are mended
	AllMended string // after a look at the pages
	Withdrawn string

	Reviewers string // over the board of reviewers
	Groups    map[model.CustomerGroup]string
	Of        string // a reviewer of several methods, and which
	SinceDays string
	DaysOnly  string
	Late      string // a reviewer takes too long
	Nobody    string // nobody is known to review a method
	NobodyWhy string
	Today     string // what a customer meets today
	Exempt    string
	Unasked   string
	Others    string // reviewers whom this track does not concern
	Lookup    string // where the gateway shows how far the review is

	Instant       string
	InstantNoEnd  string
	InstantOver   string
	InstantLimits string // of the three gateways that have it: help/core-service/how-to-use/open-immediately.md, read 2026-11-23

	Rest      string // the line that passes all who wait
	RestTitle string
	RestWhy   string
	RestToday string
	RestOther string
	RestSaved string

	More     string // stages out of sight
	KeyWords map[string]string
	Legend   string
}
