package scan

import (
	"bytes"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// ignoreFile is one .gitignore, or git's info/exclude. Lists are chained from
// the nearest folder outward: the last pattern of the nearest list decides.
type ignoreFile struct {
	above    *ignoreFile
	base     string // slash path of its folder from the repository's root
	patterns []ignorePattern
}

type ignorePattern struct {
	keep     bool   // "!": not ignored after all
	folder   bool   // only folders
	anchored bool   // against the path from the list's folder, not the bare name
	glob     string // without the signs of the above
	plain    bool   // no wildcard in glob
	suffix   string // of "*.log", the commonest form
}

// maxIgnore is the most that is read of a list: a damaged one of gigabytes
// costs no more.
const maxIgnore = 1 << 20

// readIgnore gives above itself where there is no list to read.
func readIgnore(above *ignoreFile, file, base string) *ignoreFile {
	f, err := os.Open(file)
	if err != nil {
		return above
	}
	defer f.Close()
	if info, err := f.Stat(); err != nil || !info.Mode().IsRegular() {
		return above
	}
	text := make([]byte, maxIgnore)
	n, _ := readAll(f, text)
	patterns := parseIgnore(text[:n])
	if len(patterns) == 0 {
		return above
	}
	return &ignoreFile{above: above, base: base, patterns: patterns}
}

func parseIgnore(text []byte) (out []ignorePattern) {
	text = bytes.TrimPrefix(text, []byte("\xef\xbb\xbf"))
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSuffix(strings.TrimSuffix(line, "\n"), "\r")
		if p, ok := parseIgnoreLine(line); ok {
			out = append(out, p)
		}
	}
	return out
}

func parseIgnoreLine(line string) (p ignorePattern, ok bool) {
	if strings.HasPrefix(line, "#") {
		return p, false
	}
	line = trimSpaces(line)
	if rest, found := strings.CutPrefix(line, "!"); found {
		p.keep, line = true, rest
	}
	if rest, found := strings.CutSuffix(line, "/"); found {
		p.folder, line = true, rest
	}
	p.anchored = strings.Contains(line, "/")
	p.glob = strings.TrimPrefix(line, "/")
	p.plain = !strings.ContainsAny(p.glob, `*?[\`)
	if rest, found := strings.CutPrefix(p.glob, "*"); found && !p.anchored && !strings.ContainsAny(rest, `*?[\`) {
		p.suffix = rest
	}
	return p, p.glob != ""
}

// trimSpaces takes spaces off the end; "\ " keeps one.
func trimSpaces(line string) string {
	end := len(line)
	for end > 0 && line[end-1] == ' ' && !escaped(line, end-1) {
		end--
	}
	return line[:end]
}

// escaped tells whether an odd number of backslashes stands before i.
func escaped(s string, i int) bool {
	n := 0
	for i > n && s[i-n-1] == '\\' {
		n++
	}
	return n%2 == 1
}

// ignored tells what the lists say of a file or folder, by its slash path from
// the repository's root.
func (f *ignoreFile) ignored(file string, folder bool) bool {
	name := path.Base(file)
	for ; f != nil; f = f.above {
		for i := len(f.patterns) - 1; i >= 0; i-- {
			if f.patterns[i].match(f.base, file, name, folder) {
				return !f.patterns[i].keep
			}
		}
	}
	return false
}

func (p *ignorePattern) match(base, file, name string, folder bool) bool {
	switch {
	case p.folder && !folder:
		return false
	case !p.anchored && p.plain:
		return name == p.glob
	case p.suffix != "":
		return strings.HasSuffix(name, p.suffix)
	case !p.anchored:
		return wildMatch(p.glob, name)
	}
	rel, ok := below(base, file)
	return ok && matchPath(p.glob, rel)
}

// matchPath compares the part before the first wildcard by itself, as git does:
// "**" right behind it counts as if it stood behind a slash.
func matchPath(glob, rel string) bool {
	wildcard := strings.IndexAny(glob, `*?[\`)
	if wildcard < 0 {
		return glob == rel
	}
	rest, ok := strings.CutPrefix(rel, glob[:wildcard])
	return ok && wildMatch(glob[wildcard:], rest)
}

// below gives file as seen from base; both count from the root.
func below(base, file string) (string, bool) {
	if base == "" {
		return file, true
	}
	return strings.CutPrefix(file, base+"/")
}

// outerIgnores are the lists of the repository that the scanned folder lies in,
// and the folder's slash path from the repository's root, "" for the root
// itself: lists count their paths from there.
func outerIgnores(dir string) (list *ignoreFile, prefix string) {
	root, ok := repositoryRoot(dir)
	if !ok {
		return nil, ""
	}
	list = readIgnore(nil, filepath.Join(root, ".git", "info", "exclude"), "")
	rel, err := filepath.Rel(root, dir)
	if err != nil || rel == "." {
		return list, ""
	}
	prefix = filepath.ToSlash(rel)
	base := ""
	for part := range strings.SplitSeq(prefix, "/") {
		list = readIgnore(list, filepath.Join(root, filepath.FromSlash(base), ".gitignore"), base)
		base = path.Join(base, part)
	}
	return list, prefix
}

// repositoryRoot finds the folder with .git at or above dir.
func repositoryRoot(dir string) (string, bool) {
	for {
		if _, err := os.Lstat(filepath.Join(dir, ".git")); err == nil {
			return dir, true
		}
		above := filepath.Dir(dir)
		if above == dir {
			return "", false
		}
		dir = above
	}
}
