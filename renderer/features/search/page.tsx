import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Button, CloseButton, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconRefresh, IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useApi } from '../../app/client.tsx';
import { SEARCH_BOX } from '../../app/search-box.ts';
import { useCommands } from '../../app/commands.tsx';
import { CommandBar } from '../../components/command-bar.tsx';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { Page } from '../../components/page.tsx';
import { ProgressPanel } from '../../components/progress-panel.tsx';
import { formatNumber } from '../../i18n/format.ts';
import { Filters } from './filters.tsx';
import { HitRow } from './hit-row.tsx';
import type { SearchState } from './query-state.ts';
import { useRebuild } from './use-rebuild.ts';
import { useSearchWords } from './words.ts';
import classes from './search.module.css';

/** How long typing rests before it is asked for; letters come faster than this only in bursts. */
const REST_MS = 90;
const PAGE = 30;

/** One box over everything in the register; what is found comes while one types. */
export function SearchPage(): ReactNode {
  const words = useSearchWords();
  const api = useApi();
  const navigate = useNavigate();
  const state = useSearch({ from: '/search' });
  const [typed, setTyped] = useState(state.q ?? '');
  const [asked] = useDebouncedValue(typed, REST_MS);
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const rebuild = useRebuild();
  const commands = useCommands(words.title, [{ id: 'search.rebuild', name: words.rebuild, hint: words.rebuildHint, icon: IconRefresh, enabled: rebuild.progress === null, inMenu: true, run: rebuild.start }]);

  const turn = (next: SearchState): void => { void navigate({ to: '/search', search: next, replace: true }); };
  const filterBy = (filter: Omit<SearchState, 'q'>): void => { turn({ ...(asked === '' ? {} : { q: asked }), ...filter }); };
  const { q: _typed, ...filter } = state;
  useEffect(() => {
    if (asked !== (state.q ?? '')) turn({ ...filter, ...(asked === '' ? {} : { q: asked }) });
  });
  useEffect(() => { box.current?.focus(); }, []);

  const query = useInfiniteQuery({
    ...api.search.find.infiniteOptions({
      input: (offset: number) => ({
        query: asked,
        offset,
        limit: PAGE,
        typing: true,
        kinds: state.kind === undefined ? [] : [state.kind],
        types: state.type === undefined ? [] : [state.type],
        from: state.from ?? null,
        to: state.to ?? null,
      }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => (last.hits.length < PAGE ? undefined : pages.length * PAGE),
    }),
    enabled: asked.trim() !== '',
    placeholderData: keepPreviousData,
  });

  /** The box and what was found are one list for the arrow keys. */
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-hit]') ?? [])];
    const at = links.findIndex((link) => link === document.activeElement);
    if (at < 0 && (document.activeElement !== box.current || event.key === 'ArrowUp')) return;
    event.preventDefault();
    if (event.key === 'ArrowUp' && at === 0) box.current?.focus();
    else links[Math.min(links.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1))]?.focus();
  };

  const first = query.data?.pages[0];
  const isEmpty = asked.trim() === '';
  const hits = isEmpty ? [] : (query.data?.pages.flatMap((page) => page.hits) ?? []);
  return (
    <Page title={words.title} actions={<CommandBar commands={commands} />}>
      <div className={classes.screen} role="search" onKeyDown={onKeyDown}>
        <TextInput
          ref={box} id={SEARCH_BOX} size="md" aria-label={words.open} placeholder={words.box} value={typed} autoComplete="off" spellCheck={false} maxLength={500} leftSection={<IconSearch size={18} aria-hidden />}
          onChange={(event) => { setTyped(event.currentTarget.value); }}
          rightSection={typed !== '' && <CloseButton aria-label={words.clear} onClick={() => { setTyped(''); box.current?.focus(); }} />}
        />
        <Filters filter={filter} onChange={filterBy} />
        {rebuild.progress !== null && <ProgressPanel title={words.rebuilding} done={rebuild.progress.done} all={rebuild.progress.total} onStop={rebuild.stop} />}
        {query.isError && <ErrorAlert error={query.error} onRetry={() => void query.refetch()} />}
        {isEmpty && <Start />}
        {!isEmpty && first !== undefined && (
          <>
            <p className={classes.count} role="status">
              {first.total === 0 ? words.nothing : first.more ? words.foundMore(formatNumber(first.total)) : words.found(formatNumber(first.total))}
              {first.loosened && <span className={classes.note}>{words.loosened}</span>}
            </p>
            {first.total === 0 && (
              <p className={classes.tip}>
                {words.nothingTips}
                {Object.keys(filter).some((name) => name !== 'form' && name !== 'period') && <Button size="compact-sm" variant="subtle" onClick={() => { filterBy({}); }}>{words.unfilter}</Button>}
              </p>
            )}
          </>
        )}
        <ul className={classes.hits} ref={list} aria-label={words.results} aria-busy={query.isFetching}>
          {hits.map((hit) => <HitRow key={`${hit.record.kind} ${hit.record.id} ${hit.attachment?.id ?? ''}`} hit={hit} />)}
        </ul>
        {!isEmpty && query.hasNextPage && <div><Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{words.more}</Button></div>}
      </div>
    </Page>
  );
}

function Start(): ReactNode {
  const words = useSearchWords();
  return (
    <div className={classes.start}>
      <h2 className={classes.startTitle}>{words.start}</h2>
      <ul className={classes.tips}>{words.tips.split('\n').map((tip) => <li key={tip}>{tip}</li>)}</ul>
    </div>
  );
}
