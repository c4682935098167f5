package locale

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"portone-onboard/model"
)

// TestBoardCovers wants a word for whatever the board can show.
func TestBoardCovers(t *testing.T) {
	insurance, _ := model.FindQuestion("contract.sign.insurance")
	inEach(t, func(t *testing.T, x *Texts) {
		b, where := x.Board(), file(x.Lang, "board")
		covers(t, "stage of the board", where, b.Stages, model.BoardStageIDs())
		covers(t, "standing", where, b.Standings, constants[model.Standing](t, "Standing"))
		covers(t, "group of customers", where, b.Groups, model.CustomerGroups)
		covers(t, "fact of the board", where, b.Facts, model.BoardQuestions())
		covers(t, "guarantee", where, b.Insurance, insurance.Options)
	})
}

// Every text of the board is written as texts are written here.
func TestBoardTexts(t *testing.T) {
	inEach(t, func(t *testing.T, x *Texts) {
		var list []named
		collect("board", reflect.ValueOf(*x.Board()), &list)
		if len(list) < 60 {
			t.Fatalf("only %d texts", len(list))
		}
		for _, n := range list {
			if n.s == "" {
				t.Errorf("%s is blank", n.at)
			}
			if problem := strange(n.s); problem != "" {
				t.Errorf("%s has %s: %q", n.at, problem, n.s)
			}
			if bad := impolite(n.s); x.Lang == model.Korean && bad != "" {
				t.Errorf("%s speaks another way (%q): %q", n.at, bad, n.s)
			}
		}
	})
}

// Both languages leave the same names open.
func TestBoardPlaceholders(t *testing.T) {
	open := map[string][]string{}
	inEach(t, func(t *testing.T, x *Texts) {
		var list []named
		collect("board", reflect.ValueOf(*x.Board()), &list)
		for _, n := range list {
			names := placeholders(n.s)
			slices.Sort(names)
			if x.Lang == model.Korean {
				open[n.at] = names
				continue
			}
			if !slices.Equal(open[n.at], names) {
				t.Errorf("%s: {%s} in Korean, {%s} in English", n.at, strings.Join(open[n.at], "} {"), strings.Join(names, "} {"))
			}
		}
	})
}

// What stands in a column fits it.
func TestBoardWidths(t *testing.T) {
	inEach(t, func(t *testing.T, x *Texts) {
		for id, s := range x.Board().Stages {
			if cells(s) > 13 {
				t.Errorf("stage %s is %d cells wide: %q", id, cells(s), s)
			}
		}
		for id, s := range x.Board().Standings {
			if cells(s) > 13 {
				t.Errorf("standing %s is %d cells wide: %q", id, cells(s), s)
			}
		}
	})
}
