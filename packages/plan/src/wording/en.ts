import type { PlanWording } from "../plan-code";

const list = (items: readonly string[]): string => items.join(", ");

/** What can be wrong with a work plan or a county's file. */
export const en = {
  "P-0101": {
    title: "Not of the right shape",
    message: ({ key, why }) => `${key || "the file"}: ${why.en}`,
    mend: () => "Correct the item by the JSON Schema",
  },
  "P-0102": {
    title: "Target without a number",
    message: ({ id, title }) => `target ${id} "${title.en}" has no number`,
    mend: ({ id }) => `Add targets.${id} with its number to the county's file`,
  },
  "P-0103": {
    title: "Growth target without a base",
    message: ({ id, base }) => `growth target ${id} has no base ${base}`,
    mend: ({ base }) => `Add a base with the id ${base} and its source to bases in the county's file`,
  },
  "P-0104": {
    title: "Code or name stands twice",
    message: ({ name, first, second }) => `"${name}" stands twice: ${first} and ${second}`,
    mend: ({ second }) => `Remove ${second} or rename it so that it is unique`,
  },
  "P-0105": {
    title: "Reported by nobody of the roster",
    message: ({ at, institution }) => `${at}: ${institution} is not in the roster`,
    mend: ({ at }) => `Set ${at}.reportedBy to a code of the roster, or add the institution to institutions`,
  },
  "P-0106": {
    title: "Nobody reports the point",
    message: ({ title }) => `nobody reports "${title.en}"`,
    mend: ({ id }) => `Add an entry with the point ${id} and who reports it to points in the county's file`,
  },
  "P-0107": {
    title: "The plan has no such point",
    message: ({ point }) => `the plan has no point ${point}`,
    mend: () => "Remove it, or use a point of the plan",
  },
  "P-0108": {
    title: "The parts do not add to the target",
    message: ({ id, sum, value }) => `the parts of ${id} add to ${sum}, not to ${value}`,
    mend: ({ id }) => `Change the numbers of breakdown.${id} so that they add to the target`,
  },
  "P-0109": {
    title: "A number that is not asked for",
    message: ({ id, fixed }) =>
      fixed
        ? `the plan itself sets the number of ${id}; a county does not`
        : `the plan has no target ${id}, or it has no number`,
    mend: ({ id }) => `Remove targets.${id} from the county's file`,
  },
  "P-0110": {
    title: "Not a number for a target",
    message: ({ id, value, measure }) => `${value} ${measure} for ${id}: more than zero, and counts are whole`,
    mend: ({ id }) => `Correct targets.${id}`,
  },
  "P-0111": {
    title: "The base is no number",
    message: ({ base, written }) => `"${written}" of ${base} is no number`,
    mend: () => "Write the number in the figure's own measure: 730000",
  },
  "P-0112": {
    title: "The target cannot be broken down",
    message: ({ id }) =>
      `${id} cannot be broken down to institutions: the plan has no such target, or its figure does not add over institutions (one person at several banks, a ratio, a milestone)`,
    mend: ({ id }) => `Remove breakdown.${id}`,
  },
  "P-0113": {
    title: "Broken down to nobody of the roster",
    message: ({ id, institution }) => `${id} is broken down to ${institution}, which is not in the roster`,
    mend: () => "Use a code of the roster",
  },
  "P-0114": {
    title: "Not a number for a part",
    message: ({ id, institution, value }) => `${value} of ${id} for ${institution}: whole, and not under zero`,
    mend: ({ id, institution }) => `Correct breakdown.${id}.${institution}`,
  },
  "P-0115": {
    title: "Names what is not there",
    message: ({ at, name }) => `${at}: the plan has no ${name}`,
    mend: ({ at }) => `Correct ${at}, or add what it names to the plan`,
  },
  "P-0116": {
    title: "Months that cannot be",
    message: ({ from, until }) => `from ${from} to ${until} ends before it begins, or leaves the plan's months`,
    mend: () => "Correct the months",
  },
  "P-0117": {
    title: "Amended from a month that cannot be",
    message: ({ month }) => `an amendment from ${month} lies outside the plan's months or before the one above it`,
    mend: () => "Write the amendments in the order of their months",
  },
  "P-0118": {
    title: "The extension changes another plan",
    message: ({ given, wanted }) => `the county's plan changes ${given}; at hand is ${wanted}`,
    mend: ({ wanted }) => `Write ${wanted} under extends, and see that each change still holds`,
  },
  "P-0119": {
    title: "Nothing to drop",
    message: ({ name }) => `the plan that is changed has no ${name}`,
    mend: () => "Take it out of drop, or name what the plan has",
  },
  "P-0120": {
    title: "A merger that cannot be",
    message: ({ institution, successor }) =>
      `${institution} merged into ${successor}: it needs a month it closed in, and a successor of the roster that lives longer`,
    mend: ({ institution }) => `Correct closed and mergedInto of ${institution}`,
  },
  "P-0121": {
    title: "A waiver for nobody of the roster",
    message: ({ institution }) => `${institution} is waived and is not in the roster`,
    mend: () => "Name it by its code in the roster",
  },
  "P-0122": {
    title: "A roster that is not written as it should be",
    message: ({ at, name }) => `"${name}" of ${at} is not there, not declared, or no number`,
    mend: ({ name }) => `Declare "${name}" under columns and fill it in`,
  },
  "P-0201": {
    title: "Target without a task",
    message: ({ id, title }) => `target ${id} "${title.en}" belongs to no task`,
    mend: () => "Give the target a task, or remove it",
  },
  "P-0202": {
    title: "Impossible target",
    message: ({ id, value }) => `coverage target ${id} is ${value}%, over 100%`,
    mend: () => "A coverage target is at most 100%",
  },
  "P-0203": {
    title: "Counted twice",
    message: ({ indicator, ids }) => `indicator ${indicator} measures several targets: ${list(ids)}`,
    mend: () => "One indicator measures one target",
  },
  "P-0204": {
    title: "Unmeasurable target",
    message: ({ id, indicator }) => `nothing declares the indicator ${indicator} of target ${id}`,
    mend: ({ indicator }) => `Declare the indicator ${indicator}, or use one that is declared`,
  },
  "P-0205": {
    title: "Unmeasurable target",
    message: ({ id, base }) => `the base ${base} of growth target ${id} is missing or not over zero: no growth rate`,
    mend: ({ base }) => `Verify ${base} under bases`,
  },
  "P-0206": {
    title: "Task without a target",
    message: ({ clause, title }) => `task ${clause} "${title.en}" has no target and is reported in words`,
    mend: () => "Nothing to do; give it a target if it is to be measured",
  },
  "P-0207": {
    title: "Impossible target",
    message: ({ id, value, rooms }) => `target ${id} asks for ${value} rooms, the roster holds ${rooms}`,
    mend: () => "Complete rooms in the county's file, or change the target",
  },
  "P-0208": {
    title: "Counted twice",
    message: ({ id, clauses }) => `target ${id} belongs to several tasks: ${list(clauses)}`,
    mend: () => "A target belongs to one task",
  },
  "P-0209": {
    title: "Target and task disagree",
    message: ({ id, clause }) => `clause, field or institutions of target ${id} are not those of task ${clause}`,
    mend: () => "Make the target agree with its task",
  },
  "P-0210": {
    title: "A date that cannot be",
    message: ({ id, by }) => `target ${id} is due by ${by}: outside the plan's months, or before its window ends`,
    mend: () => "Correct the date or the window",
  },
  "P-0211": {
    title: "Contradictory targets",
    message: ({ ids, values }) => `targets ${list(ids)} cannot all be met: ${list(values)}`,
    mend: () => "Keep one of them, or give them one number",
  },
  "P-0212": {
    title: "A role that nobody fills",
    message: ({ title }) => `the roster holds nobody for "${title.en}"`,
    mend: () => "Add the institutions, or leave it where the county has none",
  },
  "P-0213": {
    title: "Reported by an institution that is not there all year",
    message: ({ at, institution }) => `${at}: ${institution} is not open in every month of the plan`,
    mend: ({ at }) => `Assign ${at} to an institution that is, or reassign it in time`,
  },
  "P-0214": {
    title: "Due day not known",
    message: ({ months }) => `no due day yet, the calendar or the notice is missing: ${list(months)}`,
    mend: () => "Update chinese-days when the calendar is out, or state the day under notices of the schedule",
  },
  "P-0301": {
    title: "Floors over the total",
    message: ({ floors, total }) => `floors and holds add to ${floors}, over the total ${total}`,
    mend: () => "Lower a floor or a hold",
  },
  "P-0302": {
    title: "Caps under the total",
    message: ({ caps, total }) => `at most ${caps} can be given out, under the total ${total}`,
    mend: () => "Raise a cap, or give an institution of weight zero a weight",
  },
} as const satisfies PlanWording;
