import { secrecyMarkAtHead } from '../../core/secrecy/head.ts';
import { textOfBlocks } from '../../core/attachment/plain-text.ts';
import type { TextBlock } from '../../core/attachment/types.ts';
import { Refused } from '../workbook/outcome.ts';
import type { PreviewOutcome, TextOutcome } from './outcome.ts';
import { readContent } from './read-content.ts';

/** Characters and rows shown of a file beside its record. */
const SHOWN_LENGTH = 200_000;
const SHOWN_ROWS = 500;

/** The text of a file for search, or why there is none. */
export const readText = async (bytes: Uint8Array, fileName: string): Promise<TextOutcome> => {
  try {
    const content = await readContent(bytes, fileName);
    const none = { ok: true, text: '', cut: false, pages: null, mark: null } as const;
    if (content.kind === 'not-supported') return { ...none, state: 'not-supported' };
    if (content.kind === 'no-text') return { ...none, state: 'no-text', pages: content.pages };
    const pages = content.kind === 'blocks' ? content.pages : null;
    const mark = content.kind === 'sheets' ? (sheetHeads(content.blocks).map(secrecyMarkAtHead).find((found) => found !== null) ?? null) : secrecyMarkAtHead(content.blocks);
    if (mark !== null) return { ...none, state: 'extracted', pages, mark };
    const { text, cut } = textOfBlocks(content.blocks);
    return { ...none, state: text === '' ? 'no-text' : 'extracted', text, cut, pages };
  } catch (thrown) {
    return refused(thrown);
  }
};

/** Every sheet has a head of its own; its name stands before it. */
const sheetHeads = (blocks: readonly TextBlock[]): readonly (readonly TextBlock[])[] => blocks.flatMap((block) => (block.kind === 'table' ? [[block]] : []));

/** What is shown of a file beside its record. */
export const readPreview = async (bytes: Uint8Array, fileName: string): Promise<PreviewOutcome> => {
  try {
    const content = await readContent(bytes, fileName);
    if (content.kind === 'sheets') return { ok: true, kind: 'sheets', sheets: content.sheets, cut: content.sheets.some((sheet) => sheet.rowCount > sheet.rows.length) };
    return content.kind === 'blocks' && content.blocks.length > 0 ? { ok: true, kind: 'blocks', ...firstBlocks(content.blocks) } : { ok: true, kind: 'none' };
  } catch (thrown) {
    return refused(thrown);
  }
};

const firstBlocks = (blocks: readonly TextBlock[]): { readonly blocks: readonly TextBlock[]; readonly cut: boolean } => {
  const shown: TextBlock[] = [];
  let length = 0;
  let cut = false;
  for (const block of blocks) {
    if (length > SHOWN_LENGTH) return { blocks: shown, cut: true };
    if (block.kind === 'table') {
      shown.push({ ...block, rows: block.rows.slice(0, SHOWN_ROWS) });
      cut ||= block.rows.length > SHOWN_ROWS;
      length += block.rows.slice(0, SHOWN_ROWS).reduce((sum, row) => sum + row.join('').length, 0);
    } else if (block.text.trim() !== '') {
      shown.push({ ...block, text: block.text.slice(0, SHOWN_LENGTH) });
      length += block.text.length;
    }
  }
  return { blocks: shown, cut };
};

const refused = (thrown: unknown): Extract<TextOutcome, { ok: false }> => {
  if (thrown instanceof Refused) return { ok: false, code: thrown.code, params: thrown.params };
  // What a reader did not foresee in a file is the file's fault as far as the office is concerned.
  return { ok: false, code: 'unreadable-file', params: { reason: 'crashed', detail: (thrown instanceof Error ? thrown.message : String(thrown)).slice(0, 200) } };
};
