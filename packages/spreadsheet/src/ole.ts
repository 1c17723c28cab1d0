/** What an OLE container holds, as far as it matters here. */
export type OleContents = "workbook" | "encrypted" | "other";

const ENTRY = 128;

/**
 * Tells an OLE container by its directory: entries of 128 bytes, each with a UTF-16 name and the name's length in bytes
 * with its closing zero at offset 64.
 */
export function oleContents(bytes: Uint8Array): OleContents {
  if (hasEntry(bytes, "EncryptedPackage")) return "encrypted";
  return hasEntry(bytes, "Workbook") || hasEntry(bytes, "Book") ? "workbook" : "other";
}

function hasEntry(bytes: Uint8Array, name: string): boolean {
  const length = (name.length + 1) * 2;
  for (let at = 512; at + ENTRY <= bytes.length; at += ENTRY) {
    if (bytes[at + 64] === length && bytes[at + 65] === 0 && isNamed(bytes, at, name)) return true;
  }
  return false;
}

function isNamed(bytes: Uint8Array, at: number, name: string): boolean {
  for (let index = 0; index < name.length; index += 1) {
    if (bytes[at + index * 2] !== name.charCodeAt(index) || bytes[at + index * 2 + 1] !== 0) return false;
  }
  return true;
}
