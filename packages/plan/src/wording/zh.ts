import type { PlanWording } from "../plan-code";

const list = (items: readonly string[]): string => items.join("、");

/** 工作计划和县文件的各项问题 */
export const zh = {
  "P-0101": {
    title: "内容不合要求",
    message: ({ key, why }) => `${key || "文件"} 不合要求：${why.zh}`,
    mend: () => "按 JSON Schema 改正该项",
  },
  "P-0102": {
    title: "目标未填数值",
    message: ({ id, title }) => `目标 ${id}“${title.zh}”未填数值`,
    mend: ({ id }) => `在县文件中增加 targets.${id}，填写该目标的数值`,
  },
  "P-0103": {
    title: "增长类目标缺基数",
    message: ({ id, base }) => `增长类目标 ${id} 缺基数 ${base}`,
    mend: ({ base }) => `在县文件 bases 中增加 id 为 ${base} 的基数，并写明来源`,
  },
  "P-0104": {
    title: "代码或名称重复",
    message: ({ name, first, second }) => `“${name}”重复：${first} 与 ${second}`,
    mend: ({ second }) => `删除 ${second} 或改名，使其唯一`,
  },
  "P-0105": {
    title: "报送机构不在名单内",
    message: ({ at, institution }) => `${at} 的报送机构 ${institution} 不在名单内`,
    mend: ({ at }) => `把 ${at}.reportedBy 改为名单内机构的代码，或在 institutions 中增加该机构`,
  },
  "P-0106": {
    title: "场景没有报送机构",
    message: ({ title }) => `场景“${title.zh}”没有报送机构`,
    mend: ({ id }) => `在县文件 points 中增加 point 为 ${id} 的一项，指定报送机构`,
  },
  "P-0107": {
    title: "计划中没有该场景",
    message: ({ point }) => `计划中没有场景 ${point}`,
    mend: () => "删除该项，或改为计划中的场景代码",
  },
  "P-0108": {
    title: "分解数之和不等于目标数",
    message: ({ id, sum, value }) => `目标 ${id} 分解数之和 ${sum} 不等于目标数 ${value}`,
    mend: ({ id }) => `调整 breakdown.${id} 各机构的数值，使其合计等于目标数`,
  },
  "P-0109": {
    title: "目标数值多余",
    message: ({ id, fixed }) =>
      fixed ? `目标 ${id} 的数值已由计划规定，不由县里填写` : `计划中没有目标 ${id}，或该目标没有数值`,
    mend: ({ id }) => `从县文件中删除 targets.${id}`,
  },
  "P-0110": {
    title: "目标数值不合理",
    message: ({ id, value, measure }) => `目标 ${id} 的数值 ${value} ${measure} 应大于零，计数应为整数`,
    mend: ({ id }) => `改正 targets.${id}`,
  },
  "P-0111": {
    title: "基数不是数值",
    message: ({ base, written }) => `基数 ${base} 的“${written}”不是数值`,
    mend: () => "按 figure 的计量单位填写数值，例如 730000",
  },
  "P-0112": {
    title: "该目标不能分解",
    message: ({ id }) =>
      `目标 ${id} 不能按机构分解：计划中没有该目标，或其数值不能按机构相加（一人多行、比率、里程碑）`,
    mend: ({ id }) => `删除 breakdown.${id}`,
  },
  "P-0113": {
    title: "分解对象不在名单内",
    message: ({ id, institution }) => `目标 ${id} 分解到的机构 ${institution} 不在名单内`,
    mend: () => "改为名单内机构的代码",
  },
  "P-0114": {
    title: "分解数不合理",
    message: ({ id, institution, value }) => `目标 ${id} 分解到 ${institution} 的 ${value} 应为不小于零的整数`,
    mend: ({ id, institution }) => `改正 breakdown.${id}.${institution}`,
  },
  "P-0115": {
    title: "引用了没有的代码",
    message: ({ at, name }) => `${at} 引用的 ${name} 在计划中不存在`,
    mend: ({ at }) => `改正 ${at}，或在计划中增加 ${at} 所引用的一项`,
  },
  "P-0116": {
    title: "起止月份不合理",
    message: ({ from, until }) => `起止月份 ${from} 至 ${until} 不合理，或超出计划的执行期`,
    mend: () => "改正起止月份",
  },
  "P-0117": {
    title: "调整月份不合理",
    message: ({ month }) => `调整自 ${month} 起执行，超出执行期或早于前一次调整`,
    mend: () => "按执行月份从先到后填写 amendments",
  },
  "P-0118": {
    title: "所改的不是这个工作方案",
    message: ({ given, wanted }) => `本县方案声明修改 ${given}，现有的是 ${wanted}`,
    mend: ({ wanted }) => `把 extends 改为 ${wanted}，并核对各项修改是否仍然适用`,
  },
  "P-0119": {
    title: "删去了没有的内容",
    message: ({ name }) => `所改的工作方案中没有 ${name}`,
    mend: () => "从 drop 中去掉，或改为方案中的编号",
  },
  "P-0120": {
    title: "合并关系不成立",
    message: ({ institution, successor }) =>
      `${institution} 并入 ${successor}：应写明 ${institution} 的撤销月份，且 ${successor} 在名单内、撤销更晚或未撤销`,
    mend: ({ institution }) => `改正 ${institution} 的 closed 和 mergedInto`,
  },
  "P-0121": {
    title: "豁免机构不在名单内",
    message: ({ institution }) => `豁免的机构 ${institution} 不在名单内`,
    mend: () => "改为名单内机构的代码",
  },
  "P-0122": {
    title: "名单写法有误",
    message: ({ at, name }) => `${at} 的“${name}”没有填写、没有声明，或不是数`,
    mend: ({ name }) => `在 columns 中声明“${name}”，并在各项中填写`,
  },
  "P-0201": {
    title: "目标没有任务",
    message: ({ id, title }) => `目标 ${id}“${title.zh}”不属于任何任务`,
    mend: () => "为该目标补充任务，或删除该目标",
  },
  "P-0202": {
    title: "目标不可能完成",
    message: ({ id, value }) => `覆盖率目标 ${id} 为 ${value}%，超过 100%`,
    mend: () => "覆盖率目标不超过 100%",
  },
  "P-0203": {
    title: "重复计算",
    message: ({ indicator, ids }) => `指标 ${indicator} 对应多个目标：${list(ids)}`,
    mend: () => "一个指标只对应一个目标",
  },
  "P-0204": {
    title: "目标无法计量",
    message: ({ id, indicator }) => `目标 ${id} 的指标 ${indicator} 没有定义，无法计量`,
    mend: ({ indicator }) => `增加指标 ${indicator} 的定义，或改用已有指标`,
  },
  "P-0205": {
    title: "目标无法计量",
    message: ({ id, base }) => `增长类目标 ${id} 的基数 ${base} 缺失或不大于零，算不出增幅`,
    mend: ({ base }) => `核实 bases 中的 ${base}`,
  },
  "P-0206": {
    title: "任务没有目标",
    message: ({ clause, title }) => `任务 ${clause}“${title.zh}”没有目标，只按文字报告进展`,
    mend: () => "无需处理；如需考核，为该任务增加目标",
  },
  "P-0207": {
    title: "目标不可能完成",
    message: ({ id, value, rooms }) => `目标 ${id} 涉及 ${value} 个服务室，名单内只有 ${rooms} 个`,
    mend: () => "在县文件 rooms 中补全服务室名单，或调整目标",
  },
  "P-0208": {
    title: "重复计算",
    message: ({ id, clauses }) => `目标 ${id} 同时属于多个任务：${list(clauses)}`,
    mend: () => "一个目标只属于一个任务",
  },
  "P-0209": {
    title: "目标与任务不一致",
    message: ({ id, clause }) => `目标 ${id} 的条款、领域或责任单位与任务 ${clause} 不一致`,
    mend: () => "使目标与其任务一致",
  },
  "P-0210": {
    title: "期限不合理",
    message: ({ id, by }) => `目标 ${id} 的期限 ${by} 在执行期以外，或统计区间此时尚未结束`,
    mend: () => "改正目标的期限或统计区间",
  },
  "P-0211": {
    title: "目标互相矛盾",
    message: ({ ids, values }) => `目标 ${list(ids)} 不能同时完成：${list(values)}`,
    mend: () => "保留其中一个，或统一数值",
  },
  "P-0212": {
    title: "责任单位没有机构",
    message: ({ title }) => `名单内没有“${title.zh}”的机构`,
    mend: () => "在县文件 institutions 中增加机构；确实没有的，不需处理",
  },
  "P-0213": {
    title: "报送机构不在存续期",
    message: ({ at, institution }) => `${at} 的报送机构 ${institution} 在执行期内有的月份不存续`,
    mend: ({ at }) => `把 ${at} 指定给全年存续的机构，或届时调整`,
  },
  "P-0214": {
    title: "截止日未定",
    message: ({ months }) => `截止日未定，节假日安排未公布或未另行通知：${list(months)}`,
    mend: () => "安排公布后更新 chinese-days，或在 schedule 的 notices 中填写日期",
  },
  "P-0301": {
    title: "下限之和超过总数",
    message: ({ floors, total }) => `各机构下限和固定数之和 ${floors} 超过总数 ${total}`,
    mend: () => "降低下限或固定数",
  },
  "P-0302": {
    title: "上限之和不足总数",
    message: ({ caps, total }) => `各机构最多可分 ${caps}，不足总数 ${total}`,
    mend: () => "提高上限，或给权重为零的机构填写权重",
  },
} as const satisfies PlanWording;
