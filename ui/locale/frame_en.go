package locale

import "portone-onboard/model"

func enFrame() Frame {
	return Frame{
		AppName: "PortOne onboarding", Unnamed: "Unnamed shop", HomeTitle: "Home", StagesTitle: "All steps",
		ShopsTitle: "Shops", HistoryTitle: "History", TermsTitle: "Terms", TroubleCrumb: "File cannot be opened", WelcomeCrumb: "Start",

		WelcomeTitle:  "From a site to live card payments, one question at a time",
		WelcomeLead:   "This is the way from signing up with PortOne to real payments. The code is an evening; waiting for the reviews usually takes three to six weeks. The program remembers what to do and what you are waiting for.",
		WelcomeStages: [5]string{"choose a gateway, get the site ready for review", "build and try payments before any contract", "apply, be screened, sign, wait for the cards", "switch to live and see a real payment", "further MIDs, later, when you need them"},
		WelcomeSafe:   "Every answer is saved on this computer at once. Close the program whenever you like and go on where you left off. API keys and passwords are never saved.",

		TodayTitle: "To do today", WaitTitle: "Waiting for",
		NothingToday:  "There is nothing for you to do right now. Below you see what you are waiting for.",
		MoreToDo:      "{n} more (F4, all steps)",
		ForecastTitle: "When you can open", ForecastLine: "{earliest} at the earliest, usually {usual}, {late} if things go slowly.",
		ForecastAll:   "Every wanted method: usually {usual}, {late} if things go slowly.",
		ForecastGuess: "= is usual, - is late. Counted in business days, as if you applied today. Figures that the guide does not give are estimates.",
		WorksTitle:    "Payments that work today: {track}",
		WayStages:     "All steps", WayHistory: "History", WayShops: "Shops", WayTerms: "Glossary", WayMore: "Do I need another MID?",
		DueFix:      "Something was held or refused. Mend the reason, then ask for a new review.",
		DueOverdue:  "Began {since}, now {days} past {late}. Look at your mail, spam and missed calls, then ask: {who}.",
		DueHear:     "News is due about now. Look at your mail and spam. Ask if nothing has come by {late}.",
		DueWait:     "With {who}. Usually until {by}, at the latest {late}.",
		DueWaitOpen: "With somebody else. Note it here when you hear from them.",

		Seen: "read", SeenChoice: "I have read it",
		NotYet: "Not yet", NotYetAside: "[Tab] None, or not known yet: later",
		NotYetBlocks: "You can go on. It will be needed for: {steps}.",
		NotYetFree:   "You can go on. No step waits for this answer.",
		StillWaiting: "No news yet", StillWaitingHint: "Changes nothing and goes on.",
		ReasonTitle: "What is the reason?", ReasonExample: "For example: digital goods, nothing is shipped",
		ExampleWord: "Example:", EnterAgain: "If it is right, press Enter once more. To correct it, just type on.",
		RecordAnyway: "What has already happened can be recorded now all the same.", MoreInHelp: "There is more. Press F1 to see all of it.",
		SourceLine:  "Source: {page} (read {read})",
		FieldTheirs: "The gateway calls it:", FieldWhere: "Where to find it:",
		FieldBlank:  "Leave this field blank.",
		FieldSecret: "This is a secret. Type it into PortOne's console only, never here.",
		WaitSince:   "Waiting since {since}. Usually over by {usual}, at the latest {late}.",
		GateTitle:   "What customers would meet if you opened now", GatewayTakes: "Takes {methods}.", GatewayLacks: "Does not take {methods}.", GatewayOpen: "To be checked: {methods}.", GatewayKnown: "The guide covers this gateway's own procedure.",
		GatewayUnknown: "This gateway's own details still have to be checked. The common procedure is shown.",
		Checks: map[model.Status]OptionText{
			model.Done:          {"Yes, I checked it", "Kept with the day on which you checked it."},
			model.Missing:       {"Not yet", "Stays on your list."},
			model.CannotTell:    {"I cannot tell", "Stays on your list as something to check."},
			model.Waived:        {"Skip it", "Give a reason and it will not be asked again."},
			model.NotApplicable: {"It does not apply", "Give a reason and it will not be asked again."},
		},

		ListRest:     "I have checked the remaining {n}",
		ListRestHint: "Enter records everything that is still open as done. History (F7) can take it back at once.",
		ListAll:      "All answered. PgDn goes to the next question.",
		ListMust:     "must", ListMustLine: "The step cannot end without this.",
		ListSaved: "Saved: {n} done", ListBack: "list", EventOfMany: "({n} items)",
		ListWords: map[string]string{"submit": "checked", "rest": "all checked", "change": "change", "next": "other answer"},
		ListKeys: map[string]string{
			"submit": "an open item is done; an answered one is changed", "next": "this item alone, to answer otherwise (Space as well)",
			"page_up": "question before the list, question after it", "help": "help on this item",
		},

		MoreAbove: "{n} more above", MoreBelow: "{n} more below", CannotPick: "cannot be chosen",

		Saving: "Saving", Saved: "Saved", SavedValue: "Saved: {value}",
		SaveFailed: "This could not be saved. All earlier answers are safe, and this one is still on the screen. Check the disk's space and permissions, then press Enter to try again. ({why})",
		StepDone:   "Step finished: {step}", StepLeft: "Noted: {step}. The step is not finished yet.", StepWaits: "Waiting now: {step}, usually until {usual}.", StepOpened: "Open: {step}. Congratulations.",
		DraftKept:   "Text that was not saved stays in its place until you close this window.",
		UnsavedQuit: "Your text is not saved yet. Enter: save. Ctrl+C again: close without it.", UnsavedLeft: "Some typed text is not saved yet. Ctrl+C again closes without it.",
		LateSyllable: "The character '{text}' came after Enter and was not put in. Press PgUp to correct the answer before.",
		ReadOnlyWord: "read only", ReadOnlyAnswer: "Another window is open, so this one can only read. Close that one and start again to answer.",
		ReadFailed: "The file could not be read. It has not been changed. ({why})", Reading: "Reading",
		URLOpened: "Opened in your browser: {url}", URLFailed: "No browser could be opened. Copy the address: {url}",

		OpensWithGateway: "Their steps open once you have chosen a gateway.",
		DetailStanding:   "State:", DetailWho: "Who acts:", DetailDone: "Done when:", DetailLength: "Takes:",
		DetailUntil: "Expected:", UntilLine: "usually {usual}, at the latest {late}", DetailLate: "Ask when late:", DetailLeaves: "Leaves:",
		ContactUnknown: "PortOne support (cs@portone.io); the gateway's own contact has to be checked",

		NewShop:      "Start another shop",
		HistoryLead:  "Everything you did is kept. Any of it can be taken back, and taking back can be taken back too.",
		EventCreated: "Shop created", EventImported: "Imported {count} answers", EventUndone: "Taken back:", WasUndone: "taken back",
		BeforeWord: "before:", AfterWord: "after:", NothingThere: "(nothing)", MoreChanges: "{count} more changed with it.",
		UndoNo: "Leave it as it is", UndoYes: "Take it back", UndoDone: "Taken back", NothingToUndo: "It already has that value; there is nothing to take back.",
		TrackOpened: "Started with the gateway",
		TermsFind:   "Word to look up", TermsNone: "There is no such term. Try another word.", SeeAlso: "Compare:",

		HelpWhy: "Why this is asked", HelpWhere: "Where to find it", HelpSeenBy: "Who sees it", HelpMore: "{lines} more lines below",
		HelpLinks: "Tab chooses an address, Enter opens it in your browser.", KeysTitle: "Keys",
		KeysHangul: "Letter keys also work while the keyboard is in Hangul mode. In a text field letters are text.", ArrowKeys: "Up/Down",
		Keys: map[string]string{
			"submit": "choose, or save and go on", "new_line": "new line", "toggle": "pick or unpick", "up": "move",
			"page_up": "question before, question after", "next": "to 'not yet', next item", "back": "Home, close",
			"help": "help on this question", "home": "Home", "map": "all steps", "shops": "shops", "history": "history and undo",
			"glossary": "terms", "lang": "English / 한국어", "quit": "close (everything is saved)", "open": "open the address in a browser",
			"page_down": "one screen down",
		},
		OverlayWords: map[string]string{"next": "next link", "back": "close"},
		KeyWords: map[string]string{
			"submit": "OK", "new_line": "new line", "toggle": "pick", "up": "move", "page_up": "prev/next", "page_down": "down",
			"next": "not yet", "back": "Home", "help": "help", "home": "Home", "map": "steps", "shops": "shops", "history": "history",
			"glossary": "terms", "lang": "한국어", "quit": "close", "open": "open",
		},

		Troubles: map[string]TroubleText{
			"locked":  {"Another window is using this file", "Only one window at a time can answer. It is held by: {holder}", "Everything saved is safe."},
			"newer":   {"This file was written by a newer version", "Its layout is {found}; this program knows layouts up to {known}. Get the newer program to open it.", "The file has not been changed in any way."},
			"corrupt": {"The file is damaged", "A failing disk, a power cut or a syncing program can cause this. Go back to a backup, or set the damaged file aside and save every record that can still be read.", "The damaged file is never deleted; it stays in the same folder under another name."},
			"system":  {"The file cannot be opened or written", "Check the folder's permissions, the free space on the disk, and whether it is read-only. You can also name another place with --db.", "Answers that were saved are still there."},
		},
		TryAgain: "Try again", LockedRetryHint: "Choose this after closing the other window.",
		ReadOnlyLook: "Only read", ReadOnlyHint: "See what has been saved so far. Answering is not possible.",
		RestoreBackup: "Go back to the backup of {at} ({shops} shops, {events} records)",
		RestoreHint:   "The damaged file is set aside and this backup is used. Answers given after it have to be given again.",
		SetAside:      "Save what can be read and start with a new file", SetAsideHint: "The damaged file is set aside; only records that pass their check are carried over.",
		SystemRetryHint: "Choose this once it is mended.", QuitWord: "Close", FileWord: "File:", DetailWord: "What the system said:", Trying: "Trying",
		TooSmall: "The window is too small. Make it larger than 40 by 12. Everything saved is safe.",
	}
}
