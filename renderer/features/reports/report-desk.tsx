import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { SegmentedControl, Tabs } from '@mantine/core';
import { IconArrowBackUp, IconArrowDown, IconArrowForwardUp, IconArrowUp, IconHeading, IconLock, IconPencil, IconRefresh, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { ReportState } from '../../../electron/contract/reports.ts';
import { useApi } from '../../app/client.tsx';
import { useCommands } from '../../app/commands.tsx';
import { AttachmentPanel } from '../../components/attachments/attachment-panel.tsx';
import { CommandBar } from '../../components/command-bar.tsx';
import { Page } from '../../components/page.tsx';
import { periodLabel } from '../../components/period-label.ts';
import { StatusBadge } from '../../components/status-badge.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/shell-words.ts';
import { paragraphsBehind } from './behind-figures.ts';
import { useUndoToast } from '../imports/undo-toast.tsx';
import { BodyEditor, type BodyHandle } from './body-editor.tsx';
import { BehindBar, ConflictBar, SaveState } from './save-state.tsx';
import type { BodyChange } from './draft-changes.ts';
import { sameSections } from './draft-session.ts';
import { FiguresPanel } from './figures-panel.tsx';
import { FreezeDialog } from './freeze-dialog.tsx';
import { FrozenPanel } from './frozen-panel.tsx';
import { HeadPanel } from './head-panel.tsx';
import { Outline } from './outline.tsx';
import { BackToReports } from './back-to-reports.tsx';
import { ReportPreview } from './report-preview.tsx';
import { SourcesDrawer } from './sources-drawer.tsx';
import { useDesk } from './use-desk.ts';
import { useReportNames } from './use-names.ts';
import { useReportWords, type ReportWords } from './words.ts';
import classes from './report-desk.module.css';

/** The writing of one report: outline, text, head and figures, the page as it will look, and freezing it. */
export function ReportDesk({ state }: { readonly state: ReportState }): ReactNode {
  const words = useReportWords();
  const shared = useWords();
  const api = useApi();
  const queries = useQueryClient();
  const toasts = useToasts();
  const say = useUndoToast();
  const names = useReportNames();
  const { desk, session, show } = useDesk(state);
  const body = useRef<BodyHandle | null>(null);
  const frozen = state.status === 'frozen';
  const [mode, setMode] = useState<'write' | 'preview'>(frozen ? 'preview' : 'write');
  const { file } = useSearch({ strict: false });
  const [tab, setTab] = useState<string | null>(file !== undefined ? 'attached' : frozen ? 'files' : 'head');
  const [only, setOnly] = useState<readonly string[] | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const [freezing, setFreezing] = useState(false);
  const refresh = useMutation(api.reports.refresh.mutationOptions({ onError: toasts.failed }));
  const freeze = useMutation(api.reports.freeze.mutationOptions({ onError: toasts.failed }));
  const stale = useMemo(() => new Set(state.staleParagraphs), [state.staleParagraphs]);
  const indicatorNames = useCallback(
    (codes: readonly string[]) => (codes.length > MOST_NAMED ? words.editor.andOthers(codes.slice(0, MOST_NAMED - 1).map(names.indicatorName).join(', '), codes.length - MOST_NAMED + 1) : codes.map(names.indicatorName).join(', ')),
    [names, words],
  );
  const today = useQuery(api.app.info.queryOptions()).data?.today ?? null;
  const behind = useMemo(
    () => (frozen || names.catalogue === null || today === null ? [] : paragraphsBehind(session.draft, state.lines, names.catalogue, today)),
    [frozen, names.catalogue, today, session.draft, state.lines],
  );
  const name = words.name(periodLabel(state.period, shared.period));

  /** Stores what is typed, then lets sentences follow the figures; `said` words what came of it. */
  const follow = async (said: string): Promise<void> => {
    await desk.flush();
    if (desk.session().sync.kind !== 'settled') return;
    const before = desk.session().draft.sections;
    const next = await refresh.mutateAsync({ id: state.id, revision: desk.session().revision });
    desk.tell({ kind: 'replaced', state: next });
    body.current?.bringTo(next.draft.sections);
    show(next);
    toasts.done(sameSections(before, next.draft.sections) && said === words.editor.refreshed ? words.editor.nothingToRefresh : said);
  };
  const freezeNow = async (): Promise<void> => {
    await desk.flush();
    if (desk.session().sync.kind !== 'settled') return;
    const next = await freeze.mutateAsync({ id: state.id, revision: desk.session().revision });
    desk.tell({ kind: 'replaced', state: next });
    show(next);
    void queries.invalidateQueries({ queryKey: api.log.key() });
    setFreezing(false);
    setMode('preview');
    setTab('files');
    toasts.done(words.freeze.done(next.printedNumber ?? ''));
  };
  const takeTheirs = (): void => {
    desk.tell({ kind: 'take-theirs' });
    body.current?.bringTo(desk.session().draft.sections);
  };
  const keepMine = (): void => {
    desk.tell({ kind: 'keep-mine' });
    void desk.flush();
  };
  const showFigures = useCallback((codes: readonly string[]) => {
    setOnly(codes);
    setTab('figures');
  }, []);

  // A draft that moved on elsewhere while nothing was typed here is simply the newer one.
  useEffect(() => {
    const { revision, sync } = desk.session();
    if (state.revision <= revision || sync.kind !== 'settled') return;
    desk.tell({ kind: 'replaced', state });
    body.current?.bringTo(state.draft.sections);
  }, [desk, state]);

  const writing = mode === 'write' && !frozen;
  const commands = useCommands(words.title, [
    { id: 'report.freeze', name: words.freeze.command, hint: words.freeze.hint, icon: IconLock, primary: true, enabled: !frozen, run: () => { setFreezing(true); } },
    { id: 'report.refresh', name: words.editor.refresh, hint: words.editor.refreshHint, icon: IconRefresh, enabled: !frozen && !refresh.isPending, run: () => { follow(words.editor.refreshed).catch(ignoreTold); } },
    { id: 'report.undo', name: words.editor.undo, icon: IconArrowBackUp, inMenu: true, enabled: writing, run: () => { body.current?.undo(); } },
    { id: 'report.redo', name: words.editor.redo, icon: IconArrowForwardUp, inMenu: true, enabled: writing, run: () => { body.current?.redo(); } },
    { id: 'report.add-section', name: words.editor.addSection, icon: IconHeading, inMenu: true, enabled: writing, run: () => { body.current?.addSection(words.editor.newSection); } },
    { id: 'report.move-up', name: words.editor.moveUp, icon: IconArrowUp, inMenu: true, enabled: writing, run: () => { body.current?.moveCurrent(-1); } },
    { id: 'report.move-down', name: words.editor.moveDown, icon: IconArrowDown, inMenu: true, enabled: writing, run: () => { body.current?.moveCurrent(1); } },
    { id: 'report.remove', name: words.editor.remove, icon: IconTrash, inMenu: true, enabled: writing, run: () => { body.current?.removeCurrent(); } },
  ]);
  const { sync } = session;
  return (
    <Page
      title={name}
      aside={
        <>
          <StatusBadge tone={frozen ? 'good' : 'wait'} icon={frozen ? IconLock : IconPencil}>{words.status[state.status]}</StatusBadge>
          {frozen && state.printedNumber !== null && <b>{state.printedNumber}</b>}
          {!frozen && <SaveState sync={sync} onSaveAgain={() => void desk.flush()} />}
          <BackToReports />
        </>
      }
      actions={
        <>
          <SegmentedControl aria-label={words.editor.mode} value={mode} data={[{ value: 'write', label: words.editor.write }, { value: 'preview', label: words.editor.preview }]} onChange={(value) => {
            if (value === 'preview') void desk.flush();
            setMode(value === 'preview' ? 'preview' : 'write');
          }} />
          {!frozen && <CommandBar commands={commands} />}
        </>
      }
      fill
    >
      {sync.kind === 'conflict' && <ConflictBar onMine={keepMine} onTheirs={takeTheirs} />}
      {sync.kind !== 'conflict' && behind.length > 0 && <BehindBar count={behind.length} isBusy={refresh.isPending} onFollow={() => { follow(words.editor.refreshed).catch(ignoreTold); }} />}
      <div className={classes.panes}>
        {mode === 'preview' ? <ReportPreview reportId={state.id} revision={session.revision} drafts={!frozen} /> : (
          <>
            <Outline sections={session.draft.sections} readOnly={frozen} onGo={(id) => { body.current?.goTo(id); }} onAdd={() => { body.current?.addSection(words.editor.newSection); }} />
            <div className={classes.paper}>
              {frozen && <p className={classes.note}>{words.editor.frozenNote}</p>}
              <BodyEditor
                sections={session.draft.sections} readOnly={frozen} stale={stale} indicatorNames={indicatorNames} handle={body}
                onSections={(sections) => { desk.tell({ kind: 'sections', sections }); }}
                onTakeNew={() => { follow(words.editor.tookNew).catch(ignoreTold); }}
                onShowFigures={showFigures}
                onUndone={(change) => { say(words.change.undone(changeText(change, words))); }}
                onRedone={(change) => { say(words.change.redone(changeText(change, words))); }}
              />
            </div>
          </>
        )}
        {(frozen || mode === 'write') && <aside className={classes.side} aria-label={words.side.label}>
          <Tabs value={tab} onChange={setTab} classNames={{ root: classes.tabs, panel: classes.tabPanel }}>
            <Tabs.List>
              {frozen && <Tabs.Tab value="files">{words.side.files}</Tabs.Tab>}
              <Tabs.Tab value="head">{words.side.head}</Tabs.Tab>
              <Tabs.Tab value="figures">{words.side.figures}</Tabs.Tab>
              <Tabs.Tab value="attached">{words.side.attached}</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="files"><FrozenPanel state={state} names={names} /></Tabs.Panel>
            <Tabs.Panel value="head"><HeadPanel state={state} head={session.draft.head} names={names} readOnly={frozen} onChange={(change) => { desk.tell({ kind: 'head', change }); }} /></Tabs.Panel>
            <Tabs.Panel value="figures"><FiguresPanel state={state} names={names} only={only} onShowAll={() => { setOnly(null); }} onOpen={setOpened} /></Tabs.Panel>
            <Tabs.Panel value="attached" px={12} pb={12}><AttachmentPanel owner={{ kind: 'report', id: state.id }} /></Tabs.Panel>
          </Tabs>
        </aside>}
      </div>
      <SourcesDrawer state={state} names={names} indicator={opened} onClose={() => { setOpened(null); }} />
      {freezing && (
        <FreezeDialog
          state={{ ...state, draft: session.draft }} names={names} behind={behind} today={today} isBusy={freeze.isPending}
          onClose={() => { setFreezing(false); }}
          onTakeNumber={() => { desk.tell({ kind: 'head', change: { number: state.proposedNumber } }); }}
          onSignToday={() => { if (today !== null) desk.tell({ kind: 'head', change: { date: today } }); }}
          onProfile={(profile) => { desk.tell({ kind: 'head', change: { profile } }); }}
          onFollow={() => { follow(words.editor.refreshed).catch(ignoreTold); }}
          onFreeze={() => { freezeNow().catch(ignoreTold); }}
        />
      )}
    </Page>
  );
}

/** Indicators named for one sentence; a sentence about all of them says how many more. */
const MOST_NAMED = 4;

/** The mutation that met a failure has told it already. */
const ignoreTold = (): void => undefined;

const changeText = (change: BodyChange, words: ReportWords): string =>
  change.kind === 'several' ? words.change.several : words.change[change.kind](change.title === '' ? words.change.opening : change.title);
