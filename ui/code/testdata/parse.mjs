// Parses every file named on standard input, one a line, by the grammar of its
// ending, and prints what cannot be read: file, line and the text there.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(process.argv[2] + "/");
const { Parser, Language } = require("web-tree-sitter");
const grammars = { java: "java", kt: "kotlin" };
const loaded = {};

await Parser.init();
const parser = new Parser();
for (const file of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  const name = grammars[file.split(".").pop()];
  loaded[name] ??= await Language.load(require.resolve(`tree-sitter-wasms/out/tree-sitter-${name}.wasm`));
  parser.setLanguage(loaded[name]);
  report(file, parser.parse(readFileSync(file, "utf8")).rootNode);
}
console.log("all read");

function report(file, node) {
  if (!node.hasError) return;
  if (node.isError || node.isMissing) {
    console.log(`${file}:${node.startPosition.row + 1}: ${node.text.slice(0, 80)}`);
    return;
  }
  for (const child of node.children) report(file, child);
}
