package ui

import (
	"reflect"
	"testing"

	"portone-onboard/model"
)

// TestDeedsKeepTheSummary: what happens without the merchant's hands stands in
// the list of shops as their own answers do.
func TestDeedsKeepTheSummary(t *testing.T) {
	j := newJournal()
	d := j.deps(model.Korean)
	done, ok := writeDeeds(d, model.Shop{}, script[0].rest)().(drillWritten)
	if !ok || done.err != nil {
		t.Fatalf("%+v", done)
	}
	want := model.Summarise(model.NewWalk(done.shop, model.World{Facts: d.Facts, Calendar: d.Calendar, Today: d.Today()}))
	if got := j.sums[done.shop.ID]; want.Name != "해피꽃집" || !reflect.DeepEqual(got, want) {
		t.Errorf("kept %+v, want %+v", got, want)
	}
}
