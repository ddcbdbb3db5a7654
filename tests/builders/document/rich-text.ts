import fc from 'fast-check';
import type { TextRun } from '../../../electron/core/document/types.ts';
import { normaliseRichText } from '../../../electron/core/rich-text/normalise.ts';
import type { RichBlock, RichCell, RichItem, RichText } from '../../../electron/core/rich-text/types.ts';

/** Words of office papers, with what a keyboard, Word and XML make difficult. */
const word = fc.constantFrom('Điều', 'uỷ', 'ủy', 'Kế hoạch', 'số 01-KH/BCĐ35', '142 tin, bài', 'a)', '1.', 'I-', '-', '“trích”', '<b>', '&amp;', 'ă'.normalize('NFD'), 'dòng\nmới', 'cột\tcột', '🌱', '  ', 'Căn cứ');
const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const run: fc.Arbitrary<TextRun> = fc.record({ text, bold: fc.boolean(), italic: fc.boolean(), underline: fc.boolean() });
const runs = fc.array(run, { maxLength: 4 });

const item = (level: number): fc.Arbitrary<RichItem> =>
  level === 3
    ? fc.record({ runs })
    : fc.record({ runs, children: fc.array(list(level + 1), { maxLength: 2 }) });
const list = (level: number): fc.Arbitrary<Extract<RichBlock, { kind: 'list' }>> =>
  fc.record({ kind: fc.constant('list' as const), ordered: fc.boolean(), items: fc.array(item(level), { minLength: 1, maxLength: 6 }) });

const cell: fc.Arbitrary<RichCell> = fc.record({
  paragraphs: fc.array(runs, { maxLength: 3 }),
  colSpan: fc.constantFrom(1, 1, 1, 2, 3),
  rowSpan: fc.constantFrom(1, 1, 1, 2, 3),
});
const table: fc.Arbitrary<RichBlock> = fc.record({
  kind: fc.constant('table' as const),
  header: fc.nat(3),
  rows: fc.array(fc.array(cell, { maxLength: 4 }), { minLength: 1, maxLength: 5 }),
});
const paragraph: fc.Arbitrary<RichBlock> = fc.oneof(
  fc.record({ kind: fc.constant('paragraph' as const), runs }),
  fc.record({ kind: fc.constant('paragraph' as const), runs, align: fc.constantFrom('left' as const, 'center' as const, 'right' as const) }),
);
const heading: fc.Arbitrary<RichBlock> = fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(1 as const, 2 as const), runs });

/** Rich text as any writer may leave it, not yet in its normal form. */
export const looseRichText: fc.Arbitrary<readonly RichBlock[]> = fc.array(fc.oneof(paragraph, heading, list(1), table), { maxLength: 6 });

/** Rich text as it is stored. */
export const richText: fc.Arbitrary<RichText> = looseRichText.map(normaliseRichText);

export const words = (...texts: readonly (string | TextRun)[]): readonly TextRun[] => texts.map((one) => (typeof one === 'string' ? { text: one } : one));
export const richParagraph = (...texts: readonly (string | TextRun)[]): RichBlock => ({ kind: 'paragraph', runs: words(...texts) });
export const richHeading = (level: 1 | 2, ...texts: readonly (string | TextRun)[]): RichBlock => ({ kind: 'heading', level, runs: words(...texts) });
