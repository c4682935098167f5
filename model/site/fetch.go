package site

import (
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"context"
	"io"
	"net/http"
	"net/url"
	"strings"
)

// fetched is one answer, its body unpacked and cut.
type fetched struct {
	url     *url.URL // where it was found in the end
	status  int
	kind    string // Content-Type
	body    []byte
	cut     bool
	hops    int    // redirects followed
	trouble string // code; then there is no body
	err     error
}

// fetch asks for one address within one request's time. hops are redirects
// that led here already, of the same page.
func (r *run) fetch(ctx context.Context, u *url.URL, limit, hops int) fetched {
	ctx, cancel := context.WithTimeout(ctx, r.o.Request)
	defer cancel()
	got := fetched{url: u, hops: hops}
	ctx = context.WithValue(ctx, hopsKey{}, &got.hops)
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		got.trouble, got.err = troubleAddress, err
		return got
	}
	request.Header.Set("User-Agent", r.o.userAgent())
	request.Header.Set("Accept", "text/html,application/xhtml+xml,*/*;q=0.5")
	request.Header.Set("Accept-Language", "ko,en;q=0.5")
	request.Header.Set("Accept-Encoding", "gzip, deflate")
	answer, err := r.client.Do(request)
	if err != nil {
		got.trouble, got.err = troubleOf(err), err
		return got
	}
	defer answer.Body.Close()
	got.url, got.status, got.kind = answer.Request.URL, answer.StatusCode, answer.Header.Get("Content-Type")
	got.take(r, answer, limit)
	return got
}

type hopsKey struct{}

// follow decides on each redirect: within the shop's own site, and not too many.
func (r *run) follow(next *http.Request, before []*http.Request) error {
	hops := next.Context().Value(hopsKey{}).(*int)
	*hops++
	switch {
	case *hops > r.o.Redirects:
		return errRedirects
	case !r.own(next.URL) || siteOf(next.URL) != siteOf(before[0].URL):
		return errElsewhere
	}
	return nil
}

// take reads the body, unpacked, up to the limit.
func (got *fetched) take(r *run, answer *http.Response, limit int) {
	body, err := unpacked(answer, limit)
	if err == errPacked {
		got.trouble = troublePacked
		return
	}
	if err == nil {
		got.body, err = r.readUpTo(body, limit+1)
	}
	switch {
	case len(got.body) > limit:
		got.body, got.cut = got.body[:limit], true
	case err == nil || err == io.EOF:
	case isTimeout(err):
		got.body, got.trouble, got.err = nil, troubleTimeout, err
	case len(got.body) > 0: // broke off: what came is a page all the same
		got.cut = true
	default:
		got.trouble, got.err = brokenBody(answer, err), err
	}
}

// readUpTo reads at most limit bytes, in a buffer that other pages had before.
func (r *run) readUpTo(body io.Reader, limit int) ([]byte, error) {
	buffer, ok := r.buffers.Get().(*bytes.Buffer)
	if !ok {
		buffer = new(bytes.Buffer)
	}
	buffer.Reset()
	_, err := buffer.ReadFrom(io.LimitReader(body, int64(limit)))
	text := bytes.Clone(buffer.Bytes())
	r.buffers.Put(buffer)
	return text, err
}

func isTimeout(err error) bool { return troubleOf(err) == troubleTimeout }

func brokenBody(answer *http.Response, err error) string {
	if answer.Header.Get("Content-Encoding") != "" {
		return troublePacked
	}
	if code := troubleOf(err); code != troubleAnswer {
		return code
	}
	return troubleUnreachable
}

type packedError string

func (e packedError) Error() string { return string(e) }

// errPacked is an encoding that was not asked for.
const errPacked = packedError("unknown content encoding")

// unpacked undoes gzip and deflate. What goes in is limited too: a stream can
// be packed so that gigabytes of it unpack to nothing.
func unpacked(answer *http.Response, limit int) (io.Reader, error) {
	body := io.LimitReader(answer.Body, int64(limit)+64<<10)
	switch strings.ToLower(strings.TrimSpace(answer.Header.Get("Content-Encoding"))) {
	case "", "identity", "none", "utf-8":
		return body, nil
	case "gzip", "x-gzip":
		return gzip.NewReader(body)
	case "deflate":
		return inflate(body)
	}
	return nil, errPacked
}

// inflate reads both things that servers call deflate: with zlib's header, as
// the standard says, and without.
func inflate(body io.Reader) (io.Reader, error) {
	in := bufio.NewReader(body)
	head, err := in.Peek(2)
	if err != nil {
		return nil, err
	}
	if head[0]&0x0f == 8 && (uint(head[0])<<8|uint(head[1]))%31 == 0 {
		return zlib.NewReader(in)
	}
	return flate.NewReader(in), nil
}
