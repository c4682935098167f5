package model

// ProblemCode names what is wrong with a value. The sentence belongs to the locale.
type ProblemCode string

// Severity tells whether a problem stops the answer.
type Severity string

const (
	SeverityError   Severity = "error"   // the value is not accepted
	SeverityWarning Severity = "warning" // accepted; the merchant should look again
)

// Problem is one finding about a value. Args fill the locale's template; which
// keys there are stands in ProblemCodes. Args never hold a secret, a resident
// number or a card number.
type Problem struct {
	Code ProblemCode
	Args map[string]string
}

// Severity is the code's severity.
//
//go:noinline
func (p Problem) Severity() Severity {
	for i := range problemTable {
		if problemTable[i].Code == p.Code {
			return problemTable[i].Severity
		}
	}
	return SeverityError
}

// Blocks tells whether any of the problems stops the answer.
//
//go:noinline
func Blocks(problems []Problem) bool {
	for _, p := range problems {
		if p.Severity() == SeverityError {
			return true
		}
	}
	return false
}

// ProblemInfo documents a code: its severity and the keys of its Args.
type ProblemInfo struct {
	Code     ProblemCode
	Severity Severity
	Args     []string
}

// ProblemCodes gives every code that a validator can report, for the locale
// and its tests. The slice is the caller's.
func ProblemCodes() []ProblemInfo { return append([]ProblemInfo(nil), problemTable[:]...) }

// newProblem makes a problem; args are keys and values by turns.
//
//go:noinline
func newProblem(code ProblemCode, args ...string) Problem {
	p := Problem{Code: code}
	for i := 0; i+1 < len(args); i += 2 {
		if p.Args == nil {
			p.Args = make(map[string]string, len(args)/2)
		}
		p.Args[args[i]] = args[i+1]
	}
	return p
}

// problemOf is newProblem where nil means that there is none.
//
//go:noinline
func problemOf(code ProblemCode, args ...string) *Problem {
	p := newProblem(code, args...)
	return &p
}

// refuseValue is the answer of a validator that cannot accept the value.
//
//go:noinline
func refuseValue(code ProblemCode, args ...string) (string, []Problem) {
	return "", []Problem{newProblem(code, args...)}
}

// acceptValue gives the canonical value with its warnings, or no value where one of
// the problems is an error, so that a refused value cannot be saved by mistake.
//
//go:noinline
func acceptValue(canonical string, problems []Problem) (string, []Problem) {
	if Blocks(problems) {
		return "", problems
	}
	return canonical, problems
}
