package locale

import (
	"maps"
	"slices"
	"testing"

	"portone-onboard/model"
)

// TestChoiceCovers wants a text for every rule, kind of change and status.
func TestChoiceCovers(t *testing.T) {
	said := slices.DeleteFunc(constants[model.FitStatus](t, "FitStatus"), func(s model.FitStatus) bool { return s == "" })
	inEach(t, func(t *testing.T, x *Texts) {
		where := file(x.Lang, "choice")
		covers(t, "finding", where, x.Choice().Findings, model.FitFindings)
		covers(t, "kind of change", where, x.Choice().Change.Kinds, model.ChangeKinds)
		covers(t, "status of a line", where, x.Choice().Compare.Statuses, said)
		covers(t, "decision", where, x.Choice().Change.Verdict, append(slices.Compact(slices.Sorted(maps.Values(model.MIDVerdict))), "keep"))
	})
}
