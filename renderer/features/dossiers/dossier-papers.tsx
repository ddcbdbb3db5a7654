import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { ActionIcon, Button, Group, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconArrowDown, IconArrowUp, IconDownload, IconFileText, IconPlus, IconSearch, IconX } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { dossierRecordSchema, type DossierItem, type DossierRecordRef, type DossierState } from '../../../electron/contract/dossiers.ts';
import { useApi, useClient } from '../../app/client.tsx';
import { ProgressPanel } from '../../components/progress-panel.tsx';
import { saveFile } from '../../components/save-file.ts';
import { useToasts } from '../../components/toasts.tsx';
import { formatDate } from '../../i18n/format.ts';
import { useFolder } from './use-folder.ts';
import { useDossierWords } from './words.ts';
import classes from './dossiers.module.css';

const FOUND = 12;

/** What lies in a dossier: opened, taken out, found and put in, given out as lists and as a folder. */
export function DossierPapers({ state }: { readonly state: DossierState }): ReactNode {
  const all = useDossierWords();
  const words = all.panel;
  const api = useApi();
  const queries = useQueryClient();
  const client = useClient();
  const toasts = useToasts();
  const { id } = state.dossier;
  const list = useRef<HTMLUListElement>(null);
  const moved = useRef<string | null>(null);
  const arrange = useMutation({
    mutationFn: (records: readonly DossierRecordRef[]) => client.dossiers.arrange({ id, records }),
    onSuccess: (made) => { queries.setQueryData(api.dossiers.get.queryKey({ input: { id } }), made); },
    onError: (thrown) => {
      void refresh();
      toasts.failed(thrown);
    },
  });
  // A line that changes its place loses the focus: it is given back once it stands there.
  useEffect(() => {
    if (moved.current === null) return;
    list.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(moved.current)}"] a`)?.focus();
    moved.current = null;
  }, [state.items]);
  const moveItem = (index: number, by: 1 | -1): void => {
    const [item, other] = [state.items[index], state.items[index + by]];
    if (item === undefined || other === undefined) return;
    moved.current = keyOf(item);
    arrange.mutate(state.items.map((each) => (each === item ? other : each === other ? item : each)).map(({ record }) => record));
  };
  const moveByKey = (event: KeyboardEvent, index: number): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    moveItem(index, event.key === 'ArrowUp' ? -1 : 1);
  };
  const refresh = useRefresh();
  const put = useMutation({ mutationFn: (record: DossierRecordRef) => client.dossiers.put({ id, records: [record] }), onSuccess: refresh, onError: toasts.failed });
  const takeOut = useMutation({
    mutationFn: (item: DossierItem) => client.dossiers.takeOut({ id, records: [item.record] }),
    onSuccess: async (_done, item) => {
      await refresh();
      toasts.undoable(words.tookOut(item.title), () => { put.mutate(item.record); });
    },
    onError: toasts.failed,
  });
  const folder = useFolder();
  const save = useMutation({ mutationFn: (make: () => Promise<File>) => make(), onSuccess: saveFile, onError: toasts.failed });
  return (
    <section className={classes.papersOf}>
      <h3>{words.papers(state.items.length)}</h3>
      {state.items.length === 0 && <p className={classes.quiet}>{words.noPapers}</p>}
      {state.classified > 0 && <p className={classes.quiet}>{words.classified(state.classified)}</p>}
      <ul ref={list}>
        {state.items.map((item, index) => (
          <li key={keyOf(item)} data-item={keyOf(item)} onKeyDown={(event) => { moveByKey(event, index); }}>
            <span className={classes.paper}><ItemLink item={item} /><span className={classes.quiet}>{[item.day === null ? '' : formatDate(item.day), item.author].filter((part) => part !== '').join(' · ')}</span></span>
            <span className={classes.movers}>
              {([-1, 1] as const).map((by) => (
                <ActionIcon key={by} variant="subtle" color="gray" size={24} aria-label={all.move(item.title, by)} title={all.move(item.title, by)} aria-disabled={state.items[index + by] === undefined} onClick={() => { moveItem(index, by); }}>
                  {by === -1 ? <IconArrowUp size={14} aria-hidden /> : <IconArrowDown size={14} aria-hidden />}
                </ActionIcon>
              ))}
            </span>
            <ActionIcon variant="subtle" size="sm" aria-label={words.takeOut(item.title)} onClick={() => { takeOut.mutate(item); }}><IconX size={15} aria-hidden /></ActionIcon>
          </li>
        ))}
      </ul>
      {state.isArranged && <p className={classes.quiet}>{words.arranged} <Button size="compact-xs" variant="light" onClick={() => { arrange.mutate([]); }}>{words.byDay}</Button></p>}
      <Finder state={state} onPut={(record) => { put.mutate(record); }} />
      <Group gap="xs">
        <Button size="compact-sm" variant="default" leftSection={<IconFileText size={15} aria-hidden />} onClick={() => { save.mutate(() => client.dossiers.exportContents({ id, format: 'docx' })); }}>{words.contents}</Button>
        <Button size="compact-sm" variant="default" leftSection={<IconDownload size={15} aria-hidden />} disabled={folder.progress !== null} onClick={() => { folder.start(id); }}>{words.folder}</Button>
      </Group>
      {folder.progress !== null && <ProgressPanel title={words.packing} done={folder.progress.done} all={folder.progress.all} current={folder.progress.file} onStop={folder.stop} />}
    </section>
  );
}

