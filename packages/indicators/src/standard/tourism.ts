import { text } from "@biaogan/core";
import { declare, gives, missing, rowRatio, rows } from "./declare";

const merchant = (area: string, acceptsUnified: string, closedOn = "") => ({ area, acceptsUnified, closedOn });

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
    examples: [
      gives(
        "2021-09",
        "50",
        rows("2021-09", "merchants", {
          B02: [merchant("scenic", "true"), merchant("scenic", "false"), merchant("street", "true")],
          B05: [merchant("scenic", "true", "2021-05-01")],
        }),
      ),
      gives("2021-09", missing("base-zero"), rows("2021-09", "merchants", { B02: [merchant("street", "true")] })),
    ],
  }),
];
