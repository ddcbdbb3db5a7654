import type { Unit, UnitEvent, UnitKind } from '../catalogue/types.ts';
import { foldCompact } from '../text/fold.ts';
import { editDistance, leastDistance, letterMask, tolerance } from '../text/distance.ts';
import { lettersOf, syllablesAgreement, syllablesOf } from '../text/letters.ts';
import type { Letter } from '../text/letters.ts';
import { readSchool } from './bodies.ts';
import type { BodyIndex, BodyMatch } from './body-index.ts';
import { buildBodyIndex } from './body-index.ts';
import { readUnitText } from './parse.ts';
import type { UnitText } from './parse.ts';
import { standingOf, successorsOf } from './validity.ts';
import type { DateWindow } from './validity.ts';

/**
 * What a text says about units. Only `match` may be stored without asking.
 * `closed`: the name is that of a unit that does not exist in the window (`not-begun`: not yet); its successors are
 * offered, never taken. `near`: another kind, other marks or a typing mistake; best candidate first.
 */
export type UnitMatch =
  | { readonly kind: 'match'; readonly unit: Unit; readonly sameNameClosed: readonly Unit[] }
  | { readonly kind: 'closed'; readonly unit: Unit; readonly reason: 'ended' | 'not-begun'; readonly successors: readonly Unit[] }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Unit[] }
  | { readonly kind: 'near'; readonly candidates: readonly Unit[] }
  | { readonly kind: 'none' };

/** One written form of a unit: its name, or an alias. */
export type NameEntry = {
  readonly unit: Unit;
  readonly form: string;
  readonly isAlias: boolean;
  /** Folded, without spaces. */
  readonly key: string;
  readonly mask: number;
  readonly syllables: readonly (readonly Letter[])[];
};

export type UnitIndex = {
  readonly entries: readonly NameEntry[];
  /** Entries by their folded form without spaces. */
  readonly byKey: ReadonlyMap<string, readonly NameEntry[]>;
  readonly window: DateWindow;
  /** The most words a name has. */
  readonly longestName: number;
  match(text: string): UnitMatch;
  /** What the entries mean together, given the kinds and the higher unit that the text names. */
  decide(entries: readonly NameEntry[], said: Pick<UnitText, 'kinds' | 'within' | 'old'>, written?: string): UnitMatch;
  /** Units that are a kind and a number, such as `Phường 4`. */
  numbered(kinds: readonly UnitKind[], number: number): readonly Unit[];
  readonly bodies: BodyIndex;
};

