/** A piece of a sentence as it is declared. */
export type Part =
  | { readonly plain: string }
  | { readonly slot: string; readonly at: number }
  /** `[绑卡用户{K01.remaining}、小微商户{K06.remaining}]`: items that fall away one by one. */
  | { readonly items: readonly (readonly Part[])[]; readonly at: number };

/** A clause with the stop that ends it. */
export interface Clause {
  readonly parts: readonly Part[];
  readonly stop: string;
}

/** Why a sentence cannot be read, and at which character (from 1). */
export interface SentenceFault {
  readonly fault: "open-brace" | "stray-brace" | "open-list" | "stray-list" | "list-in-list";
  readonly at: number;
}

const STOPS = "，；。：！？";

/**
 * Reads a declared sentence into its clauses: plain words, slots in braces and lists in square brackets.
 * @example readSentence("完成{K01.completion}，{K01.pace}。") // two clauses, a slot in each
 */
export function readSentence(text: string): { readonly clauses: readonly Clause[] } | SentenceFault {
  const clauses: Clause[] = [];
  const characters = [...text];
  let parts: Part[] = [];
  let items: Part[][] | undefined;
  let listAt = 0;
  const add = (part: Part): void => {
    const into = items ? (items.at(-1) ?? []) : parts;
    const last = into.at(-1);
    if ("plain" in part && last && "plain" in last) into[into.length - 1] = { plain: last.plain + part.plain };
    else into.push(part);
  };
  for (let index = 0; index < characters.length; index += 1) {
    const character = characters[index] ?? "";
    const at = index + 1;
    if (character === "{") {
      const end = characters.indexOf("}", index);
      const again = characters.indexOf("{", index + 1);
      if (end < 0 || (again >= 0 && again < end)) return { fault: "open-brace", at };
      add({
        slot: characters
          .slice(index + 1, end)
          .join("")
          .trim(),
        at,
      });
      index = end;
    } else if (character === "}") return { fault: "stray-brace", at };
    else if (character === "[") {
      if (items) return { fault: "list-in-list", at };
      items = [[]];
      listAt = at;
    } else if (character === "]") {
      if (!items) return { fault: "stray-list", at };
      parts.push({ items, at: listAt });
      items = undefined;
    } else if (items && character === "、") items.push([]);
    else if (!items && STOPS.includes(character)) {
      clauses.push({ parts, stop: character });
      parts = [];
    } else add({ plain: character });
  }
  if (items) return { fault: "open-list", at: listAt };
  if (parts.length > 0) clauses.push({ parts, stop: "" });
  return { clauses };
}

/** The slots of some parts, those in lists too, with their places. */
export function slotsOf(parts: readonly Part[]): readonly { readonly slot: string; readonly at: number }[] {
  return parts.flatMap((part) => {
    if ("slot" in part) return [{ slot: part.slot, at: part.at }];
    return "items" in part ? part.items.flatMap(slotsOf) : [];
  });
}
