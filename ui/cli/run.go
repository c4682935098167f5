package cli

import (
	"bufio"
	"errors"
	"fmt"
	"strings"

	"portone-onboard/model"
	"portone-onboard/ui/locale"
)

// run is one invocation.
type run struct {
	World
	out     *bufio.Writer
	opt     options
	parsed  bool // the flags have been read
	clock   clock
	lang    model.Lang // "" until texts asks
	langSet bool
	file    File                  // open for this run; Run closes it
	names   map[model.Code]string // of gateways, once asked for
}

// options are the values of all flags.
type options struct {
	db, shop, lang                          string
	today                                   model.Date
	ascii, json, full, force, asNew, dryRun bool
	personal                                bool // personal data may stand in a report
	gateway, format, output, expect, from   string
	version                                 bool
}

// Run carries out one invocation and gives its exit status.
func Run(w World) (status int) {
	r := &run{World: w, out: bufio.NewWriter(w.Out), clock: newClock(w.Now, model.Date{})}
	err := r.execute()
	if flushed := r.out.Flush(); err == nil {
		err = flushed
	}
	if err != nil {
		var text string
		text, status = r.explain(err)
		r.complain(text)
	}
	r.close()
	return status
}

// complain writes an error's sentences to where errors go.
func (r *run) complain(text string) {
	if text != "" {
		fmt.Fprintln(r.Err, text)
	}
}

// path is the file of this run.
func (r *run) path() string {
	flag := r.opt.db
	if !r.parsed {
		flag = argValue(r.Args, "--db")
	}
	return place(flag, r.Env)
}

// close gives the file back. What was written is on disk by then, so that a
// failure here has nothing to tell the merchant.
func (r *run) close() {
	if r.file != nil {
		_ = r.file.Close()
		r.file = nil
	}
}

// errNoPlace is a system that names no folder for a user's data.
var errNoPlace = errors.New("no data folder")

// read opens the file as it stands. ok is false where there is none yet.
func (r *run) read() (ok bool, err error) {
	path := r.path()
	if path == "" {
		return false, errNoPlace
	}
	file, err := r.Files.Read(path)
	if t, known := r.Files.Explain(err); known && t.Missing {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	r.file = file
	return true, nil
}

// write opens the file for writing, and makes it where there is none.
func (r *run) write() error {
	path := r.path()
	if path == "" {
		return errNoPlace
	}
	file, err := r.Files.Open(path)
	if err != nil {
		return err
	}
	r.file = file
	return nil
}

// print writes a line of sentences; args are names and values by turns, and
// {program} is known everywhere.
func (r *run) print(template string, args ...string) {
	r.out.WriteString(fill(template, args...))
	r.out.WriteByte('\n')
}

func fill(template string, args ...string) string {
	m := map[string]string{"program": program}
	for i := 0; i+1 < len(args); i += 2 {
		m[args[i]] = args[i+1]
	}
	return locale.Fill(template, m)
}

// oneLine makes outside text safe to stand in a line of ours.
func oneLine(s string) string { return strings.TrimSpace(model.Printable(s)) }
