import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportProgress } from '../../electron/contract/imports.ts';
import { call, OCTOBER, openOffice, sheet, shown, useOffice } from './support/office.ts';

useOffice();

const AN_HOA = ['Xã An Hoà', '12', '3,5', '4', '2'] as const;
const BINH_LAM = ['Xã Bình Lâm', '30', '10', '6', '0'] as const;

describe('a clean file', () => {
  it('is stored with the cell of each figure', async () => {
    const office = await openOffice();
    const [detail] = await office.receive([sheet('an hoa.csv', [AN_HOA])]);
    expect(detail).toMatchObject({ status: 'imported', file: 'an hoa.csv', form: 'B1', period: '2020-10', unitIds: ['an-hoa'], valueCount: 4, errorCount: 0, by: 'Đỗ Thị Mai' });
    expect(await office.figures()).toEqual({ 'an-hoa|GIO': 3.5, 'an-hoa|HN': 2, 'an-hoa|TIN': 12, 'an-hoa|TRANG': 4 });
    const [revision] = await office.handlers.figures.history({ ...OCTOBER, unit: 'an-hoa', indicator: 'GIO' }, call);
    expect(revision).toMatchObject({
      figure: { state: 'number', value: 3.5 },
      source: { kind: 'cell', importId: detail?.id, file: 'an hoa.csv', sha256: detail?.sha256, cell: 'D4', text: '3,5' },
      by: 'Đỗ Thị Mai',
      withdrawn: false,
    });
  });

  it('is kept as received', async () => {
    const office = await openOffice();
    const given = sheet('xã an hoà.csv', [AN_HOA]);
    const [detail] = await office.receive([given]);
    const kept = await office.handlers.imports.file({ id: detail?.id ?? '' }, call);
    expect(kept.name).toBe('xã an hoà.csv');
    expect(await kept.text()).toBe(await given.text());
  });

  it('reads again as it was stored, when shown later', async () => {
    const office = await openOffice();
    const [detail] = await office.receive([sheet('a.csv', [AN_HOA, BINH_LAM])]);
    const later = await office.handlers.imports.show({ id: detail?.id ?? '' }, call);
    expect(later).toEqual(detail);
  });

  it('is one entry in the event log, with counts and a digest', async () => {
    const office = await openOffice();
    const [detail] = await office.receive([sheet('a.csv', [AN_HOA, BINH_LAM])]);
    const [entry] = await office.handlers.log.list({ limit: 1, before: null, action: null }, call);
    expect(entry).toMatchObject({ action: 'import.take', subject: detail?.id, after: { file: 'a.csv', units: 2, values: 8, digest: expect.stringMatching(/^[0-9a-f]{64}$/) as string } });
  });
});

describe('a file that came before', () => {
  it('is recognised and not taken again', async () => {
    const office = await openOffice();
    const [, second] = await office.receive([sheet('a.csv', [AN_HOA]), sheet('bản sao.csv', [AN_HOA])]);
    expect(second).toMatchObject({ status: 'duplicate', valueCount: 0, issues: [{ code: 'duplicate-file', severity: 'info', params: { name: 'a.csv' } }] });
  });

  it('is read again for another period', async () => {
    const office = await openOffice();
    await office.receive([sheet('a.csv', [AN_HOA])]);
    const [other] = await office.receive([sheet('a.csv', [AN_HOA])], '2020-11');
    expect(other).toMatchObject({ status: 'needs-review', issues: [{ code: 'period-mismatch' }] });
  });

  it('is welcome again once it was withdrawn', async () => {
    const office = await openOffice();
    const [first] = await office.receive([sheet('a.csv', [AN_HOA])]);
    await office.handlers.imports.withdraw({ id: first?.id ?? '' }, call);
    const [again] = await office.receive([sheet('a.csv', [AN_HOA])]);
    expect(again?.status).toBe('imported');
  });
});

