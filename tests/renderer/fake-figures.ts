import type { Catalogue } from '../../electron/core/catalogue/types.ts';
import type { FigureRevision, FigureValue } from '../../electron/core/figure/types.ts';

/** `form|period|unit|indicator` → revisions, newest first. */
export type Figures = ReadonlyMap<string, FigureRevision[]>;

export function readFigure(value: number | null): FigureValue {
  if (value === null) return { state: 'missing', value: null };
  return value === 0 ? { state: 'zero', value: 0 } : { state: 'number', value };
}

/** Plausible months of figures for every form of a catalogue, the same on every run; the last month is not complete yet. */
export function plausibleFigures(catalogue: Catalogue, months: readonly string[]): Figures {
  const figures = new Map<string, FigureRevision[]>();
  const last = months[months.length - 1];
  for (const form of catalogue.forms)
    for (const period of months)
      form.reportingUnits.forEach((unit, unitIndex) => {
        if (period === last && unitIndex % 4 === 0 && unitIndex > 0) return;
        form.indicators.forEach((indicator, index) => {
          if (period === last && unitIndex % 5 === 2 && index > 6) return;
          const seed = (unitIndex * 31 + index * 17 + Number(period.slice(5, 7)) * 7 + Number(period.slice(0, 4))) % 53;
          const decimals = catalogue.indicators.find((each) => each.code === indicator)?.decimals ?? 0;
          const value = index % 5 === 1 && seed % 4 === 0 ? 0 : index === 8 ? seed * 37 + 120 : decimals === 0 ? seed + 2 : seed + 0.5;
          const figure: FigureValue = seed === 11 ? { state: 'missing', value: null } : seed === 12 ? { state: 'not-applicable', value: null } : readFigure(value);
          const at = `${period}-${String(18 + (unitIndex % 8)).padStart(2, '0')}T02:10:00.000Z`;
          const key = [form.code, period, unit, indicator].join('|');
          const common = { form: form.code, period, unit, indicator, figure, withdrawn: false, by: 'Nguyễn Thị Hoa' };
          const fromFile: FigureRevision = {
            ...common, id: `${key}#0`, at,
            source: { kind: 'cell', importId: `import-${unitIndex + 1}`, file: `Bieu so lieu ${period} - ${unit}.xlsx`, sha256: 'ab'.repeat(32), sheet: 'Biểu 01', cell: `${String.fromCharCode(67 + index)}${8 + unitIndex}`, text: figure.value === null ? '…' : String(figure.value).replace('.', ',') },
          };
          const corrected: FigureRevision = { ...common, id: `${key}#1`, at: `${period}-26T07:45:00.000Z`, source: { kind: 'typed', by: 'Nguyễn Thị Hoa', note: null } };
          figures.set(key, seed === 20 ? [corrected, fromFile] : [fromFile]);
        });
      });
  return figures;
}
