/** A piece of the document's body on sheets of one orientation. */
export interface Stretch {
  readonly turned: boolean;
  readonly markup: string;
}

/** Pieces of one orientation that follow each other become one. */
export function joinStretches(list: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of list) {
    const last = joined.at(-1);
    if (stretch.markup === "") continue;
    if (last?.turned === stretch.turned) {
      joined[joined.length - 1] = { turned: last.turned, markup: last.markup + stretch.markup };
    } else joined.push(stretch);
  }
  return joined;
}

/** A piece on the upright sheet. */
export function upright(markup: string): Stretch {
  return { turned: false, markup };
}
