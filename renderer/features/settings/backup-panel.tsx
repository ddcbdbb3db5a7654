import { useState, type ReactNode } from 'react';
import { Button, Group, Modal, Table, Text, VisuallyHidden } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconDatabaseExport } from '@tabler/icons-react';
import type { BackupInfo } from '../../../electron/contract/safety.ts';
import { useApi } from '../../app/client.tsx';
import { Panel } from '../../components/page.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { formatDateTime, formatSize } from '../../i18n/format.ts';
import { useWords } from '../../i18n/shell-words.ts';
import { useSettingsWords } from './words.ts';

/** Verified backups: making one, and going back to one (which is itself undoable). */
export function BackupPanel(): ReactNode {
  const words = useSettingsWords();
  const shared = useWords();
  const api = useApi();
  const queries = useQueryClient();
  const toasts = useToasts();
  const [asked, setAsked] = useState<BackupInfo | null>(null);
  const backups = useQuery(api.safety.backups.queryOptions());
  const make = useMutation(
    api.safety.backup.mutationOptions({
      onSuccess: (made) => {
        toasts.done(words.backup.made(made.name));
        void queries.invalidateQueries({ queryKey: api.safety.key() });
      },
      onError: toasts.failed,
    }),
  );
  const restore = useMutation(
    api.safety.restore.mutationOptions({
      onSuccess: ({ restored }) => {
        setAsked(null);
        toasts.done(words.backup.restored(restored.name));
        // Everything on every screen may be different now.
        void queries.invalidateQueries();
      },
      onError: (thrown) => {
        setAsked(null);
        toasts.failed(thrown);
      },
    }),
  );
  return (
    <Panel
      title={words.backup.title}
      actions={
        <Button loading={make.isPending} leftSection={<IconDatabaseExport size={16} aria-hidden />} onClick={() => { make.mutate(undefined); }}>
          {words.backup.make}
        </Button>
      }
    >
      <Text size="sm" c="dimmed" mb="sm">{words.backup.explain}</Text>
      <QueryState query={backups}>
        {(list) =>
          list.length === 0 ? (
            <Text size="sm">{words.backup.none}</Text>
          ) : (
            <Table aria-label={words.backup.list}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{words.backup.at}</Table.Th>
                  <Table.Th>{words.backup.name}</Table.Th>
                  <Table.Th ta="right">{words.backup.size}</Table.Th>
                  <Table.Th><VisuallyHidden>{words.backup.restore}</VisuallyHidden></Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {list.map((backup) => (
                  <Table.Tr key={backup.name}>
                    <Table.Td>{formatDateTime(backup.at)}</Table.Td>
                    <Table.Td style={{ overflowWrap: 'anywhere' }}>{backup.name}</Table.Td>
                    <Table.Td ta="right">{formatSize(backup.size)}</Table.Td>
                    <Table.Td ta="right">
                      <Button variant="default" size="compact-xs" aria-label={words.backup.restoreOf(backup.name)} onClick={() => { setAsked(backup); }}>
                        {words.backup.restore}
                      </Button>
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )
        }
      </QueryState>
      <Modal opened={asked !== null} onClose={() => { setAsked(null); }} title={words.backup.confirmTitle} closeButtonProps={{ 'aria-label': shared.actions.close }}>
        <Text size="sm">{asked === null ? '' : words.backup.confirmText(formatDateTime(asked.at))}</Text>
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={() => { setAsked(null); }}>{shared.actions.cancel}</Button>
          <Button loading={restore.isPending} onClick={() => { if (asked !== null) restore.mutate({ name: asked.name }); }}>{words.backup.restore}</Button>
        </Group>
      </Modal>
    </Panel>
  );
}
