import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";
import ts from "typescript";

/**
 * Marks every schema that a module declares as made for nothing but its own use, so that a page which never parses by it
 * leaves it out, and zod with the last of them: a call at a module's top is otherwise kept, as it might do something.
 */
export function pureSchemas(): Plugin {
  return {
    name: "pure-schemas",
    setup: (build) => {
      build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
        const source = await readFile(path, "utf8");
        return { contents: source.includes("Schema") ? withPureSchemas(source) : source, loader: "ts" };
      });
    },
  };
}

/** A module's text with `const x = z.…` turned into a call that bundlers may drop. */
export function withPureSchemas(source: string): string {
  const { statements } = ts.createSourceFile("module.ts", source, ts.ScriptTarget.ES2022, true);
  const schemas = statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .flatMap(({ initializer }) => (initializer && isSchema(initializer) ? [initializer] : []));
  return schemas.reduceRight((text, schema) => {
    const [from, to] = [schema.getStart(), schema.getEnd()];
    return `${text.slice(0, from)}/* @__PURE__ */ (() => (${text.slice(from, to)}))()${text.slice(to)}`;
  }, source);
}

/**
 * A chain of calls that begins at zod or at another schema, `z.object(…).readonly()`, `declarationSchema.extend(…)`; or an
 * object with such parts.
 */
function isSchema(expression: ts.Expression): boolean {
  if (ts.isObjectLiteralExpression(expression))
    return expression.properties.some((one) => ts.isPropertyAssignment(one) && isSchema(one.initializer));
  if (!ts.isCallExpression(expression)) return false;
  let first: ts.Expression = expression;
  while (ts.isCallExpression(first) || ts.isPropertyAccessExpression(first)) first = first.expression;
  return ts.isIdentifier(first) && (first.text === "z" || first.text.endsWith("Schema"));
}
