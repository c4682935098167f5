package locale

// Commands is every text of the commands in a shell: help, wrong use, errors
// and what each command says. {names} are filled by Fill. A field without a
// text in either language fails the tests; a misspelt one does not compile.
type Commands struct {
	Short map[string]string // what a command does, one line; by its name
	Long  map[string]string // what there is to know besides
	Flags map[string]string // what a flag does, by its name

	// Help
	UsageWord, CommandsWord, OptionsWord, GlobalWord, OptionsHint, MoreHelp string

	// Wrong use
	SeeHelp, UnknownCommand, UnknownCommandLike, TooMany, TooFew string
	UnknownFlag, FlagNeedsValue, FlagBadValue                    string
	UnknownShell, GatewayUnknown, ShopUnknown, ShopSeveral       string
	NotTerminal, DumbTerminal                                    string

	// Errors
	NoPlace, NoFile, NoRoom, CorruptDo, LockedBy, LockedDo, SystemSaid, FileFailed, Unexpected, Crashed string
	HolderUnknown, HolderLine                                                                           string

	// Status, next
	NoShop, NoneWord, NothingDue, NextNothing, NextWaits      string
	StatusProgress, StatusGateways, StatusMore                string
	BlockersTitle, WorksTitle                                 string
	OpensFirst, OpensAll, LegOver, EstimateMark, InstantUntil string
	StageWord, StandingWord                                   string

	// Check, scan, verify
	CheckHead, DashAlone, NoLook, NoSecret string
	Severities                             map[string]string // of a scan's findings, by model.Severity

	// Guide
	GuideTitle, GuideGateway, GuideGatewayOpen string

	// Export, import
	Exported, Exists, IsFolder                                            string
	ImportFates                                                           map[string]string // what becomes of a shop
	ImportEmpty, ImportCleaned, ImportDiverged, ImportDone, ImportNothing string
	Documents                                                             map[string]string // what is wrong with a document, by report.Code

	// Backup, restore
	BackedUp, BackupExists, NoBackups, BackupsTitle, BackupLine, BackupBroken string
	RestoreHow, RestoreSelf, Restored, RestoredAside, BadBackup               string

	// Doctor
	Doctor      map[string]DoctorText // by finding and case: "space.little"
	DoctorNames map[string]string     // by finding
	DoctorMarks map[string]string     // by verdict

	// Manual page
	ManName, ManSynopsis, ManDescription, ManCommands, ManOptions, ManEnvironment, ManStatus, ManStatusText string
	ManVariables                                                                                            map[string]string // what a variable of the environment does
}

// DoctorText is one finding in words. Fix is "" where nothing is to be done.
type DoctorText struct{ Text, Fix string }
