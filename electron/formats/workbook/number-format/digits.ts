/** Excel keeps 15 significant decimal digits and shows no others: 0.1 + 0.2 is 0.3, and 2.675 rounds to 2.68. */
const SIGNIFICANT = 15;
const GENERAL_WIDTH = 11;

const POWERS = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/** The digits of `value` × 10^`decimals`, rounded half away from zero, for a value that is not negative. */
export const scaledDigits = (value: number, decimals: number): string => {
  const product = value * (POWERS[decimals] ?? 10 ** decimals);
  // Far from a half and small enough, noise in the last bits cannot change how it rounds; `toPrecision` is slow.
  const clear = product < 1e9 && Math.abs(product - Math.floor(product) - 0.5) > 1e-5;
  const rounded = Math.round(clear ? product : Number(product.toPrecision(SIGNIFICANT)));
  if (rounded < 1e21) return String(rounded);
  // Beyond what a double holds there are no decimals left to round.
  return Number.isFinite(rounded) ? BigInt(rounded).toString() : BigInt(Math.round(value)).toString() + '0'.repeat(decimals);
};

/** A value that is not negative with exactly `decimals` decimals, `.` as the decimal sign, no thousands sign. */
export const fixedDigits = (value: number, decimals: number): string => {
  const digits = scaledDigits(value, decimals).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
};

/** Puts `,` between groups of three digits. */
export const groupThousands = (digits: string): string => {
  let text = '';
  let end = digits.length;
  for (; end > 3; end -= 3) text = `,${digits.slice(end - 3, end)}${text}`;
  return digits.slice(0, end) + text;
};

const THREE_DIGITS = Array.from({ length: 1000 }, (_, number) => String(number).padStart(3, '0'));

/** A whole number that is not negative and below 2^31 with `,` between groups of three digits. */
export const groupedWhole = (value: number): string => {
  if (value < 1000) return String(value);
  const thousands = Math.trunc(value / 1000);
  return `${groupedWhole(thousands)},${THREE_DIGITS[value - thousands * 1000] ?? ''}`;
};

const scientific = (value: number): string => {
  const [mantissa = '', exponent = ''] = value.toExponential(5).split('e');
  const size = exponent.slice(1).padStart(2, '0');
  return `${mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa}E${exponent.charAt(0)}${size}`;
};

/** A number as the format General shows it in a cell wide enough: at most eleven characters, the sign aside. */
export const generalText = (value: number): string => {
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 1e11) return value === 0 ? '0' : String(value);
  const sign = value < 0 ? '-' : '';
  if (size >= 1e11) return sign + scientific(size);
  if (size < 1e-4) {
    const small = fixedDigits(size, 12).replace(/0+$/, '');
    return sign + (small.length > 2 && small.length <= GENERAL_WIDTH ? small : scientific(size));
  }
  const whole = Math.trunc(size);
  const room = GENERAL_WIDTH - 1 - (whole === 0 ? 1 : String(whole).length);
  return sign + (room <= 0 ? scaledDigits(size, 0) : fixedDigits(size, room).replace(/\.?0+$/, ''));
};
