import { useMemo, useState, type ReactNode } from 'react';
import { ActionIcon, NativeSelect, SegmentedControl } from '@mantine/core';
import { IconArrowBackUp, IconCalendarPlus, IconTrash, IconUsersGroup } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { MeetingSummary } from '../../../electron/contract/meetings.ts';
import { sameKind } from '../../../electron/core/meeting/kinds.ts';
import { useApi, useClient } from '../../app/client.tsx';
import { useCommands } from '../../app/commands.tsx';
import { CommandBar } from '../../components/command-bar.tsx';
import { DataTable, type DataColumn } from '../../components/data-table.tsx';
import { EmptyScreen } from '../../components/empty-screen.tsx';
import { Page, Panel } from '../../components/page.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { plainTable, sheetColumns, useExportCommand } from '../../components/table-export.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { formatDate } from '../../i18n/format.ts';
import { CreateMeeting } from './create-meeting.tsx';
import { partsOf } from './moment.ts';
import { MeetingStatusBadge } from './status.tsx';
import { useMeetingWords } from './words.ts';
import classes from './meetings.module.css';

const VIEWS = ['all', 'upcoming', 'held', 'removed'] as const;
type View = (typeof VIEWS)[number];

const timeText = (meeting: MeetingSummary): string => {
  const { day, time } = partsOf(meeting.startsAt);
  return `${formatDate(day)} ${time}`;
};

/** The meetings of the register: upcoming, held, by kind. */
export function MeetingsPage(): ReactNode {
  const words = useMeetingWords();
  const api = useApi();
  const client = useClient();
  const queries = useQueryClient();
  const toasts = useToasts();
  const navigate = useNavigate();
  const [view, setView] = useState<View>('all');
  const [kind, setKind] = useState('');
  const [creating, setCreating] = useState(false);
  const list = useQuery(api.meetings.list.queryOptions({ input: view === 'removed' ? { removed: true } : {} }));
  const kinds = useQuery(api.meetings.kinds.queryOptions()).data ?? [];
  const hasCatalogue = useQuery(api.app.info.queryOptions()).data?.hasCatalogue ?? true;
  const shown = useMemo(
    () => (list.data ?? []).filter((meeting) => (kind === '' || sameKind(meeting.kind, kind)) && (view === 'all' || view === 'removed' || (view === 'upcoming') === (meeting.status === 'planned'))),
    [list.data, kind, view],
  );
  const columns = useMemo((): readonly DataColumn<MeetingSummary>[] => {
    const refresh = (): void => { void queries.invalidateQueries({ queryKey: api.meetings.key() }); };
    const restore = (meeting: MeetingSummary): void => {
      client.meetings.restore({ id: meeting.id }).then(() => {
        refresh();
        toasts.done(words.list.restored(meeting.title));
      }, toasts.failed);
    };
    const bin = (meeting: MeetingSummary): void => {
      client.meetings.remove({ id: meeting.id }).then(() => {
        refresh();
        toasts.undoable(words.list.removed(meeting.title), () => { restore(meeting); });
      }, toasts.failed);
    };
    return [
      { id: 'time', name: words.list.time, width: 140, sortBy: (meeting) => meeting.startsAt, cell: timeText },
      {
        id: 'meeting', name: words.list.meeting, sortBy: (meeting) => meeting.title, sheet: { kind: 'text', value: (meeting) => meeting.title },
        cell: (meeting) => (meeting.removedAt === null ? <Link className={classes.link} to="/meetings/$meetingId" params={{ meetingId: meeting.id }}>{meeting.title}</Link> : meeting.title),
      },
      { id: 'kind', name: words.list.kind, width: 200, sortBy: (meeting) => meeting.kind, cell: (meeting) => [meeting.kind, ...(meeting.number === null ? [] : [words.list.number(meeting.number).toLocaleLowerCase('vi')])].join(', ') },
      { id: 'status', name: words.list.status, width: 150, sortBy: (meeting) => meeting.status, cell: (meeting) => <MeetingStatusBadge status={meeting.status} />, sheet: { kind: 'text', value: (meeting) => words.status[meeting.status] } },
      { id: 'attendance', name: words.list.attendance, width: 80, align: 'right', sortBy: (meeting) => meeting.attendance.present, cell: (meeting) => words.list.present(meeting.attendance.present, meeting.attendance.invited) },
      { id: 'conclusions', name: words.list.conclusions, width: 90, align: 'right', sortBy: (meeting) => meeting.conclusionCount, cell: (meeting) => meeting.conclusionCount, sheet: { kind: 'number', value: (meeting) => meeting.conclusionCount } },
      {
        id: 'remove', name: words.list.remove, width: 56, align: 'center', sheet: null,
        cell: (meeting) => {
          const name = meeting.removedAt === null ? words.list.remove : words.list.restore;
          return (meeting.removedAt !== null || meeting.version === 0) && (
            <ActionIcon size="sm" aria-label={`${name}: ${meeting.title}`} title={name} onClick={(event) => { event.stopPropagation(); (meeting.removedAt === null ? bin : restore)(meeting); }}>
              {meeting.removedAt === null ? <IconTrash size={15} /> : <IconArrowBackUp size={15} />}
            </ActionIcon>
          );
        },
      },
    ];
  }, [words, client, queries, api, toasts]);
  const exportTable = useExportCommand('meetings.export', shown.length > 0, () => plainTable(words.title, words.list.label, kind, sheetColumns(columns), shown));
  const commands = useCommands(words.title, [
    { id: 'meetings.create', name: words.create.command, icon: IconCalendarPlus, shortcut: 'mod+B', primary: true, enabled: hasCatalogue, run: () => { setCreating(true); } },
    { ...exportTable, inMenu: true },
  ]);
  const isEmpty = list.data?.length === 0 && view === 'all';
  const aside = !isEmpty && (
    <>
      <SegmentedControl aria-label={words.list.shown} value={view} data={VIEWS.map((value) => ({ value, label: words.list.views[value] }))} onChange={(value) => { setView(VIEWS.find((one) => one === value) ?? 'all'); }} />
      <NativeSelect aria-label={words.list.kindFilter} value={kind} data={[{ value: '', label: words.list.allKinds }, ...kinds.map((value) => ({ value, label: value }))]} onChange={(event) => { setKind(event.currentTarget.value); }} />
    </>
  );
  return (
    <Page title={words.title} aside={aside} actions={<CommandBar commands={commands} />} fill>
      <QueryState query={list}>
        {() => isEmpty ? (
          <EmptyScreen icon={IconUsersGroup} title={words.list.empty} text={hasCatalogue ? words.list.emptyText : words.list.noCatalogue}><CommandBar commands={commands.slice(0, 1)} /></EmptyScreen>
        ) : (
          <Panel flush>
            <DataTable
              label={words.list.label} items={shown} columns={columns} keyOf={(meeting) => meeting.id} minWidth={940} toneOf={(meeting) => (meeting.status === 'cancelled' ? 'muted' : 'plain')}
              empty={<p className={classes.none}>{words.list.none}</p>}
              {...(view === 'removed' ? {} : { onSelect: (meeting: MeetingSummary) => { void navigate({ to: '/meetings/$meetingId', params: { meetingId: meeting.id } }); } })}
            />
          </Panel>
        )}
      </QueryState>
      <CreateMeeting opened={creating} onClose={() => { setCreating(false); }} kinds={kinds} />
    </Page>
  );
}
