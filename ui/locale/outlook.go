package locale

// Outlook is every text about when the shop opens.
type Outlook struct {
	Title string
	Way   string // on Home, in a word or two
	Today string // "as of {date}"

	// The openings.
	First, All, Later                   string
	Earliest, Usual, Late               string
	NotBefore, Nothing, Builder, Opened string
	Hangs, HangsMine, HangsAll          string
	Moved, MovedEarlier, MovedLater     string // Moved is the title of what changed last
	MovedSame, MovedNote                string
	Reasons                             map[string]string // by model.DriftReasons
	SoonerTitle, LostDays               string
	Hints                               map[string]string // by model.HintCodes

	// The timeline.
	Months               [12]string
	NewYear              string // the label of a January: {year} and {month}
	Legend               string
	LegendShort          string
	Holidays, OwnDay     string
	MoreLegs, AnyGateway string

	// One leg.
	States                               map[string]string // by model.Expectations, in a word
	Says                                 map[string]string // the same in a sentence
	Mine                                 string            // who acts: the merchant
	Who, Since, Till, Ask, Source, Takes string
	Guess, NobodyToAsk                   string
	Slack, NoSlack, FreeSlack            string
	EdgeTracks, EdgeAssumed, EdgeOwn     string
	EdgeSells                            string
	Events                               map[string]string // of an edge whose gateway says nothing

	// What else there is to know.
	NotesTitle                      string
	InstantEnds, InstantBoth        string
	InstantExpected, InstantGap     string
	OwnSteps                        string
	ByLaw, Weekends                 string
	Estimates                       string
	DaysOff, NoDaysOff, DaysOffTask string
	GuideSource                     string
	KeyOpen, KeyNotes, KeyLeg       string
	TodayWord, ApplyWord            string

	// The command.
	CommandHead, CommandGateway, CommandPlain, CommandShop string
	FromPast, FromHoliday, FromRecorded, FromOutside       string
}
