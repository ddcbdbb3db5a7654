import { fc, test as propertyTest } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { ImportSummary } from '../../../electron/contract/imports.ts';
import type { Catalogue, Unit } from '../../../electron/core/catalogue/types.ts';
import type { CellRole, ImportStatus } from '../../../electron/core/import/types.ts';
import { fold } from '../../../electron/core/text/fold.ts';
import { headerPaths } from '../../../renderer/features/imports/header-path.ts';
import { CHUNK_ROWS, rowGeometry } from '../../../renderer/sheet/row-geometry.ts';
import { indexMerges, ROW_HEIGHT } from '../../../renderer/sheet/sheet-layout.ts';
import { sourceAddress, targetOf } from '../../../renderer/features/imports/source-address.ts';
import { arrangeFiles, countFiles, nextSort, nextWaiting } from '../../../renderer/features/imports/status-board.ts';
import { existsWithin, unitChoices } from '../../../renderer/features/imports/unit-choices.ts';

const file = (name: string, status: ImportStatus, given: Partial<ImportSummary> = {}): ImportSummary => ({
  id: name, file: name, sha256: name, size: 1, form: 'F', period: '2020-10', status, unitIds: [], valueCount: 0, errorCount: 0, warningCount: 0, at: '2020-11-01T08:00:00Z', by: 'Hoa', ...given,
});
const plain = (ids: readonly string[]): string => ids.join(', ');

describe('the board of received files', () => {
  const files = [
    file('b.xlsx', 'imported', { valueCount: 10, unitIds: ['Đông Lỗ'] }),
    file('a2.xlsx', 'needs-review', { valueCount: 9, errorCount: 1, at: '2020-11-02T08:00:00Z' }),
    file('a10.xlsx', 'needs-review', { errorCount: 2, warningCount: 3 }),
    file('c.docx', 'rejected'),
  ];

  test('counts only what is stored as stored figures', () => {
    expect(countFiles(files)).toMatchObject({ all: 4, imported: 1, 'needs-review': 2, rejected: 1, values: 10, errors: 3, warnings: 3 });
  });

  test('puts what waits for a person first, numbers in names in their order', () => {
    expect(arrangeFiles(files, { status: 'all', text: '' }, { column: 'status', descending: false }, plain, fold).map((one) => one.file)).toEqual(['a2.xlsx', 'a10.xlsx', 'b.xlsx', 'c.docx']);
    expect(arrangeFiles(files, { status: 'all', text: '' }, { column: 'file', descending: false }, plain, fold).map((one) => one.file)).toEqual(['a2.xlsx', 'a10.xlsx', 'b.xlsx', 'c.docx']);
  });

  test('finds a file by its unit typed without marks', () => {
    expect(arrangeFiles(files, { status: 'all', text: 'dong lo' }, { column: 'at', descending: true }, plain, fold).map((one) => one.file)).toEqual(['b.xlsx']);
  });

  test('a second click on a column turns it round; doubts begin with the most', () => {
    const sort = nextSort({ column: 'file', descending: false }, 'doubts');
    expect(sort).toEqual({ column: 'doubts', descending: true });
    expect(nextSort(sort, 'doubts').descending).toBe(false);
    expect(arrangeFiles(files, { status: 'all', text: '' }, sort, plain, fold)[0]?.file).toBe('a10.xlsx');
  });

  test('the next waiting file comes after the one at hand and goes round', () => {
    expect(nextWaiting(files, 'a2.xlsx')?.file).toBe('a10.xlsx');
    expect(nextWaiting(files, 'a10.xlsx')?.file).toBe('a2.xlsx');
    expect(nextWaiting(files.slice(1, 2), 'a2.xlsx')).toBeNull();
  });
});

