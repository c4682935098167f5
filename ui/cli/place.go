package cli

import (
	"path/filepath"
	"runtime"
)

const (
	folderName = "portone-onboard"
	fileName   = "onboard.db"
)

// place is the file of shops: the flag, the environment, or its own place in
// the user's data folder. "" where the system names no such folder.
func place(flag string, env func(string) string) string {
	if flag != "" {
		return flag
	}
	if path := env("PORTONE_ONBOARD_DB"); path != "" {
		return path
	}
	folder := dataFolder(runtime.GOOS, env)
	if folder == "" {
		return ""
	}
	return filepath.Join(folder, folderName, fileName)
}

// dataFolder is where programs of this system keep a user's data.
func dataFolder(system string, env func(string) string) string {
	switch system {
	case "windows":
		return env("LocalAppData")
	case "darwin":
		return under(env("HOME"), "Library", "Application Support")
	}
	if dir := env("XDG_DATA_HOME"); filepath.IsAbs(dir) {
		return dir // a relative one is to be ignored, says the standard
	}
	return under(env("HOME"), ".local", "share")
}

func under(home string, parts ...string) string {
	if home == "" {
		return ""
	}
	return filepath.Join(append([]string{home}, parts...)...)
}
