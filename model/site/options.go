package site

import (
	"context"
	"crypto/x509"
	"net"
	"runtime/debug"
	"time"
)

// Options are the limits of a check. The zero value holds the real ones.
type Options struct {
	Version     string           // of this program, for the user agent; "" is the built one
	Pages       int              // looked at in all, frames and scripts aside: 20
	PageBytes   int              // of a page after unpacking; what is beyond is cut: 2 MiB
	Request     time.Duration    // of one request, from dialling to the last byte: 15 s
	Total       time.Duration    // of the whole check: 60 s
	Redirects   int              // followed for one page: 5
	Parallel    int              // requests at once: 4, never above 8
	HeaderBytes int64            // of an answer's header: 64 KiB
	Scripts     int              // own scripts fetched in all: 10
	ScriptBytes int              // of one script: 512 KiB
	Roots       *x509.CertPool   // authorities trusted; nil is the system's
	Now         func() time.Time // nil is time.Now

	dial    dialFunc // opens connections; nil is the guarded dialler of the network
	dialTLS dialFunc // opens those of HTTPS, past the handshake; nil is dial and a handshake
}

// Through gives the options with every connection opened by dial instead of the
// network: for a shop that the program serves itself. What dial opens stands for
// HTTPS as well, without its encryption, which would stay inside the program.
// Nothing guards what dial reaches.
func (o Options) Through(dial func(ctx context.Context, network, address string) (net.Conn, error)) Options {
	o.dial, o.dialTLS = dial, dial
	return o
}

type dialFunc func(ctx context.Context, network, address string) (net.Conn, error)

// mostParallel is what a small shop's server is asked at most at once.
const mostParallel = 8

func (o Options) filled() Options {
	fill(&o.Version, builtVersion())
	fill(&o.Pages, 20)
	fill(&o.PageBytes, 2<<20)
	fill(&o.Request, 15*time.Second)
	fill(&o.Total, 60*time.Second)
	fill(&o.Redirects, 5)
	fill(&o.Parallel, 4)
	fill(&o.HeaderBytes, 64<<10)
	fill(&o.Scripts, 10)
	fill(&o.ScriptBytes, 512<<10)
	if o.Now == nil {
		o.Now = time.Now
	}
	o.Parallel = min(o.Parallel, mostParallel)
	return o
}

func fill[T comparable](v *T, usual T) {
	var zero T
	if *v == zero {
		*v = usual
	}
}

func builtVersion() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" && info.Main.Version != "(devel)" {
		return info.Main.Version
	}
	return "0"
}

// product is this program's name in user agents and in robots.txt.
const product = "portone-onboard"

func (o Options) userAgent() string {
	return product + "/" + o.Version + " (+site check by its owner)"
}
