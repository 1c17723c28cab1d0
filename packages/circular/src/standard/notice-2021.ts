import { type DocumentTemplate, documentTemplateSchema } from "../template";
import { naming2021 } from "./naming-2021";

const columns = [
  { header: "序号", cell: "number", weight: 5 },
  { header: "规则", cell: "code", weight: 11 },
  { header: "位置", cell: "place", weight: 22 },
  { header: "情况", cell: "message", weight: 34 },
  { header: "处理", cell: "mend", weight: 18 },
];

/** The notice to one institution: how its report stands, its own figures, every finding, what is owed. */
export const noticeTemplate2021: DocumentTemplate = documentTemplateSchema.parse({
  schema: "biaogan/document-template@1",
  kind: "notice",
  id: "institution-notice",
  version: "2021.1",
  inForce: { from: "2021-01", until: "2021-12" },
  title: { zh: "机构反馈单", en: "Notice to an institution" },
  clause: "四（四）",
  mark: "{office}",
  agency: "{agency}函",
  documentTitle: "关于{month}报表校验情况的反馈",
  recipients: "{own.name}",
  copies: [],
  naming: naming2021,
  sections: [
    {
      paragraphs: [
        {
          sentences: [
            { text: "你单位{month}报表于{own.received}收到，", when: "own.received" },
            { text: "你单位{month}报表已收到，", when: "own.came", unless: "own.received" },
            { text: "属逾期报送（应于{own.due}前报送），", when: "own.late" },
            { text: "以第{own.revision}更正为准，", when: "own.revision" },
            { text: "经校验予以采用。", when: "own.accepted" },
            { text: "经校验有错误，已退回，未计入本月汇总。", when: "own.refused" },
            { text: "你单位{month}报表为空表，", when: "own.empty" },
            { text: "你单位{month}报表已准予豁免：{own.waived}。", when: "own.waived" },
            { text: "你单位{month}报表尚未报送，", unless: ["own.came", "own.empty", "own.waived"] },
            { text: "应于{own.due}前报送。", when: "own.due", unless: ["own.came", "own.waived"] },
            {
              text: "校验发现[错误{own.errors}、疑问{own.warnings}、提示{own.hints}]。",
              when: ["own.errors", "own.warnings", "own.hints"],
            },
            { text: "其中疑问已附情况说明{own.explained}。", when: "own.explained" },
            { text: "尚缺{own.missingForms}。", when: "own.missingForms" },
            {
              text: "与上次报送相比，[改动数据{own.changed}，上次的问题已消除{own.resolved}、仍存在{own.open}，新出现{own.arisen}]。",
              when: ["own.changed", "own.resolved", "own.open", "own.arisen"],
            },
          ],
        },
      ],
    },
    {
      heading: "你单位主要指标",
      paragraphs: [
        {
          sentences: [
            {
              text: "本年累计新增绑卡用户{K01.own}，占全县的{K01.ownShare}，居全县{K01.ownRank}；",
              when: "K01.own",
            },
            { text: "本年累计新增小微商户{K06.own}，占全县的{K06.ownShare}，居全县{K06.ownRank}；", when: "K06.own" },
            { text: "受理终端统一二维码支持率{K05.own}。", when: "K05.own" },
          ],
        },
      ],
      tables: [
        {
          table: {
            rows: "own",
            columns: [
              { header: "序号", cell: "number", weight: 5 },
              { header: "指标", cell: "title", weight: 24 },
              { header: "完成情况", cell: "value", weight: 12 },
              { header: "占全县", cell: "share", weight: 10 },
              { header: "排名", cell: "rank", weight: 7 },
              { header: "分解目标", cell: "target", weight: 11 },
              { header: "完成率", cell: "completion", weight: 10 },
              { header: "状态", cell: "standing", weight: 10 },
            ],
          },
          notes: ["报表未报送或已退回的月份未计入；“—”表示该项不适用，或县里未作分解。"],
        },
      ],
    },
    { heading: "错误：更正后重新报送", tables: [{ table: { rows: "findings", severity: "error", columns } }] },
    { heading: "疑问：核对并附情况说明", tables: [{ table: { rows: "findings", severity: "warning", columns } }] },
    { heading: "提示：今后请注意", tables: [{ table: { rows: "findings", severity: "hint", columns } }] },
    {
      paragraphs: [
        {
          sentences: [
            { text: "请立即补报，并说明未按时报送的原因。", unless: ["own.came", "own.waived"] },
            {
              text: "请于收到本反馈后5个工作日内更正上列错误并重新报送，只需报送有更正的表。",
              when: "own.refused",
            },
            { text: "请就上列疑问核对数据，无误的附情况说明。", when: "own.pending", unless: "own.refused" },
            { text: "感谢配合，请继续按时、准确报送。", when: "own.accepted", unless: "own.pending" },
          ],
        },
      ],
    },
  ],
});
