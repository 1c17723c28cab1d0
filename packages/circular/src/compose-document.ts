import { type Day, isInForce, MisuseError, shiftMonth } from "@biaogan/core";
import type { MonthResult } from "@biaogan/indicators";
import { type CountyPlan, circularDue, institutionsOf, reportDue } from "@biaogan/plan";
import { composeChart } from "./compose/charts";
import { composeSentence, composeSentences, composeText } from "./compose/sentence";
import type { Setting } from "./compose/setting";
import { composeTable } from "./compose/tables";
import { type NameInstitutions, namer, shortNamer } from "./compose/words";
import { type Block, formatOf, type OfficialDocument, type Table } from "./document";
import { inlineText } from "./document-text";
import type { TableTemplate } from "./table-template";
import type { DocumentTemplate, Section } from "./template";

export interface ComposeOptions {
  /** 发文顺序号; the month's number where left out. */
  readonly serial?: number;
  /** 成文日期; the day the circular is due where left out. */
  readonly signedOn?: Day;
  /** Last month's result: 首次 and 由负转正 are said against it. */
  readonly previous?: MonthResult;
}

/** What a document speaks of beside the month: one institution's report, or what is corrected. */
export type Speaking = Pick<Setting, "own" | "correction">;

/**
 * Composes a document: the template's sentences filled from the month's result, every number bound to its figure,
 * institutions named in full at first mention.
 * @throws MisuseError where the template is not in force, or names a slot that does not exist; `checkTemplate` finds
 *   that before.
 */
export function composeDocument(
  result: MonthResult,
  plan: CountyPlan,
  template: DocumentTemplate,
  { serial, signedOn = circularDue(plan, result.month), previous }: ComposeOptions = {},
  speaking: Speaking = {},
): OfficialDocument {
  if (!isInForce(template.inForce, result.month)) {
    const what = `template ${template.id} ${template.version} is not in force in ${result.month}`;
    throw new MisuseError("composeDocument", what);
  }
  if (signedOn === undefined)
    throw new MisuseError("composeDocument", "the year's working days are not known: give signedOn");
  const setting: Setting = {
    result,
    plan,
    naming: template.naming,
    signedOn,
    nextDue: reportDue(plan, shiftMonth(result.month, 1)),
    ...(previous === undefined ? {} : { previous }),
    ...speaking,
  };
  const short = shortNamer(result.institutions);
  const full = template.naming.mention === "short" ? short : namer(result.institutions);
  const plain = (text: string): string => inlineText(short(composeText(text, setting)));
  // 1. Head and title
  const title = template.documentTitle.split("/").map(plain);
  // 2. Body, in the template's order
  const body = template.sections.flatMap((section) => composeSection(section, setting, full, short));
  const closing: readonly Block[] =
    template.closing === undefined
      ? []
      : [{ block: "paragraph", inlines: full(composeSentence({ text: template.closing }, setting)) }];
  // 3. Annexes, institutions by their short names
  const annexes = template.annexes.flatMap((annex): OfficialDocument["annexes"] => {
    const table = annex.table && tableOf(annex.table, annex.notes, setting, short);
    const charts = (annex.charts ?? []).flatMap((chart) => composeChart(chart, setting) ?? []);
    const blocks = [...(table === undefined ? [] : [table]), ...charts];
    return blocks.length === 0 ? [] : [{ title: annex.title, blocks }];
  });
  // 4. Signature and imprint
  const { office } = plan.county;
  return {
    schema: "biaogan/official-document@1",
    kind: template.kind,
    head: {
      mark: plain(template.mark),
      number: {
        agency: plain(template.agency),
        year: Number(signedOn.slice(0, 4)),
        serial: serial ?? Number(result.month.slice(5, 7)),
      },
    },
    title,
    recipients: recipientsOf(template, setting),
    body: [...body, ...closing],
    annexes,
    signature: { institution: office.office, day: signedOn },
    ...(office.contact === undefined || formatOf(template) !== "general"
      ? {}
      : { note: `联系电话：${office.contact}` }),
    imprint: { copies: copiesOf(template, setting, plain), issuer: office.office, day: signedOn },
  };
}

/** A class is named by its institutions' full names, in the roster's order. */
function copiesOf(
  { copies }: DocumentTemplate,
  { plan, result }: Setting,
  plain: (text: string) => string,
): readonly string[] {
  return copies.flatMap((copy) =>
    typeof copy === "string" ? [plain(copy)] : institutionsOf(plan, result.month, copy.class).map(({ name }) => name),
  );
}

/** One institution is addressed by its full name. */
function recipientsOf(template: DocumentTemplate, setting: Setting): string {
  const names = setting.result.institutions.map((one) => ({ ...one, shortName: one.name }));
  return inlineText(shortNamer(names)(composeText(template.recipients, setting)));
}

function composeSection(
  section: Section,
  setting: Setting,
  full: NameInstitutions,
  short: NameInstitutions,
): readonly Block[] {
  const paragraphs = section.paragraphs.flatMap(({ sentences }): readonly Block[] => {
    const inlines = full(composeSentences(sentences, setting));
    return inlines.length === 0 ? [] : [{ block: "paragraph", inlines }];
  });
  const subsections = section.subsections.flatMap(({ heading, sentences }): readonly Block[] => {
    const runIn = full(composeSentences(sentences, setting));
    return runIn.length === 0 ? [] : [{ block: "heading", level: 2, text: heading, runIn }];
  });
  const tables = section.tables.flatMap(({ table, notes }) => tableOf(table, notes, setting, short) ?? []);
  const charts = (section.charts ?? []).flatMap((chart) => composeChart(chart, setting) ?? []);
  const own = [...paragraphs, ...subsections, ...tables, ...charts];
  if (own.length === 0 || section.heading === undefined) return own;
  return [{ block: "heading", level: 1, text: section.heading }, ...own];
}

/** A table with its institutions by their short names; none where it has no row. */
function tableOf(
  template: TableTemplate,
  notes: readonly string[],
  setting: Setting,
  short: NameInstitutions,
): Table | undefined {
  const { columns, rows } = composeTable(template, setting);
  if (rows.length === 0) return undefined;
  return { block: "table", columns, rows: rows.map((row) => row.map(short)), notes };
}
