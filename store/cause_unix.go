//go:build !windows

package store

import "syscall"

func noRoom() []syscall.Errno {
	return []syscall.Errno{syscall.ENOSPC, syscall.EDQUOT, syscall.EFBIG}
}

func wornOut() []syscall.Errno {
	return []syscall.Errno{syscall.EIO, syscall.EROFS, syscall.ENOMEM}
}
