import { wordsHook, type Words } from '../../i18n/words.tsx';
import { en } from './words.en.ts';
import { vi } from './words.vi.ts';

export const useDocumentWords = wordsHook(vi, en);

export type DocumentWords = Words<typeof vi>;
