package store

import (
	"errors"
	"os"
	"slices"
	"time"

	"portone-onboard/model"
)

const (
	keepDays  = 7
	keepWeeks = 4
)

// RotateBackups makes the day's backup if there is none yet and something to
// lose, and removes daily ones past their time: the newest seven stay, and of
// the older ones the last of each of four weeks. Those from before a migration
// always stay. It reads the whole file: call it where nobody waits.
func (s *Store) RotateBackups(now time.Time) error {
	if s.readOnly {
		return ErrReadOnly
	}
	list, err := s.Shops()
	if err != nil || len(list) == 0 {
		return err
	}
	today := model.DateOf(now)
	days := dailyBackups(s.path)
	if slices.ContainsFunc(days, func(b backupFile) bool { return b.day == today }) {
		return nil
	}
	to := backupName(s.path, today.String())
	if err := s.Backup(to); err != nil {
		return err
	}
	return prune(dailyBackups(s.path))
}

// dailyBackups lists the daily ones, newest day first.
func dailyBackups(path string) []backupFile {
	days := slices.DeleteFunc(backupFiles(path), func(b backupFile) bool { return b.day.IsZero() })
	model.Sort(days, func(a, b backupFile) int { return a.day.DaysSince(b.day) * -1 })
	return days
}

func prune(days []backupFile) error {
	var errs []error
	for _, old := range outdated(days) {
		errs = append(errs, failed(OpBackup, old.path, os.Remove(old.path)))
	}
	return errors.Join(errs...)
}

// outdated picks from daily backups, newest first, those that need not stay.
func outdated(days []backupFile) []backupFile {
	if len(days) <= keepDays {
		return nil
	}
	type week struct{ year, number int }
	kept := map[week]bool{}
	var out []backupFile
	for _, b := range days[keepDays:] {
		year, number := isoWeek(b.day)
		if w := (week{year, number}); !kept[w] && len(kept) < keepWeeks {
			kept[w] = true
		} else {
			out = append(out, b)
		}
	}
	return out
}

func isoWeek(d model.Date) (year, week int) {
	return time.Date(d.Year(), d.Month(), d.Day(), 0, 0, 0, 0, time.UTC).ISOWeek()
}
