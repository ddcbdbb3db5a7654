import type { Catalogue, Form, Frequency, Indicator, Unit, UnitEvent, UnitKind } from '../../../electron/core/catalogue/types.ts';
import { CATALOGUE_FORMAT } from '../../../electron/core/catalogue/types.ts';
import { fold } from '../../../electron/core/text/fold.ts';
import type { Random } from './random.ts';

/** A made-up catalogue of some office: other units, other indicators, other groups and measures every time. */
export type Office = { readonly catalogue: Catalogue; readonly form: Form; readonly units: readonly Unit[]; readonly closed: readonly Unit[]; readonly indicators: readonly Indicator[]; readonly district: string };

const FIRST = ['Tân', 'Phú', 'Bình', 'Hòa', 'Long', 'Mỹ', 'Vĩnh', 'Đức', 'Kim', 'Ngọc', 'Trung', 'Yên', 'Lộc', 'Nghĩa', 'Xuân', 'Thượng', 'Đại', 'Cẩm', 'Quỳnh', 'Diễn', 'Hải', 'Nam', 'Quang', 'Tiên', 'Văn', 'Thạch', 'Gia', 'Liên', 'Hợp', 'Minh'];
const SECOND = ['Sơn', 'Lâm', 'Thịnh', 'Tiến', 'Lương', 'Hưng', 'Thành', 'Khê', 'Phong', 'Giang', 'Lợi', 'Trạch', 'Quế', 'Viên', 'Hậu', 'Đồng', 'Cát', 'Thủy', 'Dũng', 'Phúc', 'Hạnh', 'Trực', 'Bá', 'Đông', 'Lập', 'Vượng', 'Tường', 'Nguyên', 'Mai', 'Lĩnh'];
const DISTRICTS = ['Thanh Chương', 'Vũ Quang', 'Bá Thước', 'Sông Hinh', 'Tràm Chim', 'Mường Khoa', 'Cư Jút', 'Ba Chẽ'];

type Theme = { readonly title: string; readonly groups: readonly (readonly [string, readonly (readonly [string, string, number, Indicator['kind']])[]])[] };

const THEMES: readonly Theme[] = [
  {
    title: 'tình hình sản xuất nông nghiệp',
    groups: [
      ['Trồng trọt', [['Diện tích gieo trồng', 'ha', 1, 'flow'], ['Sản lượng thu hoạch', 'tấn', 2, 'flow'], ['Diện tích bị sâu bệnh', 'ha', 1, 'flow'], ['Lượt hộ được tập huấn', 'lượt hộ', 0, 'flow']]],
      ['Chăn nuôi', [['Đàn trâu, bò', 'con', 0, 'stock'], ['Đàn lợn', 'con', 0, 'stock'], ['Liều vắc xin đã tiêm', 'liều', 0, 'flow'], ['Lượt hộ được tập huấn', 'lượt hộ', 0, 'flow']]],
      ['Lâm nghiệp', [['Diện tích rừng trồng mới', 'ha', 2, 'flow'], ['Cây phân tán', 'cây', 0, 'flow'], ['Tỷ lệ che phủ rừng', '%', 1, 'ratio']]],
    ],
  },
  {
    title: 'công tác y tế cơ sở',
    groups: [
      ['Khám chữa bệnh', [['Lượt khám bệnh', 'lượt', 0, 'flow'], ['Lượt điều trị nội trú', 'lượt', 0, 'flow'], ['Số ca chuyển tuyến', 'ca', 0, 'flow']]],
      ['Tiêm chủng mở rộng', [['Trẻ tiêm đủ mũi', 'trẻ', 0, 'flow'], ['Phụ nữ có thai tiêm phòng', 'người', 0, 'flow'], ['Tỷ lệ tiêm đủ', '%', 1, 'ratio']]],
      ['Truyền thông sức khỏe', [['Buổi nói chuyện', 'buổi', 0, 'flow'], ['Lượt người nghe', 'lượt người', 0, 'flow'], ['Tờ rơi đã phát', 'tờ', 0, 'flow'], ['Thời lượng phát thanh', 'giờ', 1, 'flow']]],
    ],
  },
  {
    title: 'công tác tiếp dân, giải quyết đơn thư',
    groups: [
      ['Tiếp công dân', [['Lượt tiếp', 'lượt', 0, 'flow'], ['Số người', 'người', 0, 'flow'], ['Số vụ việc', 'vụ', 0, 'flow']]],
      ['Đơn khiếu nại', [['Đơn tiếp nhận', 'đơn', 0, 'flow'], ['Đơn đã giải quyết', 'đơn', 0, 'flow'], ['Số vụ việc', 'vụ', 0, 'flow']]],
      ['Đơn tố cáo', [['Đơn tiếp nhận', 'đơn', 0, 'flow'], ['Đơn đã giải quyết', 'đơn', 0, 'flow'], ['Số vụ việc', 'vụ', 0, 'flow']]],
      ['Hòa giải cơ sở', [['Vụ hòa giải thành', 'vụ', 0, 'flow'], ['Tổ hòa giải', 'tổ', 0, 'stock']]],
    ],
  },
  {
    title: 'hoạt động văn hóa, thể thao',
    groups: [
      ['Thư viện, phòng đọc', [['Lượt bạn đọc', 'lượt', 0, 'flow'], ['Sách bổ sung', 'cuốn', 0, 'flow'], ['Giờ mở cửa', 'giờ', 1, 'flow']]],
      ['Văn nghệ quần chúng', [['Buổi biểu diễn', 'buổi', 0, 'flow'], ['Lượt người xem', 'lượt người', 0, 'flow'], ['Câu lạc bộ', 'câu lạc bộ', 0, 'stock']]],
      ['Thể dục, thể thao', [['Giải đấu', 'giải', 0, 'flow'], ['Vận động viên tham gia', 'người', 0, 'flow'], ['Câu lạc bộ', 'câu lạc bộ', 0, 'stock']]],
      ['Gia đình', [['Gia đình văn hóa', 'hộ', 0, 'stock'], ['Vụ bạo lực gia đình', 'vụ', 0, 'flow']]],
    ],
  },
  {
    title: 'công tác thông tin tuyên truyền',
    groups: [
      ['Cổng thông tin', [['Tin, bài', 'tin, bài', 0, 'flow'], ['Lượt truy cập', 'lượt', 0, 'flow'], ['Video, clip', 'video', 0, 'flow']]],
      ['Truyền thanh cơ sở', [['Tin, bài', 'tin, bài', 0, 'flow'], ['Chương trình phát sóng', 'chương trình', 0, 'flow'], ['Thời lượng phát sóng', 'giờ', 1, 'flow']]],
      ['Bản tin nội bộ', [['Tin, bài', 'tin, bài', 0, 'flow'], ['Số phát hành', 'số', 0, 'flow'], ['Bản in', 'bản', 0, 'flow']]],
      ['Cổ động', [['Băng rôn', 'chiếc', 0, 'flow'], ['Cụm pa nô', 'cụm', 0, 'stock'], ['Lượt xe tuyên truyền', 'lượt', 0, 'flow']]],
    ],
  },
];

