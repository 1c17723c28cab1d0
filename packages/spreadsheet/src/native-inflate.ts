/**
 * Inflates with what the runtime brings along, several times as fast as a library; counted piece by piece against the size
 * that the directory states.
 * @returns undefined where there is no such thing, or the stream is not exactly that long: the library decides then
 */
export async function inflateNatively(packed: Uint8Array, size: number): Promise<Uint8Array | undefined> {
  if (typeof DecompressionStream === "undefined") return undefined;
  const part = new Uint8Array(size);
  let filled = 0;
  try {
    const source = new Blob([new Uint8Array(packed)]).stream();
    const reader = source.pipeThrough(new DecompressionStream("deflate-raw")).getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      if (filled + next.value.length > size) {
        await reader.cancel();
        return undefined;
      }
      part.set(next.value, filled);
      filled += next.value.length;
    }
  } catch {
    return undefined;
  }
  return filled === size ? part : undefined;
}
