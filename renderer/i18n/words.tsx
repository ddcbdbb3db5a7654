import { createContext, useContext, type ReactNode } from 'react';
import type { Language } from '../../electron/contract/base.ts';

/** The shape of a word catalogue: the Vietnamese one is the source, the English one must hold the same words. */
export type Words<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string
    ? string
    : Source[Key] extends (...args: infer Arguments) => string
      ? (...args: Arguments) => string
      : Words<Source[Key]>;
};

const LanguageContext = createContext<Language>('vi');

export function LanguageProvider({ language, children }: { readonly language: Language; readonly children: ReactNode }): ReactNode {
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** Makes the hook of one feature's words; `en` is checked against `vi` by the compiler. */
export function wordsHook<Source>(vi: Source, en: Words<Source>): () => Words<Source> {
  const catalogues: Readonly<Record<Language, Words<Source>>> = { vi: vi as unknown as Words<Source>, en };
  return function useFeatureWords() {
    return catalogues[useLanguage()];
  };
}
