import { useMemo, useState, type ReactNode } from 'react';
import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import type { RowData } from '@tanstack/react-table';
import { fold } from '../../../electron/core/text/fold.ts';
import { DataTable, type DataColumn } from '../../components/data-table.tsx';
import { PrintButton } from '../../components/print-command.tsx';
import { ExportButton, plainTable, sheetColumns } from '../../components/table-export.tsx';
import { SidePanel } from '../../components/side-panel.tsx';
import { useCatalogueWords } from './words.ts';
import classes from './catalogue.module.css';

/** What the panel beside the table shows: nothing, one item by its key, or a new one. */
export type Shown = { readonly kind: 'none' } | { readonly kind: 'item'; readonly key: string } | { readonly kind: 'new' };

type ItemSectionProps<Item> = {
  readonly label: string;
  readonly items: readonly Item[];
  readonly columns: readonly DataColumn<Item>[];
  readonly keyOf: (item: Item) => string;
  /** What the search box looks in. */
  readonly textOf: (item: Item) => string;
  readonly addName: string;
  readonly newTitle: string;
  readonly titleOf: (item: Item) => string;
  readonly toolbar?: ReactNode;
  readonly toneOf?: (item: Item) => 'plain' | 'muted';
  /** The editor of one item, or of a new one when `item` is null. `leave` closes it or shows another item. */
  readonly editor: (item: Item | null, leave: (shown: Shown) => void) => ReactNode;
  readonly panelWidth?: number;
  readonly minWidth?: number;
};

/** A table of one part of the catalogue with the editor of the chosen row beside it. */
export function ItemSection<Item extends RowData>(props: ItemSectionProps<Item>): ReactNode {
  const { items, keyOf, textOf, editor } = props;
  const words = useCatalogueWords();
  const [search, setSearch] = useState('');
  const [shown, setShown] = useState<Shown>({ kind: 'none' });
  const found = useMemo(() => {
    const wanted = fold(search);
    return wanted === '' ? items : items.filter((item) => fold(textOf(item)).includes(wanted));
  }, [items, search, textOf]);
  const item = shown.kind === 'item' ? (items.find((each) => keyOf(each) === shown.key) ?? null) : null;

  return (
    <div className={classes.section}>
      <div className={classes.main}>
        <div className={classes.toolbar}>
          <TextInput aria-label={words.search} placeholder={words.search} leftSection={<IconSearch size={15} aria-hidden />} value={search} onChange={(event) => { setSearch(event.currentTarget.value); }} w={220} />
          {props.toolbar}
          <div className={`${classes.buttons ?? ''} ${classes.push ?? ''}`}>
            <ExportButton id="catalogue.table" group={props.label} enabled={found.length > 0} make={() => plainTable(props.label, props.label, '', sheetColumns(props.columns), found)} />
            <PrintButton id="catalogue.print" group={props.label} enabled={found.length > 0} />
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => { setShown({ kind: 'new' }); }}>
              {props.addName}
            </Button>
          </div>
        </div>
        <div className={`${classes.table ?? ''} ${classes.oneLine ?? ''}`}>
          <DataTable
            label={props.label}
            items={found}
            columns={props.columns}
            keyOf={keyOf}
            selected={item === null ? null : keyOf(item)}
            onSelect={(chosen) => { setShown({ kind: 'item', key: keyOf(chosen) }); }}
            {...(props.toneOf === undefined ? {} : { toneOf: props.toneOf })}
            {...(props.minWidth === undefined ? {} : { minWidth: props.minWidth })}
          />
        </div>
      </div>
      {(item !== null || shown.kind === 'new') && (
        <SidePanel title={item === null ? props.newTitle : props.titleOf(item)} onClose={() => { setShown({ kind: 'none' }); }} width={props.panelWidth ?? 340}>
          <div key={item === null ? 'new' : keyOf(item)}>{editor(item, setShown)}</div>
        </SidePanel>
      )}
    </div>
  );
}
