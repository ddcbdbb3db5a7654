import { describe, expect, it } from 'vitest';
import { cellsOf, readOk, refusalOf, textsOf } from '../../builders/workbook/read.ts';

const csv = (text: string, encoding: BufferEncoding = 'utf8'): Buffer => Buffer.from(text, encoding);
const read = (bytes: Buffer, name = 'danh-sach.csv') => readOk(bytes, name);

describe('text files as tables', () => {
  it.each([
    ['semicolons', 'Đơn vị;Tin, bài;Giờ\nXã Đại An;12;17,5\nXã Vân Lĩnh;3;1.234,5\n'],
    ['tabs', 'Đơn vị\tTin, bài\tGiờ\nXã Đại An\t12\t17,5\nXã Vân Lĩnh\t3\t1.234,5\n'],
    ['bars', 'Đơn vị|Tin, bài|Giờ\r\nXã Đại An|12|17,5\r\nXã Vân Lĩnh|3|1.234,5\r\n'],
    ['commas and quotes', 'Đơn vị,"Tin, bài",Giờ\nXã Đại An,12,"17,5"\nXã Vân Lĩnh,3,"1.234,5"\n'],
    ['a declared sign', 'sep=;\r\nĐơn vị;Tin, bài;Giờ\rXã Đại An;12;17,5\rXã Vân Lĩnh;3;1.234,5'],
  ])('are split by %s', (_, text) => {
    expect(textsOf(read(csv(text)))).toEqual({ A1: 'Đơn vị', B1: 'Tin, bài', C1: 'Giờ', A2: 'Xã Đại An', B2: '12', C2: '17,5', A3: 'Xã Vân Lĩnh', B3: '3', C3: '1.234,5' });
  });

  it('take only whole numbers without separators for numbers', () => {
    const cells = cellsOf(read(csv('12;-7;0;1.234;12,5;007;1e5;12345678901234567\na;b;c;d;e;f;g;h')));
    expect(['A1', 'B1', 'C1'].map((address) => [cells[address]?.kind, cells[address]?.value])).toEqual([['number', 12], ['number', -7], ['number', 0]]);
    expect(['D1', 'E1', 'F1', 'G1', 'H1'].map((address) => cells[address]?.kind)).toEqual(['text', 'text', 'text', 'text', 'text']);
  });

  it('may have line ends and quotes inside quotes, and a quote that is never closed', () => {
    expect(textsOf(read(csv('"Đài\ntruyền thanh";"nói ""lại"""\n1;2\n"3;4')))).toEqual({ A1: 'Đài\ntruyền thanh', B1: 'nói "lại"', A2: '1', B2: '2', A3: '"3', B3: '4' });
  });

  it.each([
    ['UTF-8 with a mark', csv('\ufeffXã;Tin\nĐại An;1\n')],
    ['UTF-16 with a mark', csv('\ufeffXã;Tin\nĐại An;1\n', 'utf16le')],
    ['UTF-16, the other way round', Buffer.from(csv('\ufeffXã;Tin\nĐại An;1\n', 'utf16le')).swap16()],
    ['UTF-16 without a mark', csv('Xã;Tin\nĐại An;1\n', 'utf16le')],
    ['Windows-1258', Buffer.from([0x58, 0x61, 0xde, ...csv(';Tin\n'), 0xd0, 0x61, 0xf2, 0x69, ...csv(' An;1\n')])],
  ])('are decoded from %s', (_, bytes) => {
    expect(textsOf(read(bytes))).toEqual({ A1: 'Xã', B1: 'Tin', A2: 'Đại An', B2: '1' });
  });

  it('are decoded from legacy bytes by all their words together', () => {
    const cells = cellsOf(read(csv('§¬n vÞ;Tin, bµi;Phãng sù;Héi nghÞ\nX· §¹i An;1;2;3\nX· V©n LÜnh;4;5;6\nX· §«ng Thµnh;7;8;9\n', 'latin1')));
    expect(cells.A3).toMatchObject({ text: 'Xã Vân Lĩnh', encoding: 'tcvn3', raw: 'X· V©n LÜnh' });
    const vni = cellsOf(read(csv('Ñôn vò;Tin, baøi;Phoùng söï\nXaõ Ñaïi An;1;2\nXaõ Ñoâng Thaønh;4;5\n', 'latin1')));
    expect(vni.A3).toMatchObject({ text: 'Xã Đông Thành', encoding: 'vni' });
  });

  it('say so when their letters could be this or that', () => {
    const cells = cellsOf(read(csv('b¸o;1\nb;2\n', 'latin1')));
    expect(cells.A1?.encodingDoubtful).toBe(true);
    expect(cells.B1?.encodingDoubtful).toBeUndefined();
  });

  it('name their sheet after the file', () => {
    expect(read(csv('a;b\nc;d\n'), 'C:\\Thư mục\\Xã Đại An 10.csv').sheets[0]?.name).toBe('Xã Đại An 10');
  });

  it('may come under the name of a workbook when they have columns', () => {
    expect(refusalOf(csv('a\tb\nc\td\n'), 'xuat.xls')).toBe('read');
    expect(refusalOf(csv('một lá thư không có bảng\n'), 'thu.xlsx')).toBe('unreadable-file other-kind text');
    expect(refusalOf(csv('một cột\nhai dòng\n'), 'cot.csv')).toBe('read');
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'unreadable-file empty'],
    ['blanks', csv(' \r\n\t\n'), 'unreadable-file empty'],
    ['nothing between delimiters', csv(';;;\n;;;\n'), 'unreadable-file empty'],
    ['zero bytes', Buffer.alloc(5_000), 'unreadable-file other-kind binary'],
    ['random bytes', Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 7_919 + (index >> 3) * 31) & 0xff)), 'unreadable-file other-kind binary'],
    ['a PDF', csv('%PDF-1.7\n1 0 obj'), 'unreadable-file other-kind pdf'],
    ['RTF', csv('{\\rtf1\\ansi x}'), 'unreadable-file other-kind word'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'unreadable-file other-kind image'],
    ['an archive', csv('Rar!\x1a\x07'), 'unreadable-file other-kind archive'],
    ['other XML', csv('<?xml version="1.0"?><thu><a/></thu>'), 'unreadable-file other-kind xml'],
    ['Word 2003 XML', csv('<?xml version="1.0"?><w:wordDocument xmlns:w="x"/>'), 'unreadable-file other-kind word'],
  ])('are refused when they hold %s', (_, bytes, refusal) => {
    expect(refusalOf(bytes, 'tep.csv')).toBe(refusal);
  });

  it('stop at one field that no cell could hold and at too many cells', () => {
    expect(refusalOf(Buffer.alloc(40 * 1024 * 1024, 120), 'x.csv')).toBe('file-too-large limit');
    expect(refusalOf(csv('1;2;3\n'.repeat(1_000)), 'x.csv', { cells: 2_999 })).toBe('file-too-large limit');
    expect(refusalOf(Buffer.concat([csv('a\n'), Buffer.alloc(20_000, 59), csv('x')]), 'x.csv')).toBe('file-too-large limit');
  });
});
