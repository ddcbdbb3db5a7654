import { wordsHook } from '../../i18n/words.tsx';
import { en } from './words.en.ts';
import { vi } from './words.vi.ts';

export const useEvidenceWords = wordsHook(vi, en);
