import { useState, type ReactNode } from 'react';
import { Tabs } from '@mantine/core';
import type { SheetPreview } from '../../../electron/core/attachment/types.ts';
import { columnName } from '../../../electron/core/sheet/address.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useAttachmentWords } from './words.ts';
import classes from './attachments.module.css';

/** The sheets of a workbook as texts, with the letters and numbers by which its cells are named. */
export function SheetsView({ sheets }: { readonly sheets: readonly SheetPreview[] }): ReactNode {
  const words = useAttachmentWords();
  const [chosen, setChosen] = useState<string | null>('0');
  return (
    <Tabs value={chosen} onChange={setChosen}>
      {sheets.length > 1 && (
        <Tabs.List aria-label={words.preview.sheets}>
          {sheets.map((sheet, at) => <Tabs.Tab key={at} value={String(at)}>{sheet.name}{sheet.hidden ? ` ${words.preview.hidden}` : ''}</Tabs.Tab>)}
        </Tabs.List>
      )}
      {sheets.map((sheet, at) => <Tabs.Panel key={at} value={String(at)}><SheetTable sheet={sheet} /></Tabs.Panel>)}
    </Tabs>
  );
}

function SheetTable({ sheet }: { readonly sheet: SheetPreview }): ReactNode {
  const words = useAttachmentWords();
  const columns = Math.max(0, ...sheet.rows.map((row) => row.length));
  if (columns === 0) return <p className={classes.empty}>{words.preview.emptySheet}</p>;
  return (
    <>
      <div className={classes.tableFrame}>
        <table className={classes.table} data-sheet aria-label={sheet.name}>
          <thead>
            <tr>
              <td />
              {Array.from({ length: columns }, (_, column) => <th key={column} scope="col">{columnName(column)}</th>)}
            </tr>
          </thead>
          <tbody>
            {sheet.rows.map((row, at) => (
              <tr key={at}>
                <th scope="row">{at + 1}</th>
                {Array.from({ length: columns }, (_, column) => <td key={column}>{row[column] ?? ''}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {sheet.rowCount > sheet.rows.length && <p className={classes.note}>{words.preview.sheetCut(formatNumber(sheet.rows.length), formatNumber(sheet.rowCount))}</p>}
    </>
  );
}
