import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentState } from '../../electron/contract/documents.ts';
import { documentsOf, held } from './support/documents.ts';
import { call, openOffice, useOffice, type Office } from './support/office.ts';

useOffice();

/** Days in two terms and two years; the second term begins on 10 August 2020. */
const DAYS = ['2019-12-30', '2020-01-02', '2020-08-09', '2020-08-10', '2020-11-02'] as const;
const TYPES = ['cong-van', 'quyet-dinh', 'quy-dinh'] as const;

type Act =
  | { readonly act: 'draft'; readonly type: (typeof TYPES)[number]; readonly day: (typeof DAYS)[number] }
  | { readonly act: 'receive'; readonly day: (typeof DAYS)[number]; readonly number: number | null }
  | { readonly act: 'reserve' | 'issue'; readonly which: number; readonly number: number | null; readonly suffix: '' | 'a' }
  | { readonly act: 'move'; readonly which: number; readonly day: (typeof DAYS)[number] }
  | { readonly act: 'release' | 'withdraw' | 'remove'; readonly which: number }
  | { readonly act: 'skip'; readonly which: number; readonly number: number };

const which = fc.nat({ max: 8 });
const number = fc.option(fc.integer({ min: 1, max: 7 }));
const suffix = fc.constantFrom('', '', 'a') as fc.Arbitrary<'' | 'a'>;
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ act: fc.constant('draft' as const), type: fc.constantFrom(...TYPES), day: fc.constantFrom(...DAYS) }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('receive' as const), day: fc.constantFrom(...DAYS), number }) },
  { weight: 6, arbitrary: fc.record({ act: fc.constantFrom('reserve' as const, 'issue' as const), which, number, suffix }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('move' as const), which, day: fc.constantFrom(...DAYS) }) },
  { weight: 4, arbitrary: fc.record({ act: fc.constantFrom('release' as const, 'withdraw' as const, 'remove' as const), which }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('skip' as const), which, number: fc.integer({ min: 1, max: 9 }) }) },
);

/** Refusals that may meet any of the acts; anything else is a fault of the program. */
const REFUSALS = new Set(['number-taken', 'number-kept', 'number-not-kept', 'number-of-other-series', 'document-issued', 'document-not-issued', 'document-withdrawn', 'document-numbered', 'document-removed', 'unknown-series', 'reason-missing']);

async function perform(office: Office, made: string[], step: Act): Promise<void> {
  const { create, get, issue, update, withdraw } = documentsOf(office);
  const { documents } = office.handlers;
  if (step.act === 'draft') {
    made.push((await create({ direction: 'outgoing', type: step.type, signedOn: step.day, subject: `văn bản ${made.length}` })).document.id);
    return;
  }
  if (step.act === 'receive') {
    const received = await create({ direction: 'incoming', type: 'cong-van', issuer: 'Huyện uỷ', subject: 'x', arrivedOn: step.day, arrivalNumber: step.number }, { issue: {} });
    made.push(received.document.id);
    return;
  }
  const id = made[step.which % Math.max(1, made.length)];
  if (id === undefined) return;
  const state: DocumentState = await get(id);
  const choice = 'suffix' in step && step.number !== null ? { number: step.number, suffix: step.suffix } : null;
  switch (step.act) {
    case 'reserve':
      return void (await documents.reserve({ ...held(state), ...(choice ?? {}) }, call));
    case 'issue':
      return void (await issue(state, choice === null ? {} : { number: choice }));
    case 'move':
      return void (await update(state, { fields: { signedOn: step.day } }));
    case 'release':
      return void (await documents.release({ ...held(state), reason: 'trả số' }, call));
    case 'withdraw':
      return void (await withdraw(state));
    case 'remove':
      return void (await documents.remove({ id }, call));
    case 'skip':
      return void (await documents.skipNumber({ series: state.document.series ?? 'party|BCĐ35|2020-08-10|cong-van', number: step.number, reason: 'bỏ trống' }, call));
  }
}

/** No two documents with one number of one series, and every number below the next accounted for. */
async function requireSound(office: Office): Promise<void> {
  const { documents } = office.handlers;
  const rows = (await documents.list({ filter: {}, limit: 500 }, call)).rows;
  const borne = rows.flatMap((row) => (row.status === 'draft' ? [] : row.direction === 'incoming' ? [`arrival|${row.arrivedOn?.slice(0, 4) ?? ''}|${row.arrivalNumber ?? ''}`] : [`${row.series ?? ''}|${row.number.number ?? ''}|${row.number.suffix}`]));
  expect(new Set(borne).size).toBe(borne.length);
  let entries = 0;
  for (const series of await documents.series({}, call)) {
    const { entries: numbers } = await documents.seriesNumbers({ series: series.key }, call);
    entries += numbers.filter((entry) => entry.state === 'issued').length;
    for (const entry of numbers) {
      if (entry.state === 'void') expect(entry.note).not.toBe('');
      else expect(entry.document).not.toBeNull();
    }
    for (let at = 1; at < series.next; at += 1) {
      const inGap = series.gaps.some((gap) => gap.from <= at && at <= gap.to);
      expect(numbers.some((entry) => entry.number === at && entry.suffix === '')).toBe(!inGap);
    }
    expect(numbers.every((entry) => entry.number < series.next)).toBe(true);
  }
  expect(entries).toBe(borne.length);
}

describe('number series', () => {
  it('never give out a real double and never hide a gap, whatever is kept, given up, issued or withdrawn', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 8, maxLength: 30 }), async (steps) => {
        const office = await openOffice();
        const made: string[] = [];
        for (const step of steps) {
          try {
            await perform(office, made, step);
          } catch (thrown) {
            if (!REFUSALS.has((thrown as { readonly code: string }).code)) throw thrown;
          }
        }
        await requireSound(office);
        expect((await office.handlers.log.verify(undefined, call)).ok).toBe(true);
        await office.close();
      }),
      { numRuns: 20 },
    );
  });
});
