import { useMemo, useState, type ReactNode } from 'react';
import { Button, NativeSelect } from '@mantine/core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { IconHistory, IconShieldCheck } from '@tabler/icons-react';
import type { LogEntry } from '../../../electron/contract/log.ts';
import { useClient } from '../../app/client.tsx';
import { useCommands } from '../../app/commands.tsx';
import { CommandBar } from '../../components/command-bar.tsx';
import { DataTable, type DataColumn } from '../../components/data-table.tsx';
import { EmptyScreen } from '../../components/empty-screen.tsx';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { Page } from '../../components/page.tsx';
import { Waiting } from '../../components/query-state.tsx';
import { SidePanel } from '../../components/side-panel.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { formatDateTime, formatNumber } from '../../i18n/format.ts';
import { LogDetail } from './log-detail.tsx';
import classes from './log.module.css';
import { useSubjects } from './subject.ts';
import { useLogWords } from './words.ts';

const PAGE = 200;

/** Who did what and when, newest first; the chain of hashes can be verified. */
export function LogPage(): ReactNode {
  const words = useLogWords();
  const client = useClient();
  const subjectOf = useSubjects();
  const toasts = useToasts();
  const [area, setArea] = useState('');
  const [chosen, setChosen] = useState<LogEntry | null>(null);

  const query = useInfiniteQuery({
    queryKey: ['log', 'entries'],
    queryFn: ({ pageParam }) => client.log.list({ limit: PAGE, before: pageParam, action: null }),
    initialPageParam: null as number | null,
    getNextPageParam: (last) => (last.length < PAGE ? undefined : last.at(-1)?.seq),
  });
  const entries = useMemo(
    () => (query.data?.pages ?? []).flat().filter((entry) => area === '' || entry.action.startsWith(`${area}.`)),
    [query.data, area],
  );

  const verify = useMutation({
    mutationFn: () => client.log.verify(),
    onSuccess: (result) => {
      if (result.ok) toasts.done(words.intact(formatNumber(result.entries)));
      else toasts.failed(new Error(words.broken(formatNumber(result.brokenAt ?? 0))));
    },
    onError: toasts.failed,
  });
  const commands = useCommands(words.title, [
    { id: 'log.verify', name: words.verify, hint: words.verifyHint, icon: IconShieldCheck, enabled: !verify.isPending, run: () => { verify.mutate(); } },
  ]);

  const wordOf = (action: string): string => (words.actions as Readonly<Record<string, string>>)[action] ?? action;
  const columns: readonly DataColumn<LogEntry>[] = [
    { id: 'seq', name: words.seq, width: 70, align: 'right', cell: (entry) => formatNumber(entry.seq) },
    { id: 'at', name: words.at, width: 150, cell: (entry) => formatDateTime(entry.at) },
    { id: 'by', name: words.by, width: 150, cell: (entry) => entry.by },
    { id: 'action', name: words.action, width: 220, cell: (entry) => wordOf(entry.action) },
    { id: 'subject', name: words.subject, cell: (entry) => subjectOf(entry) },
  ];

  return (
    <Page
      title={words.title}
      fill
      aside={
        <NativeSelect
          aria-label={words.area}
          value={area}
          onChange={(event) => { setArea(event.currentTarget.value); }}
          data={Object.entries(words.areas).map(([value, label]) => ({ value, label }))}
        />
      }
      actions={<CommandBar commands={commands} />}
    >
      {query.isError ? <ErrorAlert error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? <Waiting /> : null}
      {query.isSuccess && query.data.pages[0]?.length === 0 ? (
        <EmptyScreen icon={IconHistory} title={words.emptyTitle} text={words.emptyText} />
      ) : null}
      {query.isSuccess && query.data.pages[0]?.length !== 0 ? (
        <div className={classes.split}>
          <div className={classes.list}>
            <DataTable
              label={words.label}
              items={entries}
              columns={columns}
              keyOf={(entry) => String(entry.seq)}
              selected={chosen === null ? null : String(chosen.seq)}
              onSelect={setChosen}
              minWidth={760}
            />
            {query.hasNextPage ? (
              <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                {words.more}
              </Button>
            ) : null}
          </div>
          {chosen !== null && (
            <SidePanel title={words.detail(chosen.seq)} onClose={() => { setChosen(null); }}>
              <LogDetail entry={chosen} action={wordOf(chosen.action)} />
            </SidePanel>
          )}
        </div>
      ) : null}
    </Page>
  );
}
