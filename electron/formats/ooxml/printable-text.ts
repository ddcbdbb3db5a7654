const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const FIRST_PRINTABLE = 0x20;

/** Whether XML 1.0 can hold the character (production 2, Char); half surrogates are no characters. */
function isXmlCharacter(code: number): boolean {
  if (code < FIRST_PRINTABLE) return code === TAB || code === LINE_FEED || code === CARRIAGE_RETURN;
  return code < 0xd800 || (code > 0xdfff && code !== 0xfffe && code !== 0xffff);
}

/**
 * The text without the characters that an Open XML part cannot hold even escaped: a file with one of them does not open
 * at all. Line ends become `\n`, as every XML reader would make them.
 */
export function printableText(text: string): string {
  let printable = '';
  for (const character of text) {
    if (isXmlCharacter(character.codePointAt(0) ?? 0)) printable += character;
  }
  return printable.replace(/\r\n?/g, '\n');
}
