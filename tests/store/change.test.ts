import { describe, expect, it } from 'vitest';
import { connectAlone } from '../../electron/store/database/connect.ts';
import { listLog, verifyChain } from '../../electron/store/event-log.ts';
import { writeSetting } from '../../electron/store/repositories/settings.ts';
import { note, openStore, steppingClock, temporaryFolder } from './support/folder.ts';

describe('a change', () => {
  it('and its entry in the event log are one', async () => {
    const store = await openStore(await temporaryFolder(), { now: steppingClock() });
    await store.change('thư ký', async (change) => {
      await writeSetting(change.db, 'user-name', 'Đỗ Thị Mai');
      change.log({ action: 'app.user-name', subject: 'user-name', before: 'mai', after: 'Đỗ Thị Mai' });
    });
    const entries = await store.read((db) => listLog(db, { limit: 10, before: null, action: null }));
    expect(entries).toEqual([{ seq: 1, at: '2020-10-26T02:00:02.000Z', by: 'thư ký', action: 'app.user-name', subject: 'user-name', before: 'mai', after: 'Đỗ Thị Mai' }]);
  });

  it('that fails leaves neither', async () => {
    const store = await openStore(await temporaryFolder());
    const failing = store.change('thư ký', async (change) => {
      await writeSetting(change.db, 'user-name', 'x');
      change.log({ action: 'app.user-name', subject: 'user-name' });
      throw new Error('on the way');
    });
    await expect(failing).rejects.toThrow('on the way');
    expect(await store.inspect((connection) => connection.prepare('SELECT (SELECT count(*) FROM setting) + (SELECT count(*) FROM event_log)').pluck().get())).toBe(0);
    await note(store, 'the store goes on');
  });

  it('without an entry is refused', async () => {
    const store = await openStore(await temporaryFolder());
    await expect(store.change('thư ký', (change) => writeSetting(change.db, 'user-name', 'x'))).rejects.toThrow('without an entry');
    expect(await store.inspect((connection) => connection.prepare('SELECT count(*) FROM setting').pluck().get())).toBe(0);
  });

  it('on a full disk says so and changes nothing', async () => {
    const store = await openStore(await temporaryFolder());
    await note(store, 'before');
    const filling = store.change('thư ký', async (change) => {
      const pages = Number(change.connection.pragma('page_count', { simple: true }));
      change.connection.pragma(`max_page_count = ${pages + 2}`);
      await writeSetting(change.db, 'user-name', 'x'.repeat(100_000));
      change.log({ action: 'app.user-name', subject: 'user-name' });
    });
    await expect(filling).rejects.toMatchObject({ code: 'disk-full', params: { folder: store.layout.folder } });
    expect(await store.inspect((connection) => connection.prepare('SELECT count(*) FROM setting').pluck().get())).toBe(0);
    await note(store, 'small things still fit');
    expect(await store.inspect(verifyChain)).toEqual({ ok: true, entries: 2, brokenAt: null });
  });

  it('waits for the one before it, and a reading in between sees a whole state', async () => {
    const store = await openStore(await temporaryFolder());
    const subjects = Array.from({ length: 50 }, (_, index) => `change ${index}`);
    const writing = subjects.map((subject) => note(store, subject));
    const reading = Array.from({ length: 20 }, () =>
      store.read(async (db) => {
        const first = await db.selectFrom('event_log').select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
        const second = await db.selectFrom('event_log').select(({ fn }) => fn.max('seq').as('last')).executeTakeFirstOrThrow();
        return first.count === (second.last ?? 0);
      }),
    );
    expect(await Promise.all(reading)).not.toContain(false);
    await Promise.all(writing);
    expect(await store.inspect((connection) => connection.prepare('SELECT subject FROM event_log ORDER BY seq').pluck().all())).toEqual(subjects);
    expect((await store.inspect(verifyChain)).ok).toBe(true);
  });
});

describe('the event log', () => {
  it('refuses to change or lose an entry', async () => {
    const store = await openStore(await temporaryFolder());
    await note(store, 'one');
    const attempt = (sql: string) => store.change('thư ký', async (change) => {
      change.log({ action: 'test.note', subject: 'two' });
      change.connection.exec(sql);
    });
    await expect(attempt("UPDATE event_log SET by = 'nobody'")).rejects.toThrow('append-only');
    await expect(attempt('DELETE FROM event_log WHERE seq = 1')).rejects.toThrow('append-only');
    expect(await store.inspect(verifyChain)).toEqual({ ok: true, entries: 1, brokenAt: null });
  });

  const tamperings: readonly (readonly [string, string, number])[] = [
    ['changed', "UPDATE event_log SET subject = 'other' WHERE seq = 2", 2],
    ['taken out of the middle', 'DELETE FROM event_log WHERE seq = 2', 2],
    ['cut off at the end', 'DELETE FROM event_log WHERE seq = 3', 3],
    ['swapped', 'UPDATE event_log SET seq = 9 WHERE seq = 2; UPDATE event_log SET seq = 2 WHERE seq = 3; UPDATE event_log SET seq = 3 WHERE seq = 9', 2],
  ];

  it.each(tamperings)('tells when an entry was %s behind its back', async (_, sql, brokenAt) => {
    const folder = await temporaryFolder();
    const store = await openStore(folder);
    for (const subject of ['one', 'two', 'three']) await note(store, subject);
    await store.close();
    const connection = connectAlone(store.layout.dataFile);
    connection.exec(`DROP TRIGGER event_log_is_never_changed; DROP TRIGGER event_log_is_never_shortened; ${sql}`);
    connection.close();
    const again = await openStore(folder);
    expect(await again.inspect(verifyChain)).toMatchObject({ ok: false, brokenAt });
  });

  it('is read page by page and by action', async () => {
    const store = await openStore(await temporaryFolder());
    for (const subject of ['1', '2', '3', '4', '5']) await note(store, subject);
    await store.change('thư ký', async (change) => {
      change.log({ action: 'other', subject: '6' });
    });
    const page = (limit: number, before: number | null, action: string | null) => store.read(async (db) => (await listLog(db, { limit, before, action })).map((entry) => entry.subject));
    expect(await page(2, null, null)).toEqual(['6', '5']);
    expect(await page(2, 5, null)).toEqual(['4', '3']);
    expect(await page(10, null, 'other')).toEqual(['6']);
  });
});
