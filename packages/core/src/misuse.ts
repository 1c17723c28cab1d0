/** Thrown where an API is called wrongly. Wrong *input* never throws: it is a finding. */
export class MisuseError extends Error {
  override readonly name = "MisuseError";
  constructor(
    readonly where: string,
    readonly why: string,
  ) {
    super(`${where}: ${why}`);
  }
}
