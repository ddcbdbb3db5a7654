/** The named characters of HTML 4 from U+00A0 on, in order. Old programs wrote legacy text by these names. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot ' +
  'cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml ' +
  'Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ' +
  'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ' +
  'ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

const NAMED: ReadonlyMap<string, string> = new Map([
  ...LATIN.split(' ').map((name, index): [string, string] => [name, String.fromCharCode(0xa0 + index)]),
  ['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"], ['ndash', '–'], ['mdash', '—'], ['hellip', '…'],
  ['lsquo', '‘'], ['rsquo', '’'], ['ldquo', '“'], ['rdquo', '”'], ['bull', '•'], ['trade', '™'], ['euro', '€'],
  ['ensp', ' '], ['emsp', ' '], ['thinsp', ' '], ['zwnj', ''], ['zwj', ''], ['minus', '−'], ['le', '≤'], ['ge', '≥'],
]);

const NUMBERED = /^#(?:[xX]([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/;

const character = (reference: string): string | null => {
  const numbered = NUMBERED.exec(reference);
  if (numbered === null) return NAMED.get(reference) ?? null;
  const code = numbered[1] === undefined ? Number(numbered[2]) : Number.parseInt(numbered[1], 16);
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
  return String.fromCodePoint(code);
};

/** Character references of HTML; one that is not known stays as written. */
export const decodeHtml = (text: string): string =>
  text.includes('&') ? text.replace(/&(#?[A-Za-z0-9]{1,8});?/g, (whole, reference: string) => character(reference) ?? whole) : text;
