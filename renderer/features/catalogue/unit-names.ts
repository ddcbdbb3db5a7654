import { unitLabels } from '../../../electron/core/report/unit-label.ts';
import type { Catalogue, Unit, UnitKind } from '../../../electron/core/catalogue/types.ts';
import { readUnitText } from '../../../electron/core/unit/parse.ts';
import { toneKey } from '../../../electron/core/text/fold.ts';
import { capitalised } from '../../i18n/format.ts';
import { idFor } from './identifiers.ts';

export const UNIT_KINDS: readonly UnitKind[] = ['xa', 'phuong', 'thi-tran', 'dac-khu', 'huyen', 'tinh', 'co-quan', 'truong', 'khac'];

/** `Xã Đông Lĩnh`: a unit as a list shows it, told apart from a former one of the same name. */
export function unitNames(catalogue: Catalogue): (id: string) => string {
  const label = unitLabels(catalogue);
  return (id) => capitalised(label(id));
}

/** Units as choices of a field, in the catalogue's order. */
export function unitChoices(catalogue: Catalogue, units: readonly Unit[] = catalogue.units): { value: string; label: string }[] {
  const name = unitNames(catalogue);
  return units.map((unit) => ({ value: unit.id, label: name(unit.id) }));
}

/** `unsaid`: names of the new units whose lines do not say what kind they are. */
export type ListedUnits = { readonly units: readonly Unit[]; readonly known: number; readonly unsaid: readonly string[] };

/**
 * New units from a pasted list, one a line; ordinals in front are left out, and the kind in front of a name is taken as
 * its kind. A line that names a unit of the catalogue, or of a line before, adds nothing.
 *
 * @param validFrom ISO, the day from which the new units exist
 * @param kindOfOthers what a person says of the lines that do not say their kind
 */
export function unitsFromList(text: string, catalogue: Catalogue, validFrom: string, kindOfOthers: UnitKind): ListedUnits {
  const taken = new Set(catalogue.units.map((unit) => unit.id));
  const keyOf = (unit: Pick<Unit, 'name' | 'kind'>): string => `${unit.kind} ${toneKey(unit.name)}`;
  const existing = new Set(catalogue.units.filter((unit) => unit.validTo === null).map(keyOf));
  const units: Unit[] = [];
  const unsaid: string[] = [];
  let known = 0;
  for (const line of text.split(/[\r\n\t]+/)) {
    const reading = readUnitText(line).at(-1);
    if (reading === undefined || !/\p{L}/u.test(reading.whole)) continue;
    const said = reading.kinds?.[0];
    const kind = said ?? kindOfOthers;
    const name = reading.name === '' ? reading.whole : reading.name;
    if (existing.has(keyOf({ name, kind }))) {
      known += 1;
      continue;
    }
    existing.add(keyOf({ name, kind }));
    const id = idFor(name, taken);
    taken.add(id);
    if (said === undefined) unsaid.push(name);
    units.push({ id, name, kind, code: null, validFrom, validTo: null, aliases: [] });
  }
  return { units, known, unsaid };
}