describe('a second file of the same unit', () => {
  it('with equal figures is taken', async () => {
    const office = await openOffice();
    const [, second] = await office.receive([sheet('a.csv', [AN_HOA]), sheet('b.csv', [AN_HOA, BINH_LAM])]);
    expect(second).toMatchObject({ status: 'imported', differences: [], valueCount: 8 });
  });

  it('with other figures opens as a difference, and nothing is replaced until it is accepted', async () => {
    const office = await openOffice();
    const [, second] = await office.receive([sheet('a.csv', [AN_HOA]), sheet('b.csv', [['An Hoà', '15', '3,5', '4', '2'], BINH_LAM])]);
    expect(second?.status).toBe('needs-review');
    expect(second?.differences).toEqual([
      { unit: 'an-hoa', indicator: 'TIN', stored: { state: 'number', value: 12 }, read: { state: 'number', value: 15 }, sheet: second?.sheets[0]?.name, cell: 'C4' },
    ]);
    expect(second?.issues).toMatchObject([{ code: 'differs-from-stored', cell: 'C4', params: { stored: 12, value: 15 } }]);
    expect(second?.values.map((value) => value.unit)).toEqual(['binh-lam', 'binh-lam', 'binh-lam', 'binh-lam']);
    expect((await office.figures())['an-hoa|TIN']).toBe(12);
    expect((await office.figures())['binh-lam|TIN']).toBeUndefined();

    const accepted = await office.handlers.imports.accept({ id: second?.id ?? '' }, call);
    expect(accepted).toMatchObject({ status: 'imported', valueCount: 8 });
    expect(await office.figures()).toMatchObject({ 'an-hoa|TIN': 15, 'binh-lam|TIN': 30 });
    const history = await office.handlers.figures.history({ ...OCTOBER, unit: 'an-hoa', indicator: 'TIN' }, call);
    expect(history.map((revision) => shown(revision.figure))).toEqual([15, 12]);
  });

  it('that waits is held against the register as it is when it is looked at', async () => {
    const office = await openOffice();
    const [, second] = await office.receive([sheet('a.csv', [AN_HOA]), sheet('b.csv', [['An Hoà', '15', '3,5', '4', '2']])]);
    await office.handlers.figures.set({ ...OCTOBER, edits: [{ unit: 'an-hoa', indicator: 'TIN', figure: { state: 'number', value: 15 } }], note: null }, call);
    expect(await office.handlers.imports.show({ id: second?.id ?? '' }, call)).toMatchObject({ status: 'needs-review', differences: [], issues: [] });
  });
});

describe('a dry run', () => {
  it('says what would come, files of the batch among themselves included, and stores nothing', async () => {
    const office = await openOffice();
    const files = [sheet('a.csv', [AN_HOA]), sheet('a lần 2.csv', [AN_HOA]), sheet('b.csv', [['An Hoà', '15', '3,5', '4', '2']])];
    const details = await office.receive(files, OCTOBER.period, true);
    expect(details.map((detail) => [detail.id, detail.status])).toEqual([[null, 'imported'], [null, 'duplicate'], [null, 'needs-review']]);
    expect(await office.figures()).toEqual({});
    expect(await office.handlers.imports.list({}, call)).toEqual([]);
    expect(await readdir(join(office.folder, 'files'))).toEqual([]);
    expect((await office.receive(files)).map((detail) => detail.status)).toEqual(['imported', 'duplicate', 'needs-review']);
  });
});

describe('a file that cannot be read', () => {
  it('leaves its reason and no bytes', async () => {
    const office = await openOffice();
    const [detail] = await office.receive([new File(['%PDF-1.7 …'], 'quét.xlsx')]);
    expect(detail).toMatchObject({ status: 'rejected', issues: [{ code: 'unreadable-file', severity: 'error' }] });
    expect(await readdir(join(office.folder, 'files'))).toEqual([]);
    await expect(office.handlers.imports.file({ id: detail?.id ?? '' }, call)).rejects.toMatchObject({ code: 'not-found' });
    expect(await office.handlers.imports.list({}, call)).toHaveLength(1);
  });

  it('or bears a secrecy mark, is stopped, and nothing of it is kept', async () => {
    const office = await openOffice();
    const secret = new File(['\uFEFF"TUYỆT MẬT";"";""\r\n"TT";"Đơn vị";"Tin, bài"\r\n"1";"Xã An Hoà";"12"\r\n'], 'a.csv');
    const [detail] = await office.receive([secret]);
    expect(detail).toMatchObject({ status: 'rejected', values: [], issues: [{ code: 'secrecy-mark' }] });
    expect(await readdir(join(office.folder, 'files'))).toEqual([]);
    expect(await office.figures()).toEqual({});
  });
});

