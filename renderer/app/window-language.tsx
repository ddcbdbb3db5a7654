import { useEffect, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { LanguageProvider } from '../i18n/words.tsx';
import { useApi } from './client.tsx';

/** The language chosen in the settings, Vietnamese until it is known. */
export function WindowLanguage({ children }: { readonly children: ReactNode }): ReactNode {
  const info = useQuery(useApi().app.info.queryOptions());
  const language = info.data?.language ?? 'vi';
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <LanguageProvider language={language}>{children}</LanguageProvider>;
}
