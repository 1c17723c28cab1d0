type Row = Readonly<Record<string, string>>;
/** A merchant and a terminal as an example says them. */
export const merchant: Row = {
  code: "102990154110001",
  class: "small",
  openedOn: "2021-09-01",
  closedOn: "",
  acceptsUnified: "true",
  transactions: "3",
  amount: "9",
};
export const terminal: Row = {
  number: "T0000001",
  merchantCode: "102990154110001",
  unifiedQr: "true",
  placedOn: "2021-09-01",
  withdrawnOn: "",
};

/** What a row lacks so that a condition does not hold in it. */
const lacking: readonly (readonly [condition: string, lacks: Row])[] = [
  ["class = mainstream", { class: "small" }],
  ["class = small", { class: "mainstream" }],
  ["closedOn is blank", { closedOn: "2021-09-08" }],
  ["acceptsUnified", { acceptsUnified: "false" }],
  ["openedOn in month", { openedOn: "2021-03-01" }],
  ["closedOn in month", { closedOn: "2021-03-01" }],
  ["transactions >=", { transactions: "0" }],
  ["withdrawnOn is blank", { withdrawnOn: "2021-09-08" }],
  ["unifiedQr", { unifiedQr: "false" }],
  ["placedOn in month", { placedOn: "2021-03-01" }],
  ["withdrawnOn in month", { withdrawnOn: "2021-03-01" }],
  ["state = operating", { state: "suspended" }],
];

/** A row that counts, and beside it one for each part of the condition that does not. */
export function withUncounted(row: Row, where = ""): readonly Row[] {
  const others = lacking.filter(([condition]) => where.includes(condition));
  return [row, ...others.map(([, lacks], index): Row => ({ ...row, ...lacks, ...keyOf(row, index + 2) }))];
}

function keyOf(row: Row, serial: number): Row {
  if (row.number !== undefined) return { number: `T000000${serial}` };
  return row.room === undefined ? { code: `10299015411000${serial}` } : { room: `0${serial}` };
}
