import { type ReportPack, reportPackSchema } from "../pack";
import { acrossTablesRules } from "./across-tables";
import { cellRules } from "./cell-rules";
import { detailRules } from "./detail-rules";
import { filingRules } from "./filing-rules";
import { headRules } from "./head-rules";
import { layoutRules } from "./layout-rules";
import { merchantDetail } from "./merchant-detail";
import { monthlyProgress } from "./monthly-progress";
import { oldFileRules } from "./old-file-rules";
import { productRules } from "./product-rules";
import { productTransactions } from "./product-transactions";
import { progressRules } from "./progress-rules";
import { readingRules } from "./reading-rules";
import { roomRules } from "./room-rules";
import { ruralServiceRooms } from "./rural-service-rooms";
import { scenarioProgress } from "./scenario-progress";
import { scenarioRules } from "./scenario-rules";
import { sheetRules } from "./sheet-rules";
import { withStages } from "./stages";
import { templateRules } from "./template-rules";
import { terminalDetail } from "./terminal-detail";
import { unionpayPlatform } from "./unionpay-platform";

/** The standard set of the 2021 plan: seven forms and their rules. */
export const benchmarkCounty2021: ReportPack = reportPackSchema.parse({
  id: "benchmark-county-reports",
  version: "2021.1",
  inForce: { from: "2021-01" },
  title: { zh: "移动支付标杆县月度报表", en: "Monthly reports of the benchmark county" },
  clause: "四（四）",
  forms: [
    monthlyProgress,
    productTransactions,
    scenarioProgress,
    ruralServiceRooms,
    merchantDetail,
    terminalDetail,
    unionpayPlatform,
  ],
  rules: [
    ...sheetRules,
    ...layoutRules,
    ...headRules,
    ...filingRules,
    ...templateRules,
    ...readingRules,
    ...oldFileRules,
    ...cellRules,
    ...progressRules,
    ...productRules,
    ...scenarioRules,
    ...roomRules,
    ...detailRules,
    ...acrossTablesRules,
  ].map(withStages),
});

export type {
  MerchantRow,
  PlatformBankRow,
  PlatformBusRow,
  PlatformRow,
  PointRow,
  ProductRow,
  ProgressRow,
  RoomRow,
  TerminalRow,
} from "./rows";
