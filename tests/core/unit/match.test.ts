import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildUnitIndex, matchUnit } from '../../../electron/core/unit/match.ts';
import type { UnitMatch } from '../../../electron/core/unit/match.ts';
import { fold } from '../../../electron/core/text/fold.ts';
import { DISTRICT, EVENTS, OCTOBER, unit } from './units.ts';

const index = buildUnitIndex(DISTRICT, EVENTS, OCTOBER);

/** A match in a few letters: `= id`, `closed id > successors`, `? ids`, `~ ids`, or empty. */
function told(found: UnitMatch): string {
  switch (found.kind) {
    case 'match': return `= ${found.unit.id}`;
    case 'closed': return `${found.reason} ${found.unit.id} > ${found.successors.map((one) => one.id).join(', ')}`;
    case 'ambiguous': return `? ${found.candidates.map((one) => one.id).join(', ')}`;
    case 'near': return `~ ${found.candidates.map((one) => one.id).join(', ')}`;
    case 'none': return '';
  }
}

describe('a unit named in a cell', () => {
  it.each([
    'Thanh Hà', 'thanh hà', 'THANH HÀ  ', 'Xã Thanh Hà', 'xã Thanh Hà', 'X. Thanh Hà', 'X.Thanh Hà', 'x Thanh Hà', 'XÃ THANH HÀ', 'Xa Thanh Ha', 'thanh ha', 'Thanh-Hà', 'ThanhHà', 'Thanh  Hà', 'Thanh\u00A0Hà',
    'UBND xã Thanh Hà', 'UBND Thanh Hà', 'Uỷ ban nhân dân xã Thanh Hà', 'Ủy ban nhân dân xã Thanh Hà', 'HĐND-UBND xã Thanh Hà', 'HĐND và UBND xã Thanh Hà', 'Đảng uỷ xã Thanh Hà', 'Đảng ủy xã Thanh Hà', 'ĐU xã Thanh Hà', 'Đ/U xã Thanh Hà', '1/ Xã Thanh Hà', 'ĐẢNG BỘ XÃ THANH HÀ',
    'BCĐ 35 xã Thanh Hà', 'BCĐ35 xã Thanh Hà', 'Ban Chỉ đạo 35 xã Thanh Hà', 'Ban chỉ đạo 35 Thanh Hà', 'Đài truyền thanh xã Thanh Hà', 'MTTQ xã Thanh Hà', 'UB MTTQ xã Thanh Hà'.replace('UB MTTQ', 'Uỷ ban MTTQ'), 'Ban Tuyên giáo Đảng uỷ xã Thanh Hà',
    '1. Thanh Hà', '1.Xã Thanh Hà', '12) xã Thanh Hà', '(3) Thanh Hà', 'a) Thanh Hà', 'II. Thanh Hà', '- Thanh Hà', '+ Xã Thanh Hà', '3 Thanh Hà', '3 - Thanh Hà', 'Đơn vị: xã Thanh Hà', 'Đơn vị báo cáo: Xã Thanh Hà',
    'Thanh Hà (xã)', 'Xã Thanh Hà (báo cáo bổ sung)', 'Xã Thanh Hà, huyện Hương Sơn', 'Thanh Hà - huyện Hương Sơn', 'xã Thanh Hà huyện Hương Sơn tỉnh Phú Thọ', 'Thanh Hà'.normalize('NFD'), '\u200BThanh Hà',
  ])('%j is Thanh Hà', (text) => {
    expect(told(index.match(text))).toBe('= xa Thanh Hà');
  });

  it('is found with the tone written in either place', () => {
    for (const text of ['Vĩnh Thủy', 'Vĩnh Thuỷ', 'vĩnh thủy']) expect(told(index.match(text))).toBe('= xa Vĩnh Thuỷ');
    for (const text of ['Hòa Lạc', 'Hoà Lạc', 'HÒA LẠC']) expect(told(index.match(text))).toBe('= xa Hoà Lạc');
  });

  it('is found when some marks are missing and none is wrong', () => {
    expect(told(index.match('Vinh Thuy'))).toBe('= xa Vĩnh Thuỷ');
    expect(told(index.match('Phuong Dinh'))).toBe('= xa Phương Đình');
    expect(told(index.match('Thanh Ha'))).toBe('= xa Thanh Hà');
  });

  it('is only suggested when a mark is another one', () => {
    expect(told(index.match('Thành Hạ'))).toBe('~ xa Thanh Hà');
    expect(told(index.match('Vỉnh Thuỷ'))).toBe('~ xa Vĩnh Thuỷ');
  });

  it('is told from one that differs in marks alone', () => {
    expect(told(index.match('Đồng Tâm'))).toBe('= xa Đồng Tâm');
    expect(told(index.match('Đông Tâm'))).toBe('= xa Đông Tâm');
    expect(told(index.match('Dong Tam'))).toBe('? xa Đồng Tâm, xa Đông Tâm');
  });

  it('is told by its kind from one of the same name', () => {
    expect(told(index.match('Tân An'))).toBe('? xa Tân An, phuong Tân An');
    expect(told(index.match('xã Tân An'))).toBe('= xa Tân An');
    expect(told(index.match('P. Tân An'))).toBe('= phuong Tân An');
    expect(told(index.match('Phường Tân An'))).toBe('= phuong Tân An');
    expect(told(index.match('Tân An (phường)'))).toBe('= phuong Tân An');
    expect(told(index.match('Thị trấn Hương Sơn'))).toBe('= thi-tran Hương Sơn');
    for (const text of ['TT. Hương Sơn', 'T.T Hương Sơn', 'TTr Hương Sơn', 'T.Trấn Hương Sơn']) expect(told(index.match(text))).toBe('= thi-tran Hương Sơn');
    expect(told(index.match('huyện Hương Sơn'))).toBe('= huyen Hương Sơn');
    expect(told(index.match('Huyện uỷ Hương Sơn'))).toBe('= huyen Hương Sơn');
    expect(told(index.match('Hương Sơn'))).toBe('? huyen Hương Sơn, thi-tran Hương Sơn');
  });

  it('is only suggested when the text says another kind', () => {
    expect(told(index.match('phường Thanh Hà'))).toBe('~ xa Thanh Hà');
    expect(told(index.match('X. Hương Sơn'))).toBe('~ huyen Hương Sơn, thi-tran Hương Sơn');
    expect(told(index.match('huyện Thanh Hà'))).toBe('~ xa Thanh Hà');
  });

  it('may go by an alias, which may be a kind alone', () => {
    expect(told(index.match('Thị trấn'))).toBe('= thi-tran Hương Sơn');
    expect(told(index.match('Đảng uỷ thị trấn'))).toBe('= thi-tran Hương Sơn');
    expect(told(index.match('TT H.Sơn'))).toBe('= thi-tran Hương Sơn');
    expect(told(index.match('TT'))).toBe('');
    expect(told(index.match('xã'))).toBe('');
  });

  it('keeps names whole that begin like a kind or an institution, or hold a number', () => {
    expect(told(index.match('Phương Đình'))).toBe('= xa Phương Đình');
    expect(told(index.match('Phường 1'))).toBe('= phuong Phường 1');
    expect(told(index.match('Công an huyện'))).toBe('= co-quan Công an huyện');
    expect(told(index.match('Trường THCS Đồng Tâm'))).toBe('= truong Trường THCS Đồng Tâm');
  });

  it('is not the commune when another body in it is named', () => {
    for (const text of ['Trường THCS Thanh Hà', 'Công an xã Thanh Hà', 'Trạm y tế xã Thanh Hà', 'Hợp tác xã Thanh Hà']) expect(told(index.match(text))).toBe('');
  });
});

