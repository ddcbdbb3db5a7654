import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { Button, Tabs } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconCalendarCheck, IconLock, IconLockOpen } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { MeetingState } from '../../../electron/contract/meetings.ts';
import type { Catalogue } from '../../../electron/core/catalogue/types.ts';
import { peopleOf } from '../../../electron/core/meeting/people.ts';
import { useApi } from '../../app/client.tsx';
import { useCommands, type Command } from '../../app/commands.tsx';
import { MEETING_STEPS, type MeetingStepName } from '../../app/search.ts';
import { CommandBar } from '../../components/command-bar.tsx';
import { DraftConflict, DraftState } from '../../components/draft-state.tsx';
import { Page } from '../../components/page.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { AgendaStep } from './agenda-step.tsx';
import { AttendanceStep } from './attendance-step.tsx';
import { ConclusionsStep } from './conclusions-step.tsx';
import { EditingContext, type MeetingEditing } from './editing.ts';
import { FilesStep } from './files-step.tsx';
import { FinaliseDialog, ReopenDialog } from './final-dialogs.tsx';
import { PapersStep } from './papers-step.tsx';
import { PreparationStep } from './preparation-step.tsx';
import { ProceedingsStep } from './proceedings-step.tsx';
import { MeetingStatusBadge } from './status.tsx';
import { useMeetingDesk, type MeetingDeskParts } from './use-meeting-desk.ts';
import { useMeetingWords } from './words.ts';
import classes from './meeting-desk.module.css';
import common from './meetings.module.css';

const SCREENS: Readonly<Record<MeetingStepName, () => ReactNode>> = {
  preparation: PreparationStep, agenda: AgendaStep, attendance: AttendanceStep, proceedings: ProceedingsStep, conclusions: ConclusionsStep, papers: PapersStep, files: FilesStep,
};

const STEP_CLASSES = { tabLabel: classes.stepLabel ?? '' };

