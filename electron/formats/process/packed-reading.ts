import type { FigureValue } from '../../core/figure/types.ts';
import type { ReadValue } from '../../core/import/types.ts';
import type { InterpretOutcome } from './messages.ts';

/**
 * An interpreted file on its way between two processes, as one text. Objects cross slowly when each of thousands of values
 * brings its field names along: measured on 3,200 values, this takes a fifth of the time of a structured clone and a
 * tenth of its bytes.
 */
type Packed = {
  readonly outcome: InterpretOutcome;
  /** Units, indicators, periods, states and sheets, each once. */
  readonly names: readonly string[];
  /** `PER_VALUE` fields a value; what is a name stands as its place among the names. */
  readonly fields: readonly (number | string | null)[];
};

const PER_VALUE = 8;

export const packReading = (outcome: InterpretOutcome): string => {
  if (!outcome.ok) return JSON.stringify({ outcome, names: [], fields: [] } satisfies Packed);
  const names: string[] = [];
  const places = new Map<string, number>();
  const place = (name: string): number => {
    const known = places.get(name);
    if (known !== undefined) return known;
    places.set(name, names.length);
    return names.push(name) - 1;
  };
  const fields: (number | string | null)[] = [];
  for (const { unit, indicator, period, figure, source } of outcome.reading.values) {
    fields.push(place(unit), place(indicator), place(period), place(figure.state), figure.value, place(source.sheet), source.cell, source.text);
  }
  return JSON.stringify({ outcome: { ...outcome, reading: { ...outcome.reading, values: [] } }, names, fields } satisfies Packed);
};

export const unpackReading = (text: string): InterpretOutcome => {
  const { outcome, names, fields } = JSON.parse(text) as Packed;
  if (!outcome.ok) return outcome;
  const name = (at: number): string => names[fields[at] as number] as string;
  const values: ReadValue[] = [];
  for (let at = 0; at < fields.length; at += PER_VALUE) {
    values.push({
      unit: name(at),
      indicator: name(at + 1),
      period: name(at + 2),
      figure: { state: name(at + 3), value: fields[at + 4] } as FigureValue,
      source: { sheet: name(at + 5), cell: fields[at + 6] as string, text: fields[at + 7] as string },
    });
  }
  return { ...outcome, reading: { ...outcome.reading, values } };
};
