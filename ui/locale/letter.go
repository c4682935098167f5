package locale

import "portone-onboard/model"

// Letter is every text about what a letter says, and reading it.
type Letter struct {
	Title string
	Way   string // on Home, in a word or two

	// The box to paste into
	Lead, Placeholder, Got, GotHint, GotCut, PathHint, Full, Empty, Reading, NoReader, FileFailed string

	// What was read
	FoundTitle, FromWord, AboutWord, SentWord, SubjectWord, FromNone, FromItself, NoGateway, Cut string
	Senders                                                                                      map[model.Sender]string
	Kinds                                                                                        map[model.LetterKind]string
	Signs                                                                                        map[model.SignCode]SignText
	Doubts                                                                                       map[model.Doubt]DoubtText

	WithinBusiness, WithinDays string // of a deadline without a date

	// What to make of it
	Proposals, Others, Links, LinkLine, LinkHint, LinksShut                  string
	WordsWord, BeforeWord, Cannot, Look                                      string
	Yes, YesHint, No, NoHint, Again, AgainHint, Leave, LeaveHint, NoneMarked string
	Distrusted, Unrelated, Nothing                                           string
	TrackTitle, TrackLead, TrackLine, TrackOther                             string
	Recorded, RecordedNext, Kept                                             string
	KeyWords                                                                 map[string]string // by what is shown and action: "box_submit"

	// The command
	NoInput, NoShop, HowToRecord string
}

// SignText is what a letter says in words: with its {value}, and without one.
type SignText struct{ With, Bare string }

// DoubtText is why a letter is not to be taken at its word, and what to do.
type DoubtText struct{ What, Do string }
