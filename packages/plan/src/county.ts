import {
  daySchema,
  exactSchema,
  figureSchema,
  inForceSchema,
  monthSchema,
  placeSchema,
  textSchema,
} from "@biaogan/core";
import * as z from "zod";
import { countyRosterSchema } from "./county-roster";
import { institutionSchema } from "./institution";
import { scheduleSettingsSchema } from "./schedule";
import { waiverSchema } from "./waiver";

/** Which institution reports a scenario point, so that no point is counted twice. */
const assignedPoint = z.strictObject({ point: z.string(), name: z.string(), reportedBy: z.string() }).readonly();

/** A rural financial service room of the roster. */
const rosterRoom = z
  .strictObject({ code: z.string(), name: z.string(), township: z.string(), reportedBy: z.string() })
  .readonly();

/** A base of a growth target, or last year's figure: where it is from is said. */
const baseSchema = z
  .strictObject({
    id: z.string().regex(/^base\.[a-z][A-Za-z0-9]*$/),
    label: textSchema,
    figure: figureSchema,
    source: z.string().min(1),
    place: placeSchema.optional(),
  })
  .readonly();

/** The number of each open target, by target id. */
const targetNumbers = z.record(z.string(), exactSchema);

/** Targets broken down to institutions: target id → institution code → number. */
const breakdownSchema = z.record(z.string(), z.record(z.string(), exactSchema));

/** A dated change in mid-year: it holds from its month on, and circulars of earlier months come out as they were. */
export const amendmentSchema = z
  .strictObject({
    from: monthSchema,
    /** The document that changes the plan, with its number. */
    document: z.string().min(1),
    targets: targetNumbers.default({}),
    breakdown: breakdownSchema.default({}),
  })
  .readonly();
export type Amendment = z.infer<typeof amendmentSchema>;

/** A county's own file: its numbers for the plan's XX, its roster, points, rooms, other lists, bases and settings. */
export const countySchema = z
  .strictObject({
    /** For editors that check the file against the JSON Schema. */
    $schema: z.string().optional(),
    name: z.string().min(1),
    divisionCode: z.string().regex(/^\d{6}$/),
    /** The office that circulates: names for the document. */
    office: z
      .strictObject({
        group: z.string(),
        office: z.string(),
        agencyShort: z.string(),
        planTitle: z.string(),
        planNumber: z.string(),
        contact: z.string().optional(),
      })
      .readonly(),
    inForce: inForceSchema,
    institutions: z.array(institutionSchema).readonly(),
    targets: targetNumbers,
    /** Bases by id (`base.busTransactions`); a growth target whose base is not here does not load. */
    bases: z.array(baseSchema).readonly(),
    points: z.array(assignedPoint).readonly(),
    rooms: z.array(rosterRoom).readonly(),
    /** Lists of the county's own, by the name that formulas use. */
    rosters: z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/), countyRosterSchema).default({}),
    schedule: scheduleSettingsSchema.optional(),
    breakdown: breakdownSchema.default({}),
    /** Who need not report in which months, and why. */
    waivers: z.array(waiverSchema).readonly().default([]),
    amendments: z.array(amendmentSchema).readonly().default([]),
    /** 笔数 from which a merchant counts as active. */
    activeFrom: z.number().int().positive().default(1),
    signedOn: z.record(z.string(), daySchema).default({}),
  })
  .readonly();
export type County = z.infer<typeof countySchema>;
