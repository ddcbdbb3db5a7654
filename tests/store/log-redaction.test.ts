import { describe, expect, it } from 'vitest';
import { connectAlone } from '../../electron/store/database/connect.ts';
import { listLog, verifyChain } from '../../electron/store/event-log.ts';
import { redactLog, REDACTION, TAKEN_OUT } from '../../electron/store/log-redaction.ts';
import type { Store } from '../../electron/store/store.ts';
import { note, openStore, temporaryFolder } from './support/folder.ts';

async function storeWithSecret(): Promise<{ readonly folder: string; readonly store: Store }> {
  const folder = await temporaryFolder();
  const store = await openStore(folder);
  await note(store, 'before');
  await store.change('thư ký', async (change) => {
    change.log({ action: 'document.create', subject: 'd', after: { subject: 'phương án voi trắng', issuer: 'Huyện uỷ', text: null } });
    change.log({ action: 'document.update', subject: 'd', before: { subject: 'phương án voi trắng' }, after: { subject: '' } });
    change.log({ action: 'document.create', subject: 'other', after: { subject: 'phương án khác' } });
  });
  await redact(store);
  await note(store, 'after');
  return { folder, store };
}

const redact = (store: Store): Promise<number> => store.change('thư ký', async (change) => redactLog(change, 'd', (_action, key) => key === 'subject'));

describe('what is taken out of the log', () => {
  it('is gone from the entries about its subject alone, and the log tells that it was done', async () => {
    const { store } = await storeWithSecret();
    const entries = await store.read((db) => listLog(db, { limit: 10, before: null, action: null }));
    expect(JSON.stringify(entries)).not.toContain('voi trắng');
    expect(entries.find((entry) => entry.seq === 2)).toMatchObject({ by: 'thư ký', action: 'document.create', after: { subject: TAKEN_OUT, issuer: 'Huyện uỷ', text: null } });
    expect(entries.find((entry) => entry.seq === 3)).toMatchObject({ before: { subject: TAKEN_OUT }, after: { subject: '' } });
    expect(entries.find((entry) => entry.seq === 4)).toMatchObject({ after: { subject: 'phương án khác' } });
    expect(entries.find((entry) => entry.seq === 5)).toMatchObject({ action: REDACTION, subject: 'd', after: { entries: [{ seq: 2 }, { seq: 3 }] } });
    expect(await store.inspect(verifyChain)).toEqual({ ok: true, entries: 6, brokenAt: null });
  });

  it('may be more the next time, and nothing when nothing is left', async () => {
    const { store } = await storeWithSecret();
    expect(await redact(store)).toBe(0);
    expect(await store.change('thư ký', async (change) => redactLog(change, 'd', (_action, key) => key === 'issuer'))).toBe(1);
    expect(await store.inspect(verifyChain)).toEqual({ ok: true, entries: 7, brokenAt: null });
  });

  it.each(["UPDATE event_log SET after_json = '{}' WHERE seq = 4", "UPDATE event_log SET action = 'x' WHERE seq = 2", "UPDATE event_log SET after_json = '{}' WHERE seq = 5"])('lets nothing else be changed: %s', async (sql) => {
    const { store } = await storeWithSecret();
    const attempt = store.change('thư ký', async (change) => {
      change.log({ action: 'test.note', subject: 'x' });
      change.connection.exec(sql);
    });
    await expect(attempt).rejects.toThrow('append-only');
  });

  it.each([
    ['a word more was taken out', `UPDATE event_log SET after_json = '{"subject":"${TAKEN_OUT}"}' WHERE seq = 2`, 2],
    ['something was put there', `UPDATE event_log SET before_json = '{"subject":"khác"}' WHERE seq = 3`, 3],
    ['an entry was redacted without a word', `UPDATE event_log SET after_json = '{"subject":"${TAKEN_OUT}"}' WHERE seq = 4`, 4],
    ['the telling was forged', `UPDATE event_log SET after_json = '{"entries":[]}' WHERE seq = 5`, 2],
  ])('does not hide that %s behind its back', async (_, sql, brokenAt) => {
    const { folder, store } = await storeWithSecret();
    await store.close();
    const connection = connectAlone(store.layout.dataFile);
    connection.exec(`DROP TRIGGER event_log_is_never_changed; ${sql}`);
    connection.close();
    expect(await (await openStore(folder)).inspect(verifyChain)).toMatchObject({ ok: false, brokenAt });
  });
});
