const EXACT_POWERS = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/**
 * The decimal number in `bytes[start..end)`, NaN when there is none. Up to 15 digits are put together exactly without
 * making a string (an exact whole number divided by an exact power of ten is rounded once, as the parser would);
 * anything longer goes through `Number`.
 */
export const parseDecimal = (bytes: Buffer, start: number, end: number): number => {
  let at = start;
  const negative = bytes[at] === 45;
  if (negative) at += 1;
  let mantissa = 0;
  let digits = 0;
  let decimals = -1;
  for (; at < end; at += 1) {
    const byte = bytes[at] as number;
    if (byte >= 48 && byte <= 57) {
      mantissa = mantissa * 10 + (byte - 48);
      digits += 1;
      if (decimals >= 0) decimals += 1;
    } else if (byte === 46 && decimals < 0) decimals = 0;
    else break;
  }
  if (at === end && digits > 0 && digits <= 15) {
    const value = decimals > 0 ? mantissa / (EXACT_POWERS[decimals] as number) : mantissa;
    return negative ? -value : value;
  }
  const text = bytes.toString('latin1', start, end).trim();
  return /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text) ? Number(text) : Number.NaN;
};
