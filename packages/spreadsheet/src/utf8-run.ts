/**
 * Whether a run of whole characters is UTF-8, told on the bytes: no text is made of a hundred megabytes. Overlong forms,
 * surrogates and what lies behind U+10FFFF are none.
 */
export function isUtf8Run(bytes: Uint8Array, from: number, to: number): boolean {
  let at = from;
  while (at < to) {
    const byte = bytes[at] ?? 0;
    if (byte < 128) {
      at += 1;
      continue;
    }
    const second = bytes[at + 1] ?? 0;
    if (byte >= 0xe1 && byte <= 0xef && byte !== 0xed) {
      // Nearly every character outside ASCII in a Chinese file.
      if (at + 3 > to || (second & 0xc0) !== 0x80 || ((bytes[at + 2] ?? 0) & 0xc0) !== 0x80) return false;
      at += 3;
      continue;
    }
    const length = byte < 0xc2 ? 0 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : byte < 0xf5 ? 4 : 0;
    if (length === 0 || at + length > to) return false;
    const [least, most] = SECOND[byte] ?? [0x80, 0xbf];
    if (second < least || second > most) return false;
    for (let index = 2; index < length; index += 1) if (((bytes[at + index] ?? 0) & 0xc0) !== 0x80) return false;
    at += length;
  }
  return true;
}

/** The second byte's bounds behind the leading bytes that narrow them. */
const SECOND: Readonly<Record<number, readonly [number, number]>> = {
  224: [0xa0, 0xbf],
  237: [0x80, 0x9f],
  240: [0x90, 0xbf],
  244: [0x80, 0x8f],
};
