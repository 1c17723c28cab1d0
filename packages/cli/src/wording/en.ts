import type { Words } from "./shape";

/** What the command says in English. */
export const en: Words = {
  about:
    "Biaogan: checks the reports, computes the indicators and writes the circular of a mobile-payment benchmark county",
  version: "show the version",
  help: "show help",
  lang: "language: zh Chinese, en English",
  helpTitles: {},
  misuse: (_code, message) => message.replace(/^error: /, ""),
  unexpected: (message) => `failed: ${message}`,
  stages: {
    reading: (done, of, file) => `reading ${done}/${of} ${file}`,
    checking: (files) => `checking ${files} files…`,
    computing: "computing the indicators…",
  },
  check: {
    about: "check a month's report files of one institution before sending them",
    files: "report files (xlsx, xls, ods, csv)",
    month: "reporting month, 2021-09; read from the head where left out",
    institution: "institution's code or name; read from the head where left out",
    workspace: "workspace folder (with county.json)",
    json: "print JSON",
    mark: "write a marked copy: wrong cells coloured and commented, with a list of findings",
    out: "folder of the marked copies (beside the files where left out)",
    marked: (path, converted) =>
      `marked copy: ${path}${converted === undefined ? "" : ` (converted from ${converted}: mend the original)`}`,
    notMarked: (path, list) =>
      `too large for a marked copy: ${path}; its findings are listed, each with its cell, in ${list}`,
    reading: "reading",
    showPersonal: "names and telephones as they are written (masked where left out)",
    previous:
      "files sent before: tells which cells changed and which findings are resolved, still open and new; tables that do not come again stand",
    compared: (changes, resolved, open, arisen) =>
      `against the files before: ${changes} cells changed; ${resolved} findings resolved, ${open} still open, ${arisen} new`,
    comparedDetail: (table, added, removed, changes) =>
      `  ${table}: ${added} rows added, ${removed} removed, ${changes} cells changed`,
    comparedMore: (left) => `    … ${left} more, all of them with --json`,
    stage: "stage: filling, sending or summing; how strong each rule is depends on it",
    rules: "list every rule with its outcomes",
    outcomeHeader: ["rule", "title", "passed", "failed", "not applicable", "figures missing", "out of order"],
    outcomes: (passed, failed, notApplicable, missing, broken) =>
      `rules: ${passed} passed, ${failed} failed, ${notApplicable} not applicable, ${missing} not possible for want of figures, ${broken} out of order`,
    tolerated: (differences) => `differences inside what is allowed: ${differences} (--rules lists each)`,
    counted: (errors, warnings, pending, hints) =>
      `${errors} errors, ${warnings} warnings (${pending} to explain), ${hints} hints`,
    accepted: (pending) => (pending > 0 ? "✓ can be sent; explain the warnings" : "✓ can be sent"),
    refused: "✗ mend the errors before sending",
  },
  aggregate: {
    about: "aggregate a month: read, check, compute, and write the circular, the workbook and the notices",
    month: "reporting month, 2021-09",
    workspace: "workspace folder",
    out: "output folder",
    asOf: "count what had come by this day (as published then), 2021-10-08; as corrected where left out",
    writing: "writing…",
    written: "written:",
    corrected: (file) => `corrected since it was circulated; accepted figures renewed: ${file}`,
    notCirculated: (month) =>
      `${month} was not recorded as circulated (biaogan circulate): there is no last month to compare with`,
  },
  explain: {
    about: "explain a figure down to the cells it came from",
    indicator: "indicator, K05",
    institution: "institution's code or name; the county where left out",
    month: "reporting month; the latest where left out",
    workspace: "workspace folder",
    aspect: "which aspect: value, month, yearOnYear, completion, remaining …",
    asOf: "count what had come by this day (as published then), 2021-10-08; as corrected where left out",
    json: "print JSON, for a page to unfold",
  },
  assess: {
    about: "the institutions' scores; for one institution, the sum explained down to the cells",
    institution: "institution's code or name; all where left out",
    month: "reporting month; the latest where left out",
    workspace: "workspace folder",
    asOf: "count what had come by this day (as published then), 2021-10-08; as corrected where left out",
    json: "print JSON",
    header: ["rank", "institution", "score", "grade", "plus, minus", "veto"],
  },
  template: {
    about: "write an empty form to fill in, with drop-downs, checks and instructions inside",
    form: "form by id or title, or all that are owed; left out, the county's forms and documents are listed",
    header: ["id", "title", "who files it, and when"],
    out: "output folder",
    month: "reporting month, written into the head",
    institution: "institution's code or name, written into the head",
    lastMonth: "last month's figures beside the cells (out of the history)",
    workspace: "workspace folder",
  },
  status: {
    about: "who reported: on time, late, missing",
    month: "reporting month; the latest where left out",
    workspace: "workspace folder",
    asOf: "count what had come by this day, 2021-10-08",
    accepted: "accepted",
    refused: "refused",
    rates: {
      part: (state, count, share) => `${state} ${count} (${share}%)`,
      all: (total, parts) => `${total} institutions: ${parts.join(", ")}`,
    },
    header: ["code", "institution", "report", "received", "revision", "verdict", "errors/warnings(explained)/hints"],
    states: {
      "on-time": "on time",
      late: "late",
      missing: "missing",
      empty: "empty",
      waived: "waived",
      "not-applicable": "n/a",
    },
  },
  handbook: {
    about: "the handbook of forms and rules, as a page and as a workbook",
    out: "output folder",
    workspace: "workspace folder",
    file: "handbook",
  },
  prepare: {
    about: "what a bank's page or system checks by: plan, forms and rules in one JSON file (checkPrepared)",
    out: "output file",
    workspace: "workspace folder",
    file: "check.json",
  },
  pdf: {
    about: "lays a Word file out as PDF with this machine's LibreOffice",
    file: "Word file",
    out: "PDF file; beside the Word file where left out",
  },
  plan: {
    about: "the plan's targets and how they stand",
    month: "reporting month; the latest where left out",
    workspace: "workspace folder",
    elapsed: "time elapsed",
    header: ["id", "indicator", "target", "value", "completion", "lead", "standing"],
  },
};
