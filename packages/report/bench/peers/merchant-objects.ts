/** One merchant as the peers take it: an object for each row, its fields as written. */
export interface MerchantObject {
  readonly code: string;
  readonly name: string;
  readonly creditCode: string;
  readonly mcc: string;
  readonly class: string;
  readonly area: string;
  readonly openedOn: string;
  readonly closedOn: string;
  readonly acceptsUnified: string;
  readonly transactions: string;
  readonly amount: string;
}

/** Decodes a CSV chunk by chunk and gives its rows as objects: the plainest split there is, since no field is quoted. */
export function* merchantObjects(chunks: Iterable<Uint8Array>): Generator<MerchantObject, void, undefined> {
  const decoder = new TextDecoder();
  let rest = "";
  let isHeader = true;
  for (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      if (isHeader) isHeader = false;
      else yield objectOf(line);
    }
  }
  if (rest !== "") yield objectOf(rest);
}

function objectOf(line: string): MerchantObject {
  const fields = line.split(",");
  return {
    code: fields[0] ?? "",
    name: fields[1] ?? "",
    creditCode: fields[2] ?? "",
    mcc: fields[3] ?? "",
    class: fields[4] ?? "",
    area: fields[5] ?? "",
    openedOn: fields[6] ?? "",
    closedOn: fields[7] ?? "",
    acceptsUnified: fields[8] ?? "",
    transactions: fields[9] ?? "",
    amount: fields[10] ?? "",
  };
}

/** What no schema of a row says: codes that stand twice, and the exact sum of the amounts. */
export interface Checked {
  readonly rows: number;
  /** Findings, where they are more than wrong rows. */
  readonly found?: number;
  readonly wrongRows: number;
  readonly twice: number;
  readonly cents: bigint;
}

/** Checks every row by a peer's own check; duplicates by a set of the codes, the sum in cents that spill into a BigInt. */
export function checkObjects(rows: Iterable<MerchantObject>, isRight: (row: MerchantObject) => boolean): Checked {
  const codes = new Set<string>();
  let [count, wrongRows, twice, safe, cents] = [0, 0, 0, 0, 0n];
  for (const row of rows) {
    count += 1;
    if (!isRight(row)) wrongRows += 1;
    if (codes.has(row.code)) twice += 1;
    else codes.add(row.code);
    const point = row.amount.indexOf(".");
    safe += Number(row.amount.slice(0, point)) * 100 + Number(row.amount.slice(point + 1, point + 3));
    if (safe > 2 ** 51) {
      cents += BigInt(safe);
      safe = 0;
    }
  }
  return { rows: count, wrongRows, twice, cents: cents + BigInt(safe) };
}
