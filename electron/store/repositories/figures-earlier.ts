import type { Connection } from '../database/connect.ts';
import { prepared } from '../database/prepared.ts';

/** A unit's counting numbers of an indicator in earlier periods, newest first. */
export type EarlierValues = (unitKey: number, indicatorKey: number) => readonly number[];

/**
 * Numbers and zeros that these units gave in the last `most` periods of the form before this one. Periods of one form
 * have one kind, so their labels sort by time. Null when no period before this one holds anything.
 */
export function earlierValues(connection: Connection, form: string, period: string, unitKeys: Iterable<number>, most: number): EarlierValues | null {
  const periods = prepared<[string, string, string, number], number>(
    connection,
    `SELECT period.period_key FROM period JOIN form ON form.form_key = period.form_key
       WHERE form.code = ? AND period.label < ? AND length(period.label) = length(?)
         AND EXISTS (SELECT 1 FROM figure WHERE figure.period_key = period.period_key)
       ORDER BY period.label DESC LIMIT ?`,
  )
    .pluck()
    .all(form, period, period, most);
  if (periods.length === 0) return null;
  const found = new Map<number, Map<number, number[]>>();
  const select = prepared<[number, number], { readonly indicator_key: number; readonly value: number }>(
    connection,
    'SELECT indicator_key, value FROM figure WHERE period_key = ? AND unit_key = ? AND state IN (0, 1)',
  );
  for (const unitKey of unitKeys) {
    const byIndicator = new Map<number, number[]>();
    for (const periodKey of periods) {
      for (const row of select.all(periodKey, unitKey)) {
        const values = byIndicator.get(row.indicator_key);
        if (values === undefined) byIndicator.set(row.indicator_key, [row.value]);
        else values.push(row.value);
      }
    }
    found.set(unitKey, byIndicator);
  }
  return (unitKey, indicatorKey) => found.get(unitKey)?.get(indicatorKey) ?? [];
}