describe('a unit that does not exist in the period', () => {
  it('is closed, with its successors to choose from', () => {
    expect(told(index.match('Xã Yên Khê'))).toBe('ended xa Yên Khê > bm');
    expect(told(index.match('yen khe'))).toBe('ended xa Yên Khê > bm');
  });

  it('has not begun', () => {
    expect(told(index.match('Liên Minh'))).toBe('not-begun xa Liên Minh > ');
  });

  it('gives way to the one of the same name that exists', () => {
    const found = index.match('Bình Minh');
    expect(told(found)).toBe('= bm');
    expect(found.kind === 'match' && found.sameNameClosed.map((one) => one.id)).toEqual(['bm-old']);
  });

  it('is meant when the text says it is the old one', () => {
    for (const text of ['Bình Minh (cũ)', 'xã Bình Minh cũ', 'Bình Minh (đã sáp nhập)']) expect(told(index.match(text))).toBe('ended bm-old > bm');
  });

  it('is the one meant in a period in which it still existed', () => {
    const january = { from: '2020-01-01', to: '2020-01-31' };
    expect(told(matchUnit('Bình Minh', DISTRICT, EVENTS, january))).toBe('= bm-old');
    expect(told(matchUnit('Yên Khê', DISTRICT, EVENTS, january))).toBe('= xa Yên Khê');
    expect(told(matchUnit('Yên Khê', DISTRICT, EVENTS, { from: '2020-01-15', to: '2020-02-14' }))).toBe('= xa Yên Khê');
    expect(told(matchUnit('Bình Minh', DISTRICT, EVENTS, { from: '2020-01-15', to: '2020-02-14' }))).toBe('= bm');
  });
});

