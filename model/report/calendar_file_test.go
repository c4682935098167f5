package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/apognu/gocal"
	"github.com/apognu/gocal/parser"
	"github.com/emersion/go-ical"
	"pgregory.net/rapid"

	"portone-onboard/model"
)

// line is an entry as a program reads it.
func line(uid, from, to, summary, description, status string, sequence int, stamp time.Time) string {
	return fmt.Sprintf("%s|%s|%s|%q|%q|%s|%d|%s", uid, from, to, summary, description, status, sequence, stamp.UTC().Format(time.RFC3339))
}

// wanted is what a program reads that resolves escapes as read does.
func wanted(f CalendarFile, read func(string) string) (out []string) {
	for _, d := range f.Days {
		status := "TENTATIVE"
		switch {
		case d.Gone:
			status = "CANCELLED"
		case d.Happened || d.Kind == FallsDue || d.Kind == StepLate:
			status = "CONFIRMED"
		}
		out = append(out, line(d.UID, d.On.String(), d.On.AddDays(1).String(), read(d.Summary), read(d.Description), status, d.Sequence, d.Stamp))
	}
	return out
}

// byGoIcal and byGocal read a file with two parsers that have nothing to do
// with each other or with what wrote it.
func byGoIcal(b []byte) (out []string, err error) {
	c, err := ical.NewDecoder(bytes.NewReader(b)).Decode()
	if err != nil {
		return nil, err
	}
	if m, _ := c.Props.Text(ical.PropMethod); m != "PUBLISH" {
		return nil, fmt.Errorf("the method is %q", m)
	}
	for _, e := range c.Events() {
		text := func(name string) string { s, _ := e.Props.Text(name); return s }
		from, err := e.DateTimeStart(time.UTC)
		if err != nil {
			return nil, err
		}
		to, err := e.DateTimeEnd(time.UTC)
		if err != nil {
			return nil, err
		}
		stamp, err := e.Props.DateTime(ical.PropDateTimeStamp, time.UTC)
		if err != nil {
			return nil, err
		}
		sequence, err := e.Props.Get(ical.PropSequence).Int()
		if err != nil {
			return nil, err
		}
		if e.Props.Get(ical.PropDateTimeStart).ValueType() != ical.ValueDate || text(ical.PropTransparency) != "TRANSPARENT" {
			return nil, fmt.Errorf("%s blocks time", text(ical.PropUID))
		}
		out = append(out, line(text(ical.PropUID), from.Format(time.DateOnly), to.Format(time.DateOnly), text(ical.PropSummary), text(ical.PropDescription), text(ical.PropStatus), sequence, stamp))
	}
	return out, nil
}

func byGocal(b []byte) (out []string, err error) {
	p := gocal.NewParser(bytes.NewReader(b))
	p.SkipBounds = true
	if err := p.Parse(); err != nil {
		return nil, err
	}
	for _, e := range p.Events {
		out = append(out, line(e.Uid, e.Start.Format(time.DateOnly), e.RawEnd.Value[:4]+"-"+e.RawEnd.Value[4:6]+"-"+e.RawEnd.Value[6:], e.Summary, e.Description, e.Status, e.Sequence, *e.Stamp))
	}
	return out, nil
}

