package scan

import (
	"path"
	"slices"
	"strings"
)

// vendored are folders of code that others wrote or machines made.
var vendored = []string{
	"node_modules", "bower_components", "jspm_packages", "vendor", "third_party",
	"dist", "build", "target", "out", "obj", ".next", ".nuxt", ".output", ".svelte-kit", ".astro", ".vercel", ".netlify",
	".git", ".hg", ".svn", ".venv", "venv", "virtualenv", "site-packages", "__pycache__", ".tox", ".mypy_cache", ".pytest_cache",
	"pods", "deriveddata", ".gradle", ".idea", ".vscode", ".dart_tool", ".expo", ".turbo", ".cache", ".parcel-cache", ".yarn",
	"coverage", ".nyc_output", ".terraform", ".serverless", "wp-admin", "wp-includes",
}

// tested are folders whose code never serves a buyer: test keys belong there.
var tested = []string{"__tests__", "__mocks__", "__snapshots__", "cypress", "e2e", "test", "tests", "spec", "fixtures", "testdata", "storybook-static"}

// passedFolder tells that nothing below a folder of this name is looked at.
func passedFolder(name string) bool {
	name = strings.ToLower(name)
	return slices.Contains(vendored, name) || slices.Contains(tested, name)
}

// passedFile tells the same of a file: bundles, and tests beside the code.
func passedFile(name string) bool {
	name = strings.ToLower(name)
	stem, ext := splitExt(name)
	switch ext {
	case "js", "mjs", "cjs", "ts", "tsx", "jsx":
		for _, end := range []string{".min", ".bundle", ".chunk", ".test", ".spec", ".stories", ".d", "-min"} {
			if strings.HasSuffix(stem, end) {
				return true
			}
		}
	case "go", "py", "rb":
		return strings.HasSuffix(stem, "_test") || ext == "py" && strings.HasPrefix(stem, "test_") || strings.HasSuffix(stem, "_spec")
	case "java", "kt", "cs", "php":
		return strings.HasSuffix(stem, "test") || strings.HasSuffix(stem, "tests")
	case "json":
		return slices.Contains([]string{"package-lock", "composer", "tsconfig", "package"}, stem)
	}
	return stem == "pnpm-lock" && ext == "yaml"
}

// splitExt gives the part before the last dot and what follows it.
func splitExt(name string) (stem, ext string) {
	ext = path.Ext(name)
	return strings.TrimSuffix(name, ext), strings.TrimPrefix(ext, ".")
}

// ofDevelopment tells that a file serves work on one's own machine: what points
// to test is right there.
func ofDevelopment(file string) bool {
	name := strings.ToLower(path.Base(file))
	if name == "environment.ts" { // Angular's; the live one is environment.prod.ts
		return true
	}
	words := strings.FieldsFunc(name, func(r rune) bool { return r == '.' || r == '-' || r == '_' })
	for _, w := range words[min(1, len(words)):] {
		if slices.Contains([]string{"development", "develop", "dev", "local", "test", "testing", "example", "sample", "template", "dist", "stage", "staging", "sandbox"}, w) {
			return true
		}
	}
	return strings.HasPrefix(name, ".env.") && !strings.Contains(name, "prod") && name != ".env.live"
}
