package cli

import (
	"strings"

	"portone-onboard/model"
	"portone-onboard/ui/locale"
)

// texts are the texts of this run, in the language that is found out once.
func (r *run) texts() *locale.Texts {
	if r.lang == "" {
		r.lang, r.langSet = r.findLang()
	}
	return locale.In(r.lang)
}

// findLang asks the flag, the file and the environment. The flag is read from
// the arguments themselves: wrong use is told before they are parsed. chosen is
// false where only the environment had a say.
func (r *run) findLang() (lang model.Lang, chosen bool) {
	if l, ok := asLang(argValue(r.Args, "--lang")); ok {
		return l, true
	}
	if l, ok := asLang(r.savedLang()); ok {
		return l, true
	}
	return envLang(r.Env), false
}

func asLang(s string) (model.Lang, bool) {
	l := model.Lang(s)
	return l, l == model.Korean || l == model.English
}

// argValue is the value of a flag's last occurrence among arguments.
func argValue(args []string, flag string) (value string) {
	for i, a := range args {
		if a == "--" {
			break
		}
		if a == flag && i+1 < len(args) {
			value = args[i+1]
		}
		if v, ok := strings.CutPrefix(a, flag+"="); ok {
			value = v
		}
	}
	return value
}

// savedLang is the language kept in the file, "" where it cannot be read: its
// own trouble is told by whoever needs the file.
func (r *run) savedLang() string {
	file := r.file
	if file == nil {
		path := r.path()
		if path == "" {
			return ""
		}
		var err error
		if file, err = r.Files.Read(path); err != nil {
			return ""
		}
		defer file.Close()
	}
	lang, err := file.Setting(settingLang)
	if err != nil {
		return ""
	}
	return lang
}

// Names of the settings kept in the file.
const (
	settingLang = "lang"
	settingShop = "shop" // the one opened last
)

// envLang is the language of the environment: Korean unless it clearly names
// another. C and POSIX name none.
func envLang(env func(string) string) model.Lang {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		v, _, _ := strings.Cut(env(name), ".")
		switch {
		case v == "":
			continue
		case v == "C", v == "POSIX", strings.HasPrefix(v, "ko"):
			return model.Korean
		}
		return model.English
	}
	return model.Korean
}
