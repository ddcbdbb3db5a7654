import type { ImportDetail, ImportProgress, ImportSheet, ImportSummary } from '../../electron/contract/imports.ts';
import { columnName, toA1 } from '../../electron/core/sheet/address.ts';
import type { Catalogue } from '../../electron/core/catalogue/types.ts';
import type { FigureValue } from '../../electron/core/figure/types.ts';
import type { CellRole, ImportStatus, Issue, ReadValue, RoleMark, Settlement } from '../../electron/core/import/types.ts';
import type { Cell, MergedRange } from '../../electron/core/sheet/types.ts';
import { FakeFailure, type SomeHandlers } from './fake-client.ts';

type FakeSheet = Omit<ImportSheet, 'roles'> & { readonly roles: readonly RoleMark[]; readonly hidden: boolean };
type FakeImport = { detail: ImportDetail; readonly sheets: readonly FakeSheet[] };

const text = (row: number, col: number, value: string): Cell => ({ row, col, kind: 'text', value, text: value, encoding: 'unicode', font: 'Times New Roman', formula: null, hidden: false });
const number = (row: number, col: number, value: number): Cell => ({ row, col, kind: 'number', value, text: value.toLocaleString('vi-VN'), encoding: 'unicode', font: 'Times New Roman', formula: null, hidden: false });

/** A table of units as rows under a two-row header, as communes send it: letterhead, groups, a total, a hidden column, bad cells. */
function unitTable(catalogue: Catalogue, name: string, rowsOfFiller: number): FakeSheet & { readonly values: readonly ReadValue[]; readonly issues: readonly Issue[] } {
  const form = catalogue.forms[0];
  const indicators = (form?.indicators ?? []).flatMap((code) => catalogue.indicators.filter((each) => each.code === code));
  const units = (form?.reportingUnits ?? []).slice(0, 12).flatMap((id) => catalogue.units.filter((each) => each.id === id));
  const cells: Cell[] = [text(0, 0, 'HUYỆN UỶ THANH BA'), text(1, 0, 'CỤM ĐÀI SỐ 2'), text(3, 0, 'TỔNG HỢP SỐ LIỆU TUYÊN TRUYỀN THÁNG 10 NĂM 2020')];
  const roles: RoleMark[] = [];
  const merges: MergedRange[] = [{ top: 3, left: 0, bottom: 3, right: indicators.length + 1 }];
  const values: ReadValue[] = [];
  const issues: Issue[] = [];
  const mark = (row: number, col: number, role: CellRole, ref?: string): void => { roles.push({ sheet: name, row, col, role, ...(ref === undefined ? {} : { ref }) }); };
  mark(0, 0, 'letterhead');
  mark(1, 0, 'letterhead');
  mark(3, 0, 'period', '2020-10');
  cells.push(text(5, 0, 'TT'), text(5, 1, 'Đơn vị'));
  merges.push({ top: 5, left: 0, bottom: 6, right: 0 }, { top: 5, left: 1, bottom: 6, right: 1 });
  indicators.forEach((indicator, index) => {
    const col = index + 2;
    const starts = indicators[index - 1]?.group !== indicator.group;
    const width = indicators.filter((each) => each.group === indicator.group).length;
    if (starts) {
      cells.push(text(5, col, indicator.group));
      mark(5, col, 'group');
      if (width > 1) merges.push({ top: 5, left: col, bottom: 5, right: col + width - 1 });
    }
    cells.push(text(6, col, indicator.name));
    mark(6, col, 'indicator', indicator.code);
  });
  const last = indicators.length + 2;
  cells.push(text(5, last, 'Tháng trước'));
  merges.push({ top: 5, left: last, bottom: 6, right: last });
  mark(5, last, 'left-out');
  units.forEach((unit, at) => {
    const row = 7 + at;
    cells.push(number(row, 0, at + 1), text(row, 1, at === 4 ? 'Xã Hanh Cú' : `Xã ${unit.name}`));
    mark(row, 0, 'index');
    if (at !== 4) mark(row, 1, 'unit', unit.id);
    indicators.forEach((indicator, index) => {
      const col = index + 2;
      const value = ((at * 7 + index * 13) % 50) * (index === 5 ? 41 : 1);
      const bad = (at === 2 && index === 3) || (at === 6 && index === 1);
      cells.push(bad ? text(row, col, index === 3 ? '3.4.11' : 'khoảng 40') : number(row, col, value));
      const cell = toA1(row, col);
      if (bad) issues.push({ severity: 'error', code: index === 3 ? 'ambiguous-number' : 'not-a-number', sheet: name, cell, params: { text: index === 3 ? '3.4.11' : 'khoảng 40' }, suggestions: index === 3 ? [] : [{ kind: 'value', value: 40, label: '40' }] });
      else if (at !== 4) {
        mark(row, col, 'value');
        const figure: FigureValue = value === 0 ? { state: 'zero', value: 0 } : { state: 'number', value };
        values.push({ unit: unit.id, indicator: indicator.code, period: '2020-10', figure, source: { sheet: name, cell, text: String(value) } });
      }
    });
    cells.push(number(row, last, (at * 5) % 40));
    mark(row, last, 'left-out');
  });
  const totalRow = 7 + units.length;
  cells.push(text(totalRow, 1, 'TỔNG CỘNG'));
  mark(totalRow, 1, 'total');
  indicators.forEach((_, index) => {
    const col = index + 2;
    cells.push({ ...number(totalRow, col, 300 + index), formula: `SUM(${columnName(col)}8:${columnName(col)}${String(totalRow)})` });
    mark(totalRow, col, 'total');
  });
  for (let at = 0; at < rowsOfFiller; at += 1) cells.push(text(totalRow + 3 + at, 1, `Dòng ghi chú ${String(at + 1)}`), number(totalRow + 3 + at, 3, at));
  issues.push(
    { severity: 'error', code: 'unknown-unit', sheet: name, cell: toA1(11, 1), params: { text: 'Xã Hanh Cú' }, suggestions: [{ kind: 'unit', id: 'hanh-cu', label: 'Xã Hanh Cù' }] },
    { severity: 'warning', code: 'total-mismatch', sheet: name, cell: toA1(totalRow, 4), params: { text: 'TỔNG CỘNG', printed: 302, expected: 317 }, suggestions: [] },
    { severity: 'warning', code: 'total-mismatch', sheet: name, cell: toA1(totalRow, 6), params: { text: 'TỔNG CỘNG', printed: 304, expected: 289 }, suggestions: [] },
    { severity: 'warning', code: 'differs-from-stored', sheet: name, cell: toA1(7, 2), params: { unit: 'Thanh Ba', indicator: 'Tin, bài', stored: 41, read: 0 }, suggestions: [] },
    { severity: 'info', code: 'legacy-encoding', sheet: name, cell: null, params: { encoding: 'tcvn3', count: 84 }, suggestions: [] },
  );
  return { name, hidden: false, rows: totalRow + 3 + rowsOfFiller, cols: last + 1, cells: cells.sort((a, b) => a.row - b.row || a.col - b.col), merges, hiddenRows: [10], hiddenCols: [last], roles, values, issues };
}

