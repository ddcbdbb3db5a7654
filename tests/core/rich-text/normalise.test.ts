import { fc, test as propertyTest } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { normaliseRichText } from '../../../electron/core/rich-text/normalise.ts';
import { isBlankText, plainText, richTextSize } from '../../../electron/core/rich-text/plain-text.ts';
import { gridOf } from '../../../electron/core/rich-text/table.ts';
import type { RichBlock, RichText } from '../../../electron/core/rich-text/types.ts';
import { looseRichText, richParagraph, richText } from '../../builders/document/rich-text.ts';

const letters = (text: string): string => text.normalize('NFC').replace(/[\s\p{M}]/gu, '');
const allText = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(allText).join('');
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value).map(([name, part]) => (name === 'text' && typeof part === 'string' ? part : allText(part))).join('');
};

describe('the normal form', () => {
  propertyTest.prop([looseRichText])('loses no letter and is its own normal form', (loose) => {
    const normal = normaliseRichText(loose);
    expect(letters(plainText(normal))).toBe(letters(allText(loose)));
    expect(normaliseRichText(normal)).toEqual(normal);
    expect(normaliseRichText(JSON.parse(JSON.stringify(normal)))).toEqual(normal);
  });

  propertyTest.prop([richText])('has squared tables, whose header no cell leaves', (rich) => {
    for (const table of rich.filter((block): block is Extract<RichBlock, { kind: 'table' }> => block.kind === 'table')) {
      const { rows, width } = gridOf(table);
      const area = rows.flat().reduce((sum, cell) => sum + cell.columns * cell.rows, 0);
      expect(area).toBe(width * table.rows.length);
      expect(table.rows.every((row) => row.length > 0)).toBe(true);
      rows.slice(0, table.header).forEach((cells, index) => { for (const cell of cells) expect(index + cell.rows).toBeLessThanOrEqual(table.header); });
    }
  });

  propertyTest.prop([fc.jsonValue()])('is made of anything, keeping what is text', (value) => {
    const normal = normaliseRichText(value);
    expect(normaliseRichText(normal)).toEqual(normal);
    if (typeof value === 'string') expect(letters(plainText(normal))).toBe(letters(value.toWellFormed()));
  });

  it('composes letters, joins runs of one look and drops marks it does not know', () => {
    const written: unknown = [{ kind: 'paragraph', align: 'justify', runs: [{ text: 'uy', bold: true, colour: 'red' }, { text: '̉ ', bold: true }, { text: '' }, { text: 'Thanh Ba', bold: false, strike: true }] }];
    expect(normaliseRichText(written)).toEqual([{ kind: 'paragraph', runs: [{ text: 'uỷ ', bold: true }, { text: 'Thanh Ba' }] }]);
  });

  it('keeps the words of blocks it does not know', () => {
    expect(normaliseRichText([{ kind: 'quote', content: [{ text: 'Lời', italic: true }, { kind: 'image', text: ' trích' }] }])).toEqual([{ kind: 'paragraph', runs: [{ text: 'Lời', italic: true }, { text: ' trích' }] }]);
  });

  it('brings lists deeper than three levels up to the third', () => {
    const item = (text: string, ...inner: unknown[]): unknown => ({ runs: [{ text }], children: [{ kind: 'list', ordered: true, items: inner }] });
    const [list] = normaliseRichText([{ kind: 'list', ordered: true, items: [item('1', item('a', item('i', item('x', item('y')), item('ii'))))] }]);
    expect(list).toEqual({
      kind: 'list', ordered: true,
      items: [{ runs: [{ text: '1' }], children: [{ kind: 'list', ordered: true, items: [{ runs: [{ text: 'a' }], children: [{ kind: 'list', ordered: true, items: ['i', 'x', 'y', 'ii'].map((text) => ({ runs: [{ text }] })) }] }] }] }],
    });
  });

  it('is empty for a text in which nothing was written', () => {
    expect(normaliseRichText([{ kind: 'paragraph', runs: [] }])).toEqual([]);
    expect(normaliseRichText(null)).toEqual([]);
    expect(isBlankText([richParagraph('  '), richParagraph()])).toBe(true);
  });

  it('fills short rows, cuts spans at the edge, and takes rows away that spans cover wholly', () => {
    const cell = (text: string, colSpan = 1, rowSpan = 1): unknown => ({ paragraphs: [[{ text }]], colSpan, rowSpan });
    const [table] = normaliseRichText([{ kind: 'table', header: 2, rows: [[cell('A', 1, 9), cell('B', 2)], [cell('C')], [], [cell('D'), cell('E')]] }]);
    const blank = { paragraphs: [[]] };
    const kept = (text: string, spans: object = {}): unknown => ({ paragraphs: [[{ text }]], ...spans });
    expect(table).toEqual({
      kind: 'table', header: 0,
      rows: [[kept('A', { rowSpan: 4 }), kept('B', { colSpan: 2 })], [kept('C'), blank], [blank, blank], [kept('D'), kept('E')]],
    });
    const covered = normaliseRichText([{ kind: 'table', header: 1, rows: [[cell('A', 1, 2), cell('B', 1, 2)], [], [cell('C'), cell('D')]] }]);
    expect(covered).toEqual([{ kind: 'table', header: 1, rows: [[kept('A'), kept('B')], [kept('C'), kept('D')]] }]);
  });
});

it('plain text has a line for each paragraph, item and row', () => {
  const rich: RichText = [
    { kind: 'heading', level: 1, runs: [{ text: 'Kết quả' }] },
    { kind: 'list', ordered: false, items: [{ runs: [{ text: 'một' }], children: [{ kind: 'list', ordered: true, items: [{ runs: [{ text: 'trong' }] }] }] }, { runs: [{ text: 'hai' }] }] },
    { kind: 'table', header: 1, rows: [[{ paragraphs: [[{ text: 'TT' }]] }, { paragraphs: [[{ text: 'Việc' }], [{ text: 'tiếp' }]] }]] },
  ];
  expect(plainText(rich)).toBe('Kết quả\nmột\ntrong\nhai\nTT\tViệc\ntiếp');
  expect(richTextSize(rich)).toEqual({ characters: 28, parts: 7 });
});
