import type { ReactNode } from 'react';
import { Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconShieldCheck } from '@tabler/icons-react';
import type { AppInfo } from '../../../electron/contract/app.ts';
import { messageOf } from '../../../electron/core/words/messages.ts';
import { useApi } from '../../app/client.tsx';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { Panel } from '../../components/page.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { useLanguage } from '../../i18n/words.tsx';
import classes from './settings.module.css';
import { useSettingsWords } from './words.ts';

/** Where the records stand, and whether they are intact. */
export function DataPanel({ info }: { readonly info: AppInfo }): ReactNode {
  const words = useSettingsWords();
  const language = useLanguage();
  const check = useMutation(useApi().safety.check.mutationOptions());
  return (
    <Panel title={words.data.title}>
      <Stack gap="sm" align="flex-start">
        <dl className={classes.facts}>
          <dt>{words.data.folder}</dt>
          <dd><code>{info.dataFolder}</code></dd>
          <dt>{words.data.version}</dt>
          <dd>{info.version}</dd>
        </dl>
        <Button
          variant="default"
          loading={check.isPending}
          leftSection={<IconShieldCheck size={16} aria-hidden />}
          onClick={() => { check.mutate(undefined); }}
        >
          {words.data.check}
        </Button>
        <Text size="sm" c="dimmed">{words.data.checkHint}</Text>
        <div role="status">
          {check.data?.ok === true && <StatusBadge tone="good" icon={IconShieldCheck}>{words.data.intact}</StatusBadge>}
          {check.data?.notes.map((note) => <Text key={note.code} size="sm" c="dimmed">{messageOf(note.code, note.params, language)}</Text>)}
          {check.data?.ok === false && (
            <>
              <Text size="sm" fw={600} c="red">{words.data.problems(check.data.problems.length)}</Text>
              <ul className={classes.problems}>
                {check.data.problems.map((problem, index) => <li key={`${problem.code}-${index}`}>{messageOf(problem.code, problem.params, language)}</li>)}
              </ul>
            </>
          )}
        </div>
        {check.isError && <ErrorAlert error={check.error} />}
      </Stack>
    </Panel>
  );
}
