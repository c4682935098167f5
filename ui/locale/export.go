package locale

import "portone-onboard/model"

// Export is every text of a calendar and of a report. Names in braces are
// filled by Fill.
type Export struct {
	// Calendar
	CalendarOne, CalendarAll string            // the calendar's name, for one shop and for several
	DayLine                  string            // a day of a shop: {shop}, {day}
	Days                     map[string]string // what a day is, by report.EntryKind, "ended", "opened" or a deadline's kind
	DayGone                  string            // {day}
	GoneNote, Reimport       string
	Expected, Estimated      string // {range}
	WhoActs                  string // {who}
	AskThen, Ended, Opened   string // AskThen has {late}
	Call, CallUnknown        string // {contact}
	Deadlines                map[model.DeadlineKind]string

	// Report
	LeftOut, LeftOutText string // that personal data are not in it
	Within, WithinText   string // that they are
	Facts                map[model.QuestionID]string
	Gateways             string // a fact's label

	Progress, ProgressCaption, Stage, Standing, Steps string
	More                                              string // {n}
	Waits, WaitWho, WaitUsual, WaitLate, WaitCall     string
	Legs, Leg, LegUsual, LegEarliest, LegLate, LegWhy string
	LegOver, LegGuess                                 string
	Tracks, TracksCaption, Track, Route               string
	Reviewers, ReviewersCaption, ReviewersUnasked     string // the caption has {where}, the other {n}
	Reviewer, ReviewState, ReviewSince, ReviewMethods string
	Due, DueCaption, DueWhat, DueOn                   string
	Evidence, EvidenceCaption                         string
	Proved, ProvedHow, ProvedOn, ProvedBy, Result     string
	Others                                            string // {list}, {n}
	Answers, AnswersCaption, Asked, Answered          string // the caption has {place}
	Foot, FootDates                                   string
}
