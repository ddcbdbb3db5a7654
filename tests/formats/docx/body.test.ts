import { describe, expect, it } from 'vitest';
import type { Block } from '../../../electron/core/document/types.ts';
import { writeOfficialDocx } from '../../../electron/formats/docx/write.ts';
import { readDocx, type ReadParagraph } from '../../builders/document/docx-reader.ts';
import type { FormatProfile } from '../../../electron/core/catalogue/types.ts';
import { heading, list, PARTY_PROFILES, paragraph, PROFILES, report } from '../../builders/document/official-document.ts';
import { bold, italic, lookOf, plain, withStyle, withText } from '../../builders/document/rules.ts';

const BODY_STYLES = ['ThanVan', 'CanCu', 'PhanChuong', 'TenPhanChuong', 'Dieu', 'MucLietKe', 'Heading1', 'Heading2', 'Heading3', 'Heading4'];

async function body(profile: FormatProfile, blocks: readonly Block[]): Promise<ReadParagraph[]> {
  const read = readDocx(await writeOfficialDocx(report(profile, { blocks })));
  return read.paragraphs.filter(({ style }) => BODY_STYLES.includes(style));
}

const numbered = (paragraphs: readonly ReadParagraph[]): string[] => paragraphs.map(({ number, text }) => (number === '' ? text : `${number} ${text}`));

const OUTLINE = [
  heading(1, 'Một'), heading(2, 'Một một'), heading(3, 'Sâu'), heading(3, 'Sâu nữa'), heading(2, 'Một hai'), heading(3, 'Lại từ đầu'),
  heading(1, 'Hai'), heading(2, 'Hai một'),
];

describe('headings', () => {
  it.each(PARTY_PROFILES)('are numbered I-, 1., 1.1., a) by the Party (%s)', async (profile) => {
    expect(numbered(await body(profile, [...OUTLINE, heading(3, 'Ba'), heading(4, 'Bốn'), heading(4, 'Năm')]))).toEqual([
      'I- Một', '1. Một một', '1.1. Sâu', '1.2. Sâu nữa', '2. Một hai', '2.1. Lại từ đầu', 'II- Hai', '1. Hai một', '1.1. Ba', 'a) Bốn', 'b) Năm',
    ]);
  });

  it('are numbered I., 1., a) by the State', async () => {
    expect(numbered(await body('state-nd30', OUTLINE))).toEqual([
      'I. Một', '1. Một một', 'a) Sâu', 'b) Sâu nữa', '2. Một hai', 'a) Lại từ đầu', 'II. Hai', '1. Hai một',
    ]);
  });

  it('of minutes begin at 1. without a Roman level above (HD16)', async () => {
    expect(numbered(await body('party-hd05', [heading(2, 'Thành phần'), heading(3, 'Đại biểu'), heading(2, 'Diễn biến')]))).toEqual(['1. Thành phần', '1.1. Đại biểu', '2. Diễn biến']);
  });

  it.each(PROFILES)('are Word\'s own, in black, kept with their text (%s)', async (profile) => {
    const headings = await body(profile, OUTLINE);
    expect(headings.map(({ style }) => style)).toEqual(['Heading1', 'Heading2', 'Heading3', 'Heading3', 'Heading2', 'Heading3', 'Heading1', 'Heading2']);
    expect(headings.map(({ outlineLevel }) => outlineLevel)).toEqual([0, 1, 2, 2, 1, 2, 0, 1]);
    for (const { keepNext, runs, indent } of headings) {
      expect(keepNext).toBe(true);
      expect(indent.firstLine).toBe(567);
      expect(runs.every(({ color, size }) => color === '000000' && size === 14)).toBe(true);
    }
  });
});

describe.each(PROFILES)('running text (%s)', (profile) => {
  it('is 14, justified, its first line indented 10 mm, 6 pt apart, in Times New Roman, black, Vietnamese', async () => {
    const text = withText(await body(profile, [paragraph('Một.'), paragraph('Hai.')]), 'Một.');
    expect(lookOf(text)).toEqual(plain(14));
    expect([text.alignment, text.indent.firstLine, text.spacing.after, text.widowControl]).toEqual(['both', 567, 120, true]);
    expect(text.spacing).toMatchObject(profile === 'state-nd30' ? { line: 276, rule: 'auto' } : { line: 360, rule: 'exact' });
    expect(text.runs[0]).toMatchObject({ fonts: Array.from({ length: 4 }, () => 'Times New Roman'), color: '000000', language: 'vi-VN' });
  });

  it('ends with the mark of its profile', async () => {
    const last = (await body(profile, [paragraph('Một'), paragraph('Hết')])).map(({ text }) => text);
    expect(last).toEqual(['Một', profile === 'state-nd30' ? 'Hết./.' : 'Hết.']);
  });

  it('keeps bold, italics and underlining', async () => {
    const [marked] = await body(profile, [paragraph('thường ', { text: 'đậm', bold: true }, { text: 'nghiêng', italic: true }, { text: 'gạch.', underline: true }), paragraph('Hết')]);
    expect(marked?.runs.map(({ text, bold: b, italic: i, underline: u }) => [text, b, i, u])).toEqual([
      ['thường ', false, false, false], ['đậm', true, false, false], ['nghiêng', false, true, false], ['gạch.', false, false, true],
    ]);
  });

  it('can be centred, as the word that opens a decision', async () => {
    const [word] = await body(profile, [{ kind: 'paragraph', align: 'center', runs: [{ text: 'QUYẾT ĐỊNH:', bold: true }] }, paragraph('Hết')]);
    expect([word?.alignment, word?.indent.firstLine]).toEqual(['center', 0]);
  });
});

