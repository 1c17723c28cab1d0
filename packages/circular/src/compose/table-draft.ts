import type { TableTemplate } from "../table-template";
import type { Words } from "./words";

type Align = "left" | "center" | "right";

/** A table before its institutions are named. */
export interface DraftTable {
  readonly columns: readonly {
    readonly header: string;
    readonly group?: string;
    readonly weight: number;
    readonly align: Align;
  }[];
  readonly rows: readonly (readonly Words[])[];
}

/** Figures stand right, words left or in the middle. */
export const alignments = {
  number: "center",
  title: "left",
  figure: "left",
  institution: "center",
  target: "center",
  aspect: "center",
  value: "right",
  month: "right",
  completion: "right",
  lead: "right",
  yearOnYear: "right",
  monthOnMonth: "right",
  remaining: "right",
  share: "right",
  rank: "center",
  standing: "center",
  missing: "left",
  state: "center",
  receivedAt: "center",
  revision: "center",
  verdict: "center",
  findings: "left",
  items: "right",
  adjustments: "left",
  vetoes: "left",
  total: "right",
  grade: "center",
  code: "center",
  place: "left",
  message: "left",
  mend: "left",
  before: "right",
  after: "right",
} as const satisfies Record<TableTemplate["columns"][number]["cell"], Align>;
