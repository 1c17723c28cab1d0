import { Zip, ZipDeflate } from "fflate";

/** A package of a bench, written part by part; the same texts are the same bytes. */
export function zipParts(put: (piece: Uint8Array) => void) {
  const encoder = new TextEncoder();
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    put(piece);
  });
  return {
    part: (name: string, texts: Iterable<string>): void => {
      const file = new ZipDeflate(name, { level: 1 });
      file.mtime = new Date(2021, 0, 1);
      zip.add(file);
      for (const text of texts) file.push(encoder.encode(text));
      file.push(new Uint8Array(), true);
    },
    end: (): void => zip.end(),
  };
}
