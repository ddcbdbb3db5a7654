import type { ReactNode } from 'react';
import { Button, Code, Stack, Text, Title } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useWords } from '../i18n/shell-words.ts';

/** A screen that failed as a program: what is saved is safe, and the screen can be opened again. */
export function ScreenError({ error, reset }: ErrorComponentProps): ReactNode {
  const words = useWords();
  return (
    <Stack p="xl" align="flex-start" role="alert">
      <Title order={1}>{words.failure.title}</Title>
      <Text>{words.failure.screen}</Text>
      <Code block>{error instanceof Error ? error.message : String(error)}</Code>
      <Button onClick={reset}>{words.failure.reload}</Button>
    </Stack>
  );
}
