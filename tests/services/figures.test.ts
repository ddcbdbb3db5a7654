import { describe, expect, it } from 'vitest';
import { call, OCTOBER, openOffice, sheet, shown, useOffice, type Office } from './support/office.ts';

useOffice();

type Given = number | 'missing' | 'not-applicable' | null;

const typed = (value: Given) =>
  value === null
    ? null
    : value === 'missing' || value === 'not-applicable'
      ? { state: value, value: null }
      : value === 0
        ? { state: 'zero' as const, value: 0 as const }
        : { state: 'number' as const, value };

const set = (office: Office, edits: Readonly<Record<string, Given>>, note: string | null = null, period = OCTOBER.period) =>
  office.handlers.figures.set(
    {
      form: 'B1',
      period,
      note,
      edits: Object.entries(edits).map(([place, value]) => {
        const [unit = '', indicator = ''] = place.split('|');
        return { unit, indicator, figure: typed(value) };
      }),
    },
    call,
  );

describe('the grid', () => {
  it('has the form’s indicators in its order and the units that owe it in Vietnamese order', async () => {
    const office = await openOffice();
    await set(office, { 'dong-giang|TIN': 3 });
    const grid = await office.handlers.figures.grid(OCTOBER, call);
    expect(grid.indicators.map((indicator) => indicator.code)).toEqual(['TIN', 'GIO', 'TRANG', 'HN']);
    expect(grid.units.map((unit) => [unit.label, unit.expected])).toEqual([['xã An Hoà', true], ['xã Bình Lâm', true], ['xã Hợp Giang', true], ['xã Đông Giang', false]]);
    expect(grid.closed).toBe(false);
  });

  it('keeps number, zero, missing and not applicable apart', async () => {
    const office = await openOffice();
    await set(office, { 'an-hoa|TIN': 5, 'an-hoa|GIO': 0, 'an-hoa|TRANG': 'missing', 'an-hoa|HN': 'not-applicable' });
    expect(await office.figures()).toEqual({ 'an-hoa|TIN': 5, 'an-hoa|GIO': 0, 'an-hoa|TRANG': 'missing', 'an-hoa|HN': 'not-applicable' });
  });

  it('comes out as a workbook', async () => {
    const office = await openOffice();
    await set(office, { 'an-hoa|TIN': 5 });
    const file = await office.handlers.figures.export(OCTOBER, call);
    expect(file.name).toBe('B1 2020-10.xlsx');
    expect(new Uint8Array(await file.arrayBuffer()).subarray(0, 2)).toEqual(new TextEncoder().encode('PK'));
  });
});

