import type { ReactNode } from 'react';
import { ActionIcon, Button, Input } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useOrganisationWords } from './words.ts';
import classes from './organisation.module.css';

type EditableRowsProps<Row> = {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly nameOf: (row: Row) => string;
  readonly newRow: () => Row;
  readonly onChange: (rows: readonly Row[]) => void;
  readonly error: string | undefined;
  /** The first line of a row, beside which its removal stands. */
  readonly first: (row: Row, set: (change: Partial<Row>) => void) => ReactNode;
  readonly rest: (row: Row, set: (change: Partial<Row>) => void) => ReactNode;
  /** Smallest number of rows; those cannot be removed. */
  readonly least?: number;
};

/** A short list inside an editor: members of a body, names of a channel. */
export function EditableRows<Row extends object>({ label, rows, nameOf, newRow, onChange, error, first, rest, least = 0 }: EditableRowsProps<Row>): ReactNode {
  const words = useOrganisationWords();
  return (
    <Input.Wrapper label={label} error={error} size="xs" labelElement="div">
      <div className={classes.list}>
        {rows.length > 0 && (
          <ul className={classes.rows}>
            {rows.map((row, index) => {
              const set = (change: Partial<Row>): void => { onChange(rows.map((each, at) => (at === index ? { ...each, ...change } : each))); };
              return (
                <li key={index} className={classes.row}>
                  <div className={classes.head}>
                    <div className={classes.grow}>{first(row, set)}</div>
                    {rows.length > least && (
                      <ActionIcon size="lg" aria-label={words.removeRow(nameOf(row))} onClick={() => { onChange(rows.filter((_, at) => at !== index)); }}><IconX size={15} /></ActionIcon>
                    )}
                  </div>
                  {rest(row, set)}
                </li>
              );
            })}
          </ul>
        )}
        <div>
          <Button variant="default" size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => { onChange([...rows, newRow()]); }}>{words.addRow}</Button>
        </div>
      </div>
    </Input.Wrapper>
  );
}
