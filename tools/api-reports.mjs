// npm run api: writes docs/api/, the public API of every package as a reviewer reads it: each export with its shape, in the order of the
// alphabet. With --check it only compares. Read from the built declarations, so that it is what users get.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { root } from "./steps.mjs";

const check = process.argv.includes("--check");
const reports = `${root}docs/api`;
const printer = ts.createPrinter({ removeComments: true });
const flags =
  ts.NodeBuilderFlags.NoTruncation | ts.NodeBuilderFlags.MultilineObjectLiterals | ts.NodeBuilderFlags.InTypeAlias;

const entries = readdirSync(`${root}packages`).flatMap((name) => {
  const manifest = JSON.parse(readFileSync(`${root}packages/${name}/package.json`, "utf8"));
  if (manifest.private) return [];
  return Object.entries(manifest.exports).flatMap(([path, { import: target }]) =>
    target?.types
      ? [{ name: path === "." ? name : `${name}.${path.slice(2)}`, file: join(root, "packages", name, target.types) }]
      : [],
  );
});
const program = ts.createProgram({
  rootNames: entries.map(({ file }) => file),
  options: {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    skipLibCheck: true,
    strict: true,
    exactOptionalPropertyTypes: true,
  },
});
const checker = program.getTypeChecker();

mkdirSync(reports, { recursive: true });
const made = new Map(entries.map(({ name, file }) => [`${name}.md`, reportOf(name, file)]));
const stale = [...made].filter(([file, report]) => textOf(file) !== report).map(([file]) => file);
const gone = readdirSync(reports).filter((file) => !made.has(file));
for (const file of [...stale, ...gone]) console.log(`${check ? "✗" : "✓"} docs/api/${file}`);
if (!check) for (const file of stale) writeFileSync(join(reports, file), made.get(file));
if (check && stale.length + gone.length > 0) {
  console.error("the public API is not the reviewed one: npm run api, and look at the diff of docs/api");
  process.exit(1);
}

function textOf(file) {
  const path = join(reports, file);
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

function reportOf(name, file) {
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error(`${file} is not built: npm run build`);
  const symbols = [...checker.getExportsOfModule(module)].sort((a, b) => (a.name < b.name ? -1 : 1));
  return `# @biaogan/${name.replace(".", "/")}\n\n\`\`\`ts\n${symbols.map((symbol) => shapeOf(symbol, source)).join("\n")}\n\`\`\`\n`;
}

function shapeOf(exported, source) {
  const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
  const [declaration] = symbol.declarations ?? [];
  const print = (node) => printer.printNode(ts.EmitHint.Unspecified, node, source);
  if (symbol.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.Class))
    return printer
      .printNode(ts.EmitHint.Unspecified, declaration, declaration.getSourceFile())
      .replace(/^(export )?(declare )?/, "");
  if (symbol.flags & ts.SymbolFlags.TypeAlias) {
    const type = checker.getDeclaredTypeOfSymbol(symbol);
    const node = checker.typeToTypeNode(type, undefined, flags);
    return `type ${exported.name} = ${node ? print(node) : checker.typeToString(type)};`;
  }
  const type = checker.getTypeOfSymbol(symbol);
  const signatures = type.getCallSignatures();
  if (symbol.flags & ts.SymbolFlags.Function)
    return signatures.map((one) => `function ${exported.name}${checker.signatureToString(one)};`).join("\n");
  // A schema's own type says in pages what its inferred type says in lines.
  return `const ${exported.name}: ${checker.typeToString(type, undefined, ts.TypeFormatFlags.None)};`;
}
