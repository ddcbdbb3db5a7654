import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { interpretWorkbook } from '../../../electron/core/sheet/interpret.ts';
import type { ReadTaskOutcome } from '../../../electron/formats/process/messages.ts';
import { createReadingPool, type ReadingPool, type ReadingPoolOptions } from '../../../electron/formats/process/pool.ts';
import { forkChild } from '../../../electron/formats/process/spawn.ts';
import { readWorkbook } from '../../../electron/formats/workbook/read-workbook.ts';
import { xlsxOfRows } from '../../builders/workbook/xlsx.ts';
import { sampleContext } from '../../import-samples/samples.ts';

const files = join(import.meta.dirname, '../../fixtures/samples/files');
const crashing = new URL('./children/crashing.ts', import.meta.url);

const pools: ReadingPool[] = [];
const poolOf = (options: Partial<ReadingPoolOptions> = {}): ReadingPool => {
  const pool = createReadingPool({ size: 1, ...options });
  pools.push(pool);
  return pool;
};
afterEach(async () => { await Promise.all(pools.splice(0).map((pool) => pool.close())); });

const reasonOf = (outcome: ReadTaskOutcome): string => (outcome.ok ? 'read' : `${outcome.code} ${outcome.params.reason ?? ''}`);
/** A table that takes a few hundred megabytes to hold, yet passes no limit of its reader. */
const longTable = (): Uint8Array => Buffer.from(`${'Xã Đại An, tổ dân phố số một '.repeat(20)};1\n`.repeat(60_000));

