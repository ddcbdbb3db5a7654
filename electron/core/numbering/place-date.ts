import type { UnitKind } from '../catalogue/types.ts';
import { officialMonth } from '../period/label.ts';

const BLANK = '\u00A0'.repeat(4);

/**
 * `Hương Sơn, ngày 03 tháng 02 năm 2026`: days below ten and the months January and February carry a zero, the others do
 * not (HD05, ND30; standards §1.5). Without a date there is room to write it by hand.
 */
export function formatPlaceDate(place: string, date: string | null): string {
  return `${place.trim()}, ${date === null ? `ngày${BLANK}tháng${BLANK}năm${BLANK}`.trimEnd() : officialDate(date)}`;
}

/** `ngày 27 tháng 5 năm 2026`. */
export function officialDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `ngày ${day} tháng ${officialMonth(Number(month))} năm ${year}`;
}

const LEVELS: Readonly<Record<UnitKind, string>> = {
  xa: 'Xã', phuong: 'Phường', 'thi-tran': 'Thị trấn', 'dac-khu': 'Đặc khu', huyen: 'Huyện', tinh: 'Tỉnh', 'co-quan': '', truong: '', khac: '',
};

/**
 * The place in front of the date: the proper name of the unit, with its level in front when the name is one syllable or a
 * number, is a person's name, or is also the province's name (`Phường Huế`; standards §1.5).
 */
export function officialPlace(unit: { readonly name: string; readonly kind: UnitKind }, known: { readonly provinceName?: string; readonly isPersonName?: boolean } = {}): string {
  const name = unit.name.trim();
  const level = LEVELS[unit.kind];
  const needsLevel = !/\s/.test(name) || /\d/.test(name) || known.isPersonName === true || (unit.kind !== 'tinh' && name === known.provinceName);
  return needsLevel && level !== '' ? `${level} ${name}` : name;
}
