import {
  compare,
  dividedBy,
  type Exact,
  type Figure,
  isKnown,
  plus,
  type Text,
  text,
  times,
  total,
} from "@biaogan/core";
import type { Trace } from "@biaogan/formula";
import type { AssessedInstitution, AssessedItem } from "./assessed";
import type { Assessment } from "./assessment";
import { fullMarks, points, sumOf } from "./points";
import { assessmentTexts } from "./wording/words";

/** An item with the share of its weight in %; undefined where it is left out. */
export interface ScoredItem {
  readonly assessed: AssessedItem;
  readonly rate: Exact | undefined;
  /** How the figure that is scored came about. */
  readonly trace?: Trace;
}

export interface Total {
  readonly items: readonly ScoredItem[];
  readonly adjustments: AssessedInstitution["adjustments"];
  readonly vetoes: AssessedInstitution["vetoes"];
  readonly declared: Assessment;
}

/** The sum with every step: items, what is left out, plus and minus items, floor and cap, vetoes. */
export function explainTotal({ items, adjustments, vetoes, declared }: Total): Trace {
  const counted = items.filter(({ rate }) => rate !== undefined);
  const basic = rescaled(summed(assessmentTexts.items, counted.map(itemTrace)), counted, declared);
  const adjusted =
    adjustments.length === 0
      ? basic
      : arithmetic("＋", assessmentTexts.adjusted, [
          basic,
          summed(
            assessmentTexts.adjustments,
            adjustments.map(({ title, points: figure }) => leaf(title, figure)),
          ),
        ]);
  const held = holdBetween(adjusted, declared);
  const [least] = [...vetoes].sort((a, b) => compare(knownOf(a.ceiling), knownOf(b.ceiling)));
  const under = least
    ? lesser(held, leaf(text(`一票否决：${least.title.zh}`, `veto: ${least.title.en}`), least.ceiling))
    : held;
  return { ...under, label: declared.title };
}

function itemTrace({ assessed, rate = "0", trace }: ScoredItem): Trace {
  const { title, weight, figure, points: outcome } = assessed;
  const scored: Trace = {
    ...leaf(assessmentTexts.rate, { known: rate, measure: "%" }),
    children: [{ ...leaf(assessmentTexts.read, figure), children: trace ? [trace] : [] }],
  };
  return arithmetic("×", title, [leaf(assessmentTexts.weight, points(weight)), scored], outcome);
}

/** Where items are left out, the weights that are left stand for the whole. */
function rescaled(sum: Trace, counted: readonly ScoredItem[], declared: Assessment): Trace {
  const [whole, left] = [fullMarks(declared), total(counted.map(({ assessed }) => assessed.weight))];
  if (compare(whole, left) === 0 || compare(left, "0") === 0) return sum;
  const factor = dividedBy(whole, left);
  const ratio = leaf(assessmentTexts.rescaled(whole, left), { known: factor, measure: "ratio" });
  return arithmetic("×", assessmentTexts.leftOut, [sum, ratio], points(times(knownOf(sum.outcome), factor)));
}

function holdBetween(sum: Trace, { floor, cap }: Assessment): Trace {
  const value = knownOf(sum.outcome);
  if (compare(value, floor) < 0)
    return {
      node: "max",
      op: undefined,
      label: assessmentTexts.floor,
      outcome: points(floor),
      children: [leaf(assessmentTexts.floor, points(floor)), sum],
    };
  return cap === undefined ? sum : lesser(sum, leaf(assessmentTexts.cap, points(cap)));
}

/** The lesser of a sum and a limit: the sum itself where it is within. */
function lesser(sum: Trace, limit: Trace): Trace {
  if (compare(knownOf(sum.outcome), knownOf(limit.outcome)) <= 0) return sum;
  return { node: "min", label: limit.label, outcome: limit.outcome, children: [limit, sum] };
}

function summed(label: Text, children: readonly Trace[]): Trace {
  const outcome = points(sumOf(children.flatMap(({ outcome: one }) => ("truth" in one ? [] : [one]))));
  return { node: "sum", op: "＋", label, outcome, count: children.length, children };
}

function arithmetic(op: "＋" | "×", label: Text, children: readonly Trace[], outcome?: Figure): Trace {
  const added = points(children.reduce((sum, one) => plus(sum, knownOf(one.outcome)), "0"));
  return { node: "arithmetic", op, label, outcome: outcome ?? added, children };
}

function leaf(label: Text, outcome: Figure): Trace {
  return { node: "points", label, outcome, children: [] };
}

function knownOf(outcome: Trace["outcome"]): Exact {
  return !("truth" in outcome) && isKnown(outcome) ? outcome.known : "0";
}
