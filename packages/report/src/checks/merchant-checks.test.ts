import type { FactColumns } from "@biaogan/formula";
import { loadPlan } from "@biaogan/plan";
import { workPlan2021 } from "@biaogan/plan/standard";
import { sampleCounty } from "@biaogan/testing";
import fc from "fast-check";
import { expect, it } from "vitest";
import { merchantChecks } from "./merchant-checks";

const loaded = loadPlan(workPlan2021, sampleCounty);
if ("findings" in loaded) throw new Error("the sample county does not load");
const { plan } = loaded;

interface Merchant {
  readonly code: string;
  readonly mcc: string;
}

function factsOf(merchants: readonly Merchant[]): FactColumns {
  const dictionary = ["", ...new Set(merchants.map(({ mcc }) => mcc).filter((mcc) => mcc !== ""))];
  const starts = new Uint32Array(merchants.length + 1);
  merchants.forEach(({ code }, row) => {
    starts[row + 1] = (starts[row] ?? 0) + code.length;
  });
  return {
    institution: "B01",
    file: "工行商户明细.csv",
    length: merchants.length,
    rowNumbers: Uint32Array.from(merchants, (_, row) => row + 2),
    columns: {
      code: { type: "text", bytes: new TextEncoder().encode(merchants.map(({ code }) => code).join("")), starts },
      mcc: { type: "code", codes: Uint16Array.from(merchants, ({ mcc }) => dictionary.indexOf(mcc)), dictionary },
    },
    letters: { code: "A", mcc: "D" },
  };
}

it("a code of another acquirer, or with another MCC inside, is noted at its row; a malformed one is not", () => {
  const code = fc
    .tuple(fc.constantFrom("102", "103", "99"), fc.constantFrom("5411", "5812"), fc.constantFrom("00A1", "1234"))
    .map(([acquirer, mcc, serial]) => `${acquirer}9901${mcc}${serial}`);
  // What was written for an MCC may have any length.
  const mcc = fc.constantFrom("", "5411", "5812", "541", "54110", "54111", "五四一一");
  fc.assert(
    fc.property(fc.array(fc.record({ code, mcc }), { maxLength: 12 }), (merchants) => {
      const [foreign, unlike] = merchantChecks({ bulk: factsOf(merchants) }, plan, "B01", "2021-09").map((notes) =>
        Array.from({ length: notes.length }, (_, at) => notes.row(at)),
      );
      const rowsOf = (is: (one: Merchant) => boolean) =>
        merchants.flatMap((one, row) => (one.code.length === 15 && is(one) ? [row] : []));
      expect(foreign).toEqual(rowsOf(({ code }) => !code.startsWith("102")));
      expect(unlike).toEqual(rowsOf(({ code, mcc }) => !code.slice(7).startsWith(mcc)));
    }),
  );
});
