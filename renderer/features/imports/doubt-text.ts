import type { Language } from '../../../electron/contract/base.ts';
import type { Issue, IssueCode } from '../../../electron/core/import/types.ts';
import type { ImportWords } from './words.ts';

export const doubtText = (issue: Issue, _language: Language): string => `${issue.code} ${JSON.stringify(issue.params)}`;

/** What to do about a file that was not taken. */
export const remedyOf = (code: IssueCode, words: ImportWords): string => {
  const remedies: Readonly<Partial<Record<IssueCode, string>>> = words.remedy;
  return remedies[code] ?? words.remedy.other;
};
