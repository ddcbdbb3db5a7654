import { describe, expect, it } from 'vitest';
import { layoutOf, textWidthOf, turned, type ComponentName } from '../../../electron/core/document/layout.ts';
import { PARTY_PROFILES, PROFILES } from '../../builders/document/official-document.ts';

/** Twips of a length in millimetres. */
const millimetres = (length: number): number => (length / 25.4) * 1440;

type Expected = { readonly sizes: readonly [number, number]; readonly face: string; readonly upper?: boolean };

/** Standards §1.2, the size table of HD36 Phụ lục 3 and HD05 Phụ lục 2. */
const PARTY: Partial<Record<ComponentName, Expected>> = {
  nationalName: { sizes: [15, 15], face: 'bold', upper: true },
  parentBody: { sizes: [14, 14], face: 'regular', upper: true },
  issuingBody: { sizes: [14, 14], face: 'bold', upper: true },
  numberLine: { sizes: [14, 14], face: 'regular' },
  placeDate: { sizes: [14, 14], face: 'italic' },
  typeName: { sizes: [15, 16], face: 'bold', upper: true },
  subject: { sizes: [14, 15], face: 'bold' },
  letterSubject: { sizes: [12, 12], face: 'italic' },
  body: { sizes: [14, 15], face: 'regular' },
  basis: { sizes: [14, 15], face: 'regular' },
  divisionNumber: { sizes: [14, 15], face: 'bold' },
  divisionTitle: { sizes: [14, 15], face: 'bold', upper: true },
  article: { sizes: [14, 15], face: 'bold' },
  authority: { sizes: [14, 14], face: 'bold', upper: true },
  officeUnderAuthority: { sizes: [14, 14], face: 'regular', upper: true },
  office: { sizes: [14, 14], face: 'bold', upper: true },
  signerName: { sizes: [14, 14], face: 'bold' },
  addresseeLabel: { sizes: [14, 14], face: 'italic' },
  addressee: { sizes: [14, 14], face: 'regular' },
  recipientsLabel: { sizes: [14, 14], face: 'regular' },
  recipient: { sizes: [12, 12], face: 'regular' },
  urgency: { sizes: [14, 14], face: 'bold', upper: true },
  circulation: { sizes: [12, 12], face: 'bold', upper: true },
  draftMark: { sizes: [14, 14], face: 'italic' },
  drafterCode: { sizes: [8, 8], face: 'regular', upper: true },
  contact: { sizes: [10, 10], face: 'regular' },
  pageNumber: { sizes: [14, 14], face: 'regular' },
};

/** Standards §2.2, ND30 Appendix I. */
const STATE: Partial<Record<ComponentName, Expected>> = {
  nationalName: { sizes: [12, 13], face: 'bold', upper: true },
  motto: { sizes: [13, 14], face: 'bold' },
  parentBody: { sizes: [12, 13], face: 'regular', upper: true },
  issuingBody: { sizes: [12, 13], face: 'bold', upper: true },
  numberLine: { sizes: [13, 13], face: 'regular' },
  placeDate: { sizes: [13, 14], face: 'italic' },
  typeName: { sizes: [13, 14], face: 'bold', upper: true },
  subject: { sizes: [13, 14], face: 'bold' },
  letterSubject: { sizes: [12, 13], face: 'regular' },
  body: { sizes: [13, 14], face: 'regular' },
  basis: { sizes: [13, 14], face: 'italic' },
  article: { sizes: [14, 14], face: 'bold' },
  authority: { sizes: [13, 14], face: 'bold', upper: true },
  officeUnderAuthority: { sizes: [13, 14], face: 'bold', upper: true },
  office: { sizes: [13, 14], face: 'bold', upper: true },
  signerName: { sizes: [13, 14], face: 'bold' },
  addresseeLabel: { sizes: [13, 14], face: 'regular' },
  recipientsLabel: { sizes: [12, 12], face: 'bold-italic' },
  recipient: { sizes: [11, 11], face: 'regular' },
  appendixNumber: { sizes: [14, 14], face: 'bold' },
  appendixTitle: { sizes: [13, 14], face: 'bold', upper: true },
  appendixParent: { sizes: [13, 14], face: 'italic' },
  urgency: { sizes: [13, 14], face: 'bold', upper: true },
  circulation: { sizes: [13, 14], face: 'bold', upper: true },
  drafterCode: { sizes: [11, 11], face: 'regular' },
  contact: { sizes: [11, 12], face: 'regular' },
  pageNumber: { sizes: [13, 14], face: 'regular' },
};

