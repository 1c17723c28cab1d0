import type { Exact, Measure, Text } from "@biaogan/core";

export interface Named {
  readonly id: string;
  readonly title: Text;
}
export interface Sum {
  readonly id: string;
  readonly sum: Exact;
  readonly value: Exact;
}

/** Every code of this package with the figures its sentence needs: P-01 loading, P-02 lint, P-03 breaking down. */
export interface PlanFigures {
  "P-0101": { readonly key: string; readonly why: Text };
  "P-0102": Named;
  "P-0103": { readonly id: string; readonly base: string };
  "P-0104": { readonly name: string; readonly first: string; readonly second: string };
  "P-0105": { readonly at: string; readonly institution: string };
  "P-0106": Named;
  "P-0107": { readonly point: string };
  "P-0108": Sum;
  "P-0109": { readonly id: string; readonly fixed: boolean };
  "P-0110": { readonly id: string; readonly value: Exact; readonly measure: Measure };
  "P-0111": { readonly base: string; readonly written: string };
  "P-0112": { readonly id: string };
  "P-0113": { readonly id: string; readonly institution: string };
  "P-0114": { readonly id: string; readonly institution: string; readonly value: Exact };
  "P-0115": { readonly at: string; readonly name: string };
  "P-0116": { readonly from: string; readonly until: string };
  "P-0117": { readonly month: string };
  "P-0118": { readonly given: string; readonly wanted: string };
  "P-0119": { readonly name: string };
  "P-0120": { readonly institution: string; readonly successor: string };
  "P-0121": { readonly institution: string };
  "P-0122": { readonly at: string; readonly name: string };
  "P-0201": Named;
  "P-0202": { readonly id: string; readonly value: Exact };
  "P-0203": { readonly indicator: string; readonly ids: readonly string[] };
  "P-0204": { readonly id: string; readonly indicator: string };
  "P-0205": { readonly id: string; readonly base: string };
  "P-0206": { readonly clause: string; readonly title: Text };
  "P-0207": { readonly id: string; readonly value: Exact; readonly rooms: number };
  "P-0208": { readonly id: string; readonly clauses: readonly string[] };
  "P-0209": { readonly id: string; readonly clause: string };
  "P-0210": { readonly id: string; readonly by: string };
  "P-0211": { readonly ids: readonly string[]; readonly values: readonly Exact[] };
  "P-0212": { readonly title: Text };
  "P-0213": { readonly at: string; readonly institution: string };
  "P-0214": { readonly months: readonly string[] };
  "P-0301": { readonly floors: Exact; readonly total: Exact };
  "P-0302": { readonly caps: Exact; readonly total: Exact };
}
export type PlanCode = keyof PlanFigures;

/** The three sentences of every code, in one language: complete by type. */
export type PlanWording = {
  readonly [Code in PlanCode]: {
    readonly title: string;
    readonly message: (figures: PlanFigures[Code]) => string;
    readonly mend: (figures: PlanFigures[Code]) => string;
  };
};
