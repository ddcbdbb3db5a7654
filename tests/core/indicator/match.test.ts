import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../electron/core/catalogue/types.ts';
import { readLabel, isNeutral, withoutCounting } from '../../../electron/core/indicator/label.ts';
import { buildIndicatorIndex } from '../../../electron/core/indicator/match.ts';
import { matchMeasure, measureOf } from '../../../electron/core/indicator/measure.ts';
import { fold } from '../../../electron/core/text/fold.ts';

const indicator = (code: string, group: string, name: string, measure: string, aliases: string[] = []): Indicator => ({ code, group, name, measure, kind: 'flow', decimals: 0, aliases });

const INDICATORS = [
  indicator('CONG-TIN', 'Cổng thông tin điện tử', 'Tin, bài', 'tin, bài', ['Tin bài đăng trên cổng']),
  indicator('CONG-XEM', 'Cổng thông tin điện tử', 'Lượt truy cập', 'lượt'),
  indicator('DAI-TIN', 'Đài truyền thanh', 'Tin, bài', 'tin, bài', ['Tin bài phát trên đài truyền thanh']),
  indicator('DAI-CT', 'Đài truyền thanh', 'Chương trình phát thanh', 'chương trình'),
  indicator('DAI-GIO', 'Đài truyền thanh', 'Thời lượng tiếp âm', 'giờ', ['Giờ tiếp âm']),
  indicator('HN-SO', 'Tuyên truyền miệng', 'Số hội nghị', 'cuộc'),
  indicator('HN-NGUOI', 'Tuyên truyền miệng', 'Lượt người dự', 'lượt người'),
  indicator('PANO', '', 'Pano, khẩu hiệu', 'chiếc', ['Pa nô, áp phích']),
];
const index = buildIndicatorIndex(INDICATORS);

function told(...path: string[]): string {
  const found = index.match(path);
  if (found.kind === 'match') return `= ${found.indicator.code}`;
  if (found.kind === 'none') return '';
  const codes = found.candidates.map((one) => one.code).join(', ');
  return found.kind === 'near' ? `~ ${codes} (${found.reason})` : `? ${codes}`;
}

