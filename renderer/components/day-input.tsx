import { useState, type ReactNode } from 'react';
import { TextInput, type TextInputProps } from '@mantine/core';
import { formatDate } from '../i18n/format.ts';
import { useWords } from '../i18n/shell-words.ts';
import { parseDay } from './day.ts';

type DayInputProps = Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> & {
  /** ISO day; null for none. */
  readonly value: string | null;
  /** Told of every real day, and of null when the field is emptied; never of half a day. */
  readonly onChange: (day: string | null) => void;
};

/** A day as `dd/mm/yyyy`, typed: a browser's own date field would follow the PC's language instead. */
export function DayInput({ value, onChange, error, ...rest }: DayInputProps): ReactNode {
  const words = useWords();
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? (value === null ? '' : formatDate(value));
  const isWrong = draft !== null && draft.trim() !== '' && parseDay(draft) === null;
  return (
    <TextInput
      {...rest}
      placeholder="dd/mm/yyyy"
      inputMode="numeric"
      value={text}
      error={isWrong ? words.day.wrong : error}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setDraft(typed);
        const day = parseDay(typed);
        if (day !== null || typed.trim() === '') onChange(day);
      }}
      onBlur={() => {
        if (!isWrong) setDraft(null);
      }}
    />
  );
}
