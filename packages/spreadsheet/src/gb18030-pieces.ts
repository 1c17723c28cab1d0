/** The UTF-8 of every character of two bytes, its bytes in one number and their count in the highest; 0 where there is none. */
let table: Uint32Array | undefined;

function twoByteTable(): Uint32Array {
  const decoder = new TextDecoder("gb18030", { ignoreBOM: true });
  const encoder = new TextEncoder();
  const codes = new Uint32Array(1 << 16);
  const pair = new Uint8Array(2);
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      pair[0] = lead;
      pair[1] = trail;
      const text = decoder.decode(pair);
      if (text.length !== 1 || text === "\ufffd") continue;
      const [a = 0, b = 0, c = 0] = encoder.encode(text);
      codes[(lead << 8) | trail] = a | (b << 8) | (c << 16) | ((c === 0 ? 2 : 3) << 24);
    }
  return codes;
}

const ASCII = 0x80808080 | 0;

/**
 * Brings GB18030 that comes in pieces to UTF-8 with no text between: ASCII is copied four bytes at a time, a character of two
 * bytes is looked up; the few others go through the platform's decoder. What is given is used again for the next piece.
 * @throws TypeError for what is not GB18030.
 */
export function gb18030Pieces(): (bytes: Uint8Array, isLast: boolean) => Uint8Array {
  const codes = table ?? twoByteTable();
  table = codes;
  const decoder = new TextDecoder("gb18030", { fatal: true, ignoreBOM: true });
  const encoder = new TextEncoder();
  let room = new Uint8Array();
  let rest: Uint8Array = new Uint8Array();
  return (piece, isLast) => {
    const bytes = rest.length === 0 ? piece : joined(rest, piece);
    // A single byte may become three, and four are written where two are meant.
    if (room.length < bytes.length * 3 + 4) room = new Uint8Array(bytes.length * 3 + 4);
    const [from, into] = [viewOf(bytes), viewOf(room)];
    let [at, used] = [0, 0];
    while (at < bytes.length) {
      if (at + 4 <= bytes.length) {
        const four = from.getInt32(at, true);
        if ((four & ASCII) === 0) {
          into.setInt32(used, four, true);
          at += 4;
          used += 4;
          continue;
        }
      }
      const byte = bytes[at] ?? 0;
      if (byte < 0x80) {
        room[used] = byte;
        at += 1;
        used += 1;
        continue;
      }
      const code = codes[(byte << 8) | (bytes[at + 1] ?? 0)] ?? 0;
      if (code !== 0 && at + 1 < bytes.length) {
        into.setInt32(used, code, true);
        at += 2;
        used += code >>> 24;
        continue;
      }
      const size = sizeAt(bytes, at);
      if (at + size > bytes.length && !isLast) break;
      const text = decoder.decode(bytes.subarray(at, at + size));
      used += encoder.encodeInto(text, room.subarray(used)).written;
      at += size;
    }
    rest = bytes.slice(at);
    return room.subarray(0, used);
  };
}

/** Of how many bytes a character is that begins here: a digit in the second place makes it four. */
function sizeAt(bytes: Uint8Array, at: number): number {
  const [first = 0, second] = [bytes[at], bytes[at + 1]];
  if (first === 0x80 || first === 0xff) return 1;
  return second !== undefined && second >= 0x30 && second <= 0x39 ? 4 : 2;
}

function joined(rest: Uint8Array, piece: Uint8Array): Uint8Array {
  const whole = new Uint8Array(rest.length + piece.length);
  whole.set(rest);
  whole.set(piece, rest.length);
  return whole;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
