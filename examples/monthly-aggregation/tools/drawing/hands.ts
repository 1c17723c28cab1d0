import type { County } from "@biaogan/plan";
import { REPORTED } from "../figures/calendar";
import type { Hand } from "./hand";

/** The hand that fills in an institution's files of the reported month. */
export function handOf(county: County, institution: string): Hand {
  const name = county.institutions.find((one) => one.code === institution)?.name ?? institution;
  return { ...PLAIN, name, ...HABITS[institution] };
}

const PLAIN: Omit<Hand, "name"> = {
  month: REPORTED,
  indent: 0,
  columnNumbers: false,
  gap: false,
  dates: "date",
  aliases: {},
  grouped: false,
  filledIn: "2021-09-27",
  notes: [],
};

const HABITS: Readonly<Record<string, Partial<Omit<Hand, "name" | "month">>>> = {
  B01: { grouped: true, notes: ["注：本表由工行个人金融部填报。"] },
  B02: { columnNumbers: true, dates: "chinese", filledIn: "2021-09-28" },
  B03: { gap: true, dates: "dotted", filledIn: "2021-09-29" },
  B04: { indent: 1, grouped: true, filledIn: "2021-09-26" },
  B05: { columnNumbers: true, gap: true, filledIn: "2021-09-28" },
  B06: { grouped: true, dates: "dotted", filledIn: "2021-09-28" },
  P01: { gap: true, filledIn: "2021-09-29" },
  P02: { columnNumbers: true, filledIn: "2021-10-02" },
  U01: { grouped: true, filledIn: "2021-09-26" },
  Y01: { indent: 1, dates: "chinese", filledIn: "2021-09-29" },
};