var parsers = map[string]struct {
	parse func([]byte) ([]string, error)
	read  func(string) string
}{
	"go-ical": {byGoIcal, func(s string) string { return s }},
	// It leaves \n as it stands, and reads what is escaped twice once more.
	"gocal": {byGocal, func(s string) string {
		return parser.UnescapeString(strings.NewReplacer(`\`, `\\`, "\n", `\n`, ",", `\,`, ";", `\;`).Replace(s))
	}},
}

// sound holds a file against what RFC 5545 says of its lines.
func sound(b []byte) error {
	if !utf8.Valid(b) || !bytes.HasSuffix(b, []byte("\r\n")) {
		return fmt.Errorf("broken text, or no line end")
	}
	for l := range strings.SplitSeq(strings.TrimSuffix(string(b), "\r\n"), "\r\n") {
		switch {
		case len(l) > 75:
			return fmt.Errorf("%d octets: %q", len(l), l)
		case strings.ContainsAny(l, "\r\n"), l == "", !utf8.ValidString(l):
			return fmt.Errorf("a line that is none: %q", l)
		}
	}
	return nil
}

// prose are texts as sentences are: clean at their edges, with whatever may
// stand between.
func prose() *rapid.Generator[string] {
	piece := rapid.OneOf(rapid.SampledFrom([]string{"카드사 심사 (KG이니시스)", `a\b`, `\n`, ";", ",", ":", `"x"`, "한글과 English가 섞인 아주 긴 문장이 이어지고 또 이어집니다", "😀", "é", "^", "=", "BEGIN:VEVENT", "https://e.example/a?b=1&c=2"}),
		rapid.StringMatching(`[a-z가-힣;,:\\" ]{1,40}`))
	return rapid.Custom(func(t *rapid.T) string {
		lines := rapid.SliceOfN(rapid.SliceOfN(piece, 1, 5), 1, 4).Draw(t, "lines")
		var out []string
		for _, l := range lines {
			out = append(out, strings.Join(strings.Fields(strings.Join(l, " ")), " "))
		}
		return strings.TrimSpace(strings.Join(out, "\n"))
	})
}

func drawFile(t *rapid.T) CalendarFile {
	f := CalendarFile{Name: strings.ReplaceAll(prose().Draw(t, "name"), "\n", " "), Lang: model.Korean}
	for i := range rapid.IntRange(0, 4).Draw(t, "days") {
		d := CalendarDay{Summary: prose().Draw(t, "summary"), Description: prose().Draw(t, "description")}
		d.UID = fmt.Sprintf("ends~t%d~-~contract.sign~-@s0cafe001.portone-onboard", i)
		d.Kind = rapid.SampledFrom([]EntryKind{StepEnds, StepLate, OpensOne, FallsDue}).Draw(t, "kind")
		d.On = model.NewDate(rapid.IntRange(1970, 9000).Draw(t, "year"), time.Month(rapid.IntRange(1, 12).Draw(t, "month")), rapid.IntRange(1, 31).Draw(t, "day"))
		d.Gone, d.Happened = rapid.Bool().Draw(t, "gone"), rapid.Bool().Draw(t, "happened")
		d.Sequence = rapid.IntRange(0, 1<<31-1).Draw(t, "sequence")
		d.Stamp = time.Unix(rapid.Int64Range(0, 4e9).Draw(t, "stamp"), 0).UTC()
		if rapid.Bool().Draw(t, "alarm") {
			d.Alarm = d.Summary
		}
		f.Days = append(f.Days, d)
	}
	return f
}

// Both parsers read back what was written, whatever the texts.
func TestCalendarFileIsRead(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		f := drawFile(rt)
		var b bytes.Buffer
		if err := f.Write(&b); err != nil {
			rt.Fatal(err)
		}
		if err := sound(b.Bytes()); err != nil {
			rt.Fatalf("%v\n%s", err, &b)
		}
		for name, p := range parsers {
			got, err := p.parse(b.Bytes())
			if want := wanted(f, p.read); err != nil || strings.Join(got, "\n") != strings.Join(want, "\n") {
				rt.Fatalf("%s: %v\n%s\nread\n%s\nwanted\n%s", name, err, &b, strings.Join(got, "\n"), strings.Join(want, "\n"))
			}
		}
	})
}

// An alarm rings a day before, and never for what is cancelled.
func TestCalendarAlarms(t *testing.T) {
	day := func(gone bool, alarm string) CalendarDay {
		return CalendarDay{Entry: Entry{UID: "u", Kind: FallsDue, On: december(4), Gone: gone}, Summary: "마감", Alarm: alarm}
	}
	for want, d := range map[string]CalendarDay{"BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-P1D\r\nDESCRIPTION:마감\r\nEND:VALARM": day(false, "마감"), "": day(true, "마감")} {
		var b bytes.Buffer
		if err := (CalendarFile{Days: []CalendarDay{d}}).Write(&b); err != nil {
			t.Fatal(err)
		}
		if got := strings.Contains(b.String(), "VALARM"); got != (want != "") || !strings.Contains(b.String(), want) {
			t.Errorf("%s", &b)
		}
	}
}

// The parser of a calendar program that people use reads the same.
func TestCalendarFileIsReadByThunderbirds(t *testing.T) {
	folder := os.Getenv("PORTONE_TEST_PARSERS")
	if _, err := os.Stat(filepath.Join(folder, "node_modules", "ical.js")); err != nil || folder == "" {
		if os.Getenv("CI") != "" {
			t.Fatal("ical.js is missing")
		}
		t.Skip("ical.js is not there: npm install ical.js@2.2.1, its folder in PORTONE_TEST_PARSERS")
	}
	var texts []string
	var files []CalendarFile
	for seed := range 60 {
		f := rapid.Custom(drawFile).Example(seed)
		var b bytes.Buffer
		if err := f.Write(&b); err != nil {
			t.Fatal(err)
		}
		files, texts = append(files, f), append(texts, b.String())
	}
	in, err := json.Marshal(texts)
	if err != nil {
		t.Fatal(err)
	}
	node := exec.Command("node", filepath.Join("testdata", "ical.mjs"), folder)
	node.Stdin, node.Stderr = bytes.NewReader(in), os.Stderr
	out, err := node.Output()
	if err != nil {
		t.Fatal(err)
	}
	var read [][]struct {
		UID, From, To, Summary, Description, Status string
		Sequence                                    int
		Stamp                                       time.Time
	}
	if err := json.Unmarshal(out, &read); err != nil || len(read) != len(files) {
		t.Fatalf("%d of %d files: %v", len(read), len(files), err)
	}
	for i, events := range read {
		var got []string
		for _, e := range events {
			got = append(got, line(e.UID, e.From, e.To, e.Summary, e.Description, e.Status, e.Sequence, e.Stamp))
		}
		if want := wanted(files[i], func(s string) string { return s }); !slices.Equal(got, want) {
			t.Fatalf("%s\nread\n%s\nwanted\n%s", texts[i], strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
}
