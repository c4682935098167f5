package gateway

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"path"
	"strings"
	"sync"

	"portone-onboard/model"
)

// What the machine needs of each data file is compiled ahead of time: reading
// 150 KB of YAML strictly takes 30 ms, which nobody should wait for at every
// start. The data files stay the truth; a test fails when these are stale.

//go:generate go run ./compile facts
//go:embed facts
var compiled embed.FS

const hashName = "HASH"

// Compiled makes the compiled files of this package, by name: one JSON of
// model.GatewayFacts per data file, and HASH with the hash of all of them.
func Compiled() (map[string][]byte, error) {
	out := map[string][]byte{}
	for _, e := range index {
		g, err := Get(e.Code)
		if err != nil {
			return nil, err
		}
		if !g.Filled {
			continue
		}
		b, err := json.Marshal(g.facts())
		if err != nil {
			return nil, fmt.Errorf("%s: %w", e.Code, err)
		}
		out[string(e.Code)+".json"] = append(b, '\n')
	}
	out[hashName] = []byte(hash(data) + "\n")
	return out, nil
}

// factsOf reads the compiled facts of an entry, or the bare entry where there
// are none.
func factsOf(e Entry) model.GatewayFacts {
	bare := model.GatewayFacts{Code: e.Code, Name: e.Name, Kind: string(e.Kind)}
	b, err := compiled.ReadFile(path.Join("facts", string(e.Code)+".json"))
	if err != nil {
		return bare
	}
	var f model.GatewayFacts
	if err := json.NewDecoder(bytes.NewReader(b)).Decode(&f); err != nil {
		return bare // cannot be: a test reads every one
	}
	return f
}

// compiledHash is the hash of the data files as it was when they were compiled.
var compiledHash = sync.OnceValue(func() string {
	b, _ := compiled.ReadFile(path.Join("facts", hashName))
	return strings.TrimSpace(string(b))
})
