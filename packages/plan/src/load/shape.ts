import type { Finding } from "@biaogan/core";
import { text } from "@biaogan/core";
import type * as z from "zod";
import { en, zhCN } from "zod/locales";
import { toDotPath } from "zod/v4/core";
import { type PlanPlace, planFinding } from "../plan-finding";

type Issue = z.core.$ZodIssue;

/** What a border answers: the data, or a finding at the JSON path of everything that is not of its shape. */
export type Parsed<T> = { readonly data: T } | { readonly findings: readonly Finding[] };

/** Parses data at the border, and says in both languages and at its key what is not of the schema's shape. */
export function parseShape<T>(schema: z.ZodType<T>, input: unknown, file: PlanPlace["file"]): Parsed<T> {
  const parsed = schema.safeParse(input, { error: zhCN().localeError });
  if (parsed.success) return { data: parsed.data };
  const english = schema.safeParse(input, { error: en().localeError }).error?.issues ?? [];
  return {
    findings: parsed.error.issues.flatMap((issue, index) => {
      const words = wordsOf(english[index]);
      return placesOf(issue).map((key, at) =>
        planFinding("P-0101", { file, key }, { key, why: text(wordsOf(issue)[at] ?? "", words[at] ?? issue.code) }),
      );
    }),
  };
}

/** One place for an issue; for unknown keys, one for each key. */
function placesOf(issue: Issue): readonly string[] {
  const nearest = narrow(issue);
  const path = toDotPath(nearest.path);
  if (nearest.code !== "unrecognized_keys") return [path];
  return nearest.keys.map((key) => toDotPath([...nearest.path, key]));
}

function wordsOf(issue: Issue | undefined): readonly string[] {
  if (!issue) return [];
  const nearest = narrow(issue);
  return placesOf(nearest).map(() => nearest.message);
}

/** Of a choice of shapes, the complaint of the nearest: the one that the input fails at the fewest places. */
function narrow(issue: Issue): Issue {
  if (issue.code !== "invalid_union") return issue;
  const [nearest] = [...issue.errors].filter((one) => one.length > 0).sort((a, b) => a.length - b.length);
  const [first] = nearest ?? [];
  return first ? narrow({ ...first, path: [...issue.path, ...first.path] }) : issue;
}
