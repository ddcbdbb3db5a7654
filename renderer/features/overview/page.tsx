import type { ReactNode } from 'react';
import { Page } from '../../components/page.tsx';
import { useWords } from '../../i18n/shell-words.ts';

export function OverviewPage(): ReactNode {
  const words = useWords();
  return <Page title={words.navigation.overview}>{null}</Page>;
}
