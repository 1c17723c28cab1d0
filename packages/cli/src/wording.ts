import type { Language } from "@biaogan/core";

interface Words {
  readonly about: string;
  readonly version: string;
  readonly help: string;
  readonly lang: string;
  readonly helpTitles: Readonly<Record<string, string>>;
  readonly misuse: (code: string, message: string) => string;
  readonly unexpected: (message: string) => string;
}

/** What the command itself says; findings and figures bring their own words. */
export const words = {
  zh: {
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
  },
  en: {
    about: "Biaogan: checks the reports, computes the indicators and writes the circular of a mobile-payment benchmark county",
    version: "show the version",
    help: "show help",
    lang: "language: zh Chinese, en English",
    helpTitles: {},
    misuse: (_code, message) => message.replace(/^error: /, ""),
    unexpected: (message) => `failed: ${message}`,
  },
} as const satisfies Record<Language, Words>;
