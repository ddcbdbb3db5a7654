import type { Language } from '../../../contract/base.ts';

const vi = {
  register: 'xuất sổ đăng ký đúng các cột của Nghị định 30',
  book: 'outgoing (đi), incoming (đến), follow-up (theo dõi giải quyết), internal (nội bộ)',
  year: 'năm',
  term: 'nhiệm kỳ, theo tên trong danh mục',
  out: 'tệp .xlsx hoặc .docx để ghi ra',
  outEnding: (path: string) => `${path}: tệp ghi ra phải có đuôi .xlsx hoặc .docx`,
  import: 'nhận sổ văn bản cũ từ bảng Excel; mã thoát 2 khi còn chỗ phải xem',
  direction: 'outgoing (đi), incoming (đến), internal (nội bộ)',
  sheet: 'trang tính; trang đầu tiên có sổ nếu không ghi',
  dryRun: 'chỉ đọc, không ghi',
  confirm: 'lấy cả những chỗ có thể lấy nguyên như sổ cũ (trùng số, thiếu số, ngày phụ không rõ), và bỏ những cột không hiểu',
  takeCertain: 'bỏ những dòng còn chỗ chưa rõ, lấy các dòng còn lại',
  taken: (taken: number, leftOut: number) => `Đã lấy ${taken} văn bản, bỏ ${leftOut} dòng.`,
  waiting: (count: number) => `Còn ${count} chỗ phải xem; chưa ghi gì.`,
  rows: (count: number) => `${count} dòng`,
  leftOutColumn: (header: string, cells: number) => `Cột “${header}” không hiểu là gì nên không lấy (${cells} ô có chữ); lấy các cột khác thì dùng --confirm.`,
};

const en: RegisterWords = {
  register: 'write a register with the columns of Decree 30',
  book: 'outgoing, incoming, follow-up, internal',
  year: 'year',
  term: 'term, by its name in the catalogue',
  out: 'the .xlsx or .docx file to write',
  outEnding: (path) => `${path}: the file to write must end in .xlsx or .docx`,
  import: 'take an older register from a sheet; exit code 2 while anything is in doubt',
  direction: 'outgoing, incoming, internal',
  sheet: 'sheet; the first with a register when left out',
  dryRun: 'read only, store nothing',
  confirm: 'also take what may be taken as the old register has it (doubled or missing numbers, unclear secondary days), and leave out columns that are not understood',
  takeCertain: 'leave out the rows that are in doubt and take the others',
  taken: (taken, leftOut) => `${taken} documents taken, ${leftOut} rows left out.`,
  waiting: (count) => `${count} doubts are open; nothing was stored.`,
  rows: (count) => `${count} rows`,
  leftOutColumn: (header, cells) => `Column “${header}” is not understood and left out (${cells} cells with text); --confirm takes the others.`,
};

export type RegisterWords = typeof vi;

export function registerWords(language: Language): RegisterWords {
  return language === 'vi' ? vi : en;
}