describe('a misspelt name', () => {
  it.each(['Thnah Hà', 'Thanh Hàa', 'Thanhh Hà', 'Xã Than Hà', 'Vĩnh Thuỷy', 'Đồng Tâmm'])('%s is suggested, never taken', (text) => {
    expect(index.match(text).kind).toBe('near');
  });
  it.each(['Tổng cộng', 'STT', 'Đơn vị', 'Xã Không Có Thật', '', '   ', '12', 'Ghi chú', 'Cộng', '...', 'Thanh Hà và các xã lân cận trong huyện'.repeat(9)])('%j is no unit', (text) => {
    expect(told(index.match(text))).toBe('');
  });
});

describe('several names in one cell', () => {
  it.each([['Thanh Hà - Hoà Lạc', '~ xa Thanh Hà, xa Hoà Lạc'], ['Thanh Hà, Hoà Lạc', '~ xa Thanh Hà, xa Hoà Lạc'], ['Thanh Hà - Cẩm Khê', '~ xa Thanh Hà'], ['Thanh Hà/Yên Khê', '~ xa Thanh Hà, xa Yên Khê']])('%s is for a person to choose', (text, expected) => {
    expect(told(index.match(text))).toBe(expected);
  });
});

describe('any unit of any catalogue', () => {
  const syllable = fc.constantFrom('Thanh', 'Hà', 'Đỗ', 'Sơn', 'Võ', 'Lao', 'Yên', 'Khê', 'Mỹ', 'Lộc', 'Phú', 'Thượng', 'Quới', 'Trị', 'Nghĩa', 'Xuân');
  const name = fc.tuple(syllable, syllable).map((parts) => parts.join(' '));
  const names = fc.uniqueArray(name, { minLength: 1, maxLength: 12, selector: fold });

  it('is found by its name, its kind and name, in capitals and without marks', () => {
    fc.assert(fc.property(names, (list) => {
      const units = list.map((one) => unit(one));
      const built = buildUnitIndex(units, [], OCTOBER);
      for (const one of units) {
        for (const text of [one.name, `xã ${one.name}`, one.name.toUpperCase(), `UBND XÃ ${one.name.toUpperCase()}`, fold(one.name), one.name.normalize('NFD'), `7. ${one.name}`]) {
          expect(told(built.match(text))).toBe(`= ${one.id}`);
        }
      }
    }));
  });

  it('is never taken for another: what matches has the very letters of the name', () => {
    fc.assert(fc.property(names, name, (list, text) => {
      const found = buildUnitIndex(list.map((one) => unit(one)), [], OCTOBER).match(text);
      if (found.kind === 'match') expect(fold(found.unit.name)).toBe(fold(text));
    }));
  });

  it('does not throw on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => { expect(index.match(text).kind).toMatch(/match|closed|ambiguous|near|none/); }));
  });
});

describe('ten thousand units', () => {
  it('are looked up many times in well under a second', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => unit(`Tân ${String.fromCharCode(97 + (at % 26))}o Lộc ${at}`, 'xa', { id: `u${at}` }));
    const built = buildUnitIndex(many, [], OCTOBER);
    const started = performance.now();
    for (let at = 0; at < 10_000; at += 10) expect(built.match(`Xã ${many[at]?.name ?? ''}`).kind).toBe('match');
    for (let round = 0; round < 100_000; round += 1) built.match('Xã Tân ao Lộc 0');
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
