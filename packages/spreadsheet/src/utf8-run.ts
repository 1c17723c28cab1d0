/** Whether a run of whole characters is UTF-8. */
export function isUtf8Run(bytes: Uint8Array, from: number, to: number): boolean {
  let at = from;
  while (at >= 0 && at < to) at = (bytes[at] ?? 0) < 128 ? at + 1 : characterEnd(bytes, at, to);
  return at === to;
}

/**
 * Where a UTF-8 character that is not ASCII ends, told on the bytes: no text is made of a hundred megabytes. Overlong
 * forms, surrogates and what lies behind U+10FFFF are none.
 * @returns beyond `to` where it is cut there; −1 where it is none
 */
export function characterEnd(bytes: Uint8Array, at: number, to: number): number {
  const byte = bytes[at] ?? 0;
  const second = bytes[at + 1] ?? 0;
  // Nearly every character outside ASCII in a Chinese file.
  if (byte >= 0xe1 && byte <= 0xec && at + 3 <= to)
    return (second & 0xc0) === 0x80 && ((bytes[at + 2] ?? 0) & 0xc0) === 0x80 ? at + 3 : -1;
  const length = byte < 0xc2 ? 0 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : byte < 0xf5 ? 4 : 0;
  if (length === 0) return -1;
  if (at + length > to) return at + length;
  const [least, most] = SECOND[byte] ?? [0x80, 0xbf];
  if (second < least || second > most) return -1;
  for (let index = 2; index < length; index += 1) if (((bytes[at + index] ?? 0) & 0xc0) !== 0x80) return -1;
  return at + length;
}

/** The second byte's bounds behind the leading bytes that narrow them. */
const SECOND: Readonly<Record<number, readonly [number, number]>> = {
  224: [0xa0, 0xbf],
  237: [0x80, 0x9f],
  240: [0x90, 0xbf],
  244: [0x80, 0x8f],
};
