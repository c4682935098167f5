package cli

import (
	"errors"
	"net/url"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"time"
)

var errNoBrowser = errors.New("no browser")

// browserTime is how long a browser's starter may take to say that it cannot.
const browserTime = 2 * time.Second

// openURL opens a web address in the merchant's browser, or a new mail in their
// mail program, without a shell.
func openURL(address string) error {
	u, err := url.Parse(address)
	if err != nil || !newMail(u) && (u.Host == "" || u.User != nil || u.Scheme != "https" && !ownPage(u)) {
		return errNoBrowser
	}
	argv := browserCommand(runtime.GOOS, os.Getenv, u.String())
	if argv == nil {
		return errNoBrowser
	}
	cmd := exec.Command(argv[0], argv[1:]...)
	if err := cmd.Start(); err != nil {
		return err
	}
	done := make(chan error, 1)
	go func() { done <- cmd.Wait() }()
	select {
	case err := <-done:
		return err
	case <-time.After(browserTime):
		return nil
	}
}

// browserCommand is what opens an address on a system; nil where there is no
// desktop to open it on: a browser for terminals would take over this one.
func browserCommand(system string, env func(string) string, address string) []string {
	switch system {
	case "windows":
		return []string{"rundll32", "url.dll,FileProtocolHandler", address}
	case "darwin":
		return []string{"open", address}
	}
	if env("DISPLAY") == "" && env("WAYLAND_DISPLAY") == "" && env("WSL_DISTRO_NAME") == "" {
		return nil
	}
	return []string{"xdg-open", address}
}

// newMail holds for the address of a new mail to one recipient with a subject
// and a text; a mail program might do more with other headers.
func newMail(u *url.URL) bool {
	if u.Scheme != "mailto" || strings.Count(u.Opaque, "@") != 1 || strings.ContainsAny(u.Opaque, ",; ") {
		return false
	}
	for name := range u.Query() {
		if name != "subject" && name != "body" {
			return false
		}
	}
	return true
}

// ownPage holds for a page that this program serves itself.
func ownPage(u *url.URL) bool { return u.Scheme == "http" && u.Hostname() == "127.0.0.1" }
