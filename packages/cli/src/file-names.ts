/** Names that Windows keeps for devices, whatever their ending. */
const DEVICES = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
const LONGEST = 120;

/**
 * A name from outside (a county's file, an inbox, a form) as the name of one file: never a path, a drive, a device, a hidden
 * file or something that a file system cannot hold. What is harmless stays as it is.
 * @example fileName("../农行:9月.xlsx") // "__农行_9月.xlsx"
 */
export function fileName(name: string): string {
  const flat = name
    .normalize("NFC")
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cs}\p{Cf}\u2028\u2029]/gu, "_")
    .replace(/^[. ]+/, "_")
    .replace(/[. ]+$/, "");
  const cut = shortened(flat === "" ? "_" : flat);
  return DEVICES.test(cut) ? `_${cut}` : cut;
}

/** A file's name without its ending. */
export function stemOf(name: string): string {
  return name.replace(/\.[^.]{1,5}$/, "");
}

/** A file system holds 255 bytes of a name; the ending stays. */
function shortened(name: string): string {
  const characters = [...name];
  if (characters.length <= LONGEST && new TextEncoder().encode(name).length <= 240) return name;
  const ending = /\.[A-Za-z0-9]{1,5}$/.exec(name)?.[0] ?? "";
  const kept = characters
    .slice(0, 70)
    .join("")
    .replace(/[. ]+$/, "");
  return kept + ending;
}
