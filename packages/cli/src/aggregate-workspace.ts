import { type Day, isInForce, type Month, shiftMonth } from "@biaogan/core";
import { aggregateMonth, type MonthResult } from "@biaogan/indicators";
import { type AcceptedMonth, checkMonth, type MonthCheck, type Receipt } from "@biaogan/report";
import { readCirculatedDay } from "./circulated";
import type { CommandContext } from "./console";
import { readDecisions } from "./explanation-decisions";
import { readHistory } from "./history";
import { words } from "./wording";
import { openWorkspace, readInbox, type Workspace } from "./workspace";

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
  const standing = asOf === undefined ? {} : { asOf };
  const { workspace, history, receipts, checked } = await checkWorkspace(folder, month, context, standing);
  context.console.progress(words[context.language].stages.computing);
  const { declared } = workspace;
  const result = aggregateMonth(workspace.plan, declared, [...history, checked.accepted], month);
  const before = shiftMonth(month, -1);
  const known = isInForce(workspace.plan.plan.inForce, before) && history.some((one) => one.month === before);
  const previous = known ? aggregateMonth(workspace.plan, declared, history, before) : undefined;
  return { workspace, history, receipts, checked, result, ...(previous === undefined ? {} : { previous }) };
}

interface CheckOptions {
  readonly asOf?: Day;
  /** Whether the lives of reports say that the month was circulated: what a month gives does not depend on it. */
  readonly showsCirculation?: boolean;
}

/** The first stages alone: who reported, and what is wrong with it. */
export async function checkWorkspace(
  folder: string,
  month: Month,
  { console, language }: CommandContext,
  { asOf, showsCirculation = false }: CheckOptions,
) {
  const { reading, checking } = words[language].stages;
  const workspace = await openWorkspace(folder);
  const history = await readHistory(workspace, month, asOf);
  const receipts = await readInbox(workspace, month, (...at) => console.progress(reading(...at)));
  console.progress(checking(receipts.length));
  const circulatedOn = showsCirculation ? await readCirculatedDay(workspace, month) : undefined;
  const checked = checkMonth(workspace.declared.pack, workspace.plan, receipts, {
    month,
    history,
    decisions: await readDecisions(workspace, month),
    ...(asOf === undefined ? {} : { asOf }),
    ...(circulatedOn === undefined ? {} : { circulatedOn }),
  });
  return { workspace, history, receipts, checked };
}