function keyOf({ record }: DossierItem): string {
  return `${record.kind} ${record.id}`;
}

/** Documents say what dossier they lie in, so that they are read anew too. */
function useRefresh(): () => Promise<void> {
  const api = useApi();
  const queries = useQueryClient();
  return async () => {
    await Promise.all([queries.invalidateQueries({ queryKey: api.dossiers.key() }), queries.invalidateQueries({ queryKey: api.documents.key() })]);
  };
}

function ItemLink({ item }: { readonly item: DossierItem }): ReactNode {
  const words = useDossierWords().kinds;
  const label = [item.record.kind === 'document' ? '' : words[item.record.kind], item.number, item.title].filter((part) => part !== '').join(' ');
  if (item.record.kind === 'document') return <Link className={classes.link} to="/documents/$documentId" params={{ documentId: item.record.id }}>{label}</Link>;
  if (item.record.kind === 'report') return <Link className={classes.link} to="/reports/$reportId" params={{ reportId: item.record.id }}>{label}</Link>;
  if (item.record.kind === 'plan') return <Link className={classes.link} to="/plans/$planId" params={{ planId: item.record.id }}>{label}</Link>;
  return <Link className={classes.link} to="/meetings/$meetingId" params={{ meetingId: item.record.id }}>{label}</Link>;
}

function Finder({ state, onPut }: { readonly state: DossierState; readonly onPut: (record: DossierRecordRef) => void }): ReactNode {
  const words = useDossierWords();
  const api = useApi();
  const [text, setText] = useState('');
  const [query] = useDebouncedValue(text.trim(), 150);
  const found = useQuery({ ...api.search.find.queryOptions({ input: { query, kinds: ['document', 'meeting', 'report', 'plan'], limit: FOUND, typing: true } }), enabled: query !== '' }).data;
  const lying = new Set(state.items.map(({ record }) => `${record.kind} ${record.id}`));
  const hits = (found?.hits ?? []).flatMap((hit) => {
    const record = dossierRecordSchema.safeParse(hit.record);
    return !record.success || hit.attachment !== null || lying.has(`${record.data.kind} ${record.data.id}`) ? [] : [{ record: record.data, label: [words.kinds[record.data.kind], hit.number.text, hit.title.text].filter((part) => part !== '').join(' ') }];
  });
  return (
    <div className={classes.finder}>
      <TextInput size="xs" aria-label={words.panel.find} placeholder={words.panel.find} leftSection={<IconSearch size={14} aria-hidden />} value={text} onChange={(event) => { setText(event.currentTarget.value); }} />
      {query !== '' && found !== undefined && hits.length === 0 && <p className={classes.quiet}>{words.panel.nothing}</p>}
      <ul>
        {query !== '' && hits.map(({ record, label }) => (
          <li key={`${record.kind} ${record.id}`}>
            <span className={classes.paper}>{label}</span>
            <ActionIcon variant="light" size="sm" aria-label={words.panel.put(label)} onClick={() => { onPut(record); }}><IconPlus size={15} aria-hidden /></ActionIcon>
          </li>
        ))}
      </ul>
    </div>
  );
}
