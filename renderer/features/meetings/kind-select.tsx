import { useState, type ReactNode } from 'react';
import { Select, type SelectProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../app/client.tsx';
import { useMeetingWords } from './words.ts';

type KindSelectProps = Omit<SelectProps, 'data' | 'value' | 'onChange' | 'searchValue' | 'onSearchChange'> & { readonly value: string; readonly onChange: (kind: string) => void };

/** The kind of a meeting: one of those held so far, a common one, or a new one as typed. */
export function KindSelect({ value, onChange, ...rest }: KindSelectProps): ReactNode {
  const words = useMeetingWords();
  const kinds = useQuery(useApi().meetings.kinds.queryOptions()).data ?? [];
  const [search, setSearch] = useState('');
  const typed = search.trim();
  const known = value === '' || kinds.includes(value) ? kinds : [value, ...kinds];
  return (
    <Select
      {...rest}
      searchable
      allowDeselect={false}
      value={value === '' ? null : value}
      searchValue={search}
      onSearchChange={setSearch}
      data={[...known.map((kind) => ({ value: kind, label: kind })), ...(typed === '' || known.includes(typed) ? [] : [{ value: typed, label: words.create.typedKind(typed) }])]}
      onChange={(kind) => { if (kind !== null) onChange(kind); }}
    />
  );
}