describe('units to choose from', () => {
  const unit = (id: string, name: string, validFrom: string, validTo: string | null): Unit => ({ id, name, kind: 'xa', code: null, validFrom, validTo, aliases: [] });
  const catalogue = { units: [unit('old', 'An Lạc', '1990-01-01', '2020-02-01'), unit('new', 'Đông Lỗ', '2020-02-01', null), unit('stays', 'Bình Bộ', '1990-01-01', null)] } as unknown as Catalogue;
  const october = { from: '2020-10-01', to: '2020-10-31' };

  test('suggestions first, then those that exist in the period, then the rest', () => {
    expect(unitChoices(catalogue, october, [{ kind: 'unit', id: 'new', label: '' }]).map((choice) => choice.unit.id)).toEqual(['new', 'stays', 'old']);
    expect(unitChoices(catalogue, october, []).map((choice) => choice.inPeriod)).toEqual([true, true, false]);
  });

  test('a unit exists up to the day before it ends', () => {
    expect(existsWithin({ validFrom: '1990-01-01', validTo: '2020-10-01' }, october)).toBe(false);
    expect(existsWithin({ validFrom: '1990-01-01', validTo: '2020-10-02' }, october)).toBe(true);
  });
});

describe('naming a header to the reader', () => {
  const cells = new Map<string, { readonly text: string; readonly role: CellRole }>([
    ['0:1', { text: 'Đài truyền thanh', role: 'group' }], ['1:1', { text: 'Tin, bài', role: 'indicator' }], ['1:2', { text: 'Lượt', role: 'indicator' }], ['1:4', { text: 'Pano', role: 'indicator' }],
    ['6:0', { text: 'Mạng xã hội', role: 'group' }], ['8:1', { text: 'Lượt chia sẻ', role: 'indicator' }], ['8:3', { text: '12', role: 'value' }],
  ]);
  const rows = {
    cellAt: (row: number, col: number) => {
      const text = cells.get(`${String(row)}:${String(col)}`)?.text;
      return text === undefined ? null : { row, col, kind: 'text' as const, value: text, text, encoding: 'unicode' as const, font: null, formula: null, hidden: false };
    },
    roleAt: (row: number, col: number) => {
      const role = cells.get(`${String(row)}:${String(col)}`)?.role;
      return role === undefined ? null : { sheet: 'A', row, col, role };
    },
    merges: indexMerges([{ top: 0, left: 1, bottom: 0, right: 2 }]),
  };

  test('a header under a merged group is named with the group', () => {
    expect(headerPaths(rows, 1, 2)).toEqual(['Lượt', 'Đài truyền thanh › Lượt']);
    expect(headerPaths(rows, 1, 4)).toEqual(['Pano']);
  });

  test('a label in a row is named with the group row above it', () => {
    expect(headerPaths(rows, 8, 1)).toEqual(['Lượt chia sẻ', 'Mạng xã hội › Lượt chia sẻ']);
  });
});

describe('where a figure’s link leads', () => {
  test('to the very cell, whatever the sheet is called', () => {
    const address = sourceAddress('a/b', 'Tháng 10 & 11', 'AB12');
    const search = new URLSearchParams(address.slice(address.indexOf('?') + 1));
    expect(targetOf({ sheet: JSON.parse(search.get('sheet') ?? '') as unknown, cell: JSON.parse(search.get('cell') ?? '') as unknown })).toEqual({ sheet: 'Tháng 10 & 11', row: 11, col: 27 });
    expect(targetOf({})).toBeNull();
  });
});

describe('rows of a long sheet', () => {
  test('a row stands below all rows before it, fetched or not', () => {
    const heights = new Map([[1, Array.from({ length: CHUNK_ROWS }, (_, at) => (at === 0 ? 60 : ROW_HEIGHT))]]);
    const geometry = rowGeometry(3 * CHUNK_ROWS, heights);
    expect(geometry.topOf(CHUNK_ROWS)).toBe(CHUNK_ROWS * ROW_HEIGHT);
    expect(geometry.topOf(CHUNK_ROWS + 1)).toBe(CHUNK_ROWS * ROW_HEIGHT + 60);
    expect(geometry.total).toBe(3 * CHUNK_ROWS * ROW_HEIGHT + 60 - ROW_HEIGHT);
  });

  propertyTest.prop([fc.integer({ min: 1, max: 4000 }), fc.array(fc.integer({ min: 20, max: 90 }), { minLength: CHUNK_ROWS, maxLength: CHUNK_ROWS }), fc.nat()])('the row found at an offset is the one that is drawn there', (count, known, somewhere) => {
    const geometry = rowGeometry(count, new Map([[1, known]]));
    const offset = somewhere % geometry.total;
    const row = geometry.rowAt(offset);
    expect(geometry.topOf(row)).toBeLessThanOrEqual(offset);
    expect(geometry.topOf(row) + geometry.heightOf(row)).toBeGreaterThan(offset);
  });
});
