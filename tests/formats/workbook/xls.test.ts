import { describe, expect, it } from 'vitest';
import { cellsOf, readOk, refusalOf, textsOf } from '../../builders/workbook/read.ts';
import { cell, compoundFile, record, result, workbookStream, xlsOf } from '../../builders/workbook/xls.ts';

const one = (records: readonly Buffer[]) => ({ sheets: [{ name: 'Sheet1', records }] });

describe('an .xls', () => {
  it('keeps numbers of every storage, texts, truth values and errors', () => {
    const cells = cellsOf(readOk(xlsOf({
      ...one([
        cell.number(0, 0, 17.3), cell.integer(0, 1, -7), record(0xbd, 1, 0, 0, Buffer.from([0x01, 0x01, 0, 0]), 0, Buffer.from([0x06, 0, 0, 0]), 1),
        cell.text(2, 0, 0), cell.boolean(2, 1, true), cell.error(2, 2, 23),
      ]),
      strings: [{ text: 'Thị trấn Thanh Ba' }],
    })));
    expect(cells.A1).toMatchObject({ kind: 'number', value: 17.3 });
    expect(cells.B1?.value).toBe(-7);
    expect(cells.B2?.value).toBe(1);
    expect(cells.A3).toMatchObject({ kind: 'text', value: 'Thị trấn Thanh Ba', font: 'Arial' });
    expect(cells.B3).toMatchObject({ kind: 'boolean', value: true });
    expect(cells.C3).toMatchObject({ kind: 'error', value: '#REF!' });
  });

  it('decodes each run by its own font', () => {
    const text = 'Uû ban nh©n d©n ';
    const cells = cellsOf(readOk(xlsOf({
      ...one([cell.text(0, 0, 0, 1), cell.text(0, 1, 1, 0), cell.text(0, 2, 2, 4)]),
      strings: [{ text: `${text}xaõ Ñaïi An`, runs: [[text.length, 2]] }, { text: 'ỦY BAN – Xã' }, { text: 'b¸o c¸o' }],
      fonts: ['Times New Roman', '.VnTime', 'VNI-Times', 'Arial', '.VnTimeH'],
    })));
    expect(cells.A1).toMatchObject({ text: 'Uỷ ban nhân dân xã Đại An', encoding: 'tcvn3', font: '.VnTime' });
    expect(cells.B1?.text).toBe('ỦY BAN – Xã');
    expect(cells.C1).toMatchObject({ text: 'BÁO CÁO', font: '.VnTimeH' });
  });

  it('goes on reading a text that is cut between two records, where its width may change', () => {
    const strings = record(0xfc, Buffer.from([1, 0, 0, 0, 1, 0, 0, 0]), 6, Buffer.from([0]), 'Tin');
    const rest = record(0x3c, Buffer.from([1]), Buffer.from(', ạ', 'utf16le'));
    expect(textsOf(readOk(xlsOf({ ...one([cell.text(0, 0, 0)]), globals: [strings, rest] })))).toEqual({ A1: 'Tin, ạ' });
  });

  it('shows dates and numbers by their formats', () => {
    const cells = cellsOf(readOk(xlsOf({ ...one([cell.number(0, 0, 44105, 0), cell.number(0, 1, 1234.5, 1)]), fonts: ['Arial', 'Arial'], formats: ['dd/mm/yyyy', '#,##0.00'] })));
    expect(cells.A1).toMatchObject({ kind: 'date', value: '2020-10-01', text: '01/10/2020' });
    expect(cells.B1).toMatchObject({ kind: 'number', value: 1234.5, text: '1,234.50' });
  });

  it('gives formulas with their results and their texts', () => {
    const cells = cellsOf(readOk(xlsOf(one([
      cell.formula(0, 0, result.number(3)), cell.formula(0, 1, result.text), cell.string('mười'), cell.formula(0, 2, result.error(7)), cell.formula(0, 3, result.emptyText),
      cell.formula(0, 4, result.number(0)), cell.formula(0, 5, result.number(0), 2),
    ]))));
    expect(cells.A1).toMatchObject({ kind: 'number', value: 3, formula: '1+2' });
    expect(cells.B1).toMatchObject({ kind: 'text', value: 'mười', formula: '1+2' });
    expect(cells.C1).toMatchObject({ kind: 'error', value: '#DIV/0!' });
    expect(cells.D1).toMatchObject({ kind: 'text', value: '' });
    expect(cells.E1).toMatchObject({ kind: 'number', value: 0 });
    expect(cells.F1).toMatchObject({ kind: 'empty', value: null });
  });

  it.each([
    ['SUM($A$1:B3)', [0x25, 0, 0, 2, 0, 0, 0, 1, 0xc0, 0x19, 0x10, 0, 0]],
    ['IF(A1>=10,"đạt",-B2%)', [0x44, 0, 0, 0, 0xc0, 0x1e, 10, 0, 12, 0x17, 3, 1, 0x11, 1, 0xa1, 0x1e, 0x74, 0, 0x44, 1, 0, 1, 0xc0, 0x14, 0x13, 0x42, 3, 1, 0]],
    ['ROUND((1.5+2)*A$1,2)', [0x1f, 0, 0, 0, 0, 0, 0, 0xf8, 0x3f, 0x1e, 2, 0, 3, 0x15, 0x44, 0, 0, 0, 0x40, 5, 0x1e, 2, 0, 0x41, 27, 0]],
    ["'Tháng 9'!C:C", [0x3b, 0, 0, 0, 0, 0xff, 0xff, 2, 0xc0, 2, 0xc0]],
    ['#REF!', [0x2a, 0, 0, 0, 0]],
    ['EDATE(TRUE,)', [0x39, 1, 0, 1, 0, 0, 0, 0x1d, 1, 0x16, 0x42, 3, 255, 0]],
    ['?', [0x41, 0xff, 0x0f]], ['?', [0x03]], ['?', [0x1e, 1, 0, 0x1e, 1, 0]],
  ])('puts the formula %s into words', (text, tokens) => {
    const self = record(0x1ae, 2, 0x0401);
    const addIn = record(0x1ae, 1, 0x3a01);
    const externalName = record(0x23, Buffer.alloc(6), Buffer.from([5, 0]), 'EDATE');
    const externalSheets = record(0x17, 2, 0, 1, 1, 1, 0xfffe, 0xfffe);
    const cells = cellsOf(readOk(xlsOf({
      sheets: [{ name: 'Biểu', records: [cell.formula(0, 0, result.number(1), 0, Buffer.from(tokens))] }, { name: 'Tháng 9', records: [] }],
      globals: [self, addIn, externalName, externalSheets],
    })));
    expect(cells.A1?.formula).toBe(text);
  });

  it('writes out the formulas of a group, and bears one that refers to itself', () => {
    const elsewhere = Buffer.from([1, 4, 0, 2, 0]);
    const cells = cellsOf(readOk(xlsOf(one([
      cell.formula(4, 2, result.number(1), 8, elsewhere), cell.sharedFormula(4, 5, 2, Buffer.from([0x2c, 0xff, 0xff, 0xff, 0xc0, 0x2c, 0, 0, 0, 0x40, 3])), cell.formula(5, 2, result.number(2), 8, elsewhere),
      cell.formula(6, 3, result.number(3), 8, Buffer.from([1, 6, 0, 3, 0])), cell.sharedFormula(6, 6, 3, Buffer.from([1, 6, 0, 3, 0])),
    ]))));
    expect([cells.C5?.formula, cells.C6?.formula, cells.D7?.formula]).toEqual(['B4+C$1', 'B5+C$1', '?']);
  });

  it('takes no result where the writer never calculated one', () => {
    const cells = cellsOf(readOk(xlsOf(one([cell.formula(0, 0, result.emptyText), cell.formula(1, 0, result.emptyText)]))));
    expect(cells.A1).toMatchObject({ kind: 'empty', value: null, formula: '1+2' });
  });

  it('marks what is hidden and merged', () => {
    const row = (index: number, flags: number): Buffer => record(0x208, index, 0, 3, 255, 0, 0, flags, 0);
    const workbook = readOk(xlsOf({ sheets: [
      { name: 'Biểu', records: [row(0, 0), row(1, 0x20), record(0x7d, 1, 1, 2000, 0, 1, 0), cell.integer(0, 0, 1), cell.integer(0, 1, 2), cell.integer(1, 0, 3), record(0xe5, 1, 4, 4, 0, 2)] },
      { name: 'Nháp', state: 1, records: [] }, { name: 'Mã', state: 2, records: [] },
    ] }));
    expect(workbook.sheets.map((sheet) => [sheet.name, sheet.hidden])).toEqual([['Biểu', false], ['Nháp', true], ['Mã', true]]);
    expect(workbook.sheets[0]).toMatchObject({ hiddenRows: [1], hiddenCols: [1], merges: [{ top: 4, left: 0, bottom: 4, right: 2 }] });
    const cells = cellsOf(workbook);
    expect([cells.A1?.hidden, cells.B1?.hidden, cells.A2?.hidden, cells.A5?.kind]).toEqual([false, true, true, 'empty']);
  });

  it('leaves out the records of a chart inside a sheet', () => {
    const chart = [record(0x809, 0x0600, 0x20, 0, 0, Buffer.alloc(8)), cell.integer(5, 5, 9), record(0x0a)];
    expect(textsOf(readOk(xlsOf(one([cell.integer(0, 0, 1), ...chart, cell.integer(1, 0, 2)]))))).toEqual({ A1: '1', A2: '2' });
  });

  it('reads Excel 5, whose bytes are in the table of the font or of the code page', () => {
    const bof = (type: number): Buffer => record(0x809, 0x0500, type, 0, 0);
    const font = (name: string): Buffer => record(0x31, Buffer.alloc(14), Buffer.from([name.length]), name);
    const xf = (index: number): Buffer => record(0xe0, index, 0, Buffer.alloc(12));
    const sheet = Buffer.concat([bof(0x10), record(0x204, 0, 0, 0, 7, 'b¸o c¸o'), record(0x204, 0, 1, 1, 3, 'H\xe0 '), record(0xd6, 1, 0, 0, 3, 'x\xb7X', Buffer.from([1, 2, 1])), record(0x0a)]);
    const globals = (start: number): Buffer => Buffer.concat([bof(5), record(0x42, 1258), font('.VnTime'), font('Arial'), xf(0), xf(1), record(0x85, start, 0, Buffer.from([0, 0, 1]), 'S'), record(0x0a)]);
    const stream = Buffer.concat([globals(globals(0).length), sheet]);
    expect(textsOf(readOk(compoundFile({ '/Book': stream })))).toEqual({ A1: 'báo cáo', B1: 'Hà ', A2: 'xãX' });
  });

  it.each([
    ['a password', compoundFile({ '/Workbook': workbookStream({ ...one([]), globals: [record(0x2f, 1, 1)] }) }), 'encrypted-file password'],
    ['an encrypted .xlsx', compoundFile({ '/EncryptionInfo': Buffer.alloc(64), '/EncryptedPackage': Buffer.alloc(9_000) }), 'encrypted-file password'],
    ['a Word document', compoundFile({ '/WordDocument': Buffer.alloc(9_000) }), 'unreadable-file other-kind word'],
    ['some other compound file', compoundFile({ '/Contents': Buffer.alloc(9_000) }), 'unreadable-file other-kind binary'],
    ['Excel 4', Buffer.from([9, 4, 6, 0, 0, 4, 0x10, 0, 0, 0]), 'unreadable-file unsupported excel-4'],
    ['records that never end', compoundFile({ '/Workbook': workbookStream(one([])).subarray(0, 60) }), 'unreadable-file damaged'],
  ])('is refused with %s', (_, bytes, refusal) => {
    expect(refusalOf(bytes, 'bao-cao.xls')).toBe(refusal);
  });

  it('survives sectors that lead in circles or nowhere', () => {
    const whole = xlsOf(one(Array.from({ length: 400 }, (_, row) => cell.number(row, 0, row))));
    for (const [at, value] of [[512, 0], [512, 0xfffffff0], [48, 0x7fffffff], [60, 5], [68, 0], [76, 0xfffffff0], [30, 40]] as const) {
      const bent = Buffer.from(whole);
      if (at === 30) bent.writeUInt16LE(value, at);
      else bent.writeUInt32LE(value, at);
      expect(refusalOf(bent, 'x.xls')).toMatch(/^(read|unreadable-file)/);
    }
    const circle = Buffer.from(whole);
    const fat = (circle.readUInt32LE(76) + 1) * 512;
    for (let sector = 0; sector < 128; sector += 1) if (circle.readUInt32LE(fat + sector * 4) < 0xfffffff0) circle.writeUInt32LE(0, fat + sector * 4);
    expect(refusalOf(circle, 'x.xls')).toBe('unreadable-file damaged');
  });
});