describe('a batch', () => {
  it('of a form that is not there, or a period that is none of its, is refused before anything is read', async () => {
    const office = await openOffice();
    const start = async (form: string, period: string) => {
      for await (const _ of await office.handlers.imports.start({ form, period, files: [sheet('a.csv', [AN_HOA])], dryRun: false }, call)) continue;
    };
    await expect(start('B9', '2020-10')).rejects.toMatchObject({ code: 'unknown-form', params: { form: 'B9' } });
    await expect(start('B1', '2020-Q4')).rejects.toMatchObject({ code: 'period-not-of-form' });
    await expect(start('B1', '2020-13')).rejects.toMatchObject({ code: 'unknown-period' });
  });

  it('in an office without a catalogue is refused', async () => {
    const office = await openOffice({ catalogue: null });
    await expect(office.receive([sheet('a.csv', [AN_HOA])])).rejects.toMatchObject({ code: 'no-catalogue' });
  });

  it('of many files is stored in the order given, each told as it is done', async () => {
    const office = await openOffice();
    const files = Array.from({ length: 12 }, (_, index) => sheet(`${index}.csv`, [['An Hoà', '12', '3,5', '4', '2'], ['Bình Lâm', String(100 + index), '1', '1', '1']]));
    const steps: ImportProgress[] = [];
    for await (const step of await office.handlers.imports.start({ ...OCTOBER, files, dryRun: false }, call)) steps.push(step);
    const done = steps.flatMap((step) => (step.kind === 'done' ? [step] : []));
    expect(done.map((step) => step.index)).toEqual(files.map((_, index) => index));
    for (const step of done) expect(steps.findIndex((each) => each.kind === 'reading' && each.index === step.index)).toBeLessThan(steps.indexOf(step));
    expect(steps.at(-1)).toMatchObject({ kind: 'finished', totals: { files: 12, imported: 1, 'needs-review': 11 } });
  });

  it('given up half way keeps the files that were done, and of the one under way nothing', async () => {
    const office = await openOffice();
    const files = Array.from({ length: 8 }, (_, index) => sheet(`${index}.csv`, [['Bình Lâm', '7', '1', '1', String(index)]]));
    const stop = new AbortController();
    const done: string[] = [];
    const run = async () => {
      for await (const step of await office.handlers.imports.start({ ...OCTOBER, files, dryRun: false }, { signal: stop.signal })) {
        if (step.kind === 'done') done.push(step.file);
        if (done.length === 3) stop.abort();
      }
    };
    await expect(run()).rejects.toMatchObject({ code: 'cancelled' });
    expect((await office.handlers.imports.list({}, call)).map((each) => each.file).reverse()).toEqual(done);
    expect((await office.handlers.safety.check(undefined, call)).problems).toEqual([]);
    expect((await readdir(join(office.folder, 'files'), { recursive: true })).filter((name) => name.length > 60)).toHaveLength(3);
  });

  it('whose asker stops listening stops', async () => {
    const office = await openOffice();
    const files = Array.from({ length: 8 }, (_, index) => sheet(`${index}.csv`, [['Bình Lâm', '7', '1', '1', String(index)]]));
    for await (const step of await office.handlers.imports.start({ ...OCTOBER, files, dryRun: false }, call)) if (step.kind === 'done') break;
    expect(await office.handlers.imports.list({}, call)).toHaveLength(1);
  });
});

describe('a figure far from the months before', () => {
  const afterFourMonths = async () => {
    const office = await openOffice();
    for (const [month, tin] of [['06', '12'], ['07', '14'], ['08', '11'], ['09', '13']] as const) {
      const [detail] = await office.receive([sheet('a.csv', [['Bình Lâm', tin, '1', '1', '1']], month)], `2020-${month}`);
      expect(detail?.issues).toEqual([]);
    }
    return office;
  };

  it('is pointed out and taken all the same', async () => {
    const office = await afterFourMonths();
    const [detail] = await office.receive([sheet('a.csv', [['Bình Lâm', '1200', '1', '1', '1']])]);
    expect(detail).toMatchObject({ status: 'imported', issues: [{ code: 'outlier', severity: 'info', cell: 'C4', params: { value: 1200, usual: 12.5, periods: 4 } }] });
  });

  it('is asked about when it is a usual one with three zeros too many, until a person confirms it', async () => {
    const office = await afterFourMonths();
    const [detail] = await office.receive([sheet('a.csv', [['Bình Lâm', '13000', '1', '1', '1']])]);
    expect(detail).toMatchObject({ status: 'needs-review', valueCount: 3, issues: [{ code: 'outlier', severity: 'warning', cell: 'C4', suggestions: [{ kind: 'value', value: 13 }] }] });
    const { sheet: name, cell } = detail?.issues[0] ?? {};
    const settled = await office.handlers.imports.settle({ id: detail?.id ?? '', settlements: [{ kind: 'confirm', code: 'outlier', sheet: name ?? null, cell: cell ?? null }], remember: false }, call);
    expect(settled).toMatchObject({ issues: [], valueCount: 4 });
  });
});
