package scan

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"io/fs"
	"os"
	"syscall"
	"unicode/utf8"

	"portone-onboard/model"
)

// maxFile is the largest file that is looked at, in bytes.
const maxFile = 1 << 20

// readFile reads a file into buf and gives what it read. It gives len(buf) for
// all that does not fit, so buf is one byte longer than the limit.
func readFile(name string, buf []byte) (int, error) {
	f, err := os.Open(name)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	return readAll(f, buf)
}

// readAll fills buf as far as r goes. A regular file that gives less than was
// asked for is at its end, which spares a second call for nearly every file.
func readAll(r io.Reader, buf []byte) (n int, err error) {
	for n < len(buf) {
		asked := len(buf) - n
		var got int
		got, err = r.Read(buf[n:])
		n += got
		if err == io.EOF || err == nil && got < asked {
			return n, nil
		}
		if err != nil {
			return n, err
		}
	}
	return n, nil
}

// troubleOf gives the code of an error of the disk.
func troubleOf(err error) string {
	switch {
	case errors.Is(err, fs.ErrPermission):
		return "permission"
	case errors.Is(err, fs.ErrNotExist):
		return "gone"
	case errors.Is(err, syscall.ELOOP):
		return "loop"
	}
	return "io"
}

var (
	utf8Mark  = []byte("\xef\xbb\xbf")
	utf16Low  = []byte("\xff\xfe")
	utf16High = []byte("\xfe\xff")
)

// binaryWindow is how much of a file tells that it is no text.
const binaryWindow = 8 << 10

// plain gives the bytes of a file in which ASCII stands as ASCII; ok is false
// for binaries. Only UTF-16 is decoded here: the rest can be searched as it is.
func plain(raw []byte) (text []byte, ok bool) {
	if bytes.HasPrefix(raw, utf16Low) || bytes.HasPrefix(raw, utf16High) {
		text := model.FromUTF16(raw, binary.LittleEndian)
		return text, bytes.IndexByte(text, 0) < 0
	}
	return raw, bytes.IndexByte(raw[:min(len(raw), binaryWindow)], 0) < 0
}

// decoded gives a text as UTF-8. What is no UTF-8 is CP949, in which Korean
// sources were written for decades; broken bytes become U+FFFD.
func decoded(text []byte) string {
	text = bytes.TrimPrefix(text, utf8Mark)
	if utf8.Valid(text) {
		return string(text)
	}
	return string(model.FromCP949(text))
}

// bundleLine is the mean length of lines that only machines write, in bytes.
const bundleLine = 600

// bundled tells a bundle by its lines: long ones throughout.
func bundled(text string) bool {
	return len(text) > 8<<10 && len(text)/(1+bytes.Count([]byte(text), []byte{'\n'})) > bundleLine
}
