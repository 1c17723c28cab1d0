import { resolve } from "node:path";
import { type Finding, type Language, showPlace, type Workbook } from "@biaogan/core";
import {
  checkSubmission,
  compareRevisions,
  countFindings,
  eachCause,
  monthNamed,
  noReportIn,
  outcomeKinds,
  type ReportPack,
  type SubmissionContext,
  sayCause,
  senderOf,
  showPersonal,
  stageSchema,
  totalOutcome,
  type Verdict,
} from "@biaogan/report";
import { Command, Option } from "commander";
import { callErrors } from "../call-errors";
import { asMonth } from "../chosen-month";
import { type CommandContext, layOut, sayAll } from "../console";
import { declarationLines } from "../faulty-declarations";
import { readHistory } from "../history";
import { jsonLines } from "../json-lines";
import { writeMarkedCopies } from "../marked-copies";
import type { ExitCode } from "../misuse";
import type { DetailStanding, OpenedFile, ReadFile } from "../read-file";
import { revisionLines } from "../revision-lines";
import { words } from "../wording";
import { openNamedFile, openWorkspace } from "../workspace";

interface CheckOptions {
  readonly month?: string;
  readonly institution?: string;
  readonly workspace: string;
  readonly json?: boolean;
  readonly mark?: boolean;
  readonly out?: string;
  readonly stage: string;
  readonly rules?: boolean;
  readonly showPersonal?: boolean;
  readonly previous?: readonly string[];
}

type OpenedOne = OpenedFile & { readonly file: string; readonly path: string };
type ReadOne = ReadFile & { readonly path: string };

/** `biaogan check FILE…`: a bank's own check before it sends, offline. 0 accepted · 1 refused · 2 misuse. */
export function checkCommand(context: CommandContext, finish: (code: ExitCode) => void): Command {
  const say = words[context.language].check;
  return new Command("check")
    .description(say.about)
    .argument("<files...>", say.files)
    .option("-m, --month <month>", say.month)
    .option("-i, --institution <name>", say.institution)
    .option("-w, --workspace <folder>", say.workspace, ".")
    .option("--json", say.json)
    .option("--mark", say.mark)
    .option("-o, --out <folder>", say.out)
    .addOption(new Option("-s, --stage <stage>", say.stage).choices(stageSchema.options).default("sending"))
    .option("--rules", say.rules)
    .option("--show-personal", say.showPersonal)
    .option("-p, --previous <files...>", say.previous)
    .action(async (files: string[], options: CheckOptions) => {
      finish(await check(files, options, context));
    });
}

