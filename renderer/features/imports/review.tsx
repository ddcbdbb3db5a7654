import { useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Button, Modal, Tabs, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowDown, IconArrowForwardUp, IconArrowUp, IconChecks, IconDatabaseImport, IconDownload, IconPlayerSkipForward, IconTrashX } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { parseA1, toA1 } from '../../../electron/core/sheet/address.ts';
import type { ImportDetail } from '../../../electron/contract/imports.ts';
import type { Issue, ReadValue, Settlement } from '../../../electron/core/import/types.ts';
import { useCommands } from '../../app/commands.tsx';
import { CommandBar } from '../../components/command-bar.tsx';
import { Page } from '../../components/page.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { formatDateTime, formatSize } from '../../i18n/format.ts';
import { useWords } from '../../i18n/shell-words.ts';
import { AnswerTray } from './answer-tray.tsx';
import { stepText } from './describe.ts';
import { DoubtList } from './doubt-list.tsx';
import { doubtsByCell, groupDoubts, indexAnswers, neighbour, placeKey } from './doubts.ts';
import { useKeptAnswers } from './kept-answers.ts';
import { useNames } from './names.ts';
import { useReviewActions } from './review-actions.ts';
import { BackToList } from './back-to-list.tsx';
import { chooseAll, NOTHING_CHOSEN, redo, retract, undo } from './settling.ts';
import type { Target } from '../../sheet/sheet-grid.tsx';
import { SheetView } from './sheet-view.tsx';
import { targetOf } from './source-address.ts';
import { STATUS_LOOK } from './status-tone.ts';
import { DifferencesList, ValuesList } from './values-list.tsx';
import { useStable } from '../../components/use-stable.ts';
import { useUndoToast } from './undo-toast.tsx';
import { useImportWords } from './words.ts';
import classes from '../../sheet/review.module.css';

