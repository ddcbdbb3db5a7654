import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useFailureText } from '../i18n/use-failure-text.ts';
import { useWords } from '../i18n/shell-words.ts';
import classes from './error-alert.module.css';

/** A failure where it happened, in words, with a way to try again where trying again makes sense. */
export function ErrorAlert({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }): ReactNode {
  const words = useWords();
  const text = useFailureText();
  return (
    <div className={classes.alert} role="alert">
      <IconAlertTriangle size={18} aria-hidden />
      <span className={classes.text}>{text(error)}</span>
      {onRetry !== undefined && (
        <Button variant="default" size="compact-xs" onClick={onRetry}>
          {words.actions.retry}
        </Button>
      )}
    </div>
  );
}
