import type { Unit } from '../catalogue/types.ts';
import { foldCompact } from '../text/fold.ts';
import { letterMask } from '../text/distance.ts';
import { syllablesOf } from '../text/letters.ts';
import { bodiesAgree, bodyOf, namesOfficeClass, officesAgree, readOffice, readSchool } from './bodies.ts';
import type { OfficeName, SchoolName } from './bodies.ts';
import type { NameEntry } from './match.ts';

/** What a text that names a school or an office may mean: entries to decide among, or names that only come near. */
export type BodyMatch = { readonly sure: readonly NameEntry[]; readonly near: readonly NameEntry[]; /** What the entries' forms are compared with; null when they agree already. */ readonly written: string | null };

export type BodyIndex = {
  readonly hasSchools: boolean;
  readonly hasOffices: boolean;
  school(said: Pick<SchoolName, 'level' | 'core'>): BodyMatch;
  office(text: string): BodyMatch;
  /** Whether a text is surely an office's name, and not words that may say anything else. */
  namesOffice(text: string): boolean;
  /**
   * The unit that a text names by the body above the committee: below `Hội Phụ nữ thành phố B`, `Hội Phụ nữ phường A` is
   * how phường A is written. Null for any other text.
   */
  unitOfOwnBody(text: string): string | null;
  /** Whether an office's name, or a short form of it, may begin with this folded word. */
  mayOpenOffice(word: string): boolean;
};

const NOTHING: BodyMatch = { sure: [], near: [], written: null };

/** Gets the schools and offices of a catalogue ready; `place` names where the committee sits, as `Huyện uỷ A`. */
export function buildBodyIndex(units: readonly Unit[], place: string): BodyIndex {
  const schools = new Map<string, { readonly entry: NameEntry; readonly level: string }[]>();
  const offices: { readonly entry: NameEntry; readonly name: OfficeName }[] = [];
  const places = placesOf(units, place);
  for (const unit of units) {
    for (const [position, form] of [unit.name, ...unit.aliases].entries()) {
      if (unit.kind === 'truong') {
        const read = readSchool(form) ?? { level: '', core: form };
        const key = foldCompact(read.core);
        schools.set(key, [...(schools.get(key) ?? []), { entry: entryOf(unit, read.core, position > 0), level: read.level }]);
      } else if (unit.kind === 'co-quan' || unit.kind === 'khac') {
        offices.push({ entry: entryOf(unit, form, position > 0), name: readOffice(form, places) });
      }
    }
  }
  const above = place.split(';').flatMap((part) => bodyOf(part, places) ?? []).filter(({ body }) => body.level !== 'xa');
  const openings = new Set(['phong', 'p', ...offices.flatMap(({ name }) => [name.words[0] ?? '', initialsOf(name.words)])]);

  /** Levels decide where they are said; one school of that name alone is meant whatever its level was left out of. */
  function school({ level, core }: Pick<SchoolName, 'level' | 'core'>): BodyMatch {
    const found = schools.get(foldCompact(core)) ?? [];
    const all = found.map(({ entry }) => entry);
    const same = found.filter((one) => one.level === level).map(({ entry }) => entry);
    if (same.length > 0) return { sure: same, near: [], written: core };
    const open = found.filter((one) => level === '' || one.level === '').map(({ entry }) => entry);
    const alone = new Set(all.map((entry) => entry.unit.id)).size === 1;
    return alone && open.length > 0 ? { sure: open, near: [], written: core } : { sure: [], near: all, written: core };
  }

  function office(text: string): BodyMatch {
    const said = readOffice(text, places);
    const judged = offices.map(({ entry, name }) => ({ entry, agreement: officesAgree(said, name, places) }));
    for (const wanted of ['same', 'short'] as const) {
      const sure = judged.filter((one) => one.agreement === wanted).map(({ entry }) => entry);
      if (sure.length > 0) return { sure, near: [], written: null };
    }
    // `Giáo dục và Đào tạo` for `Phòng Giáo dục và Đào tạo`: likely, but such words head columns as well.
    const near = offices.filter(({ name }) => name.words[0] === 'phong' && said.words.length > 0 && name.words.slice(1).join('') === said.words.join('')).map(({ entry }) => entry);
    return near.length === 0 ? NOTHING : { sure: [], near, written: null };
  }

  function unitOfOwnBody(text: string): string | null {
    const said = above.length === 0 ? null : bodyOf(text, places);
    return said?.body.level === 'xa' && above.some(({ body }) => bodiesAgree(body, said.body)) ? said.of : null;
  }

  return { hasSchools: schools.size > 0, hasOffices: offices.length > 0, school, office, unitOfOwnBody, namesOffice: (text) => namesOfficeClass(readOffice(text, places)), mayOpenOffice: (word) => openings.has(word) };
}

function placesOf(units: readonly Unit[], place: string): ReadonlySet<string> {
  const higher = units.filter((unit) => unit.kind === 'huyen' || unit.kind === 'tinh').map((unit) => unit.name);
  const bare = [place, ...place.split(/[,;–-]/u), ...higher].map((name) => name.replace(/^\s*(?:ban chấp hành\s+)?(?:đảng bộ\s+)?(?:huyện|tỉnh|thị|thành|quận)(?:\s*(?:uỷ|ủy|phố|xã))?\s+/iu, ''));
  return new Set(bare.map(foldCompact).filter((key) => key !== ''));
}

function entryOf(unit: Unit, form: string, isAlias: boolean): NameEntry {
  const key = foldCompact(form);
  return { unit, form, isAlias, key, mask: letterMask(key), syllables: syllablesOf(form) };
}

const initialsOf = (words: readonly string[]): string => words.map((word) => word.charAt(0)).join('');
