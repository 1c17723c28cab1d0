import type { OfficialDocument } from "./document";
import { chineseDay } from "./document-text";
import { officialLayout } from "./official-layout";

const { dateIndent, typeWidth, character } = officialLayout;

/** How far 署名 and 成文日期 end before the right edge, in twips. */
export interface SignatureIndents {
  readonly name: number;
  readonly date: number;
}

/**
 * Where the signature stands (7.3.5). Sealed: the date ends four characters before the edge and the name is centred on
 * it. Unsealed: the name ends two characters before the edge, the date begins two characters right of its beginning.
 */
export function signatureIndents({ institution, day, sealed = true }: OfficialDocument["signature"]): SignatureIndents {
  const widths = { name: widthOf(institution), date: widthOf(chineseDay(day)) };
  return sealed ? sealedIndents(widths) : unsealedIndents(widths);
}

function sealedIndents({ name, date }: SignatureIndents): SignatureIndents {
  const centred = Math.round(dateIndent + (date - name) / 2);
  return { name: Math.max(0, Math.min(centred, typeWidth - name)), date: dateIndent };
}

/** A date longer than the name ends two characters before the edge, and the name is moved left with it. */
function unsealedIndents({ name, date }: SignatureIndents): SignatureIndents {
  const two = 2 * character;
  const below = two + name - two - date;
  return below >= two ? { name: two, date: below } : { name: two + date + two - name, date: two };
}

function widthOf(text: string): number {
  return Math.round([...text].reduce((all, one) => all + (one < "\u2e80" ? character / 2 : character), 0));
}