/** The review of one file: what was read on the left, the sheet as received on the right, each leading to the other. */
export function Review({ importId, detail }: { readonly importId: string; readonly detail: ImportDetail }): ReactNode {
  const words = useImportWords();
  const shared = useWords();
  const names = useNames();
  const say = useUndoToast();
  const actions = useReviewActions(importId, detail);
  const [settling, setSettling] = useKeptAnswers(importId);
  const [remember, setRemember] = useState(true);
  const groups = useMemo(() => groupDoubts(detail.issues, detail.sheets.map((sheet) => sheet.name)), [detail.issues, detail.sheets]);
  const ordered = useMemo(() => groups.flatMap((group) => group.issues), [groups]);
  const doubts = useMemo(() => doubtsByCell(detail.issues), [detail.issues]);
  const values = useMemo(() => valuesByCell(detail), [detail]);
  const answerTo = useMemo(() => indexAnswers(settling.chosen), [settling.chosen]);
  const pending = useMemo(() => pendingByCell(settling.chosen, doubts, answerTo), [settling.chosen, doubts, answerTo]);
  const [current, setCurrent] = useState<Issue | null>(null);
  const router = useRouter();
  const [asked] = useState(() => targetOf(router.state.location.search));
  const [active, setActive] = useState<Target | null>(asked);
  const [sheetName, setSheetName] = useState(() => asked?.sheet ?? firstSheet(detail, ordered));
  const [editing, setEditing] = useState(false);
  const [asking, setAsking] = useState<'withdraw' | 'accept' | null>(null);
  const [tab, setTab] = useState<string | null>(ordered.some((issue) => issue.severity !== 'info') ? 'doubts' : detail.differences.length > 0 ? 'differences' : 'values');

  const readOnly = detail.status !== 'needs-review';
  const goTo = useStable((sheet: string, cell: string): void => {
    const at = parseA1(cell);
    setSheetName(sheet);
    if (at !== null) setActive({ sheet, ...at });
  });
  const showDoubt = useStable((issue: Issue): void => {
    setTab('doubts');
    setCurrent(issue);
    if (issue.sheet !== null && issue.cell !== null) goTo(issue.sheet, issue.cell);
    else if (issue.sheet !== null) setSheetName(issue.sheet);
  });
  const step = (by: 1 | -1): void => {
    const next = neighbour(ordered, current, by);
    if (next !== null) showDoubt(next);
  };
  const activate = useStable((target: Target): void => {
    setActive(target);
    setEditing(false);
    const first = doubts.get(placeKey(target.sheet, a1(target)))?.[0];
    if (first !== undefined && tab === 'doubts') setCurrent(first);
  });
  const choose = useStable((settlements: readonly Settlement[], instead: readonly string[] = []): void => { setSettling(chooseAll(settling, settlements, instead)); });
  const takeBack = useStable((question: string): void => { setSettling(retract(settling, question)); });
  const clear = (): void => { setSettling(NOTHING_CHOSEN); };
  const undoAnswer = (): void => {
    const last = settling.past.at(-1);
    if (last === undefined) return;
    setSettling(undo(settling));
    say(words.review.undone(stepText(last, words, names)));
  };
  const redoAnswer = (): void => {
    const next = settling.future[0];
    if (next === undefined) return;
    setSettling(redo(settling));
    say(words.review.redone(stepText(next, words, names)));
  };
  // An input keeps its own undo; elsewhere Ctrl+Z takes back an answer.
  const onKeyDown = (event: KeyboardEvent): void => {
    const inInput = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    if (inInput || !event.ctrlKey || event.altKey) return;
    if (event.key.toLowerCase() === 'z') (event.shiftKey ? redoAnswer : undoAnswer)();
    else if (event.key.toLowerCase() === 'y') redoAnswer();
    else return;
    event.preventDefault();
  };

  const unanswered = useMemo(() => detail.issues.filter((issue) => issue.severity === 'error' && answerTo(issue) === null).length, [detail.issues, answerTo]);
  const acceptNow = (): void => {
    setAsking(null);
    actions.accept(settling.chosen, remember, clear);
  };
  const { openNext } = actions;
  const count = settling.chosen.length;
  const commands = useCommands(words.title, [
    ...(readOnly ? [] : [{ id: 'review.accept', name: words.review.accept, hint: words.review.acceptHint, icon: IconDatabaseImport, shortcut: 'mod+shift+Enter', primary: count === 0, enabled: !readOnly && !actions.isBusy, run: () => { if (unanswered > 0) setAsking('accept'); else acceptNow(); } }]),
    { id: 'review.next-file', name: words.review.nextFile, hint: openNext === null ? words.review.noNextFile : words.review.nextFileHint, icon: IconPlayerSkipForward, shortcut: 'mod+J', enabled: openNext !== null, run: () => { openNext?.(); } },
    { id: 'review.apply', name: words.review.apply(count), hint: words.review.applyHint, icon: IconChecks, shortcut: 'mod+Enter', inMenu: true, enabled: count > 0 && !readOnly && !actions.isBusy, run: () => { actions.apply(settling.chosen, remember, clear); } },
    { id: 'review.undo', name: words.review.undo, icon: IconArrowBackUp, inMenu: true, enabled: settling.past.length > 0, run: undoAnswer },
    { id: 'review.redo', name: words.review.redo, icon: IconArrowForwardUp, inMenu: true, enabled: settling.future.length > 0, run: redoAnswer },
    { id: 'review.next-doubt', name: words.review.nextDoubt, icon: IconArrowDown, shortcut: 'F8', inMenu: true, enabled: ordered.length > 0, run: () => { step(1); } },
    { id: 'review.previous-doubt', name: words.review.previousDoubt, icon: IconArrowUp, shortcut: 'shift+F8', inMenu: true, enabled: ordered.length > 0, run: () => { step(-1); } },
    { id: 'review.download', name: words.review.download, icon: IconDownload, inMenu: true, run: actions.download },
    { id: 'review.withdraw', name: words.review.withdraw, hint: words.review.withdrawHint, icon: IconTrashX, inMenu: true, enabled: detail.status !== 'withdrawn' && !actions.isBusy, run: () => { setAsking('withdraw'); } },
  ]);
  const look = STATUS_LOOK[detail.status];
  return (
    <Page
      title={detail.file}
      aside={<><Tooltip label={`${words.review.received(formatDateTime(detail.at), detail.by)} · ${words.review.size(formatSize(detail.size))}`}><span><StatusBadge tone={look.tone} icon={look.icon}>{words.status[detail.status]}</StatusBadge></span></Tooltip><BackToList /></>}
      actions={<CommandBar commands={commands} />}
      fill
    >
      {detail.status === 'withdrawn' && <p className={classes.note}>{words.review.withdrawnNote}</p>}
      <div className={classes.panes} onKeyDown={onKeyDown}>
        <section className={classes.left} aria-label={words.review.panes}>
          <Tabs value={tab} onChange={setTab} classNames={{ root: classes.tabs, panel: classes.tabPanel, tab: classes.tab }}>
            <Tabs.List>
              <Tabs.Tab value="doubts">{words.review.doubtsTab(detail.issues.length)}</Tabs.Tab>
              <Tabs.Tab value="values">{words.review.valuesTab(detail.values.length)}</Tabs.Tab>
              {detail.differences.length > 0 && <Tabs.Tab value="differences">{words.review.differencesTab(detail.differences.length)}</Tabs.Tab>}
            </Tabs.List>
            <Tabs.Panel value="doubts">
              <DoubtList
                detail={detail} groups={groups} names={names} current={current} answerTo={answerTo} readOnly={readOnly}
                onShow={showDoubt} onChoose={choose} onRetract={takeBack}
              />
            </Tabs.Panel>
            <Tabs.Panel value="values">
              <ValuesList detail={detail} names={names} selected={selectedValue(values, active)} onGo={goTo} />
            </Tabs.Panel>
            <Tabs.Panel value="differences">
              <DifferencesList detail={detail} names={names} onGo={goTo} />
            </Tabs.Panel>
          </Tabs>
          {!readOnly && (
            <AnswerTray
              settling={settling} names={names} remember={remember} isBusy={actions.isBusy}
              onRemember={setRemember} onUndo={undoAnswer} onApply={() => { actions.apply(settling.chosen, remember, clear); }} onRetract={takeBack}
            />
          )}
        </section>
        <SheetView
          importId={importId} detail={detail} names={names} sheetName={sheetName} active={active} doubts={doubts} values={values} pending={pending}
          editing={editing} readOnly={readOnly} onEditing={setEditing} onSheet={setSheetName} onActivate={activate} onShowDoubt={showDoubt} onChoose={choose}
        />
      </div>
      <Modal opened={asking === 'withdraw'} onClose={() => { setAsking(null); }} title={words.review.withdrawTitle} closeButtonProps={{ 'aria-label': shared.actions.close }}>
        <p className={classes.ask}>{words.review.withdrawText(detail.valueCount)}</p>
        <div className={classes.askActions}>
          <Button variant="default" onClick={() => { setAsking(null); }}>{shared.actions.cancel}</Button>
          <Button color="#a3211a" onClick={() => { setAsking(null); actions.withdraw(); }}>{words.review.withdraw}</Button>
        </div>
      </Modal>
      <Modal opened={asking === 'accept'} onClose={() => { setAsking(null); }} title={words.review.acceptTitle} closeButtonProps={{ 'aria-label': shared.actions.close }}>
        <p className={classes.ask}>{words.review.acceptText(unanswered)}</p>
        <div className={classes.askActions}>
          <Button variant="default" onClick={acceptNow}>{words.review.acceptAnyway}</Button>
          <Button data-autofocus onClick={() => { setAsking(null); }}>{words.review.acceptBack}</Button>
        </div>
      </Modal>
    </Page>
  );
}

