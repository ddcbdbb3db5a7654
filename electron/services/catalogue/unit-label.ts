import type { Unit, UnitKind } from '../../core/catalogue/types.ts';

const KIND_WORD: Readonly<Record<UnitKind, string>> = {
  xa: 'xã',
  phuong: 'phường',
  'thi-tran': 'thị trấn',
  'dac-khu': 'đặc khu',
  huyen: 'huyện',
  tinh: 'tỉnh',
  'co-quan': '',
  truong: '',
  khac: '',
};

/** A unit by its kind and name, as it runs in a table: `Xã Thanh Hà`; offices and schools carry their kind in their name. */
export function unitLabel(unit: Unit): string {
  const label = `${KIND_WORD[unit.kind]} ${unit.name}`.trim();
  return label.charAt(0).toLocaleUpperCase('vi') + label.slice(1);
}

/** Labels of all units by id; an id that is not there is its own label. */
export function unitLabels(units: readonly Unit[]): (id: string) => string {
  const labels = new Map(units.map((unit) => [unit.id, unitLabel(unit)]));
  return (id) => labels.get(id) ?? id;
}
