package scan

import (
	"path"
	"slices"
	"strings"
)

// handing notes that a file works with code of other files, which may ask
// PortOne for it. Where a language needs no import for that, each file may.
func (x *inspection) handing() {
	switch x.kind {
	case scriptKind:
		x.scriptImports()
	case pythonKind:
		x.pythonImports()
	case phpKind:
		if i := slices.IndexFunc(x.toks, x.phpImport); i >= 0 {
			x.see(handsOn, "amount_from_browser", i)
		}
	default:
		x.see(handsOn, "amount_from_browser", 0)
	}
}

// passive are modules that shops write and that ask nobody: where the data is
// kept, what is logged.
var passive = []string{
	"db", "database", "prisma", "drizzle", "mongo", "mongodb", "redis", "supabase", "firebase", "config", "env", "logger", "log", "auth", "session",
	"types", "type", "schema", "schemas", "errors", "constants", "model", "models", "entity", "entities",
}

func isPassive(module string) bool {
	name := strings.ToLower(path.Base(strings.ReplaceAll(module, "\\", "/")))
	return slices.Contains(passive, strings.TrimSuffix(name, path.Ext(name)))
}

// scriptImports looks at what stands behind from, and in import( and require(.
func (x *inspection) scriptImports() {
	for i := range x.toks {
		module, ok := x.str(i)
		if ok && (x.is(i-1, "from") || x.is(i-1, "import") || x.is(i-2, "require", "(") || x.is(i-2, "import", "(")) && ownModule(module) {
			x.see(handsOn, "amount_from_browser", i)
		}
	}
}

// ownModule tells the shop's own modules from packages of others: by where they
// lie, or in a monorepo by what they are called.
func ownModule(module string) bool {
	if isPassive(module) {
		return false
	}
	own := slices.ContainsFunc([]string{".", "@/", "~", "#", "src/", "$lib"}, func(start string) bool { return strings.HasPrefix(module, start) })
	return own || containsFold(module, "pay", "order", "shop", "billing", "commerce")
}

// common are packages of Python that every server has, and that ask nobody.
var common = []string{
	"flask", "django", "fastapi", "rest_framework", "starlette", "pydantic", "sqlalchemy", "flask_sqlalchemy", "os", "sys", "re", "json", "logging",
	"typing", "datetime", "time", "uuid", "decimal", "functools", "requests", "httpx", "aiohttp", "dotenv", "hmac", "hashlib", "base64", "__future__",
}

// pythonImports looks at "from module import …" and "import module".
func (x *inspection) pythonImports() {
	for i := range x.toks {
		if x.toks[i].kind != wordToken || !x.is(i, "from") && !(x.is(i, "import") && x.opensLine(i)) {
			continue
		}
		module, dots := x.pythonModule(i + 1)
		parts := strings.Split(module, ".")
		if module == "" && dots || module != "" && !slices.Contains(passive, parts[len(parts)-1]) && (dots || !slices.Contains(common, parts[0])) {
			x.see(handsOn, "amount_from_browser", i)
		}
	}
}

func (s *source) opensLine(i int) bool { return i == 0 || s.toks[i-1].line < s.toks[i].line }

// pythonModule gives a module's path, and whether it lies beside the file.
func (s *source) pythonModule(i int) (module string, beside bool) {
	for s.is(i, ".") || s.is(i, "...") {
		beside = true
		i++
	}
	var parts []string
	for i < len(s.toks) && s.toks[i].kind == wordToken && !s.is(i, "import") {
		parts = append(parts, s.raw(i))
		if !s.is(i+1, ".") {
			break
		}
		i += 2
	}
	return strings.Join(parts, "."), beside
}

func (x *inspection) phpImport(t token) bool {
	return slices.Contains([]string{
		"require", "require_once", "include", "include_once", "use", "namespace", "class", "add_action", "add_filter", "register_rest_route",
	}, strings.ToLower(x.text[t.start:t.end]))
}
