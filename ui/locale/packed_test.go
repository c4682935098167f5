package locale

import (
	"bytes"
	"io/fs"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"portone-onboard/model"
)

const again = "run: go generate ./ui/locale"

// What the program carries is what the tables say today: no text is lost,
// changed or left over.
func TestPackedIsFresh(t *testing.T) {
	want := 0
	for _, l := range []model.Lang{model.Korean, model.English} {
		for name, table := range sources(l) {
			want++
			b, err := packed.ReadFile(packedName(l, name))
			if err != nil {
				t.Errorf("%v; %s", err, again)
				continue
			}
			got := reflect.New(reflect.TypeOf(table))
			if err := unpack(b, got.Interface()); err != nil || !same(got.Elem(), reflect.ValueOf(table)) {
				t.Errorf("%s is stale (%v); %s", packedName(l, name), err, again)
			}
		}
	}
	have, err := fs.Glob(packed, "packed/*/*.z")
	if err != nil || len(have) != want || want < 2*15 {
		t.Errorf("%d packed files for %d tables (%v); %s", len(have), want, err, again)
	}
}

// same compares what is packed of two values: functions are not. It packs
// nothing itself, so that a mistake of pack cannot hide.
func same(a, b reflect.Value) bool {
	switch a.Kind() {
	case reflect.Func:
		return true
	case reflect.Struct:
		for i := range a.NumField() {
			if !same(a.Field(i), b.Field(i)) {
				return false
			}
		}
		return true
	case reflect.Map:
		for _, k := range a.MapKeys() {
			if v := b.MapIndex(k); !v.IsValid() || !same(a.MapIndex(k), v) {
				return false
			}
		}
		return a.Len() == b.Len()
	}
	return reflect.DeepEqual(a.Interface(), b.Interface())
}

func TestSameFindsTheDifference(t *testing.T) {
	ko, en := koLook(), enLook()
	if !same(reflect.ValueOf(ko), reflect.ValueOf(koLook())) || same(reflect.ValueOf(ko), reflect.ValueOf(en)) {
		t.Error("texts are not compared")
	}
	less := koItems()
	delete(less[model.EachStyle], "one_time")
	if same(reflect.ValueOf(less), reflect.ValueOf(koItems())) || same(reflect.ValueOf(koItems()), reflect.ValueOf(less)) {
		t.Error("a text that is missing is not seen")
	}
}

// The screens get every table that is packed: one asked for by another name or
// type would be empty.
func TestEveryTableIsReached(t *testing.T) {
	inEach(t, func(t *testing.T, x *Texts) {
		got := map[string]any{
			"words": *x.words(), "commands": *x.Commands(), "sheet": *x.Sheet(), "choice": *x.Choice(), "look": *x.Look(),
			"drill": *x.Drill(), "board": *x.Board(), "letter": *x.Letter(), "messages": *x.Messages(), "papers": *x.Papers(), "outlook": *x.Outlook(), "export": *x.Export(), "outlines": x.Look().Mend.Outlines(),
			"items": x.items(), "problems": x.problems(), "removals": x.removals(), "findings": x.findings(),
			"failures": x.failures(), "failure_types": x.failureTypes(), "hooks": x.hooks(), "page": x.Page(),
		}
		for name, shelf := range x.shelves {
			got[name] = shelf()
		}
		if x.Lang == model.English {
			got["frame"] = x.Frame
		}
		want := sources(x.Lang)
		if len(got) != len(want) {
			t.Errorf("%d tables are read, %d are packed", len(got), len(want))
		}
		for name, v := range got {
			if w, ok := want[name]; !ok || reflect.TypeOf(v) != reflect.TypeOf(w) || !same(reflect.ValueOf(v), reflect.ValueOf(w)) {
				t.Errorf("%s is not what its source says; %s", name, again)
			}
		}
		if x.Look().Mend.Article("17") == "" {
			t.Error("no article can be written")
		}
	})
}