describe('basis lines', () => {
  const basis: Block[] = [{ kind: 'basis', items: ['Căn cứ Luật A', '- Căn cứ Nghị định B;'] }, paragraph('Hết')];

  it('of the Party open with a dash, upright; the last ends with a comma under HD36, a full stop under HD05', async () => {
    for (const profile of PARTY_PROFILES) {
      const lines = withStyle(await body(profile, basis), 'CanCu');
      expect(lines.map(({ text }) => text)).toEqual(['- Căn cứ Luật A;', `- Căn cứ Nghị định B${profile === 'party-hd36' ? ',' : '.'}`]);
      for (const line of lines) expect(lookOf(line)).toEqual(plain(14));
    }
  });

  it('of the State are in italics without a dash', async () => {
    const lines = withStyle(await body('state-nd30', basis), 'CanCu');
    expect(lines.map(({ text }) => text)).toEqual(['Căn cứ Luật A;', 'Căn cứ Nghị định B.']);
    for (const line of lines) expect(lookOf(line)).toEqual(italic(14));
  });
});

describe.each(PROFILES)('regulations (%s)', (profile) => {
  const chapter = (number: number, title: string): Block => ({ kind: 'division', division: 'chuong', number, title });
  const article = (number: number, title: string): Block => ({ kind: 'article', number, title });

  it('have chapters in Roman numerals with their titles in capitals below, sections in Arabic', async () => {
    const paragraphs = await body(profile, [
      { kind: 'division', division: 'phan', number: 2, title: 'Chung' }, chapter(4, 'Quy định chung'), { kind: 'division', division: 'muc', number: 3, title: '' }, article(1, 'Phạm vi'), paragraph('Hết'),
    ]);
    expect(paragraphs.slice(0, 5).map(({ text }) => text)).toEqual(['Phần II', 'CHUNG', 'Chương IV', 'QUY ĐỊNH CHUNG', 'Mục 3']);
    for (const line of paragraphs.slice(0, 5)) expect([lookOf(line), line.alignment, line.keepNext]).toEqual([bold(14), 'center', true]);
  });

  it('count articles through, clauses and points anew', async () => {
    const paragraphs = await body(profile, [
      article(1, 'Phạm vi'), list(true, ['Khoản một', 'Khoản hai']), list(true, ['điểm a', 'điểm b'], 2), list(true, ['Khoản ba']),
      chapter(2, 'Tổ chức'), article(2, 'Nhiệm vụ'), list(true, ['Khoản một']), article(5, 'Nhảy số'), article(6, 'Tiếp'), paragraph('Hết'),
    ]);
    expect(numbered(paragraphs).filter((text) => !/^(?:Chương|TỔ CHỨC|Hết)/.test(text))).toEqual([
      'Điều 1. Phạm vi', '1. Khoản một', '2. Khoản hai', 'a) điểm a', 'b) điểm b', '3. Khoản ba', 'Điều 2. Nhiệm vụ', '1. Khoản một', 'Điều 5. Nhảy số', 'Điều 6. Tiếp',
    ]);
    const titled = withText(paragraphs, 'Phạm vi');
    expect([lookOf(titled), titled.indent.firstLine, titled.keepNext]).toEqual([bold(14), 567, true]);
  });

  it('continue an article without a title by its text on the same line, which is not bold', async () => {
    const [first] = await body(profile, [{ kind: 'article', number: 1, title: '', runs: [{ text: 'Thành lập Ban Chỉ đạo' }] }]);
    expect(first?.number).toBe('Điều 1.');
    expect(first?.text).toBe(profile === 'state-nd30' ? 'Thành lập Ban Chỉ đạo./.' : 'Thành lập Ban Chỉ đạo.');
    if (first !== undefined) expect(lookOf(first)).toEqual(plain(14));
  });
});

describe('lists', () => {
  it('are points a) below a heading that is itself numbered, dashes when unordered', async () => {
    const paragraphs = await body('party-hd05', [heading(1, 'A'), list(true, ['x']), heading(2, 'B'), list(true, ['y', 'z']), list(false, ['u']), list(false, ['v'], 2), paragraph('Hết')]);
    expect(numbered(paragraphs)).toEqual(['I- A', '1. x', '1. B', 'a) y', 'b) z', '- u', '+ v', 'Hết.']);
  });

  it('begin anew after other text and after a list of the same depth, and go on after a deeper one', async () => {
    const blocks = [list(true, ['a', 'b']), list(true, ['x'], 2), list(true, ['c']), list(true, ['y'], 2), list(true, ['d']), list(true, ['mới']), paragraph('Xen'), list(true, ['mới nữa']), paragraph('Hết')];
    expect(numbered(await body('party-hd05', blocks))).toEqual(['1. a', '2. b', 'a) x', '3. c', 'a) y', '4. d', '1. mới', 'Xen', '1. mới nữa', 'Hết.']);
  });

  it('count an ordered list inside a dash list anew below each dash', async () => {
    const blocks = [list(false, ['A']), list(true, ['x', 'y'], 2), list(false, ['B']), list(true, ['z'], 2), paragraph('Hết')];
    expect(numbered(await body('party-hd05', blocks))).toEqual(['- A', 'a) x', 'b) y', '- B', 'a) z', 'Hết.']);
  });
});
