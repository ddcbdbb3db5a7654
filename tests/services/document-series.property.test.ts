import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentState } from '../../electron/contract/documents.ts';
import type { Catalogue, FormatProfile } from '../../electron/core/catalogue/types.ts';
import { parseSeriesKey } from '../../electron/core/numbering/series.ts';
import { documentsOf, held } from './support/documents.ts';
import { call, OFFICE, openOffice, useOffice, type Office } from './support/office.ts';

useOffice();

/** Days in three terms and four years, on both sides of HD05 (27 May 2026); the second term begins on 10 August 2020. */
const DAYS = ['2019-12-30', '2020-01-02', '2020-08-09', '2020-08-10', '2020-11-02', '2026-05-26', '2026-05-27'] as const;
/** The last day of the first term, as it was written down and as it was corrected later. */
const TERM_ENDS = ['2020-08-09', '2020-08-15'] as const;
const PROFILES = ['party-hd36', 'state-nd30'] as const satisfies readonly FormatProfile[];
const TYPES = ['cong-van', 'quyet-dinh', 'quy-dinh'] as const;

type Act =
  | { readonly act: 'draft'; readonly type: (typeof TYPES)[number]; readonly day: (typeof DAYS)[number]; readonly secret: boolean }
  | { readonly act: 'receive'; readonly day: (typeof DAYS)[number]; readonly number: number | null }
  | { readonly act: 'reserve' | 'issue'; readonly which: number; readonly number: number | null; readonly suffix: '' | 'a' }
  | { readonly act: 'move'; readonly which: number; readonly day: (typeof DAYS)[number] }
  | { readonly act: 'release' | 'withdraw' | 'remove'; readonly which: number }
  | { readonly act: 'skip'; readonly which: number; readonly number: number }
  /** The committee goes over from the Party's forms to the State's, or back; the days of its terms are corrected. */
  | { readonly act: 'office'; readonly profile: (typeof PROFILES)[number]; readonly firstTermEnds: (typeof TERM_ENDS)[number] }
  | { readonly act: 'numbering'; readonly fromYear: number; readonly perType: boolean };

const which = fc.nat({ max: 8 });
const number = fc.option(fc.integer({ min: 1, max: 7 }));
const suffix = fc.constantFrom('', '', 'a') as fc.Arbitrary<'' | 'a'>;
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ act: fc.constant('draft' as const), type: fc.constantFrom(...TYPES), day: fc.constantFrom(...DAYS), secret: fc.constantFrom(false, false, true) }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('receive' as const), day: fc.constantFrom(...DAYS), number }) },
  { weight: 6, arbitrary: fc.record({ act: fc.constantFrom('reserve' as const, 'issue' as const), which, number, suffix }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('move' as const), which, day: fc.constantFrom(...DAYS) }) },
  { weight: 4, arbitrary: fc.record({ act: fc.constantFrom('release' as const, 'withdraw' as const, 'remove' as const), which }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('office' as const), profile: fc.constantFrom(...PROFILES), firstTermEnds: fc.constantFrom(...TERM_ENDS) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('numbering' as const), fromYear: fc.constantFrom(2019, 2020, 2026), perType: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('skip' as const), which, number: fc.integer({ min: 1, max: 9 }) }) },
);

/** Refusals that may meet any of the acts; anything else is a fault of the program. */
const REFUSALS = new Set(['number-taken', 'number-kept', 'number-not-kept', 'number-of-other-series', 'document-issued', 'document-not-issued', 'document-withdrawn', 'document-numbered', 'document-removed', 'unknown-series', 'reason-missing', 'series-in-use', 'term-numbered', 'day-before-document']);

function officeUnder(profile: FormatProfile, firstTermEnds: (typeof TERM_ENDS)[number] = TERM_ENDS[0]): Catalogue {
  const startsOn = firstTermEnds === TERM_ENDS[0] ? '2020-08-10' : '2020-08-16';
  const terms = [
    { name: 'Nhiệm kỳ 2015 - 2020', startsOn: '2015-08-01', endsOn: firstTermEnds },
    { name: 'Nhiệm kỳ 2020 - 2025', startsOn, endsOn: '2025-06-30' },
    { name: 'Nhiệm kỳ 2025 - 2030', startsOn: '2025-07-01', endsOn: null },
  ];
  return { ...OFFICE, committee: { ...OFFICE.committee, formatProfile: profile }, terms };
}

async function perform(office: Office, made: string[], step: Act): Promise<void> {
  const { create, get, issue, update, withdraw } = documentsOf(office);
  const { documents } = office.handlers;
  if (step.act === 'draft') {
    made.push((await create({ direction: 'outgoing', type: step.type, signedOn: step.day, subject: `văn bản ${made.length}`, ...(step.secret ? { secrecy: 'mat' } : {}) })).document.id);
    return;
  }
  if (step.act === 'receive') {
    const received = await create({ direction: 'incoming', type: 'cong-van', issuer: 'Huyện uỷ', subject: 'x', arrivedOn: step.day, arrivalNumber: step.number }, { issue: {} });
    made.push(received.document.id);
    return;
  }
  if (step.act === 'office') {
    await office.handlers.catalogue.load({ catalogue: officeUnder(step.profile, step.firstTermEnds) }, call);
    return;
  }
  if (step.act === 'numbering') {
    await documents.setStateNumbering({ fromYear: step.fromYear, perType: step.perType }, call);
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
  const { catalogue } = await office.handlers.catalogue.get(undefined, call);
  for (const row of rows) {
    const series = row.series === null ? null : parseSeriesKey(row.series);
    if (series === null) continue;
    // A State series is that of the year of signing, secret papers apart (ND30 Art. 15); a Party series that of a term that there is.
    if (series.kind === 'state') expect([series.span, series.secret]).toEqual([row.signedOn?.slice(0, 4), row.secrecy !== null]);
    else expect(catalogue?.terms.map((term) => term.startsOn)).toContain(series.span);
    expect(series.kind).toBe(row.profile === 'state-nd30' ? 'state' : 'party');
    expect([null, row.type]).toContain(series.type);
  }
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
  it('never give out a real double and never hide a gap, in the Party’s forms, the State’s or both, whatever is kept, given up, issued, withdrawn or corrected', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...PROFILES), fc.array(act, { minLength: 8, maxLength: 30 }), async (profile, steps) => {
        const office = await openOffice({ catalogue: officeUnder(profile) });
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
