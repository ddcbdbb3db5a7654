import { useEffect, useRef, useState, type ReactNode } from 'react';
import { TextInput, type TextInputProps } from '@mantine/core';
import { formatDate } from '../i18n/format.ts';
import { useWords } from '../i18n/shell-words.ts';
import { isWrittenAsDay, parseDay } from './day.ts';
import { holdForWrongDay } from './wrong-days.ts';

type DayInputProps = Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> & {
  /** ISO day; null for none. */
  readonly value: string | null;
  /** Told of every real day, and of null when the field is emptied; never of half a day. */
  readonly onChange: (day: string | null) => void;
};

/**
 * A day as `dd/mm/yyyy`, typed: a browser's own date field would follow the PC's language instead. While it holds what is no
 * day, its form is not sent: what a person typed is neither dropped nor replaced by an earlier day.
 */
export function DayInput({ value, onChange, error, ...rest }: DayInputProps): ReactNode {
  const words = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? (value === null ? '' : formatDate(value));
  const isWrong = draft !== null && draft.trim() !== '' && parseDay(draft) === null;
  useEffect(() => (isWrong && field.current !== null ? holdForWrongDay(field.current) : undefined), [isWrong]);
  return (
    <TextInput
      {...rest}
      ref={field}
      placeholder="dd/mm/yyyy"
      inputMode="numeric"
      value={text}
      error={isWrong ? (isWrittenAsDay(draft) ? words.day.none : words.day.wrong) : error}
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
