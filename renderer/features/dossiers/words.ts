import { wordsHook, type Words } from '../../i18n/words.tsx';
import { en } from './words.en.ts';
import { vi } from './words.vi.ts';

export const useDossierWords = wordsHook(vi, en);
export type DossierWords = Words<typeof vi>;
