package locale

// StageText names a stage of the guide. Lead is one sentence on what it is for.
type StageText struct {
	Name string
	Lead string
}

// StepText is one step. Short fits 14 cells, for the map.
type StepText struct {
	Name   string
	Short  string
	Done   string // one line for when it is done
	Leaves string // what later steps build on
}

// QuestionText is one question. Title may hold {item} (the label of what it is
// asked for) and {gateway}, with a particle as in "{item:을/를}"; fill it with Fill.
type QuestionText struct {
	Title   string // the question itself, one line of at most 70 cells
	Many    string // the title over all items of a check at once; may hold {gateway} at a step of a track
	Why     string // why it is asked
	Where   string // where to find the answer; "" for something to read
	SeenBy  string // who sees the answer
	Example string // for typed answers; the model accepts it as it stands
	Options map[string]OptionText
}

// OptionText is one choice. Label fits 40 cells, Hint is one line.
type OptionText struct {
	Label string
	Hint  string
}

// ItemText is one thing that a question is asked for.
type ItemText struct {
	Label string
	Why   string
	How   string // what to do, or where to look
}

// VerdictText says what a customer meets: Word for a table, Line for a reader.
type VerdictText struct {
	Word string
	Line string
}

// ProblemText says what is wrong with a value, what to do, and what it should
// look like. Example is "" where no value can be shown.
type ProblemText struct {
	What    string
	Fix     string
	Example string
}

// options shortens the tables.
type options = map[string]OptionText
