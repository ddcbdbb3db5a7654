import type { ReactNode } from 'react';
import { Button, Progress, Text } from '@mantine/core';
import { IconPlayerStop } from '@tabler/icons-react';
import { useWords } from '../i18n/shell-words.ts';

type ProgressPanelProps = {
  /** What is being done. */
  readonly title: string;
  readonly done: number;
  readonly all: number;
  /** What is under way right now, such as a file's name. */
  readonly current?: string;
  readonly onStop?: () => void;
};

/** Long work: how far it is, what it is at, and a way to stop it. */
export function ProgressPanel({ title, done, all, current, onStop }: ProgressPanelProps): ReactNode {
  const words = useWords();
  const value = all === 0 ? 0 : (done / all) * 100;
  return (
    <div role="group" aria-label={title} style={{ display: 'flex', flexDirection: 'column', gap: 6 }}>
      <div style={{ display: 'flex', alignItems: 'center', gap: 10 }}>
        <Text fw={600}>{title}</Text>
        <Text c="dimmed">{words.state.progress(done, all)}</Text>
        {onStop !== undefined && (
          <Button ml="auto" size="compact-xs" variant="default" leftSection={<IconPlayerStop size={14} aria-hidden />} onClick={onStop}>
            {words.actions.stop}
          </Button>
        )}
      </div>
      <Progress value={value} aria-label={title} />
      <Text size="sm" c="dimmed" truncate aria-live="polite">
        {current ?? ' '}
      </Text>
    </div>
  );
}
