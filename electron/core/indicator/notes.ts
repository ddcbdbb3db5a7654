import { findPeriodsInText } from '../period/find.ts';
import { fold } from '../text/fold.ts';
import { isNeutral } from './label.ts';

/** Words for what is counted, whatever the catalogue's own is: `(cái)`, `(lần)`, `(đồng chí)`. */
const COUNT_WORDS: ReadonlySet<string> = new Set(
  ('nguoi luot dong chi cai chiec tam to bo ban cuon quyen tap buoi cuoc lan dot tin bai viet trang nhom don vi ho khau suat phan chuong trinh so luong tac pham san pham video clip anh ' +
    'hoi vien thanh vien can bo lop giai cau lac bo mo hinh cong trinh diem cum doan dot vu viec truong hop van ban tai lieu to roi bien khau hieu pano ap phich phut gio ngay thang nam khoa kg tan ta km m m2 ha dong nghin trieu ty').split(' '),
);

/** Beginnings of notes that explain how a figure is counted and take nothing away from it. */
const EXPLAINS = /^(?:ke ca|tinh ca|bao gom|gom|neu co|theo|so lieu|ghi|tai thoi diem|tinh den|tinh tu|tu ngay|den ngay|co|da|duoc|bang|lay|xem|vi du|vd|mau|bieu|phu luc|dvt|don vi tinh|tong|toan|ca|cac|moi|tat ca|chung)\b/;

/**
 * Whether a note in brackets behind a name may say that only a part is counted: `(nữ)`, `(trực tuyến)`, `(cấp xã)`. A
 * word for what is counted, a period, a number and an explanation do not.
 */
export const narrows = (note: string): boolean => {
  const key = fold(note);
  if (!/[a-z]{2}/.test(key) || isNeutral(note) || EXPLAINS.test(key) || findPeriodsInText(note).length > 0) return false;
  return !key.split(' ').every((word) => COUNT_WORDS.has(word) || /^\d+$/.test(word) || word.length === 1);
};
