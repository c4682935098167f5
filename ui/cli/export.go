package cli

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"

	"portone-onboard/model"
	"portone-onboard/model/report"
	"portone-onboard/ui/page"
)

// export writes shops as a page to read, as a document to import, or as a
// calendar.
func (r *run) export([]string) error {
	all, err := r.shops(false)
	if err != nil {
		return err
	}
	write := map[string]func(io.Writer, []listed) error{
		"md": r.exportMarkdown, "html": r.exportHTML, "json": r.exportJSON, "ics": r.exportCalendar,
	}[r.opt.format]
	if r.opt.output == "" || r.opt.output == "-" {
		return write(r.out, all)
	}
	if err := r.mayWrite(r.opt.output); err != nil {
		return err
	}
	var b bytes.Buffer
	if err := write(&b, all); err != nil {
		return err
	}
	if err := writeFile(r.opt.output, b.Bytes(), r.opt.force); err != nil {
		return err
	}
	r.print(r.texts().Commands().Exported, "path", r.opt.output, "count", strconv.Itoa(len(all)))
	return nil
}

// mayWrite refuses to write over a file, unless asked to.
func (r *run) mayWrite(path string) error {
	info, err := os.Lstat(path)
	switch {
	case err == nil && info.IsDir():
		return wrong(r.texts().Commands().IsFolder, "path", oneLine(path))
	case err == nil && !r.opt.force:
		return failed(r.texts().Commands().Exists, "path", oneLine(path))
	}
	return nil
}

// writeFile gives a file its name only when it is whole and on disk. It is for
// its owner only: a report holds names and numbers of a business. The error
// names the file that was asked for.
func writeFile(path string, b []byte, over bool) error {
	err := fillFile(path, b, over)
	var inner *fs.PathError
	if errors.As(err, &inner) {
		return &fs.PathError{Op: inner.Op, Path: path, Err: inner.Err}
	}
	return err
}

func fillFile(path string, b []byte, over bool) error {
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*.part") // 0600
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	_, err = f.Write(b)
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return err
	}
	if over {
		return os.Rename(f.Name(), path)
	}
	err = os.Link(f.Name(), path) // fails where somebody else was faster
	if err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	return os.Rename(f.Name(), path) // no hard links here
}

func (r *run) exportJSON(to io.Writer, all []listed) error {
	d := report.Document{Evidence: map[string][]byte{}}
	for _, l := range all {
		events, err := r.file.Journal(l.ID)
		if err != nil {
			return err
		}
		j := report.Journal{Shop: l.ID, Events: events}
		for _, hash := range j.Evidence() {
			if raw, err := r.file.Evidence(hash); err == nil { // one that is gone leaves its line in the answer
				d.Evidence[hash] = raw
			}
		}
		d.Journals = append(d.Journals, j)
	}
	return d.Write(to)
}

// exportMarkdown writes a page for each shop, one behind the other.
func (r *run) exportMarkdown(to io.Writer, all []listed) error {
	return r.pages(to, all, page.Markdown)
}

// exportHTML writes one file with a page for each shop.
func (r *run) exportHTML(to io.Writer, all []listed) error {
	return r.pages(to, all, page.HTML)
}

func (r *run) pages(to io.Writer, all []listed, write func(...page.Doc) string) error {
	if len(all) == 0 {
		r.complain(fill(r.texts().Commands().NoShop))
		return nil
	}
	var docs []page.Doc
	for _, l := range all {
		shop, err := r.file.Load(l.ID)
		if err != nil {
			return err
		}
		docs = append(docs, r.page(shop))
	}
	_, err := io.WriteString(to, write(docs...))
	return err
}

// page is a shop as a page for others: with personal data only where they were
// asked for. What must not be told is taken out of the shop before anything is
// made of it.
func (r *run) page(shop model.Shop) page.Doc {
	told := report.Redact(shop)
	if r.opt.personal {
		told = report.Guard(shop)
	}
	return r.teller(model.NewWalk(told, r.world())).page(r.opt.personal, r.opt.full)
}
