import { describe, expect, it } from 'vitest';
import type { Catalogue, Committee, Member } from '../../../electron/core/catalogue/types.ts';
import type { CurrentFigure } from '../../../electron/core/figure/types.ts';
import { draftReport, type DraftInput } from '../../../electron/core/report/draft.ts';
import { signerOf } from '../../../electron/core/report/head.ts';
import { reportLines } from '../../../electron/core/report/lines.ts';
import { draftedTexts, refreshDraft, settleEdits, staleParagraphs } from '../../../electron/core/report/refresh.ts';
import type { ReportDraft } from '../../../electron/core/report/types.ts';
import { catalogue, figures, form, indicator } from './office.ts';

const OFFICE = catalogue({
  indicators: [indicator('I', { name: 'Tin, bài', measure: 'tin, bài', group: 'Cổng thông tin' }), indicator('J', { name: 'Tin, bài', measure: 'tin, bài', group: 'Đài truyền thanh' })],
  forms: [form({ indicators: ['I', 'J'] })],
});

function input(given: readonly CurrentFigure[], change: Partial<DraftInput> & { readonly catalogue?: Catalogue } = {}): DraftInput {
  const theCatalogue = change.catalogue ?? OFFICE;
  const theForm = theCatalogue.forms[0] ?? form();
  const period = change.period ?? '2020-10';
  return {
    kind: 'month', period, form: theForm, catalogue: theCatalogue, committee: theCatalogue.committee, today: '2020-10-28',
    lines: reportLines({ catalogue: theCatalogue, form: theForm, period, figures: given }),
    ...change,
  };
}

const texts = (draft: ReportDraft, section: string): readonly string[] => draft.sections.find((one) => one.id === section)?.paragraphs.map((paragraph) => paragraph.text) ?? [];

const BOTH = [...figures('I', { '2020-09': { a: 9, b: 9, c: 9 }, '2020-10': { a: 10, b: 12 } }), ...figures('J', { '2020-09': { a: 2, b: 2, c: 2 }, '2020-10': { a: 3, b: 4 } })];

