import { resolve } from "node:path";
import type { Workbook } from "@biaogan/core";
import { checkSubmission, say, senderOf } from "@biaogan/report";
import { benchmarkCounty2021 } from "@biaogan/report/standard";
import { Command } from "commander";
import { callErrors } from "../call-errors";
import { asMonth } from "../chosen-month";
import type { CommandContext } from "../console";
import { writeMarkedCopies } from "../marked-copies";
import type { ExitCode } from "../misuse";
import { monthIn } from "../month-in";
import { words } from "../wording";
import { openWorkspace, readHistory, readNamedFile } from "../workspace";

interface CheckOptions {
  readonly month?: string;
  readonly institution?: string;
  readonly workspace: string;
  readonly json?: boolean;
  readonly mark?: boolean;
  readonly out?: string;
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
  const named = options.month ?? monthIn(workbooks);
  if (named === undefined) throw callErrors.noMonth();
  const month = asMonth(named);
  const institution = options.institution ?? senderOf(workbooks, workspace.plan);
  if (institution === undefined) throw callErrors.noInstitution();
  const history = await readHistory(workspace, month);
  const verdict = checkSubmission(benchmarkCounty2021, workspace.plan, workbooks, { institution, month, history });
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
  for (const finding of verdict.findings) console.out(`${say(finding, language)}\n`);
  const count = (severity: string): number =>
    verdict.findings.filter((finding) => finding.severity === severity).length;
  const checked = verdict.outcomes.reduce((sum, { passed, failed }) => sum + passed + failed, 0);
  const missing = verdict.outcomes.reduce((sum, one) => sum + one.missing, 0);
  console.out(told.counted(checked, missing, count("error"), count("warning"), verdict.pending, count("hint")));
  console.out(verdict.accepted ? told.accepted(verdict.pending) : told.refused);
  return verdict.accepted ? 0 : 1;
}
