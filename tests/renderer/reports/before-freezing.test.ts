import { fc, test as propertyTest } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../../electron/core/catalogue/types.ts';
import { draftReport } from '../../../electron/core/report/draft.ts';
import type { ReportLine } from '../../../electron/core/report/types.ts';
import { paragraphsBehind } from '../../../renderer/features/reports/behind-figures.ts';
import { freezeProblems } from '../../../renderer/features/reports/freeze-problems.ts';
import { dealOut, type FlowBlock } from '../../../renderer/components/docx-pages/pagination.ts';
import { linesOf, signerChoices, signerLine } from '../../../renderer/features/reports/signer-choices.ts';

const CATALOGUE: Catalogue = {
  format: 'so-thu-ky.catalogue/1',
  committee: { name: 'Ban Chỉ đạo 35', parentBody: 'Huyện uỷ Sông Lô', place: 'Sông Lô', symbol: 'BCĐ35', formatProfile: 'party-hd36' },
  terms: [{ name: '2020 - 2025', startsOn: '2020-01-01', endsOn: null }],
  members: [
    { id: 'a', fullName: 'Lê Văn Sơn', role: 'head', office: 'Phó Bí thư Thường trực Huyện uỷ', from: null, to: null },
    { id: 'b', fullName: 'Hà Thị Mai', role: 'deputy-head', office: 'Uỷ viên Ban Thường vụ', from: '2020-06-01', to: null },
    { id: 'c', fullName: 'Đỗ Minh', role: 'secretary', office: 'Chuyên viên', from: null, to: null },
  ],
  units: [{ id: 'u1', name: 'Đông Lỗ', kind: 'xa', code: null, validFrom: '1990-01-01', validTo: null, aliases: [] }],
  unitEvents: [],
  indicators: [{ code: 'TIN', name: 'Tin, bài', group: 'Trang tin', measure: 'tin, bài', kind: 'flow', decimals: 0, aliases: [] }],
  forms: [{ code: 'F', name: 'Biểu', frequency: 'month', indicators: ['TIN'], reportingUnits: ['u1'], window: { startDay: 1 }, due: { day: 25 } }],
};
const line = (total: number | null, missing: readonly string[] = []): ReportLine => ({
  indicator: 'TIN', total, state: total === null ? 'missing' : total === 0 ? 'zero' : 'number', previous: 10, samePeriodLastYear: null, cumulative: total, reported: missing.length === 0 ? 1 : 0, missing,
  inputs: total === null ? [] : [{ unit: 'u1', period: '2020-10' }],
});
const [FORM] = CATALOGUE.forms;
if (FORM === undefined) throw new Error('no form');
const AROUND = { behind: [], terms: CATALOGUE.terms };
const draftOf = (lines: readonly ReportLine[]) => draftReport({ kind: 'month', period: '2020-10', form: FORM, catalogue: CATALOGUE, lines, committee: CATALOGUE.committee, today: '2020-10-27' });

