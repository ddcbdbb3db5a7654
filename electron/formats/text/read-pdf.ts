import type { TextBlock } from '../../core/attachment/types.ts';
import { MOST_TEXT_LENGTH } from '../../core/attachment/limits.ts';
import { damaged, Refused } from '../workbook/outcome.ts';
import type { FileContent } from './outcome.ts';

/** Fewer letters than this a page are a stamp or a page number on a scan. */
const LETTERS_OF_A_PAGE = 4;

type PageItem = { readonly str?: string; readonly hasEOL?: boolean };

/**
 * The text of a PDF, a paragraph a line. Throws `Refused` for one that is damaged or needs a password. The library is
 * loaded when the first PDF comes: it takes a fifth of a second.
 */
export const readPdf = async (bytes: Uint8Array): Promise<FileContent> => {
  const { getDocumentProxy } = await import('unpdf');
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { stopAtErrors: false, verbosity: 0 }).catch((thrown: unknown) => { throw refusalOf(thrown); });
  try {
    const blocks: TextBlock[] = [];
    let letters = 0;
    let length = 0;
    for (let number = 1; number <= pdf.numPages && length <= MOST_TEXT_LENGTH; number += 1) {
      const page = await pdf.getPage(number).catch((thrown: unknown) => { throw refusalOf(thrown); });
      const content = await page.getTextContent().catch((thrown: unknown) => { throw refusalOf(thrown); });
      for (const line of linesOf(content.items as readonly PageItem[])) {
        blocks.push({ kind: 'paragraph', text: line, level: 0 });
        length += line.length;
        letters += line.replace(/[^\p{L}\p{N}]/gu, '').length;
      }
      page.cleanup();
    }
    return letters < LETTERS_OF_A_PAGE * pdf.numPages ? { kind: 'no-text', pages: pdf.numPages } : { kind: 'blocks', blocks, pages: pdf.numPages };
  } finally {
    await pdf.loadingTask.destroy();
  }
};

const linesOf = (items: readonly PageItem[]): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const { str = '', hasEOL = false } of items) {
    line += str;
    if (!hasEOL) continue;
    lines.push(line);
    line = '';
  }
  return [...lines, line].map((each) => each.trim()).filter((each) => each !== '');
};

const refusalOf = (thrown: unknown): Refused => {
  const name = thrown instanceof Error ? thrown.name : '';
  if (name === 'PasswordException') return new Refused('encrypted-file', { reason: 'password' });
  return thrown instanceof Refused ? thrown : damaged(`pdf: ${thrown instanceof Error ? thrown.message : String(thrown)}`.slice(0, 200));
};
