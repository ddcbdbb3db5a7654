import type { ReportState } from '../../../electron/contract/reports.ts';
import type { FormatProfile, Term } from '../../../electron/core/catalogue/types.ts';
import { profileOn } from '../../../electron/core/numbering/profile.ts';
import { termOn } from '../../../electron/core/numbering/series.ts';
import type { ReportHead } from '../../../electron/core/report/types.ts';

/** What should be looked at before a report is frozen. `blocks`: an official document cannot do without it. */
export type FreezeProblem = {
  readonly code: 'no-number' | 'number-differs' | 'no-date' | 'no-term' | 'profile-not-in-force' | 'no-place' | 'no-subject' | 'no-recipients' | 'no-signer' | 'no-office' | 'stale-paragraphs' | 'behind-figures' | 'empty-section' | 'units-missing' | 'units-partial' | 'figure-missing';
  readonly blocks: boolean;
  readonly params: Readonly<Record<string, string | number>>;
  /** Ids of units, paragraphs, sections or indicators that the problem is about. */
  readonly about: readonly string[];
};

/** What the window knows besides the report: sentences that do not follow the present figures yet, and the catalogue's terms. */
export type FreezeSurroundings = { readonly behind: readonly string[]; readonly terms: readonly Term[] };

type Freezable = Pick<ReportState, 'draft' | 'lines' | 'staleParagraphs' | 'proposedNumber'>;

/** Everything that is missing or doubtful in a draft; what blocks comes first. */
export const freezeProblems = (state: Freezable, { behind, terms }: FreezeSurroundings): readonly FreezeProblem[] => {
  const { head, sections } = state.draft;
  const problems: FreezeProblem[] = [];
  const add = (code: FreezeProblem['code'], blocks: boolean, about: readonly string[] = [], params: FreezeProblem['params'] = {}): void => {
    problems.push({ code, blocks, about, params });
  };
  if (head.date === null) add('no-date', true);
  // A Party number belongs to a term of the committee (HD36 1.3.1a, HD05 3.1.1b).
  else if (head.profile !== 'state-nd30' && termOn(terms, head.date) === null) add('no-term', true, [], { date: head.date });
  const inForce = profileInForce(head);
  if (inForce !== null) add('profile-not-in-force', false, [], { date: head.date ?? '', profile: head.profile, inForce });
  if (head.place.trim() === '') add('no-place', true);
  if (head.subject.trim() === '') add('no-subject', true);
  if (head.signer.fullName.trim() === '') add('no-signer', true);
  if (head.signer.offices.every((office) => office.trim() === '')) add('no-office', true);
  if (head.number === null) add('no-number', false, [], { proposed: state.proposedNumber });
  else if (head.number !== state.proposedNumber) add('number-differs', false, [], { number: head.number, proposed: state.proposedNumber });
  if (head.recipients.every((line) => line.trim() === '')) add('no-recipients', false);
  if (state.staleParagraphs.length > 0) add('stale-paragraphs', false, state.staleParagraphs, { count: state.staleParagraphs.length });
  if (behind.length > 0) add('behind-figures', false, behind, { count: behind.length });
  const empty = sections.filter((section, index) => section.paragraphs.every((paragraph) => paragraph.text.trim() === '') && !hasSubsections(state.draft.sections, index));
  if (empty.length > 0) add('empty-section', false, empty.map((section) => section.id), { count: empty.length });
  const silent = silentUnits(state.lines);
  if (silent.length > 0) add('units-missing', false, silent, { count: silent.length });
  // An indicator that no unit gave is told by itself below; it makes nobody's report incomplete.
  const partial = [...new Set(state.lines.filter((line) => line.reported > 0).flatMap((line) => line.missing))].filter((unit) => !silent.includes(unit));
  if (partial.length > 0) add('units-partial', false, partial, { count: partial.length });
  const noFigure = state.lines.filter((line) => line.state === 'missing').map((line) => line.indicator);
  if (noFigure.length > 0) add('figure-missing', false, noFigure, { count: noFigure.length });
  return problems;
};

/** The profile that a report signed on its day would have to bear, where it bears another of the same kind of issuer. */
export const profileInForce = ({ date, profile }: Pick<ReportHead, 'date' | 'profile'>): FormatProfile | null => {
  const inForce = date === null ? profile : profileOn(profile, date);
  return inForce === profile ? null : inForce;
};

/** Units that owe the form and gave no figure at all. */
export const silentUnits = (lines: ReportState['lines']): readonly string[] =>
  lines.reduce<readonly string[]>((kept, line) => kept.filter((unit) => line.missing.includes(unit)), lines[0]?.missing ?? []);

/** A heading of the first level whose text stands in the headings of the second level under it. */
const hasSubsections = (sections: ReportState['draft']['sections'], index: number): boolean =>
  sections[index]?.level === 1 && sections[index + 1]?.level === 2;