describe('before a report is frozen', () => {
  test('a draft without date or signer cannot be frozen; a missing unit is told and does not block', () => {
    const draft = draftOf([line(null, ['u1'])]);
    const bare = { ...draft, head: { ...draft.head, signer: { authority: null, offices: [], fullName: '' } } };
    const problems = freezeProblems({ draft: bare, lines: [line(null, ['u1'])], staleParagraphs: [], proposedNumber: 4 }, AROUND);
    expect(problems.filter((problem) => problem.blocks).map((problem) => problem.code)).toEqual(['no-date', 'no-signer', 'no-office']);
    expect(problems.find((problem) => problem.code === 'units-missing')).toMatchObject({ blocks: false, about: ['u1'] });
    expect(problems.find((problem) => problem.code === 'no-number')?.params).toEqual({ proposed: 4 });
  });

  test('a unit that sent some figures is told apart from one that sent none', () => {
    const other: ReportLine = { ...line(5, ['u1', 'u2']), indicator: 'KHAC' };
    const problems = freezeProblems({ draft: draftOf([line(12)]), lines: [line(12, ['u1']), other], staleParagraphs: [], proposedNumber: 4 }, AROUND);
    expect(problems.find((problem) => problem.code === 'units-missing')?.about).toEqual(['u1']);
    expect(problems.find((problem) => problem.code === 'units-partial')).toBeUndefined();
    const given = { ...other, reported: 1 };
    expect(freezeProblems({ draft: draftOf([line(12)]), lines: [line(12, ['u1']), given], staleParagraphs: [], proposedNumber: 4 }, AROUND).find((problem) => problem.code === 'units-partial')?.about).toEqual(['u2']);
  });

  test('a complete draft has nothing to complain of', () => {
    const draft = draftOf([line(12)]);
    const complete = { ...draft, head: { ...draft.head, number: 4, date: '2020-10-28' } };
    expect(freezeProblems({ draft: complete, lines: [line(12)], staleParagraphs: [], proposedNumber: 4 }, AROUND)).toEqual([]);
  });

  test('a number that is not the next one of the series is told', () => {
    const draft = draftOf([line(12)]);
    const jumped = { ...draft, head: { ...draft.head, number: 9, date: '2020-10-28' } };
    expect(freezeProblems({ draft: jumped, lines: [line(12)], staleParagraphs: [], proposedNumber: 4 }, AROUND).map((problem) => problem.code)).toEqual(['number-differs']);
  });

  test('a Party report needs a term on its day of signing, a State one does not', () => {
    const draft = draftOf([line(12)]);
    const early = { ...draft, head: { ...draft.head, number: 4, date: '2019-10-28' } };
    const codes = (profile: 'party-hd36' | 'state-nd30') => freezeProblems({ draft: { ...early, head: { ...early.head, profile } }, lines: [line(12)], staleParagraphs: [], proposedNumber: 4 }, AROUND).map((problem) => problem.code);
    expect(codes('party-hd36')).toEqual(['no-term']);
    expect(codes('state-nd30')).toEqual([]);
  });

  test('a format that is not in force on the day of signing is told with the one that is, and does not block', () => {
    const draft = draftOf([line(12)]);
    const signedOn = (date: string, profile: 'party-hd36' | 'party-hd05' | 'state-nd30') =>
      freezeProblems({ draft: { ...draft, head: { ...draft.head, number: 4, date, profile } }, lines: [line(12)], staleParagraphs: [], proposedNumber: 4 }, AROUND);
    expect(signedOn('2026-05-27', 'party-hd36')).toEqual([{ code: 'profile-not-in-force', blocks: false, about: [], params: { date: '2026-05-27', profile: 'party-hd36', inForce: 'party-hd05' } }]);
    expect(signedOn('2020-10-28', 'party-hd05')[0]?.params).toMatchObject({ inForce: 'party-hd36' });
    for (const [date, profile] of [['2026-05-26', 'party-hd36'], ['2026-05-27', 'party-hd05'], ['2026-05-27', 'state-nd30']] as const) expect(signedOn(date, profile)).toEqual([]);
  });

  test('sentences nobody edited are found when their figures have moved; edited ones are left to their own mark', () => {
    const draft = draftOf([line(12)]);
    expect(paragraphsBehind(draft, [line(12)], CATALOGUE, '2020-10-27')).toEqual([]);
    const behind = paragraphsBehind(draft, [line(15)], CATALOGUE, '2020-10-27');
    expect(behind).toContain('results/TIN');
    const edited = { ...draft, sections: draft.sections.map((section) => ({ ...section, paragraphs: section.paragraphs.map((paragraph) => ({ ...paragraph, edited: true })) })) };
    expect(paragraphsBehind(edited, [line(15)], CATALOGUE, '2020-10-27')).toEqual([]);
  });
});

describe('the signer', () => {
  test('head and deputies in office on the day are offered, each as it is printed', () => {
    const noSeal = signerChoices(CATALOGUE, '2020-10-28', false);
    expect(noSeal.map((choice) => choice.member.id)).toEqual(['a', 'b']);
    expect(noSeal.map((choice) => signerLine(choice.signer))).toEqual(['PHÓ BÍ THƯ kiêm TRƯỞNG BAN CHỈ ĐẠO', 'UỶ VIÊN BAN THƯỜNG VỤ kiêm PHÓ TRƯỞNG BAN CHỈ ĐẠO']);
    expect(signerChoices(CATALOGUE, '2020-03-01', false).map((choice) => choice.member.id)).toEqual(['a']);
  });

  test('with a seal of its own a deputy signs for the head', () => {
    expect(signerChoices(CATALOGUE, '2020-10-28', true)[1]?.signer).toMatchObject({ authority: 'K/T TRƯỞNG BAN', offices: ['PHÓ TRƯỞNG BAN CHỈ ĐẠO'] });
  });

  test('recipients are typed one a line; blank lines are no recipients', () => {
    expect(linesOf('Ban Thường vụ\n\n  Thành viên \n')).toEqual(['Ban Thường vụ', 'Thành viên']);
  });
});

describe('pages of the preview', () => {
  const text = (height: number, keepWithNext = false): FlowBlock => ({ height, keepWithNext, repeatedHeight: 0, table: null });
  const row = (height: number, repeatedHeight: number): FlowBlock => ({ height, keepWithNext: false, repeatedHeight, table: 1 });

  test('a heading goes to the next page with its text', () => {
    expect(dealOut([text(80), text(15, true), text(20)], 100)).toEqual([{ from: 0, to: 0 }, { from: 1, to: 2 }]);
  });

  test('a table that runs on leaves room for its repeated header', () => {
    const rows = Array.from({ length: 9 }, () => row(20, 30));
    expect(dealOut(rows, 100)).toEqual([{ from: 0, to: 4 }, { from: 5, to: 7 }, { from: 8, to: 8 }]);
  });

  propertyTest.prop([fc.array(fc.record({ height: fc.integer({ min: 1, max: 260 }), keepWithNext: fc.boolean() }), { maxLength: 60 })])('every block is on exactly one page, in order, and no page overflows that could have been shorter', (given) => {
    const blocks = given.map(({ height, keepWithNext }) => text(height, keepWithNext));
    const pages = dealOut(blocks, 200);
    expect(pages.flatMap((page) => Array.from({ length: page.to - page.from + 1 }, (_, at) => page.from + at))).toEqual(blocks.map((_, index) => index));
    for (const page of pages) {
      const used = blocks.slice(page.from, page.to + 1).reduce((sum, block) => sum + block.height, 0);
      expect(page.from === page.to || used <= 200).toBe(true);
    }
  });
});
