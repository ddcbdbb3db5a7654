import type { ResponsibleNames } from '../record/responsible.ts';
import type { Language } from '../words/language.ts';
import type { PlanTableDoubt, PlanTableDoubtCode } from './table-types.ts';

const DOUBTS: Readonly<Record<Language, Readonly<Record<PlanTableDoubtCode, (text: string) => string>>>> = {
  vi: {
    'owner-unknown': (text) => `Chưa rõ “${text}” là ai trong danh mục.`,
    'owner-several': (text) => `“${text}” có nhiều tên; hãy chọn một người hoặc một đơn vị chủ trì.`,
    'cooperating-unknown': (text) => `Chưa rõ “${text}” (phối hợp) là ai trong danh mục.`,
    'due-unclear': (text) => `Chưa rõ thời hạn “${text}” là ngày nào.`,
    'start-after-due': (text) => `Ngày bắt đầu đứng sau thời hạn (${text}); hãy chọn thời hạn đúng.`,
    'row-unclear': (text) => `Chưa rõ dòng “${text}” là đề mục, nhiệm vụ hay ghi chú.`,
    'row-hidden': () => 'Dòng này bị ẩn trong tệp; hãy xem có lấy không.',
    'text-doubtful': () => 'Chữ ở ô này được chuyển từ bảng mã cũ; hãy xem lại.',
  },
  en: {
    'owner-unknown': (text) => `It is not clear who “${text}” is in the catalogue.`,
    'owner-several': (text) => `“${text}” holds several names; choose one owner.`,
    'cooperating-unknown': (text) => `It is not clear who “${text}” (taking part) is in the catalogue.`,
    'due-unclear': (text) => `It is not clear which day “${text}” is.`,
    'start-after-due': (text) => `The start comes after the due day (${text}); choose the right due day.`,
    'row-unclear': (text) => `It is not clear whether “${text}” is a heading, a task or a remark.`,
    'row-hidden': () => 'This row is hidden in the file; see whether it is to be taken.',
    'text-doubtful': () => 'The text of this cell was converted from an old encoding; please check it.',
  },
};
const PERHAPS = { vi: 'Có thể là', en: 'Perhaps' } as const;

/** What is in doubt, in words, with the names that may be meant. */
export function planTableDoubtWords(doubt: PlanTableDoubt, names: ResponsibleNames, language: Language): string {
  const told = DOUBTS[language][doubt.code](doubt.text);
  return doubt.suggestions.length === 0 ? told : `${told} ${PERHAPS[language]}: ${[...new Set(doubt.suggestions.map(names))].join(', ')}.`;
}