/** One meeting from its preparation to its papers, step by step, stored by itself. */
export function MeetingDesk({ state, catalogue }: { readonly state: MeetingState; readonly catalogue: Catalogue | null }): ReactNode {
  const words = useMeetingWords();
  const navigate = useNavigate();
  const search = useSearch({ from: '/meetings/$meetingId' });
  const step: MeetingStepName = search.step ?? (search.file !== undefined ? 'files' : state.status === 'planned' ? 'preparation' : 'proceedings');
  const parts = useMeetingDesk(state);
  const { autosave, edit } = parts;
  const draft = edit.value;
  const editing = useMeetingEditing(state, catalogue, parts);
  const [asking, setAsking] = useState<'finalise' | 'reopen' | null>(null);
  const closing = useClosing(state, parts, () => { setAsking(null); });
  const isFinal = state.status === 'final';
  const go = (next: MeetingStepName): void => {
    void autosave.flush();
    void navigate({ to: '/meetings/$meetingId', params: { meetingId: state.id }, search: { step: next } });
  };
  const commands = useCommands(words.title, [
    isFinal
      ? { id: 'meeting.reopen', name: words.reopen.command, icon: IconLockOpen, run: () => { setAsking('reopen'); } }
      : { id: 'meeting.finalise', name: words.finalise.command, hint: words.finalise.hint, icon: IconLock, primary: true, enabled: draft.status !== 'cancelled', run: () => { setAsking('finalise'); } },
    ...(draft.status === 'planned' && !isFinal ? [{ id: 'meeting.hold', name: words.hold.command, icon: IconCalendarCheck, run: () => { editing.edit({ status: 'held' }); } } satisfies Command] : []),
    ...MEETING_STEPS.map((name): Command => ({ id: `meeting.step-${name}`, name: words.steps.go(words.steps[name]), icon: IconArrowRight, inMenu: true, enabled: name !== step, run: () => { go(name); } })),
  ]);
  const { content } = draft;
  const counts: Readonly<Record<MeetingStepName, number | null>> = {
    preparation: null, agenda: content.agenda.length, attendance: content.invited.length, proceedings: content.agenda.reduce((sum, item) => sum + item.opinions.length, 0), conclusions: content.conclusions.length, papers: null, files: null,
  };
  const [lastReopened] = state.versions.filter((version) => version.reopenedAt !== null);
  const Screen = SCREENS[step];
  return (
    <EditingContext value={editing}>
      <Page
        title={draft.title}
        aside={
          <>
            <MeetingStatusBadge status={isFinal ? 'final' : draft.status} />
            {(!isFinal || edit.status !== 'saved') && <DraftState status={edit.status} failure={edit.failure} onSaveAgain={() => void autosave.flush()} />}
            <Button variant="subtle" size="compact-sm" leftSection={<IconArrowLeft size={14} aria-hidden />} renderRoot={(props) => <Link {...props} to="/meetings" />}>{words.back}</Button>
          </>
        }
        actions={<CommandBar commands={commands} />}
        fill
      >
        {edit.status === 'conflict' && <DraftConflict onMine={() => { autosave.keepMine(); void autosave.flush(); }} onTheirs={() => { autosave.takeTheirs(); }} />}
        {isFinal && <p className={common.note}>{words.finalNote(state.version)}</p>}
        {!isFinal && lastReopened !== undefined && <p className={common.note}>{words.reopened(lastReopened.version, lastReopened.reopenReason ?? '')}</p>}
        <Tabs className={classes.desk} classNames={STEP_CLASSES} orientation="vertical" variant="pills" value={step} onChange={(value) => { go(MEETING_STEPS.find((one) => one === value) ?? step); }}>
          <Tabs.List className={classes.steps} aria-label={words.steps.label}>
            {MEETING_STEPS.map((name, index) => (
              <Tabs.Tab key={name} value={name} leftSection={<span className={classes.stepNumber} aria-hidden>{index + 1}</span>} rightSection={counts[name] === null || counts[name] === 0 ? undefined : <span className={classes.count}>{counts[name]}</span>}>
                {words.steps[name]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel key={step} value={step} className={classes.screen} data-fill={step === 'papers' || undefined}><Screen /></Tabs.Panel>
        </Tabs>
        {asking === 'finalise' && <FinaliseDialog isBusy={closing.isBusy} onClose={() => { setAsking(null); }} onGo={(next) => { setAsking(null); go(next); }} onFinalise={closing.finalise} />}
        {asking === 'reopen' && <ReopenDialog version={state.version} isBusy={closing.isBusy} onClose={() => { setAsking(null); }} onReopen={closing.reopen} />}
      </Page>
    </EditingContext>
  );
}

function useMeetingEditing(state: MeetingState, catalogue: Catalogue | null, { autosave, edit: { value: draft } }: MeetingDeskParts): MeetingEditing {
  const edit = useCallback<MeetingEditing['edit']>((change) => { autosave.change({ ...autosave.state().value, ...change }); }, [autosave]);
  const editContent = useCallback<MeetingEditing['editContent']>((change) => {
    const now = autosave.state().value;
    autosave.change({ ...now, content: { ...now.content, ...change(now.content) } });
  }, [autosave]);
  const flush = useCallback<MeetingEditing['flush']>(() => autosave.flush(), [autosave]);
  return useMemo((): MeetingEditing => {
    const members = catalogue?.members ?? [];
    const printed = catalogue === null ? () => ({ fullName: '', offices: '' }) : peopleOf({ committee: catalogue.committee, members });
    return { state, draft, content: draft.content, readOnly: state.status === 'final' || state.removedAt !== null, edit, editContent, flush, members, printed };
  }, [state, catalogue, draft, edit, editContent, flush]);
}

type Closing = { readonly isBusy: boolean; readonly finalise: () => void; readonly reopen: (reason: string) => void };

/** Making the minutes final, and opening them again. */
function useClosing(state: MeetingState, { autosave, show }: MeetingDeskParts, onDone: () => void): Closing {
  const words = useMeetingWords();
  const api = useApi();
  const queries = useQueryClient();
  const toasts = useToasts();
  const finalise = useMutation(api.meetings.finalise.mutationOptions({ onError: toasts.failed }));
  const reopen = useMutation(api.meetings.reopen.mutationOptions({ onError: toasts.failed }));
  const taken = (next: MeetingState, said: string): void => {
    show(next);
    for (const key of [api.tasks.key(), api.documents.key(), api.log.key()]) void queries.invalidateQueries({ queryKey: key });
    onDone();
    toasts.done(said);
  };
  const finaliseNow = async (): Promise<void> => {
    if (!(await autosave.flush())) return;
    const next = await finalise.mutateAsync({ id: state.id, revision: autosave.state().revision });
    taken(next, words.finalise.done(next.version));
  };
  const reopenNow = async (reason: string): Promise<void> => {
    taken(await reopen.mutateAsync({ id: state.id, revision: state.revision, reason }), words.reopen.done);
  };
  return {
    isBusy: finalise.isPending || reopen.isPending,
    finalise: () => { finaliseNow().catch(() => undefined); },
    reopen: (reason) => { reopenNow(reason).catch(() => undefined); },
  };
}
