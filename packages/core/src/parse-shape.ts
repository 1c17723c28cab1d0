import type * as z from "zod";
import { en, zhCN } from "zod/locales";
import { toDotPath } from "zod/v4/core";
import { type Text, text } from "./text";

type Issue = z.core.$ZodIssue;

/** What is not of a schema's shape: the key, as `rules[2].formula`, and why. */
export interface ShapeFault {
  readonly key: string;
  readonly why: Text;
  /** The key is none of the schema's. */
  readonly unknown?: true;
}

/** What a border answers: the data, or everything that is not of its shape. */
export type Shaped<T> = { readonly data: T } | { readonly faults: readonly ShapeFault[] };

/**
 * Parses data at the border, and says in both languages and at its key what is not of the schema's shape.
 * @example parseShape(z.object({ id: z.string() }), { id: 1 }) // { faults: [{ key: "id", why: { zh: "无效输入：期望 string，实际接收 number", … } }] }
 */
export function parseShape<T>(schema: z.ZodType<T>, input: unknown): Shaped<T> {
  const parsed = schema.safeParse(input, { error: zhCN().localeError });
  if (parsed.success) return { data: parsed.data };
  const english = schema.safeParse(input, { error: en().localeError }).error?.issues ?? [];
  return {
    faults: parsed.error.issues.flatMap((issue, index) => {
      const nearest = narrow(issue);
      const inEnglish = english[index] ? narrow(english[index]).message : issue.code;
      const why = text(nearest.message, inEnglish);
      if (nearest.code !== "unrecognized_keys") return [{ key: toDotPath(nearest.path), why }];
      return nearest.keys.map((key): ShapeFault => ({ key: toDotPath([...nearest.path, key]), why, unknown: true }));
    }),
  };
}

/** Of a choice of shapes, the complaint of the nearest: the one that the input fails at the fewest places. */
function narrow(issue: Issue): Issue {
  if (issue.code !== "invalid_union") return issue;
  const [nearest] = [...issue.errors].filter((one) => one.length > 0).sort((a, b) => a.length - b.length);
  const [first] = nearest ?? [];
  return first ? narrow({ ...first, path: [...issue.path, ...first.path] }) : issue;
}
