import { resolve } from "node:path";
import type { Language, Workbook } from "@biaogan/core";
import {
  causesOf,
  checkSubmission,
  monthNamed,
  outcomeKinds,
  type ReportPack,
  sayCause,
  senderOf,
  stageSchema,
  totalOutcome,
  type Verdict,
} from "@biaogan/report";
import { Command, Option } from "commander";
import { callErrors } from "../call-errors";
import { asMonth } from "../chosen-month";
import { type CommandContext, layOut } from "../console";
import { writeMarkedCopies } from "../marked-copies";
import type { ExitCode } from "../misuse";
import { words } from "../wording";
import { openWorkspace, readHistory, readNamedFile } from "../workspace";

interface CheckOptions {
  readonly month?: string;
  readonly institution?: string;
  readonly workspace: string;
  readonly json?: boolean;
  readonly mark?: boolean;
  readonly out?: string;
  readonly stage: string;
  readonly rules?: boolean;
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
  const workbooks: Workbook[] = [];
  const paths: string[] = [];
  for (const file of files) {
    console.progress(`${told.reading} ${file}`);
    const read = await readNamedFile(resolve(folder, file));
    if ("refusal" in read) {
      console.err(`✗ ${read.refusal.code}  ${file}：${read.refusal.message[language]}；${read.refusal.mend[language]}`);
      return 1;
    }
    workbooks.push(read.workbook);
    paths.push(resolve(folder, file));
  }
  const named = options.month ?? monthNamed(workbooks);
  if (named === undefined) throw callErrors.noMonth();
  const month = asMonth(named);
  const institution = options.institution ?? senderOf(workbooks, workspace.plan);
  if (institution === undefined) throw callErrors.noInstitution();
  const history = await readHistory(workspace, month);
  const stage = stageSchema.parse(options.stage);
  const { plan, declared } = workspace;
  const verdict = checkSubmission(declared.pack, plan, workbooks, { institution, month, history, stage });
  if (options.mark) {
    const toMark = workbooks.map((workbook, index) => ({
      path: paths[index] ?? workbook.file,
      workbook,
      findings: verdict.findings,
    }));
    const into = options.out === undefined ? {} : { folder: resolve(folder, options.out) };
    const tell = options.json ? console.err : console.out;
    for (const copy of await writeMarkedCopies(toMark, { ...into, language }))
      tell("path" in copy ? told.marked(copy.path, copy.converted) : told.notMarked(copy.tooLarge));
  }
  if (options.json) {
    const { accepted, findings, outcomes, pending } = verdict;
    console.out(
      JSON.stringify({ accepted, institution: verdict.institution, month, pending, findings, outcomes }, undefined, 2),
    );
    return accepted ? 0 : 1;
  }
  for (const cause of causesOf(verdict.findings)) console.out(`${sayCause(cause, language)}\n`);
  const count = (severity: string): number =>
    verdict.findings.filter((finding) => finding.severity === severity).length;
  if (options.rules) for (const line of layOut(outcomeRows(verdict, declared.pack, language))) console.out(line);
  const { passed, failed, notApplicable, missing, broken } = totalOutcome(verdict.outcomes);
  console.out(told.outcomes(passed, failed, notApplicable, missing, broken));
  console.out(told.counted(count("error"), count("warning"), verdict.pending, count("hint")));
  console.out(verdict.accepted ? told.accepted(verdict.pending) : told.refused);
  return verdict.accepted ? 0 : 1;
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