const summaryOf = (detail: ImportDetail): ImportSummary => {
  const { id, file, sha256, size, form, period, status, unitIds, valueCount, errorCount, warningCount, at, by } = detail;
  return { id, file, sha256, size, form, period, status, unitIds, valueCount, errorCount, warningCount, at, by };
};

/** The import side of an office in memory: files of every status, one worth reviewing, imports that take their time. */
export function fakeImports(catalogue: Catalogue): SomeHandlers['imports'] {
  const imports = new Map<string, FakeImport>();
  const add = (file: string, status: ImportStatus, given: Partial<ImportDetail> = {}, sheets: readonly FakeSheet[] = []): ImportDetail => {
    const id = `import-${String(imports.size + 1)}`;
    const issues = given.issues ?? [];
    const detail: ImportDetail = {
      id, file, sha256: id, size: 18_432, form: 'BM01', period: '2020-10', status, unitIds: ['thanh-ba'], valueCount: given.values?.length ?? 10,
      errorCount: issues.filter((issue) => issue.severity === 'error').length, warningCount: issues.filter((issue) => issue.severity === 'warning').length,
      at: new Date(Date.parse('2020-10-27T01:00:00Z') + imports.size * 95_000).toISOString(), by: 'Nguyễn Thị Hoa', values: [], issues, settlements: [], differences: [],
      sheets: sheets.map(({ name, hidden, rows, cols }) => ({ name, hidden, rows, cols })), layoutSignature: 'a', ...given,
    };
    imports.set(id, { detail, sheets });
    return detail;
  };
  const issue = (code: Issue['code'], params: Issue['params'] = {}): Issue => ({ severity: 'error', code, sheet: null, cell: null, params, suggestions: [] });
  const main = unitTable(catalogue, 'Tháng 10', 6);
  const long = unitTable(catalogue, 'Nhật ký phát thanh', 60_000);
  add('Tổng hợp cụm 2 tháng 10.xlsx', 'needs-review', { values: main.values, issues: main.issues, unitIds: [...new Set(main.values.map((value) => value.unit))], differences: [{ unit: 'thanh-ba', indicator: 'WEB-TIN', stored: { state: 'number', value: 41 }, read: { state: 'zero', value: 0 }, sheet: 'Tháng 10', cell: 'C8' }] }, [main, { ...long, hidden: true }]);
  add('Thanh Hà BC T10.xlsx', 'imported', { unitIds: ['thanh-ha'], values: main.values.slice(0, 10) }, [main]);
  add('Sơn Cương.xls', 'imported', { unitIds: ['son-cuong'] });
  add('BIEU 01 - DONG XUAN.xlsx', 'needs-review', { unitIds: ['dong-xuan'], issues: [issue('period-mismatch', { found: '2020-09', asked: '2020-10', text: 'Tháng 9 năm 2020', where: 'title' })] });
  add('Đông Thành (gửi lại).xlsx', 'duplicate', { unitIds: [], issues: [{ ...issue('duplicate-file', { file: 'Đông Thành.xlsx', at: '2020-10-26T08:00:00Z', import: 'import-2' }), severity: 'info' }] });
  add('bao cao.docx', 'rejected', { unitIds: [], issues: [issue('unreadable-file', { reason: 'other-kind', kind: 'word' })] });
  add('mat khau.xlsx', 'rejected', { unitIds: [], issues: [issue('encrypted-file')] });
  add('Chí Tiên cũ.ods', 'withdrawn', { unitIds: ['chi-tien'] });

  const found = (id: string): FakeImport => {
    const one = imports.get(id);
    if (one === undefined) throw new FakeFailure('import-not-found', { id });
    return one;
  };
  const put = (id: string, change: Partial<ImportDetail>): ImportDetail => {
    const one = found(id);
    one.detail = { ...one.detail, ...change };
    return one.detail;
  };
  const answered = (settlement: Settlement, doubt: Issue): boolean =>
    settlement.kind === 'cell' || settlement.kind === 'confirm' ? settlement.cell === doubt.cell : settlement.kind !== 'period' && settlement.text === doubt.params['text'];

  return {
    list: ({ form, period }) => Promise.resolve([...imports.values()].map((one) => summaryOf(one.detail)).filter((one) => (form ?? one.form) === one.form && (period ?? one.period) === one.period)),
    show: ({ id }) => Promise.resolve(found(id).detail),
    sheet: ({ id, sheet: name, fromRow, toRow }) => {
      const sheet = found(id).sheets.find((each) => each.name === name);
      if (sheet === undefined) throw new FakeFailure('import-not-found', { id });
      const inRows = ({ row }: { readonly row: number }): boolean => row >= fromRow && row <= toRow;
      return Promise.resolve({ ...sheet, cells: sheet.cells.filter(inRows), roles: sheet.roles.filter(inRows) });
    },
    settle: ({ id, settlements }) => {
      const { detail } = found(id);
      const issues = detail.issues.filter((doubt) => !settlements.some((settlement) => answered(settlement, doubt)));
      return Promise.resolve(put(id, { issues, settlements: [...detail.settlements, ...settlements], errorCount: issues.filter((doubt) => doubt.severity === 'error').length, warningCount: issues.filter((doubt) => doubt.severity === 'warning').length }));
    },
    accept: ({ id }) => Promise.resolve(put(id, { status: 'imported', issues: [], differences: [], errorCount: 0, warningCount: 0 })),
    withdraw: ({ id }) => Promise.resolve(put(id, { status: 'withdrawn' })),
    file: ({ id }) => Promise.resolve(new File(['x'], found(id).detail.file)),
    start: ({ files }, { signal }) => Promise.resolve(importing(files, signal, (file, at) => add(file.name, at % 3 === 2 ? 'needs-review' : 'imported', at % 3 === 2 ? { issues: main.issues, values: main.values } : {}, [main])) as never),
  };
}

async function* importing(files: readonly File[], signal: AbortSignal | undefined, take: (file: File, at: number) => ImportDetail): AsyncGenerator<ImportProgress> {
  for (const [index, file] of files.entries()) {
    yield { kind: 'reading', index, file: file.name };
    await new Promise((resolve) => { setTimeout(resolve, 120); });
    if (signal?.aborted === true) throw new DOMException('cancelled', 'AbortError');
    yield { kind: 'done', index, file: file.name, result: take(file, index) };
  }
  yield { kind: 'finished', totals: { imported: 0, 'needs-review': 0, duplicate: 0, rejected: 0, withdrawn: 0, files: files.length, values: 0 } };
}
