import { useState, type ReactNode } from 'react';
import { SegmentedControl, Stack, Text, TextInput, useMantineColorScheme } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AppInfo } from '../../../electron/contract/app.ts';
import { useApi } from '../../app/client.tsx';
import { Panel } from '../../components/page.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { useSettingsWords } from './words.ts';

const SCHEMES = ['auto', 'light', 'dark'] as const;

/** Name for the log, language and background; each is kept as soon as it is chosen. */
export function PersonPanel({ info }: { readonly info: AppInfo }): ReactNode {
  const words = useSettingsWords();
  const api = useApi();
  const queries = useQueryClient();
  const toasts = useToasts();
  const [name, setName] = useState(info.userName);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const kept = {
    onSuccess: (now: AppInfo) => {
      queries.setQueryData(api.app.info.queryKey(), now);
      toasts.done(words.person.saved);
    },
    onError: toasts.failed,
  };
  const rename = useMutation(api.app.setUserName.mutationOptions(kept));
  const speak = useMutation(api.app.setLanguage.mutationOptions(kept));
  const keepName = (): void => {
    const trimmed = name.trim();
    if (trimmed === '' || trimmed === info.userName) setName(info.userName);
    else rename.mutate({ userName: trimmed });
  };
  return (
    <Panel title={words.person.title}>
      <Stack gap="sm" maw={420}>
        <TextInput
          label={words.person.userName}
          description={words.person.userNameHint}
          value={name}
          maxLength={100}
          onChange={(event) => { setName(event.currentTarget.value); }}
          onBlur={keepName}
          onKeyDown={(event) => { if (event.key === 'Enter') keepName(); }}
        />
        <div role="group" aria-label={words.person.language}>
          <Text size="sm" fw={500} mb={4}>{words.person.language}</Text>
          <SegmentedControl
            aria-label={words.person.language}
            value={info.language}
            onChange={(value) => { speak.mutate({ language: value === 'en' ? 'en' : 'vi' }); }}
            data={[{ value: 'vi', label: 'Tiếng Việt' }, { value: 'en', label: 'English' }]}
          />
        </div>
        <div role="group" aria-label={words.person.scheme}>
          <Text size="sm" fw={500} mb={4}>{words.person.scheme}</Text>
          <SegmentedControl
            aria-label={words.person.scheme}
            value={colorScheme}
            onChange={(value) => { setColorScheme(SCHEMES.find((scheme) => scheme === value) ?? 'auto'); }}
            data={SCHEMES.map((value) => ({ value, label: words.person.schemes[value] }))}
          />
        </div>
      </Stack>
    </Panel>
  );
}
