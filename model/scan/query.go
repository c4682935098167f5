package scan

import (
	"slices"
	"strings"

	"portone-onboard/model"
)

// query is what is looked for, made once of what was asked.
type query struct {
	live     bool
	testKeys []string
	liveKeys []string
	mids     []string
	needles  *needles
}

func newQuery(ask model.ScanAsk) *query {
	q := &query{live: ask.LiveWanted, testKeys: usable(ask.TestKeys), liveKeys: usable(ask.LiveKeys), mids: usable(ask.TestMIDs)}
	q.needles = newNeedles(slices.Concat(marks, sampleChannels, sampleStores, q.testKeys, q.mids))
	return q
}

// usable leaves out what is too short to be told from any other word, and what
// stands there twice.
func usable(words []string) (out []string) {
	for _, w := range words {
		w = strings.TrimSpace(w)
		if len(w) >= needleMin && !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return out
}

// pointing is how grave it is that something points to test.
func (q *query) pointing() model.Severity {
	if q.live {
		return model.SeverityError
	}
	return model.SeverityWarning
}