describe('an indicator named by its header', () => {
  it.each([
    [['Lượt truy cập'], 'CONG-XEM'], [['LƯỢT TRUY CẬP'], 'CONG-XEM'], [['luot truy cap'], 'CONG-XEM'], [['Lượt truy cập (lượt)'], 'CONG-XEM'], [['Số lượt truy cập'], 'CONG-XEM'], [['Tổng số lượt truy cập'], 'CONG-XEM'],
    [['1. Lượt truy cập'], 'CONG-XEM'], [['1.2. Lượt truy cập'], 'CONG-XEM'], [['a) Lượt truy cập'], 'CONG-XEM'], [['- Lượt truy cập'], 'CONG-XEM'], [['+ Lượt truy cập:'], 'CONG-XEM'], [['2 Lượt truy cập'], 'CONG-XEM'], [['II. Lượt truy cập'], 'CONG-XEM'],
    [['Lượt truy cập, ĐVT: lượt'], 'CONG-XEM'], [['Lượt truy cập (ĐVT: lượt)'], 'CONG-XEM'], [['Lượt\ntruy cập'], 'CONG-XEM'], [['Lượt truy cập'.normalize('NFD')], 'CONG-XEM'],
    [['Hội nghị'], 'HN-SO'], [['Số lượng hội nghị (cuộc)'], 'HN-SO'], [['Số hội nghị', 'Số lượng'], 'HN-SO'], [['Giờ tiếp âm'], 'DAI-GIO'], [['Thời lượng tiếp âm (giờ)'], 'DAI-GIO'],
    [['Pa no, khẩu hiệu'], 'PANO'], [['PANO KHẨU HIỆU (cái)'], 'PANO'], [['Cổ động trực quan', 'Pano, khẩu hiệu'], 'PANO'],
  ])('%j', (path, code) => {
    expect(told(...path)).toBe(`= ${code}`);
  });

  it.each([
    [['Đài truyền thanh', 'Tin, bài'], 'DAI-TIN'], [['ĐÀI TRUYỀN THANH', 'TIN, BÀI'], 'DAI-TIN'], [['I. Đài truyền thanh', '1. Tin, bài (tin, bài)'], 'DAI-TIN'], [['II', 'Đài truyền thanh', '1', 'Tin, bài'], 'DAI-TIN'],
    [['Hệ thống đài truyền thanh cơ sở', 'Tin, bài'], 'DAI-TIN'], [['Trên đài truyền thanh xã', 'Số tin, bài'], 'DAI-TIN'], [['Kết quả trong tháng', 'Đài truyền thanh', 'Tin bài', 'Số lượng'], 'DAI-TIN'],
    [['Cổng TTĐT', 'Tin, bài'], 'CONG-TIN'], [['Đài TT', 'Tin, bài'], 'DAI-TIN'], [['TTM', 'Số hội nghị'], 'HN-SO'], [['BIỂU SỐ LIỆU TUYÊN TRUYỀN', 'Số hội nghị'], 'HN-SO'],
    [['Cổng thông tin điện tử', 'Tin bài'], 'CONG-TIN'], [['Cổng thông tin', 'Tin, bài'], 'CONG-TIN'],
    [['Tin, bài - Đài truyền thanh'], 'DAI-TIN'], [['Đài truyền thanh - Tin, bài'], 'DAI-TIN'], [['Đài truyền thanh: số tin, bài'], 'DAI-TIN'], [['Tin, bài trên đài truyền thanh'], 'DAI-TIN'], [['Tin, bài phát trên đài truyền thanh'], 'DAI-TIN'], [['Tin, bài (đài truyền thanh)'], 'DAI-TIN'],
    [['Tin bài đăng trên cổng'], 'CONG-TIN'], [['Tuyên truyền', 'Tin bài phát trên đài truyền thanh'], 'DAI-TIN'],
  ])('takes its group into account: %j', (path, code) => {
    expect(told(...path)).toBe(`= ${code}`);
  });

  it('is ambiguous where no group decides', () => {
    expect(told('Tin, bài')).toBe('? CONG-TIN, DAI-TIN');
    expect(told('Tổng số tin, bài')).toBe('? CONG-TIN, DAI-TIN');
    expect(told('Kết quả thực hiện', 'Tin, bài')).toBe('? CONG-TIN, DAI-TIN');
  });

  it('is only suggested under a group that is another one, or that nobody knows', () => {
    expect(told('Đài truyền thanh', 'Lượt truy cập')).toBe('~ CONG-XEM (group)');
    expect(told('Báo tỉnh', 'Tin, bài')).toBe('~ CONG-TIN, DAI-TIN (group)');
    expect(told('Báo tỉnh', 'Lượt truy cập')).toBe('~ CONG-XEM (group)');
    expect(told('Lượt truy cập - Đài truyền thanh')).toBe('~ CONG-XEM (words)');
  });

  it('is only suggested in another unit of measure, or with a narrowing note', () => {
    expect(told('Thời lượng tiếp âm (phút)')).toBe('~ DAI-GIO (measure)');
    expect(told('Thời lượng tiếp âm (ĐVT: phút)')).toBe('~ DAI-GIO (measure)');
    expect(told('Lượt truy cập (chương trình)')).toBe('~ CONG-XEM (measure)');
    expect(told('Số hội nghị (trực tuyến)')).toBe('~ HN-SO (measure)');
  });

  it.each(['nữ', 'trực tuyến', 'bổ sung', 'cấp xã'])('is only suggested below its own group, too, with a note that may leave out a part: (%s)', (note) => {
    expect(told('Tuyên truyền miệng', `Lượt người dự (${note})`)).toBe('~ HN-NGUOI (measure)');
  });
  it.each(['đồng chí', 'lượt/người', 'nếu có', 'kể cả trực tuyến', '1', 'tháng 10/2020', 'tuyên truyền miệng'])('is meant below its own group with a note that leaves out nothing: (%s)', (note) => {
    expect(told('Tuyên truyền miệng', `Lượt người dự (${note})`)).toBe('= HN-NGUOI');
  });

  it('is only suggested in another amount, also one that no indicator is measured in and below its own group', () => {
    expect(told('Đài truyền thanh', 'Thời lượng tiếp âm (giây)')).toBe('~ DAI-GIO (measure)');
    expect(told('Cổng thông tin điện tử', 'Lượt truy cập (nghìn lượt)')).toBe('~ CONG-XEM (measure)');
    expect(told('Cổng thông tin điện tử', 'Lượt truy cập (1.000 lượt)')).toBe('~ CONG-XEM (measure)');
    expect(told('Cổng thông tin điện tử', 'Lượt truy cập (%)')).toBe('~ CONG-XEM (measure)');
    expect(told('Đài truyền thanh', 'Thời lượng tiếp âm (trong tháng)')).toBe('= DAI-GIO');
    expect(told('Đài truyền thanh', 'Thời lượng tiếp âm (tiếng)')).toBe('= DAI-GIO');
    expect(told('Đài truyền thanh', '(10) Thời lượng tiếp âm')).toBe('= DAI-GIO');
  });

  it('is only suggested when it is misspelt or only resembles', () => {
    expect(told('Lượt truy câp')).toBe('= CONG-XEM');
    expect(told('Pa nô, khẩu hiệu')).toBe('~ PANO (words)');
    expect(told('Lược truy cập')).toBe('~ CONG-XEM (words)');
    expect(told('Lượt truy cập cổng')).toBe('~ CONG-XEM (words)');
    expect(told('Chương trình phát thanh địa phương')).toBe('~ DAI-CT (words)');
    expect(told('Tháng 9: Lượt truy cập')).toBe('~ CONG-XEM (words)');
  });

  it.each(['Ghi chú', 'Đơn vị', 'STT', 'Tổng cộng', 'Luỹ kế từ đầu năm', 'Số lượng', 'Kết quả', '', '1', 'A', 'Tháng 10/2020', 'Đài truyền thanh'])('is not read out of %j', (text) => {
    expect(told(text)).toBe('');
  });
  it('is nothing without a path', () => {
    expect(told()).toBe('');
  });
});

