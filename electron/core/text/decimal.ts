/**
 * Decimal numbers by their digits, so that sums and roundings come out as a clerk computes them on paper
 * (0.1 + 0.2 is 0.3, 1.005 rounds to 1.01).
 */

/** The shortest decimal text of a number, without an exponent; with `decimals`, rounded half away from zero to that many digits. */
export function decimalText(value: number, decimals?: number): string {
  const { negative, digits, scale } = partsOf(value);
  if (decimals === undefined || scale <= decimals) {
    return assemble(negative, digits * 10n ** BigInt(Math.max(0, (decimals ?? scale) - scale)), decimals ?? scale);
  }
  const divisor = 10n ** BigInt(scale - decimals);
  const rounded = (digits + divisor / 2n) / divisor;
  return assemble(negative, rounded, decimals);
}

export function roundDecimal(value: number, decimals: number): number {
  return Number(decimalText(value, decimals));
}

/** How many digits a number has after the decimal point, in its shortest form. */
export function decimalsOf(value: number): number {
  return partsOf(value).scale;
}

/** The exact decimal sum of numbers, each taken in its shortest form. */
export function sumDecimal(values: readonly number[]): number {
  let plain = 0;
  let whole = true;
  for (const value of values) {
    plain += value;
    whole = whole && Number.isInteger(value);
  }
  if (whole && Number.isSafeInteger(plain)) return plain;
  const parts = values.map(partsOf);
  const scale = parts.reduce((largest, part) => Math.max(largest, part.scale), 0);
  const total = parts.reduce((sum, part) => {
    const scaled = part.digits * 10n ** BigInt(scale - part.scale);
    return part.negative ? sum - scaled : sum + scaled;
  }, 0n);
  return Number(assemble(total < 0n, total < 0n ? -total : total, scale));
}

/** `left - right`, exact. */
export function subtractDecimal(left: number, right: number): number {
  return sumDecimal([left, -right]);
}

function partsOf(value: number): { negative: boolean; digits: bigint; scale: number } {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (match === null) throw new RangeError(`not a finite number: ${String(value)}`);
  const [, sign, whole = '0', fraction = '', exponent = '0'] = match;
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return scale >= 0
    ? { negative: sign === '-', digits, scale }
    : { negative: sign === '-', digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

function assemble(negative: boolean, digits: bigint, scale: number): string {
  const text = digits.toString().padStart(scale + 1, '0');
  const whole = text.slice(0, text.length - scale);
  const fraction = scale === 0 ? '' : `.${text.slice(text.length - scale)}`;
  return `${negative && digits !== 0n ? '-' : ''}${whole}${fraction}`;
}
