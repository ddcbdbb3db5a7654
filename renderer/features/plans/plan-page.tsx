import { useState, type ReactNode } from 'react';
import { Tabs } from '@mantine/core';
import { IconAlertTriangle, IconArrowLeft, IconFileImport, IconFileSpreadsheet, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { PlanState } from '../../../electron/contract/plans.ts';
import type { TaskItem } from '../../../electron/contract/tasks.ts';
import { useApi, useClient } from '../../app/client.tsx';
import { useCommands } from '../../app/commands.tsx';
import { PLAN_TABS, type PlanTab } from '../../app/search.ts';
import { AttachmentPanel } from '../../components/attachments/attachment-panel.tsx';
import { CommandBar } from '../../components/command-bar.tsx';
import { Page } from '../../components/page.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { saveFile } from '../../components/save-file.ts';
import { StatusBadge } from '../../components/status-badge.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { BoardTab } from './board-tab.tsx';
import { CalendarTab } from './calendar-tab.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { PlanHeadDialog } from './plan-head-dialog.tsx';
import { TargetsTab } from './targets-tab.tsx';
import { TaskPanel, type PanelTask } from './task-panel.tsx';
import { TasksTab } from './tasks-tab.tsx';
import { TextTab } from './text-tab.tsx';
import { usePlanWords } from './words.ts';
import classes from './plan-page.module.css';
import common from './plans.module.css';

/** One plan: its tasks as list, board and calendar, its targets, its paper. */
export function PlanPage(): ReactNode {
  const { planId } = useParams({ from: '/plans/$planId' });
  const api = useApi();
  const words = usePlanWords();
  const plan = useQuery(api.plans.get.queryOptions({ input: { id: planId } }));
  const tasks = useQuery(api.tasks.list.queryOptions({ input: { plan: planId } }));
  if (plan.data === undefined) return <Page title={words.title}><QueryState query={plan}>{() => null}</QueryState></Page>;
  if (tasks.data === undefined) return <Page title={plan.data.title}><QueryState query={tasks}>{() => null}</QueryState></Page>;
  return <PlanDesk key={planId} plan={plan.data} tasks={tasks.data} />;
}

type Dialog = 'none' | 'head' | 'import';

/** Views that show no task beside them. */
const WITHOUT_TASKS: readonly PlanTab[] = ['targets', 'text', 'files'];

function PlanDesk({ plan, tasks }: { readonly plan: PlanState; readonly tasks: readonly TaskItem[] }): ReactNode {
  const words = usePlanWords();
  const client = useClient();
  const api = useApi();
  const queries = useQueryClient();
  const toasts = useToasts();
  const navigate = useNavigate();
  const { file, task, tab = file === undefined || task !== undefined ? 'tasks' : 'files' } = useSearch({ from: '/plans/$planId' });
  const [dialog, setDialog] = useState<Dialog>('none');
  const [adding, setAdding] = useState<string | null>(null);
  const show = (next: { readonly tab?: PlanTab; readonly task?: string | null }): void => {
    setAdding(null);
    const chosen = next.task === undefined ? task : (next.task ?? undefined);
    void navigate({ to: '/plans/$planId', params: { planId: plan.id }, search: { tab: next.tab ?? tab, task: chosen }, replace: true });
  };
  const openTask = (id: string | null): void => { show({ task: id }); };
  const exported = useMutation({ mutationFn: () => client.plans.exportTable({ id: plan.id }), onSuccess: saveFile, onError: toasts.failed });
  const bin = async (): Promise<void> => {
    await client.plans.remove({ id: plan.id, revision: plan.revision });
    await navigate({ to: '/plans' });
    await queries.invalidateQueries({ queryKey: api.plans.key() });
    toasts.undoable(words.list.removed(plan.title), () => {
      client.plans.restore({ id: plan.id }).then(() => {
        toasts.done(words.list.restored(plan.title));
        return queries.invalidateQueries({ queryKey: api.plans.key() });
      }, toasts.failed);
    });
  };
  const commands = useCommands(plan.title, [
    { id: 'plan.add', name: words.tasks.add, icon: IconPlus, shortcut: 'mod+B', primary: true, run: () => { openTask(null); setAdding(tasks.at(-1)?.heading ?? ''); } },
    { id: 'plan.import', name: words.plan.import, icon: IconFileImport, run: () => { setDialog('import'); } },
    { id: 'plan.export', name: words.plan.exportTable, icon: IconFileSpreadsheet, shortcut: 'mod+E', enabled: tasks.length > 0 && !exported.isPending, run: () => { exported.mutate(); } },
    { id: 'plan.back', name: words.plan.back, icon: IconArrowLeft, inMenu: true, run: () => { void navigate({ to: '/plans' }); } },
    { id: 'plan.head', name: words.plan.rename, icon: IconPencil, inMenu: true, run: () => { setDialog('head'); } },
    { id: 'plan.remove', name: words.plan.remove, icon: IconTrash, inMenu: true, run: () => { bin().catch(toasts.failed); } },
  ]);
  const panel: PanelTask | null = adding !== null ? { kind: 'new', planId: plan.id, heading: adding } : task === undefined ? null : { kind: 'task', id: task };
  const headings = [...new Set(tasks.map((one) => one.heading).filter((heading) => heading !== ''))];
  const { counts } = plan;
  const closePanel = (): void => { setAdding(null); openTask(null); };
  return (
    <Page
      title={plan.title}
      fill
      actions={<CommandBar commands={commands} />}
      aside={
        <>
          <span className={common.quiet}>{words.plan.summary(counts.done, counts.open + counts.doing + counts.done)}</span>
          {counts.overdue > 0 && <StatusBadge tone="bad" icon={IconAlertTriangle}>{words.plan.late(counts.overdue)}</StatusBadge>}
        </>
      }
    >
      <Tabs className={classes.tabs} value={tab} onChange={(value) => { const next = PLAN_TABS.find((each) => each === value); if (next !== undefined) show({ tab: next, task: WITHOUT_TASKS.includes(next) ? null : (task ?? null) }); }}>
        <Tabs.List>
          {PLAN_TABS.map((each) => <Tabs.Tab key={each} value={each}>{words.plan.tabs[each]}</Tabs.Tab>)}
        </Tabs.List>
        <Tabs.Panel className={classes.tab} value={tab}>
          <div className={classes.desk}>
            <div className={classes.main}>
              {tab === 'tasks' && <TasksTab plan={plan} tasks={tasks} chosen={task ?? null} onChoose={openTask} onAdd={(heading) => { openTask(null); setAdding(heading); }} onImport={() => { setDialog('import'); }} />}
              {tab === 'board' && <BoardTab planId={plan.id} tasks={tasks} chosen={task ?? null} onChoose={openTask} />}
              {tab === 'calendar' && <CalendarTab plan={plan} chosen={task ?? null} onChoose={openTask} />}
              {tab === 'targets' && <TargetsTab plan={plan} />}
              {tab === 'text' && <TextTab plan={plan} />}
              {tab === 'files' && <AttachmentPanel owner={{ kind: 'plan', id: plan.id }} />}
            </div>
            {panel !== null && !WITHOUT_TASKS.includes(tab) && (
              <TaskPanel key={panel.kind === 'task' ? panel.id : `new ${panel.heading}`} task={panel} headings={headings} onClose={closePanel} onOpen={openTask} />
            )}
          </div>
        </Tabs.Panel>
      </Tabs>
      {dialog === 'head' && <PlanHeadDialog plan={plan} onClose={() => { setDialog('none'); }} />}
      {dialog === 'import' && <ImportDialog plan={plan} onClose={() => { setDialog('none'); }} />}
    </Page>
  );
}
