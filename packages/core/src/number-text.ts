const PLAIN = /^-?(?:0|[1-9]\d*)$/;
const NUMBER = /^([-+]?)(\d*)(?:\.(\d*))?(?:[eE]([-+]?\d{1,4}))?$/;
const SIGNIFICANT = 15;

/**
 * A number as a spreadsheet shows it: 15 significant digits, rounded half up in decimal, and no exponent. The binary
 * noise that programs write (`0.30000000000000004`) is gone; an integer written out keeps all its digits.
 * @returns undefined for what is no number
 * @example numberText("1E+3") // "1000"
 */
export function numberText(written: string): string | undefined {
  if (PLAIN.test(written)) return written === "-0" ? "0" : written;
  const match = NUMBER.exec(written.trim());
  if (!match) return undefined;
  const [, sign, whole = "", places = "", exponent] = match;
  if (whole === "" && places === "") return undefined;
  const power = exponent === undefined ? 0 : Number(exponent);
  if (Math.abs(power) > 400) return undefined;
  const digits = (whole + places).replace(/^0+/, "");
  if (digits === "") return "0";
  // The point stands this far to the right of the first significant digit.
  const point = whole.length + power - (whole.length + places.length - digits.length);
  const isWritten = exponent === undefined && /^0*$/.test(places);
  const plain = isWritten ? { digits, point } : shortened(digits, point);
  return (sign === "-" ? "-" : "") + placed(plain.digits, plain.point);
}

function shortened(digits: string, point: number): { readonly digits: string; readonly point: number } {
  if (digits.length <= SIGNIFICANT) return { digits, point };
  const kept = BigInt(digits.slice(0, SIGNIFICANT));
  const rounded = String(digits.charAt(SIGNIFICANT) >= "5" ? kept + 1n : kept);
  return { digits: rounded, point: point + rounded.length - SIGNIFICANT };
}

function placed(digits: string, point: number): string {
  const whole = point <= 0 ? "0" : digits.slice(0, point).padEnd(point, "0");
  const places = (point < 0 ? "0".repeat(-point) + digits : digits.slice(Math.max(point, 0))).replace(/0+$/, "");
  return places === "" ? whole : `${whole}.${places}`;
}
