package site

import (
	"context"
	"io"
	"os"
	"path/filepath"

	"portone-onboard/model"
)

// readInput takes HTML that came from standard input.
func (r *run) readInput(ctx context.Context, input []byte) *page {
	cut := len(input) > r.o.PageBytes
	if cut {
		input = input[:r.o.PageBytes]
	}
	return r.saved(ctx, "-", input, cut)
}

// readFile takes a saved page, and nothing that lies beside it.
func (r *run) readFile(ctx context.Context, name string) *page {
	body, cut, trouble := readRegular(name, r.o.PageBytes)
	if trouble != "" {
		return &page{SitePage: model.SitePage{Address: shownFile(name), Trouble: trouble}}
	}
	return r.saved(ctx, shownFile(name), body, cut)
}

func shownFile(name string) string {
	return cutRunes(model.Printable(filepath.ToSlash(name)), model.MaxFinding)
}

func (r *run) saved(ctx context.Context, address string, body []byte, cut bool) *page {
	p := &page{SitePage: model.SitePage{Address: address, Bytes: len(body), Cut: cut}}
	r.parse(ctx, p, body, "")
	p.Role = roleOf(p.Title, filepath.Base(address))
	return p
}

// readRegular reads at most limit bytes. Only a regular file is opened: a pipe
// would wait for its writer, beyond any context.
func readRegular(name string, limit int) (body []byte, cut bool, trouble string) {
	info, err := os.Stat(name)
	switch {
	case err != nil:
		return nil, false, fileTrouble(err)
	case info.IsDir():
		return nil, false, troubleFolder
	case !info.Mode().IsRegular():
		return nil, false, troubleIO
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, false, fileTrouble(err)
	}
	defer f.Close()
	body, err = io.ReadAll(io.LimitReader(f, int64(limit)+1))
	if err != nil {
		return nil, false, fileTrouble(err)
	}
	if len(body) > limit {
		return body[:limit], true, ""
	}
	return body, false, ""
}
