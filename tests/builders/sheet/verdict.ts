import type { ImportReading } from '../../../electron/core/import/types.ts';
import type { GeneratedCase } from './generate.ts';

export type Verdict = {
  /** Figures that came out and are not true: there must be none, ever. */
  readonly wrong: readonly string[];
  /** True figures that did not come out. */
  readonly missed: readonly string[];
  readonly found: number;
  readonly missingCodes: readonly string[];
};

/** Holds a reading against the truth. */
export const judge = (made: GeneratedCase, reading: ImportReading): Verdict => {
  const got = new Map(reading.values.map((value) => [`${value.unit}|${value.indicator}`, value.figure]));
  const wrong: string[] = [];
  for (const value of reading.values) {
    const key = `${value.unit}|${value.indicator}`;
    const truth = made.truth.get(key);
    const { figure } = value;
    const right = figure.state === 'missing' ? truth === 'missing' || truth === undefined || truth === 'blank' : figure.state === 'not-applicable' ? truth === 'not-applicable' : figure.value === truth;
    if (!right) wrong.push(`${key}: ${String(figure.value ?? figure.state)} instead of ${String(truth)} at ${value.source.sheet}!${value.source.cell}`);
  }
  const true_ = [...made.truth].filter(([, truth]) => truth !== 'blank' && truth !== 'missing');
  const missed = true_.filter(([key]) => !got.has(key)).map(([key]) => key);
  const codes = new Set<string>(reading.issues.map((issue) => issue.code));
  return { wrong, missed, found: true_.length - missed.length, missingCodes: [...made.expected].filter((code) => !codes.has(code)) };
};
