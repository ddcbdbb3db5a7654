import { shortDate } from '../period/label.ts';
import type { Language } from '../words/language.ts';
import type { Recurrence } from './types.ts';

const UNITS = { vi: { week: 'tuần', month: 'tháng', quarter: 'quý', year: 'năm' }, en: { week: 'week', month: 'month', quarter: 'quarter', year: 'year' } } as const;

/** `hằng tháng`, `2 tuần một lần, đến 31/12/2020`: the rhythm of a series, as it runs inside a sentence. */
export function recurrenceWords({ unit, every, until }: Recurrence, language: Language): string {
  const word = UNITS[language][unit];
  const rhythm = language === 'vi' ? (every === 1 ? `hằng ${word}` : `${every} ${word} một lần`) : every === 1 ? `every ${word}` : `every ${every} ${word}s`;
  if (until === null) return rhythm;
  return `${rhythm}, ${language === 'vi' ? 'đến' : 'until'} ${shortDate(until)}`;
}
