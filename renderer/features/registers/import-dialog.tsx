import { useMemo, type ReactNode } from 'react';
import { Button, FileButton, Modal, Select, Tabs } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconFileSpreadsheet } from '@tabler/icons-react';
import type { ImportDirection, RegisterRow } from '../../../electron/core/register/import/types.ts';
import { REGISTER_ROLES } from '../../../electron/core/register/import/types.ts';
import { registerRoleWords } from '../../../electron/core/register/import/words.ts';
import { joinTypeAndSubject } from '../../../electron/core/register/type-and-subject.ts';
import { DataTable, type DataColumn } from '../../components/data-table.tsx';
import { Waiting } from '../../components/query-state.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { formatDate } from '../../i18n/format.ts';
import { useWords } from '../../i18n/shell-words.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { DoubtList } from './doubt-list.tsx';
import { useRegisterImport, type RegisterImportState } from './use-import.ts';
import { useRegisterWords } from './words.ts';
import classes from './import.module.css';

type RegisterImportProps = { readonly direction: ImportDirection; readonly onClose: () => void };

/** Takes an office's older register from a sheet: columns and doubts are settled first, then all of it is taken at once. */
export function RegisterImport({ direction, onClose }: RegisterImportProps): ReactNode {
  const words = useRegisterWords().import;
  const shared = useWords();
  const state = useRegisterImport(direction, onClose);
  const { reading, open, answers } = state;
  const count = (reading?.rows.length ?? 0) - answers.leftOut.length;
  const chooser = (label: string, filled: boolean): ReactNode => (
    <FileButton onChange={state.choose} accept=".xlsx,.xlsm,.xls,.ods,.csv,.html,.htm">
      {(props) => <Button {...props} variant={filled ? 'filled' : 'default'} leftSection={<IconFileSpreadsheet size={16} aria-hidden />}>{label}</Button>}
    </FileButton>
  );
  return (
    <Modal opened onClose={onClose} title={words.title[direction]} size={reading === null ? 'lg' : '94%'} closeButtonProps={{ 'aria-label': shared.actions.close }}>
      {reading === null ? (
        <div
          className={classes.start}
          onDragOver={(event) => { event.preventDefault(); }}
          onDrop={(event) => { event.preventDefault(); state.choose(event.dataTransfer.files[0] ?? null); }}
        >
          {state.isReading ? <Waiting /> : <><p>{words.about}</p>{chooser(words.choose, true)}<p className={classes.quiet}>{words.drop}</p></>}
        </div>
      ) : (
        <div className={classes.review}>
          <div className={classes.tools}>
            <strong>{reading.file}</strong>
            {reading.sheets.length > 1 && <Select aria-label={words.sheet} allowDeselect={false} data={[...reading.sheets]} value={reading.sheet} onChange={(sheet) => { if (sheet !== null) state.chooseSheet(sheet); }} />}
            <span>{words.rows(count)}{answers.leftOut.length > 0 && `, ${words.left(answers.leftOut.length)}`}</span>
            {answers.leftOut.length > 0 && <Button variant="subtle" size="compact-xs" onClick={state.bringBack}>{words.bring}</Button>}
            <StatusBadge tone={open.length > 0 ? 'wait' : 'good'} icon={open.length > 0 ? IconAlertTriangle : IconCheck}>{open.length > 0 ? words.open(open.length) : words.settled}</StatusBadge>
            <span className={classes.grow} />
            {chooser(words.again, false)}
          </div>
          <Columns state={state} />
          <Tabs defaultValue={open.length > 0 ? 'doubts' : 'all'}>
            <Tabs.List>
              <Tabs.Tab value="doubts">{words.tabs.doubts}</Tabs.Tab>
              <Tabs.Tab value="all">{words.tabs.all}</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="doubts"><DoubtList state={state} /></Tabs.Panel>
            <Tabs.Panel value="all"><Rows state={state} /></Tabs.Panel>
          </Tabs>
          <div className={classes.actions}>
            <Button variant="default" onClick={onClose}>{shared.actions.cancel}</Button>
            <Button disabled={count === 0 || open.length > 0 || state.isReading} loading={state.isTaking} onClick={state.take}>{words.take(count)}</Button>
          </div>
        </div>
      )}
    </Modal>
  );
}

/** What each column of the file holds; a person may say otherwise. */
function Columns({ state }: { readonly state: RegisterImportState }): ReactNode {
  const words = useRegisterWords().import;
  const language = useLanguage();
  const { reading } = state;
  if (reading === null) return null;
  const options = [{ value: '', label: words.none }, ...REGISTER_ROLES.map((role) => ({ value: role, label: registerRoleWords(role, language) }))];
  return (
    <fieldset className={classes.columns}>
      <legend>{words.columns}{reading.remembered && <span className={classes.quiet}> – {words.remembered}</span>}</legend>
      {reading.columns.map((column) => (
        <Select
          key={column.col}
          size="xs"
          w={168}
          label={column.header}
          allowDeselect={false}
          searchable
          data={options}
          value={column.role ?? ''}
          onChange={(chosen) => { state.chooseColumn({ col: column.col, role: REGISTER_ROLES.find((role) => role === chosen) ?? null }); }}
        />
      ))}
    </fieldset>
  );
}

function Rows({ state }: { readonly state: RegisterImportState }): ReactNode {
  const words = useRegisterWords().import;
  const { reading, answers, open } = state;
  const columns = useMemo((): readonly DataColumn<RegisterRow>[] => [
    { id: 'row', name: words.row, width: 60, align: 'right', cell: ({ row }) => row },
    { id: 'number', name: words.number, width: 150, cell: ({ fields }) => [fields.arrivalNumber === null ? '' : `${fields.arrivalNumber}.`, fields.numberText].filter((part) => part !== '').join(' ') },
    { id: 'day', name: words.day, width: 100, cell: ({ fields }) => { const day = fields.arrivedOn ?? fields.signedOn; return day === null ? '' : formatDate(day); } },
    { id: 'subject', name: words.subject, cell: ({ fields }) => joinTypeAndSubject(fields) },
    { id: 'other', name: words.other, width: 210, cell: ({ fields }) => (fields.arrivedOn === null ? fields.signerName : fields.issuer) },
  ], [words]);
  const left = useMemo(() => new Set(answers.leftOut), [answers.leftOut]);
  const waiting = useMemo(() => new Set(open.map(({ row }) => row)), [open]);
  return (
    <div className={classes.table}>
      <DataTable label={words.tabs.all} items={reading?.rows ?? []} columns={columns} keyOf={({ row }) => String(row)} toneOf={({ row }) => (left.has(row) ? 'muted' : waiting.has(row) ? 'wait' : 'plain')} />
    </div>
  );
}
