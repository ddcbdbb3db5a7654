import type { ReactNode } from 'react';
import { Button, Checkbox, Group, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import type { Catalogue, Form, Frequency } from '../../../electron/core/catalogue/types.ts';
import { FormIndicators } from './form-indicators.tsx';
import { dropped, ItemEditor, placed } from './item-editor.tsx';
import { unitNames } from './unit-names.ts';
import { useCatalogueWords } from './words.ts';
import classes from './catalogue.module.css';

const FREQUENCIES: readonly Frequency[] = ['month', 'quarter', 'half-year', 'nine-month', 'year'];

type FormEditorProps = { readonly catalogue: Catalogue; readonly form: Form | null; readonly onDone: () => void };

export function FormEditor({ catalogue, form, onDone }: FormEditorProps): ReactNode {
  const words = useCatalogueWords().forms;
  const { forms } = catalogue;
  const index = form === null ? -1 : forms.indexOf(form);
  const open = catalogue.units.filter((unit) => unit.validTo === null).map((unit) => unit.id);
  const initial: Form = form ?? { code: '', name: '', frequency: 'month', indicators: catalogue.indicators.map((each) => each.code), reportingUnits: open, window: { startDay: 1 }, due: { day: 25 } };
  const name = unitNames(catalogue);
  // Former units stay choosable where the form names them already.
  const choices = catalogue.units.filter((unit) => unit.validTo === null || initial.reportingUnits.includes(unit.id));

  return (
    <ItemEditor initial={initial} isNew={form === null} path={`forms[${index < 0 ? forms.length : index}]`} fields={['code', 'name', 'frequency', 'indicators', 'reportingUnits', 'window', 'due']} nameOf={(draft) => draft.name} put={(draft) => ({ ...catalogue, forms: placed(forms, index, draft) })} without={() => ({ ...catalogue, forms: dropped(forms, index) })} onSaved={onDone} onRemoved={onDone}>
      {({ draft, set, errorOf }) => (
        <>
          <div className={classes.pair}>
            <TextInput label={words.code} placeholder={words.codeExample} value={draft.code} onChange={(event) => { set({ code: event.currentTarget.value }); }} error={errorOf('code')} readOnly={form !== null} required />
            <NativeSelect
              label={words.frequency}
              data={FREQUENCIES.map((value) => ({ value, label: words.frequencies[value] }))}
              value={draft.frequency}
              onChange={(event) => {
                const frequency = FREQUENCIES.find((each) => each === event.currentTarget.value);
                if (frequency !== undefined) set({ frequency });
              }}
            />
          </div>
          <TextInput label={words.name} value={draft.name} onChange={(event) => { set({ name: event.currentTarget.value }); }} error={errorOf('name')} required />
          <NumberInput label={words.startDay} description={words.startDayHint} min={1} max={28} clampBehavior="strict" value={draft.window.startDay} onChange={(value) => { set({ window: { startDay: typeof value === 'number' ? value : 1 } }); }} error={errorOf('window')} />
          <div className={classes.pair}>
            <NumberInput label={words.dueDay} min={1} max={31} clampBehavior="strict" value={draft.due.day} onChange={(value) => { set({ due: { ...draft.due, day: typeof value === 'number' ? value : 1 } }); }} error={errorOf('due')} />
            <NativeSelect label={words.dueMonth} data={words.dueMonths.map((label, value) => ({ value: String(value), label }))} value={String(draft.due.monthOffset ?? 0)} onChange={(event) => { set({ due: { day: draft.due.day, monthOffset: Number(event.currentTarget.value) } }); }} />
          </div>
          <FormIndicators catalogue={catalogue} codes={draft.indicators} onChange={(indicators) => { set({ indicators }); }} error={errorOf('indicators')} />
          <Checkbox.Group label={`${words.units} (${draft.reportingUnits.length})`} value={[...draft.reportingUnits]} onChange={(reportingUnits) => { set({ reportingUnits }); }} error={errorOf('reportingUnits')} size="xs">
            <Group gap="xs" my={4}>
              <Button variant="default" size="compact-xs" onClick={() => { set({ reportingUnits: [...new Set([...draft.reportingUnits, ...open])] }); }}>{words.allUnits}</Button>
              <Button variant="default" size="compact-xs" onClick={() => { set({ reportingUnits: [] }); }}>{words.clearUnits}</Button>
            </Group>
            <div className={classes.choices}>
              {choices.map((unit) => (
                <Checkbox key={unit.id} value={unit.id} label={name(unit.id)} />
              ))}
            </div>
          </Checkbox.Group>
        </>
      )}
    </ItemEditor>
  );
}
