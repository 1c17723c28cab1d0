import { text } from "@biaogan/core";
import type { ConstantDeclaration } from "@biaogan/formula";
import type { CountyPlan } from "./county-plan";

/** What formulas may name beside the reports: `base.…`, `target.T01`, `threshold.activeFrom`. */
export function planConstants(plan: CountyPlan): Readonly<Record<string, ConstantDeclaration>> {
  const bases = plan.county.bases.map(
    ({ id, label, figure }) => [id, { label, measure: figure.measure, kind: "stock", figure }] as const,
  );
  const targets = plan.targets.flatMap(({ target, value }) =>
    value === undefined
      ? []
      : [
          [
            `target.${target.id}`,
            {
              label: target.title,
              measure: target.measure,
              kind: target.kind,
              figure: { known: value, measure: target.measure },
            },
          ] as const,
        ],
  );
  const active = { known: String(plan.county.activeFrom), measure: "笔" } as const;
  return Object.fromEntries([
    ...bases,
    ...targets,
    [
      "threshold.activeFrom",
      { label: text("活跃起点", "active from"), measure: "笔", kind: "stock", figure: active } as const,
    ],
  ]);
}
