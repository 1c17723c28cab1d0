import type { Workbook } from "@biaogan/core";
import * as z from "zod";

/** What a template was made for; it stands on a hidden sheet and comes back with the file. */
export const fingerprintSchema = z
  .object({
    form: z.string(),
    version: z.string(),
    /** The county's division code. */
    county: z.string(),
    /** Left out where the template was made for any institution, or any month. */
    institution: z.string().optional(),
    month: z.string().optional(),
  })
  .readonly();
export type Fingerprint = z.infer<typeof fingerprintSchema>;

/** The hidden sheet's name. */
export const fingerprintSheet = "biaogan";

/**
 * A fingerprint as rows of name and value, as templates carry it.
 * @example fingerprintRows({ form: "monthly-progress", version: "2021.1", county: "990101" })[0] // ["form", "monthly-progress"]
 */
export function fingerprintRows(fingerprint: Fingerprint): readonly (readonly [name: string, value: string])[] {
  const { form, version, county, institution = "", month = "" } = fingerprint;
  return [
    ["form", form],
    ["version", version],
    ["county", county],
    ["institution", institution],
    ["month", month],
  ];
}

/** The fingerprint that a workbook carries; undefined where it was made by no template of ours. */
export function fingerprintOf({ sheets }: Workbook): Fingerprint | undefined {
  const sheet = sheets.find(({ name }) => name === fingerprintSheet);
  if (!sheet) return undefined;
  const written = (name: string): string | undefined => {
    const row = sheet.cells.find(({ column, value }) => column === 1 && value.trim() === name)?.row;
    const value = sheet.cells.find((cell) => cell.row === row && cell.column === 2)?.value.trim();
    return value === "" ? undefined : value;
  };
  const [form, version, county] = [written("form"), written("version"), written("county")];
  if (form === undefined || version === undefined || county === undefined) return undefined;
  const [institution, month] = [written("institution"), written("month")];
  return {
    form,
    version,
    county,
    ...(institution === undefined ? {} : { institution }),
    ...(month === undefined ? {} : { month }),
  };
}
