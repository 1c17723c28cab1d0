import { strFromU8, unzipSync } from "fflate";
import { type ReadChart, readChart } from "./read-chart";

/** The text of a Word file and its charts, before either is read. */
export interface DocumentParts {
  readonly document: string | undefined;
  /** The chart that a drawing names by its relation. */
  readonly chart: (relation: string) => ReadChart | undefined;
}

const DOCUMENT = "word/document.xml";
const RELATIONS = "word/_rels/document.xml.rels";
/** A part larger than this is no circular's. */
const LARGEST_PART = 64 * 1024 * 1024;
const LARGEST_CHART = 4 * 1024 * 1024;

/**
 * Takes out of a Word file what is read of it; nothing else is inflated.
 * @throws Error where it is no zip.
 */
export function documentParts(bytes: Uint8Array): DocumentParts {
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) =>
      (name === DOCUMENT && originalSize <= LARGEST_PART) ||
      (/^word\/(_rels\/document\.xml\.rels|charts\/.+|embeddings\/.+\.xlsx)$/.test(name) &&
        originalSize <= LARGEST_CHART),
  });
  const text = (name: string): string | undefined => {
    const part = parts[name];
    return part === undefined ? undefined : strFromU8(part);
  };
  const relations = targets(text(RELATIONS) ?? "", "word/");
  return {
    document: text(DOCUMENT),
    chart: (relation) => {
      const name = relations.get(relation);
      const xml = name === undefined ? undefined : text(name);
      if (name === undefined || xml === undefined) return undefined;
      const own = targets(text(name.replace(/([^/]+)$/, "_rels/$1.rels")) ?? "", "word/charts/");
      const workbook = [...own.values()].find((target) => target.endsWith(".xlsx"));
      return readChart(xml, workbook === undefined ? undefined : parts[workbook]);
    },
  };
}

/** Targets by relation, as names of parts. */
function targets(xml: string, folder: string): ReadonlyMap<string, string> {
  const found = (xml.match(/<Relationship [^>]*>/g) ?? []).map((element): readonly [string, string] => {
    const [id = "", target = ""] = ["Id", "Target"].map(
      (name) => new RegExp(`\\b${name}="([^"]*)"`).exec(element)?.[1],
    );
    return [id, target.startsWith("/") ? target.slice(1) : resolved(folder + target)];
  });
  return new Map(found);
}

function resolved(path: string): string {
  const kept: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") kept.pop();
    else if (step !== ".") kept.push(step);
  }
  return kept.join("/");
}
