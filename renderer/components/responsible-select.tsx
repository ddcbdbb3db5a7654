import { useState, type ReactNode } from 'react';
import { Select, type ComboboxItem, type ComboboxItemGroup, type ComboboxParsedItem, type SelectProps } from '@mantine/core';
import { responsibleKey } from '../../electron/core/record/responsible.ts';
import type { Responsible } from '../../electron/core/record/types.ts';
import { fold } from '../../electron/core/text/fold.ts';
import { useResponsibles } from '../app/use-responsibles.ts';
import { useWords } from '../i18n/shell-words.ts';

type ResponsibleSelectProps = Omit<SelectProps, 'data' | 'value' | 'onChange' | 'filter' | 'searchValue' | 'onSearchChange'> & {
  readonly value: Responsible | null;
  readonly onChange: (responsible: Responsible | null) => void;
};

const TYPED = 'typed:';

/** A member, body or unit of the catalogue, found with or without marks; a name that is not in it is taken as typed. */
export function ResponsibleSelect({ value, onChange, ...rest }: ResponsibleSelectProps): ReactNode {
  const words = useWords().responsible;
  const { choices, nameOf } = useResponsibles();
  const [search, setSearch] = useState('');
  const all = [...choices.member, ...choices.body, ...choices.unit];
  const key = value === null ? null : responsibleKey(value);
  const typed = search.trim();
  // What is chosen stays in the list though it left office or was never in the catalogue.
  const kept = value !== null && !all.some((choice) => choice.value === key) ? [{ value: responsibleKey(value), label: nameOf(value) }] : [];
  const isKnown = typed === '' || [...all, ...kept].some((choice) => choice.label === typed);
  const group = (name: string, items: readonly { readonly value: string; readonly label: string }[]) => (items.length === 0 ? [] : [{ group: name, items: items.map(({ value: each, label }) => ({ value: each, label })) }]);
  return (
    <Select
      {...rest}
      searchable
      clearable
      value={key}
      searchValue={search}
      onSearchChange={setSearch}
      data={[
        ...group(words.member, choices.member),
        ...group(words.body, choices.body),
        ...group(words.unit, choices.unit),
        ...group(words.other, [...kept, ...(isKnown ? [] : [{ value: `${TYPED}${typed}`, label: words.asTyped(typed) }])]),
      ]}
      filter={({ options, search: asked }) => {
        const wanted = fold(asked);
        const fits = (item: ComboboxItem): boolean => item.value.startsWith(TYPED) || fold(item.label).includes(wanted);
        return options
          .filter((option): option is ComboboxItemGroup<ComboboxItem> => 'items' in option)
          .map((option): ComboboxParsedItem => ({ ...option, items: option.items.filter(fits) }))
          .filter((option) => 'items' in option && option.items.length > 0);
      }}
      onChange={(chosen) => {
        if (chosen === null) onChange(null);
        else if (chosen.startsWith(TYPED)) onChange({ kind: 'other', name: chosen.slice(TYPED.length) });
        else onChange(all.find((choice) => choice.value === chosen)?.responsible ?? value);
      }}
    />
  );
}
