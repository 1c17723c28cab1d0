import type { Month } from "@biaogan/core";
import { aggregateMonth, type MonthResult } from "@biaogan/indicators";
import { standardIndicators } from "@biaogan/indicators/standard";
import { type AcceptedMonth, checkMonth, type MonthCheck, type Receipt } from "@biaogan/report";
import { benchmarkCounty2021 } from "@biaogan/report/standard";
import type { CommandContext } from "./console";
import { words } from "./wording";
import { openWorkspace, readHistory, readInbox, type Workspace } from "./workspace";

/** A month run through from its files to its figures. */
export interface AggregatedMonth {
  readonly workspace: Workspace;
  readonly history: readonly AcceptedMonth[];
  /** The files as they came, in the register's order. */
  readonly receipts: readonly Receipt[];
  readonly checked: MonthCheck;
  readonly result: MonthResult;
}

/** The stages of a month: open, read, check, aggregate. Each says what it is doing. */
export async function aggregateWorkspace(
  folder: string,
  month: Month,
  context: CommandContext,
): Promise<AggregatedMonth> {
  const { workspace, history, receipts, checked } = await checkWorkspace(folder, month, context);
  context.console.progress(words[context.language].stages.computing);
  const result = aggregateMonth(
    workspace.plan,
    { pack: benchmarkCounty2021, indicators: standardIndicators },
    [...history, checked.accepted],
    month,
  );
  return { workspace, history, receipts, checked, result };
}

/** The first stages alone: who reported, and what is wrong with it. */
export async function checkWorkspace(folder: string, month: Month, { console, language }: CommandContext) {
  const { reading, checking } = words[language].stages;
  const workspace = await openWorkspace(folder);
  const history = await readHistory(workspace, month);
  const receipts = await readInbox(workspace, month, (...at) => console.progress(reading(...at)));
  console.progress(checking(receipts.length));
  const checked = checkMonth(benchmarkCounty2021, workspace.plan, receipts, { month, history });
  return { workspace, history, receipts, checked };
}
