import type { ReactNode } from 'react';
import { Select, TagsInput, TextInput } from '@mantine/core';
import type { Catalogue, Unit } from '../../../electron/core/catalogue/types.ts';
import { DayInput } from '../../components/day-input.tsx';
import { formatDate } from '../../i18n/format.ts';
import { dropped, ItemEditor, placed } from './item-editor.tsx';
import { UNIT_KINDS, unitChoices, unitNames } from './unit-names.ts';
import { useCatalogueWords } from './words.ts';
import classes from './catalogue.module.css';

type UnitDraft = Omit<Unit, 'validFrom' | 'parentId'> & { readonly validFrom: string | null; readonly parentId: string | null };

const NEW_UNIT: UnitDraft = { id: '', name: '', kind: 'xa', code: null, parentId: null, validFrom: '1990-01-01', validTo: null, aliases: [] };

type UnitEditorProps = { readonly catalogue: Catalogue; readonly unit: Unit | null; readonly makeId: (name: string) => string; readonly onDone: () => void };

export function UnitEditor({ catalogue, unit, makeId, onDone }: UnitEditorProps): ReactNode {
  const words = useCatalogueWords();
  const { units } = catalogue;
  const index = unit === null ? -1 : units.indexOf(unit);
  const name = unitNames(catalogue);
  const events = unit === null ? [] : catalogue.unitEvents.filter((event) => event.from.includes(unit.id) || event.to.includes(unit.id));
  const initial: UnitDraft = unit === null ? NEW_UNIT : { ...unit, parentId: unit.parentId ?? null };

  const put = (draft: UnitDraft): Catalogue => {
    const { parentId, ...rest } = draft;
    const made: Unit = { ...rest, id: draft.id === '' ? makeId(draft.name) : draft.id, validFrom: draft.validFrom ?? '', ...(parentId === null ? {} : { parentId }) };
    return { ...catalogue, units: placed(units, index, made) };
  };
  const without = (): Catalogue => {
    const gone = units[index]?.id;
    const forms = catalogue.forms.map((form) => ({ ...form, reportingUnits: form.reportingUnits.filter((id) => id !== gone) }));
    return { ...catalogue, units: dropped(units, index), forms };
  };

  return (
    <ItemEditor initial={initial} isNew={unit === null} path={`units[${index < 0 ? units.length : index}]`} fields={['name', 'kind', 'code', 'parentId', 'validFrom', 'validTo', 'aliases']} nameOf={(draft) => draft.name} put={put} without={without} onSaved={onDone} onRemoved={onDone}>
      {({ draft, set, errorOf }) => (
        <>
          <TextInput label={words.units.name} value={draft.name} onChange={(event) => { set({ name: event.currentTarget.value }); }} error={errorOf('name')} required />
          <div className={classes.pair}>
            <Select
              label={words.units.kind}
              data={UNIT_KINDS.map((value) => ({ value, label: words.units.kinds[value] }))}
              value={draft.kind}
              allowDeselect={false}
              onChange={(value) => {
                const kind = UNIT_KINDS.find((each) => each === value);
                if (kind !== undefined) set({ kind });
              }}
            />
            <TextInput label={words.units.code} title={words.units.codeHint} value={draft.code ?? ''} onChange={(event) => { set({ code: event.currentTarget.value === '' ? null : event.currentTarget.value }); }} error={errorOf('code')} />
          </div>
          <Select label={words.units.parent} data={unitChoices(catalogue, units.filter((each) => each.id !== draft.id))} value={draft.parentId} onChange={(parentId) => { set({ parentId }); }} searchable clearable error={errorOf('parentId')} />
          <div className={classes.pair}>
            <DayInput label={words.units.validFrom} value={draft.validFrom} onChange={(validFrom) => { set({ validFrom }); }} error={errorOf('validFrom')} required />
            <DayInput label={words.units.validTo} value={draft.validTo} onChange={(validTo) => { set({ validTo }); }} error={errorOf('validTo')} />
          </div>
          <TagsInput label={words.units.aliases} description={words.units.aliasesHint} value={[...draft.aliases]} onChange={(aliases) => { set({ aliases }); }} acceptValueOnBlur error={errorOf('aliases')} />
          {events.length > 0 && (
            <div>
              <div className={classes.quiet}>{words.units.history}</div>
              <ul className={classes.history}>
                {events.map((event) => (
                  <li key={`${event.date} ${event.type} ${event.from.join()}`}>
                    {formatDate(event.date)} · {words.events.types[event.type]}: {event.from.map(name).join(', ')} → {event.to.map(name).join(', ') || words.events.nobody}
                    <div className={classes.quiet}>{event.basis}</div>
                  </li>
                ))}
              </ul>
            </div>
          )}
        </>
      )}
    </ItemEditor>
  );
}
