package scan

import (
	"slices"
	"strings"
)

// kind is how the text of a file is read.
type kind uint8

const (
	notSource  kind = iota
	scriptKind      // JavaScript and TypeScript, with JSX
	pageKind        // HTML and what stands around scripts: Vue, Svelte, templates
	phpKind         // HTML with PHP in it
	pythonKind
	rubyKind
	javaKind // Java, Kotlin
	goKind
	csharpKind
	configKind // name and value by line: .env, properties, YAML
)

// kindByEnding takes an ending without its dot.
//
//go:noinline
func kindByEnding(ext string) kind {
	switch ext {
	case "js", "mjs", "cjs", "jsx", "ts", "mts", "cts", "tsx":
		return scriptKind
	case "html", "htm", "xhtml", "vue", "svelte", "erb", "ejs", "jsp", "jspx", "cshtml", "hbs", "mustache", "njk", "jinja", "jinja2", "j2", "twig", "astro", "ftl", "liquid", "gohtml", "tmpl":
		return pageKind
	case "php", "phtml", "inc":
		return phpKind
	case "py":
		return pythonKind
	case "rb":
		return rubyKind
	case "java", "kt", "kts":
		return javaKind
	case "go":
		return goKind
	case "cs":
		return csharpKind
	case "properties", "yml", "yaml", "env":
		return configKind
	}
	return notSource
}

// kindOf tells how a file is read by its name.
func kindOf(name string) kind {
	dot := strings.LastIndexByte(name, '.')
	if strings.HasPrefix(name, ".env") && (len(name) == 4 || name[4] == '.') {
		return configKind
	}
	if dot < 0 || dot == len(name)-1 {
		return notSource
	}
	ext := name[dot+1:]
	if k := kindByEnding(ext); k != notSource {
		return k
	}
	return kindByEnding(strings.ToLower(ext))
}

// manifests mark the folder of one application.
var manifests = []string{
	"package.json", "pom.xml", "build.gradle", "build.gradle.kts", "composer.json", "pyproject.toml", "requirements.txt",
	"manage.py", "Pipfile", "go.mod", "Gemfile", "deno.json",
}

func isManifest(name string) bool {
	return slices.Contains(manifests, name) || strings.HasSuffix(name, ".csproj")
}