const a1 = (target: Target): string => toA1(target.row, target.col);

/** The sheet to open on: of the first doubt that stands at a cell, else of the first value, else the first that is shown. */
const firstSheet = (detail: ImportDetail, ordered: readonly Issue[]): string =>
  ordered.find((issue) => issue.sheet !== null)?.sheet ?? detail.values[0]?.source.sheet ?? detail.sheets.find((sheet) => !sheet.hidden)?.name ?? detail.sheets[0]?.name ?? '';

/** Answers that wait, at the cells they are about. */
const pendingByCell = (chosen: readonly Settlement[], doubts: ReadonlyMap<string, readonly Issue[]>, answerTo: (issue: Issue) => Settlement | null): ReadonlyMap<string, Settlement> => {
  const byCell = new Map<string, Settlement>();
  for (const [place, issues] of doubts) {
    const answer = issues.map(answerTo).find((each) => each !== null) ?? null;
    if (answer !== null) byCell.set(place, answer);
  }
  for (const settlement of chosen) if (settlement.kind === 'cell') byCell.set(placeKey(settlement.sheet, settlement.cell), settlement);
  return byCell;
};

/** Values by the cell they were read from. */
const valuesByCell = (detail: ImportDetail): ReadonlyMap<string, readonly ReadValue[]> => {
  const byCell = new Map<string, ReadValue[]>();
  for (const value of detail.values) {
    const place = placeKey(value.source.sheet, value.source.cell);
    const known = byCell.get(place);
    if (known === undefined) byCell.set(place, [value]);
    else known.push(value);
  }
  return byCell;
};

const selectedValue = (values: ReadonlyMap<string, readonly ReadValue[]>, active: Target | null): string | null => {
  const value = active === null ? undefined : values.get(placeKey(active.sheet, a1(active)))?.[0];
  return value === undefined ? null : `${value.unit}|${value.indicator}|${value.source.sheet}|${value.source.cell}`;
};
