import { en } from './en.ts';
import { vi } from './vi.ts';
import { wordsHook } from './words.tsx';

/** Words of the shell and of shared components. */
export const useWords = wordsHook(vi, en);
