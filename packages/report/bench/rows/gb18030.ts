/** The two bytes of each character that GBK has, by decoding all of them once. */
function twoByteCodes(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder("gb18030");
  const codes = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = trail === 0x7f ? "" : decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== "\ufffd") codes.set(character, [lead, trail]);
    }
  return codes;
}

/** Makes UTF-8 chunks GB18030, as old systems export; every character is ASCII or one of GBK's. */
export function gb18030Encoder(): (chunk: Uint8Array) => Uint8Array {
  const codes = twoByteCodes();
  const decoder = new TextDecoder();
  return (chunk) => {
    const text = decoder.decode(chunk, { stream: true });
    const bytes = new Uint8Array(text.length * 2);
    let used = 0;
    for (const character of text) {
      const two = codes.get(character);
      if (two) {
        bytes.set(two, used);
        used += 2;
      } else {
        bytes[used] = character.charCodeAt(0);
        used += 1;
      }
    }
    return bytes.subarray(0, used);
  };
}
