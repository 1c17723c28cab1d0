import { type CountyPlan, loadPlan } from "@biaogan/plan";
import { workPlan2021 } from "@biaogan/plan/standard";
import { sampleCounty } from "@biaogan/testing";

/** Sixteen banks, two payment institutions, UnionPay and the post: 20 institutions, each acquirer with a prefix of its own. */
const institutions = [
  ...Array.from({ length: 16 }, (_, index) => {
    const number = String(index + 1).padStart(2, "0");
    return {
      code: `B${number}`,
      class: "commercial-bank",
      name: `第${number}银行试验县支行`,
      shortName: `第${number}银行`,
      aliases: [],
      acquirerPrefix: String(401 + index),
    };
  }),
  ...sampleCounty.institutions.filter((one) => ["P01", "P02", "U01", "Y01"].includes(one.code)),
];

/** The generated county: the sample county's plan, points and rooms with a roster of its own. */
export function plantedCounty(): CountyPlan {
  const loaded = loadPlan(workPlan2021, { ...sampleCounty, name: "试验县", institutions });
  if ("findings" in loaded) throw new Error(loaded.findings.map(({ message }) => message.zh).join("\n"));
  return loaded.plan;
}

export const MONTHS = Array.from({ length: 12 }, (_, index) => `2021-${String(index + 1).padStart(2, "0")}`);
