import type { Catalogue, Form, Unit, UnitEvent, UnitEventType, UnitKind } from '../../../electron/core/catalogue/types.ts';
import { idFor } from './identifiers.ts';

/** What a resolution on administrative units decided, as a person tells it. */
export type UnitChange = {
  readonly type: UnitEventType;
  /** ISO; the first day of the new state. */
  readonly date: string;
  /** Legal basis as printed. */
  readonly basis: string;
  /** Units before. */
  readonly from: readonly string[];
  /** `absorb`: the unit that takes the others in and stays. */
  readonly into: string | null;
  /** `merge`, `split`, `rename`, `retype`: the units that come of it. */
  readonly results: readonly { readonly name: string; readonly kind: UnitKind; readonly code: string | null }[];
  /** `parent-change`: the new superior unit. */
  readonly parentId: string | null;
  /** Puts the new units in the place of the old ones in every form. */
  readonly updateForms: boolean;
};

/**
 * The catalogue after the change: the units that end get their last day, new ones are made, the event is written with
 * its basis, and the forms follow when asked. Figures are not touched: they stay with the unit that reported them.
 */
export function withUnitChange(catalogue: Catalogue, change: UnitChange): Catalogue {
  const { date, type, basis } = change;
  if (type === 'parent-change') {
    const units = catalogue.units.map((unit) => (change.from.includes(unit.id) ? { ...unit, parentId: change.parentId } : unit));
    return { ...catalogue, units, unitEvents: [...catalogue.unitEvents, { type, date, basis, from: change.from, to: change.from }] };
  }
  const created = newUnits(catalogue, change);
  const to = type === 'absorb' && change.into !== null ? [change.into] : created.map((unit) => unit.id);
  const from = type === 'absorb' && change.into !== null ? [...change.from.filter((id) => id !== change.into), change.into] : change.from;
  const ended = new Set(from.filter((id) => !to.includes(id)));
  const event: UnitEvent = { type, date, basis, from, to };
  return {
    ...catalogue,
    units: [...catalogue.units.map((unit) => (ended.has(unit.id) ? { ...unit, validTo: date } : unit)), ...created],
    unitEvents: [...catalogue.unitEvents, event],
    forms: change.updateForms ? catalogue.forms.map((form) => ({ ...form, reportingUnits: followed(form, ended, to) })) : catalogue.forms,
  };
}

function newUnits(catalogue: Catalogue, change: UnitChange): readonly Unit[] {
  const taken = new Set(catalogue.units.map((unit) => unit.id));
  const parentId = catalogue.units.find((unit) => change.from.includes(unit.id))?.parentId;
  return change.results.map(({ name, kind, code }) => {
    const id = idFor(`${name} ${change.date.slice(0, 4)}`, taken);
    taken.add(id);
    return { id, name, kind, code, ...(parentId === undefined ? {} : { parentId }), validFrom: change.date, validTo: null, aliases: [] };
  });
}

/** The new units stand where the first of the old ones stood; the ended ones stay named for the periods before. */
function followed(form: Form, ended: ReadonlySet<string>, to: readonly string[]): readonly string[] {
  if (!form.reportingUnits.some((id) => ended.has(id))) return form.reportingUnits;
  const place = form.reportingUnits.findIndex((id) => ended.has(id));
  const added = to.filter((id) => !form.reportingUnits.includes(id));
  return [...form.reportingUnits.slice(0, place), ...added, ...form.reportingUnits.slice(place)];
}

/** Why a change cannot be written yet; null when it can. */
export type ChangeFault = 'no-date' | 'no-units' | 'needs-two' | 'no-result' | 'no-into' | 'needs-two-results' | 'ended-before';

export function faultOf(catalogue: Catalogue, change: UnitChange & { readonly date: string | null }): ChangeFault | null {
  const { type, from, results, into, date } = change;
  if (date === null || date === '') return 'no-date';
  if (from.length === 0) return 'no-units';
  if (catalogue.units.some((unit) => from.includes(unit.id) && (unit.validFrom >= date || (unit.validTo !== null && unit.validTo < date)))) return 'ended-before';
  const named = results.filter((result) => result.name.trim() !== '');
  if (type === 'merge' && from.length < 2) return 'needs-two';
  if (type === 'split' && named.length < 2) return 'needs-two-results';
  if (type === 'absorb' && (into === null || from.every((id) => id === into))) return 'no-into';
  if ((type === 'merge' || type === 'rename' || type === 'retype') && named.length === 0) return 'no-result';
  return null;
}
