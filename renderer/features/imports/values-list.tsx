import { useMemo, useState, type ReactNode } from 'react';
import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { fold } from '../../../electron/core/text/fold.ts';
import type { ImportDetail, ImportDifference } from '../../../electron/contract/imports.ts';
import type { ReadValue } from '../../../electron/core/import/types.ts';
import { DataTable, type DataColumn } from '../../components/data-table.tsx';
import { figureText } from './describe.ts';
import type { Names } from './names.ts';
import { useImportWords } from './words.ts';
import classes from './values-list.module.css';

type ValuesListProps = { readonly detail: ImportDetail; readonly names: Names; readonly selected: string | null; readonly onGo: (sheet: string, cell: string) => void };

/** Every value read with certainty, and the cell it came from. */
export function ValuesList({ detail, names, selected, onGo }: ValuesListProps): ReactNode {
  const words = useImportWords();
  const [text, setText] = useState('');
  const wanted = fold(text.trim());
  const shown = useMemo(
    () => detail.values.filter((value) => wanted === '' || fold(`${names.unit(value.unit)} ${names.indicatorInGroup(value.indicator)} ${value.source.cell}`).includes(wanted)),
    [detail.values, names, wanted],
  );
  const severalSheets = detail.sheets.length > 1;
  const columns = useMemo(
    (): readonly DataColumn<ReadValue>[] => [
      { id: 'what', name: words.values.what, cell: (value) => <What unit={names.unit(value.unit)} indicator={names.indicatorInGroup(value.indicator)} />, sortBy: (value) => `${names.unit(value.unit)} ${names.indicatorInGroup(value.indicator)}` },
      {
        id: 'value', name: words.values.value, width: 84, align: 'right',
        cell: (value) => figureText(value.figure, words, names.indicatorOf(value.indicator)?.decimals ?? 0), sortBy: (value) => value.figure.value,
      },
      { id: 'cell', name: words.values.cell, width: 56, cell: (value) => <span title={severalSheets ? value.source.sheet : undefined}>{value.source.cell}</span> },
    ],
    [names, words, severalSheets],
  );
  if (detail.values.length === 0) return <p className={classes.none}>{words.values.none}</p>;
  return (
    <div className={classes.list}>
      {detail.status === 'needs-review' && <p className={classes.note}>{words.values.waiting}</p>}
      <TextInput
        className={classes.search}
        aria-label={words.values.search}
        placeholder={words.values.search}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={text}
        onChange={(event) => { setText(event.currentTarget.value); }}
      />
      <DataTable
        label={words.values.label}
        items={shown}
        columns={columns}
        keyOf={(value) => `${value.unit}|${value.indicator}|${value.source.sheet}|${value.source.cell}`}
        selected={selected}
        onSelect={(value) => { onGo(value.source.sheet, value.source.cell); }}
        empty={<p className={classes.none}>{words.values.nothingFound}</p>}
      />
    </div>
  );
}

/** What the file says against what the register holds: old and new side by side, before anything is replaced. */
export function DifferencesList({ detail, names, onGo }: Omit<ValuesListProps, 'selected'>): ReactNode {
  const words = useImportWords();
  const columns = useMemo((): readonly DataColumn<ImportDifference>[] => {
    const decimals = (difference: ImportDifference): number => names.indicatorOf(difference.indicator)?.decimals ?? 0;
    return [
      {
        id: 'what', name: words.values.what, sortBy: (difference) => `${names.unit(difference.unit)} ${names.indicatorInGroup(difference.indicator)}`,
        cell: (difference) => <What unit={names.unit(difference.unit)} indicator={names.indicatorInGroup(difference.indicator)} />,
      },
      { id: 'stored', name: words.differences.stored, width: 78, align: 'right', cell: (difference) => <s className={classes.old}>{figureText(difference.stored, words, decimals(difference))}</s> },
      { id: 'read', name: words.differences.read, width: 78, align: 'right', cell: (difference) => <b>{figureText(difference.read, words, decimals(difference))}</b> },
      { id: 'cell', name: words.values.cell, width: 56, cell: (difference) => difference.cell },
    ];
  }, [names, words]);
  return (
    <div className={classes.list}>
      <p className={classes.note}>{words.differences.intro}</p>
      <DataTable
        label={words.differences.label}
        items={detail.differences}
        columns={columns}
        keyOf={(difference) => `${difference.unit}|${difference.indicator}`}
        onSelect={(difference) => { onGo(difference.sheet, difference.cell); }}
        empty={<p className={classes.none}>{words.differences.none}</p>}
      />
    </div>
  );
}

/** Unit above indicator: both whole in a narrow list. */
function What({ unit, indicator }: { readonly unit: string; readonly indicator: string }): ReactNode {
  return (
    <span className={classes.what} title={`${unit} · ${indicator}`}>
      <span className={classes.unit}>{unit}</span>
      <span className={classes.indicator}>{indicator}</span>
    </span>
  );
}
