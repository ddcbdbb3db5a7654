import { describe, expect, it } from 'vitest';
import { statusOf } from '../../../electron/core/import/status.ts';
import { interpretWorkbook } from '../../../electron/core/sheet/interpret.ts';
import { DAMAGES, damaged } from '../../builders/sheet/damage.ts';
import type { GeneratedCase, Shape } from '../../builders/sheet/generate.ts';
import { SHAPES, generateCase } from '../../builders/sheet/generate.ts';
import { randomFrom } from '../../builders/sheet/random.ts';
import { judge } from '../../builders/sheet/verdict.ts';

/** Cases for each shape; `SHEET_CASES=2000` looks longer. */
const CASES = Number(process.env['SHEET_CASES'] ?? 14);
/** A failing seed is made again by `generateCase(seed, …)`. */
const seeds = Array.from({ length: CASES }, (_, at) => at + 1);

const describeCase = (made: GeneratedCase): string => `seed ${String(made.seed)} ${made.shape} ${made.fault ?? ''}`;

describe.each(SHAPES)('workbooks of made-up offices: %s', (shape: Shape) => {
  it('gives every true figure of a clean file and stores it without a person', () => {
    for (const seed of seeds) {
      const made = generateCase(seed, { shape, faulty: false });
      const reading = interpretWorkbook(made.workbook, made.context);
      const verdict = judge(made, reading);
      expect(verdict.wrong, describeCase(made)).toEqual([]);
      expect(verdict.missed, describeCase(made)).toEqual([]);
      expect(statusOf(reading), describeCase(made)).toBe('imported');
    }
  });

  it('raises every fault and never gives a wrong figure', () => {
    for (const seed of seeds) {
      const made = generateCase(seed, { shape, faulty: true });
      const reading = interpretWorkbook(made.workbook, made.context);
      const verdict = judge(made, reading);
      expect(verdict.wrong, describeCase(made)).toEqual([]);
      expect(verdict.missingCodes, describeCase(made)).toEqual([]);
      if (made.expected.size > 0) expect(statusOf(reading), describeCase(made)).toBe('needs-review');
    }
  });
});

describe.each(DAMAGES)('workbooks on their way through an office: %s', (damage) => {
  it('never gives a wrong figure', () => {
    for (const seed of seeds) {
      const made = generateCase(seed, { faulty: false });
      const reading = interpretWorkbook(damaged(made.workbook, damage, randomFrom(seed * 31 + 7)), made.context);
      expect(judge(made, reading).wrong, describeCase(made)).toEqual([]);
    }
  });
});
