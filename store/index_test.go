package store

import (
	"bytes"
	"testing"

	"portone-onboard/model"
)

func TestRowSaysWhatTheShopIs(t *testing.T) {
	s, _ := openNew(t)
	want := fillShops(t, s, 3, 12, 5)
	list, err := s.Shops()
	must(t, err)
	for i, r := range list {
		w := want[i]
		same := r.ID == w.ID && r.Revision == w.Revision && r.Created.Equal(w.Created) && r.Updated.Equal(w.Updated) &&
			r.Last == w.Last && r.Answers == len(w.Answers) && bytes.Equal(r.Summary, someIndex(i).Summary)
		if !same {
			t.Errorf("row %+v of %+v", r, w)
		}
	}
}

func TestSummaryGoesStale(t *testing.T) {
	s, path := openNew(t)
	a := newAuthor("s1", 5)
	must(t, s.Append(a.next(), Index{"c1", []byte("one")}))
	is := func(when string, summary string, fresh bool) {
		t.Helper()
		list, err := s.Shops()
		must(t, err)
		if string(list[0].Summary) != summary || list[0].Fresh("c1") != fresh || list[0].Fresh("c2") {
			t.Errorf("%s: %q, fresh %v", when, list[0].Summary, list[0].Fresh("c1"))
		}
	}
	is("as appended", "one", true)
	must(t, s.Append(a.next(), Index{}))
	is("appended without", "", false)

	row := func() IndexRow {
		list, err := s.Shops()
		must(t, err)
		return list[0]
	}
	made := row()
	made.Index = Index{"c1", []byte("two")}
	must(t, s.PutIndex(made))
	is("concluded anew", "two", true)
	must(t, s.Append(a.next(), Index{"c1", []byte("three")}))
	must(t, s.PutIndex(made, IndexRow{ID: "gone", Revision: 1}))
	is("concluded from the past", "three", true)
	other := row()
	other.Index = Index{"c0", []byte("four")}
	must(t, s.PutIndex(other))
	is("from other facts", "four", false)
	must(t, s.Close())
	s = open(t, path)
	is("opened again", "four", false)
	checkShops(t, s, []model.Shop{a.shop})
}
