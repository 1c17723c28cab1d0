import { type Text, text } from "@biaogan/core";
import type { HashedFile } from "./hashed-files";
import type { Manifest } from "./manifest";

/** What differs between what was written then and what comes out now. */
export function compareManifests(then: Manifest, now: Manifest): readonly Text[] {
  return [
    ...(then.library === now.library
      ? []
      : [
          text(
            `程序版本：当时 ${then.library}，现在 ${now.library}`,
            `library: ${then.library} then, ${now.library} now`,
          ),
        ]),
    ...declared([then.plan], [now.plan], text("工作方案", "plan")),
    ...declared(then.forms, now.forms, text("报表", "form")),
    ...declared([then.rules], [now.rules], text("校验规则", "rules")),
    ...declared(then.indicators, now.indicators, text("指标", "indicator")),
    ...declared(then.templates, now.templates, text("公文模板", "template")),
    ...changedFiles(then.inputs, now.inputs, text("输入", "input")),
    ...changedFiles(then.outputs, now.outputs, text("输出", "output")),
  ];
}

function declared(then: Manifest["forms"], now: Manifest["forms"], what: Text): readonly Text[] {
  return then.flatMap((one) => {
    const other = now.find(({ id }) => id === one.id);
    if (other?.sha256 === one.sha256) return [];
    const versions = other ? [one.version, other.version] : [one.version, "—"];
    return [
      text(
        `${what.zh} ${one.id} 有改动：当时 ${versions[0]}，现在 ${versions[1]}`,
        `${what.en} ${one.id} differs: ${versions[0]} then, ${versions[1]} now`,
      ),
    ];
  });
}

/** Files that changed, went or came. */
export function changedFiles(then: readonly HashedFile[], now: readonly HashedFile[], what: Text): readonly Text[] {
  const [was, is] = [then, now].map((list) => new Map(list.map(({ file, sha256 }) => [file, sha256])));
  const gone = then.flatMap(({ file, sha256 }): readonly Text[] => {
    const other = is?.get(file);
    if (other === sha256) return [];
    return [
      other === undefined
        ? text(`${what.zh}少了：${file}`, `${what.en} is gone: ${file}`)
        : text(`${what.zh}有改动：${file}`, `${what.en} differs: ${file}`),
    ];
  });
  const come = now.flatMap(({ file }) =>
    was?.has(file) ? [] : [text(`${what.zh}多了：${file}`, `${what.en} is new: ${file}`)],
  );
  return [...gone, ...come];
}
