import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDataFolder } from '../../electron/store/open.ts';
import { listDocuments, type DocumentListOrder } from '../../electron/store/repositories/document-list.ts';
import type { Store } from '../../electron/store/store.ts';
import { seedDocuments } from '../builders/many-documents.ts';
import { OFFICE } from '../services/support/office.ts';

const COUNT = 1_500;
const TODAY = '2020-11-02';

let folder: string;
let store: Store;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'danh-sach-'));
  const opened = await openDataFolder(folder, { create: true });
  if (!opened.ok) throw new Error(opened.code);
  store = opened.store;
  await seedDocuments(store, OFFICE, COUNT);
});

afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

/** All windows one after the other. */
async function walk(order: DocumentListOrder, limit: number) {
  const rows = [];
  for (let offset = 0; offset < COUNT; offset += limit) rows.push(...(await store.read((db) => listDocuments(db, {}, order, { offset, limit }, TODAY))).rows);
  return rows;
}

describe('a long register', () => {
  it.each<DocumentListOrder>([
    { by: 'day', descending: true },
    { by: 'day', descending: false },
    { by: 'number', descending: true },
    { by: 'due', descending: false },
    { by: 'updated', descending: true },
  ])('in windows by $by (descending: $descending) has every document once, in order', async (order) => {
    const rows = await walk(order, 317);
    expect(rows).toHaveLength(COUNT);
    expect(new Set(rows.map((row) => row.id)).size).toBe(COUNT);
    const keys = rows.map((row) => (order.by === 'number' ? (row.arrivalNumber ?? row.number.number ?? 0) : order.by === 'day' ? Date.parse(row.signedOn ?? '') : 0));
    expect(keys).toEqual([...keys].sort((left, right) => (order.descending ? right - left : left - right)));
    if (order.by === 'due') expect(rows.findIndex((row) => row.dueOn === null)).toBe(rows.filter((row) => row.dueOn !== null).length);
  });

  it('is filtered, ordered and counted from its index alone, without reading a document', async () => {
    const plans = await store.inspect((connection) =>
      [
        "SELECT count(*) FROM document WHERE removed_at IS NULL AND direction = 'incoming' AND instr(folded, ' x') > 0 AND dossier_key IS NULL",
        "SELECT document_key FROM document WHERE removed_at IS NULL AND register_day >= '2020-01-01' AND type IN ('cong-van') AND valid_to < '2020-01-01' AND withdrawn_on IS NULL ORDER BY register_day DESC, register_order DESC, document_key DESC LIMIT 200 OFFSET 1000",
        "SELECT document_key FROM document WHERE removed_at IS NULL AND handler_kind = 'other' AND handler_id = 'x' AND closed_on IS NULL AND stage = 'issued' ORDER BY register_day ASC, register_order ASC, document_key ASC",
      ].map((sql) => (connection.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as readonly { readonly detail: string }[]).map((row) => row.detail)),
    );
    for (const plan of plans) expect(plan).toEqual([expect.stringMatching(/^(?:SCAN|SEARCH) document USING COVERING INDEX document_register/)]);
  });
});
