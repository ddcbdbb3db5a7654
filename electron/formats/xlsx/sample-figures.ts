import type { Catalogue, Form, Unit } from '../../core/catalogue/types.ts';
import type { FigureValue } from '../../core/figure/types.ts';
import { roundDecimal } from '../../core/text/decimal.ts';

/**
 * How the sample figures of an indicator run: a month of a unit lies between `low` and `high`, more by `yearlyGrowth` a
 * year; with `per` it is so much for each one of another indicator (people for each conference).
 */
export type SampleRange = { readonly low: number; readonly high: number; readonly yearlyGrowth: number; readonly per?: string };

/** A cell that bears a mark instead of a number. */
export type SampleMark = { readonly unit: string; readonly indicator: string; readonly period: string; readonly mark: string };

export type SampleFigures = {
  /** The figure of a unit for an indicator in a month (`2020-10`). */
  readonly figure: (unit: string, indicator: string, period: string) => FigureValue;
  /** Sum from January to the month, as the unit itself carries it; of a stock, its figure at the month's end. */
  readonly cumulative: (unit: string, indicator: string, period: string) => number;
};

const FIRST_YEAR = 2019;

/** Figures made from their own names: always the same, never random. */
export function sampleFigures(catalogue: Catalogue, ranges: Readonly<Record<string, SampleRange>>, marks: readonly SampleMark[]): SampleFigures {
  const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.code, indicator]));
  const merged = new Map(catalogue.unitEvents.filter((event) => event.type === 'merge').flatMap((event) => event.to.map((unit) => [unit, event.from] as const)));
  const value = (unit: string, code: string, period: string): number => {
    const indicator = indicators.get(code);
    // A merged unit goes on where its predecessors stopped.
    const predecessors = merged.get(unit);
    if (predecessors !== undefined) return roundDecimal(predecessors.reduce((sum, one) => sum + value(one, code, period), 0), indicator?.decimals ?? 0);
    const range = ranges[code];
    if (range === undefined || indicator === undefined) return 0;
    const [year = FIRST_YEAR, month = 1] = period.split('-').map(Number);
    const years = year - FIRST_YEAR + (month - 1) / 12;
    // A stock keeps its own level and grows; a flow is new every month around the unit's size.
    const size = share(`${unit}|${code}`);
    const place = indicator.kind === 'flow' ? 0.45 * size + 0.55 * share(`${unit}|${code}|${period}`) : size;
    const grown = (range.low + place * (range.high - range.low)) * (1 + range.yearlyGrowth * years);
    const times = range.per === undefined ? 1 : value(unit, range.per, period);
    return roundDecimal(Math.max(0, grown * times), indicator.decimals);
  };
  const figure = (unit: string, code: string, period: string): FigureValue => {
    const mark = marks.find((one) => one.unit === unit && one.indicator === code && one.period === period);
    if (mark !== undefined) return mark.mark === 'x' ? { state: 'not-applicable', value: null } : { state: 'missing', value: null };
    const number = value(unit, code, period);
    return number === 0 ? { state: 'zero', value: 0 } : { state: 'number', value: number };
  };
  const cumulative = (unit: string, code: string, period: string): number => {
    const indicator = indicators.get(code);
    if (indicator?.kind !== 'flow') return value(unit, code, period);
    const [year = '', month = '1'] = period.split('-');
    const months = Array.from({ length: Number(month) }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
    return roundDecimal(months.reduce((sum, one) => sum + (figure(unit, code, one).value ?? 0), 0), indicator.decimals);
  };
  return { figure, cumulative };
}

/** Units of a form that stood on the last day of a month. */
export function unitsOfMonth(catalogue: Catalogue, form: Form, period: string): readonly Unit[] {
  const last = `${period}-31`;
  const reporting = new Set(form.reportingUnits);
  return catalogue.units.filter((unit) => reporting.has(unit.id) && unit.validFrom <= last && (unit.validTo === null || unit.validTo > last));
}

/** A number between 0 and 1 made from a text (FNV-1a, then mixed so that near texts lie far apart). */
function share(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
