/** Eight tables in one, so that eight bytes go in one step. */
const TABLES = tables();

/**
 * The CRC-32 of zip: a flipped bit could be another figure, and inflating does not notice it. Goes on from the sum of
 * what came before.
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const t = TABLES;
  let crc = ~before;
  let at = 0;
  for (const last = bytes.length - 7; at < last; at += 8) {
    const one = crc ^ view.getInt32(at, true);
    const two = view.getInt32(at + 4, true);
    crc =
      slot(t, 1792 + (one & 255)) ^
      slot(t, 1536 + ((one >>> 8) & 255)) ^
      slot(t, 1280 + ((one >>> 16) & 255)) ^
      slot(t, 1024 + (one >>> 24)) ^
      slot(t, 768 + (two & 255)) ^
      slot(t, 512 + ((two >>> 8) & 255)) ^
      slot(t, 256 + ((two >>> 16) & 255)) ^
      slot(t, two >>> 24);
  }
  for (; at < bytes.length; at += 1) crc = slot(t, (crc ^ view.getUint8(at)) & 255) ^ (crc >>> 8);
  return ~crc >>> 0;
}

function slot(table: Int32Array, index: number): number {
  return table[index] ?? 0;
}

function tables(): Int32Array {
  const all = new Int32Array(2_048);
  for (let index = 0; index < 256; index += 1) {
    let crc = index;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
    all[index] = crc;
  }
  for (let index = 256; index < all.length; index += 1) {
    const before = slot(all, index - 256);
    all[index] = (before >>> 8) ^ slot(all, before & 255);
  }
  return all;
}
