//go:build !unix

package site

import "time"

// processorTime is not known here.
func processorTime() time.Duration { return 0 }
