package ui

import (
	"strings"
	"testing"

	"portone-onboard/model"
)

// atScan is a merchant on the way to live, at the look at the source.
func atScan(t *testing.T, m *machine) *driver {
	t.Helper()
	d := standing(t, "v2", "live.code.swap", m, model.Korean, 100, 30)
	d.lookAt(model.LookScan, "live.code")
	return d
}

func TestScanLook(t *testing.T) {
	m := &machine{}
	d := atScan(t, m)
	var asks []model.ScanAsk
	bad := model.Finding{ID: "test_channel_key", Status: model.Missing, Severity: "high", Code: "scan_test_channel_key", At: model.Spot{Source: "src/pay.js", Line: 12, Text: "channelKey: 'channel-key-…'"}}
	m.scan = func(ask model.ScanAsk) (model.ScanReport, error) {
		asks = append(asks, ask)
		return model.ScanReport{Dir: ask.Dir, At: d.j.now, Files: 12, Skipped: 3, Unread: []model.ScanTrouble{{File: "x"}}, Facts: []string{"uses_v2"}, Findings: []model.Finding{bad}}, nil
	}
	if d.offers("scan_again") {
		t.Error("again, before the first time")
	}
	d.act("scan_dir")
	d.key("enter")
	d.see("적은 것이 없습니다")
	d.text("~/my shop")
	d.key("enter")
	if len(asks) != 1 || asks[0].Dir != "~/my shop" || !asks[0].LiveWanted || len(asks[0].TestKeys) != 1 || len(asks[0].LiveKeys) != 1 || asks[0].TestKeys[0] == asks[0].LiveKeys[0] {
		t.Fatalf("asked %+v", asks)
	}
	d.see("src/pay.js:12", "파일 12개를 읽음 (건너뜀 3, 읽지 못함 1)", "확인한 것: V2 연동", "고칠 것 1")
	d.check()
	p := d.place("live.code")
	for _, item := range []string{"channel_key", "test_left"} {
		slot := model.Slot{Track: p.Track, MID: p.MID, Question: "live.code.swap", Item: item}
		if !d.app.scene.W.Visible(slot) {
			continue
		}
		a := d.app.scene.W.Answer(slot)
		if proof, _ := a.Proof(); a.Status != model.Missing || proof.Kind != model.Scan || proof.Source != "src/pay.js" {
			t.Errorf("%s is %+v", item, a)
		}
	}
	// Mended: the same folder again.
	bad.Status = model.Done
	m.scan = func(ask model.ScanAsk) (model.ScanReport, error) {
		asks = append(asks, ask)
		return model.ScanReport{Dir: ask.Dir, At: d.j.now, Files: 12, Facts: []string{"uses_v2"}}, nil
	}
	d.key("tab")
	d.act("scan_again")
	d.see("고칠 것을 찾지 못했습니다")
	if len(asks) != 2 || asks[1].Dir != "~/my shop" {
		t.Errorf("asked %+v", asks)
	}
	if a := d.app.scene.W.Answer(model.Slot{Track: p.Track, MID: p.MID, Question: "live.code.swap", Item: "test_left"}); a.Status != model.Done {
		t.Errorf("nothing of test is left, and it is %+v", a)
	}
}

// TestScanOfNothing says so and records nothing.
func TestScanOfNothing(t *testing.T) {
	m := &machine{}
	d := atScan(t, m)
	events := len(d.j.events[d.app.scene.W.Shop.ID])
	m.scan = func(ask model.ScanAsk) (model.ScanReport, error) {
		return model.ScanReport{Dir: ask.Dir, At: d.j.now}, nil
	}
	d.act("scan_dir")
	d.text("/empty")
	d.key("enter")
	if len(d.j.events[d.app.scene.W.Shop.ID]) != events {
		t.Error("an empty folder proved something")
	}
	m.scan = func(model.ScanAsk) (model.ScanReport, error) {
		return model.ScanReport{}, &model.Failure{Kind: model.FailInput}
	}
	d.key("tab")
	d.act("scan_again")
	d.seeWords(d.app.scene.Failure(&model.Failure{Kind: model.FailInput}).What)
	d.check()
}

// TestSecretsOfTheSourceAreNotKept: what a scan masked stays masked.
func TestScanKeepsWhatItWasTold(t *testing.T) {
	m := &machine{}
	d := atScan(t, m)
	m.scan = func(ask model.ScanAsk) (model.ScanReport, error) {
		return model.ScanReport{Dir: "\x1b[2J/evil\u202e", At: d.j.now, Files: 1, Findings: []model.Finding{{ID: "secret_in_frontend", Status: model.Missing, Code: "scan_secret_in_frontend", Args: map[string]string{"name": "KEY"}, At: model.Spot{Source: "a\x1b]0;x\x07.js", Line: 1, Text: "KEY=" + strings.Repeat("*", 20)}}}}, nil
	}
	d.act("scan_dir")
	d.text("x")
	d.key("enter")
	d.clean()
	d.check()
}