describe('indicators whose names hold brackets', () => {
  const one = (code: string, name: string, measure = 'người', aliases: string[] = []) => indicator(code, 'Đội ngũ (cán bộ)', name, measure, aliases);
  const bracketed = buildIndicatorIndex([one('DV', 'Đảng viên'), one('DV-NU', 'Đảng viên (nữ)'), one('KH', 'Khoá học (trực tuyến)', 'khoá'), one('TIEN', 'Tiền quỹ (nghìn đồng)', 'nghìn đồng'), one('HOP', 'Buổi họp', 'buổi', ['Sinh hoạt (định kỳ)'])]);
  const said = (...path: string[]) => {
    const found = bracketed.match(path);
    return found.kind === 'match' ? found.indicator.code : found.kind;
  };

  it('are told apart by them, with and without the group', () => {
    for (const group of [[], ['Đội ngũ (cán bộ)'], ['I. ĐỘI NGŨ (CÁN BỘ)']]) {
      expect(said(...group, '1. Đảng viên (nữ)')).toBe('DV-NU');
      expect(said(...group, 'Đảng viên')).toBe('DV');
      expect(said(...group, 'Đảng viên (người)')).toBe('DV');
      expect(said(...group, 'Đảng viên (trẻ)')).toBe('near');
      expect(said(...group, 'Sinh hoạt (định kỳ)')).toBe('HOP');
    }
  });

  it('may be written without those that tell nothing apart, and not without the others', () => {
    expect(said('Tiền quỹ')).toBe('TIEN');
    expect(said('Tiền quỹ (nghìn đồng)')).toBe('TIEN');
    expect(said('Tiền quỹ (đồng)')).toBe('near');
    expect(said('Khoá học')).toBe('near');
    expect(said('Khoá học (trực tuyến) (khoá)')).toBe('near');
  });
});

