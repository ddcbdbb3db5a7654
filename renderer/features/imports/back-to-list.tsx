import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useImportWords } from './words.ts';

/** The way back to the list. */
export function BackToList(): ReactNode {
  const words = useImportWords();
  return (
    <Button variant="subtle" size="compact-sm" leftSection={<IconArrowLeft size={14} aria-hidden />} renderRoot={(props) => <Link {...props} to="/imports" />}>
      {words.review.back}
    </Button>
  );
}
