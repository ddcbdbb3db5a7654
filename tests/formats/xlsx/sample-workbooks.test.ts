import { describe, expect, it } from 'vitest';
import { SAMPLE_CATALOGUE, SAMPLE_PERIOD, sampleWorkbooks } from '../../../electron/formats/xlsx/sample-workbooks.ts';
import plan from '../../../resources/sample/workbooks.json' with { type: 'json' };
import { openXmlErrors, readBack, sheetOf } from './read-back.ts';

const [theForm] = SAMPLE_CATALOGUE.forms;

describe('the built-in sample data', () => {
  it('names only units and indicators of its own catalogue', () => {
    const units = new Set(SAMPLE_CATALOGUE.units.map((unit) => unit.id));
    const indicators = new Set(SAMPLE_CATALOGUE.indicators.map((indicator) => indicator.code));
    for (const workbook of plan.current.workbooks) for (const unit of workbook.units) expect(units.has(unit)).toBe(true);
    for (const code of theForm?.indicators ?? []) expect(indicators.has(code)).toBe(true);
    for (const unit of theForm?.reportingUnits ?? []) expect(units.has(unit)).toBe(true);
    for (const event of SAMPLE_CATALOGUE.unitEvents) for (const unit of [...event.from, ...event.to]) expect(units.has(unit)).toBe(true);
  });

  it('lets one unit be late in the month to try, and no unit report twice', () => {
    const sent = plan.current.workbooks.flatMap((workbook) => workbook.units);
    const owing = SAMPLE_CATALOGUE.units.filter((unit) => unit.validTo === null && (theForm?.reportingUnits ?? []).includes(unit.id));
    expect(new Set(sent).size).toBe(sent.length);
    expect(owing.filter((unit) => !sent.includes(unit.id))).toHaveLength(1);
  });

  it.each(plan.current.workbooks.map((workbook) => workbook.fileName))('writes %s so that it opens without repair', async (fileName) => {
    const written = (await sampleWorkbooks('current')).find((workbook) => workbook.fileName === fileName);
    expect(await openXmlErrors(written?.bytes ?? new Uint8Array())).toEqual([]);
  });

  it('is the same every time', async () => {
    const [once, again] = await Promise.all([sampleWorkbooks('current'), sampleWorkbooks('current')]);
    for (const [place, workbook] of once.entries()) expect(Buffer.from(workbook.bytes).equals(Buffer.from(again[place]?.bytes ?? [])), workbook.fileName).toBe(true);
  });

  it('brings every month before, so that comparisons and cumulative figures have something to stand on', async () => {
    const earlier = await sampleWorkbooks('earlier');
    const periods = earlier.map((workbook) => workbook.period);
    expect(periods).toContain('2019-10');
    expect(periods.filter((period) => period.startsWith('2020'))).toHaveLength(9);
    expect(periods.every((period) => period < SAMPLE_PERIOD)).toBe(true);
    const sheet = sheetOf(await readBack(earlier.find((workbook) => workbook.period === '2019-10')?.bytes ?? new Uint8Array()));
    // 27 units stood before they were merged into 19.
    expect(sheet.getColumn(1).values.filter((one) => typeof one === 'number')).toHaveLength(27);
  });
});
