import { type Zippable, zipSync } from "fflate";
import { openPackage, type Package } from "../inflate";
import type { ReadLimits } from "../limits";
import { readDirectory } from "../zip-directory";

/** The parts of a package while some of them are patched: what nobody touches keeps its very bytes. */
export interface Parts {
  readonly pack: Package;
  readonly has: (name: string) => boolean;
  /** A part as text, as patched so far; undefined where there is none. */
  readonly text: (name: string) => string | undefined;
  readonly put: (name: string, text: string) => void;
  readonly zipped: () => Uint8Array;
}

/** The clock plays no part; fflate reads the local one, so that every time zone writes the same. */
const STILL = new Date(2021, 0, 1);

/** Opens a package to patch it. The order of the parts stays; new ones come last. */
export function openParts(bytes: Uint8Array, limits: ReadLimits): Parts {
  const names = [...readDirectory(bytes, limits).values()]
    .map(({ name }) => name)
    .filter((name) => !name.endsWith("/"));
  const pack = openPackage(bytes, limits);
  const spelled = new Map(names.map((name) => [name.toLowerCase(), name]));
  const patched = new Map<string, string>();
  const read = (name: string): string | undefined => {
    const part = pack.part(name);
    return part && decoded(part);
  };
  return {
    pack,
    has: (name) => spelled.has(name.toLowerCase()),
    text: (name) => patched.get(name.toLowerCase()) ?? read(name),
    put: (name, text) => {
      const key = name.toLowerCase();
      if (!spelled.has(key)) spelled.set(key, name);
      patched.set(key, text);
    },
    zipped: () => {
      // The readers' limits hold for one pass over the package: this is the second.
      const again = openPackage(bytes, limits);
      const whole: Zippable = {};
      for (const [key, name] of spelled) {
        const text = patched.get(key);
        whole[name] = text === undefined ? (again.part(name) ?? new Uint8Array()) : new TextEncoder().encode(text);
      }
      return zipSync(whole, { mtime: STILL, level: 6 });
    },
  };
}

/** A part's text without its byte order mark; what was UTF-16 is written as UTF-8. */
function decoded(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe ? "utf-16be" : "utf-8";
  const text = new TextDecoder(encoding).decode(bytes);
  return encoding === "utf-8" ? text : text.replace(/^(<\?xml[^>]*encoding=["'])[^"']*/, "$1UTF-8");
}
