package cli

import (
	"errors"
	"io"
	"io/fs"
	"os"

	"portone-onboard/model"
	"portone-onboard/model/report"
	"portone-onboard/ui/say"
)

// letterJSON is what `read --json` writes. Texts of the letter are printable
// and cut.
type letterJSON struct {
	Kind      model.LetterKind `json:"kind"`
	From      string           `json:"from"`
	Subject   string           `json:"subject"`
	Sent      string           `json:"sent"` // 2026-03-05, "" where it does not say
	Gateway   model.Code       `json:"gateway"`
	Sender    model.Sender     `json:"sender"`
	Cut       bool             `json:"cut,omitempty"` // only its beginning was read
	Signs     []signJSON       `json:"signs"`
	Doubts    []model.Doubt    `json:"doubts"`
	Proposals []proposalJSON   `json:"proposals"`
}

type signJSON struct {
	Code  model.SignCode `json:"code"`
	Value string         `json:"value"`
	Words string         `json:"words"`
	Rule  string         `json:"rule"`
}

type proposalJSON struct {
	Question model.QuestionID    `json:"question"`
	Track    model.TrackID       `json:"track"`
	Tracks   []model.TrackID     `json:"tracks,omitempty"` // where several applications may be meant
	MID      model.MIDID         `json:"mid"`
	Item     string              `json:"item"`
	Value    []string            `json:"value"`
	Problems []letterProblemJSON `json:"problems"`
}

type letterProblemJSON struct {
	Code     model.ProblemCode `json:"code"`
	Severity model.Severity    `json:"severity"`
}

// readLetter says what a mail or message means for the shop. It changes
// nothing. Status 1 is a letter that leads to nothing, or that may be forged.
func (r *run) readLetter(args []string) error {
	if r.Looks.Letter == nil {
		return errNoLook
	}
	raw, name, err := r.letterInput(args)
	if err != nil {
		return err
	}
	w, err := r.looker(nil)
	if err != nil {
		return err
	}
	l := r.Looks.Letter(w.LetterAsk(raw, name))
	list := w.Propose(l)
	if r.opt.json {
		err = report.WriteJSON(r.out, letterDoc(l, list))
	} else {
		r.letterText(teller{say.Sayer{Texts: r.texts(), W: w}}, l, list)
	}
	nothing := len(list) == 0 && (w.Shop.ID != "" || len(l.Signs) == 0)
	if err == nil && (nothing || say.LinksShut(l)) {
		return errFinding
	}
	return err
}

// letterInput is what to read: a file, or standard input, which nobody is made
// to type into.
func (r *run) letterInput(args []string) (raw []byte, name string, err error) {
	if len(args) > 0 && args[0] != "-" {
		raw, err = readFile(args[0])
		return raw, args[0], err
	}
	if len(args) == 0 && isTerminal(r.In) {
		return nil, "", wrong(r.texts().Letter().NoInput)
	}
	raw, err = io.ReadAll(io.LimitReader(r.In, maxInput+1))
	if err == nil && len(raw) == 0 {
		return nil, "", wrong(r.texts().Letter().NoInput)
	}
	return raw, "", err
}

// readFile reads a file as a merchant names or drops it: the first megabytes,
// and one byte more where it is longer.
func readFile(typed string) ([]byte, error) {
	path := folder(typed)
	f, err := os.Open(path)
	if err != nil {
		return nil, unreadable(path, err)
	}
	defer f.Close()
	raw, err := io.ReadAll(io.LimitReader(f, maxInput+1))
	if err != nil {
		return nil, unreadable(path, err)
	}
	return raw, nil
}

// unreadable is why a file cannot be read, as far as there are words for it.
func unreadable(path string, err error) error {
	why := ""
	switch {
	case errors.Is(err, fs.ErrNotExist):
		why = "no_file"
	case errors.Is(err, fs.ErrPermission):
		why = "permission"
	default:
		return err
	}
	return &model.Failure{Kind: model.FailInput, Type: why, Detail: oneLine(path), Err: err}
}

