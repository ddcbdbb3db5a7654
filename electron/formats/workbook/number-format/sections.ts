/** One element of a section of a number format. */
export type FormatToken =
  | { readonly kind: 'literal'; readonly text: string }
  /** A placeholder digit: `0`, `#` or `?`. */
  | { readonly kind: 'digit'; readonly sign: '0' | '#' | '?' }
  | { readonly kind: 'point' }
  | { readonly kind: 'comma' }
  | { readonly kind: 'percent' }
  | { readonly kind: 'general' }
  /** `@`, the text itself. */
  | { readonly kind: 'text' }
  /** A run of one date letter in lower case, such as `dd`, or `am/pm`, or `[h]`. */
  | { readonly kind: 'date'; readonly text: string };

export type Comparison = { readonly sign: string; readonly than: number };

export type FormatSection = {
  readonly tokens: readonly FormatToken[];
  readonly condition: Comparison | null;
  /** Holds exponents or fractions, which the common formatter leaves to the full one. */
  readonly rare: boolean;
};

const DATE_LETTERS = 'ymdhseb';

/** Splits a format code at the semicolons outside quotes, escapes and brackets. */
export const splitSections = (code: string): string[] => {
  const sections: string[] = [];
  let start = 0;
  let quoted = false;
  let bracketed = false;
  for (let at = 0; at < code.length; at += 1) {
    const sign = code[at];
    if (quoted) quoted = sign !== '"';
    else if (bracketed) bracketed = sign !== ']';
    else if (sign === '"') quoted = true;
    else if (sign === '[') bracketed = true;
    else if (sign === '\\' || sign === '_' || sign === '*') at += 1;
    else if (sign === ';') {
      sections.push(code.slice(start, at));
      start = at + 1;
    }
  }
  sections.push(code.slice(start));
  return sections;
};

type Bracket = { readonly token: FormatToken | null; readonly condition: Comparison | null };

/** `[Red]`, `[>=1000]`, `[$₫-42A]`, `[h]`. */
const readBracket = (inside: string): Bracket => {
  const comparison = /^(<=|>=|<>|<|>|=)\s*(-?[0-9.]+)$/.exec(inside);
  if (comparison !== null) return { token: null, condition: { sign: comparison[1] ?? '=', than: Number(comparison[2]) } };
  if (/^(h+|m+|s+)$/i.test(inside)) return { token: { kind: 'date', text: `[${inside.toLowerCase()}]` }, condition: null };
  const currency = /^\$([^-]*)/.exec(inside)?.[1] ?? '';
  return { token: currency === '' ? null : { kind: 'literal', text: currency }, condition: null };
};

/** Reads one section of a format code. Never fails: what it does not know stands as a literal, as in Excel. */
export const readSection = (code: string): FormatSection => {
  const tokens: FormatToken[] = [];
  let condition: Comparison | null = null;
  let rare = false;
  let at = 0;
  const literal = (text: string): void => { tokens.push({ kind: 'literal', text }); };
  while (at < code.length) {
    const sign = code.charAt(at);
    const lower = sign.toLowerCase();
    if (sign === '"') {
      const close = code.indexOf('"', at + 1);
      literal(code.slice(at + 1, close < 0 ? code.length : close));
      at = close < 0 ? code.length : close + 1;
    } else if (sign === '\\') {
      literal(code.charAt(at + 1));
      at += 2;
    } else if (sign === '_') {
      literal(' ');
      at += 2;
    } else if (sign === '*') {
      // Fills the cell's width with a sign: no text of its own.
      at += 2;
    } else if (sign === '[') {
      const close = code.indexOf(']', at);
      const bracket = readBracket(code.slice(at + 1, close < 0 ? code.length : close));
      if (bracket.token !== null) tokens.push(bracket.token);
      condition = bracket.condition ?? condition;
      at = close < 0 ? code.length : close + 1;
    } else if (lower === 'g' && code.slice(at, at + 7).toLowerCase() === 'general') {
      tokens.push({ kind: 'general' });
      at += 7;
    } else if (lower === 'a' && /^(am\/pm|a\/p)/i.test(code.slice(at))) {
      const text = code.slice(at, at + (code.charAt(at + 1) === '/' ? 3 : 5)).toLowerCase();
      tokens.push({ kind: 'date', text });
      at += text.length;
    } else if (lower === 'e' && (code.charAt(at + 1) === '+' || code.charAt(at + 1) === '-')) {
      rare = true;
      at += 2;
    } else if (DATE_LETTERS.includes(lower)) {
      let end = at;
      while (code.charAt(end).toLowerCase() === lower) end += 1;
      tokens.push({ kind: 'date', text: code.slice(at, end).toLowerCase() });
      at = end;
    } else if (sign === '0' || sign === '#' || sign === '?') {
      tokens.push({ kind: 'digit', sign });
      at += 1;
    } else {
      if (sign === '.') tokens.push({ kind: 'point' });
      else if (sign === ',') tokens.push({ kind: 'comma' });
      else if (sign === '%') tokens.push({ kind: 'percent' });
      else if (sign === '@') tokens.push({ kind: 'text' });
      else {
        rare ||= sign === '/' && tokens.some((token) => token.kind === 'digit');
        literal(sign);
      }
      at += 1;
    }
  }
  return { tokens, condition, rare };
};
