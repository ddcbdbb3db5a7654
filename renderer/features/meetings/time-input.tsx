import { useState, type ReactNode } from 'react';
import { TextInput, type TextInputProps } from '@mantine/core';
import { parseTime } from './moment.ts';
import { useMeetingWords } from './words.ts';

type TimeInputProps = Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> & {
  /** `hh:mm`; null for none. */
  readonly value: string | null;
  /** Told of every real time, and of null when the field is emptied; never of half a time. */
  readonly onChange: (time: string | null) => void;
};

/** A time of day, typed as one likes. */
export function TimeInput({ value, onChange, error, ...rest }: TimeInputProps): ReactNode {
  const words = useMeetingWords();
  const [draft, setDraft] = useState<string | null>(null);
  const isWrong = draft !== null && draft.trim() !== '' && parseTime(draft) === null;
  return (
    <TextInput
      {...rest}
      placeholder="hh:mm"
      value={draft ?? value ?? ''}
      error={isWrong ? words.time.wrong : error}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setDraft(typed);
        const time = parseTime(typed);
        if (time !== null || typed.trim() === '') onChange(time);
      }}
      onBlur={() => {
        if (!isWrong) setDraft(null);
      }}
    />
  );
}
