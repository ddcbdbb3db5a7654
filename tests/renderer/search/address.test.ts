import { describe, expect, it } from 'vitest';
import type { RecordRef } from '../../../electron/core/record/types.ts';
import { addressOf } from '../../../renderer/features/search/address.ts';
import { readSearchState } from '../../../renderer/features/search/query-state.ts';

const record = (kind: RecordRef['kind'], id = 'a b'): RecordRef => ({ kind, id });
const file = { id: 'f', name: { text: 'a.docx', ranges: [] } };

describe('a hit', () => {
  it.each<readonly [string, Parameters<typeof addressOf>[0], string]>([
    ['a document', { record: record('document'), open: record('document'), attachment: null }, '#/documents/a%20b'],
    ['a file of a document', { record: record('document'), open: record('document'), attachment: file }, '#/documents/a%20b?file=f'],
    ['a report', { record: record('report'), open: record('report'), attachment: null }, '#/reports/a%20b'],
    ['a task of a plan', { record: record('task', 't'), open: record('plan', 'p'), attachment: null }, '#/plans/p?task=t'],
    ['a file of a task', { record: record('task', 't'), open: record('plan', 'p'), attachment: file }, '#/plans/p?file=f&task=t'],
    ['a file of a report', { record: record('report'), open: record('report'), attachment: file }, '#/reports/a%20b?file=f'],
    ['a file of a dossier', { record: record('dossier', 'd'), open: record('dossier', 'd'), attachment: file }, '#/dossiers?dossier=d&file=f'],
    ['a conclusion of a meeting', { record: record('task', 't'), open: record('meeting', 'm'), attachment: null }, '#/meetings/m'],
    ['a task on its own', { record: record('task', 't'), open: record('task', 't'), attachment: null }, '#/plans'],
    ['a dossier', { record: record('dossier', 'd'), open: record('dossier', 'd'), attachment: null }, '#/dossiers?dossier=d'],
  ])('that is %s opens at its place', (_what, hit, address) => {
    expect(addressOf(hit)).toBe(address);
  });
});

describe('a search in the address', () => {
  it('is read as it was typed, and nothing is guessed from what is not understood', () => {
    expect(readSearchState({ q: 15, kind: 'document', type: 'ke-hoach', from: '2020-01-01', to: 'mai' })).toEqual({ q: '15', kind: 'document', type: 'ke-hoach', from: '2020-01-01' });
    expect(readSearchState({ q: '', kind: 'secret' })).toEqual({});
  });
});
