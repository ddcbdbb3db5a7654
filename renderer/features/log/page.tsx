import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { Button, NativeSelect } from '@mantine/core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { IconHistory, IconShieldCheck } from '@tabler/icons-react';
import type { LogEntry } from '../../../electron/contract/log.ts';
import type { Client } from '../../../electron/contract/contract.ts';
import { useClient } from '../../app/client.tsx';
import { useCommands } from '../../app/commands.tsx';
import { CommandBar } from '../../components/command-bar.tsx';
import { DataTable, type DataColumn } from '../../components/data-table.tsx';
import { EmptyScreen } from '../../components/empty-screen.tsx';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { Page } from '../../components/page.tsx';
import { usePrintCommand } from '../../components/print-command.tsx';
import { Waiting } from '../../components/query-state.tsx';
import { SidePanel } from '../../components/side-panel.tsx';
import { plainTable, sheetColumns, useExportCommand } from '../../components/table-export.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { formatDateTime, formatNumber, localDateTime } from '../../i18n/format.ts';
import { LogDetail } from './log-detail.tsx';
import classes from './log.module.css';
import { useLogWords } from './words.ts';

const PAGE = 200;
/** As many as the services give at once. */
const MOST_AT_ONCE = 1000;
/** What a browser still lays out on paper in good time; the paper says where it ends. */
const MOST_ON_PAPER = 5_000;

/** Who did what and when, newest first; the chain of hashes can be verified. */
export function LogPage(): ReactNode {
  const words = useLogWords();
  const client = useClient();
  const toasts = useToasts();
  const [area, setArea] = useState('');
  const [chosen, setChosen] = useState<LogEntry | null>(null);

  const query = useInfiniteQuery({
    queryKey: ['log', 'entries', area],
    queryFn: ({ pageParam }) => client.log.list({ limit: PAGE, before: pageParam, action: null, area: area === '' ? null : area }),
    initialPageParam: null as number | null,
    getNextPageParam: (last) => (last.length < PAGE ? undefined : last.at(-1)?.seq),
  });
  const entries = useMemo(() => (query.data?.pages ?? []).flat(), [query.data]);

  const isEmpty = query.isSuccess && area === '' && entries.length === 0;

  const verify = useMutation({
    mutationFn: () => client.log.verify(),
    onSuccess: (result) => {
      if (result.ok) toasts.done(words.intact(formatNumber(result.entries)));
      else toasts.failed(new Error(words.broken(formatNumber(result.brokenAt ?? 0))));
    },
    onError: toasts.failed,
  });
  const wordOf = (action: string): string => (words.actions as Readonly<Record<string, string>>)[action] ?? action;
  const columns: readonly DataColumn<LogEntry>[] = [
    { id: 'seq', name: words.seq, width: 70, align: 'right', cell: (entry) => formatNumber(entry.seq), sheet: { kind: 'number', decimals: 0, value: (entry) => entry.seq } },
    { id: 'at', name: words.at, width: 150, cell: (entry) => formatDateTime(entry.at), sheet: { kind: 'date-time', value: (entry) => localDateTime(entry.at) } },
    { id: 'by', name: words.by, width: 150, cell: (entry) => entry.by },
    { id: 'action', name: words.action, width: 220, cell: (entry) => wordOf(entry.action) },
    { id: 'subject', name: words.subject, cell: (entry) => entry.label },
  ];

  const exportTable = useExportCommand('log.export', (query.data?.pages[0]?.length ?? 0) > 0, async () =>
    plainTable(words.title, words.title, area === '' ? '' : (Object.entries(words.areas).find(([value]) => value === area)?.[1] ?? ''), sheetColumns(columns), await entriesOf(client, area)));
  const [onPaper, setOnPaper] = useState<readonly LogEntry[] | null>(null);
  const print = useMutation({ mutationFn: () => entriesOf(client, area, MOST_ON_PAPER + 1), onSuccess: setOnPaper, onError: toasts.failed });
  useEffect(() => {
    if (onPaper === null) return;
    window.addEventListener('afterprint', () => { setOnPaper(null); }, { once: true });
    window.print();
  }, [onPaper]);
  const printed = onPaper?.slice(0, MOST_ON_PAPER) ?? null;
  const printTable = { ...usePrintCommand('log.print', entries.length > 0 && !print.isPending), run: () => { print.mutate(); } };
  const commands = useCommands(words.title, [
    exportTable,
    printTable,
    { id: 'log.verify', name: words.verify, hint: words.verifyHint, icon: IconShieldCheck, enabled: !verify.isPending, run: () => { verify.mutate(); } },
  ]);

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
      {isEmpty ? (
        <EmptyScreen icon={IconHistory} title={words.emptyTitle} text={words.emptyText} />
      ) : null}
      {query.isSuccess && !isEmpty ? (
        <div className={classes.split}>
          <div className={classes.list}>
            <DataTable
              label={words.label}
              items={printed ?? entries}
              columns={columns}
              keyOf={(entry) => String(entry.seq)}
              selected={chosen === null ? null : String(chosen.seq)}
              onSelect={setChosen}
              minWidth={760}
            />
            {onPaper !== null && printed !== null && onPaper.length > printed.length ? <p>{words.onPaper(formatNumber(printed.at(-1)?.seq ?? 0), formatNumber(printed[0]?.seq ?? 0))}</p> : null}
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

/** Entries of an area newest first, those that the screen has not loaded as well: all, or the newest `most`. */
async function entriesOf(client: Client, area: string, most = Infinity): Promise<readonly LogEntry[]> {
  const entries: LogEntry[] = [];
  for (;;) {
    const limit = Math.min(MOST_AT_ONCE, most - entries.length);
    const page = await client.log.list({ limit, before: entries.at(-1)?.seq ?? null, action: null, area: area === '' ? null : area });
    entries.push(...page);
    if (page.length < limit || entries.length >= most) return entries;
  }
}
