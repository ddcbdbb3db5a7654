import { describe, expect, it } from 'vitest';
import type { FormatProfile } from '../../../electron/core/catalogue/types.ts';
import type { Appendix } from '../../../electron/core/document/types.ts';
import { writeOfficialDocx } from '../../../electron/formats/docx/write.ts';
import { readDocx, type ReadSection, type ReadTable } from '../../builders/document/docx-reader.ts';
import { figuresTable, heading, PARTY_PROFILES, paragraph, PROFILES, report } from '../../builders/document/official-document.ts';
import { bold, columnsOf, italic, lookOf, withText } from '../../builders/document/rules.ts';

const WIDE: Appendix = {
  title: 'Số liệu các đơn vị', measure: 'tin, bài', landscape: true, blocks: [{ kind: 'table', table: figuresTable(60) }],
  signatures: [
    { office: 'Người lập biểu', hint: '(ký, họ tên)', fullName: 'Trần Thị Bình' },
    { office: 'Người kiểm tra biểu', hint: '(ký, họ tên)', fullName: 'Lê Văn Cường' },
    { office: 'Trưởng ban', hint: '(ký, đóng dấu)', fullName: 'Nguyễn Văn An' },
  ],
};
const NARROW: Appendix = { title: 'Danh mục', landscape: false, blocks: [heading(1, 'Trang'), heading(2, 'Một'), paragraph('Nội dung'), { kind: 'table', table: figuresTable() }, { kind: 'table', table: figuresTable() }] };

async function sectionsOf(profile: FormatProfile, ...appendices: Appendix[]): Promise<readonly ReadSection[]> {
  return readDocx(await writeOfficialDocx(report(profile, { appendices, circulation: 'Lưu hành nội bộ' }))).sections;
}

const textsOf = (section: ReadSection | undefined): string[] => (section?.blocks ?? []).flatMap((block) => (block.kind === 'paragraph' && block.text !== '' ? [block.text] : []));
const paragraphsOf = (section: ReadSection | undefined) => (section?.blocks ?? []).filter((block) => block.kind === 'paragraph');
const textWidthOf = (section: ReadSection): number => section.page.width - section.margin.left - section.margin.right;
function tableOf(section: ReadSection | undefined): ReadTable {
  const table = section?.blocks.find((block) => block.kind === 'table');
  if (table === undefined) throw new Error('no table');
  return table;
}

describe.each(PROFILES)('pages (%s)', (profile) => {
  it('are A4 with the margins of the profile; the sheet is turned for a wide appendix', async () => {
    const [main, wide, narrow] = await sectionsOf(profile, WIDE, NARROW);
    const right = profile === 'state-nd30' ? 851 : 850;
    for (const section of [main, narrow]) {
      expect(section?.page).toEqual({ width: 11906, height: 16838, orientation: 'portrait' });
      expect(section?.margin).toEqual({ top: 1134, bottom: 1134, left: 1701, right, header: 567, footer: 567 });
    }
    expect(wide?.page).toEqual({ width: 16838, height: 11906, orientation: 'landscape' });
    expect(wide?.margin).toEqual({ top: 1701, bottom: right, left: 1134, right: 1134, header: 567, footer: 567 });
  });

  it('are numbered top centre in 14, the first page of the document without', async () => {
    const [main] = await sectionsOf(profile, WIDE);
    const number = main?.headers.default?.[0];
    expect([number?.text, number?.alignment]).toEqual(['{PAGE}', 'center']);
    expect(number?.runs.every(({ size, bold: heavy, italic: slanted }) => size === 14 && !heavy && !slanted)).toBe(true);
    expect(main?.titlePage).toBe(true);
    expect(main?.headers.first?.map(({ text }) => text)).toEqual(['LƯU HÀNH NỘI BỘ']);
    expect(main?.pageStart).toBe(1);
  });

  it('of an appendix never repeat the circulation note of page 1', async () => {
    const [, ...appendices] = await sectionsOf(profile, WIDE, NARROW);
    for (const { headers, titlePage } of appendices) {
      expect(headers.default?.map(({ text }) => text)).toEqual(['{PAGE}']);
      if (titlePage) expect(headers.first?.map(({ text }) => text)).toEqual(['']);
    }
  });
});

it('each appendix counts its own pages from 1 under HD05 and ND30; under HD36 the count goes on', async () => {
  const starts = await Promise.all(PROFILES.map(async (profile) => (await sectionsOf(profile, WIDE, NARROW)).slice(1).map(({ pageStart, titlePage }) => [pageStart, titlePage])));
  expect(starts).toEqual([[[null, false], [null, false]], [[1, true], [1, true]], [[1, true], [1, true]]]);
});

