import type { ReadValue } from '../../core/import/types.ts';
import { parseA1 } from '../../core/sheet/address.ts';
import type { Connection } from '../../store/database/connect.ts';
import type { StoredPeriod } from '../../store/repositories/periods.ts';
import { earlierValues } from '../../store/repositories/figures-earlier.ts';
import { standingsOf, type NewRevision, type Standings } from '../../store/repositories/figures-write.ts';
import type { CurrentCatalogue } from '../catalogue/current.ts';
import { failure } from '../failure.ts';
import type { RegisterView } from './assess.ts';
import { outlierOf } from './outlier.ts';

/** How many earlier periods say what is usual for a unit. */
const EARLIER = 12;

export type Register = RegisterView & { readonly standings: Standings };

/** What stands in the register for the units of these values, by one connection and so of one moment. */
export function registerFor(connection: Connection, current: CurrentCatalogue, period: StoredPeriod | null, label: { readonly form: string; readonly period: string }, values: readonly ReadValue[]): Register {
  const { catalogue } = current;
  if (catalogue === null) throw failure('no-catalogue');
  const unitKeys = new Set(values.map((value) => unitKeyOf(current, value.unit)));
  const standings: Standings = period === null ? { empty: true, at: () => undefined } : standingsOf(connection, period.key, unitKeys);
  const earlier = earlierValues(connection, label.form, label.period, unitKeys, EARLIER);
  return {
    catalogue,
    closed: period?.state === 'closed',
    period: label.period,
    standings,
    standing: (unit, indicator) => standings.at(unitKeyOf(current, unit), indicatorKeyOf(current, indicator))?.figure ?? null,
    outlier: (value) => (earlier === null ? null : outlierOf(value, earlier(unitKeyOf(current, value.unit), indicatorKeyOf(current, value.indicator)))),
  };
}

/** The values as revisions to be written, and the sheets they stand on. */
export function revisionsOf(current: CurrentCatalogue, values: readonly ReadValue[]): { readonly revisions: readonly NewRevision[]; readonly sheets: readonly string[] } {
  const sheets: string[] = [];
  const places = new Map<string, number>();
  const revisions = values.map((value) => {
    let sheet = places.get(value.source.sheet);
    if (sheet === undefined) {
      sheet = sheets.push(value.source.sheet) - 1;
      places.set(value.source.sheet, sheet);
    }
    const address = parseA1(value.source.cell);
    if (address === null) throw new Error(`a value without a cell: ${value.source.cell}`);
    return {
      unitKey: unitKeyOf(current, value.unit),
      indicatorKey: indicatorKeyOf(current, value.indicator),
      figure: value.figure,
      source: { sheet, row: address.row, col: address.col, text: value.source.text },
    };
  });
  return { revisions, sheets };
}

/** Fails with `unknown-unit-id`, as when the catalogue has lost a unit since the file was read. */
export function unitKeyOf(current: CurrentCatalogue, id: string): number {
  const key = current.units.keyOf(id);
  if (key === undefined) throw failure('unknown-unit-id', { unit: id });
  return key;
}

export function indicatorKeyOf(current: CurrentCatalogue, code: string): number {
  const key = current.indicators.keyOf(code);
  if (key === undefined) throw failure('unknown-indicator-code', { indicator: code });
  return key;
}
