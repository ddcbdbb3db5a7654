import type { Catalogue } from '../../electron/core/catalogue/types.ts';

/** One million figures of a made-up office: 40 months × 250 units × 100 indicators. */
export const MONTHS = Array.from({ length: 40 }, (_, place) => `${2018 + Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, '0')}`);
/** The months of the year that is asked for; the year before is there to compare with. */
export const YEAR = '2020';
export const YEAR_MONTHS = MONTHS.filter((month) => month.startsWith(`${YEAR}-`));
export const UNITS = Array.from({ length: 250 }, (_, place) => `u${String(place).padStart(3, '0')}`);
export const INDICATORS = Array.from({ length: 100 }, (_, place) => `I${String(place).padStart(3, '0')}`);
const GROUPS = 10;

export function groupOf(indicator: number): string {
  return `Nhóm ${indicator % GROUPS}`;
}

export function millionthValue(month: number, unit: number, indicator: number): number {
  return ((month * 7919 + unit * 104_729 + indicator * 1_299_709) % 9973) + 1;
}

export const MILLION_CATALOGUE: Catalogue = {
  format: 'so-thu-ky.catalogue/1',
  committee: { name: 'Ban Chỉ đạo Thử nghiệm', parentBody: 'Tỉnh uỷ', place: 'Tỉnh', symbol: 'BCĐTN', formatProfile: 'party-hd36' },
  terms: [],
  units: UNITS.map((id) => ({ id, name: `Xã ${id}`, kind: 'xa', code: null, validFrom: '1990-01-01', validTo: null, aliases: [] })),
  unitEvents: [],
  indicators: INDICATORS.map((code, place) => ({ code, name: `Chỉ tiêu ${code}`, group: groupOf(place), measure: 'việc', kind: 'flow', decimals: 0, aliases: [] })),
  forms: [{ code: 'BM', name: 'Biểu', frequency: 'month', indicators: INDICATORS, reportingUnits: UNITS, window: { startDay: 1 }, due: { day: 25 } }],
};