export const officeFor = (random: Random, options: { readonly frequency?: Frequency; readonly unitCount?: number } = {}): Office => {
  const district = random.pick(DISTRICTS);
  const theme = random.pick(THEMES);
  const groups = random.some(theme.groups, random.int(2, theme.groups.length));
  const indicators = groups.flatMap(([group, rows], groupAt) =>
    rows.slice(0, random.int(2, rows.length)).map(([name, measure, decimals, kind], at): Indicator => ({
      code: `${String.fromCharCode(65 + groupAt)}${String(at + 1)}-${fold(name).split(' ')[0]?.toUpperCase() ?? 'X'}`,
      name, group, measure, kind, decimals, aliases: [],
    })));
  const count = options.unitCount ?? random.int(4, 14);
  const names = unitNames(random, count + 4, district);
  const units = names.slice(0, count).map((name, at) => unitOf(name, at, random));
  const closed = names.slice(count).map((name, at) => ({ ...unitOf(name, count + at, random), validTo: '2020-01-01' }));
  const [first, second] = closed;
  const heir = units[0];
  const unitEvents: UnitEvent[] = first === undefined || second === undefined || heir === undefined ? [] : [{ type: 'merge', date: '2020-01-01', basis: 'Nghị quyết', from: [first.id, second.id], to: [heir.id] }];
  const form: Form = {
    code: 'BM', name: `Biểu ${theme.title}`, frequency: options.frequency ?? random.pick(['month', 'month', 'month', 'quarter', 'half-year', 'year']),
    indicators: indicators.map((indicator) => indicator.code), reportingUnits: units.map((unit) => unit.id), window: { startDay: 1 }, due: { day: 25 },
  };
  const catalogue: Catalogue = {
    format: CATALOGUE_FORMAT,
    committee: { name: 'Ban Chỉ đạo', parentBody: `Huyện uỷ ${district}`, place: district, symbol: 'BCĐ', formatProfile: 'party-hd36' },
    terms: [], units: [...units, ...closed], unitEvents, indicators, forms: [form],
  };
  return { catalogue, form, units, closed, indicators, district };
};

const unitNames = (random: Random, count: number, district: string): string[] => {
  const names = new Map<string, string>();
  while (names.size < count) {
    const name = `${random.pick(FIRST)} ${random.pick(SECOND)}`;
    if (fold(name) !== fold(district)) names.set(fold(name), name);
  }
  return [...names.values()];
};

const unitOf = (name: string, at: number, random: Random): Unit => {
  const kind: UnitKind = random.pick(['xa', 'xa', 'xa', 'phuong', 'thi-tran']);
  return { id: `${fold(name).replaceAll(' ', '-')}-${String(at)}`, name, kind, code: String(10000 + at * 3), validFrom: '1990-01-01', validTo: null, aliases: [] };
};

const KIND_NAMES: Readonly<Partial<Record<UnitKind, string>>> = { xa: 'Xã', phuong: 'Phường', 'thi-tran': 'Thị trấn' };
export const kindName = (unit: Unit): string => KIND_NAMES[unit.kind] ?? '';

/** A unit as offices write it: with or without its kind, an institution in front, in capitals. */
export const unitText = (unit: Unit, random: Random): string => {
  const kind = kindName(unit);
  return random.pick([unit.name, unit.name, `${kind} ${unit.name}`, `${kind} ${unit.name}`, `UBND ${kind.toLowerCase()} ${unit.name}`, unit.name.toUpperCase(), `Đảng uỷ ${kind.toLowerCase()} ${unit.name}`, `${unit.name} `]);
};
