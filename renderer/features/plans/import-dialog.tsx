import { useState, type ReactNode } from 'react';
import { Button, FileButton, Modal, Select } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconFileSpreadsheet } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PlanState } from '../../../electron/contract/plans.ts';
import type { PlanTableReading } from '../../../electron/core/plan/table-types.ts';
import { messageOf } from '../../../electron/core/words/messages.ts';
import { useApi, useClient } from '../../app/client.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { Waiting } from '../../components/query-state.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { useLanguage } from '../../i18n/words.tsx';
import { useWords } from '../../i18n/shell-words.ts';
import { ImportRows } from './import-rows.tsx';
import { openDoubts, rowsToReview, tasksOfRows, type ReviewRow } from './review-rows.ts';
import { usePlanWords } from './words.ts';
import classes from './import.module.css';

/** Takes tasks out of an Excel table: what was read stands there to be looked at, doubts are settled at their rows, then it is added. */
export function ImportDialog({ plan, onClose }: { readonly plan: PlanState; readonly onClose: () => void }): ReactNode {
  const words = usePlanWords().import;
  const shared = useWords();
  const client = useClient();
  const api = useApi();
  const queries = useQueryClient();
  const toasts = useToasts();
  const language = useLanguage();
  const [file, setFile] = useState<File | null>(null);
  const [reading, setReading] = useState<PlanTableReading | null>(null);
  const [rows, setRows] = useState<readonly ReviewRow[]>([]);
  const read = useMutation({
    mutationFn: (asked: { readonly file: File; readonly sheet?: string }) => client.plans.readTable({ id: plan.id, ...asked }),
    onError: toasts.failed,
    onSuccess: (found) => {
      setReading(found);
      setRows(rowsToReview(found));
    },
  });
  const tasks = reading === null ? [] : tasksOfRows(rows).map(({ row, fields }) => ({ fields, source: words.source(reading.file, reading.sheet, row) }));
  const add = useMutation({
    mutationFn: async () => {
      const added = await client.plans.addTasks({ id: plan.id, tasks });
      // The table stays with the plan as it was received; tasks that are added stay, whatever becomes of the file.
      const kept = file === null ? [] : await client.attachments.add({ owner: { kind: 'plan', id: plan.id }, files: [file] }).catch((thrown: unknown) => { toasts.failed(thrown); return []; });
      for (const answer of kept) if (answer.outcome === 'refused') toasts.warned(`${answer.name}: ${messageOf(answer.code, answer.params, language)}`);
      return added;
    },
    onError: toasts.failed,
    onSuccess: async ({ added }) => {
      await Promise.all([queries.invalidateQueries({ queryKey: api.tasks.key() }), queries.invalidateQueries({ queryKey: api.plans.key() }), queries.invalidateQueries({ queryKey: api.attachments.key() })]);
      toasts.done(words.added(added.length));
      onClose();
    },
  });
  const choose = (chosen: File | null): void => {
    if (chosen === null) return;
    setFile(chosen);
    setReading(null);
    read.mutate({ file: chosen });
  };
  const doubts = openDoubts(rows);
  const chooser = (label: string, filled: boolean): ReactNode => (
    <FileButton onChange={choose} accept=".xlsx,.xls,.ods,.csv,.html,.htm">
      {(props) => <Button {...props} variant={filled ? 'filled' : 'default'} leftSection={<IconFileSpreadsheet size={16} aria-hidden />}>{label}</Button>}
    </FileButton>
  );
  return (
    <Modal opened onClose={onClose} title={words.title} size={reading === null ? 'lg' : '94%'} closeButtonProps={{ 'aria-label': shared.actions.close }}>
      {read.isPending && <Waiting />}
      {reading === null && !read.isPending && (
        <div className={classes.start}>
          <p>{words.hint}</p>
          {chooser(words.choose, true)}
        </div>
      )}
      {reading !== null && (
        <div className={classes.review}>
          <div className={classes.tools}>
            <strong>{reading.file}</strong>
            {reading.sheets.length > 1 && <Select aria-label={words.sheet} allowDeselect={false} data={[...reading.sheets]} value={reading.sheet} onChange={(sheet) => { if (file !== null && sheet !== null) read.mutate({ file, sheet }); }} />}
            <StatusBadge tone={doubts > 0 ? 'wait' : 'good'} icon={doubts > 0 ? IconAlertTriangle : IconCheck}>{doubts > 0 ? words.doubts(doubts) : words.settled}</StatusBadge>
            <span className={classes.grow} />
            {chooser(words.again, false)}
          </div>
          <p className={classes.columns}>
            {words.columns}: {reading.columns.flatMap((column) => (column.role === null ? [] : [`${column.header} (${words.roles[column.role]})`])).join(', ')}
            {reading.columns.some((column) => column.role === null) && <>. {words.unread(reading.columns.flatMap((column) => (column.role === null ? [column.header] : [])).join(', '))}</>}
          </p>
          <ImportRows rows={rows} onChange={(row) => { setRows((before) => before.map((one) => (one.row === row.row ? row : one))); }} />
          <div className={classes.actions}>
            <Button variant="default" onClick={onClose}>{shared.actions.cancel}</Button>
            <Button disabled={tasks.length === 0 || doubts > 0} loading={add.isPending} onClick={() => { add.mutate(); }}>{words.add(tasks.length)}</Button>
          </div>
        </div>
      )}
    </Modal>
  );
}
