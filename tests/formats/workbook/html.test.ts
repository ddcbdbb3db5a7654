import { describe, expect, it } from 'vitest';
import { cellsOf, readOk, refusalOf, textsOf } from '../../builders/workbook/read.ts';

const read = (html: string, encoding: BufferEncoding = 'utf8') => readOk(Buffer.from(html, encoding), 'bao-cao.xls');

describe('HTML under the name of a workbook', () => {
  it('gives the text before the table and the table on one sheet', () => {
    const html = '<html><head><title>x</title><style>td{color:red}</style></head><body><h2>BIỂU SỐ LIỆU</h2><p>Tháng 10 năm 2020</p><table><tr><th>TT<th>Tin, bài<tr><td>1<td>1.234</table>Người lập biểu</body></html>';
    const workbook = read(html);
    expect(workbook.format).toBe('html');
    expect(textsOf(workbook)).toEqual({ A1: 'BIỂU SỐ LIỆU', A2: 'Tháng 10 năm 2020', A3: 'TT', B3: 'Tin, bài', A4: '1', B4: '1.234', A5: 'Người lập biểu' });
    expect(cellsOf(workbook).B4).toMatchObject({ kind: 'text', value: '1.234' });
  });

  it('merges what spans', () => {
    const workbook = read('<table><tr><td rowspan=2>TT</td><td colspan="2">Trang</td><td rowspan=99>Ghi chú</td></tr><tr><td>Tin</td><td>Bài</td></tr></table>');
    expect(textsOf(workbook)).toEqual({ A1: 'TT', B1: 'Trang', D1: 'Ghi chú', B2: 'Tin', C2: 'Bài' });
    expect(workbook.sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 0 }, { top: 0, left: 1, bottom: 0, right: 2 }, { top: 0, left: 3, bottom: 1, right: 3 }]);
  });

  it('takes the number that a program wrote beside the text', () => {
    const cells = cellsOf(read('<table><tr><td x:num="1234.5">1,234.5</td><td sdval="17.3">17,3</td><td x:num>12</td><td x:num="3" x:fmla="=A1+B1">3</td><td class=t x:str>12</td></tr></table><style>.t{mso-number-format:"\\@";}</style>'));
    expect(cells.A1).toMatchObject({ kind: 'number', value: 1234.5, text: '1,234.5' });
    expect(cells.B1).toMatchObject({ kind: 'number', value: 17.3, text: '17,3' });
    expect(cells.C1).toMatchObject({ kind: 'number', value: 12 });
    expect(cells.D1).toMatchObject({ value: 3, formula: 'A1+B1' });
  });

  it('takes such a number for a date where its format is one', () => {
    const cells = cellsOf(read('<style>.d{mso-number-format:"dd\\\\/mm\\\\/yyyy";}</style><table><tr><td sdval="44105" sdnum="1033;1033;DD/MM/YYYY">01/10/2020</td><td class=d x:num="44105">01/10/2020</td><td x:num="44105" style="mso-number-format:\'Short Date\'">01/10/2020</td></tr></table>'));
    for (const address of ['A1', 'B1', 'C1']) expect(cells[address]).toMatchObject({ kind: 'date', value: '2020-10-01', text: '01/10/2020' });
  });

  it('decodes by the fonts of classes, styles and font tags', () => {
    const cells = cellsOf(read('<style>.xl65 {mso-style-parent:style0; font-family:".VnTime", serif;}\ntd {font-family:Arial}</style><table><tr><td class=xl65>b¸o c¸o</td>'
      + '<td style="font-family:\'VNI-Times\'">xaõ <font face="Arial">hội</font></td><td><font face=".VnTimeH">x&middot;</font></td></tr></table>'));
    expect(cells.A1).toMatchObject({ text: 'báo cáo', encoding: 'tcvn3', font: '.VnTime' });
    expect(cells.B1?.text).toBe('xã hội');
    expect(cells.C1?.text).toBe('XÃ');
  });

  it('marks hidden rows, columns and cells, and leaves out hidden text', () => {
    const workbook = read('<style>.an{display:none}</style><table><col><col style="display:none"><tr><td>1</td><td>2</td><td class=an>3</td></tr><tr style="display:none"><td>4</td></tr><tr><td>5<span style="display:none">9</span></td></tr></table>');
    const cells = cellsOf(workbook);
    expect(Object.entries(cells).map(([address, cell]) => [address, cell.text, cell.hidden])).toEqual([['A1', '1', false], ['B1', '2', true], ['C1', '3', true], ['A2', '4', true], ['A3', '5', false]]);
    expect(workbook.sheets[0]).toMatchObject({ hiddenRows: [1], hiddenCols: [1] });
  });

  it('unfolds tables inside cells and loses none of their text', () => {
    const texts = Object.values(textsOf(read('<table><tr><td>Trên<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>Dưới</td><td>Bên</td></tr><tr><td>Sau</td></tr></table>')));
    expect(texts.sort()).toEqual(['Bên', 'Dưới', 'Sau', 'Trên', 'a', 'b', 'c', 'd']);
  });

  it('tidies white space, keeps line breaks, takes a hard blank alone for nothing', () => {
    expect(textsOf(read('<table><tr><td>  Tin,\n   bài <br> mới&nbsp;</td><td>&nbsp;</td><td><p>một</p><p>hai</p></td></tr></table>'))).toEqual({ A1: 'Tin, bài\nmới', C1: 'một\nhai' });
  });

  it.each([
    ['UTF-8 that says nothing', Buffer.from('<table><tr><td>Xã Đại An</td></tr></table>')],
    ['UTF-16', Buffer.from('\ufeff<table><tr><td>Xã Đại An</td></tr></table>', 'utf16le')],
    ['Windows-1258', Buffer.concat([Buffer.from('<meta charset=windows-1258><table><tr><td>X'), Buffer.from([0x61, 0xde]), Buffer.from(' '), Buffer.from([0xd0, 0x61, 0xf2, 0x69]), Buffer.from(' An</td></tr></table>')])],
    ['a page in one file', Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="----=_x"\r\n\r\n------=_x\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<table><tr><td>X=C3=A3 =C4=90=E1=BA=A1i=\r\n An</td></tr></table>\r\n------=_x--\r\n')],
  ])('is decoded from %s', (_, bytes) => {
    expect(textsOf(readOk(bytes, 'x.xls'))).toEqual({ A1: 'Xã Đại An' });
  });

  it('decodes legacy text without any font by all its words together', () => {
    const rows = ['§¬n vÞ', 'X· §¹i An', 'X· V©n LÜnh', 'Phãng sù', 'Héi nghÞ'].map((text) => `<tr><td>${text}</td></tr>`).join('');
    expect(cellsOf(readOk(Buffer.from(`<table>${rows}</table>`, 'latin1'), 'x.xls')).A3).toMatchObject({ text: 'Xã Vân Lĩnh', encoding: 'tcvn3' });
  });

  it('names the sheet as the page does', () => {
    const html = '<html><head><!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheet><x:Name>Biểu 01</x:Name></x:ExcelWorksheet></x:ExcelWorkbook></xml><![endif]--></head><table><tr><td>1</td></tr></table></html>';
    expect(read(html).sheets[0]?.name).toBe('Biểu 01');
  });

  it('bears tags that are never closed, spans without end and tables a thousand deep', () => {
    expect(refusalOf(Buffer.from('<table><tr><td colspan=999999999 rowspan=999999999>1<td>2'), 'x.xls')).toBe('read');
    expect(refusalOf(Buffer.from(`${'<table><tr><td>'.repeat(1_000)}x`), 'x.xls')).toMatch(/^(read|file-too-large)/);
    expect(refusalOf(Buffer.from(`${'<div>'.repeat(100_000)}<table><tr><td>x`), 'x.xls')).toBe('read');
    expect(refusalOf(Buffer.from(`<table><tr>${'<td colspan=1000>1'.repeat(50)}</table>`), 'x.xls')).toBe('unreadable-file damaged');
    expect(refusalOf(Buffer.from(`<table><tr><td a="${'x'.repeat(1_000_000)}`), 'x.xls')).toBe('unreadable-file no-sheets');
  });

  it('is no workbook without a table', () => {
    expect(refusalOf(Buffer.from('<html><body><p>Xin chào</p></body></html>'), 'x.xls')).toBe('unreadable-file no-sheets');
  });
});
