import type { Words } from "./shape";

/** What the command says in Chinese. */
export const zh: Words = {
  about: "标杆：移动支付标杆县报表校验、指标计算与月度通报",
  version: "显示版本",
  help: "显示帮助",
  lang: "语言：zh 中文，en 英文",
  helpTitles: {
    "Usage:": "用法：",
    "Options:": "选项：",
    "Commands:": "命令：",
    "Arguments:": "参数：",
    "Global Options:": "通用选项：",
  },
  misuse: (code, message) => {
    const named = /'([^']+)'/.exec(message)?.[1] ?? "";
    switch (code) {
      case "commander.unknownOption":
        return `没有这个选项：${named}。用 biaogan --help 查看用法。`;
      case "commander.unknownCommand":
        return `没有这个命令：${named}。用 biaogan --help 查看命令。`;
      case "commander.missingArgument":
        return `缺少参数：${named}。用 biaogan --help 查看用法。`;
      case "commander.missingMandatoryOptionValue":
        return `缺少选项：${named}。用 biaogan --help 查看用法。`;
      case "commander.optionMissingArgument":
        return `选项缺少取值：${named}。`;
      case "commander.invalidArgument":
        return `参数不对：${message.replace(/^error: /, "")}`;
      case "commander.excessArguments":
        return "参数过多。用 biaogan --help 查看用法。";
      default:
        return message.replace(/^error: /, "");
    }
  },
  unexpected: (message) => `运行出错：${message}`,
  stages: {
    reading: (done, of, file) => `读取 ${done}/${of} ${file}`,
    checking: (files) => `校验 ${files} 个文件…`,
    computing: "计算指标…",
  },
  check: {
    about: "报送前自查：校验一家机构一个月的报表文件",
    files: "报表文件（xlsx、xls、ods、csv）",
    month: "报告月份，如 2021-09；不写则取表头的报告期",
    institution: "机构代码或名称；不写则取表头的填报单位",
    workspace: "工作区文件夹（含 county.json）",
    json: "输出 JSON",
    mark: "另存标注副本：错误单元格着色加批注，附错误清单",
    out: "标注副本的文件夹（默认与原文件同处）",
    marked: (path, converted) =>
      `标注副本：${path}${converted === undefined ? "" : `（原文件是 ${converted}，已转换为 xlsx，请在原文件上更正）`}`,
    notMarked: (path, list) => `文件过大，未生成标注副本：${path}；其中的错误逐条列出单元格，见 ${list}`,
    reading: "读取",
    showPersonal: "姓名、商户名称和电话按原样列出（默认遮盖）",
    previous: "上一次报送的文件：列出改了哪些单元格，哪些问题已消除、仍存在、新出现；未再报的表沿用",
    compared: (changes, resolved, open, arisen) =>
      `与上次相比：改动 ${changes} 个单元格；问题已消除 ${resolved} 处，仍存在 ${open} 处，新出现 ${arisen} 处`,
    comparedDetail: (table, added, removed, changes) =>
      `  ${table}：新增 ${added} 行，删去 ${removed} 行，改动 ${changes} 个单元格`,
    comparedMore: (left) => `    ……其余 ${left} 处，全部见 --json`,
    stage: "阶段：filling 填报，sending 报送，summing 汇总；各规则的强弱随阶段而定",
    rules: "逐条列出规则的执行情况",
    outcomeHeader: ["规则", "名称", "通过", "不符", "不适用", "缺数未核", "规则出错"],
    outcomes: (passed, failed, notApplicable, missing, broken) =>
      `规则执行：通过 ${passed}，不符 ${failed}，不适用 ${notApplicable}，缺数未核 ${missing}，规则出错 ${broken}`,
    tolerated: (differences) => `允许误差内的差额：${differences} 处（--rules 逐处列出）`,
    counted: (errors, warnings, pending, hints) =>
      `错误 ${errors} 处，疑问 ${warnings} 处（待说明 ${pending} 处），提示 ${hints} 处`,
    accepted: (pending) => (pending > 0 ? "✓ 可以报送；疑问请随表附情况说明" : "✓ 可以报送"),
    refused: "✗ 有错误，更正后再报送",
  },
  aggregate: {
    about: "月度汇总：读取收件、校验、计算指标，生成通报、工作簿和反馈单",
    month: "报告月份，如 2021-09",
    workspace: "工作区文件夹",
    out: "输出文件夹（默认在工作区该月的 out 中）",
    asOf: "只算到这一天为止收到的文件（当时公布的结果），如 2021-10-08；不写则为更正后的结果",
    writing: "生成通报…",
    written: "已生成：",
    corrected: (file) => `印发后有更正，采用数已更新：${file}`,
    notCirculated: (month) => `${month} 未登记印发（biaogan circulate），本月没有上月可比`,
  },
  explain: {
    about: "解释一个指标的数是怎么来的，直到每张表的单元格",
    indicator: "指标编号，如 K05",
    institution: "机构代码或名称；不写为全县",
    month: "报告月份；不写则取最近一个月",
    workspace: "工作区文件夹",
    aspect: "看哪一方面：完成情况、当月值、同比、环比、完成率、剩余月均需完成等",
    asOf: "只算到这一天为止收到的文件（当时公布的结果），如 2021-10-08；不写则为更正后的结果",
    json: "输出 JSON（供网页展开）",
  },
  assess: {
    about: "考核得分：各机构得分和名次；指定机构时逐项解释，直到单元格",
    institution: "机构代码或名称；不写为全部机构",
    month: "报告月份；不写则取最近一个月",
    workspace: "工作区文件夹",
    asOf: "只算到这一天为止收到的文件（当时公布的结果），如 2021-10-08；不写则为更正后的结果",
    json: "输出 JSON",
    header: ["名次", "机构", "得分", "等次", "加减分", "一票否决"],
  },
  template: {
    about: "生成报表的空白模板：下拉选项、录入校验、填报说明都在表内",
    form: "表的代码或名称，或 all（应报的全部）；不写则列出本县的全部表和公文",
    header: ["代码", "名称", "谁报、何时报"],
    out: "输出文件夹",
    month: "报告月份，写入表头",
    institution: "机构代码或名称，写入表头",
    lastMonth: "在旁边列出上月数（取自 history）",
    workspace: "工作区文件夹",
  },
  status: {
    about: "报送情况：谁按时、谁逾期、谁没报",
    month: "报告月份；不写则取最近一个月",
    workspace: "工作区文件夹",
    asOf: "只看到这一天为止收到的文件，如 2021-10-08",
    accepted: "采用",
    refused: "退回",
    rates: {
      part: (state, count, share) => `${state} ${count}（${share}%）`,
      all: (total, parts) => `共 ${total} 家：${parts.join("，")}`,
    },
    header: ["代码", "机构", "报送", "收到时间", "更正", "审核", "错误/疑问(已说明)/提示"],
    states: {
      "on-time": "按时",
      late: "逾期",
      missing: "未报",
      empty: "空表",
      waived: "豁免",
      "not-applicable": "不适用",
    },
  },
  handbook: {
    about: "填报手册：各表的填报说明和全部校验规则，一个网页、一个工作簿",
    out: "输出文件夹",
    workspace: "工作区文件夹",
    file: "填报手册",
  },
  prepare: {
    about: "供银行的网页或系统自查用的定义：计划、表式和规则，一个 JSON 文件（checkPrepared）",
    out: "输出文件",
    workspace: "工作区文件夹",
    file: "自查定义.json",
  },
  pdf: {
    about: "用本机的 LibreOffice 把 Word 文件排成 PDF",
    file: "Word 文件",
    out: "PDF 文件；不写则放在 Word 文件旁边",
  },
  plan: {
    about: "工作方案的目标及进展",
    month: "报告月份；不写则取最近一个月",
    workspace: "工作区文件夹",
    elapsed: "序时进度",
    header: ["编号", "指标", "年度目标", "完成情况", "完成率", "较序时", "状态"],
  },
};
