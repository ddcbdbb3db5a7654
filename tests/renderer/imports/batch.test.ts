import { describe, expect, test } from 'vitest';
import type { ImportDetail, ImportProgress } from '../../../electron/contract/imports.ts';
import type { ImportStatus } from '../../../electron/core/import/types.ts';
import { advanceBatch, countBatch, isRunning, startBatch, type Batch } from '../../../renderer/features/imports/batch.ts';
import { sortFiles } from '../../../renderer/features/imports/gather-files.ts';

const result = (file: string, status: ImportStatus, valueCount = 0): ImportDetail => ({
  id: file, file, sha256: 'ab', size: 1, form: 'BM01', period: '2020-10', status, unitIds: [], valueCount, errorCount: 0, warningCount: 0,
  at: '2020-11-01T08:00:00Z', by: 'Thư ký', values: [], issues: [], settlements: [], differences: [], sheets: [], layoutSignature: '',
});
const steps = (batch: Batch, ...progress: readonly ImportProgress[]): Batch => progress.reduce((state, step) => advanceBatch(state, { kind: 'progress', progress: step }), batch);

describe('an import of several files', () => {
  const started = startBatch('BM01', '2020-10', ['a.xlsx', 'b.xlsx', 'c.xlsx'].map((name) => ({ name, size: 1 })), []);

  test('counts each file as it is done', () => {
    const batch = steps(started, { kind: 'reading', index: 0, file: 'a.xlsx' }, { kind: 'done', index: 0, file: 'a.xlsx', result: result('a.xlsx', 'imported', 10) }, { kind: 'reading', index: 1, file: 'b.xlsx' });
    expect(batch.files.map((file) => file.state)).toEqual(['done', 'reading', 'waiting']);
    expect(countBatch(batch)).toMatchObject({ all: 3, done: 1, imported: 1, values: 10 });
  });

  test('values of a file under review do not count', () => {
    const batch = steps(started, { kind: 'done', index: 0, file: 'a.xlsx', result: result('a.xlsx', 'needs-review', 10) });
    expect(countBatch(batch)).toMatchObject({ review: 1, values: 0 });
  });

  test('a cancelled import keeps what was done and says which files were not taken', () => {
    const asked = advanceBatch(steps(started, { kind: 'done', index: 0, file: 'a.xlsx', result: result('a.xlsx', 'imported') }, { kind: 'reading', index: 1, file: 'b.xlsx' }), { kind: 'cancel-asked' });
    expect(isRunning(asked)).toBe(true);
    const ended = advanceBatch(asked, { kind: 'ended', reason: 'cancelled' });
    expect(ended.state).toBe('cancelled');
    expect(ended.files.map((file) => file.state)).toEqual(['done', 'not-taken', 'not-taken']);
  });

  test('a file that was taken before word of it came is not sent again', () => {
    const ended = advanceBatch(started, { kind: 'ended', reason: 'cancelled' });
    const found = advanceBatch(ended, { kind: 'found', imports: [result('b.xlsx', 'imported', 4), { ...result('c.xlsx', 'imported'), size: 99 }] });
    expect(found.files.map((file) => file.state)).toEqual(['not-taken', 'done', 'not-taken']);
    expect(advanceBatch(found, { kind: 'found', imports: [result('b.xlsx', 'imported', 4)] }).files).toEqual(found.files);
  });

  test('nothing that comes late changes an import that has ended', () => {
    const ended = advanceBatch(started, { kind: 'ended', reason: 'failed' });
    expect(steps(ended, { kind: 'reading', index: 0, file: 'a.xlsx' })).toBe(ended);
  });
});

describe('gathering files', () => {
  const file = (name: string, fromFolder: boolean) => ({ file: new File(['x'], name), fromFolder });

  test('of a folder only what may be a table is sent, the rest is named', () => {
    const gathered = sortFiles([file('Thanh Ba.xlsx', true), file('Công văn.docx', true), file('Thumbs.db', true), file('~$Thanh Ba.xlsx', true)]);
    expect(gathered.files.map((one) => one.name)).toEqual(['Thanh Ba.xlsx']);
    expect(gathered.passedOver).toEqual(['Công văn.docx']);
  });

  test('a file picked by itself is sent whatever it is, so that its refusal is told', () => {
    expect(sortFiles([file('Công văn.docx', false)]).files).toHaveLength(1);
  });
});
