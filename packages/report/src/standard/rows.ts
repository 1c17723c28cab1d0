import type { RowOf } from "../descriptions/row-schema";
import type { merchantColumns } from "./merchant-detail";
import type { progressColumns } from "./monthly-progress";
import type { productColumns } from "./product-transactions";
import type { roomColumns } from "./rural-service-rooms";
import type { pointColumns } from "./scenario-progress";
import type { terminalColumns } from "./terminal-detail";
import type { platformBankColumns, platformBusColumns, platformColumns } from "./unionpay-platform";

/** A row of 月度进展表, as read: figures are decimal text, a blank is null. The types of all rows are told from the forms' declarations. */
export type ProgressRow = RowOf<typeof progressColumns>;
/** A row of 支付产品交易表. */
export type ProductRow = RowOf<typeof productColumns>;
/** A row of 场景进展表. */
export type PointRow = RowOf<typeof pointColumns>;
/** A row of 惠农金融服务室明细表. */
export type RoomRow = RowOf<typeof roomColumns>;
/** A row of 商户明细表. */
export type MerchantRow = RowOf<typeof merchantColumns>;
/** A row of 受理终端明细表. */
export type TerminalRow = RowOf<typeof terminalColumns>;
/** A row of 银联平台数据表. */
export type PlatformRow = RowOf<typeof platformColumns>;
/** A row of its figures by bank. */
export type PlatformBankRow = RowOf<typeof platformBankColumns>;
/** A row of its county buses by day. */
export type PlatformBusRow = RowOf<typeof platformBusColumns>;
