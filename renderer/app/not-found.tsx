import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { EmptyScreen } from '../components/empty-screen.tsx';
import { Page } from '../components/page.tsx';
import { useWords } from '../i18n/shell-words.ts';

export function NotFound(): ReactNode {
  const words = useWords();
  return (
    <Page title={words.notFound.title}>
      <EmptyScreen icon={IconMapQuestion} title={words.notFound.title} text={words.notFound.text}>
        <Button component={Link} to="/">{words.notFound.home}</Button>
      </EmptyScreen>
    </Page>
  );
}
