/** Named characters that office programs write; all others come as numbers. */
const NAMES = new Map<string, string>([
  ['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"], ['nbsp', '\u00a0'], ['ensp', ' '], ['emsp', ' '], ['thinsp', ' '],
  ['ndash', '–'], ['mdash', '—'], ['minus', '−'], ['hellip', '…'], ['lsquo', '‘'], ['rsquo', '’'], ['sbquo', '‚'], ['ldquo', '“'], ['rdquo', '”'], ['bdquo', '„'],
  ['bull', '•'], ['dagger', '†'], ['permil', '‰'], ['lsaquo', '‹'], ['rsaquo', '›'], ['euro', '€'], ['trade', '™'], ['larr', '←'], ['uarr', '↑'], ['rarr', '→'], ['darr', '↓'],
  ['harr', '↔'], ['rArr', '⇒'], ['le', '≤'], ['ge', '≥'], ['ne', '≠'], ['asymp', '≈'], ['infin', '∞'], ['radic', '√'], ['sum', '∑'], ['Delta', 'Δ'], ['Omega', 'Ω'],
  ['alpha', 'α'], ['beta', 'β'], ['gamma', 'γ'], ['delta', 'δ'], ['pi', 'π'], ['sigma', 'σ'], ['omega', 'ω'], ['mu', 'μ'], ['phi', 'φ'],
  ['zwnj', '\u200c'], ['zwj', '\u200d'], ['lrm', '\u200e'], ['rlm', '\u200f'], ['OElig', 'Œ'], ['oelig', 'œ'], ['Scaron', 'Š'], ['scaron', 'š'], ['Yuml', 'Ÿ'], ['fnof', 'ƒ'], ['circ', 'ˆ'], ['tilde', '˜'],
]);

/** Names of U+00A1–U+00FF in order (HTML 4). */
const LATIN_1 =
  'iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest ' +
  'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ' +
  'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

for (const [index, name] of LATIN_1.split(' ').entries()) NAMES.set(name, String.fromCharCode(0xa1 + index));

/** Windows-1252 characters that old programs number 128–159. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function numbered(code: number): string | null {
  if (code >= 0x80 && code <= 0x9f) return WINDOWS_1252.charAt(code - 0x80);
  if (!Number.isFinite(code) || code <= 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
  return String.fromCodePoint(code);
}

/** Text with its named and numbered characters as they are; what is no such thing stays as written. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,8})|#[xX]([0-9a-fA-F]{1,7})|([A-Za-z][A-Za-z0-9]{1,11}));?/g, (whole, decimal: string | undefined, hexadecimal: string | undefined, name: string | undefined) => {
    if (decimal !== undefined) return numbered(Number(decimal)) ?? whole;
    if (hexadecimal !== undefined) return numbered(Number.parseInt(hexadecimal, 16)) ?? whole;
    const character = NAMES.get(name ?? '');
    // Without its semicolon only the oldest names count, so that `&copy=1` in an address stays what it is.
    return character !== undefined && (whole.endsWith(';') || name === 'nbsp' || name === 'amp' || name === 'lt' || name === 'gt') ? character : whole;
  });
}
