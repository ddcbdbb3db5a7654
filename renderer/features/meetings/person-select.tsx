import { useState, type ReactNode } from 'react';
import { Select, type ComboboxItem, type ComboboxItemGroup, type ComboboxParsedItem, type SelectProps } from '@mantine/core';
import type { MeetingPerson } from '../../../electron/core/meeting/types.ts';
import { fold } from '../../../electron/core/text/fold.ts';
import { useEditing } from './editing.ts';
import { personChoices, personFromText, personKey, type PersonChoice } from './person-choices.ts';
import { useMeetingWords } from './words.ts';

type PersonSelectProps = Omit<SelectProps, 'data' | 'value' | 'onChange' | 'filter' | 'searchValue' | 'onSearchChange'> & {
  readonly value: MeetingPerson | null;
  readonly onChange: (person: MeetingPerson | null) => void;
};

const TYPED = 'typed:';

/** Somebody at this meeting: invited, another member, or a person as typed, found with or without marks. */
export function PersonSelect({ value, onChange, ...rest }: PersonSelectProps): ReactNode {
  const words = useMeetingWords().people;
  const { content, members, printed, readOnly } = useEditing();
  const [search, setSearch] = useState('');
  const choices = personChoices(content.invited, members, value);
  const all = [...choices.invited, ...choices.members, ...choices.named];
  const label = (person: MeetingPerson): string => {
    const { fullName, offices } = printed(person);
    return [fullName, offices].filter((part) => part !== '').join(', ');
  };
  const typed = search.trim();
  const isKnown = typed === '' || all.some((choice) => label(choice.person) === typed);
  const group = (name: string, items: readonly ComboboxItem[]) => (items.length === 0 ? [] : [{ group: name, items: [...items] }]);
  const options = (of: readonly PersonChoice[]): readonly ComboboxItem[] => of.map((choice) => ({ value: choice.key, label: label(choice.person) }));
  return (
    <Select
      placeholder={words.choose}
      {...rest}
      searchable
      clearable
      readOnly={readOnly}
      value={value === null ? null : personKey(value)}
      searchValue={search}
      onSearchChange={setSearch}
      data={[...group(words.invited, options(choices.invited)), ...group(words.members, options(choices.members)), ...group(words.named, [...options(choices.named), ...(isKnown ? [] : [{ value: `${TYPED}${typed}`, label: words.asTyped(typed) }])])]}
      filter={({ options: given, search: asked }) => {
        const wanted = fold(asked);
        const fits = (item: ComboboxItem): boolean => item.value.startsWith(TYPED) || fold(item.label).includes(wanted);
        return given
          .filter((option): option is ComboboxItemGroup<ComboboxItem> => 'items' in option)
          .map((option): ComboboxParsedItem => ({ ...option, items: option.items.filter(fits) }))
          .filter((option) => 'items' in option && option.items.length > 0);
      }}
      onChange={(key) => {
        if (key === null) onChange(null);
        else if (key.startsWith(TYPED)) onChange(personFromText(key.slice(TYPED.length)));
        else onChange(all.find((choice) => choice.key === key)?.person ?? value);
      }}
    />
  );
}