/** A name that is a number alone. */
const NUMBER = /^\d{1,3}$/;
const BRACKET = /[([{]/u;
const NONE: UnitMatch = { kind: 'none' };
const LONGEST_TEXT = 200;
const MOST_CANDIDATES = 5;

/**
 * Gets the units of a catalogue ready for many look-ups in one period. Look-ups are remembered by their text.
 * The window is the period's: a unit must exist in it, and one that exists on its last day goes before one of the same
 * name that has ended. `place` is where the committee sits: offices of that place need not name it.
 */
export function buildUnitIndex(units: readonly Unit[], events: readonly UnitEvent[], window: DateWindow, place = ''): UnitIndex {
  const entries = units.flatMap((unit) =>
    [unit.name, ...unit.aliases].map((form, position): NameEntry => {
      const key = foldCompact(form);
      return { unit, form, isAlias: position > 0, key, mask: letterMask(key), syllables: syllablesOf(form) };
    }),
  );
  const byKey = new Map<string, NameEntry[]>();
  let longestName = 1;
  for (const entry of entries) {
    if (entry.key === '') continue;
    const list = byKey.get(entry.key);
    if (list === undefined) byKey.set(entry.key, [entry]);
    else list.push(entry);
    longestName = Math.max(longestName, entry.form.split(/[^\p{L}\p{M}\p{N}]+/u).length);
  }
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const byNumber = new Map<string, Unit[]>();
  for (const unit of units) {
    const key = numberedKey(unit);
    if (key !== null) byNumber.set(key, [...(byNumber.get(key) ?? []), unit]);
  }
  const numbered = (kinds: readonly UnitKind[], number: number): readonly Unit[] => kinds.flatMap((kind) => byNumber.get(`${kind} ${number}`) ?? []);
  const bodies = buildBodyIndex(units, place);
  const remembered = new Map<string, UnitMatch>();

  function match(text: string): UnitMatch {
    if (text.length > LONGEST_TEXT) return NONE;
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const found = look(text);
    remembered.set(text, found);
    return found;
  }

  const anyBrackets = entries.some(({ form }) => BRACKET.test(form));

  /** A name that holds brackets itself, `Mầm non A (cơ sở 2)`: elsewhere they are a note beside the name. */
  function byBrackets(text: string): UnitMatch {
    for (const reading of readUnitText(text.replace(/[()[\]{}]/gu, ' '))) {
      const school = bodies.hasSchools ? readSchool(reading.whole) : null;
      const named = [...(byKey.get(foldCompact(reading.whole)) ?? []), ...(byKey.get(foldCompact(reading.name)) ?? []), ...(school === null ? [] : bodies.school(school).sure)];
      const found = decide(named.filter(({ form }) => BRACKET.test(form)), { ...reading, old: false });
      if (found.kind !== 'none' && found.kind !== 'near') return found;
    }
    return NONE;
  }

  function look(text: string): UnitMatch {
    if (anyBrackets && BRACKET.test(text)) {
      const found = byBrackets(text);
      if (found.kind !== 'none') return found;
    }
    let second: UnitMatch = NONE;
    const readings = readUnitText(text);
    for (const reading of readings) {
      const found = byExactName(reading);
      if (found.kind === 'match' || found.kind === 'closed' || found.kind === 'ambiguous') return found;
      if (second.kind === 'none') second = found;
    }
    const body = byBody(readings);
    if (body.kind === 'match' || body.kind === 'closed' || body.kind === 'ambiguous') return body;
    const ofOwnBody = byOwnBody(text);
    if (ofOwnBody.kind !== 'none') return ofOwnBody;
    if (body.kind !== 'none') return body;
    if (second.kind === 'near') return second;
    const listed = namesListed(text);
    if (listed.length > 0) return near(listed);
    const close = readings.map(closeTo).find((candidates) => candidates.length > 0);
    return close === undefined ? NONE : { kind: 'near', candidates: close };
  }

  function byOwnBody(text: string): UnitMatch {
    const of = bodies.unitOfOwnBody(text);
    return of === null ? NONE : (readUnitText(of).map(byExactName).find((found) => found.kind !== 'none') ?? NONE);
  }

  /** A school or an office, under another way of writing its name. */
  function byBody(readings: readonly UnitText[]): UnitMatch {
    if (!bodies.hasSchools && !bodies.hasOffices) return NONE;
    let second: UnitMatch = NONE;
    for (const reading of readings) {
      const school = bodies.hasSchools ? readSchool(reading.whole) : null;
      const found = decideBody(school === null ? bodies.office(reading.whole) : bodies.school(school), reading);
      if (found.kind !== 'none' && found.kind !== 'near') return found;
      if (second.kind === 'none') second = found;
    }
    return second;
  }

  function decideBody({ sure, near: close, written }: BodyMatch, said: Pick<UnitText, 'within' | 'old'>): UnitMatch {
    if (sure.length > 0) return decide(sure, { ...said, kinds: null }, written ?? undefined);
    return close.length > 0 ? near(close.map((entry) => entry.unit)) : NONE;
  }

  /** Names parted by a dash, comma or slash: a unit with its district (`Bình Minh - Hương Sơn`), or several units in one cell. */
  function namesListed(text: string): readonly Unit[] {
    const parts = text.split(/\s[-–]\s|[,;/+]/u).filter((part) => part.trim() !== '');
    if (parts.length < 2 || parts.length > 4) return [];
    return parts.flatMap((part) => {
      const found = readUnitText(part).map(byExactName).find((one) => one.kind !== 'none');
      if (found === undefined) return [];
      return found.kind === 'ambiguous' || found.kind === 'near' ? found.candidates : [found.unit];
    });
  }

  /** An alias or a name that is the whole text goes first, then what is left without institution and kind. */
  function byExactName(reading: UnitText): UnitMatch {
    const whole = decide(byKey.get(foldCompact(reading.whole)) ?? [], { ...reading, kinds: reading.notedKinds }, reading.whole);
    if (whole.kind !== 'none' && whole.kind !== 'near') return whole;
    const withKind = (byKey.get(foldCompact(reading.kindAndName)) ?? []).filter((entry) => entry.isAlias || reading.kinds === null);
    const aliased = decide(withKind, { ...reading, kinds: reading.notedKinds }, reading.kindAndName);
    if (aliased.kind !== 'none' && aliased.kind !== 'near') return aliased;
    // `Phường 4` may stand in the catalogue by its kind: `P.4`, `UBND phường 04` mean it all the same.
    const ofNumber = NUMBER.test(reading.name) ? numbered(reading.kinds ?? [], Number(reading.name)) : [];
    if (ofNumber.length > 0) return byValidity(inParent(distinct(ofNumber), reading.within), reading.old);
    const named = decide(byKey.get(foldCompact(reading.name)) ?? [], reading, reading.name);
    return [named, aliased, whole].find((found) => found.kind !== 'none') ?? NONE;
  }

  /** `written` is compared with each entry's marks; without it the entries are taken as written exactly. */
  function decide(found: readonly NameEntry[], said: Pick<UnitText, 'kinds' | 'within' | 'old'>, written?: string): UnitMatch {
    if (found.length === 0) return NONE;
    const letters = written === undefined ? null : lettersOf(written);
    const judged = found.map((entry) => ({ entry, agreement: letters === null ? 'exact' : syllablesAgreement(letters, entry.syllables) }));
    const exact = judged.filter((one) => one.agreement === 'exact');
    const compatible = judged.filter((one) => one.agreement === 'compatible');
    const best = exact.length > 0 ? exact : compatible;
    if (best.length === 0) return near(judged.map((one) => one.entry.unit));
    const ofKind = best.filter((one) => said.kinds === null || said.kinds.includes(one.entry.unit.kind));
    if (ofKind.length === 0) return near(best.map((one) => one.entry.unit));
    return byValidity(inParent(distinct(ofKind.map((one) => one.entry.unit)), said.within), said.old);
  }

  function inParent(candidates: readonly Unit[], within: string): readonly Unit[] {
    if (within === '' || candidates.length < 2) return candidates;
    const key = foldCompact(within);
    const inside = candidates.filter((unit) => {
      const parent = unit.parentId == null ? undefined : byId.get(unit.parentId);
      return parent !== undefined && foldCompact(parent.name) === key;
    });
    return inside.length > 0 ? inside : candidates;
  }

  function byValidity(candidates: readonly Unit[], old: boolean): UnitMatch {
    const standing = (wanted: string) => candidates.filter((unit) => standingOf(unit, window) === wanted);
    const ended = standing('ended');
    const gone = [...ended].sort((left, right) => ((left.validTo ?? '') < (right.validTo ?? '') ? 1 : -1))[0];
    if (old && gone !== undefined) return closed(gone, 'ended');
    for (const there of [standing('open'), standing('ended-within')]) {
      const [first, ...others] = there;
      if (first !== undefined) return others.length > 0 ? { kind: 'ambiguous', candidates: there } : { kind: 'match', unit: first, sameNameClosed: ended };
    }
    if (gone !== undefined) return closed(gone, 'ended');
    const coming = standing('not-begun')[0];
    return coming === undefined ? NONE : closed(coming, 'not-begun');
  }

  function closed(unit: Unit, reason: 'ended' | 'not-begun'): UnitMatch {
    return { kind: 'closed', unit, reason, successors: reason === 'ended' ? successorsOf(unit.id, byId, events, window.to) : [] };
  }

  function near(candidates: readonly Unit[]): UnitMatch {
    const order = { open: 0, 'ended-within': 1, ended: 2, 'not-begun': 3 };
    const sorted = [...distinct(candidates)].sort((left, right) => order[standingOf(left, window)] - order[standingOf(right, window)]);
    return { kind: 'near', candidates: sorted.slice(0, MOST_CANDIDATES) };
  }

  function closeTo(reading: UnitText): readonly Unit[] {
    const scored: { unit: Unit; distance: number }[] = [];
    for (const key of new Set([foldCompact(reading.name), foldCompact(reading.kindAndName)])) {
      const limit = tolerance(key.length);
      if (limit === 0) continue;
      const mask = letterMask(key);
      for (const entry of entries) {
        if (Math.abs(entry.key.length - key.length) > limit || leastDistance(entry.mask, mask) > limit) continue;
        const distance = editDistance(entry.key, key, Math.min(limit, tolerance(entry.key.length)));
        if (distance <= limit) scored.push({ unit: entry.unit, distance });
      }
    }
    scored.sort((left, right) => left.distance - right.distance);
    const candidates = near(scored.map((one) => one.unit));
    return candidates.kind === 'near' ? candidates.candidates : [];
  }

  return { entries, byKey, window, longestName, match, decide, numbered, bodies };
}

/** Kind and number of a unit whose catalogue name is both (`Phường 4`) or the number alone; null for every other name. */
function numberedKey(unit: Unit): string | null {
  if (NUMBER.test(unit.name.trim())) return `${unit.kind} ${Number(unit.name)}`;
  const found = readUnitText(unit.name).find((reading) => NUMBER.test(reading.name) && reading.kinds?.includes(unit.kind) === true);
  return found === undefined ? null : `${unit.kind} ${Number(found.name)}`;
}

/** One look-up. For more than one, build the index once. */
export function matchUnit(text: string, units: readonly Unit[], events: readonly UnitEvent[], window: DateWindow): UnitMatch {
  return buildUnitIndex(units, events, window).match(text);
}

function distinct(units: readonly Unit[]): readonly Unit[] {
  return [...new Map(units.map((unit) => [unit.id, unit])).values()];
}
