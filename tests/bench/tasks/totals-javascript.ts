import type { Task } from '../child.ts';
import { timed } from '../measure.ts';
import { groupOf, INDICATORS, millionthValue, MONTHS, UNITS } from '../million.ts';

type Row = { readonly unit: string; readonly indicator: string; readonly group: string; readonly value: number };

/** The same three sums over a million objects that are in memory already: no reading, no store. */
export const task: Task = async () => {
  const rows = MONTHS.flatMap((_, month) => UNITS.flatMap((unit, unitPlace) => INDICATORS.map((indicator, place): Row => ({ unit, indicator, group: groupOf(place), value: millionthValue(month, unitPlace, place) }))));
  const { value, ms, longestBlock } = await timed(() =>
    Promise.resolve(
      (['unit', 'indicator', 'group'] as const).map((by) => {
        const sums = new Map<string, number>();
        for (const row of rows) sums.set(row[by], (sums.get(row[by]) ?? 0) + row.value);
        return sums;
      }),
    ),
  );
  return { ms, longestBlock, figures: rows.length, sum: [...(value[2]?.values() ?? [])].reduce((sum, one) => sum + one, 0) };
};
