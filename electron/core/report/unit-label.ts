import type { Catalogue, Unit, UnitKind } from '../catalogue/types.ts';
import { shortDate } from '../period/label.ts';

const KIND_WORDS: Readonly<Record<UnitKind, string>> = {
  xa: 'xã', phuong: 'phường', 'thi-tran': 'thị trấn', 'dac-khu': 'đặc khu', huyen: 'huyện', tinh: 'tỉnh', 'co-quan': '', truong: '', khac: '',
};

/** `xã Đông Lĩnh`, `thị trấn Thanh Ba`: kind and name as they stand inside a sentence. */
export function unitLabel(unit: Unit): string {
  const kind = KIND_WORDS[unit.kind];
  return kind === '' || unit.name.toLocaleLowerCase('vi').startsWith(`${kind} `) ? unit.name : `${kind} ${unit.name}`;
}

/** Labels of all units by id. A closed unit whose name lives on in another says until when it was meant: `xã X (trước 01/02/2020)`. */
export function unitLabels(catalogue: Pick<Catalogue, 'units'>): (unit: string) => string {
  const counts = new Map<string, number>();
  for (const unit of catalogue.units) counts.set(unitLabel(unit), (counts.get(unitLabel(unit)) ?? 0) + 1);
  const labels = new Map(
    catalogue.units.map((unit) => {
      const label = unitLabel(unit);
      return [unit.id, unit.validTo !== null && (counts.get(label) ?? 0) > 1 ? `${label} (trước ${shortDate(unit.validTo)})` : label] as const;
    }),
  );
  return (unit) => labels.get(unit) ?? unit;
}
