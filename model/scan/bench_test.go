package scan

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"portone-onboard/model"
)

// plausible writes source of no payments, of about n bytes.
func plausible(r *rand.Rand, n int) string {
	words := strings.Fields("user order item product cart price total list render update fetch async await state props theme button request response handler service client config option result message data account session address city phone number filter reduce sort length width margin color event click submit mount effect provider router path query header footer section")
	w := func() string { return words[r.IntN(len(words))] }
	var b strings.Builder
	for b.Len() < n {
		switch r.IntN(4) {
		case 0:
			fmt.Fprintf(&b, "  const %s = await %s.%s(%s, { %s: %s.%s });\n", w(), w(), w(), w(), w(), w(), w())
		case 1:
			fmt.Fprintf(&b, "  if (%s === '%s-%s') { return %s(%s); }\n", w(), w(), w(), w(), w())
		case 2:
			fmt.Fprintf(&b, "  // %s %s %s\n", w(), w(), w())
		default:
			fmt.Fprintf(&b, "    <%s className=\"%s-%s\" onClick={() => %s(%s)}>\n", w(), w(), w(), w(), w())
		}
	}
	return b.String()
}

// tree writes many files, a few of which have to do with payments.
func tree(b *testing.B, files int) string {
	r := rand.New(rand.NewPCG(1, 2))
	dir := b.TempDir()
	for i := range files {
		text := plausible(r, 1<<10+r.IntN(7<<10))
		if i%200 == 0 {
			text += "PortOne.requestPayment({ storeId, paymentId, payMethod: \"CARD\" });\n"
		}
		write(b, dir, fmt.Sprintf("p%d/m%d/f%d.%s", i/400, i/40%10, i, []string{"js", "ts", "tsx", "py"}[i%4]), text)
	}
	return dir
}

func BenchmarkScan(b *testing.B) {
	const files = 5000
	ask := model.ScanAsk{Dir: tree(b, files), LiveWanted: true, TestMIDs: sharedMIDs(b)}
	for b.Loop() {
		if report := scanned(b, ask); report.Files != files || len(report.Findings) == 0 {
			b.Fatalf("%d files, %d findings", report.Files, len(report.Findings))
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/files, "µs/file")
}

func BenchmarkNeedles(b *testing.B) {
	text := []byte(plausible(rand.New(rand.NewPCG(1, 2)), 1<<20))
	n := newQuery(model.ScanAsk{TestMIDs: sharedMIDs(b)}).needles
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if n.in(text) {
			b.Fatal("the text of the benchmark is about payments")
		}
	}
}
