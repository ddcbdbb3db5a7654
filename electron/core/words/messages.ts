import type { CatalogueProblemCode } from '../catalogue/problems.ts';
import type { IssueCode } from '../import/types.ts';
import type { ErrorCode } from './errors.ts';
import { ISSUES_EN } from './issues-en.ts';
import { ISSUES_VI } from './issues-vi.ts';
import type { Language } from './language.ts';
import { PROBLEMS_EN } from './problems-en.ts';
import { PROBLEMS_VI } from './problems-vi.ts';
import { ERRORS_EN } from './errors-en.ts';
import { ERRORS_VI } from './errors-vi.ts';
import { Params, withoutGaps } from './params.ts';
import type { MessageParams, Wording } from './params.ts';

/** Every code that has a wording. */
export type MessageCode = IssueCode | ErrorCode | CatalogueProblemCode;

/** One wording a code and language: a missing one does not compile. */
const MESSAGES: Readonly<Record<Language, Readonly<Record<MessageCode, Wording>>>> = {
  vi: { ...ERRORS_VI, ...PROBLEMS_VI, ...ISSUES_VI },
  en: { ...ERRORS_EN, ...PROBLEMS_EN, ...ISSUES_EN },
};

/**
 * What a failure, a doubt or a fault in a catalogue means, in words a clerk understands, with what to do about it.
 * Codes cross borders as texts; one that is not known (sent by a newer version) is told as an internal error with its code.
 */
export function messageOf(code: string, params: MessageParams, language: Language): string {
  const messages = MESSAGES[language];
  return withoutGaps(isMessageCode(code) ? messages[code](new Params(params, language)) : messages.internal(new Params({ detail: code }, language)));
}

export function isMessageCode(code: string): code is MessageCode {
  return Object.hasOwn(MESSAGES.vi, code);
}

/** All codes, for listings and tests. */
export function messageCodes(): MessageCode[] {
  return Object.keys(MESSAGES.vi).filter(isMessageCode);
}
