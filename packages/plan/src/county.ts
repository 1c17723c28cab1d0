import { daySchema, exactSchema, figureSchema, inForceSchema, placeSchema, textSchema } from "@biaogan/core";
import { z } from "zod";
import { institutionSchema } from "./institution";
import { scheduleSchema } from "./schedule";

/** Which institution reports a scenario point, so that no point is counted twice. */
const assignedPoint = z
  .object({ point: z.string(), name: z.string(), reportedBy: z.string() })
  .readonly();

/** A rural financial service room of the roster. */
const rosterRoom = z
  .object({ code: z.string(), name: z.string(), township: z.string(), reportedBy: z.string() })
  .readonly();

/** A base of a growth target, or last year's figure: where it is from is said. */
const baseSchema = z
  .object({ id: z.string(), label: textSchema, figure: figureSchema, source: z.string(), place: placeSchema.optional() })
  .readonly();

/** A county's own file: its numbers for the plan's XX, its roster, points, rooms, bases and settings. */
export const countySchema = z
  .object({
    name: z.string().min(1),
    divisionCode: z.string().regex(/^\d{6}$/),
    /** The office that circulates: names for the document. */
    office: z
      .object({
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
    /** The number of each open target, by target id. */
    targets: z.record(z.string(), exactSchema),
    /** Bases by id (`base.busDailyAverage`); a growth target whose base is not here does not load. */
    bases: z.array(baseSchema).readonly(),
    points: z.array(assignedPoint).readonly(),
    rooms: z.array(rosterRoom).readonly(),
    /** Settings that differ from the plan's own. */
    schedule: scheduleSchema.optional(),
    /** Targets broken down to institutions: target id → institution code → number. */
    breakdown: z.record(z.string(), z.record(z.string(), exactSchema)).default({}),
    /** 笔数 from which a merchant counts as active. */
    activeFrom: z.number().int().positive().default(1),
    signedOn: z.record(z.string(), daySchema).default({}),
  })
  .readonly();
export type County = z.infer<typeof countySchema>;
