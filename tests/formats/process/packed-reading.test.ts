import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { FigureValue } from '../../../electron/core/figure/types.ts';
import type { InterpretOutcome } from '../../../electron/formats/process/messages.ts';
import { packReading, unpackReading } from '../../../electron/formats/process/packed-reading.ts';

const word = fc.string({ unit: 'binary', maxLength: 12 });
const figure = fc.oneof<fc.Arbitrary<FigureValue>[]>(
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => value !== 0).map((value) => ({ state: 'number', value })),
  fc.constantFrom<FigureValue>({ state: 'zero', value: 0 }, { state: 'missing', value: null }, { state: 'not-applicable', value: null }),
);
const PLAIN = { noNullPrototype: true };
const value = fc.record({ unit: word, indicator: word, period: word, figure, source: fc.record({ sheet: word, cell: word, text: word }, PLAIN) }, PLAIN);

describe('an interpreted file', () => {
  test.prop([fc.array(value, { maxLength: 30 }), word])('comes out of its packing just as it went in', (values, text) => {
    const outcome: InterpretOutcome = {
      ok: true,
      sha256: 'ab',
      sheets: [{ name: text, hidden: false, rows: 4, cols: 5 }],
      reading: {
        unitIds: values.map((each) => each.unit),
        values,
        issues: [{ severity: 'warning', code: 'unknown-unit', sheet: text, cell: 'B4', params: { text, count: 2 }, suggestions: [{ kind: 'unit', id: 'x', label: text }] }],
        roles: [{ sheet: text, row: 1, col: 2, role: 'value', ref: text }, { sheet: text, row: 1, col: 3, role: 'total' }],
        layoutSignature: text,
      },
    };
    expect(unpackReading(packReading(outcome))).toStrictEqual(outcome);
  });

  it('that was refused crosses with its reason', () => {
    const refused: InterpretOutcome = { ok: false, code: 'file-too-large', params: { reason: 'limit', limit: 'cells', allowed: 150_000 } };
    expect(unpackReading(packReading(refused))).toStrictEqual(refused);
  });
});
