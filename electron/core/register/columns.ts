import type { RegisterBook, RegisterColumn } from './types.ts';

const text = (header: string, share: number): RegisterColumn => ({ header, kind: 'text', share });
const day = (header: string, share: number): RegisterColumn => ({ header, kind: 'date', share });
const count = (header: string, share: number): RegisterColumn => ({ header, kind: 'number', share });

const OUTGOING: readonly RegisterColumn[] = [
  text('Số, ký hiệu', 13),
  day('Ngày tháng văn bản', 10),
  text('Tên loại và trích yếu', 28),
  text('Người ký', 13),
  text('Nơi nhận', 16),
  text('Đơn vị, người nhận bản lưu', 12),
  count('Số lượng bản', 7),
  day('Ngày chuyển', 10),
  text('Ký nhận', 8),
  text('Ghi chú', 9),
];

/** The columns of each book exactly as ND30 Appendix IV has them (standards §2.3). */
export const REGISTER_COLUMNS: Readonly<Record<RegisterBook, readonly RegisterColumn[]>> = {
  outgoing: OUTGOING,
  internal: OUTGOING,
  incoming: [
    day('Ngày đến', 10),
    count('Số đến', 6),
    text('Tác giả', 16),
    text('Số, ký hiệu', 13),
    day('Ngày tháng văn bản', 10),
    text('Tên loại và trích yếu', 28),
    text('Đơn vị hoặc người nhận', 14),
    day('Ngày chuyển', 10),
    text('Ký nhận', 8),
    text('Ghi chú', 9),
  ],
  'follow-up': [
    count('Số đến', 7),
    text('Tên loại, số, ký hiệu, ngày, cơ quan ban hành', 34),
    text('Đơn vị/người nhận', 18),
    day('Thời hạn giải quyết', 11),
    text('Tiến độ', 18),
    text('Số, ký hiệu văn bản trả lời', 15),
    text('Ghi chú', 14),
  ],
};

/** Titles as the books bear them. */
export const REGISTER_TITLES: Readonly<Record<RegisterBook, string>> = {
  outgoing: 'Sổ đăng ký văn bản đi',
  incoming: 'Sổ đăng ký văn bản đến',
  'follow-up': 'Sổ theo dõi giải quyết văn bản đến',
  internal: 'Sổ đăng ký văn bản nội bộ',
};
