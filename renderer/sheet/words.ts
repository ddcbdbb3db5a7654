import { wordsHook, type Words } from '../i18n/words.tsx';
import { en } from './words.en.ts';
import { vi } from './words.vi.ts';

export const useSheetWords = wordsHook(vi, en);

export type SheetWords = Words<typeof vi>;
