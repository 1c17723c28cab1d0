import { type Day, isInForce, type Month, shiftMonth } from "@biaogan/core";
import { aggregateMonth, type MonthResult } from "@biaogan/indicators";
import { type AcceptedMonth, checkMonth, type MonthCheck, type Receipt } from "@biaogan/report";
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
  /** Last month's result, where its accepted month is in the history and the plan was in force. */
  readonly previous?: MonthResult;
}

/**
 * The stages of a month: open, read, check, aggregate. Each says what it is doing.
 * @param asOf the day one stands at: the month as it was published then; as corrected where left out.
 */
export async function aggregateWorkspace(
  folder: string,
  month: Month,
  context: CommandContext,
  asOf?: Day,
): Promise<AggregatedMonth> {
  const { workspace, history, receipts, checked } = await checkWorkspace(folder, month, context, asOf);
  context.console.progress(words[context.language].stages.computing);
  const { declared } = workspace;
  const result = aggregateMonth(workspace.plan, declared, [...history, checked.accepted], month);
  const before = shiftMonth(month, -1);
  const known = isInForce(workspace.plan.plan.inForce, before) && history.some((one) => one.month === before);
  const previous = known ? aggregateMonth(workspace.plan, declared, history, before) : undefined;
  return { workspace, history, receipts, checked, result, ...(previous === undefined ? {} : { previous }) };
}

/** The first stages alone: who reported, and what is wrong with it. */
export async function checkWorkspace(folder: string, month: Month, { console, language }: CommandContext, asOf?: Day) {
  const { reading, checking } = words[language].stages;
  const workspace = await openWorkspace(folder);
  const history = await readHistory(workspace, month);
  const receipts = await readInbox(workspace, month, (...at) => console.progress(reading(...at)));
  console.progress(checking(receipts.length));
  const known = asOf === undefined ? {} : { asOf };
  const checked = checkMonth(workspace.declared.pack, workspace.plan, receipts, { month, history, ...known });
  return { workspace, history, receipts, checked };
}