describe('the sizes and styles of the components', () => {
  const cases = [...PARTY_PROFILES.map((profile) => [profile, PARTY] as const), ['state-nd30', STATE] as const];
  it.each(cases)('%s agrees with the size table', (profile, table) => {
    const { components } = layoutOf(profile);
    for (const [name, expected] of Object.entries(table) as [ComponentName, Expected][]) {
      const look = components[name];
      expect(look.size, name).toBeGreaterThanOrEqual(expected.sizes[0]);
      expect(look.size, name).toBeLessThanOrEqual(expected.sizes[1]);
      expect(look.face, name).toBe(expected.face);
      expect(look.upper, name).toBe(expected.upper ?? false);
      expect(look.source, name).not.toBe('');
    }
  });
});

describe('the page', () => {
  it.each(PROFILES)('%s is A4 with the page number 10 mm from the top', (profile) => {
    const { page } = layoutOf(profile);
    expect([page.width, page.height, page.headerDistance]).toEqual([11906, 16838, 567]);
  });

  it.each(PARTY_PROFILES)('%s has margins of 20, 20, 30 and 15 mm', (profile) => {
    expect(layoutOf(profile).page.margin).toEqual({ top: 1134, bottom: 1134, left: 1701, right: 850 });
  });

  it('ND30 keeps its margins inside the ranges allowed', () => {
    const { margin } = layoutOf('state-nd30').page;
    for (const side of [margin.top, margin.bottom]) {
      expect(side).toBeGreaterThanOrEqual(millimetres(20));
      expect(side).toBeLessThanOrEqual(millimetres(25));
    }
    expect(margin.left).toBeGreaterThanOrEqual(millimetres(30));
    expect(margin.left).toBeLessThanOrEqual(millimetres(35));
    expect(margin.right).toBeGreaterThanOrEqual(millimetres(15));
    expect(margin.right).toBeLessThanOrEqual(millimetres(20));
  });

  it.each(PROFILES)('%s turns a sheet with its binding edge upwards', (profile) => {
    const { page } = layoutOf(profile);
    const landscape = turned(page);
    expect([landscape.width, landscape.height]).toEqual([page.height, page.width]);
    expect(landscape.margin.top).toBe(page.margin.left);
    expect(landscape.margin.bottom).toBe(page.margin.right);
    expect(textWidthOf(landscape)).toBe(page.height - page.margin.top - page.margin.bottom);
  });
});

describe('the body', () => {
  it('Party: first line 10 mm, 6 pt or more between paragraphs, lines of exactly 18 to 22 pt', () => {
    for (const profile of PARTY_PROFILES) {
      const { body } = layoutOf(profile);
      expect(body.firstLineIndent).toBe(567);
      expect(body.spacing).toBeGreaterThanOrEqual(120);
      expect(body.line.rule).toBe('exact');
      expect(body.line.value).toBeGreaterThanOrEqual(360);
      expect(body.line.value).toBeLessThanOrEqual(440);
    }
  });

  it('State: first line 1 or 1.27 cm, 6 pt or more, single to one and a half lines', () => {
    const { body } = layoutOf('state-nd30');
    expect([567, 720]).toContain(body.firstLineIndent);
    expect(body.spacing).toBeGreaterThanOrEqual(120);
    expect(body.line.rule).toBe('multiple');
    expect(body.line.value).toBeGreaterThanOrEqual(240);
    expect(body.line.value).toBeLessThanOrEqual(360);
  });

  it('gives each appendix its own page count under HD05 and ND30, which ask for it', () => {
    expect(PROFILES.map((profile) => layoutOf(profile).appendixPages)).toEqual(['continued', 'own', 'own']);
  });
});
