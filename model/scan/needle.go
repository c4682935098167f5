package scan

import "strings"

// needles looks for many literals at once, without regard to ASCII case. It
// looks at every third place only: each literal is at least five bytes long, so
// that one of its first three blocks of three bytes must stand there.
type needles struct {
	lists  [][]needleAt
	bucket [1 << needleBits]uint8 // 0 is no literal, else an index into lists
}

type needleAt struct {
	word   string // folded
	offset int    // of the block within the word
}

const (
	needleBits  = 15
	needleBlock = 3
	needleMin   = 5 // the shortest literal that every third place finds
	needleStep  = needleMin - needleBlock + 1
	// needleLists is how many lists fit beside "none" in a byte; literals beyond
	// share the last one, which costs time and nothing else.
	needleLists = 255
)

// fold makes letters lower case. It maps other signs, too, which can only give
// a hit too many.
func fold(b byte) byte { return b | 0x20 }

func blockHash(a, b, c byte) uint32 {
	return (uint32(fold(a)) | uint32(fold(b))<<8 | uint32(fold(c))<<16) * 0x9E3779B1 >> (32 - needleBits)
}

// newNeedles takes literals of at least needleMin bytes; shorter ones are left out.
func newNeedles(words []string) *needles {
	n := &needles{lists: make([][]needleAt, 1)}
	for _, w := range words {
		if len(w) < needleMin {
			continue
		}
		folded := foldWord(w)
		for at := range needleStep {
			n.add(blockHash(folded[at], folded[at+1], folded[at+2]), needleAt{folded, at})
		}
	}
	return n
}

func foldWord(w string) string {
	var b strings.Builder
	for i := range len(w) {
		b.WriteByte(fold(w[i]))
	}
	return b.String()
}

func (n *needles) add(hash uint32, at needleAt) {
	list := n.bucket[hash]
	switch {
	case list != 0:
	case len(n.lists) <= needleLists:
		list = uint8(len(n.lists))
		n.lists = append(n.lists, nil)
	default:
		list = needleLists
	}
	n.bucket[hash] = list
	n.lists[list] = append(n.lists[list], at)
}

// in tells whether any literal stands in text.
func (n *needles) in(text []byte) bool {
	for i := 0; i+needleBlock <= len(text); i += needleStep {
		list := n.bucket[blockHash(text[i], text[i+1], text[i+2])]
		if list != 0 && n.at(text, i, list) {
			return true
		}
	}
	return false
}

func (n *needles) at(text []byte, i int, list uint8) bool {
	for _, c := range n.lists[list] {
		start := i - c.offset
		if start >= 0 && start+len(c.word) <= len(text) && equalFolded(text[start:start+len(c.word)], c.word) {
			return true
		}
	}
	return false
}

func equalFolded(text []byte, word string) bool {
	for i := range text {
		if fold(text[i]) != word[i] {
			return false
		}
	}
	return true
}
