/** Characters that XML 1.0 forbids, and Excel's own escape written out literally (`_x0041_`), both kept by ECMA-376 ST_Xstring. */
const FORBIDDEN = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;
const MARKUP = /[&<>]/g;
const NEEDS_CARE = /[&<>\u0000-\u001f\ufffe\uffff]|_x[0-9A-Fa-f]{4}_/;

const ENTITY: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeForbidden(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** Text of a cell as XML character data: markup escaped, control characters as `_xHHHH_` (ST_Xstring). */
export function cellXml(text: string): string {
  if (!NEEDS_CARE.test(text)) return text;
  return text.replace(FORBIDDEN, escapeForbidden).replace(MARKUP, (character) => ENTITY[character] ?? character);
}

/** Plain text as XML character data or attribute value; control characters are dropped. */
export function plainXml(text: string): string {
  return text.replace(/[\u0000-\u001f\ufffe\uffff]/g, ' ').replace(/[&<>"]/g, (character) => ENTITY[character] ?? character);
}
