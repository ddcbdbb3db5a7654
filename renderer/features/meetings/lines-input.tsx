import { useState, type ReactNode } from 'react';
import { Textarea, type TextareaProps } from '@mantine/core';

type LinesInputProps = Omit<TextareaProps, 'value' | 'onChange' | 'defaultValue'> & { readonly value: readonly string[]; readonly onChange: (lines: readonly string[]) => void };

const linesOf = (text: string): readonly string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '');

/** One entry a line. The text stays as typed while it is typed; only its entries are given out. */
export function LinesInput({ value, onChange, ...rest }: LinesInputProps): ReactNode {
  const [typed, setTyped] = useState(value.join('\n'));
  const shown = linesOf(typed).join('\n') === value.join('\n') ? typed : value.join('\n');
  return (
    <Textarea
      autosize
      minRows={2}
      maxRows={8}
      {...rest}
      value={shown}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(linesOf(event.currentTarget.value));
      }}
    />
  );
}
