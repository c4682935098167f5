package store

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
)

// A frame stands around every record, so that each proves itself and can be
// found in the bytes of a file whose pages no longer hold together:
//
//	mark 3 bytes | kind 1 | length of the body 4 | link 4 | crc32c 4 | body
//
// Numbers are little-endian. The checksum covers everything but itself. Link
// is the checksum of the event before, which chains a shop's journal; other
// kinds leave it 0.
const (
	frameSize = 16
	sumOffset = 12
	maxBody   = 8 << 20
)

// frameMark cannot occur in JSON: 0xf5 is no byte of UTF-8.
var frameMark = []byte{0xf5, 'p', 'o'}

type kind byte

const (
	kindEvent    kind = 'E'
	kindAnswer   kind = 'A'
	kindRow      kind = 'R'
	kindEvidence kind = 'P'
	kindSetting  kind = 'S'
)

var errFrame = errors.New("checksum or frame is wrong")

// frame is one opened record.
type frame struct {
	kind kind
	link uint32 // checksum of the record before
	sum  uint32
	body []byte // points into what was opened
}

// seal puts the frame around a body.
func seal(k kind, link uint32, body []byte) []byte {
	b := make([]byte, frameSize, frameSize+len(body))
	copy(b, frameMark)
	b[3] = byte(k)
	binary.LittleEndian.PutUint32(b[4:], uint32(len(body)))
	binary.LittleEndian.PutUint32(b[8:], link)
	b = append(b, body...)
	binary.LittleEndian.PutUint32(b[sumOffset:], frameSum(b))
	return b
}

// unseal opens a record of a kind that is exactly b.
func unseal(k kind, b []byte) (frame, error) {
	f, ok := openFrame(b)
	if !ok || f.kind != k || frameSize+len(f.body) != len(b) {
		return frame{}, errFrame
	}
	return f, nil
}

// openFrame opens the record that b starts with.
func openFrame(b []byte) (frame, bool) {
	size, ok := bodySize(b)
	if !ok || len(b)-frameSize < size {
		return frame{}, false
	}
	b = b[:frameSize+size]
	f := frame{
		kind: kind(b[3]),
		link: binary.LittleEndian.Uint32(b[8:]),
		sum:  binary.LittleEndian.Uint32(b[sumOffset:]),
		body: b[frameSize:],
	}
	return f, f.sum == frameSum(b)
}

// bodySize reads how long the body after a header says it is.
func bodySize(header []byte) (int, bool) {
	if len(header) < frameSize || !bytes.HasPrefix(header, frameMark) {
		return 0, false
	}
	n := binary.LittleEndian.Uint32(header[4:])
	return int(n), n <= maxBody
}

func frameSum(b []byte) uint32 {
	table := crc32.MakeTable(crc32.Castagnoli)
	return crc32.Update(crc32.Checksum(b[:sumOffset], table), table, b[frameSize:])
}