describe('the reading process', () => {
  it('brings a workbook across just as it was read', async () => {
    const bytes = readFileSync(join(files, '05-tong-hop-cum.xlsx'));
    const outcome = await poolOf().run({ kind: 'read', bytes, fileName: '05.xlsx' });
    expect(outcome).toEqual({ ...readWorkbook(bytes, { fileName: '05.xlsx' }), sha256: createHash('sha256').update(bytes).digest('hex') });
  });

  it('reads every sample, some of them refused, by path as by bytes', async () => {
    const pool = poolOf({ size: 2 });
    const names = readdirSync(files).sort();
    const outcomes = await Promise.all(names.map((name) => pool.run({ kind: 'read', path: join(files, name), fileName: name })));
    expect(names.filter((_, index) => outcomes[index]?.ok === false).map((name, index) => [name, outcomes.filter((outcome) => !outcome.ok)[index]])).toEqual([
      ['25-rong.xlsx', expect.objectContaining({ code: 'unreadable-file' })],
      ['26-hong.xlsx', expect.objectContaining({ code: 'unreadable-file' })],
      ['27-van-ban-doi-ten.xlsx', expect.objectContaining({ code: 'unreadable-file', params: { reason: 'other-kind', kind: 'word' } })],
      ['28-bom-nen.xlsx', expect.objectContaining({ code: 'file-too-large' })],
    ]);
  });

  it('interprets there, so that only the result crosses', async () => {
    const pool = poolOf();
    for (const name of ['01-xa-bieu-doc.xlsx', '08-tcvn3.xls', '12-danh-sach.csv']) {
      const bytes = readFileSync(join(files, name));
      const context = sampleContext(name);
      const read = readWorkbook(bytes, { fileName: name });
      const outcome = await pool.run({ kind: 'interpret', bytes, context });
      expect(outcome.ok && outcome.reading).toEqual(read.ok && interpretWorkbook(read.workbook, context));
      expect(outcome.ok && outcome.sha256).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  it('is given a catalogue anew when it has changed', async () => {
    const pool = poolOf();
    const bytes = readFileSync(join(files, '02-xa-khong-luy-ke.xlsx'));
    const context = sampleContext('02.xlsx');
    for (const unitsKept of [true, false, true, false]) {
      const catalogue = { ...context.catalogue, units: unitsKept ? context.catalogue.units : [] };
      const outcome = await pool.run({ kind: 'interpret', bytes, context: { ...context, catalogue } });
      expect(outcome.ok && outcome.reading.unitIds.length > 0).toBe(unitsKept);
    }
  });

  it('is ended when a file takes too long, and the next file is read', async () => {
    const pool = poolOf({ entry: crashing, timeLimitMs: 200 });
    const [stuck, next] = await Promise.all([pool.run({ kind: 'read', path: 'x', fileName: 'treo.xlsx' }), pool.run({ kind: 'read', path: 'x', fileName: 'tot.xlsx' })]);
    expect(reasonOf(stuck)).toBe('file-too-large time');
    expect(reasonOf(next)).toBe('read');
  });

  it('is ended when a file takes too much memory, buffers included', async () => {
    const pool = poolOf({ memoryLimitMb: 220 });
    expect(reasonOf(await pool.run({ kind: 'read', bytes: longTable(), fileName: 'dai.csv' }))).toBe('file-too-large memory');
    expect(reasonOf(await pool.run({ kind: 'read', bytes: xlsxOfRows('<row><c><v>1</v></c></row>') }))).toBe('read');
  });

  it('takes the file with it that it died of, and no other', async () => {
    const pool = poolOf({ entry: crashing });
    const names = ['tot.xlsx', 'chet.xlsx', 'tot.xlsx', 'het-bo-nho.xlsx', 'tot.xlsx', 'chet.xlsx'];
    const outcomes = await Promise.all(names.map((fileName) => pool.run({ kind: 'read', path: 'x', fileName })));
    expect(outcomes.map(reasonOf)).toEqual(['read', 'unreadable-file crashed', 'read', 'file-too-large memory', 'read', 'unreadable-file crashed']);
  });

  it('is started once for many files', async () => {
    const pool = poolOf({ entry: crashing });
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => pool.run({ kind: 'read', path: 'x', fileName: 'tot.xlsx' })));
    expect(new Set(outcomes.map((outcome) => outcome.ok && outcome.sha256)).size).toBe(1);
  });

  it('is replaced behind a file that left it bloated', async () => {
    const pool = poolOf({ entry: crashing });
    // Those sent ahead may still be answered by it; what comes after them may not.
    const names = ['tot.xlsx', 'lon.xlsx', 'tot.xlsx', 'tot.xlsx', 'tot.xlsx'];
    const outcomes = await Promise.all(names.map((fileName) => pool.run({ kind: 'read', path: 'x', fileName })));
    const [first, large, , , last] = outcomes.map((outcome) => outcome.ok && outcome.sha256);
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
    expect(first).toBe(large);
    expect(last).not.toBe(large);
  });

  it('does not start before there is something to read', async () => {
    let started = 0;
    const fork = forkChild(crashing);
    const pool = poolOf({ size: 3, spawn: (settings) => { started += 1; return fork(settings); } });
    expect(started).toBe(0);
    await pool.run({ kind: 'read', path: 'x', fileName: 'tot.xlsx' });
    expect(started).toBe(1);
  });

  it('rejects for a bug, which is not the file’s fault', async () => {
    await expect(poolOf({ entry: crashing }).run({ kind: 'read', path: 'x', fileName: 'loi.xlsx' })).rejects.toThrow('lỗi chương trình');
  });

  it('is ended when the office takes a file back, and goes on with the others', async () => {
    const pool = poolOf({ entry: crashing });
    const leaving = new AbortController();
    const stages: string[] = [];
    const stuck = pool.run({ kind: 'read', path: 'x', fileName: 'treo.xlsx' }, { signal: leaving.signal, onProgress: (stage) => { stages.push(stage); } });
    const waiting = pool.run({ kind: 'read', path: 'x', fileName: 'tot.xlsx' });
    const queued = new AbortController();
    const taken = pool.run({ kind: 'read', path: 'x', fileName: 'tot.xlsx' }, { signal: queued.signal });
    queued.abort(new Error('thôi'));
    await expect(taken).rejects.toThrow('thôi');
    leaving.abort(new Error('huỷ'));
    await expect(stuck).rejects.toThrow('huỷ');
    expect(reasonOf(await waiting)).toBe('read');
    expect(stages).toEqual(['reading']);
    await expect(pool.run({ kind: 'read', path: 'x' }, { signal: leaving.signal })).rejects.toThrow('huỷ');
  });

  it('ends with its pool, and what was under way is given up', async () => {
    const pool = poolOf({ entry: crashing });
    const stuck = pool.run({ kind: 'read', path: 'x', fileName: 'treo.xlsx' });
    const waiting = pool.run({ kind: 'read', path: 'x', fileName: 'tot.xlsx' });
    const both = Promise.allSettled([stuck, waiting]);
    await pool.close();
    expect((await both).map((settled) => settled.status)).toEqual(['rejected', 'rejected']);
    await expect(pool.run({ kind: 'read', path: 'x' })).rejects.toThrow('closed');
  });

  it('says that a file cannot be opened, or is too large before it is opened', async () => {
    const pool = poolOf();
    expect(reasonOf(await pool.run({ kind: 'read', path: join(files, 'khong-co.xlsx') }))).toBe('unreadable-file cannot-open');
    expect(reasonOf(await pool.run({ kind: 'read', path: files }))).toBe('unreadable-file cannot-open');
  });
});
