import type { ReactNode } from 'react';
import { Button, Checkbox, MultiSelect, Select, Stack, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { Catalogue } from '../../../electron/core/catalogue/types.ts';
import type { ChangeDraft } from './change-wizard.tsx';
import { UNIT_KINDS, unitChoices } from './unit-names.ts';
import { useCatalogueWords } from './words.ts';
import classes from './catalogue.module.css';

type ChangeUnitsProps = { readonly catalogue: Catalogue; readonly draft: ChangeDraft; readonly set: (change: Partial<ChangeDraft>) => void };

/** The second step: which units change, and what comes of them. */
export function ChangeUnits({ catalogue, draft, set }: ChangeUnitsProps): ReactNode {
  const words = useCatalogueWords();
  const { type, date, from, results } = draft;
  const existing = unitChoices(catalogue, catalogue.units.filter((unit) => date === null || (unit.validFrom < date && (unit.validTo === null || unit.validTo >= date))));
  const makesUnits = type === 'merge' || type === 'split' || type === 'rename' || type === 'retype';
  const setResult = (index: number, change: Partial<ChangeDraft['results'][number]>): void => {
    set({ results: results.map((result, at) => (at === index ? { ...result, ...change } : result)) });
  };
  return (
    <Stack gap="sm">
      <MultiSelect label={words.events.from} data={existing} value={[...from]} onChange={(chosen) => { set({ from: chosen }); }} searchable clearable required hidePickedOptions />
      {type === 'absorb' && <Select label={words.events.into} data={existing} value={draft.into} onChange={(into) => { set({ into }); }} searchable required />}
      {type === 'parent-change' && <Select label={words.events.newParent} data={unitChoices(catalogue)} value={draft.parentId} onChange={(parentId) => { set({ parentId }); }} searchable clearable />}
      {makesUnits &&
        results.map((result, index) => (
          // The order of the new units is all that tells them apart while their names are being typed.
          <div key={`result-${String(index)}`} className={classes.resultRow}>
            <TextInput label={words.events.newName} value={result.name} onChange={(event) => { setResult(index, { name: event.currentTarget.value }); }} required />
            <Select
              label={words.events.newKind}
              data={UNIT_KINDS.map((value) => ({ value, label: words.units.kinds[value] }))}
              value={result.kind}
              allowDeselect={false}
              onChange={(value) => {
                const kind = UNIT_KINDS.find((each) => each === value);
                if (kind !== undefined) setResult(index, { kind });
              }}
            />
            <TextInput label={words.events.newCode} value={result.code ?? ''} onChange={(event) => { setResult(index, { code: event.currentTarget.value === '' ? null : event.currentTarget.value }); }} />
          </div>
        ))}
      {type === 'split' && (
        <div>
          <Button variant="default" size="compact-xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => { set({ results: [...results, { name: '', kind: 'xa', code: null }] }); }}>
            {words.events.moreResults}
          </Button>
        </div>
      )}
      {makesUnits && <Checkbox label={words.events.updateForms} checked={draft.updateForms} onChange={(event) => { set({ updateForms: event.currentTarget.checked }); }} />}
    </Stack>
  );
}
