import type { Task } from '../child.ts';
import { timed } from '../measure.ts';
import { groupOf, INDICATORS, millionthValue, MONTHS, UNITS, YEAR } from '../million.ts';

type Row = { readonly month: string; readonly unit: string; readonly indicator: string; readonly group: string; readonly value: number };

/** The year's sums, three ways, over a million objects that are in memory already: no reading, no store, no comparison. */
export const task: Task = async () => {
  const rows = MONTHS.flatMap((label, month) => UNITS.flatMap((unit, unitPlace) => INDICATORS.map((indicator, place): Row => ({ month: label, unit, indicator, group: groupOf(place), value: millionthValue(month, unitPlace, place) }))));
  const { value, ms, longestBlock } = await timed(() =>
    Promise.resolve(
      (['unit', 'indicator', 'group'] as const).map((by) => {
        const sums = new Map<string, number>();
        for (const row of rows) if (row.month.startsWith(YEAR)) sums.set(row[by], (sums.get(row[by]) ?? 0) + row.value);
        return sums;
      }),
    ),
  );
  return { ms, longestBlock, figures: rows.length, sum: [...(value[2]?.values() ?? [])].reduce((sum, one) => sum + one, 0) };
};