describe('a drafted report', () => {
  const draft = draftReport(input(BOTH));

  it('has results by group, shortcomings, next tasks and proposals, in this order', () => {
    expect(draft.sections.map((section) => [section.kind, section.level, section.title])).toEqual([
      ['free', 1, ''],
      ['results', 1, 'Kết quả thực hiện tháng 10 năm 2020'],
      ['results', 2, 'Cổng thông tin'],
      ['results', 2, 'Đài truyền thanh'],
      ['shortcomings', 1, 'Hạn chế, khó khăn'],
      ['next-tasks', 1, 'Nhiệm vụ trọng tâm tháng 11 năm 2020'],
      ['proposals', 1, 'Kiến nghị, đề xuất'],
    ]);
  });

  it('says how many units reported and names those that did not', () => {
    expect(texts(draft, 'results')).toEqual(['Đến thời điểm tổng hợp, có 02/03 đơn vị đã gửi số liệu tháng 10 năm 2020; 01 đơn vị chưa gửi báo cáo: xã C. Số luỹ kế chưa gồm từ tháng 01 đến tháng 8. Kết quả cụ thể như sau:']);
    expect(texts(draft, 'results-1')).toEqual(['Trong tháng có 22 tin, bài, giảm 5 tin, bài (-18,5%) so với tháng trước. Luỹ kế 10 tháng đầu năm: 49 tin, bài.']);
  });

  it('takes its shortcomings from the figures, telling indicators of one name apart by their group', () => {
    expect(texts(draft, 'shortcomings')).toEqual([
      '- Việc thực hiện chế độ báo cáo chưa đầy đủ: đến thời điểm tổng hợp, còn 01 đơn vị chưa gửi báo cáo (xã C).',
      '- Một số chỉ tiêu giảm so với tháng trước (chưa tính đơn vị chưa gửi báo cáo): Tin, bài (Cổng thông tin) giảm 5 tin, bài (-18,5%).',
    ]);
    const well = draftReport(input([...figures('I', { '2020-10': { a: 1, b: 1, c: 1 } }), ...figures('J', { '2020-10': { a: 1, b: 1, c: 1 } })]));
    expect(texts(well, 'shortcomings')).toEqual(['Các đơn vị đã gửi báo cáo.']);
  });

  it('names the next due date of the form, and whom to remind', () => {
    expect(texts(draft, 'next-tasks')[1]).toBe('- Duy trì chế độ thông tin, báo cáo; tổng hợp số liệu tháng 11 năm 2020 của các đơn vị trước ngày 25/11/2020.');
    expect(texts(draft, 'next-tasks')[2]).toContain('(xã C)');
    expect(texts(draftReport(input(BOTH, { kind: 'year', period: '2020' })), 'next-tasks')[1]).toContain('tháng 01 năm 2021 của các đơn vị trước ngày 25/01/2021');
  });

  it('says so when nobody has reported', () => {
    expect(texts(draftReport(input([])), 'results')).toEqual(['Đến thời điểm tổng hợp, chưa có đơn vị nào gửi số liệu tháng 10 năm 2020.']);
  });

  it('tells in a quarter who left out months from who sent nothing, and which months nobody sent', () => {
    const given = ['I', 'J'].flatMap((code) => figures(code, { '2020-07': { a: 1, b: 1 }, '2020-09': { a: 1 } }));
    expect(texts(draftReport(input(given, { kind: 'quarter', period: '2020-Q3' })), 'results')).toEqual([
      'Đến thời điểm tổng hợp, có 02/03 đơn vị đã gửi số liệu quý III năm 2020; 01 đơn vị chưa gửi báo cáo: xã C; 01 đơn vị chưa gửi đủ số liệu các tháng trong kỳ: xã B. Số liệu dưới đây chưa gồm tháng 8. Số luỹ kế chưa gồm từ tháng 01 đến tháng 6. Kết quả cụ thể như sau:',
    ]);
  });

  it('goes to the standing board of the parent body, with a copy on file in its office', () => {
    expect(draft.head).toMatchObject({
      number: null, place: 'Lâm Hà', date: null, subject: 'tình hình, kết quả thực hiện nhiệm vụ tháng 10 năm 2020',
      recipients: ['Ban Thường vụ Đảng uỷ xã Lâm Hà (báo cáo)', 'Thành viên Ban Chỉ đạo Chuyển đổi số'], filedAt: 'Lưu Văn phòng Đảng uỷ', addressees: [],
    });
  });

  it('addresses the superior in the text of a State report', () => {
    const state: Committee = { ...OFFICE.committee, parentBody: 'Uỷ ban nhân dân xã Lâm Hà', formatProfile: 'state-nd30' };
    expect(draftReport(input(BOTH, { committee: state })).head).toMatchObject({
      addressees: ['Uỷ ban nhân dân xã Lâm Hà'], recipients: ['Thành viên Ban Chỉ đạo Chuyển đổi số'], filedAt: 'Lưu: VT, BCĐCĐS',
    });
  });
});

describe('who signs', () => {
  const head: Member = { id: '1', fullName: 'Nguyễn Văn Một', role: 'head', office: 'Phó Bí thư Thường trực Đảng uỷ', from: '2020-01-01', to: '2020-06-30' };
  const deputy: Member = { id: '2', fullName: 'Trần Thị Hai', role: 'deputy-head', office: 'Uỷ viên Ban Thường vụ, Trưởng Ban Xây dựng Đảng', from: null, to: null };
  const committee = OFFICE.committee;

  it('is the head, by both offices where the committee has no seal of its own', () => {
    expect(signerOf(committee, [deputy, head], '2020-05-01', { ownSeal: false })).toEqual({ authority: null, offices: ['PHÓ BÍ THƯ', 'TRƯỞNG BAN CHỈ ĐẠO'], fullName: 'Nguyễn Văn Một' });
  });

  it('is the deputy when no head is in office, without K/T if there is no seal', () => {
    expect(signerOf(committee, [deputy, head], '2020-07-01', { ownSeal: false })).toEqual({ authority: null, offices: ['UỶ VIÊN BAN THƯỜNG VỤ', 'PHÓ TRƯỞNG BAN CHỈ ĐẠO'], fullName: 'Trần Thị Hai' });
  });

  it('is the deputy for the head where the body has its seal', () => {
    expect(signerOf(committee, [deputy], '2020-07-01', { ownSeal: true })).toEqual({ authority: 'K/T TRƯỞNG BAN', offices: ['PHÓ TRƯỞNG BAN CHỈ ĐẠO'], fullName: 'Trần Thị Hai' });
    expect(signerOf({ ...committee, formatProfile: 'state-nd30' }, [deputy], '2020-07-01', { ownSeal: true })).toMatchObject({ authority: 'KT. TRƯỞNG BAN' });
  });

  it('signs for a council, which is no head-led body', () => {
    const council = { ...committee, name: 'Hội đồng Thi đua' };
    expect(signerOf(council, [deputy], '2020-07-01', { ownSeal: false })).toEqual({ authority: 'T/M HỘI ĐỒNG THI ĐUA', offices: ['PHÓ CHỦ TỊCH'], fullName: 'Trần Thị Hai' });
    expect(signerOf({ ...council, formatProfile: 'state-nd30' }, [head], '2020-05-01', { ownSeal: false })).toMatchObject({ authority: 'TM. HỘI ĐỒNG THI ĐUA', offices: ['CHỦ TỊCH'] });
  });

  it('is left to be written in where nobody is on record', () => {
    expect(signerOf(committee, [], '2020-07-01', { ownSeal: false })).toEqual({ authority: null, offices: ['TRƯỞNG BAN CHỈ ĐẠO'], fullName: '' });
  });
});

