import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../electron/core/document/text-width.ts';
import type { OfficialDocument } from '../../../electron/core/document/types.ts';
import { writeOfficialDocx } from '../../../electron/formats/docx/write.ts';
import { readDocx } from '../../builders/document/docx-reader.ts';
import { letter, PARTY_PROFILES, PROFILES, report } from '../../builders/document/official-document.ts';
import { bold, columnsOf, italic, lookOf, plain, ruleLength, withStyle, withText } from '../../builders/document/rules.ts';

async function head(document: OfficialDocument) {
  const read = readDocx(await writeOfficialDocx(document));
  const [left, right] = columnsOf(read.tables[0]);
  if (left === undefined || right === undefined) throw new Error('no letterhead');
  return { left, right, read };
}

describe.each(PARTY_PROFILES)('the head of a Party document (%s)', (profile) => {
  it('has the Party name top right, 15 bold, with a rule exactly as long below it', async () => {
    const { right } = await head(report(profile));
    const name = withText(right.paragraphs, 'ĐẢNG CỘNG SẢN VIỆT NAM');
    expect(lookOf(name)).toEqual(bold(15));
    expect(name.alignment).toBe('center');
    const rule = right.paragraphs[1];
    expect(rule?.borders).toEqual(['top']);
    if (rule !== undefined) expect(Math.abs(ruleLength(rule, right.width) - textWidth('ĐẢNG CỘNG SẢN VIỆT NAM', 15, 'bold'))).toBeLessThanOrEqual(1);
    expect(rule?.indent.left).toBeCloseTo(rule?.indent.right ?? 0, -1);
    expect(right.paragraphs.map(({ text }) => text)).not.toContain('Độc lập - Tự do - Hạnh phúc');
  });

  it('has the higher body, the issuing body in bold, a lone asterisk and the number below each other on the left', async () => {
    const { left } = await head(report(profile));
    expect(left.paragraphs.map(({ text }) => text)).toEqual(['HUYỆN UỶ ĐỒI CHÈ', 'BAN CHỈ ĐẠO 35', '*', 'Số 07-BC/BCĐ35']);
    expect(left.paragraphs.map(lookOf)).toEqual([plain(14), bold(14), plain(14), plain(14)]);
    for (const paragraph of left.paragraphs) expect(paragraph.alignment).toBe('center');
  });

  it('has place and date in italics, centred below the rule', async () => {
    const { right } = await head(report(profile));
    expect(lookOf(right.paragraphs[2] ?? withText([], ''))).toEqual(italic(14));
    expect(right.paragraphs[2]?.text).toMatch(/^Đồi Chè, ngày \d\d tháng \d+ năm \d{4}$/);
    expect(right.paragraphs[2]?.alignment).toBe('center');
  });

  it('names type and subject with five hyphens below', async () => {
    const { read } = await head(report(profile));
    const type = withText(read.paragraphs, 'BÁO CÁO');
    expect(lookOf(type)).toEqual(bold(16));
    const subject = withText(read.paragraphs, 'kết quả công tác tháng 01');
    expect(lookOf(subject)).toEqual(bold(15));
    const hyphens = withText(read.paragraphs, '-----');
    expect([type, subject, hyphens].map(({ alignment }) => alignment)).toEqual(['center', 'center', 'center']);
    expect(read.paragraphs.indexOf(hyphens)).toBe(read.paragraphs.indexOf(subject) + 1);
  });

  it('writes a công văn with its subject in 12 italics below the number and no type', async () => {
    const { left, read } = await head(letter(profile, { urgency: 'khan' }));
    expect(left.paragraphs.map(({ text }) => text)).toEqual(['HUYỆN UỶ ĐỒI CHÈ', 'BAN CHỈ ĐẠO 35', '*', 'Số 07-CV/BCĐ35', 'báo cáo số liệu tháng 01', 'KHẨN']);
    expect(lookOf(withText(left.paragraphs, 'báo cáo số liệu tháng 01'))).toEqual(italic(12));
    expect(withStyle(read.paragraphs, 'TenLoai')).toEqual([]);
    expect(read.paragraphs.map(({ text }) => text)).not.toContain('-----');
  });

  it('puts urgency and draft mark below the number', async () => {
    const { left } = await head(report(profile, { urgency: 'thuong-khan', draftMark: 'Dự thảo lần 2' }));
    expect(left.paragraphs.slice(3).map(({ text }) => text)).toEqual(['Số 07-BC/BCĐ35', 'THƯỢNG KHẨN', 'Dự thảo lần 2']);
    expect(left.paragraphs.slice(4).map(lookOf)).toEqual([bold(14), italic(14)]);
  });

  it('addresses in italics, the names upright and centred', async () => {
    const { read } = await head(letter(profile));
    const addressed = withText(read.paragraphs, 'Kính gửi: Đảng uỷ các xã');
    expect(addressed.alignment).toBe('center');
    expect(addressed.runs.map(({ text, italic: slanted }) => [text, slanted])).toEqual([['Kính gửi:', true], [' Đảng uỷ các xã', false]]);
  });

  it('prints the circulation note top right on page 1, 10 mm from the edge, and nowhere else', async () => {
    const { read } = await head(report(profile, { circulation: 'Lưu hành nội bộ' }));
    const [section] = read.sections;
    const note = section?.headers.first?.[0];
    expect(note?.text).toBe('LƯU HÀNH NỘI BỘ');
    expect(note?.alignment).toBe('right');
    if (note !== undefined) expect(lookOf(note)).toEqual(bold(12));
    expect(section?.margin.header).toBe(567);
    expect(section?.titlePage).toBe(true);
  });
});

