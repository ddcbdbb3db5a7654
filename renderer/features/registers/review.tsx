import { useMemo, useState, type ReactNode } from 'react';
import { Button, SegmentedControl, Select, Tabs } from '@mantine/core';
import { REGISTER_ROLES, type CellCorrection, type RegisterReading, type RegisterRow } from '../../../electron/core/register/import/types.ts';
import { registerRoleWords } from '../../../electron/core/register/import/words.ts';
import { joinTypeAndSubject } from '../../../electron/core/register/type-and-subject.ts';
import { DataTable, type DataColumn } from '../../components/data-table.tsx';
import { formatDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/words.tsx';
import type { Target } from '../../sheet/sheet-grid.tsx';
import panes from '../../sheet/review.module.css';
import { DoubtPanel } from './doubt-panel.tsx';
import type { RowDoubt } from './doubts.ts';
import { RegisterSheet } from './register-sheet.tsx';
import type { RegisterImportState } from './use-import.ts';
import { useRegisterWords } from './words.ts';
import classes from './import.module.css';

export type RegisterReviewProps = {
  readonly state: RegisterImportState;
  readonly work: { readonly id: number; readonly file: File };
  readonly reading: RegisterReading;
  /** Documents that are to be taken. */
  readonly count: number;
  readonly current: RowDoubt | null;
  readonly active: Target | null;
  /** Whether the active cell stands in a row that is a document, and in one that was left out. */
  readonly isRow: boolean;
  readonly isLeftOut: boolean;
  readonly onShow: (doubt: RowDoubt | null) => void;
  readonly onActivate: (target: Target) => void;
  readonly onConfirm: () => void;
  readonly onLeave: () => void;
  /** `goesOn`: to the next doubt. */
  readonly onCorrect: (correction: CellCorrection, goesOn: boolean) => void;
};

/** The review of one file: doubts and columns on the left, the sheet as received on the right, each leading to the other. */
export function RegisterReview(props: RegisterReviewProps): ReactNode {
  const { state, reading, count } = props;
  const words = useRegisterWords().import;
  const { answers } = state;
  const [view, setView] = useState('sheet');
  return (
    <>
      <div className={classes.tools}>
        <strong>{reading.file}</strong>
        <span>{words.rows(count)}{answers.leftOut.length > 0 && `, ${words.left(answers.leftOut.length)}`}</span>
        {answers.leftOut.length > 0 && <Button variant="subtle" size="compact-sm" onClick={() => { state.bringBack(answers.leftOut); }}>{words.bring}</Button>}
        {reading.remembered && <span className={classes.quiet}>{words.remembered}</span>}
        <SegmentedControl className={classes.push} size="xs" aria-label={words.view} value={view} onChange={setView} data={[{ value: 'sheet', label: words.views.sheet }, { value: 'rows', label: words.views.rows }]} />
      </div>
      <div className={panes.panes}>
        <section className={panes.left} aria-label={words.panes}>
          <Tabs defaultValue="doubts" classNames={{ root: panes.tabs, panel: panes.tabPanel, tab: panes.tab }}>
            <Tabs.List>
              <Tabs.Tab value="doubts">{words.tabs.doubts(state.open.length)}</Tabs.Tab>
              <Tabs.Tab value="columns">{words.tabs.columns}</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="doubts"><DoubtPanel state={state} reading={reading} current={props.current} onShow={props.onShow} /></Tabs.Panel>
            <Tabs.Panel value="columns"><Columns state={state} reading={reading} /></Tabs.Panel>
          </Tabs>
        </section>
        {view === 'sheet' ? <RegisterSheet {...props} /> : <Rows state={state} reading={reading} />}
      </div>
    </>
  );
}

/** What each column of the file holds; a person may say otherwise. */
function Columns({ state, reading }: { readonly state: RegisterImportState; readonly reading: RegisterReading }): ReactNode {
  const words = useRegisterWords().import;
  const language = useLanguage();
  const options = [{ value: '', label: words.none }, ...REGISTER_ROLES.map((role) => ({ value: role, label: registerRoleWords(role, language) }))];
  return (
    <div className={classes.columns}>
      <p className={classes.quiet}>{words.columnsText}</p>
      {reading.columns.map((column) => (
        <Select
          key={column.col}
          size="xs"
          label={`${column.ref.replace(/\d+$/u, '')} · ${column.header}`}
          {...(column.role === null && column.filled > 0 ? { description: words.notTaken(column.filled) } : {})}
          allowDeselect={false}
          searchable
          data={options}
          value={column.role ?? ''}
          onChange={(chosen) => { state.chooseColumn({ col: column.col, role: REGISTER_ROLES.find((role) => role === chosen) ?? null }); }}
        />
      ))}
    </div>
  );
}

/** The documents as they would be taken. */
function Rows({ state, reading }: { readonly state: RegisterImportState; readonly reading: RegisterReading }): ReactNode {
  const words = useRegisterWords().import;
  const { answers, open } = state;
  const columns = useMemo((): readonly DataColumn<RegisterRow>[] => [
    { id: 'row', name: words.row, width: 60, align: 'right', cell: ({ row }) => row },
    { id: 'number', name: words.number, width: 150, cell: ({ fields }) => [fields.arrivalNumber === null ? '' : `${fields.arrivalNumber}.`, fields.numberText].filter((part) => part !== '').join(' ') },
    { id: 'day', name: words.day, width: 100, cell: ({ fields }) => { const day = fields.arrivedOn ?? fields.signedOn; return day === null ? '' : formatDate(day); } },
    { id: 'subject', name: words.subject, cell: ({ fields }) => joinTypeAndSubject(fields) },
    { id: 'other', name: words.other, width: 180, cell: ({ fields }) => (fields.arrivedOn === null ? fields.signerName : fields.issuer) },
  ], [words]);
  const left = useMemo(() => new Set(answers.leftOut), [answers.leftOut]);
  const waiting = useMemo(() => new Set(open.map(({ row }) => row)), [open]);
  return (
    <div className={classes.table}>
      <DataTable label={words.views.rows} items={reading.rows} columns={columns} keyOf={({ row }) => String(row)} toneOf={({ row }) => (left.has(row) ? 'muted' : waiting.has(row) ? 'wait' : 'plain')} />
    </div>
  );
}
