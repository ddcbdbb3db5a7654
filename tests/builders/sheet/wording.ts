import { parsePeriodKey, previousPeriod } from '../../../electron/core/period/keys.ts';
import type { Period } from '../../../electron/core/period/types.ts';
import type { Random } from './random.ts';

/** The ways offices write a period in a title. */
export const periodTitles = (key: string): readonly string[] => {
  const parsed = parsePeriodKey(key);
  if (parsed === null || parsed.kind === 'ad-hoc') return [key];
  const year = String(parsed.year);
  const month = String(parsed.lastMonth);
  const padded = month.padStart(2, '0');
  switch (parsed.kind) {
    case 'month':
      return [`Tháng ${padded} năm ${year}`, `(Tháng ${month}/${year})`, `THÁNG ${month} NĂM ${year}`, `Kỳ báo cáo: Tháng ${padded}/${year}`, `tháng ${month}-${year}`];
    case 'quarter': {
      const quarter = parsed.lastMonth / 3;
      const roman = ['I', 'II', 'III', 'IV'][quarter - 1] ?? 'I';
      return [`Quý ${roman} năm ${year}`, `(Quý ${roman}/${year})`, `QUÝ ${String(quarter)} NĂM ${year}`, `Kỳ báo cáo: Quý ${roman}/${year}`];
    }
    case 'half-year':
      return parsed.lastMonth === 6 ? [`6 tháng đầu năm ${year}`, `(6 THÁNG ĐẦU NĂM ${year})`, `6 tháng năm ${year}`] : [`6 tháng cuối năm ${year}`, `(6 THÁNG CUỐI NĂM ${year})`];
    case 'nine-month':
      return [`9 tháng đầu năm ${year}`, `(9 tháng năm ${year})`];
    case 'year':
      return [`Năm ${year}`, `(NĂM ${year})`];
  }
};

/** Headers of a column of this period's figures, without and with a word about the time. */
export const currentHeaders = (period: Period, random: Random): string => {
  const plain = ['Số lượng', 'Kết quả', 'Thực hiện', 'Số liệu', 'Kết quả thực hiện'];
  const parsed = parsePeriodKey(period.key);
  const month = parsed === null || parsed.kind === 'ad-hoc' ? '' : String(parsed.lastMonth);
  const explicit: Readonly<Record<string, readonly string[]>> = {
    month: ['Trong tháng', 'Tháng này', 'Thực hiện trong tháng', `Tháng ${month}`, `Thực hiện tháng ${month}`, 'Trong kỳ', 'Kỳ này'],
    quarter: ['Trong quý', 'Quý này', 'Thực hiện trong quý', 'Trong kỳ', 'Kỳ báo cáo'],
    'half-year': ['Trong kỳ', 'Kỳ này', 'Thực hiện trong kỳ'],
    year: ['Trong năm', 'Thực hiện trong năm', 'Kỳ này'],
  };
  return random.chance(0.5) ? random.pick(plain) : random.pick(explicit[period.kind] ?? plain);
};

/** Headers of columns that are not this period's figures. */
export const leftOutHeaders = (period: Period): readonly string[] => {
  const before = previousPeriod(period.key);
  const named = before === null ? [] : periodTitles(before).filter((title) => !title.includes(':'));
  const cumulative = period.kind === 'year' ? [] : ['Luỹ kế từ đầu năm', 'Cộng dồn từ đầu năm', 'Lũy kế', 'Từ đầu năm đến nay'];
  const previous = period.kind === 'month' ? ['Tháng trước', 'Kỳ trước', 'Kỳ báo cáo trước', 'Tháng liền kề trước'] : ['Kỳ trước', 'Kỳ báo cáo trước', 'Số kỳ BC trước'];
  return [...cumulative, ...previous, ...named, 'Cùng kỳ năm trước', 'Kế hoạch năm', 'Chỉ tiêu giao', 'So sánh (%)', 'Tỷ lệ % so với kế hoạch', 'Tăng/giảm so với cùng kỳ'];
};

export const letterhead = (random: Random, district: string, ownBody: string | null): readonly (readonly [string, string])[] => {
  const own = ownBody ?? 'BAN CHỈ ĐẠO';
  if (random.chance(0.5)) return [[`HUYỆN UỶ ${district.toUpperCase()}`, 'ĐẢNG CỘNG SẢN VIỆT NAM'], [own, ''], ['*', '']];
  return [[`UBND HUYỆN ${district.toUpperCase()}`, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'], [own, 'Độc lập - Tự do - Hạnh phúc'], ['Số: 15/BC', '']];
};