describe('typing figures', () => {
  it('writes all edits as one change, with its note, and answers with the cells', async () => {
    const office = await openOffice();
    const answer = await set(office, { 'an-hoa|TIN': 5, 'binh-lam|GIO': 2.5 }, 'đọc qua điện thoại');
    expect(answer.cleared).toEqual([]);
    expect(answer.cells.map((cell) => [cell.unit, cell.indicator, shown(cell.figure), cell.source, cell.revisions])).toEqual(
      expect.arrayContaining([['an-hoa', 'TIN', 5, 'typed', 1], ['binh-lam', 'GIO', 2.5, 'typed', 1]]),
    );
    const [revision] = await office.handlers.figures.history({ ...OCTOBER, unit: 'an-hoa', indicator: 'TIN' }, call);
    expect(revision?.source).toEqual({ kind: 'typed', by: 'Đỗ Thị Mai', note: 'đọc qua điện thoại' });
    expect(await office.handlers.log.list({ limit: 5, before: null, action: 'figure.set' }, call)).toMatchObject([
      { subject: 'B1 2020-10', before: { figures: [['an-hoa', 'TIN', null], ['binh-lam', 'GIO', null]] }, after: { figures: [['an-hoa', 'TIN', 5], ['binh-lam', 'GIO', 2.5]] } },
    ]);
  });

  it('is all or nothing', async () => {
    const office = await openOffice();
    await expect(set(office, { 'an-hoa|TIN': 5, 'an-hoa|GIO': 2.55 })).rejects.toMatchObject({ code: 'not-an-integer', params: { decimals: 1 } });
    await expect(set(office, { 'an-hoa|TIN': 5, 'an-hoa|HN': -1 })).rejects.toMatchObject({ code: 'negative-value' });
    await expect(set(office, { 'an-hoa|TIN': 5, 'an-hoa|KHAC': 1 })).rejects.toMatchObject({ code: 'indicator-not-in-form' });
    await expect(set(office, { 'an-hoa|TIN': 5, 'xa-la|TIN': 1 })).rejects.toMatchObject({ code: 'unknown-unit-id' });
    expect(await office.figures()).toEqual({});
  });

  it('over a figure of a file keeps both, and null takes the typed one back', async () => {
    const office = await openOffice();
    await office.receive([sheet('a.csv', [['An Hoà', '12', '3,5', '4', '2']])]);
    await set(office, { 'an-hoa|TIN': 13 });
    const [cell] = (await office.handlers.figures.grid(OCTOBER, call)).cells.filter((each) => each.indicator === 'TIN');
    expect(cell).toMatchObject({ figure: { value: 13 }, source: 'typed', revisions: 2 });
    const undone = await set(office, { 'an-hoa|TIN': null });
    expect(undone.cells).toMatchObject([{ figure: { value: 12 }, source: 'cell' }]);
    // A figure that came from a file is taken back by withdrawing the file.
    expect((await set(office, { 'an-hoa|TIN': null })).cells).toMatchObject([{ figure: { value: 12 } }]);
  });

  it('taken back leaves no sign of a correction, and both revisions in the history', async () => {
    const office = await openOffice();
    await office.receive([sheet('a.csv', [['An Hoà', '12', '3,5', '4', '2']])]);
    await set(office, { 'an-hoa|TIN': 13 });
    const undone = await set(office, { 'an-hoa|TIN': null });
    expect(undone.cells).toMatchObject([{ source: 'cell', revisions: 1 }]);
    const history = await office.handlers.figures.history({ ...OCTOBER, unit: 'an-hoa', indicator: 'TIN' }, call);
    expect(history.map((revision) => [shown(revision.figure), revision.withdrawn])).toEqual([[13, true], [12, false]]);
    expect((await set(office, { 'an-hoa|TIN': 14 })).cells).toMatchObject([{ figure: { value: 14 }, revisions: 2 }]);
  });

  it('null on a typed figure alone clears the cell', async () => {
    const office = await openOffice();
    await set(office, { 'an-hoa|TIN': 13 });
    expect(await set(office, { 'an-hoa|TIN': null, 'an-hoa|HN': null })).toEqual({ cells: [], cleared: [{ unit: 'an-hoa', indicator: 'TIN' }, { unit: 'an-hoa', indicator: 'HN' }] });
  });

  it('what stands already is no new revision', async () => {
    const office = await openOffice();
    await set(office, { 'an-hoa|TIN': 13 });
    await set(office, { 'an-hoa|TIN': 13 });
    expect(await office.handlers.figures.history({ ...OCTOBER, unit: 'an-hoa', indicator: 'TIN' }, call)).toHaveLength(1);
  });

  it('in a block of two thousand cells is one change', async () => {
    const units = Array.from({ length: 500 }, (_, index) => ({ id: `u${index}`, name: `Đơn vị ${index}`, kind: 'co-quan' as const, code: null, validFrom: '1990-01-01', validTo: null, aliases: [] }));
    const { OFFICE } = await import('./support/office.ts');
    const [form] = OFFICE.forms;
    if (form === undefined) throw new Error('no form');
    const office = await openOffice({ catalogue: { ...OFFICE, units: [...OFFICE.units, ...units], forms: [{ ...form, reportingUnits: units.map((unit) => unit.id) }] } });
    const block = Object.fromEntries(units.flatMap((unit, row) => ['TIN', 'GIO', 'TRANG', 'HN'].map((indicator, col) => [`${unit.id}|${indicator}`, row * 4 + col] as const)));
    const answer = await set(office, block);
    expect(answer.cells).toHaveLength(2_000);
    expect(Object.entries(await office.figures()).every(([place, value]) => block[place] === value)).toBe(true);
    expect(await office.handlers.log.list({ limit: 1, before: null, action: 'figure.set' }, call)).toMatchObject([{ after: { count: 2_000 } }]);
  });
});

