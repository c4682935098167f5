package cli

import (
	"context"

	"portone-onboard/model"
	"portone-onboard/ui"
)

// looks are the program's looks as the wizard hands them paths: as a merchant
// types them or drops them on the window.
func (r *run) looks() ui.Looks {
	l := r.Looks
	if look := l.Scan; look != nil {
		l.Scan = func(ctx context.Context, ask model.ScanAsk, tell func(model.Progress)) (model.ScanReport, error) {
			ask.Dir = folder(ask.Dir)
			return look(ctx, ask, tell)
		}
	}
	if look := l.Site; look != nil {
		l.Site = func(ctx context.Context, ask model.SiteAsk, tell func(model.Progress)) (model.SiteReport, error) {
			for i, t := range ask.Targets {
				ask.Targets[i] = folder(t)
			}
			return look(ctx, ask, tell)
		}
	}
	return l
}
