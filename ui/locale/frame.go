package locale

import "portone-onboard/model"

// Frame is every fixed text of the screens. A field without a text in either
// language fails the tests; a misspelt one does not compile. {names} are filled
// by Fill.
type Frame struct {
	AppName, Unnamed, HomeTitle, StagesTitle, ShopsTitle, HistoryTitle, TermsTitle, TroubleCrumb, WelcomeCrumb string

	// Welcome
	WelcomeTitle, WelcomeLead, WelcomeSafe string
	WelcomeStages                          [5]string // a few words for each stage of the path

	// Home
	TodayTitle, MoreToDo, WaitTitle, NothingToday      string
	ForecastTitle                                      string
	WorksTitle, ClockBack                              string
	WayStages, WayHistory, WayShops, WayTerms, WayMore string
	DueFix, DueOverdue, DueHear, DueWait, DueWaitOpen  string

	// Question
	Seen, SeenChoice                                                                            string
	NotYet, NotYetAside, NotYetBlocks, NotYetFree                                               string
	StillWaiting, StillWaitingHint, StaysSo, StaysSoHint                                        string
	ReasonTitle, ReasonExample, ExampleWord, EnterAgain                                         string
	RecordAnyway, MoreInHelp, SourceLine                                                        string
	FieldTheirs, FieldWhere, FieldBlank, FieldSecret                                            string
	WaitSince, GateTitle, GatewayKnown, GatewayTakes, GatewayLacks, GatewayOpen, GatewayUnknown string
	Checks                                                                                      map[model.Status]OptionText

	MoreAbove, MoreBelow, CannotPick string

	// List of checks
	ListRest, ListRestHint, ListAll, ListMust, ListMustLine, ListSaved, ListBack, EventOfMany string
	ListWords                                                                                 map[string]string // footer: what a key does; "rest" and "change" are Enter elsewhere
	ListKeys                                                                                  map[string]string // the same for the table of keys

	// Saving
	Saving, Saved, SavedValue, SaveFailed, StepDone, StepLeft, StepWaits, StepOpened string
	DraftKept, UnsavedQuit, UnsavedLeft, LateSyllable                                string
	ReadOnlyWord, ReadOnlyAnswer, ReadFailed, Reading                                string
	URLOpened, URLFailed                                                             string

	// Map of the path
	OpensWithGateway                                                                                                      string
	DetailStanding, DetailWho, DetailDone, DetailLength, DetailUntil, UntilLine, DetailLate, DetailLeaves, ContactUnknown string

	// Shops, history, glossary
	NewShop                                                          string
	HistoryLead, EventCreated, EventImported, EventUndone, WasUndone string
	BeforeWord, AfterWord, NothingThere, MoreChanges                 string
	UndoNo, UndoYes, UndoDone, NothingToUndo, TrackOpened            string
	TermsFind, TermsNone, SeeAlso                                    string

	// Help
	HelpWhy, HelpWhere, HelpSeenBy, HelpMore, HelpLinks, KeysTitle, KeysHangul, ArrowKeys string
	Keys                                                                                  map[string]string // what an action does, for the table of keys
	KeyWords                                                                              map[string]string // the same in a word, for the footer
	OverlayWords                                                                          map[string]string // those that differ while help is open

	// Trouble
	Troubles                                                            map[string]TroubleText
	TryAgain, LockedRetryHint, ReadOnlyLook, ReadOnlyHint               string
	RestoreBackup, RestoreHint, SetAside, SetAsideHint, SystemRetryHint string
	QuitWord, FileWord, DetailWord, Trying, TooSmall                    string
}

// TroubleText is one way in which the file cannot be opened: what happened, and
// that nothing was lost.
type TroubleText struct {
	Title, What, Safe string
}
