import type { Rule } from "../rule";
import { merchant, terminal, withUncounted } from "./counted-cases";
import { explain, figures, formulaRule, recheck, zh } from "./declare-rule";

/** What the progress form states has to be what the details hold. */
const counted = (
  [
    [
      "0401",
      "mainstreamMerchants",
      "merchants",
      "class = mainstream and closedOn is blank",
      { ...merchant, class: "mainstream" },
      "主流商户数等于明细户数",
      "mainstream merchants = the detail's",
    ],
    [
      "0402",
      "mainstreamAccepting",
      "merchants",
      "class = mainstream and closedOn is blank and acceptsUnified",
      { ...merchant, class: "mainstream" },
      "主流商户受理数等于明细户数",
      "accepting mainstream merchants = the detail's",
    ],
    [
      "0403",
      "smallMerchants",
      "merchants",
      "class = small and closedOn is blank",
      merchant,
      "小微商户总数等于明细户数",
      "small merchants = the detail's",
    ],
    [
      "0404",
      "smallMerchantsAdded",
      "merchants",
      "class = small and openedOn in month",
      merchant,
      "新增小微商户等于明细本期开通户数",
      "added small merchants = the detail's",
    ],
    [
      "0405",
      "smallMerchantsClosed",
      "merchants",
      "class = small and closedOn in month",
      { ...merchant, closedOn: "2021-09-20" },
      "退出小微商户等于明细本期关闭户数",
      "closed small merchants = the detail's",
    ],
    [
      "0406",
      "smallMerchantsActive",
      "merchants",
      "class = small and closedOn is blank and transactions >= threshold.activeFrom",
      merchant,
      "活动小微商户等于明细有交易户数",
      "active small merchants = the detail's",
    ],
    [
      "0407",
      "terminals",
      "terminals",
      "withdrawnOn is blank",
      terminal,
      "在用终端数等于明细台数",
      "terminals = the detail's",
    ],
    [
      "0408",
      "terminalsUnified",
      "terminals",
      "withdrawnOn is blank and unifiedQr",
      terminal,
      "支持统一二维码终端等于明细台数",
      "unified terminals = the detail's",
    ],
    [
      "0409",
      "terminalsAdded",
      "terminals",
      "placedOn in month",
      terminal,
      "本月布放等于明细本期布放台数",
      "terminals placed = the detail's",
    ],
    [
      "0410",
      "terminalsWithdrawn",
      "terminals",
      "withdrawnOn in month",
      { ...terminal, withdrawnOn: "2021-09-20" },
      "本月撤除等于明细本期撤除台数",
      "terminals withdrawn = the detail's",
    ],
    [
      "0411",
      "rooms",
      "rooms",
      undefined,
      { room: "01", state: "operating" },
      "惠农金融服务室数等于明细站点数",
      "rooms = the detail's",
    ],
    [
      "0412",
      "roomsOperating",
      "rooms",
      "state = operating",
      { room: "01", state: "operating" },
      "正常运营服务室等于明细站点数",
      "operating rooms = the detail's",
    ],
  ] as const
).map(([code, item, table, where, row, chinese, english]) =>
  formulaRule({
    code: `R-MP-${code}`,
    kind: "across-tables",
    severity: "error",
    title: zh(chinese, english),
    formula: `progress.${item} = count(${table}${where === undefined ? "" : ` where ${where}`})`,
    clause: "表间勾稽",
    mend: recheck,
    passes: { tables: { progress: [{ [item]: "1" }], [table]: [row] }, institution: table === "rooms" ? "B05" : "B01" },
    fails: { tables: { progress: [{ [item]: "2" }], [table]: [row] }, institution: table === "rooms" ? "B05" : "B01" },
    more: {
      passes: [
        {
          tables: { progress: [{ [item]: "1" }], [table]: withUncounted(row, where) },
          institution: table === "rooms" ? "B05" : "B01",
        },
        // Just active enough.
        ...(item === "smallMerchantsActive"
          ? [{ tables: { progress: [{ [item]: "1" }], [table]: [{ ...row, transactions: "1" }] }, institution: "B01" }]
          : []),
      ],
      fails: [
        { tables: { progress: [{ [item]: "0" }], [table]: [row] }, institution: table === "rooms" ? "B05" : "B01" },
      ],
    },
  }),
);

export const acrossTablesRules: readonly Rule[] = [
  ...counted,
  formulaRule({
    code: "R-UP-0301",
    kind: "across-tables",
    severity: "error",
    title: zh("全县新增绑卡用户等于分银行之和", "the county's newly bound users = the banks'"),
    formula: "platform.newlyBoundUsers = sum(platformBanks.newlyBoundUsers)",
    clause: "母项＝子项之和",
    mend: recheck,
    passes: {
      ...figures({
        platform: [{ newlyBoundUsers: "5" }],
        platformBanks: [
          { institution: "B01", newlyBoundUsers: "2" },
          { institution: "B02", newlyBoundUsers: "3" },
        ],
      }),
      institution: "U01",
    },
    fails: {
      ...figures({
        platform: [{ newlyBoundUsers: "6" }],
        platformBanks: [
          { institution: "B01", newlyBoundUsers: "2" },
          { institution: "B02", newlyBoundUsers: "3" },
        ],
      }),
      institution: "U01",
    },
    more: {
      fails: [
        {
          ...figures({
            platform: [{ newlyBoundUsers: "4" }],
            platformBanks: [
              { institution: "B01", newlyBoundUsers: "2" },
              { institution: "B02", newlyBoundUsers: "3" },
            ],
          }),
          institution: "U01",
        },
      ],
    },
  }),
  formulaRule({
    code: "R-UP-0601",
    kind: "across-institutions",
    severity: "warning",
    title: zh("新增绑卡用户与银联平台数据不一致", "newly bound users differ from UnionPay's figure"),
    formula: "progress.newlyBoundUsers = platformBanks.newlyBoundUsers[institution]",
    clause: "三（一）1",
    mend: explain,
    passes: {
      tables: { progress: [{ newlyBoundUsers: "5" }] },
      others: { U01: { platformBanks: [{ institution: "B01", newlyBoundUsers: "5" }] } },
      institution: "B01",
    },
    fails: {
      tables: { progress: [{ newlyBoundUsers: "5" }] },
      others: { U01: { platformBanks: [{ institution: "B01", newlyBoundUsers: "2" }] } },
      institution: "B01",
    },
    more: {
      fails: [
        {
          tables: { progress: [{ newlyBoundUsers: "5" }] },
          others: { U01: { platformBanks: [{ institution: "B01", newlyBoundUsers: "7" }] } },
          institution: "B01",
        },
      ],
    },
  }),
];
