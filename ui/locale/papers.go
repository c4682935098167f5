package locale

import "portone-onboard/model"

// Papers is every text about the papers of this shop and the days that go with
// them.
type Papers struct {
	Title     string
	Way       string // on Home, in a word or two
	Lead      string // with a gateway chosen
	LeadEarly string // before
	AllDone   string
	Tally     string // {left} {all}
	Reminder  string // that this is no advice, and whose word counts

	Grounds map[string]string // names by ground
	Parts   map[model.PaperPart]string
	States  map[model.PaperState]string
	Whys    map[string]string
	Hints   map[string]string

	After, AfterPart, Opens, Wanted                                   string // what stands before and behind a line
	From, By, Until, StaleSince, Fresh, Original, Left, Online, Visit string
	Aspects                                                           map[model.PaperAspect]string
	Notes                                                             map[string]string // by model.PaperNote's code
	RulesWord, OpenLink, NoQuestion, EnterTo, Turn                    string

	DaysTitle, NoDays                        string
	InDays, IsToday, WasDays, NoDay, Reckons string
	Deadlines                                map[model.DeadlineKind]DeadlineText
}

// DeadlineText is a deadline in words: its name, what comes on its {date}, and
// the same where nobody can say the day.
type DeadlineText struct{ Name, Line, Open string }
