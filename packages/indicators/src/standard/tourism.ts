import { text } from "@biaogan/core";
import { declare, rowRatio } from "./declare";

export const tourism = [
  declare({
    id: "K12",
    clause: "三（三）2",
    title: text("景区内部及周边商户受理覆盖率", "Merchants in and around the scenic area accepting"),
    measure: "%",
    kind: "ratio",
    formula: rowRatio("merchants", "area = scenic and closedOn is blank", "acceptsUnified"),
    institutions: "each",
    ranking: "none",
    comparison: "points",
  }),
];
