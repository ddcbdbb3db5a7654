import type { ReactNode } from 'react';
import { SegmentedControl, Select } from '@mantine/core';
import { compareVietnamese } from '../../../electron/core/text/fold.ts';
import { DayInput } from '../../components/day-input.tsx';
import { useDocumentWords } from '../documents/words.ts';
import { KINDS, type SearchState } from './query-state.ts';
import { useSearchWords } from './words.ts';
import classes from './search.module.css';

type Filter = Omit<SearchState, 'q'>;

/** Narrows down by kind of record, type of document, and days. */
export function Filters({ filter, onChange }: { readonly filter: Filter; readonly onChange: (filter: Filter) => void }): ReactNode {
  const words = useSearchWords();
  const types = Object.entries(useDocumentWords().types).map(([value, label]) => ({ value, label })).sort((one, other) => compareVietnamese(one.label, other.label));
  const { kind, type, from, to } = filter;
  const change = (part: { readonly [Name in keyof Filter]?: Filter[Name] | null }): void => {
    const next: Record<string, string> = {};
    for (const [name, value] of Object.entries({ kind, type, from, to, ...part })) if (typeof value === 'string') next[name] = value;
    onChange(next as Filter);
  };
  return (
    <div className={classes.filters}>
      <SegmentedControl
        aria-label={words.kind} value={kind ?? ''}
        data={[{ value: '', label: words.allKinds }, ...KINDS.map((value) => ({ value, label: words.kinds[value] }))]}
        onChange={(value) => { change({ kind: KINDS.find((one) => one === value) ?? null, ...(value === '' || value === 'document' ? {} : { type: null }) }); }}
      />
      {(kind === undefined || kind === 'document') && (
        <Select aria-label={words.type} placeholder={words.anyType} data={types} value={type ?? null} clearable searchable w={190} onChange={(value) => { change({ type: value }); }} />
      )}
      <DayInput aria-label={words.from} leftSection={<span className={classes.prefix}>{words.from}</span>} leftSectionWidth={62} w={168} value={from ?? null} onChange={(day) => { change({ from: day }); }} />
      <DayInput aria-label={words.to} leftSection={<span className={classes.prefix}>{words.to}</span>} leftSectionWidth={70} w={176} value={to ?? null} onChange={(day) => { change({ to: day }); }} />
    </div>
  );
}
