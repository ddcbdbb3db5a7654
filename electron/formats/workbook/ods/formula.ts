/** `.B2` or `$'Tháng 9'.B2` as Excel writes it: `B2`, `'Tháng 9'!B2`. */
const reference = (text: string): string => {
  const match = /^\$?('(?:[^']|'')*'|[^.'[\]]*)\.(.+)$/s.exec(text);
  if (match === null) return text;
  const [, sheet = '', cell = ''] = match;
  return sheet === '' ? cell : `${sheet}!${cell}`;
};

const bracketed = (inside: string): string => {
  const colon = inside.search(/:(?=[^']*(?:'[^']*'[^']*)*$)/);
  return colon < 0 ? reference(inside) : `${reference(inside.slice(0, colon))}:${reference(inside.slice(colon + 1)).replace(/^.*!/, '')}`;
};

/**
 * A formula of OpenDocument (`of:=SUM([.A1:.A3];1)`) in the notation of Excel (`SUM(A1:A3,1)`), for people to read; one in
 * a notation that is not known is left as it stands.
 */
export const excelFormula = (stored: string): string => {
  const known = /^(of|oooc|msoxl)?:?=(.*)$/s.exec(stored);
  if (known === null) return stored;
  const [, dialect, body = ''] = known;
  if (dialect === 'msoxl') return body;
  let text = '';
  let at = 0;
  while (at < body.length) {
    const sign = body.charAt(at);
    if (sign === '"' || sign === '[') {
      const close = body.indexOf(sign === '"' ? '"' : ']', at + 1);
      const end = close < 0 ? body.length : close;
      text += sign === '"' ? body.slice(at, end + 1) : bracketed(body.slice(at + 1, end));
      at = end + 1;
    } else {
      text += sign === ';' ? ',' : sign;
      at += 1;
    }
  }
  return text;
};
