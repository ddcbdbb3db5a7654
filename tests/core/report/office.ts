import type { Catalogue, Form, Indicator, Unit } from '../../../electron/core/catalogue/types.ts';
import type { CurrentFigure, FigureValue } from '../../../electron/core/figure/types.ts';

/** A small office for tests: builders that say only what a test is about. */

export function unit(id: string, change: Partial<Unit> = {}): Unit {
  return { id, name: id.toUpperCase(), kind: 'xa', code: null, validFrom: '1990-01-01', validTo: null, aliases: [], ...change };
}

export function indicator(code: string, change: Partial<Indicator> = {}): Indicator {
  return { code, name: `Chỉ tiêu ${code}`, group: 'Nhóm', measure: 'việc', kind: 'flow', decimals: 0, aliases: [], ...change };
}

export function form(change: Partial<Form> = {}): Form {
  return { code: 'F', name: 'Biểu', frequency: 'month', indicators: ['I'], reportingUnits: ['a', 'b', 'c'], window: { startDay: 1 }, due: { day: 25 }, ...change };
}

export function catalogue(change: Partial<Catalogue> = {}): Catalogue {
  return {
    format: 'so-thu-ky.catalogue/1',
    committee: { name: 'Ban Chỉ đạo Chuyển đổi số', parentBody: 'Đảng uỷ xã Lâm Hà', place: 'Lâm Hà', symbol: 'BCĐCĐS', formatProfile: 'party-hd05' },
    terms: [],
    units: [unit('a'), unit('b'), unit('c')],
    unitEvents: [],
    indicators: [indicator('I')],
    forms: [form()],
    ...change,
  };
}

/** `12` a number, `0` a zero, `'…'` missing, `'x'` not applicable. */
export type Written = number | '…' | 'x';

export function value(written: Written): FigureValue {
  if (written === '…') return { state: 'missing', value: null };
  if (written === 'x') return { state: 'not-applicable', value: null };
  return written === 0 ? { state: 'zero', value: 0 } : { state: 'number', value: written };
}

/** Figures of one indicator: by period, then by unit. */
export function figures(code: string, written: Readonly<Record<string, Readonly<Record<string, Written>>>>): readonly CurrentFigure[] {
  return Object.entries(written).flatMap(([period, units]) =>
    Object.entries(units).map(([id, one]) => ({ form: 'F', period, unit: id, indicator: code, figure: value(one) })),
  );
}
