package store

import (
	"syscall"

	"golang.org/x/sys/windows"
)

func noRoom() []syscall.Errno {
	return []syscall.Errno{windows.ERROR_DISK_FULL, windows.ERROR_HANDLE_DISK_FULL, windows.ERROR_FILE_TOO_LARGE}
}

func wornOut() []syscall.Errno {
	return []syscall.Errno{windows.ERROR_CRC, windows.ERROR_WRITE_PROTECT, windows.ERROR_NOT_ENOUGH_MEMORY}
}
