/** One import of a source file: what it names, and whether only types are taken. */
export interface SourceImport {
  readonly file: string;
  readonly from: string;
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^"'`;]*?from\s*["']([^"']+)["']|(?:^|\n)\s*import\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/g;

/** Every import of a source text, static, re-exporting or dynamic. */
export function importsOf(file: string, source: string): readonly SourceImport[] {
  return [...source.matchAll(IMPORT)].map((match) => ({ file, from: match[1] ?? match[2] ?? match[3] ?? "" }));
}

/** Data flows one way; a package imports only what stands before it, the edge may import all. */
export const direction = ["core", "formula", "plan", "report", "indicators", "circular"] as const;
const EDGE: ReadonlySet<string> = new Set(["spreadsheet", "cli"]);

export interface PackageManifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** What is wrong with the imports of one package, a line each; nothing where all is right. */
export function directionFaults(
  name: string,
  manifest: PackageManifest,
  imports: readonly SourceImport[],
): readonly string[] {
  const declared = new Set(Object.keys(manifest.dependencies ?? {}));
  const forTests = new Set([...declared, ...Object.keys(manifest.devDependencies ?? {})]);
  return imports.flatMap(({ file, from }) => {
    if (from.startsWith(".")) return [];
    const test = /\.test\.ts$|\/fixtures\/|\/bench\//.test(file);
    if (from.startsWith("node:")) return test || name === "cli" ? [] : [`${file}: ${from} outside the edge`];
    const target = from
      .split("/")
      .slice(0, from.startsWith("@") ? 2 : 1)
      .join("/");
    const faults: string[] = [];
    if (target !== manifest.name && !(test ? forTests.has(target) || ROOT_TOOLS.has(target) : declared.has(target))) {
      faults.push(`${file}: ${target} is not declared`);
    }
    const other = /^@biaogan\/(\w+)/.exec(from)?.[1];
    if (other !== undefined && other !== name && !test && !mayImport(name, other))
      faults.push(`${file}: ${name} imports ${other}`);
    return faults;
  });
}

/** What the root installs for every test. */
const ROOT_TOOLS: ReadonlySet<string> = new Set([
  "vitest",
  "fast-check",
  "peggy",
  "esbuild",
  "@duckdb/node-api",
  "@electric-sql/pglite",
]);

function mayImport(name: string, other: string): boolean {
  if (other === "testing") return false;
  if (EDGE.has(name)) return name === "cli" || !EDGE.has(other);
  const order: readonly string[] = direction;
  const [own, wanted] = [order.indexOf(name), order.indexOf(other)];
  return own >= 0 && wanted >= 0 && wanted < own;
}

/** The first cycle among files, or undefined. Type-only imports count: a cycle of ideas is a cycle. */
export function cycleAmong(graph: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const next of graph.get(file) ?? []) {
      const cycle = visit(next, [...path, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of graph.keys()) {
    const cycle = visit(file, []);
    if (cycle) return cycle;
  }
  return undefined;
}
