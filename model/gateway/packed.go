package gateway

import (
	"bytes"
	"compress/gzip"
	"embed"
	"encoding/json"
	"io"
	"io/fs"
	"path"
	"strings"
)

// The catalogue is 5 MB of text; packed it is a sixth of that. Unpacking what a
// start needs takes less than half a millisecond.

//go:embed facts
var facts embed.FS

// reader gives a file of this package's folder.
type reader interface {
	ReadFile(name string) ([]byte, error)
}

// packed reads what was compiled and packed.
type packed struct{}

const packedSuffix = ".gz"

// ReadFile unpacks one file; fs.ErrNotExist where there is none.
func (packed) ReadFile(name string) ([]byte, error) {
	b, err := facts.ReadFile(path.Join("facts", name+packedSuffix))
	if err != nil {
		return nil, err
	}
	z, err := gzip.NewReader(bytes.NewReader(b))
	if err != nil {
		return nil, &fs.PathError{Op: "unpack", Path: name, Err: err}
	}
	return io.ReadAll(z)
}

// unpackJSON reads a compiled file into v; false where there is none. A test
// reads every one.
func unpackJSON(name string, v any) bool {
	b, err := packed{}.ReadFile(name)
	return err == nil && json.Unmarshal(b, v) == nil
}

// Pack packs one compiled file, and gives the name it has then. HASH stays as
// it is.
func Pack(name string, b []byte) (string, []byte, error) {
	if name == hashName {
		return name, b, nil
	}
	var out bytes.Buffer
	z, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err != nil {
		return "", nil, err
	}
	if _, err := z.Write(b); err != nil {
		return "", nil, err
	}
	err = z.Close()
	return name + packedSuffix, out.Bytes(), err
}

// packedHash is the hash of the data files as it was when they were compiled.
func packedHash() string {
	b, _ := facts.ReadFile(path.Join("facts", hashName))
	return strings.TrimSpace(string(b))
}
