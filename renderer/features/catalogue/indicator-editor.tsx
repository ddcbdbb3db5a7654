import type { ReactNode } from 'react';
import { Autocomplete, MultiSelect, NumberInput, Select, TagsInput, TextInput } from '@mantine/core';
import type { Catalogue, Indicator, IndicatorKind } from '../../../electron/core/catalogue/types.ts';
import { dropped, ItemEditor, placed } from './item-editor.tsx';
import { useCatalogueWords } from './words.ts';
import classes from './catalogue.module.css';

const KINDS: readonly IndicatorKind[] = ['flow', 'stock', 'ratio'];
const NEW_INDICATOR: IndicatorDraft = { code: '', name: '', group: '', measure: '', kind: 'flow', decimals: 0, aliases: [], sumOf: [] };

type IndicatorDraft = Omit<Indicator, 'sumOf'> & { readonly sumOf: readonly string[] };

type IndicatorEditorProps = { readonly catalogue: Catalogue; readonly indicator: Indicator | null; readonly onDone: (code: string) => void };

export function IndicatorEditor({ catalogue, indicator, onDone }: IndicatorEditorProps): ReactNode {
  const words = useCatalogueWords().indicators;
  const { indicators } = catalogue;
  const index = indicator === null ? -1 : indicators.indexOf(indicator);
  const put = ({ sumOf, ...draft }: IndicatorDraft): Catalogue => ({ ...catalogue, indicators: placed<Indicator>(indicators, index, sumOf.length === 0 ? draft : { ...draft, sumOf }) });
  const without = (): Catalogue => {
    const gone = indicators[index]?.code;
    const forms = catalogue.forms.map((form) => ({ ...form, indicators: form.indicators.filter((code) => code !== gone) }));
    return { ...catalogue, indicators: dropped(indicators, index), forms };
  };
  const initial: IndicatorDraft = indicator === null ? NEW_INDICATOR : { ...indicator, sumOf: indicator.sumOf ?? [] };
  return (
    <ItemEditor initial={initial} isNew={indicator === null} path={`indicators[${index < 0 ? indicators.length : index}]`} fields={['code', 'name', 'group', 'measure', 'kind', 'decimals', 'aliases', 'sumOf']} nameOf={(draft) => draft.name} put={put} without={without} onSaved={(draft) => { onDone(draft.code); }} onRemoved={() => { onDone(''); }}>
      {({ draft, set, errorOf }) => (
        <>
          <TextInput label={words.name} value={draft.name} onChange={(event) => { set({ name: event.currentTarget.value }); }} error={errorOf('name')} required />
          <div className={classes.pair}>
            <TextInput label={words.code} placeholder={words.codeExample} value={draft.code} onChange={(event) => { set({ code: event.currentTarget.value }); }} error={errorOf('code')} readOnly={indicator !== null} required />
            <TextInput label={words.measure} placeholder={words.measureExample} value={draft.measure} onChange={(event) => { set({ measure: event.currentTarget.value }); }} error={errorOf('measure')} required />
          </div>
          <Autocomplete size="xs" label={words.group} description={words.groupHint} data={[...new Set(indicators.map((each) => each.group))]} value={draft.group} onChange={(group) => { set({ group }); }} error={errorOf('group')} required />
          <Select
            label={words.kind}
            data={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
            value={draft.kind}
            allowDeselect={false}
            onChange={(value) => {
              const kind = KINDS.find((each) => each === value);
              if (kind !== undefined) set({ kind });
            }}
            error={errorOf('kind')}
          />
          <NumberInput label={words.decimals} min={0} max={6} clampBehavior="strict" value={draft.decimals} onChange={(value) => { set({ decimals: typeof value === 'number' ? value : 0 }); }} w={140} error={errorOf('decimals')} />
          <TagsInput label={words.aliases} description={words.aliasesHint} value={[...draft.aliases]} onChange={(aliases) => { set({ aliases }); }} acceptValueOnBlur error={errorOf('aliases')} />
          <MultiSelect label={words.sumOf} description={words.sumOfHint} data={indicators.filter((each) => each.code !== draft.code).map((each) => ({ value: each.code, label: `${each.code} · ${each.name}` }))} value={[...draft.sumOf]} onChange={(sumOf) => { set({ sumOf }); }} searchable clearable error={errorOf('sumOf')} />
        </>
      )}
    </ItemEditor>
  );
}
