import { describe, expect, test } from 'vitest';
import type { ReportState } from '../../../electron/contract/reports.ts';
import type { ReportDraft } from '../../../electron/core/report/types.ts';
import { draftDesk } from '../../../renderer/features/reports/draft-desk.ts';
import { advanceSession, hasUnsaved, openSession } from '../../../renderer/features/reports/draft-session.ts';
import { FakeFailure } from '../fake-client.ts';

const draft = (subject: string): ReportDraft => ({
  kind: 'month', form: 'BM01', period: '2020-10',
  head: { profile: 'party-hd36', number: null, place: 'Thanh Ba', date: null, subject, recipients: [], filedAt: '', addressees: [], signer: { authority: null, offices: [], fullName: '' } },
  sections: [],
});
const state = (subject: string, revision: number): ReportState => ({
  id: 'r1', kind: 'month', form: 'BM01', period: '2020-10', status: 'draft', printedNumber: null, subject, updatedAt: '', frozenAt: null,
  draft: draft(subject), profile: 'party-hd36', lines: [], previousLabel: '', revision, staleParagraphs: [], files: [], corrections: [], proposedNumber: 1,
});

describe('one person writing a draft', () => {
  test('an edit is unsaved until the register has answered', () => {
    const edited = advanceSession(openSession(state('một', 1)), { kind: 'head', change: { subject: 'hai' } });
    expect(hasUnsaved(edited)).toBe(true);
    const saving = advanceSession(edited, { kind: 'save-started' });
    expect(hasUnsaved(saving)).toBe(true);
    const saved = advanceSession(saving, { kind: 'saved', state: state('hai', 2) });
    expect(saved.sync.kind).toBe('settled');
    expect(saved.revision).toBe(2);
  });

  test('what is typed while a save is under way is saved by the next one, on the new revision', () => {
    const saving = advanceSession(advanceSession(openSession(state('một', 1)), { kind: 'head', change: { subject: 'hai' } }), { kind: 'save-started' });
    const typed = advanceSession(saving, { kind: 'head', change: { subject: 'hai ba' } });
    const answered = advanceSession(typed, { kind: 'saved', state: state('hai', 2) });
    expect(answered.sync.kind).toBe('unsaved');
    expect(answered.revision).toBe(2);
    expect(answered.draft.head.subject).toBe('hai ba');
  });

  test('a conflict keeps both texts until a person decides', () => {
    const edited = advanceSession(openSession(state('một', 1)), { kind: 'head', change: { subject: 'của tôi' } });
    const met = advanceSession(edited, { kind: 'conflict', theirs: state('của người khác', 5) });
    expect(met.draft.head.subject).toBe('của tôi');
    expect(advanceSession(met, { kind: 'take-theirs' }).draft.head.subject).toBe('của người khác');
    const mine = advanceSession(met, { kind: 'keep-mine' });
    expect(mine).toMatchObject({ revision: 5, sync: { kind: 'unsaved' }, draft: { head: { subject: 'của tôi' } } });
  });

  test('sections that say the same are no edit', () => {
    const session = openSession(state('một', 1));
    expect(advanceSession(session, { kind: 'sections', sections: [] })).toBe(session);
  });
});

describe('the desk a draft lies on', () => {
  test('stores edits one save at a time, each on the revision of the one before', async () => {
    const sent: { revision: number; subject: string }[] = [];
    const desk = draftDesk(
      {
        update: (input) => {
          sent.push({ revision: input.revision, subject: input.draft.head.subject });
          if (sent.length === 1) desk.tell({ kind: 'head', change: { subject: 'ba' } });
          return Promise.resolve(state(input.draft.head.subject, input.revision + 1));
        },
        get: () => Promise.resolve(state('một', 1)),
      },
      state('một', 1),
      () => undefined,
    );
    desk.tell({ kind: 'head', change: { subject: 'hai' } });
    await Promise.all([desk.flush(), desk.flush()]);
    expect(sent).toEqual([{ revision: 1, subject: 'hai' }, { revision: 2, subject: 'ba' }]);
    expect(desk.session().sync.kind).toBe('settled');
  });

  test('a draft that moved on elsewhere is a conflict, never an overwrite', async () => {
    const desk = draftDesk({ update: () => Promise.reject(new FakeFailure('conflict')), get: () => Promise.resolve(state('của người khác', 7)) }, state('một', 1), () => undefined);
    desk.tell({ kind: 'head', change: { subject: 'của tôi' } });
    await desk.flush();
    expect(desk.session()).toMatchObject({ sync: { kind: 'conflict', theirs: { revision: 7 } }, draft: { head: { subject: 'của tôi' } } });
  });

  test('a save that failed keeps the text and can be tried again', async () => {
    let broken = true;
    const desk = draftDesk(
      { update: (input) => (broken ? Promise.reject(new FakeFailure('disk-full')) : Promise.resolve(state(input.draft.head.subject, 2))), get: () => Promise.resolve(state('một', 1)) },
      state('một', 1),
      () => undefined,
    );
    desk.tell({ kind: 'head', change: { subject: 'hai' } });
    await desk.flush();
    expect(desk.session().sync.kind).toBe('failed');
    broken = false;
    await desk.flush();
    expect(desk.session()).toMatchObject({ revision: 2, sync: { kind: 'settled' }, draft: { head: { subject: 'hai' } } });
  });
});