// Whoever leaves out headings does so in a list of their own.
func TestOutlinesAreTheCallers(t *testing.T) {
	mend := In(model.Korean).Look().Mend
	first := mend.Outlines()
	want := first[0].Headings[0].ID
	clear(first[0].Headings)
	clear(first[1:])
	if again := mend.Outlines(); again[0].Headings[0].ID != want || again[1].Item == "" {
		t.Error("a change to the outlines stays")
	}
}

// packing is of every kind that a table is made of.
type packing struct {
	Name  string
	Named model.Lang
	Many  map[string]map[model.Lang][2]string
	List  []string
	Conds []model.Cond
	Keyed map[failureKey]counted
	F     func()
}

func drawPacking(t *rapid.T) packing {
	word := rapid.StringMatching(`[가-힣a-z{}\n ]{0,12}`)
	lang := rapid.Custom(func(t *rapid.T) model.Lang { return model.Lang(word.Draw(t, "lang")) })
	pair := rapid.Custom(func(t *rapid.T) [2]string { return [2]string{word.Draw(t, "a"), word.Draw(t, "b")} })
	p := packing{Name: word.Draw(t, "name"), Named: lang.Draw(t, "named"),
		Many: rapid.MapOf(word, rapid.MapOf(lang, pair)).Draw(t, "many"),
		Keyed: rapid.MapOf(rapid.Custom(func(t *rapid.T) failureKey {
			return failureKey{model.FailureKind(word.Draw(t, "kind")), word.Draw(t, "code")}
		}), rapid.Custom(func(t *rapid.T) counted { return counted{word.Draw(t, "one"), word.Draw(t, "more")} })).Draw(t, "keyed")}
	for range rapid.IntRange(0, 3).Draw(t, "n") {
		p.List = append(p.List, word.Draw(t, "item"))
		p.Conds = append(p.Conds, model.Any(model.Is(model.QuestionID(word.Draw(t, "q")), word.Draw(t, "value")), model.Not(model.Has("q", model.Given))))
	}
	return p
}

func TestUnpackIsTheInverse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := drawPacking(t)
		b, err := pack(want)
		if err != nil {
			t.Fatal(err)
		}
		if twice, _ := pack(want); !bytes.Equal(b, twice) {
			t.Fatal("packed twice, the same table gives two files")
		}
		var got packing
		if err := unpack(b, &got); err != nil || !reflect.DeepEqual(got, want) {
			t.Fatalf("%v\n got %+v\nwant %+v", err, got, want)
		}
	})
}

func TestWhatCannotBePacked(t *testing.T) {
	for want, v := range map[string]any{
		"int":     struct{ List []map[string]int }{[]map[string]int{{"a": 1}}},
		"NUL":     map[string]string{"a": "b\x00c"},
		"List[1]": struct{ List []string }{[]string{"a", "\x00"}},
	} {
		if _, err := pack(v); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v gives %v, want %q", v, err, want)
		}
	}
}

// A damaged table is an error, whatever it holds.
func TestDamagedTables(t *testing.T) {
	good, err := pack(map[string]string{"a": "b"})
	if err != nil {
		t.Fatal(err)
	}
	other, err := pack([]string{"a"})
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string][]byte{"nothing": nil, "no length": {0xff}, "too long": {0xff, 0xff, 0xff, 0xff, 0x0f}, "no text": {3}, "cut": good[:4], "another type": other}
	for name, text := range map[string]string{"no count": "x\x00", "count below 0": "-1\x00", "count too large": "9\x00a\x00", "more text": "1\x00a\x00b\x00c\x00"} {
		if texts[name], err = deflate([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	for name, b := range texts {
		var got map[string]string
		if err := unpack(b, &got); err == nil {
			t.Errorf("%s reads %v", name, got)
		}
	}
}

// BenchmarkUnpack is what looking up the first text of a table costs.
func BenchmarkUnpack(b *testing.B) {
	for name, table := range sources(model.Korean) {
		packed, err := packed.ReadFile(packedName(model.Korean, name))
		if err != nil {
			b.Fatal(err)
		}
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := unpack(packed, reflect.New(reflect.TypeOf(table)).Interface()); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
