import type { ReactNode } from 'react';
import { ActionIcon, Input, Select } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import type { Catalogue } from '../../../electron/core/catalogue/types.ts';
import { useCatalogueWords } from './words.ts';
import classes from './catalogue.module.css';

type FormIndicatorsProps = { readonly catalogue: Catalogue; readonly codes: readonly string[]; readonly onChange: (codes: readonly string[]) => void; readonly error: string | undefined };

/** The indicators of a form in the order of its columns. */
export function FormIndicators({ catalogue, codes, onChange, error }: FormIndicatorsProps): ReactNode {
  const words = useCatalogueWords().forms;
  const byCode = new Map(catalogue.indicators.map((indicator) => [indicator.code, indicator]));
  const nameOf = (code: string): string => {
    const indicator = byCode.get(code);
    return indicator === undefined ? code : `${indicator.group === '' ? '' : `${indicator.group} › `}${indicator.name}`;
  };
  const others = catalogue.indicators.filter((indicator) => !codes.includes(indicator.code));
  const swap = (from: number, to: number): void => {
    onChange(codes.map((code, index) => (index === from ? codes[to] : index === to ? codes[from] : code) ?? code));
  };
  return (
    <Input.Wrapper label={`${words.indicators} (${codes.length})`} error={error} size="xs" labelElement="div">
      {codes.length > 0 && (
        <ol className={classes.ordered}>
          {codes.map((code, index) => (
            <li key={code} className={classes.orderedItem}>
              <span className={classes.orderedName} title={nameOf(code)}>{nameOf(code)}</span>
              <ActionIcon size="sm" disabled={index === 0} onClick={() => { swap(index, index - 1); }} aria-label={words.up(nameOf(code))}><IconArrowUp size={14} /></ActionIcon>
              <ActionIcon size="sm" disabled={index === codes.length - 1} onClick={() => { swap(index, index + 1); }} aria-label={words.down(nameOf(code))}><IconArrowDown size={14} /></ActionIcon>
              <ActionIcon size="sm" onClick={() => { onChange(codes.filter((each) => each !== code)); }} aria-label={words.takeOut(nameOf(code))}><IconX size={14} /></ActionIcon>
            </li>
          ))}
        </ol>
      )}
      {others.length > 0 && (
        <Select
          mt={6}
          aria-label={words.addIndicator}
          placeholder={words.addIndicator}
          data={others.map((indicator) => ({ value: indicator.code, label: `${indicator.code} · ${nameOf(indicator.code)}` }))}
          value={null}
          searchable
          onChange={(code) => {
            if (code !== null) onChange([...codes, code]);
          }}
        />
      )}
    </Input.Wrapper>
  );
}
