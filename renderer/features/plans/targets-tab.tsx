import { useState, type ReactNode } from 'react';
import { IconPlus, IconTargetArrow, IconPencil, IconTrash } from '@tabler/icons-react';
import { ActionIcon } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PlanState, TargetItem } from '../../../electron/contract/plans.ts';
import type { AttainmentStanding } from '../../../electron/core/plan/attainment.ts';
import type { TargetFields } from '../../../electron/core/plan/types.ts';
import { useApi, useClient } from '../../app/client.tsx';
import { useCommands } from '../../app/commands.tsx';
import { CommandBar } from '../../components/command-bar.tsx';
import { EmptyScreen } from '../../components/empty-screen.tsx';
import { Panel } from '../../components/page.tsx';
import { periodLabel } from '../../components/period-label.ts';
import { StatusBadge, type Tone } from '../../components/status-badge.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { capitalised, formatDate, formatNumber } from '../../i18n/format.ts';
import { useWords } from '../../i18n/shell-words.ts';
import { RecurringReports } from './recurring-reports.tsx';
import { TargetDialog } from './target-dialog.tsx';
import { usePlanWords } from './words.ts';
import classes from './targets.module.css';

const TONES: Readonly<Record<AttainmentStanding, Tone>> = { reached: 'good', within: 'good', short: 'info', exceeded: 'bad', 'no-figures': 'wait', 'not-applicable': 'plain' };

export type SetTarget = TargetFields & { readonly id: string | null };

/** The plan's targets with what the figures come to, and the reports it makes due. */
export function TargetsTab({ plan }: { readonly plan: PlanState }): ReactNode {
  const words = usePlanWords();
  const api = useApi();
  const client = useClient();
  const queries = useQueryClient();
  const toasts = useToasts();
  const [editing, setEditing] = useState<TargetItem | 'new' | null>(null);
  const store = useMutation({
    mutationFn: (targets: readonly SetTarget[]) => client.plans.setTargets({ id: plan.id, revision: plan.revision, targets }),
    onError: toasts.failed,
    onSuccess: async (saved) => {
      queries.setQueryData(api.plans.get.queryKey({ input: { id: plan.id } }), saved);
      await queries.invalidateQueries({ queryKey: api.plans.key() });
    },
  });
  const remove = (target: TargetItem): void => {
    const before = plan.targets;
    store.mutate(before.filter((one) => one !== target), {
      onSuccess: (saved) => {
        toasts.undoable(words.targets.removed(target.indicatorName), () => {
          client.plans.setTargets({ id: saved.id, revision: saved.revision, targets: before }).then(() => queries.invalidateQueries({ queryKey: api.plans.key() }), toasts.failed);
        });
      },
    });
  };
  const commands = useCommands(words.plan.tabs.targets, [{ id: 'plan.target', name: words.targets.add, icon: IconPlus, run: () => { setEditing('new'); } }]);
  return (
    <div className={classes.root} tabIndex={0} role="group" aria-label={words.plan.tabs.targets}>
      {plan.targets.length === 0 ? (
        <EmptyScreen icon={IconTargetArrow} title={words.targets.empty} text={words.targets.emptyText}><CommandBar commands={commands} /></EmptyScreen>
      ) : (
        <Panel title={words.targets.label} actions={<CommandBar commands={commands} />}>
          <ul className={classes.targets}>
            {plan.targets.map((target) => <Target key={target.id} target={target} onEdit={() => { setEditing(target); }} onRemove={() => { remove(target); }} />)}
          </ul>
        </Panel>
      )}
      <RecurringReports plan={plan} />
      {editing !== null && (
        <TargetDialog
          plan={plan}
          target={editing === 'new' ? null : editing}
          pending={store.isPending}
          onClose={() => { setEditing(null); }}
          onSave={(target) => {
            const targets: readonly SetTarget[] = editing === 'new' ? [...plan.targets, target] : plan.targets.map((one) => (one === editing ? target : one));
            store.mutate(targets, { onSuccess: () => { setEditing(null); } });
          }}
        />
      )}
    </div>
  );
}

function Target({ target, onEdit, onRemove }: { readonly target: TargetItem; readonly onEdit: () => void; readonly onRemove: () => void }): ReactNode {
  const words = usePlanWords().targets;
  const shared = useWords();
  const { attainment } = target;
  const amount = `${formatNumber(target.value, target.decimals)} ${target.measure}`.trim();
  const share = attainment.share === null ? '…' : words.share(formatNumber(attainment.share));
  const notes = [
    ...(attainment.missingPeriods.length === 0 ? [] : [words.missing(attainment.missingPeriods.map((period) => periodLabel(period, shared.period).toLocaleLowerCase()).join(', '))]),
    ...(attainment.missingUnits.length === 0 ? [] : [words.missingUnits(attainment.missingUnits.length)]),
    ...(attainment.upcomingPeriods.length === 0 ? [] : [words.upcoming(attainment.upcomingPeriods.length)]),
  ];
  return (
    <li className={classes.target}>
      <div className={classes.name}>
        <strong>{target.indicatorName}</strong>
        <span className={classes.quiet}>{[target.unitLabel === null ? words.allUnits : capitalised(target.unitLabel), `${formatDate(target.window.from)} – ${formatDate(target.window.to)}`].join(' · ')}</span>
        {target.note !== '' && <span className={classes.quiet}>{target.note}</span>}
      </div>
      <div className={classes.goal}>{target.atMost ? words.atMost(amount) : words.atLeast(amount)}</div>
      <div className={classes.reached}>
        <span className={classes.value}>{attainment.value === null ? '…' : formatNumber(attainment.value, target.decimals)}</span>
        <span className={classes.bar} role="img" aria-label={words.bar(target.indicatorName, share)} data-standing={attainment.standing}><span style={{ width: `${Math.min(100, Math.max(0, attainment.share ?? 0))}%` }} /></span>
        <span className={classes.share}>{share}</span>
      </div>
      <div><StatusBadge tone={TONES[attainment.standing]}>{words.standing[attainment.standing]}</StatusBadge></div>
      <div className={classes.buttons}>
        <ActionIcon size="sm" aria-label={`${words.edit}: ${target.indicatorName}`} title={words.edit} onClick={onEdit}><IconPencil size={15} /></ActionIcon>
        <ActionIcon size="sm" aria-label={`${words.remove}: ${target.indicatorName}`} title={words.remove} onClick={onRemove}><IconTrash size={15} /></ActionIcon>
      </div>
      {notes.length > 0 && <p className={classes.notes}>{notes.join('; ')}</p>}
    </li>
  );
}
