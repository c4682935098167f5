package cli

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"portone-onboard/model"
)

// backup copies the file, beside a running wizard too.
func (r *run) backup(args []string) error {
	ok, err := r.read()
	if err != nil {
		return err
	}
	t := r.texts().Commands()
	if !ok {
		return failed(t.NoFile, "path", oneLine(r.path()))
	}
	to := manualName(r.path(), r.Now())
	if len(args) > 0 {
		to = args[0]
	}
	if _, err := os.Lstat(to); err == nil {
		return failed(t.BackupExists, "path", oneLine(to))
	}
	if err := r.file.Backup(to); err != nil {
		return err
	}
	r.print(t.BackedUp, "path", to)
	return nil
}

// manualTag marks backups made by command: the rotation leaves them alone.
const manualTag = "-manual-"

// manualName is where a backup goes that was asked for: onboard.db →
// backups/onboard-manual-20260305-101112.db.
func manualName(path string, now time.Time) string {
	ext := filepath.Ext(path)
	stem := strings.TrimSuffix(filepath.Base(path), ext)
	return filepath.Join(filepath.Dir(path), "backups", stem+manualTag+now.In(model.Seoul).Format("20060102-150405")+ext)
}

// allBackups are the automatic backups and those made by command, newest first.
func (r *run) allBackups() []Backup {
	out := r.Files.Backups(r.path())
	ext := filepath.Ext(r.path())
	stem := strings.TrimSuffix(filepath.Base(r.path()), ext)
	entries, _ := os.ReadDir(filepath.Join(filepath.Dir(r.path()), "backups")) // no folder, no backups
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), stem+manualTag) || !strings.HasSuffix(e.Name(), ext) || !e.Type().IsRegular() {
			continue
		}
		b, _ := r.Files.Inspect(filepath.Join(filepath.Dir(r.path()), "backups", e.Name())) // one that cannot be read is listed as not OK
		out = append(out, b)
	}
	model.SortStable(out, func(a, b Backup) int { return b.At.Compare(a.At) })
	return out
}

// restore puts a backup in place of the file, or lists the backups there are.
func (r *run) restore(args []string) error {
	if r.path() == "" {
		return errNoPlace
	}
	if len(args) == 0 {
		r.listBackups()
		return nil
	}
	t := r.texts().Commands()
	if _, err := os.Stat(args[0]); err != nil {
		return err
	}
	if same(args[0], r.path()) {
		return wrong(t.RestoreSelf)
	}
	if b, err := r.Files.Inspect(args[0]); !b.OK {
		return r.badBackup(args[0], err)
	}
	aside, err := r.Files.Restore(r.path(), args[0])
	if err != nil {
		return err
	}
	r.print(t.Restored, "path", r.path(), "from", args[0])
	if aside != "" {
		r.print(t.RestoredAside, "path", aside)
	}
	return nil
}

// badBackup says that a file is no backup to go back to.
func (r *run) badBackup(path string, err error) error {
	why := ""
	if err != nil {
		why = err.Error()
		if t, ok := r.Files.Explain(err); ok {
			why = r.texts().Frame.Troubles[string(t.Kind)].Title
		}
	}
	return failed(r.texts().Commands().BadBackup, "path", oneLine(path), "why", oneLine(why))
}

func same(a, b string) bool {
	x, err := os.Stat(a)
	if err != nil {
		return false
	}
	y, err := os.Stat(b)
	return err == nil && os.SameFile(x, y)
}

func (r *run) listBackups() {
	t := r.texts().Commands()
	all := r.allBackups()
	if len(all) == 0 {
		r.print(t.NoBackups)
		return
	}
	r.print(t.BackupsTitle)
	for _, b := range all {
		line := t.BackupLine
		if !b.OK {
			line = t.BackupBroken
		}
		r.print("  "+line, "at", stamp(b.At), "shops", strconv.Itoa(b.Shops), "events", strconv.Itoa(b.Events), "path", oneLine(b.Path))
	}
	r.print("\n" + t.RestoreHow)
}

// stamp is a moment in Korea, to the minute.
func stamp(at time.Time) string { return at.In(model.Seoul).Format("2006-01-02 15:04") }
