import type { TextBlock } from '../../core/attachment/types.ts';
import { decodePage } from '../workbook/html/decode.ts';
import { htmlPagesOf, isMhtml } from '../workbook/html/mhtml.ts';
import { htmlTokens } from '../workbook/html/tokens.ts';

/** Elements that end a line of text. */
const LINES = new Set(['p', 'div', 'br', 'li', 'tr', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'blockquote', 'hr', 'title', 'caption']);
const CELLS = new Set(['td', 'th']);
const LEVELS: Readonly<Record<string, 1 | 2 | 3>> = { h1: 1, h2: 2, h3: 3 };

/** The text of a web page, a block a line; nothing in it is run or fetched. */
export const readPage = (bytes: Uint8Array): readonly TextBlock[] => {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096)).toString('latin1');
  const pages = isMhtml(head) ? htmlPagesOf(bytes) : [{ bytes, charset: '' }];
  return pages.flatMap((page) => blocksOf(decodePage(page.bytes, page.charset).text));
};

const blocksOf = (html: string): readonly TextBlock[] => {
  const blocks: TextBlock[] = [];
  let line = '';
  let level: 0 | 1 | 2 | 3 = 0;
  let isStyle = false;
  const flush = (): void => {
    const text = line.replace(/[^\S\t]+/g, ' ').trim();
    if (text !== '') blocks.push({ kind: 'paragraph', text, level });
    line = '';
  };
  for (const token of htmlTokens(html)) {
    if (token.kind === 'text') {
      if (!isStyle) line += token.text.replace(/\s+/g, ' ');
      continue;
    }
    isStyle = token.kind === 'open' && token.tag === 'style';
    if (CELLS.has(token.tag) && line !== '' && !line.endsWith('\t')) line += '\t';
    if (!LINES.has(token.tag)) continue;
    flush();
    level = token.kind === 'open' ? (LEVELS[token.tag] ?? 0) : 0;
  }
  flush();
  return blocks;
};
