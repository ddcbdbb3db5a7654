import type { Catalogue } from '../../../electron/core/catalogue/types.ts';

/** A catalogue of any size, for looking at many rows and columns. */
export function largeCatalogue(base: Catalogue, units: number, indicators: number): Catalogue {
  const unitIds = Array.from({ length: units }, (_, index) => `unit-${index + 1}`);
  const codes = Array.from({ length: indicators }, (_, index) => `CT${String(index + 1).padStart(2, '0')}`);
  const form = base.forms[0];
  if (form === undefined) throw new Error('the base catalogue has no form');
  return {
    ...base,
    units: unitIds.map((id, index) => ({ id, name: `Xã số ${index + 1}`, kind: 'xa', code: null, validFrom: '1990-01-01', validTo: null, aliases: [] })),
    unitEvents: [],
    indicators: codes.map((code, index) => ({ code, name: `Chỉ tiêu ${index + 1}`, group: `Nhóm ${1 + Math.floor(index / 4)}`, measure: 'tin', kind: 'flow', decimals: 0, aliases: [] })),
    forms: [{ ...form, indicators: codes, reportingUnits: unitIds }],
  };
}
