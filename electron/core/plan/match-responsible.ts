import type { Catalogue, Member } from '../catalogue/types.ts';
import type { Responsible } from '../record/types.ts';
import { fold } from '../text/fold.ts';
import { marksAgreement } from '../text/letters.ts';
import { buildUnitIndex } from '../unit/match.ts';

/** Whom a text names. Only `match` may be taken without asking; `near` comes with the names it may mean, best first. */
export type ResponsibleMatch = { readonly kind: 'match'; readonly responsible: Responsible } | { readonly kind: 'near'; readonly suggestions: readonly Responsible[] };

export type ResponsibleMatcher = {
  /** One name. */
  one(text: string): ResponsibleMatch;
  /** The names of a list, each with its text, parted by commas, semicolons, line breaks and `và`. */
  list(text: string): readonly { readonly text: string; readonly match: ResponsibleMatch }[];
};

/** Words of respect and office in front of a person's name. */
const RESPECT = /^(?:đ\/c|đc|đ\.c|đồng chí|ông|bà|anh|chị|các đồng chí|các đ\/c)\.?:?\s+/iu;
const MOST_SUGGESTIONS = 5;

/** Gets the names of a catalogue ready; members and units must stand within the window (ISO days, both included). */
export function responsibleMatcher(catalogue: Pick<Catalogue, 'members' | 'bodies' | 'units' | 'unitEvents' | 'committee'>, window: { readonly from: string; readonly to: string }): ResponsibleMatcher {
  const units = buildUnitIndex(catalogue.units, catalogue.unitEvents, window, catalogue.committee.parentBody);
  const members = catalogue.members ?? [];
  const bodies = catalogue.bodies ?? [];
  const serves = (member: Member): boolean => (member.from === null || member.from <= window.to) && (member.to === null || member.to >= window.from);

  function one(text: string): ResponsibleMatch {
    const tidy = text.replace(/\s+/gu, ' ').trim().replace(/[.;,]+$/u, '');
    // Of several names in one text the look-ups below would see one and pass over the others.
    if (parted(text).length > 1) return wholeName(tidy);
    const person = tidy.replace(RESPECT, '');
    const found = [memberNamed(person), bodyNamed(tidy), ...(person === tidy ? [unitNamed(tidy)] : [])];
    const sure = found.flatMap((match) => (match.kind === 'match' ? [match.responsible] : []));
    const [first] = sure;
    if (first !== undefined && sure.length === 1) return { kind: 'match', responsible: first };
    const suggestions = [...sure, ...found.flatMap((match) => (match.kind === 'near' ? match.suggestions : []))];
    return { kind: 'near', suggestions: suggestions.slice(0, MOST_SUGGESTIONS) };
  }

  /** A name that has a comma or `và` in itself. */
  function wholeName(text: string): ResponsibleMatch {
    const key = fold(text);
    const same: readonly Responsible[] = [
      ...bodies.filter((body) => fold(body.name) === key).map((body) => ({ kind: 'body', id: body.id }) as const),
      ...catalogue.units.filter((unit) => [unit.name, ...unit.aliases].some((name) => fold(name) === key)).map((unit) => ({ kind: 'unit', id: unit.id }) as const),
    ];
    const [first] = same;
    return first !== undefined && same.length === 1 ? { kind: 'match', responsible: first } : { kind: 'near', suggestions: same };
  }

  function memberNamed(text: string): ResponsibleMatch {
    // `Nguyễn Văn Bình - Phó Trưởng ban`, `Nguyễn Văn Bình (Phó Trưởng ban)`.
    const name = text.split(/\s[-–]\s|[(]/u)[0]?.trim() ?? '';
    const key = fold(name);
    if (key === '') return NOBODY;
    const same = members.filter((member) => fold(member.fullName) === key);
    const serving = same.filter((member) => serves(member) && marksAgreement(name, member.fullName) !== 'contradictory');
    const [first] = serving;
    if (first !== undefined && serving.length === 1) return { kind: 'match', responsible: { kind: 'member', id: first.id } };
    // A given name alone, or the same letters under other marks, may be meant and may not.
    const close = same.length > 0 ? same : members.filter((member) => fold(member.fullName).endsWith(` ${key}`));
    return { kind: 'near', suggestions: close.map((member) => ({ kind: 'member', id: member.id })) };
  }

  function bodyNamed(text: string): ResponsibleMatch {
    const key = fold(text);
    const same = bodies.filter((body) => fold(body.name) === key);
    const [first] = same;
    if (first !== undefined && same.length === 1 && marksAgreement(text, first.name) !== 'contradictory') return { kind: 'match', responsible: { kind: 'body', id: first.id } };
    const close = same.length > 0 ? same : bodies.filter((body) => key !== '' && (fold(body.name).startsWith(`${key} `) || key.startsWith(`${fold(body.name)} `)));
    return { kind: 'near', suggestions: close.map((body) => ({ kind: 'body', id: body.id })) };
  }

  function unitNamed(text: string): ResponsibleMatch {
    const found = units.match(text);
    if (found.kind === 'match') return { kind: 'match', responsible: { kind: 'unit', id: found.unit.id } };
    const candidates = found.kind === 'none' ? [] : found.kind === 'closed' ? found.successors : found.candidates;
    return { kind: 'near', suggestions: candidates.map((unit) => ({ kind: 'unit', id: unit.id })) };
  }

  return { one, list: (text) => parted(text).map((part) => ({ text: part, match: one(part) })) };
}

const NOBODY: ResponsibleMatch = { kind: 'near', suggestions: [] };

function parted(text: string): readonly string[] {
  return text
    .split(/[,;\r\n+]|\svà\s/u)
    .map((part) => part.replace(/^\s*[-–•]\s*/u, '').trim().replace(/[.]+$/u, ''))
    .filter((part) => part !== '');
}