describe('a draft whose figures change', () => {
  const before = input(BOTH);
  const now = input([...BOTH.filter((one) => !(one.indicator === 'I' && one.unit === 'a' && one.period === '2020-10')), ...figures('I', { '2020-10': { a: 30, c: 1 } }), ...figures('J', { '2020-10': { c: 1 } })]);
  const draft = draftReport(before);
  const write = (from: ReportDraft, id: string, text: string): ReportDraft => ({
    ...from,
    sections: from.sections.map((section) => ({ ...section, paragraphs: section.paragraphs.map((paragraph) => (paragraph.id === id ? { ...paragraph, text, edited: true } : paragraph)) })),
  });

  it('follows them where nobody wrote', () => {
    const { draft: refreshed, stale } = refreshDraft(draft, draftedTexts(before), now);
    expect(texts(refreshed, 'results-1')[0]).toContain('có 43 tin, bài');
    expect(texts(refreshed, 'results')[0]).toContain('03/03');
    expect(stale).toEqual([]);
  });

  it('keeps what the secretary wrote and says that its figures have changed', () => {
    const mine = write(draft, 'results/I', 'Cổng thông tin đăng 22 tin, bài.');
    const { draft: refreshed, stale } = refreshDraft(mine, draftedTexts(before), now);
    expect(texts(refreshed, 'results-1')).toEqual(['Cổng thông tin đăng 22 tin, bài.']);
    expect(stale).toEqual(['results/I']);
  });

  it('goes on saying so until the sentence is written again', () => {
    const mine = write(draft, 'results/I', 'Cổng thông tin đăng 22 tin, bài.');
    const first = refreshDraft(mine, draftedTexts(before), now);
    expect(refreshDraft(first.draft, first.drafted, now).stale).toEqual(['results/I']);
    const again = write(first.draft, 'results/I', 'Cổng thông tin đăng 43 tin, bài.');
    expect(staleParagraphs(again, settleEdits(first.draft, again, first.drafted, now), now)).toEqual([]);
  });

  it('drops a fact that no longer holds and adds one that has come up, but brings back nothing removed', () => {
    const { draft: refreshed, drafted } = refreshDraft(draft, draftedTexts(before), now);
    expect(texts(refreshed, 'shortcomings')).toEqual(['Các đơn vị đã gửi báo cáo; không có chỉ tiêu nào giảm so với tháng trước.']);
    const cleared: ReportDraft = { ...refreshed, sections: refreshed.sections.map((section) => (section.id === 'proposals' ? { ...section, paragraphs: [] } : section)) };
    expect(texts(refreshDraft(cleared, drafted, now).draft, 'proposals')).toEqual([]);
  });

  it('leaves the secretary’s own paragraphs and titles alone', () => {
    const own = { id: 'own', text: 'Đã tổ chức hội nghị tổng kết.', figures: [], edited: true };
    const mine: ReportDraft = { ...draft, sections: draft.sections.map((section) => (section.id === 'results' ? { ...section, title: 'Kết quả', paragraphs: [...section.paragraphs, own] } : section)) };
    const { draft: refreshed } = refreshDraft(mine, draftedTexts(before), now);
    expect(refreshed.sections.find((section) => section.id === 'results')).toMatchObject({ title: 'Kết quả', paragraphs: [{ id: 'reporting' }, own] });
  });
});