func letterDoc(l model.Letter, list []model.Proposal) letterJSON {
	out := letterJSON{
		Kind: l.Kind, From: l.From, Subject: l.Subject, Gateway: l.Gateway, Sender: l.Sender, Cut: l.Cut,
		Signs: []signJSON{}, Doubts: append([]model.Doubt{}, l.Doubts...), Proposals: []proposalJSON{},
	}
	if !l.Sent.IsZero() {
		out.Sent = l.Sent.String()
	}
	for _, x := range l.Signs {
		out.Signs = append(out.Signs, signJSON{x.Code, x.Value, x.Words, x.Rule})
	}
	for _, p := range list {
		one := proposalJSON{p.Slot.Question, p.Slot.Track, p.Tracks, p.Slot.MID, p.Slot.Item, append([]string{}, p.Input.Values...), []letterProblemJSON{}}
		for _, x := range p.Problems {
			one.Problems = append(one.Problems, letterProblemJSON{x.Code, x.Severity()})
		}
		out.Proposals = append(out.Proposals, one)
	}
	return out
}

// letterText says who wrote, why to doubt it, what could be recorded with the
// words behind each, and what else it says.
func (r *run) letterText(s teller, l model.Letter, list []model.Proposal) {
	t := s.Letter()
	r.pair("", t.FromWord, s.LetterFrom(l))
	r.pair("", t.AboutWord, s.LetterAbout(l))
	if !l.Sent.IsZero() {
		r.pair("", t.SentWord, s.Date(l.Sent))
	}
	r.pair("", t.SubjectWord, l.Subject)
	for _, d := range say.LetterDoubts(l) {
		words := s.Doubt(l, d)
		r.pair("", "!", words.What+" "+words.Do)
	}
	if l.Cut {
		r.pair("", "!", t.Cut)
	}
	r.letterProposals(s, l, list)
	if rest := say.LetterRest(l, list); len(rest) > 0 {
		r.print("\n{title}", "title", t.Others)
		for _, x := range rest {
			r.pair("  ", "-", s.Sign(x))
		}
	}
	r.letterLinks(s, l)
	if len(list) > 0 {
		r.print("\n" + t.HowToRecord)
	}
}

// pair is a word and what stands there, on one line; nothing where nothing does.
func (r *run) pair(indent, word, text string) {
	if text != "" {
		r.print("{indent}{word} {text}", "indent", indent, "word", word, "text", oneLine(text))
	}
}

func (r *run) letterProposals(s teller, l model.Letter, list []model.Proposal) {
	t := s.Letter()
	switch {
	case s.W.Shop.ID == "" && !l.Distrusted():
		r.print("\n" + t.NoShop)
		return
	case len(list) == 0:
		r.print("\n" + s.NothingProposed(l))
		return
	}
	r.print("\n{title} ({shop})", "title", t.Proposals, "shop", s.Shop())
	for i, p := range list {
		label, value := s.Proposal(p)
		r.pair("  ", itoa(i+1)+".", label+" = "+value)
		r.pair("     ", t.BeforeWord, s.Stands(p))
		r.pair("     ", t.WordsWord, p.Sign.Words)
		for _, x := range p.Problems {
			words := s.Problem(x)
			r.pair("     ", "!", words.What+" "+words.Fix)
		}
	}
	if tracks := list[0].Tracks; len(tracks) > 1 {
		names := make([]string, len(tracks))
		for i, id := range tracks {
			names[i] = s.Track(id)
		}
		r.pair("  ", "!", t.TrackTitle+" "+s.Join(names))
	}
}

// letterLinks lists the links of a letter that is not doubted.
func (r *run) letterLinks(s teller, l model.Letter) {
	t, links := s.Letter(), say.LetterLinks(l)
	switch {
	case len(links) == 0:
	case say.LinksShut(l):
		r.print("\n"+t.LinksShut, "n", itoa(len(links)))
	default:
		r.print("\n{title}", "title", t.Links)
		for _, link := range links {
			r.pair("  ", "-", link)
		}
	}
}
