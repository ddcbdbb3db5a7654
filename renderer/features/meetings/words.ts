import { wordsHook, type Words } from '../../i18n/words.tsx';
import { en } from './words.en.ts';
import { vi } from './words.vi.ts';

export type MeetingWords = Words<typeof vi>;
export const useMeetingWords = wordsHook(vi, en);