async function check(
  files: readonly string[],
  options: CheckOptions,
  { console, language, folder }: CommandContext,
): Promise<ExitCode> {
  const told = words[language].check;
  const workspace = await openWorkspace(resolve(folder, options.workspace));
  for (const line of declarationLines(workspace.warnings, language)) console.err(line);
  const opened = await openAll(files, folder, console, language);
  const openedBefore = await openAll(options.previous ?? [], folder, console, language);
  if (!opened || !openedBefore) return 1;
  const heads = opened.map(({ head }) => head);
  const without = noReportIn(workspace.declared.pack, heads);
  for (const finding of without) refused(finding.place.file, finding, console, language);
  if (without.length > 0) return 1;
  const named = options.month ?? monthNamed(heads);
  if (named === undefined) throw callErrors.noMonth();
  const month = asMonth(named);
  const institution = options.institution ?? senderOf(heads, workspace.plan);
  if (institution === undefined) throw callErrors.noInstitution();
  const history = await readHistory(workspace, month);
  const stage = stageSchema.parse(options.stage);
  const { plan } = workspace;
  const declared = workspace.declared.pack;
  const pack = options.showPersonal ? showPersonal(declared) : declared;
  const standing = { pack, plan, month, institution };
  const read = await readAll(opened, standing, console, language);
  const earlier = await readAll(openedBefore, standing, console, language);
  if (!read || !earlier) return 1;
  const given = { institution, month, history, stage };
  const before = earlier.length === 0 ? undefined : checkSubmission(pack, plan, ...handedIn(earlier, given));
  const [workbooks, context] = handedIn(read, given);
  const verdict = checkSubmission(pack, plan, workbooks, {
    ...context,
    ...(before ? { before: before.findings, standing: before.submission } : {}),
  });
  const revision = before && compareRevisions(pack, before, verdict, files);
  if (options.mark) {
    const toMark = read.map((one) => ({ ...one, findings: verdict.findings }));
    const into = options.out === undefined ? {} : { folder: resolve(folder, options.out) };
    const tell = options.json ? console.err : console.out;
    for (const copy of await writeMarkedCopies(toMark, { ...into, language }))
      tell("path" in copy ? told.marked(copy.path, copy.converted) : told.notMarked(copy.tooLarge, copy.list));
  }
  if (options.json) {
    const { accepted, findings, outcomes, tolerated, pending } = verdict;
    const json = {
      accepted,
      institution: verdict.institution,
      month,
      pending,
      findings,
      outcomes,
      tolerated,
      revision,
    };
    await sayAll(console, jsonLines(json, 2));
    return accepted ? 0 : 1;
  }
  const names = Object.fromEntries(plan.county.institutions.map(({ code, shortName }) => [code, shortName]));
  await sayAll(console, causeLines(verdict.findings, language, names));
  if (revision) await sayAll(console, revisionLines(revision, pack, language));
  const count = countFindings(verdict.findings);
  const { tolerated } = verdict;
  if (options.rules) {
    for (const line of layOut(outcomeRows(verdict, pack, language))) console.out(line);
    for (const { code, place, message } of tolerated)
      console.out(`≈ ${code}  ${showPlace(place)}  ${message[language]}`);
  }
  const { passed, failed, notApplicable, missing, broken } = totalOutcome(verdict.outcomes);
  console.out(told.outcomes(passed, failed, notApplicable, missing, broken));
  if (tolerated.length > 0) console.out(told.tolerated(tolerated.length));
  console.out(told.counted(count.error, count.warning, verdict.pending, count.hint));
  console.out(verdict.accepted ? told.accepted(verdict.pending) : told.refused);
  return verdict.accepted ? 0 : 1;
}

/** Opens every file; undefined where one is refused, which is said. */
async function openAll(
  files: readonly string[],
  folder: string,
  console: CommandContext["console"],
  language: Language,
): Promise<readonly OpenedOne[] | undefined> {
  const all: OpenedOne[] = [];
  for (const file of files) {
    console.progress(`${words[language].check.reading} ${file}`);
    const path = resolve(folder, file);
    const opened = await openNamedFile(path);
    if ("refusal" in opened) return refused(file, opened.refusal, console, language);
    all.push({ file, path, ...opened });
  }
  return all;
}

/** Reads what was opened; undefined where one is refused, which is said. */
async function readAll(
  opened: readonly OpenedOne[],
  standing: DetailStanding,
  console: CommandContext["console"],
  language: Language,
): Promise<readonly ReadOne[] | undefined> {
  const all: ReadOne[] = [];
  for (const { file, path, read } of opened) {
    const one = await read(standing);
    if ("refusal" in one) return refused(file, one.refusal, console, language);
    all.push({ path, ...one });
  }
  return all;
}

function refused(
  file: string,
  { code, message, mend }: Finding,
  console: CommandContext["console"],
  language: Language,
): undefined {
  console.err(`✗ ${code}  ${file}：${message[language]}；${mend[language]}`);
  return undefined;
}

function* causeLines(
  findings: readonly Finding[],
  ...spoken: readonly [language: Language, names: Readonly<Record<string, string>>]
): Generator<string, void, undefined> {
  for (const cause of eachCause(findings)) yield `${sayCause(cause, ...spoken)}\n`;
}

/** What `checkSubmission` takes: the workbooks, and the details beside them. */
function handedIn(read: readonly ReadOne[], given: SubmissionContext): [readonly Workbook[], SubmissionContext] {
  const details = read.flatMap((one) => one.details);
  return [read.map(({ workbook }) => workbook), { ...given, details }];
}

/** Every rule with its five outcomes. */
function outcomeRows({ outcomes }: Verdict, { rules }: ReportPack, language: Language): readonly (readonly string[])[] {
  const titles = new Map(rules.map(({ code, title }) => [code, title[language]]));
  return [
    words[language].check.outcomeHeader,
    ...outcomes.map((one) => [
      one.code,
      titles.get(one.code) ?? "",
      ...outcomeKinds.map((kind) => String(one[kind])),
      one.fault?.[language] ?? "",
    ]),
  ];
}
