import { type Day, MisuseError, shiftMonth } from "@biaogan/core";
import type { MonthResult } from "@biaogan/indicators";
import { type CountyPlan, circularDue, reportDue } from "@biaogan/plan";
import { composeTable } from "./compose/annex-tables";
import { composeSentence } from "./compose/sentence";
import type { Setting } from "./compose/setting";
import { nameInstitutions, type Words } from "./compose/words";
import type { Block, Inline, OfficialDocument } from "./document";
import { inlineText } from "./document-text";
import type { CircularTemplate, Section, Sentence } from "./template";

export interface ComposeOptions {
  /** 发文顺序号; the month's number where left out. */
  readonly serial?: number;
  /** 成文日期; the day the circular is due where left out. */
  readonly signedOn?: Day;
}

/**
 * Composes the month's circular: the template's sentences filled from the month's result, every number bound to its
 * figure, institutions named in full at first mention.
 * @throws MisuseError where the template names a slot that does not exist; `checkTemplate` finds it before.
 */
export function composeCircular(
  result: MonthResult,
  plan: CountyPlan,
  template: CircularTemplate,
  options: ComposeOptions = {},
): OfficialDocument {
  if (result.month < template.inForce.from || (template.inForce.until ?? result.month) < result.month) {
    throw new MisuseError(
      "composeCircular",
      `template ${template.id} ${template.version} is not in force in ${result.month}`,
    );
  }
  const signedOn = options.signedOn ?? circularDue(plan, result.month);
  if (signedOn === undefined)
    throw new MisuseError("composeCircular", "the year's working days are not known: give signedOn");
  const nextDue = reportDue(plan, shiftMonth(result.month, 1));
  const setting: Setting = { result, plan, template, signedOn, nextDue };
  const naming = namer(result);
  const text = (words: Words): readonly Inline[] => naming.name(words);
  // 1. Head and title
  const title = template.documentTitle
    .split("/")
    .map((line) => inlineText(text(composeSentence({ text: line }, setting))));
  // 2. Body, in the template's order
  const opening = paragraphs([template.opening.sentences], setting, text);
  const sections = template.sections.flatMap((section) => composeSection(section, setting, text));
  const closing: readonly Block[] =
    template.closing === undefined ? [] : [{ block: "paragraph", inlines: [{ text: template.closing }] }];
  // 3. Annexes, institutions by their short names
  const short = shortNamer(result);
  const annexes = template.annexes.map(({ title: name, table, notes }) => {
    const draft = composeTable(table, setting);
    const rows = draft.rows.map((row) => row.map(short));
    return { title: name, blocks: [{ block: "table", columns: draft.columns, rows, notes } as const] };
  });
  // 4. Signature and imprint
  const { office } = plan.county;
  return {
    schema: "biaogan/official-document@1",
    kind: "circular",
    head: {
      mark: `${office.office}文件`,
      number: {
        agency: office.agencyShort,
        year: Number(signedOn.slice(0, 4)),
        serial: options.serial ?? Number(result.month.slice(5, 7)),
      },
    },
    title,
    recipients: template.recipients,
    body: [...opening, ...sections, ...closing],
    annexes,
    signature: { institution: office.office, day: signedOn },
    ...(office.contact === undefined ? {} : { note: `联系电话：${office.contact}` }),
    imprint: { copies: template.copies, issuer: office.office, day: signedOn },
  };
}

type Write = (words: Words) => readonly Inline[];

function composeSection(section: Section, setting: Setting, text: Write): readonly Block[] {
  const own = paragraphs(
    section.paragraphs.map(({ sentences }) => sentences),
    setting,
    text,
  );
  const subsections = section.subsections.flatMap(({ heading, sentences }): readonly Block[] => {
    const runIn = text(closed(sentences.flatMap((sentence) => composeSentence(sentence, setting))));
    return runIn.length === 0 ? [] : [{ block: "heading", level: 2, text: heading, runIn }];
  });
  if (own.length + subsections.length === 0) return [];
  return [{ block: "heading", level: 1, text: section.heading }, ...own, ...subsections];
}

function paragraphs(list: readonly (readonly Sentence[])[], setting: Setting, text: Write): readonly Block[] {
  return list.flatMap((sentences) => {
    const inlines = text(closed(sentences.flatMap((sentence) => composeSentence(sentence, setting))));
    return inlines.length === 0 ? [] : [{ block: "paragraph" as const, inlines }];
  });
}

/** A paragraph whose last sentence fell away ends with a full stop all the same. */
function closed(words: Words): Words {
  const last = words.at(-1);
  if (!last || "institution" in last || !/[；，]$/.test(last.text)) return words;
  return [...words.slice(0, -1), { ...last, text: `${last.text.slice(0, -1)}。` }];
}

/** Carries the mentions so far through one document. */
function namer(result: MonthResult): { readonly name: Write } {
  let named: ReadonlySet<string> = new Set();
  return {
    name: (words) => {
      const given = nameInstitutions(words, result.institutions, named);
      named = given.named;
      return given.inlines;
    },
  };
}

function shortNamer(result: MonthResult): Write {
  const all = new Set(result.institutions.map(({ code }) => code));
  return (words) => nameInstitutions(words, result.institutions, all).inlines;
}
