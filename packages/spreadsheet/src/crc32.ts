/** Four tables, so that four bytes go in one step. */
const TABLES = tables();

/** The CRC-32 of zip: a flipped bit could be another figure, and inflating does not notice it. */
export function crc32(bytes: Uint8Array): number {
  const [first, second, third, fourth] = TABLES;
  let crc = -1;
  let at = 0;
  for (const last = bytes.length - 3; at < last; at += 4) {
    crc ^= byte(bytes, at) | (byte(bytes, at + 1) << 8) | (byte(bytes, at + 2) << 16) | (byte(bytes, at + 3) << 24);
    crc = slot(fourth, crc) ^ slot(third, crc >>> 8) ^ slot(second, crc >>> 16) ^ slot(first, crc >>> 24);
  }
  for (; at < bytes.length; at += 1) crc = slot(first, crc ^ byte(bytes, at)) ^ (crc >>> 8);
  return ~crc >>> 0;
}

function byte(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}

function slot(table: Int32Array, index: number): number {
  return table[index & 255] ?? 0;
}

function tables(): readonly [Int32Array, Int32Array, Int32Array, Int32Array] {
  const first = new Int32Array(256).map((_, index) => {
    let crc = index;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
    return crc;
  });
  const next = (table: Int32Array): Int32Array => table.map((crc) => (crc >>> 8) ^ slot(first, crc));
  const second = next(first);
  const third = next(second);
  return [first, second, third, next(third)];
}
