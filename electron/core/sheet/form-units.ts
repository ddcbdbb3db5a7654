import type { Catalogue, Form, Unit } from '../catalogue/types.ts';
import { fold, foldCompact } from '../text/fold.ts';
import { isLocalKind } from '../unit/words.ts';

/** Where the committee sits, with and without the body above it. */
export const ownPlaces = (catalogue: Catalogue): ReadonlySet<string> => {
  const { place, parentBody } = catalogue.committee;
  return new Set([place, ...place.split(/[,;–-]/u), parentBody.replace(/^\S+\s+\S+\s+/u, '')].map((name) => foldCompact(name.replace(/^\s*(?:huyện|tỉnh|quận|thị xã|thành phố)\s+/iu, ''))).filter((key) => key !== ''));
};

/** A form lists the units of its day; before a merge or a renaming those that became them reported it, and after it those that came of them. */
export const reportingUnits = (catalogue: Catalogue, form: Form): ReadonlySet<string> => {
  const reporting = new Set(form.reportingUnits);
  const spread = (from: readonly string[], to: readonly string[]): void => {
    if (from.some((id) => reporting.has(id))) for (const id of to) reporting.add(id);
  };
  const events = [...catalogue.unitEvents].sort((left, right) => (left.date < right.date ? -1 : 1));
  for (const { from, to } of events) spread(from, to);
  for (const { from, to } of [...events].reverse()) spread(to, from);
  return reporting;
};

/** The first words of a unit's names; a number in every way it is written, and any word of a school's or an office's name. */
export const unitWordsOf = (unit: Unit): readonly string[] => {
  const names = [unit.name, ...unit.aliases].map(fold);
  if (!isLocalKind([unit.kind])) return ['truong', 'phong', ...names.flatMap((name) => name.split(' '))];
  const number = /\b\d{1,3}$/.exec(names[0] ?? '')?.[0];
  const numbers = number === undefined ? [] : [number, String(Number(number)), number.padStart(2, '0'), `p${String(Number(number))}`];
  return [...names.map((name) => name.split(' ')[0] ?? ''), ...numbers];
};
