import type { TextBlock } from '../../../core/attachment/types.ts';
import { decodeRuns } from '../../../core/text/legacy.ts';
import { damaged } from '../../workbook/outcome.ts';

/** Groups whose content is no text of the document. */
const NO_TEXT = new Set(['fonttbl', 'colortbl', 'stylesheet', 'info', 'pict', 'object', 'themedata', 'colorschememapping', 'datastore', 'latentstyles', 'listtable', 'listoverridetable', 'rsidtbl', 'generator', 'xmlnstbl', 'fldinst', 'nonshppict']);
const SIGNS: Readonly<Record<string, string>> = { tab: '\t', cell: '\t', line: '\n', emdash: '—', endash: '–', bullet: '•', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', '~': '\u00a0', _: '-' };
const ENDS_PARAGRAPH = new Set(['par', 'row', 'sect', 'page']);
const DEEPEST = 500;
/** A control word with its number, a byte in hex, or a control symbol. */
const CONTROL = /\\(?:([a-z]{1,32})(-?\d{1,10})?[ ]?|'([0-9a-fA-F]{2})|([^a-z']))/y;

type Group = { readonly hidden: boolean; readonly font: string | null; readonly skip: number; readonly fontTable: boolean };
type Run = { readonly text: string; readonly font: string | null };

/** The text of a Rich Text file, legacy fonts decoded. Throws `Refused` where its groups do not match. */
export const readRtf = (bytes: Uint8Array): readonly TextBlock[] => {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const fonts = new Map<string, string>();
  const blocks: TextBlock[] = [];
  const groups: Group[] = [];
  let group: Group = { hidden: false, font: null, skip: 1, fontTable: false };
  let runs: Run[] = [];
  let defining = '';
  let pass = 0;

  const flush = (): void => {
    const { text } = decodeRuns(runs);
    if (text.trim() !== '') blocks.push({ kind: 'paragraph', text: text.trim(), level: 0 });
    runs = [];
  };
  const put = (text: string): void => {
    if (pass > 0) {
      pass -= 1;
      return;
    }
    if (group.fontTable) fonts.set(defining, ((fonts.get(defining) ?? '') + text).replace(/;.*$/, ''));
    else if (!group.hidden) runs.push({ text, font: group.font === null ? null : (fonts.get(group.font) ?? null) });
  };
  const control = (word: string, value: string | undefined): void => {
    if (word === 'u') {
      const code = Number(value ?? 0);
      put(String.fromCharCode(code < 0 ? code + 65_536 : code));
      pass = group.skip;
    } else if (word === 'uc') group = { ...group, skip: Math.max(0, Number(value ?? 1)) };
    else if (word === 'f') {
      if (group.fontTable) defining = value ?? '';
      else group = { ...group, font: value ?? null };
    } else if (word === 'fonttbl') group = { ...group, hidden: true, fontTable: true };
    else if (NO_TEXT.has(word)) group = { ...group, hidden: true, fontTable: false };
    else if (word === 'plain') group = { ...group, font: null };
    else if (ENDS_PARAGRAPH.has(word) && !group.hidden) flush();
    else if (SIGNS[word] !== undefined) put(SIGNS[word]);
  };

  for (let at = 0; at < source.length; ) {
    const sign = source[at] as string;
    if (sign === '{') {
      if (groups.length >= DEEPEST) throw damaged('rtf too deep');
      groups.push(group);
      at += 1;
    } else if (sign === '}') {
      group = groups.pop() ?? group;
      at += 1;
    } else if (sign === '\\') {
      CONTROL.lastIndex = at;
      const found = CONTROL.exec(source);
      if (found === null) throw damaged('rtf control word');
      const [whole, word, value, hex, symbol] = found;
      at += whole.length;
      if (hex !== undefined) put(String.fromCharCode(Number.parseInt(hex, 16)));
      else if (word !== undefined) {
        if (word === 'bin') at += Math.max(0, Number(value ?? 0));
        else control(word, value);
      } else if (symbol === '*') group = { ...group, hidden: true, fontTable: false };
      else if (symbol === '\\' || symbol === '{' || symbol === '}') put(symbol);
      else if (symbol !== undefined && SIGNS[symbol] !== undefined) put(SIGNS[symbol]);
    } else {
      const end = nextSign(source, at);
      const text = source.slice(at, end).replace(/[\r\n]/g, '');
      // What stands behind a Unicode character for programs that know none.
      const passed = Math.min(pass, text.length);
      pass -= passed;
      if (text.length > passed) put(text.slice(passed));
      at = end;
    }
  }
  flush();
  return blocks;
};

const nextSign = (source: string, from: number): number => {
  for (let at = from; at < source.length; at += 1) {
    const sign = source[at];
    if (sign === '{' || sign === '}' || sign === '\\') return at;
  }
  return source.length;
};
