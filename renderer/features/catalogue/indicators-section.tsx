import { useMemo, type ReactNode } from 'react';
import type { Catalogue, Indicator } from '../../../electron/core/catalogue/types.ts';
import type { DataColumn } from '../../components/data-table.tsx';
import { IndicatorEditor } from './indicator-editor.tsx';
import { ItemSection } from './item-section.tsx';
import { useCatalogueWords } from './words.ts';

const textOf = (indicator: Indicator): string => [indicator.code, indicator.name, indicator.group, ...indicator.aliases].join(' ');
const keyOf = (indicator: Indicator): string => indicator.code;

export function IndicatorsSection({ catalogue }: { readonly catalogue: Catalogue }): ReactNode {
  const words = useCatalogueWords();
  const columns = useMemo((): readonly DataColumn<Indicator>[] => [
    { id: 'code', name: words.indicators.code, width: 104, sortBy: keyOf, cell: keyOf },
    { id: 'name', name: words.indicators.name, sortBy: (indicator) => indicator.name, cell: (indicator) => indicator.name },
    { id: 'group', name: words.indicators.group, width: 180, sortBy: (indicator) => indicator.group, cell: (indicator) => indicator.group },
    { id: 'measure', name: words.indicators.measure, width: 100, sortBy: (indicator) => indicator.measure, cell: (indicator) => indicator.measure },
    { id: 'kind', name: words.indicators.kind, width: 96, sortBy: (indicator) => indicator.kind, cell: (indicator) => words.indicators.shortKinds[indicator.kind] },
    { id: 'aliases', name: words.indicators.aliases, cell: (indicator) => indicator.aliases.join(', ') },
    { id: 'forms', name: words.indicators.forms, width: 90, cell: (indicator) => catalogue.forms.filter((form) => form.indicators.includes(indicator.code)).map((form) => form.code).join(', ') },
  ], [words, catalogue.forms]);
  return (
    <ItemSection
      label={words.sections.indicators}
      items={catalogue.indicators}
      columns={columns}
      keyOf={keyOf}
      textOf={textOf}
      addName={words.indicators.add}
      newTitle={words.indicators.add}
      titleOf={(indicator) => indicator.name}
      editor={(indicator, leave) => <IndicatorEditor catalogue={catalogue} indicator={indicator} onDone={() => { leave({ kind: 'none' }); }} />}
    />
  );
}
