package locale

import (
	"cmp"
	"errors"
	"strconv"
	"time"

	"portone-onboard/model"
)

// Failure puts an effect that did not come off into words: of its Type, where
// that has some, or of its kind. A kind that this version does not know shows
// itself.
func (t *Texts) Failure(f *model.Failure) FailureText {
	if f == nil {
		return FailureText{}
	}
	text, ok := t.failureTypes()[failureKey{f.Kind, f.Type}]
	if !ok {
		text, ok = t.failures()[f.Kind]
	}
	if !ok {
		return FailureText{What: model.Printable(f.Error())}
	}
	args := t.failureArgs(f)
	return FailureText{What: Fill(text.What, args), Fix: Fill(text.Fix, args)}
}

// FailureOf is Failure for any error; ok is false where it is of another kind.
func (t *Texts) FailureOf(err error) (text FailureText, ok bool) {
	var f *model.Failure
	if !errors.As(err, &f) {
		return FailureText{}, false
	}
	return t.Failure(f), true
}

// failureArgs never leaves a hole in a sentence: where PortOne gave no code of
// its own, HTTP's stands there, or a dash.
func (t *Texts) failureArgs(f *model.Failure) map[string]string {
	status := ""
	if f.Status != 0 {
		status = strconv.Itoa(f.Status)
	}
	reason := f.Type
	if reason == "" && status != "" {
		reason = "HTTP " + status
	}
	return map[string]string{
		"status": cmp.Or(status, "-"),
		"type":   cmp.Or(reason, "-"),
		"detail": cmp.Or(f.Detail, "-"),
		"after":  t.wait(f.After),
	}
}

// wait is a time to wait, rounded up to what people count in.
func (t *Texts) wait(d time.Duration) string {
	seconds, minutes := int64((d+time.Second-1)/time.Second), int64((d+time.Minute-1)/time.Minute)
	english := t.Lang == model.English
	switch {
	case d <= 0 && english:
		return "a minute"
	case d <= 0:
		return "1분"
	case seconds < 90 && english:
		return strconv.FormatInt(seconds, 10) + " s"
	case seconds < 90:
		return strconv.FormatInt(seconds, 10) + "초"
	case english:
		return strconv.FormatInt(minutes, 10) + " min"
	}
	return strconv.FormatInt(minutes, 10) + "분"
}