describe('the head of an appendix', () => {
  it.each(PARTY_PROFILES)('is Phụ lục with an Arabic number and the title in capitals (%s)', async (profile) => {
    const [, first, second] = await sectionsOf(profile, WIDE, NARROW);
    expect(textsOf(first).slice(0, 2)).toEqual(['Phụ lục 1', 'SỐ LIỆU CÁC ĐƠN VỊ']);
    expect(textsOf(second)[0]).toBe('Phụ lục 2');
    const [, only] = await sectionsOf(profile, WIDE);
    expect(textsOf(only)[0]).toBe('Phụ lục');
    const parent = textsOf(first)[2] ?? '';
    if (profile === 'party-hd05') expect(parent).toBe('(Kèm theo Báo cáo số 07-BC/BCĐ35, ngày 27/10/2026 của Ban Chỉ đạo 35)');
    else expect(parent).toBe('Đơn vị tính: tin, bài');
  });

  it('of the State has a Roman number, bold 14, and the parent in italics', async () => {
    const [, , second] = await sectionsOf('state-nd30', WIDE, NARROW);
    const [number, title, parent] = paragraphsOf(second);
    expect([number?.text, title?.text, parent?.text]).toEqual(['Phụ lục II', 'DANH MỤC', '(Kèm theo Báo cáo số 07/BC-BCĐ35 ngày 27 tháng 10 năm 2026 của Ban Chỉ đạo 35)']);
    if (number && title && parent) expect([number, title, parent].map(lookOf)).toEqual([bold(14), bold(14), italic(14)]);
    expect([number?.alignment, title?.alignment, parent?.alignment]).toEqual(['center', 'center', 'center']);
  });

  it('has the unit of measure in italics on the right, just above the table', async () => {
    const [, section] = await sectionsOf('party-hd05', WIDE);
    const measure = withText(paragraphsOf(section), 'Đơn vị tính: tin, bài');
    expect([lookOf(measure), measure.alignment, measure.keepNext]).toEqual([italic(12), 'right', true]);
    expect(section?.blocks[section.blocks.indexOf(measure) + 1]?.kind).toBe('table');
  });

  it('is found by Word\'s navigation, and numbers its headings anew', async () => {
    const [, section] = await sectionsOf('party-hd05', NARROW);
    expect(paragraphsOf(section)[0]?.outlineLevel).toBe(0);
    expect(paragraphsOf(section).filter(({ style }) => style.startsWith('Heading')).map(({ number }) => number)).toEqual(['I-', '1.']);
  });
});

describe.each(PROFILES)('the table of an appendix (%s)', (profile) => {
  it('is as wide as the text exactly, in fixed columns', async () => {
    for (const section of (await sectionsOf(profile, WIDE, NARROW)).slice(1)) {
      const table = tableOf(section);
      expect(table.layout).toBe('fixed');
      expect(table.width).toBe(textWidthOf(section));
      expect(table.grid.reduce((left, right) => left + right, 0)).toBe(textWidthOf(section));
      for (const row of table.rows) expect(row.cells.reduce((total, cell) => total + cell.width, 0)).toBe(textWidthOf(section));
      expect(table.bordered).toBe(true);
    }
  });

  it('repeats its header and index rows, and breaks no row across pages', async () => {
    const table = tableOf((await sectionsOf(profile, WIDE))[1]);
    expect(table.rows.slice(0, 4).map(({ isHeader }) => isHeader)).toEqual([true, true, true, false]);
    expect(table.rows.every(({ cantSplit }) => cantSplit)).toBe(true);
    expect(table.rows).toHaveLength(64);
    expect(table.rows[2]?.cells.map(({ text }) => text)).toEqual(['A', 'B', '1', '2', '3']);
    expect(table.rows[0]?.cells.map(({ text, span, merge }) => [text, span, merge])).toEqual([['TT', 1, 'start'], ['Đơn vị', 1, 'start'], ['Tin, bài', 2, 'none'], ['Tăng (%)', 1, 'start']]);
    expect(table.rows[1]?.cells.map(({ text, merge }) => [text, merge])).toEqual([['', 'continued'], ['', 'continued'], ['Đài huyện', 'none'], ['Cổng thông tin', 'none'], ['', 'continued']]);
  });

  it('has its total in bold, figures on the right in Vietnamese notation, and the four states apart', async () => {
    const table = tableOf((await sectionsOf(profile, WIDE))[1]);
    const [, , , total, row] = table.rows;
    expect(total?.cells.map(({ text }) => text)).toEqual(['', 'Tổng cộng', '12.345', '678', '15,18']);
    expect(total?.cells.flatMap(({ paragraphs }) => paragraphs).every((cell) => cell.runs.every((run) => run.bold))).toBe(true);
    expect(row?.cells.map(({ text }) => text)).toEqual(['1', 'Xã thứ 1', '…', '-', '1,5']);
    expect(row?.cells.map(({ paragraphs }) => paragraphs[0]?.alignment)).toEqual(['center', 'left', 'right', 'right', 'right']);
    expect(row?.cells.flatMap(({ paragraphs }) => paragraphs).every((cell) => cell.runs.every((run) => !run.bold && run.size === 12))).toBe(true);
  });

  it('is signed below by who drew it up, checked and approved it, the place and date above the last', async () => {
    const [, section] = await sectionsOf(profile, WIDE);
    const columns = columnsOf(section?.blocks.findLast((block) => block.kind === 'table'));
    expect(columns.map(({ paragraphs }) => paragraphs.map(({ text }) => text).slice(1))).toEqual([
      ['NGƯỜI LẬP BIỂU', '(ký, họ tên)', 'Trần Thị Bình'],
      ['NGƯỜI KIỂM TRA BIỂU', '(ký, họ tên)', 'Lê Văn Cường'],
      ['TRƯỞNG BAN', '(ký, đóng dấu)', 'Nguyễn Văn An'],
    ]);
    expect(columns.map(({ paragraphs }) => paragraphs[0]?.text.startsWith('Đồi Chè, ngày'))).toEqual([false, false, true]);
    expect(columns.reduce((total, { width }) => total + width, 0)).toBe(section === undefined ? 0 : textWidthOf(section));
  });

  it('stays apart from a table that follows it', async () => {
    const [, section] = await sectionsOf(profile, NARROW);
    const kinds = (section?.blocks ?? []).map(({ kind }) => kind);
    expect(kinds.join(' ')).not.toContain('table table');
    expect(kinds.at(-1)).toBe('paragraph');
  });
});
