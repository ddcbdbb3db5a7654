import type { ReactNode } from 'react';
import { Button, Group, Text } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useApi } from '../../app/client.tsx';
import { Panel } from '../../components/page.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { useGuideWords } from './words.ts';

/** The built-in sample data, offered while the register is empty. */
export function SampleCard(): ReactNode {
  const words = useGuideWords().sample;
  const toasts = useToasts();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const load = useMutation(
    useApi().app.loadSample.mutationOptions({
      onSuccess: async (loaded) => {
        await queries.invalidateQueries();
        toasts.done(words.loaded);
        const form = loaded.forms[0];
        const period = loaded.periods[loaded.periods.length - 1];
        void navigate({ to: '/', search: { ...(form === undefined ? {} : { form }), ...(period === undefined ? {} : { period }) } });
      },
      onError: toasts.failed,
    }),
  );
  return (
    <Panel title={words.title}>
      <Text c="dimmed" size="sm" mb="sm">{words.text}</Text>
      <Group gap="xs">
        <Button leftSection={<IconFlask size={16} aria-hidden />} loading={load.isPending && load.variables.withFigures} disabled={load.isPending} onClick={() => { load.mutate({ withFigures: true }); }}>{words.load}</Button>
        <Button variant="default" loading={load.isPending && !load.variables.withFigures} disabled={load.isPending} onClick={() => { load.mutate({ withFigures: false }); }}>{words.loadOnly}</Button>
        {load.isPending && <Text size="sm" c="dimmed" role="status">{words.loading}</Text>}
      </Group>
    </Panel>
  );
}
