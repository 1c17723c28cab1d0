import { resolve } from "node:path";
import { type Language, showPlace, type Workbook } from "@biaogan/core";
import {
  causesOf,
  checkSubmission,
  compareRevisions,
  monthNamed,
  outcomeKinds,
  type ReportPack,
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
import { type CommandContext, layOut } from "../console";
import { declarationLines } from "../faulty-declarations";
import { readHistory } from "../history";
import { writeMarkedCopies } from "../marked-copies";
import type { ExitCode } from "../misuse";
import { revisionLines } from "../revision-lines";
import { words } from "../wording";
import { openWorkspace, readNamedFile } from "../workspace";

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
  const read = await readAll(files, folder, console, language);
  const earlier = await readAll(options.previous ?? [], folder, console, language);
  if (!read || !earlier) return 1;
  const workbooks = read.map(({ workbook }) => workbook);
  const named = options.month ?? monthNamed(workbooks);
  if (named === undefined) throw callErrors.noMonth();
  const month = asMonth(named);
  const institution = options.institution ?? senderOf(workbooks, workspace.plan);
  if (institution === undefined) throw callErrors.noInstitution();
  const history = await readHistory(workspace, month);
  const stage = stageSchema.parse(options.stage);
  const { plan } = workspace;
  const declared = workspace.declared.pack;
  const pack = options.showPersonal ? showPersonal(declared) : declared;
  const given = { institution, month, history, stage };
  const before =
    earlier.length === 0
      ? undefined
      : checkSubmission(
          pack,
          plan,
          earlier.map(({ workbook }) => workbook),
          given,
        );
  const verdict = checkSubmission(pack, plan, workbooks, {
    ...given,
    ...(before ? { before: before.findings, standing: before.submission } : {}),
  });
  const revision = before && compareRevisions(pack, before, verdict, files);
  if (options.mark) {
    const toMark = read.map((one) => ({ ...one, findings: verdict.findings }));
    const into = options.out === undefined ? {} : { folder: resolve(folder, options.out) };
    const tell = options.json ? console.err : console.out;
    for (const copy of await writeMarkedCopies(toMark, { ...into, language }))
      tell("path" in copy ? told.marked(copy.path, copy.converted) : told.notMarked(copy.tooLarge));
  }
  if (options.json) {
    const { accepted, findings, outcomes, tolerated, pending } = verdict;
    console.out(
      JSON.stringify(
        { accepted, institution: verdict.institution, month, pending, findings, outcomes, tolerated, revision },
        undefined,
        2,
      ),
    );
    return accepted ? 0 : 1;
  }
  const names = Object.fromEntries(plan.county.institutions.map(({ code, shortName }) => [code, shortName]));
  for (const cause of causesOf(verdict.findings)) console.out(`${sayCause(cause, language, names)}\n`);
  if (revision) for (const line of revisionLines(revision, pack, language)) console.out(line);
  const count = (severity: string): number =>
    verdict.findings.filter((finding) => finding.severity === severity).length;
  const { tolerated } = verdict;
  if (options.rules) {
    for (const line of layOut(outcomeRows(verdict, pack, language))) console.out(line);
    for (const { code, place, message } of tolerated)
      console.out(`≈ ${code}  ${showPlace(place)}  ${message[language]}`);
  }
  const { passed, failed, notApplicable, missing, broken } = totalOutcome(verdict.outcomes);
  console.out(told.outcomes(passed, failed, notApplicable, missing, broken));
  if (tolerated.length > 0) console.out(told.tolerated(tolerated.length));
  console.out(told.counted(count("error"), count("warning"), verdict.pending, count("hint")));
  console.out(verdict.accepted ? told.accepted(verdict.pending) : told.refused);
  return verdict.accepted ? 0 : 1;
}

/** Reads every file; undefined where one is refused, which is said. */
async function readAll(
  files: readonly string[],
  folder: string,
  console: CommandContext["console"],
  language: Language,
): Promise<readonly { readonly path: string; readonly workbook: Workbook }[] | undefined> {
  const all: { path: string; workbook: Workbook }[] = [];
  for (const file of files) {
    console.progress(`${words[language].check.reading} ${file}`);
    const path = resolve(folder, file);
    const read = await readNamedFile(path);
    if ("refusal" in read) {
      console.err(`✗ ${read.refusal.code}  ${file}：${read.refusal.message[language]}；${read.refusal.mend[language]}`);
      return undefined;
    }
    all.push({ path, workbook: read.workbook });
  }
  return all;
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