describe('the head of a State document', () => {
  it('has name and motto with a rule exactly as long as the motto', async () => {
    const { right } = await head(report('state-nd30'));
    expect(right.paragraphs.map(({ text }) => text)).toEqual(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', '', 'Đồi Chè, ngày 27 tháng 10 năm 2026']);
    expect([right.paragraphs[0], right.paragraphs[1], right.paragraphs[3]].map((paragraph) => paragraph && lookOf(paragraph))).toEqual([bold(12), bold(13), italic(13)]);
    const rule = right.paragraphs[2];
    if (rule !== undefined) expect(Math.abs(ruleLength(rule, right.width) - textWidth('Độc lập - Tự do - Hạnh phúc', 13, 'bold'))).toBeLessThanOrEqual(1);
  });

  it('has the bodies on the left with a rule of a third to a half of the name below, and no asterisk', async () => {
    const { left } = await head(report('state-nd30'));
    expect(left.paragraphs.map(({ text }) => text)).toEqual(['ỦY BAN NHÂN DÂN XÃ ĐỒI CHÈ', 'BAN CHỈ ĐẠO 35', '', 'Số: 07/BC-BCĐ35']);
    const name = textWidth('BAN CHỈ ĐẠO 35', 12, 'bold');
    const rule = left.paragraphs[2];
    if (rule !== undefined) {
      expect(rule.borders).toEqual(['top']);
      expect(ruleLength(rule, left.width) / name).toBeGreaterThan(1 / 3);
      expect(ruleLength(rule, left.width) / name).toBeLessThan(1 / 2);
    }
  });

  it('draws a rule of a third to a half below the subject', async () => {
    const { read } = await head(report('state-nd30'));
    const subject = withText(read.paragraphs, 'Kết quả công tác tháng 01');
    expect(lookOf(subject)).toEqual(bold(14));
    const rule = read.paragraphs[read.paragraphs.indexOf(subject) + 1];
    const [section] = read.sections;
    if (rule === undefined || section === undefined) throw new Error('no rule');
    const length = ruleLength(rule, section.page.width - section.margin.left - section.margin.right);
    expect(length / textWidth(subject.text, 14, 'bold')).toBeGreaterThan(1 / 3);
    expect(length / textWidth(subject.text, 14, 'bold')).toBeLessThan(1 / 2);
    expect(read.paragraphs.map(({ text }) => text)).not.toContain('-----');
  });

  it('opens a công văn with V/v in 12 upright, 6 pt below the number', async () => {
    const { left } = await head(letter('state-nd30'));
    const subject = withText(left.paragraphs, 'V/v báo cáo số liệu tháng 01');
    expect(lookOf(subject)).toEqual(plain(12));
    expect(subject.spacing.before).toBe(120);
    expect(left.paragraphs.indexOf(subject)).toBe(left.paragraphs.indexOf(withText(left.paragraphs, 'Số: 07/BCĐ35')) + 1);
  });

  it('boxes the urgency stamp: 20, 40 or 30 mm wide', async () => {
    const widths = { khan: 20, 'thuong-khan': 40, 'hoa-toc': 30 } as const;
    for (const urgency of ['khan', 'thuong-khan', 'hoa-toc'] as const) {
      const { left } = await head(report('state-nd30', { urgency }));
      const stamp = left.paragraphs.at(-1);
      expect(stamp?.borders.toSorted()).toEqual(['bottom', 'left', 'right', 'top']);
      if (stamp !== undefined) expect(((left.width - stamp.indent.left - stamp.indent.right) / 1440) * 25.4).toBeCloseTo(widths[urgency], 1);
    }
  });

  it('addresses a superior in a report: upright, one name on the same line, several in a dash list below the colon', async () => {
    const one = await head(report('state-nd30', { addressees: ['Ủy ban nhân dân tỉnh'] }));
    const addressed = withText(one.read.paragraphs, 'Kính gửi: Ủy ban nhân dân tỉnh');
    expect(addressed.runs.every((run) => !run.italic && run.size === 14)).toBe(true);
    const { read } = await head(report('state-nd30', { addressees: ['Sở A', 'Sở B'] }));
    const [label, first, second] = withStyle(read.paragraphs, 'KinhGui');
    expect([label?.text, first?.text, second?.text]).toEqual(['Kính gửi:', '- Sở A;', '- Sở B.']);
    expect(first?.indent.left).toBe(second?.indent.left);
    expect((first?.indent.left ?? 0) - (label?.indent.left ?? 0)).toBe(Math.round(textWidth('Kính gửi', 14, 'regular')));
  });

  it('boxes the circulation note and puts the contact at the foot of page 1 below a rule', async () => {
    const { read } = await head(report('state-nd30', { circulation: 'Tài liệu hội nghị', contact: 'Điện thoại: 0210' }));
    const [section] = read.sections;
    expect(section?.headers.first?.[0]?.text).toBe('TÀI LIỆU HỘI NGHỊ');
    expect(section?.headers.first?.[0]?.borders).toHaveLength(4);
    const contact = section?.footers.first?.[0];
    expect(contact?.text).toBe('Điện thoại: 0210');
    expect(contact?.borders).toEqual(['top']);
    expect(section?.footers.default?.[0]?.text).toBe('');
  });
});

describe.each(PROFILES)('the columns of the head (%s)', (profile) => {
  const places = ['Đồi Chè', 'Phường Phú Thọ', 'Thành phố Huế'];
  it.each(places)('fill the text width and hold name and date on one line each (%s)', async (place) => {
    const { left, right, read } = await head(report(profile, { place, date: '2026-10-27' }));
    const [section] = read.sections;
    if (section === undefined) throw new Error('no section');
    expect(left.width + right.width).toBe(section.page.width - section.margin.left - section.margin.right);
    const state = profile === 'state-nd30';
    const name = state ? textWidth('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 12, 'bold') : textWidth('ĐẢNG CỘNG SẢN VIỆT NAM', 15, 'bold');
    const date = textWidth(right.paragraphs.at(-1)?.text ?? '', state ? 13 : 14, 'italic');
    expect(right.width - Math.max(name, date)).toBeGreaterThanOrEqual(100);
    expect(read.tables[0]?.bordered).toBe(false);
    expect(read.tables[0]?.layout).toBe('fixed');
  });
});
