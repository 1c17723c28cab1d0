const MS_OF_DAY = 86_400_000;
/** 9999-12-31 in the 1900 system. */
const LAST = 2_958_465;
/** The day that the 1900 system counts and the calendar does not: 1900-02-29. */
const NEVER = 60;

/**
 * The day of a serial number. The 1900 system counts a 29 February 1900 that never was; days after it are one too many.
 * @returns undefined where the number is no day: negative, 0 and 60 of the 1900 system, beyond 9999
 * @example serialDay("44440", false) // "2021-09-01"
 */
export function serialDay(serial: string, system1904: boolean): string | undefined {
  if (!/^\d{1,7}(\.\d+)?$/.test(serial)) return undefined;
  const days = Number(serial.split(".")[0]);
  if (system1904) return days + 1_462 <= LAST ? dayAfter("1904-01-01", days) : undefined;
  if (days === 0 || days === NEVER || days > LAST) return undefined;
  return dayAfter(days < NEVER ? "1899-12-31" : "1899-12-30", days);
}

/**
 * The serial number of a day in the 1900 system.
 * @example daySerial("2021-09-01") // 44440
 */
export function daySerial(day: string): number {
  const days = (Date.parse(`${day}T00:00:00Z`) - Date.parse("1899-12-30T00:00:00Z")) / MS_OF_DAY;
  return days <= NEVER ? days - 1 : days;
}

function dayAfter(start: string, days: number): string {
  return new Date(Date.parse(`${start}T00:00:00Z`) + days * MS_OF_DAY).toISOString().slice(0, 10);
}
