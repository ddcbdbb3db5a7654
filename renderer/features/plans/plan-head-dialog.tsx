import { useState, type ReactNode } from 'react';
import { Button, Modal, NumberInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { PlanState } from '../../../electron/contract/plans.ts';
import { useApi, useClient } from '../../app/client.tsx';
import { useToday } from '../../app/today.ts';
import { DayInput } from '../../components/day-input.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/shell-words.ts';
import { usePlanWords } from './words.ts';
import classes from './plans.module.css';

/** Name, year and days of a plan: a new one when `plan` is null. */
export function PlanHeadDialog({ plan, onClose }: { readonly plan: PlanState | null; readonly onClose: () => void }): ReactNode {
  const words = usePlanWords();
  const shared = useWords();
  const client = useClient();
  const api = useApi();
  const queries = useQueryClient();
  const toasts = useToasts();
  const navigate = useNavigate();
  const thisYear = Number(useToday().slice(0, 4));
  const [year, setYear] = useState(plan?.year ?? thisYear);
  const [title, setTitle] = useState<string | null>(plan?.title ?? null);
  const [startsOn, setStartsOn] = useState(plan?.startsOn ?? null);
  const [endsOn, setEndsOn] = useState(plan?.endsOn ?? null);
  const shownTitle = title ?? words.create.example(year);
  const head = { title: shownTitle.trim(), year, startsOn, endsOn };
  const save = useMutation({
    mutationFn: () => (plan === null ? client.plans.create(head) : client.plans.update({ id: plan.id, revision: plan.revision, ...head, content: plan.content })),
    onError: toasts.failed,
    onSuccess: async (saved) => {
      queries.setQueryData(api.plans.get.queryKey({ input: { id: saved.id } }), saved);
      await queries.invalidateQueries({ queryKey: api.plans.key() });
      onClose();
      if (plan === null) await navigate({ to: '/plans/$planId', params: { planId: saved.id } });
    },
  });
  return (
    <Modal opened onClose={onClose} title={plan === null ? words.create.title : words.plan.rename} closeButtonProps={{ 'aria-label': shared.actions.close }}>
      <form className={classes.form} onSubmit={(event) => { event.preventDefault(); save.mutate(); }}>
        <TextInput data-autofocus label={words.create.name} value={shownTitle} onChange={(event) => { setTitle(event.currentTarget.value); }} required />
        <div className={classes.pair}>
          <NumberInput label={words.create.year} value={year} min={1990} max={2200} allowDecimal={false} hideControls thousandSeparator={false} onChange={(value) => { if (typeof value === 'number' && value > 1900) setYear(value); }} />
          <DayInput label={words.create.from} value={startsOn} onChange={setStartsOn} />
          <DayInput label={words.create.to} value={endsOn} onChange={setEndsOn} />
        </div>
        <div className={classes.actions}>
          <Button variant="default" onClick={onClose}>{shared.actions.cancel}</Button>
          <Button type="submit" loading={save.isPending} disabled={head.title === ''}>{plan === null ? words.create.make : shared.actions.save}</Button>
        </div>
      </form>
    </Modal>
  );
}
