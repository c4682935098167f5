package site

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"io/fs"
	"net"
	"net/http"
	"os"
	"syscall"

	"portone-onboard/model"
)

// Codes of SitePage.Trouble; model.PageTroubles lists them for the locale.
const (
	troubleTimeout     = "timeout"     // no whole answer in time
	troubleRefused     = "refused"     // nothing listens there
	troubleNoHost      = "no_host"     // no such name
	troubleUnreachable = "unreachable" // the connection could not be made or broke
	troubleRedirects   = "redirects"   // too many, or in a circle
	troubleElsewhere   = "elsewhere"   // a redirect to another site
	troublePrivate     = "private"     // an address inside, which nobody named
	troubleRobots      = "robots"      // robots.txt forbids it
	troubleStatus      = "status"      // answered with an error; SitePage.Status says which
	troubleNotHTML     = "not_html"    // a picture, a paper, a binary
	troubleCharset     = "charset"     // written in letters that cannot be read here
	troubleEmpty       = "empty"       // answered with nothing
	troublePacked      = "packed"      // packed in a way that was not asked for, or broken
	troubleAnswer      = "answer"      // not HTTP, or a header without end
	troubleHeavy       = "heavy"       // nested or repeated beyond what a page needs
	troubleTLSExpired  = "tls_expired"
	troubleTLSHost     = "tls_host"    // the certificate is another host's
	troubleTLSUnknown  = "tls_unknown" // signed by nobody known
	troubleTLS         = "tls"         // any other failure of the handshake
	troubleNoFile      = "no_file"
	troubleFolder      = "folder"
	troublePermission  = "permission"
	troubleIO          = "io"
	troubleAddress     = "address" // neither an address nor a file
)

var (
	errRedirects = errors.New("too many redirects")
	errElsewhere = errors.New("redirected to another site")
)

// troubleOf names why a request failed.
func troubleOf(err error) string {
	for _, known := range [...]struct {
		err  error
		code string
	}{
		{errPrivate, troublePrivate}, {errRedirects, troubleRedirects}, {errElsewhere, troubleElsewhere},
		{context.DeadlineExceeded, troubleTimeout}, {os.ErrDeadlineExceeded, troubleTimeout},
		{syscall.ECONNREFUSED, troubleRefused}, {errRefusedWindows, troubleRefused}, {http.ErrSchemeMismatch, troubleTLS},
	} {
		if errors.Is(err, known.err) {
			return known.code
		}
	}
	if code := tlsTrouble(err); code != "" {
		return code
	}
	return netTrouble(err)
}

// errRefusedWindows is WSAECONNREFUSED; no other system has that number.
const errRefusedWindows = syscall.Errno(10061)

func tlsTrouble(err error) string {
	var (
		invalid x509.CertificateInvalidError
		host    x509.HostnameError
		unknown x509.UnknownAuthorityError
		verify  *tls.CertificateVerificationError
		record  tls.RecordHeaderError
		alert   *net.OpError
	)
	switch {
	case errors.As(err, &invalid) && invalid.Reason == x509.Expired:
		return troubleTLSExpired
	case errors.As(err, &host):
		return troubleTLSHost
	case errors.As(err, &unknown):
		return troubleTLSUnknown
	case errors.As(err, &verify), errors.As(err, &record), errors.As(err, &invalid):
		return troubleTLS
	case errors.As(err, &alert) && (alert.Op == "remote error" || alert.Op == "local error"):
		return troubleTLS // crypto/tls says so which side gave up
	}
	return ""
}

func netTrouble(err error) string {
	var (
		dns     *net.DNSError
		op      *net.OpError
		timeout interface{ Timeout() bool }
	)
	switch {
	case errors.As(err, &timeout) && timeout.Timeout():
		return troubleTimeout
	case errors.As(err, &dns):
		return troubleNoHost
	case errors.As(err, &op):
		return troubleUnreachable
	}
	return troubleAnswer
}

func fileTrouble(err error) string {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return troubleNoFile
	case errors.Is(err, fs.ErrPermission):
		return troublePermission
	}
	return troubleIO
}

// failures are the troubles that leave nothing to report where every page has
// one. Others are said in the report: an expired certificate is a finding.
var failures = [...]struct {
	trouble string
	kind    model.FailureKind
}{
	{troubleTimeout, model.FailTimeout},
	{troubleNoHost, model.FailOffline}, {troubleRefused, model.FailOffline}, {troubleUnreachable, model.FailOffline},
	{troubleNoFile, model.FailInput}, {troubleFolder, model.FailInput}, {troublePermission, model.FailInput},
	{troubleIO, model.FailInput}, {troubleAddress, model.FailInput},
}

// stoppedSite is the Type of a check that was stopped: the merchant is not to be
// asked about a cancel that nobody sent.
const stoppedSite = "site"

// failureType names a failure of the network as a site's: those of an API are
// spoken of in other words.
func failureType(kind model.FailureKind, trouble string) string {
	if kind == model.FailInput {
		return trouble
	}
	return "site_" + trouble
}

// nothingSeen gives the failure of a check of which no page could be looked
// at, or nil where at least one says something.
func nothingSeen(pages []*page) error {
	var kind model.FailureKind
	var first *page
	for _, p := range pages {
		k := failureOf(p.Trouble)
		if k == "" {
			return nil
		}
		if first == nil {
			kind, first = k, p
		}
	}
	if first == nil {
		return &model.Failure{Kind: model.FailInput}
	}
	return &model.Failure{Kind: kind, Type: failureType(kind, first.Trouble), Detail: first.Address}
}

func failureOf(trouble string) model.FailureKind {
	for _, f := range failures {
		if f.trouble == trouble {
			return f.kind
		}
	}
	return ""
}
