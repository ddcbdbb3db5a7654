import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { CellInput } from '../../builders/sheet/workbook.ts';
import { INDICATORS, readRows } from './office.ts';

const ONE = [['UBND XÃ AN BÌNH'], ['Tháng 10 năm 2021'], []];
const HEARD = { 'an-binh|H-NGUOI': 5, 'an-binh|H-CUOC': 2 };
const GROUPED = { 'an-binh|W-TIN': 5, 'an-binh|W-ANH': 3, 'an-binh|D-TIN': 7 };

type Case = readonly [string, readonly (readonly CellInput[])[], Readonly<Record<string, number>>];

const CLEAN: readonly Case[] = [
  ['names and figures alone', [...ONE, ['Lượt người nghe', 5], ['Hội nghị báo cáo viên', 2]], HEARD],
  ['ordinals and measures beside them', [...ONE, [1, 'Lượt người nghe', 'lượt người', 5], [2, 'Hội nghị báo cáo viên', 'cuộc', 2]], HEARD],
  ['figures with their measure', [...ONE, ['Lượt người nghe:', '5 lượt người'], ['Hội nghị báo cáo viên:', '2 cuộc']], HEARD],
  ['groups above the names', [...ONE, ['I', 'Trang tin điện tử'], [1, 'Tin, bài', 5], [2, 'Ảnh, video', 3], ['II', 'Đài phát thanh'], [1, 'Tin, bài', 7]], GROUPED],
  ['marks for figures', [...ONE, ['Lượt người nghe', '-'], ['Hội nghị báo cáo viên', 2], ['Thời lượng phát sóng', 7]], { 'an-binh|H-NGUOI': 0, 'an-binh|H-CUOC': 2, 'an-binh|D-GIO': 7 }],
  ['a header in words of its own', [...ONE, ['Việc đã làm', 'Con số'], ['Lượt người nghe', 5], ['Hội nghị báo cáo viên', 2]], HEARD],
  ['a header that tells the periods apart', [...ONE, ['Việc đã làm', 'Trong tháng', 'Luỹ kế'], ['Lượt người nghe', 5, 50], ['Hội nghị báo cáo viên', 2, 20]], HEARD],
  ['units under a title that names the indicator', [['LƯỢT NGƯỜI NGHE THÁNG 10/2021'], [], [1, 'An Bình', 5], [2, 'Bình Minh', 6], [null, 'Cộng', 11]], { 'an-binh|H-NGUOI': 5, 'binh-minh|H-NGUOI': 6 }],
  ['lines of text', [...ONE, ['- Lượt người nghe: 5 lượt người'], ['- Hội nghị báo cáo viên: 02 cuộc.']], HEARD],
  ['lines of text in one cell', [...ONE, ['- Lượt người nghe: 5 lượt người\n- Hội nghị báo cáo viên: 2 cuộc']], HEARD],
  ['lines of text under groups', [...ONE, ['I. Trang tin điện tử:'], ['1. Tin, bài: 5 tin, bài'], ['2. Ảnh, video: 3'], ['II. Đài phát thanh'], ['1. Tin, bài: 7']], GROUPED],
  ['lines of text with cumulative and planned ones among them', [...ONE, ['I. Kết quả'], ['- Lượt người nghe: 5'], ['- Luỹ kế lượt người nghe: 65'], ['- Hội nghị báo cáo viên: 2'], ['II. Phương hướng, nhiệm vụ tháng 11'], ['- Hội nghị báo cáo viên: 3 cuộc']], HEARD],
];

describe('forms without a header row', () => {
  it.each(CLEAN.map(([name, rows, values]) => ({ name, rows, values })))('reads $name', ({ rows, values }) => {
    expect(readRows(rows)).toMatchObject({ values, status: 'imported' });
  });

  it.each([
    ['two columns of figures', [...ONE, ['Lượt người nghe', 5, 50], ['Hội nghị báo cáo viên', 2, 20]], 'unlabelled-value'],
    ['a header that says cumulative', [...ONE, ['Việc đã làm', 'Luỹ kế'], ['Lượt người nghe', 5], ['Hội nghị báo cáo viên', 2]], 'ambiguous-column'],
    ['a heading that says cumulative', [...ONE, ['Luỹ kế từ đầu năm'], ['Lượt người nghe', 5], ['Hội nghị báo cáo viên', 2]], 'no-table-found'],
    ['a sentence', [...ONE, ['Trong tháng đã tổ chức 02 hội nghị báo cáo viên với 300 lượt người nghe.']], 'not-a-number'],
    ['a number with a remark', [...ONE, ['- Lượt người nghe: 5 (tăng 2)']], 'not-a-number'],
    ['an indicator in two lines', [...ONE, ['- Lượt người nghe: 5'], ['- Lượt người nghe: 6']], 'duplicate-indicator'],
    ['a name without its group', [...ONE, ['- Tin, bài: 5']], 'ambiguous-indicator'],
    ['somebody else’s list', [['DANH SÁCH'], ['Nguyễn Văn A', 1980], ['Lê Thị B', 1985]], 'no-table-found'],
  ])('takes nothing of %s and says why', (_, rows, code) => {
    const read = readRows(rows);
    expect(read.values).toEqual({});
    expect(read.issues.join(' ')).toContain(code);
  });

  it('takes the answer of a person for a sentence', () => {
    const rows = [...ONE, ['Đã tổ chức 02 hội nghị báo cáo viên.']];
    expect(readRows(rows, { settlements: [{ kind: 'cell', sheet: 'Sheet1', cell: 'A4', figure: { state: 'number', value: 2 } }] }).values).toEqual({ 'an-binh|H-CUOC': 2 });
  });

  it('gives the figures as written or none at all, whatever stands around them', () => {
    const wordings = fc.constantFrom((name: string, figure: string, measure: string) => `- ${name}: ${figure} ${measure}`, (name: string, figure: string) => `1. ${name}: ${figure}.`, (name: string, figure: string) => `${name} = ${figure}`,
      (name: string, figure: string) => `Luỹ kế ${name}: ${figure}9`, (name: string, figure: string) => `Kế hoạch tháng 11: ${name} ${figure}9`, (name: string, figure: string) => `So với tháng trước ${name}: ${figure}9`, (name: string, figure: string) => `Trong đó có ${figure}9 ${name} của xã bạn`);
    const own = INDICATORS.filter((one) => one.group === 'Tuyên truyền miệng');
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(...own), fc.integer({ min: 1, max: 9 }), wordings), { minLength: 1, maxLength: 5 }), (lines) => {
      const read = readRows([...ONE, ...lines.map(([one, figure, word]) => [word(one.name, String(figure), one.measure)])]);
      for (const [key, value] of Object.entries(read.values)) {
        const code = key.split('|')[1];
        expect(lines.some(([one, figure]) => one.code === code && figure === value)).toBe(true);
      }
    }));
  });
});
