import type { Language } from '../../../contract/base.ts';

const vi = {
  register: 'xuất sổ đăng ký đúng các cột của Nghị định 30',
  book: 'outgoing (đi), incoming (đến), follow-up (theo dõi giải quyết), internal (nội bộ)',
  year: 'năm',
  term: 'nhiệm kỳ, theo tên trong danh mục',
  out: 'tệp .xlsx hoặc .docx để ghi ra',
};

const en: RegisterWords = {
  register: 'write a register with the columns of Decree 30',
  book: 'outgoing, incoming, follow-up, internal',
  year: 'year',
  term: 'term, by its name in the catalogue',
  out: 'the .xlsx or .docx file to write',
};

export type RegisterWords = typeof vi;

export function registerWords(language: Language): RegisterWords {
  return language === 'vi' ? vi : en;
}
