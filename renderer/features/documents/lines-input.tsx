import { useState, type ReactNode } from 'react';
import { Textarea, type TextareaProps } from '@mantine/core';

type LinesInputProps = Omit<TextareaProps, 'value' | 'onChange' | 'defaultValue'> & { readonly lines: readonly string[]; readonly onChange: (lines: readonly string[]) => void };

/** A list with one entry a line. Blank lines are typing, not entries, so they stay while one types and are never stored. */
export function LinesInput({ lines, onChange, ...rest }: LinesInputProps): ReactNode {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Textarea
      autosize
      minRows={2}
      maxRows={10}
      {...rest}
      value={typed ?? lines.join('\n')}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        onChange(text.split('\n').map((line) => line.trim()).filter((line) => line !== ''));
      }}
      onBlur={() => { setTyped(null); }}
    />
  );
}