describe('any indicator', () => {
  const word = fc.constantFrom('tin', 'bài', 'phóng sự', 'lượt', 'chuyên mục', 'giờ phát', 'băng rôn', 'tờ rơi', 'buổi', 'chia sẻ');
  const names = fc.uniqueArray(fc.tuple(word, word).map((parts) => parts.join(' ')), { minLength: 1, maxLength: 8, selector: fold });

  it('is found under its group by its name, in capitals, numbered, with its measure', () => {
    fc.assert(fc.property(names, names, (left, right) => {
      const all = [...left.map((name, at) => indicator(`L${at}`, 'Nhóm trái', name, 'cái')), ...right.map((name, at) => indicator(`R${at}`, 'Nhóm phải', name, 'cái'))];
      const built = buildIndicatorIndex(all);
      for (const one of all) {
        for (const path of [[one.group, one.name], [one.group.toUpperCase(), one.name.toUpperCase()], [`I. ${one.group}`, `1. ${one.name} (cái)`], [`${one.name} - ${one.group}`], [`${one.group}: ${one.name}`]]) {
          expect(built.match(path)).toMatchObject({ kind: 'match', indicator: { code: one.code } });
        }
      }
    }));
  });

  it('is never guessed: what matches has the words of a name', () => {
    fc.assert(fc.property(fc.array(fc.string({ maxLength: 20 }), { maxLength: 3 }), (path) => {
      const found = index.match(path);
      if (found.kind === 'match') {
        const forms = [found.indicator.name, ...found.indicator.aliases].map((form) => withoutCounting(fold(form)).replaceAll(' ', ''));
        expect(forms.some((form) => fold(path.join(' ')).replaceAll(' ', '').includes(form))).toBe(true);
      }
    }));
  });
});

describe('a group row', () => {
  it('is known by its group', () => {
    expect(index.groupOf('II. ĐÀI TRUYỀN THANH')).toBe('Đài truyền thanh');
    expect(index.groupOf('Công tác tuyên truyền miệng')).toBe('Tuyên truyền miệng');
    expect(index.groupOf('Báo tỉnh')).toBeNull();
    expect(index.groupOf('')).toBeNull();
  });
});

describe('the parts of a label', () => {
  it('are the words, the notes and the measure', () => {
    expect(readLabel('1.1. Tin, bài (tin, bài)')).toEqual({ text: 'Tin, bài', brackets: ['tin, bài'], measure: '' });
    expect(readLabel('  a)  Lượt   phát thanh;  ĐVT: lượt')).toEqual({ text: 'Lượt phát thanh', brackets: [], measure: 'lượt' });
    expect(readLabel('Lượt (Đơn vị tính: lượt)')).toEqual({ text: 'Lượt', brackets: [], measure: 'lượt' });
    expect(readLabel('1. - Tin')).toEqual({ text: 'Tin', brackets: [], measure: '' });
    expect(readLabel('35 năm xây dựng').text).toBe('năm xây dựng');
  });
  it('say nothing when neutral', () => {
    for (const text of ['Nội dung', 'Kết quả thực hiện trong tháng', 'Tháng 10/2020', 'Chia ra', 'A', 'IV', '']) expect(isNeutral(text)).toBe(true);
    for (const text of ['Báo tỉnh', 'Mạng xã hội', 'Thanh Hà']) expect(isNeutral(text)).toBe(false);
  });
});

describe('units of measure', () => {
  it.each([
    ['tin, bài', 'tin, bài', 'same'], ['Tin/bài', 'tin, bài', 'same'], ['(lượt)', 'lượt', 'same'], ['ĐVT: Lượt', 'lượt', 'same'], ['cái', 'chiếc', 'same'], ['%', 'phần trăm', 'same'], ['Tỷ lệ (%)', '%', 'same'],
    ['phút', 'giờ', 'different'], ['người', 'lượt người', 'different'], ['', 'lượt', 'unsaid'], ['()', 'lượt', 'unsaid'],
  ])('%j for %j is %s', (text, measure, expected) => {
    expect(matchMeasure(text, { measure })).toBe(expected);
  });
  it('are read behind their label', () => {
    expect(measureOf('Đơn vị tính: tin, bài')).toBe('tin, bài');
    expect(measureOf('(ĐVT: lượt)')).toBe('lượt');
  });
});
