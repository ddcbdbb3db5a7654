import { useMemo, type ReactNode } from 'react';
import type { Catalogue, Form } from '../../../electron/core/catalogue/types.ts';
import type { DataColumn } from '../../components/data-table.tsx';
import { FormEditor } from './form-editor.tsx';
import { ItemSection } from './item-section.tsx';
import { useCatalogueWords } from './words.ts';

const textOf = (form: Form): string => `${form.code} ${form.name}`;
const keyOf = (form: Form): string => form.code;

export function FormsSection({ catalogue }: { readonly catalogue: Catalogue }): ReactNode {
  const words = useCatalogueWords();
  const columns = useMemo((): readonly DataColumn<Form>[] => [
    { id: 'code', name: words.forms.code, width: 90, sortBy: keyOf, cell: keyOf },
    { id: 'name', name: words.forms.name, sortBy: (form) => form.name, cell: (form) => form.name },
    { id: 'frequency', name: words.forms.frequency, width: 100, sortBy: (form) => form.frequency, cell: (form) => words.forms.frequencies[form.frequency] },
    { id: 'indicators', name: words.forms.indicatorCount, width: 76, align: 'right', sortBy: (form) => form.indicators.length, cell: (form) => form.indicators.length, sheet: { kind: 'number', decimals: 0, value: (form) => form.indicators.length } },
    { id: 'units', name: words.forms.unitCount, width: 76, align: 'right', sortBy: (form) => form.reportingUnits.length, cell: (form) => form.reportingUnits.length, sheet: { kind: 'number', decimals: 0, value: (form) => form.reportingUnits.length } },
    { id: 'due', name: words.periods.due, width: 150, cell: (form) => words.forms.due(form.due.day, form.due.monthOffset ?? 0) },
  ], [words]);
  return (
    <ItemSection
      label={words.sections.forms}
      items={catalogue.forms}
      columns={columns}
      keyOf={keyOf}
      textOf={textOf}
      addName={words.forms.add}
      newTitle={words.forms.add}
      titleOf={(form) => form.name}
      panelWidth={420}
      editor={(form, leave) => <FormEditor catalogue={catalogue} form={form} onDone={() => { leave({ kind: 'none' }); }} />}
    />
  );
}