describe('analysis', () => {
  async function year(): Promise<Office> {
    const office = await openOffice();
    for (const [period, tin, trang] of [['2019-10', 4, 2], ['2020-08', 5, 3], ['2020-09', 6, 4], ['2020-10', 10, 5]] as const) {
      await set(office, { 'an-hoa|TIN': tin, 'an-hoa|TRANG': trang, 'binh-lam|TIN': tin * 10, 'binh-lam|TRANG': 1 }, null, period);
    }
    return office;
  }

  it('compares totals with the period before and the year before, and adds up flows alone', async () => {
    const office = await year();
    const { rows } = await office.handlers.figures.analysis({ ...OCTOBER, by: 'indicator', restate: null }, call);
    expect(rows.find((row) => row.key === 'TIN')?.lines).toMatchObject([{ total: 110, previous: 66, samePeriodLastYear: 44, cumulative: 231, missing: ['hop-giang'], reported: 2 }]);
    expect(rows.find((row) => row.key === 'TRANG')?.lines).toMatchObject([{ total: 6, previous: 5, cumulative: null }]);
  });

  it('by group and by unit says the same', async () => {
    const office = await year();
    const groups = await office.handlers.figures.analysis({ ...OCTOBER, by: 'group', restate: null }, call);
    expect(groups.rows.map((row) => row.key)).toEqual(['Cổng thông tin', 'Đài truyền thanh', 'Mạng xã hội', 'Tuyên truyền miệng']);
    const units = await office.handlers.figures.analysis({ ...OCTOBER, by: 'unit', restate: null }, call);
    const totals = units.rows.map((row) => row.lines.find((line) => line.indicator === 'TIN')?.total ?? 0);
    expect(totals.reduce((sum, total) => sum + total, 0)).toBe(110);
    expect(units.rows.find((row) => row.key === 'hop-giang')?.lines[0]).toMatchObject({ total: null, state: 'missing' });
  });

  it('restated to a later date sums the merged communes into the new one', async () => {
    const office = await openOffice();
    await set(office, { 'dong-giang|TIN': 3, 'tay-giang|TIN': 4, 'an-hoa|TIN': 1 }, null, '2020-06');
    const asReported = await office.handlers.figures.analysis({ form: 'B1', period: '2020-06', by: 'unit', restate: null }, call);
    expect(asReported.rows.map((row) => row.key).sort()).toEqual(['an-hoa', 'binh-lam', 'dong-giang', 'tay-giang']);
    const restated = await office.handlers.figures.analysis({ form: 'B1', period: '2020-06', by: 'unit', restate: '2020-12-31' }, call);
    expect(restated.restatedTo).toBe('2020-12-31');
    expect(restated.rows.map((row) => [row.key, row.lines[0]?.total])).toEqual([['an-hoa', 1], ['binh-lam', null], ['hop-giang', 7]]);
  });

  it('of a quarter adds up its months', async () => {
    const office = await year();
    const { rows } = await office.handlers.figures.analysis({ form: 'B1', period: '2020-Q3', by: 'indicator', restate: null }, call);
    expect(rows.find((row) => row.key === 'TIN')?.lines[0]).toMatchObject({ total: 121, missingPeriods: ['2020-07'] });
  });
});
