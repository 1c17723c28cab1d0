/** One stated result of a README: what the expression gives, and what the comment beside it says. */
export type StatedResult = readonly [value: unknown, stated: unknown];

/** A README's example, ready to run. */
export interface ReadmeExample {
  readonly code: string;
  readonly run: () => Promise<readonly StatedResult[]>;
}

/**
 * The ts examples of a README as programs. Their imports are taken from `modules` (a JSON file as `{ default: … }`); each line
 * `value; // result` becomes a pair to compare.
 * @throws Error where an example imports what `modules` does not have
 * @example readmeExamples(readme, { "@biaogan/core": core })[0]?.run()
 */
export function readmeExamples(readme: string, modules: Readonly<Record<string, unknown>>): readonly ReadmeExample[] {
  return [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = ""]) => ({
    code,
    run: () => runExample(code, modules),
  }));
}

function runExample(code: string, modules: Readonly<Record<string, unknown>>): Promise<readonly StatedResult[]> {
  const body = code
    .replace(/^import (\{[^}]*\}) from (".*");$/gm, "const $1 = take($2);")
    .replace(/^import (\w+) from (".*");$/gm, "const $1 = take($2).default;")
    .replace(/^(?!const |\s|\/\/)(.+); \/\/ (.+)$/gm, "pairs.push([$1, $2]);");
  const take = (name: string): unknown => {
    if (!(name in modules)) throw new Error(`the example imports ${name}, which its test does not give`);
    return modules[name];
  };
  const run = new Function("take", `return (async () => { const pairs = [];\n${body}\nreturn pairs; })();`);
  return run(take);
}
