import { type Severity, type Text, text } from "@biaogan/core";

type Data = Readonly<Record<string, string>>;

interface Saying {
  readonly code: string;
  readonly severity: Exclude<Severity, "hint">;
  readonly title: Text;
  readonly says: (data: Data) => Text;
}

/** What can be wrong with a pack of rules; complete by use. */
export const packFaults = {
  shape: {
    code: "R-PK-0101",
    severity: "error",
    title: text("规则包写法有误", "the pack is not written as it should be"),
    says: (d) => text(`${d.at}：${d.path} 写法有误（${d.reason}）`, `${d.at}: ${d.path}: ${d.reasonEn}`),
  },
  "field-unknown": {
    code: "R-PK-0102",
    severity: "error",
    title: text("规则包中有不认识的字段", "the pack has an unknown field"),
    says: (d) => text(`${d.at}：不认识字段“${d.field}”`, `${d.at}: the field "${d.field}" is unknown`),
  },
  "code-twice": {
    code: "R-PK-0103",
    severity: "error",
    title: text("规则编号重复", "a rule code stands twice"),
    says: (d) => text(`规则编号 ${d.code} 重复`, `the code ${d.code} stands twice`),
  },
  "other-pack": {
    code: "R-PK-0104",
    severity: "error",
    title: text("所改的不是这套报表", "the extension changes another set of forms"),
    says: (d) => text(`声明修改 ${d.given}，现有的是 ${d.wanted}`, `it changes ${d.given}; at hand is ${d.wanted}`),
  },
  "form-not-kept": {
    code: "R-PK-0105",
    severity: "error",
    title: text("沿用了没有的表", "a form to keep is not there"),
    says: (d) => text(`所改的一套报表中没有“${d.form}”`, `the set that is changed has no form "${d.form}"`),
  },
  formula: {
    code: "R-PK-0201",
    severity: "error",
    title: text("规则公式无法读取", "a formula cannot be read"),
    says: (d) => text(`${d.at}：${d.reason}`, `${d.at}: ${d.reasonEn}`),
  },
  "table-unknown": {
    code: "R-PK-0202",
    severity: "error",
    title: text("规则引用了没有的表", "a rule names a table that is not there"),
    says: (d) => text(`${d.at}：没有表“${d.table}”`, `${d.at}: there is no table "${d.table}"`),
  },
  "only-warns": {
    code: "R-PK-0203",
    severity: "error",
    title: text("可疑之处不得作为退回理由", "what stands out may not refuse a report"),
    says: (d) =>
      text(
        `${d.at}：“${d.name}”只提示可疑，规则在各阶段都应为警告`,
        `${d.at}: "${d.name}" points at what stands out: the rule only warns`,
      ),
  },
  "row-unkeyed": {
    code: "R-PK-0204",
    severity: "error",
    title: text("该表的行没有编号", "the table's rows have no key"),
    says: (d) =>
      text(`${d.at}：“${d.table}”的行没有编号，不能与上月对应`, `${d.at}: the rows of "${d.table}" have no key`),
  },
  "table-of-plan": {
    code: "R-PK-0205",
    severity: "error",
    title: text("表与计划的名单同名", "a table is called like a roster of the plan"),
    says: (d) =>
      text(
        `${d.at}：“${d.table}”是计划的名单，表须另起名`,
        `${d.at}: "${d.table}" is a roster of the plan; name the table otherwise`,
      ),
  },
  contradictory: {
    code: "R-PK-0301",
    severity: "error",
    title: text("规则互相矛盾", "rules contradict each other"),
    says: (d) =>
      d.with === ""
        ? text(`${d.at} 无论怎样填报都不能满足`, `${d.at} can never be met`)
        : text(`${d.at} 与 ${d.with} 不能同时满足`, `${d.at} and ${d.withEn} can never both be met`),
  },
  unreachable: {
    code: "R-PK-0302",
    severity: "warning",
    title: text("规则的条件不可能成立", "a rule's condition can never hold"),
    says: (d) => text(`${d.at} 的条件不可能成立，规则从不生效`, `the condition of ${d.at} can never hold`),
  },
  redundant: {
    code: "R-PK-0303",
    severity: "warning",
    title: text("规则多余", "a rule is redundant"),
    says: (d) =>
      d.with === ""
        ? text(
            `${d.at} 由表式规定的取值范围即可推出，从不会不符`,
            `${d.at} follows from the columns' bounds: it never fails`,
          )
        : text(`${d.at} 可由 ${d.with} 推出`, `${d.at} follows from ${d.withEn}`),
  },
} as const satisfies Record<string, Saying>;

export type PackFault = keyof typeof packFaults;

export const packMends = {
  error: text("更正规则包后重新载入", "Mend the pack and load it again"),
  warning: text("核对该规则；确实多余的可删去", "Look at the rule; remove it where it is not wanted"),
} as const satisfies Record<Exclude<Severity, "hint">, Text>;
