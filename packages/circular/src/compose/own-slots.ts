import { hasCome } from "./counted-lists";
import { type OwnReport, type Setting, showDay } from "./setting";
import { printCount, say, type Words } from "./words";

type OwnSlot = (own: OwnReport, setting: Setting) => Words;

/** The slots of a notice or a reminder: they speak of one institution's report. */
export const ownSlots = {
  "own.name": ({ report }) => [{ institution: report.institution }],
  "own.due": ({ report }) => (report.due === undefined ? [] : say(showDay(report.due, false))),
  "own.received": ({ report }) =>
    report.receivedAt === undefined ? [] : say(showDay(report.receivedAt.slice(0, 10), false)),
  /** Say something, and nothing but whether it is so: for `when` and `unless`. */
  "own.came": ({ report }) => (hasCome(report) ? say("已报送") : []),
  "own.late": ({ report }) => (report.state === "late" ? say("逾期报送") : []),
  "own.empty": ({ report }) => (report.state === "empty" ? say("空表") : []),
  "own.accepted": ({ report }) => (report.accepted ? say("予以采用") : []),
  "own.refused": ({ report }) => (hasCome(report) && !report.accepted ? say("已退回") : []),
  "own.revision": count("own.revision", ({ report }) => report.revision ?? 0, "次"),
  "own.errors": count("own.errors", ({ report }) => report.errors, "处"),
  "own.warnings": count("own.warnings", ({ report }) => report.warnings, "处"),
  "own.explained": count("own.explained", ({ report }) => report.explained, "处"),
  "own.pending": ({ report }) => (report.warnings > report.explained ? say("待说明") : []),
  "own.hints": count("own.hints", ({ report }) => report.hints, "处"),
  "own.waived": ({ report }) => (report.state === "waived" ? say(report.reason?.zh ?? "") : []),
  "own.changed": count("own.changed", ({ revision }) => revision?.changes.length ?? 0, "处"),
  "own.resolved": count("own.resolved", ({ revision }) => revision?.resolved.length ?? 0, "处"),
  "own.open": count("own.open", ({ revision }) => revision?.open.length ?? 0, "处"),
  "own.arisen": count("own.arisen", ({ revision }) => revision?.arisen.length ?? 0, "处"),
  "own.missingForms": ({ missingForms }) => say(missingForms.map((title) => `《${title}》`).join("")),
} as const satisfies Record<string, OwnSlot>;

export type OwnSlotName = keyof typeof ownSlots;

/** A count of the report; nothing where it is zero. */
function count(name: string, of: (own: OwnReport) => number, word: string): OwnSlot {
  return (own, { result }) => (of(own) === 0 ? [] : printCount(of(own), name, "个", result.month, word));
}
