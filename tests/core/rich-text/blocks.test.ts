import { test as propertyTest } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../electron/core/document/types.ts';
import { richBlocks } from '../../../electron/core/rich-text/blocks.ts';
import { plainText } from '../../../electron/core/rich-text/plain-text.ts';
import type { RichBlock } from '../../../electron/core/rich-text/types.ts';
import { richHeading, richParagraph, richText, words } from '../../builders/document/rich-text.ts';

const PARTY = { profile: 'party-hd05' } as const;
const STATE = { profile: 'state-nd30' } as const;

const heads = (blocks: readonly Block[]): unknown[] => blocks.map((block) => (block.kind === 'heading' ? [block.level, block.text, block.numbered ?? true] : block.kind));
const bare = (text: string): string => text.replace(/\s/g, '');
const said = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
      return block.text;
    case 'paragraph':
      return block.runs.map((run) => run.text).join('');
    case 'list':
      return block.items.flat().map((run) => run.text).join('');
    case 'table':
      return [...block.table.header, ...block.table.rows].flat().map((cell) => cell.text).join('');
    default:
      return '';
  }
};

describe('rich text as blocks', () => {
  propertyTest.prop([richText])('says every word, but numbers of headings that the profile writes itself', (rich) => {
    const withoutHeadings = rich.filter((block) => block.kind !== 'heading');
    expect(bare(richBlocks(withoutHeadings, PARTY).map(said).join(''))).toBe(bare(plainText(withoutHeadings)));
  });

  it('keeps marks and alignment, and leaves blank paragraphs to the profile', () => {
    const rich: RichBlock[] = [richParagraph('Kính ', { text: 'gửi', bold: true }), richParagraph('  '), { kind: 'paragraph', runs: words('Giữa'), align: 'center' }];
    expect(richBlocks(rich, PARTY)).toEqual([
      { kind: 'paragraph', runs: [{ text: 'Kính ' }, { text: 'gửi', bold: true }] },
      { kind: 'paragraph', runs: [{ text: 'Giữa' }], align: 'center' },
    ]);
  });

  it('gives lists block by block with their depth, so that an interrupted list goes on', () => {
    const list = (ordered: boolean, ...items: Extract<RichBlock, { kind: 'list' }>['items']): Extract<RichBlock, { kind: 'list' }> => ({ kind: 'list', ordered, items });
    const rich = [list(true, { runs: words('một'), children: [list(false, { runs: words('gạch') }, { runs: words('nữa'), children: [list(true, { runs: words('sâu') })] })] }, { runs: words('hai') })];
    expect(richBlocks(rich, PARTY)).toEqual([
      { kind: 'list', ordered: true, items: [words('một')] },
      { kind: 'list', ordered: false, level: 2, items: [words('gạch'), words('nữa')] },
      { kind: 'list', ordered: true, level: 3, items: [words('sâu')] },
      { kind: 'list', ordered: true, items: [words('hai')] },
    ]);
  });

  it('begins headings at the level that the paper begins with', () => {
    expect(heads(richBlocks([richHeading(1, 'Thành phần'), richHeading(2, 'Đại biểu')], { ...PARTY, firstHeading: 2 }))).toEqual([[2, 'Thành phần', true], [3, 'Đại biểu', true]]);
  });

  it('takes a typed number away where the profile writes the same', () => {
    const rich = [richHeading(1, 'I. Kết quả'), richHeading(2, '1. Tuyên truyền'), richHeading(2, 'Kiểm tra'), richHeading(2, '3) Khác'), richHeading(1, 'II- Kiến nghị')];
    const expected = [[1, 'Kết quả', true], [2, 'Tuyên truyền', true], [2, 'Kiểm tra', true], [2, 'Khác', true], [1, 'Kiến nghị', true]];
    expect(heads(richBlocks(rich, PARTY))).toEqual(expected);
    expect(heads(richBlocks(rich, STATE))).toEqual(expected);
  });

  it('keeps a number of another sequence as typed, without one of the profile', () => {
    expect(heads(richBlocks([richHeading(1, 'I. Một'), richHeading(1, 'III. Ba'), richHeading(1, 'Bốn'), richHeading(2, '2.1. Nhỏ')], PARTY))).toEqual([
      [1, 'Một', true], [1, 'III. Ba', false], [1, 'Bốn', true], [2, '2.1. Nhỏ', false],
    ]);
  });

  it('keeps marks inside headings', () => {
    expect(richBlocks([richHeading(1, 'I. ', { text: 'Về', italic: true }, ' nguồn')], PARTY)).toEqual([
      { kind: 'heading', level: 1, text: 'Về nguồn', runs: [{ text: 'Về', italic: true }, { text: ' nguồn' }] },
    ]);
  });

  it('gives tables with their header, spans and marks, short columns narrow', () => {
    const cell = (text: string, more: object = {}): { paragraphs: ReturnType<typeof words>[] } => ({ paragraphs: [words(text)], ...more });
    const [block] = richBlocks([{ kind: 'table', header: 1, rows: [
      [cell('TT'), cell('Nội dung công việc'), cell('Thời hạn')],
      [cell('1'), { paragraphs: [words({ text: 'Đăng bài', bold: true }), [], words('trên cổng thông tin của huyện, mỗi tuần một chuyên mục, do Đài Truyền thanh chủ trì thực hiện')] }, cell('30/3')],
      [cell('Cộng', { colSpan: 2 }), cell('')],
    ] }], PARTY);
    if (block?.kind !== 'table') throw new Error('no table');
    expect(block.table.header.map((row) => row.map((one) => one.text))).toEqual([['TT', 'Nội dung công việc', 'Thời hạn']]);
    expect(block.table.rows[0]?.[1]).toEqual({
      text: 'Đăng bài\ntrên cổng thông tin của huyện, mỗi tuần một chuyên mục, do Đài Truyền thanh chủ trì thực hiện',
      runs: [{ text: 'Đăng bài', bold: true }, { text: '\n' }, { text: 'trên cổng thông tin của huyện, mỗi tuần một chuyên mục, do Đài Truyền thanh chủ trì thực hiện' }],
    });
    expect(block.table.rows[1]?.[0]).toEqual({ text: 'Cộng', colSpan: 2 });
    const [number = 0, matter = 0, due = 0] = block.table.columnWidths;
    expect(number).toBeLessThan(due);
    expect(due).toBeLessThan(matter / 3);
  });
});
