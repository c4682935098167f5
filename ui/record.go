package ui

import (
	"crypto/sha256"
	"encoding/hex"
	"time"

	tea "charm.land/bubbletea/v2"

	"portone-onboard/model"
)

// record saves what a machine saw and then shows it. It is shown all the same
// where it cannot be saved: what was seen is not lost on the merchant.
func (a *App) record(e model.Event, next *results, proof []byte) tea.Cmd {
	switch {
	case a.scene.readOnly:
		next.failed = a.scene.Look().NotSaved
		fallthrough
	case len(e.Changes) == 0:
		a.show(next)
		return nil
	}
	var proofs [][]byte
	if len(proof) > 0 {
		proofs = [][]byte{proof}
	}
	return a.save(e, func(a *App) tea.Cmd {
		a.show(next)
		a.remark(a.scene.Look().Recorded)
		return nil
	}, func(a *App, err error) {
		next.failed = a.failure(err)
		a.show(next)
	}, proofs...)
}

// hashOf names a record as the store names it: SHA-256 in hex.
func hashOf(raw []byte) string {
	if len(raw) == 0 {
		return ""
	}
	sum := sha256.Sum256(raw)
	return hex.EncodeToString(sum[:])
}

// clock is a moment as the merchant reads it, in Korea's time as everywhere.
func (s *scene) clock(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return s.Date(model.DateOf(t)) + t.In(model.Seoul).Format(" 15:04")
}
