import { useState, type ReactNode } from 'react';
import { Button, Modal, NumberInput, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { PlanState, TargetItem } from '../../../electron/contract/plans.ts';
import { planSpan } from '../../../electron/core/plan/types.ts';
import { unitLabels } from '../../../electron/core/report/unit-label.ts';
import { useApi } from '../../app/client.tsx';
import { DayInput } from '../../components/day-input.tsx';
import { capitalised } from '../../i18n/format.ts';
import { useWords } from '../../i18n/shell-words.ts';
import type { SetTarget } from './targets-tab.tsx';
import { usePlanWords } from './words.ts';
import classes from './target-dialog.module.css';
import common from './plans.module.css';

type TargetDialogProps = { readonly plan: PlanState; readonly target: TargetItem | null; readonly pending: boolean; readonly onSave: (target: SetTarget) => void; readonly onClose: () => void };

/** Which indicator of which form is to reach which number, in which days, by which unit. */
export function TargetDialog({ plan, target, pending, onSave, onClose }: TargetDialogProps): ReactNode {
  const words = usePlanWords().targets;
  const shared = useWords();
  const catalogue = useQuery(useApi().catalogue.get.queryOptions()).data?.catalogue ?? null;
  const span = planSpan(plan);
  const [form, setForm] = useState(target?.form ?? catalogue?.forms[0]?.code ?? '');
  const [indicator, setIndicator] = useState<string | null>(target?.indicator ?? null);
  const [unit, setUnit] = useState<string | null>(target?.unit ?? null);
  const [value, setValue] = useState<number | null>(target?.value ?? null);
  const [atMost, setAtMost] = useState(target?.atMost ?? false);
  const [from, setFrom] = useState<string | null>(target?.window.from ?? `${span.from.slice(0, 4)}-01-01`);
  const [to, setTo] = useState<string | null>(target?.window.to ?? span.to);
  const [note, setNote] = useState(target?.note ?? '');
  const chosen = catalogue?.forms.find((one) => one.code === form);
  const known = catalogue?.indicators.find((one) => one.code === indicator);
  const labelOf = catalogue === null ? null : unitLabels(catalogue);
  const isReady = chosen !== undefined && indicator !== null && value !== null && from !== null && to !== null && from <= to;
  const save = (): void => {
    if (!isReady) return;
    onSave({ id: target?.id ?? null, form, indicator, unit, value, atMost, window: { from, to }, note: note.trim() });
  };
  return (
    <Modal opened onClose={onClose} title={target === null ? words.add.replace('…', '') : words.edit} closeButtonProps={{ 'aria-label': shared.actions.close }}>
      <form className={common.form} onSubmit={(event) => { event.preventDefault(); save(); }}>
        {(catalogue?.forms.length ?? 0) === 0 && <p className={classes.hint}>{words.needForm}</p>}
        {(catalogue?.forms.length ?? 0) > 1 && <Select label={words.form} allowDeselect={false} data={(catalogue?.forms ?? []).map((one) => ({ value: one.code, label: one.name }))} value={form} onChange={(code) => { setForm(code ?? form); setIndicator(null); setUnit(null); }} />}
        <Select data-autofocus label={words.indicator} searchable data={(catalogue?.indicators ?? []).filter((one) => chosen?.indicators.includes(one.code) === true).map((one) => ({ value: one.code, label: `${one.name} – ${one.group}` }))} value={indicator} onChange={setIndicator} required />
        <Select label={words.unit} searchable clearable placeholder={words.allUnits} data={(chosen?.reportingUnits ?? []).map((id) => ({ value: id, label: capitalised(labelOf?.(id) ?? id) }))} value={unit} onChange={setUnit} />
        <div className={common.pair}>
          <Select label={words.kind} allowDeselect={false} data={[{ value: 'least', label: words.atLeastName }, { value: 'most', label: words.atMostName }]} value={atMost ? 'most' : 'least'} onChange={(kind) => { setAtMost(kind === 'most'); }} />
          <NumberInput label={words.value} thousandSeparator="." decimalSeparator="," decimalScale={known?.decimals ?? 0} hideControls value={value ?? ''} suffix={known === undefined ? '' : ` ${known.measure}`} onChange={(typed) => { setValue(typeof typed === 'number' ? typed : null); }} required />
        </div>
        <div className={common.pair}>
          <DayInput label={words.from} value={from} onChange={setFrom} required />
          <DayInput label={words.to} value={to} onChange={setTo} required />
        </div>
        <TextInput label={words.note} value={note} onChange={(event) => { setNote(event.currentTarget.value); }} />
        <div className={common.actions}>
          <Button variant="default" onClick={onClose}>{shared.actions.cancel}</Button>
          <Button type="submit" disabled={!isReady} loading={pending}>{words.save}</Button>
        </div>
      </form>
    </Modal>
  );
}
