import type { Catalogue } from '../../electron/core/catalogue/types.ts';
import type { Cell, Workbook } from '../../electron/core/sheet/types.ts';
import { fold } from '../../electron/core/text/fold.ts';
import type { Random } from '../builders/sheet/random.ts';

/** Other names for the units and indicators of a catalogue, by the name they replace. */
export type Renaming = { readonly units: ReadonlyMap<string, string>; readonly texts: ReadonlyMap<string, string> };

const UNIT_NAMES = [
  'Cộng Hoà', 'Tổng Cọt', 'Yên Mỹ', 'Xuân Trúc', 'Kỳ Sơn', 'Đồng Tháng', 'Quý Lộc', 'Tháng Giêng', 'Nam Năm', 'Toàn Thắng', 'Chung Chải', 'Mật Sơn', 'Đăk Nông', "Ea H'leo", 'Bù Gia Mập', 'Trung Hội', 'Thu Cúc',
  'Kim Đức', 'Liên Phương', 'Hợp Nhất', 'Tiên Kiên', 'Vân Du', 'Sóc Đăng', 'Phú Nham', 'Minh Tân', 'Bản Nguyên', 'Tử Đà', 'Cấp Tiến', 'Gia Thanh', 'Hạ Giáp', 'Trạm Thản', 'Vĩnh Lại',
];
/** Names that hold the very words of header rows, to see that the catalogue goes before them. */
const INDICATORS: readonly (readonly [string, string])[] = [
  ['Kế hoạch đã ban hành', 'văn bản'], ['Tổng số buổi sinh hoạt', 'buổi'], ['Ngày công lao động', 'ngày công'], ['Số vụ tăng thêm', 'vụ'], ['Lượt khám', 'lượt khám'], ['Tỷ lệ hộ nghèo giảm', 'hộ'], ['Điểm phát thanh mới', 'điểm'],
  ['Diện tích cây trồng', 'ha'], ['Người được tập huấn', 'người'], ['Công trình hoàn thành', 'công trình'], ['Đoàn viên mới', 'đoàn viên'], ['Mô hình thi đua', 'mô hình'],
];
const GROUPS = ['Xây dựng kế hoạch', 'Phát triển sản xuất', 'Chăm sóc sức khỏe', 'Giảm nghèo bền vững', 'Thi đua, khen thưởng', 'Xây dựng tổ chức', 'Quốc phòng địa phương'];

/** The same catalogue with other names; ids, codes, dates and rules stay. Names that were the same stay the same. */
export const renamedCatalogue = (catalogue: Catalogue, random: Random): { readonly catalogue: Catalogue; readonly renaming: Renaming } => {
  const pool = random.shuffle(UNIT_NAMES);
  const units = new Map<string, string>();
  for (const { name } of catalogue.units) if (!units.has(name)) units.set(name, pool[units.size] ?? `Xóm ${String(units.size)}`);
  const names = random.shuffle(INDICATORS);
  const groups = random.shuffle(GROUPS);
  const texts = new Map<string, string>();
  const take = (text: string, next: string): string => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    texts.set(text, next);
    return next;
  };
  let used = 0;
  let groupsUsed = 0;
  const indicators = catalogue.indicators.map((indicator) => {
    const [name, measure] = names[used] ?? ['', ''];
    if (!texts.has(indicator.name)) used += 1;
    if (!texts.has(indicator.group)) groupsUsed += 1;
    return { ...indicator, name: take(indicator.name, name), group: take(indicator.group, groups[groupsUsed - 1] ?? ''), measure: take(indicator.measure, measure), aliases: [] };
  });
  const place = units.get(catalogue.committee.place) ?? catalogue.committee.place;
  return {
    catalogue: {
      ...catalogue,
      committee: { ...catalogue.committee, place, parentBody: `Huyện uỷ ${place}` },
      units: catalogue.units.map((unit) => ({ ...unit, name: units.get(unit.name) ?? unit.name, aliases: [] })),
      indicators,
    },
    renaming: { units, texts },
  };
};

export const renamedWorkbook = (workbook: Workbook, renaming: Renaming): Workbook => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => ({ ...sheet, name: renamedText(sheet.name, renaming), cells: sheet.cells.map((cell) => renamedCell(cell, renaming)) })),
});

const renamedCell = (cell: Cell, renaming: Renaming): Cell => {
  if (cell.kind !== 'text') return cell;
  const text = renamedText(cell.text, renaming);
  return { ...cell, text, value: text };
};

/** `Name`, `Name (measure)`, `Name - Group`, `Tháng 9: Name`, and units anywhere in a line, in the case they stand in. */
const renamedText = (text: string, { units, texts }: Renaming): string => {
  const whole = texts.get(text);
  if (whole !== undefined) return whole;
  const parts = /^(Tháng \d+: )?(.*?)(?: \(([^()]*)\))?(?: - ([^-]*))?$/u.exec(text);
  const name = texts.get(parts?.[2] ?? '');
  if (parts !== null && name !== undefined) {
    const measure = parts[3] === undefined ? '' : ` (${texts.get(parts[3]) ?? parts[3]})`;
    return `${parts[1] ?? ''}${name}${measure}${parts[4] === undefined ? '' : ` - ${texts.get(parts[4]) ?? parts[4]}`}`;
  }
  // The longest name that the line holds, so that a shorter one in it is left alone.
  const held = [...units].filter(([before]) => ` ${fold(text)} `.includes(` ${fold(before)} `)).sort((a, b) => b[0].length - a[0].length)[0];
  if (held === undefined) return text;
  const [before, after] = held;
  const at = text.toLowerCase().indexOf(before.toLowerCase());
  if (at < 0) return text;
  const written = text.slice(at, at + before.length);
  const cased = written === written.toUpperCase() ? after.toUpperCase() : written === written.toLowerCase() ? after.toLowerCase() : after;
  return text.slice(0, at) + cased + text.slice(at + before.length);
};
