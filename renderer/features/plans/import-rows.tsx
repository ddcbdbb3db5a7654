import type { ReactNode } from 'react';
import { Button, Checkbox, Textarea } from '@mantine/core';
import type { PlanTableDoubt } from '../../../electron/core/plan/table-types.ts';
import { planTableDoubtWords } from '../../../electron/core/plan/table-words.ts';
import type { Responsible } from '../../../electron/core/record/types.ts';
import { responsibleKey } from '../../../electron/core/record/responsible.ts';
import { useResponsibles } from '../../app/use-responsibles.ts';
import { DayInput } from '../../components/day-input.tsx';
import { ResponsibleSelect } from '../../components/responsible-select.tsx';
import { capitalised, formatDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { settled, settledParty, type ReviewRow } from './review-rows.ts';
import { usePlanWords } from './words.ts';
import classes from './import.module.css';

type RowProps = { readonly row: ReviewRow; readonly onChange: (row: ReviewRow) => void };

/** The rows of a table of tasks, each to be looked at and settled where it is not clear. */
export function ImportRows({ rows, onChange }: { readonly rows: readonly ReviewRow[]; readonly onChange: (row: ReviewRow) => void }): ReactNode {
  const words = usePlanWords();
  return (
    <div className={classes.scroller} tabIndex={0} role="region" aria-label={words.import.table}>
      <table className={classes.table} aria-label={words.import.table}>
        <colgroup><col className={classes.takeColumn} /><col className={classes.textColumn} /><col /><col /><col className={classes.dayColumn} /></colgroup>
        <thead><tr><th scope="col">{words.import.take}</th><th scope="col">{words.tasks.text}</th><th scope="col">{words.tasks.owner}</th><th scope="col">{words.panel.cooperating}</th><th scope="col">{words.tasks.due}</th></tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.row} data-heading={row.kind === 'heading' || undefined} data-left={!row.taken || undefined}>
              <td>
                <Checkbox aria-label={words.import.takeRow(row.row)} label={String(row.row)} checked={row.taken} onChange={(event) => { onChange({ ...row, taken: event.currentTarget.checked, doubts: row.doubts.filter((doubt) => doubt.code !== 'row-unclear' && doubt.code !== 'row-hidden') }); }} />
              </td>
              <td colSpan={row.kind === 'heading' ? 4 : 1}><TextCell row={row} onChange={onChange} /></td>
              {row.kind === 'task' && <><td><OwnerCell row={row} onChange={onChange} /></td><td><PartiesCell row={row} onChange={onChange} /></td><td><DueCell row={row} onChange={onChange} /></td></>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function TextCell({ row, onChange }: RowProps): ReactNode {
  const words = usePlanWords().import;
  const doubts = row.doubts.filter((doubt) => doubt.code === 'row-unclear' || doubt.code === 'row-hidden' || doubt.code === 'text-doubtful');
  const settle = (more: Partial<ReviewRow>): void => { onChange({ ...row, ...more, taken: true, doubts: row.doubts.filter((doubt) => !doubts.includes(doubt)) }); };
  return (
    <>
      <Textarea variant="unstyled" autosize minRows={1} aria-label={`${words.row} ${row.row}`} value={row.fields.text} onChange={(event) => { onChange(settled(row, { text: event.currentTarget.value }, [])); }} />
      {row.fields.detail !== '' && <span className={classes.quiet}>{row.fields.detail}</span>}
      {doubts.map((doubt) => <Doubt key={doubt.code} doubt={doubt} />)}
      {doubts.length > 0 && (
        <span className={classes.answers}>
          <Button size="compact-xs" variant="default" onClick={() => { settle({ kind: 'task' }); }}>{words.confirm}</Button>
          {doubts.some((doubt) => doubt.code === 'row-unclear') && <Button size="compact-xs" variant="default" onClick={() => { settle({ kind: 'heading' }); }}>{words.asHeading}</Button>}
        </span>
      )}
    </>
  );
}

function OwnerCell({ row, onChange }: RowProps): ReactNode {
  const words = usePlanWords();
  const doubt = row.doubts.find((one) => one.code === 'owner-unknown' || one.code === 'owner-several');
  const choose = (owner: Responsible | null): void => { onChange(settled(row, { owner }, ['owner-unknown', 'owner-several'])); };
  return (
    <>
      <ResponsibleSelect aria-label={`${words.tasks.owner}, ${words.import.row} ${row.row}`} value={row.fields.owner} onChange={choose} error={doubt !== undefined && row.taken} />
      {doubt !== undefined && row.taken && <><Doubt doubt={doubt} /><Answers doubt={doubt} onChoose={choose} /></>}
    </>
  );
}

function PartiesCell({ row, onChange }: RowProps): ReactNode {
  const words = usePlanWords();
  const { nameOf } = useResponsibles();
  return (
    <>
      <span>{row.fields.cooperating.map(nameOf).map(capitalised).join(', ')}</span>
      {row.doubts.filter((doubt) => doubt.code === 'cooperating-unknown' && row.taken).map((doubt) => (
        <div key={doubt.text}>
          <Doubt doubt={doubt} />
          <ResponsibleSelect aria-label={`${words.panel.cooperating}, ${words.import.row} ${row.row}`} value={null} onChange={(chosen) => { if (chosen !== null) onChange(settledParty(row, doubt, chosen)); }} />
          <Answers doubt={doubt} onChoose={(chosen) => { onChange(settledParty(row, doubt, chosen)); }} />
        </div>
      ))}
    </>
  );
}

const DAY_DOUBTS: readonly PlanTableDoubt['code'][] = ['due-unclear', 'start-after-due'];

function DueCell({ row, onChange }: RowProps): ReactNode {
  const words = usePlanWords();
  const doubt = row.doubts.find((one) => DAY_DOUBTS.includes(one.code));
  return (
    <>
      <DayInput aria-label={`${words.tasks.due}, ${words.import.row} ${row.row}`} value={row.fields.dueOn} onChange={(dueOn) => { onChange(settled(row, { dueOn }, DAY_DOUBTS)); }} error={doubt !== undefined && row.taken} />
      {row.fields.startsOn !== null && <span className={classes.quiet}>{words.panel.from}: {formatDate(row.fields.startsOn)}</span>}
      {row.fields.recurrence !== null && <span className={classes.quiet}>{words.panel.recurring}</span>}
      {doubt === undefined && row.written.due !== '' && <span className={classes.quiet}>{words.import.written(row.written.due)}</span>}
      {doubt !== undefined && row.taken && <><Doubt doubt={doubt} /><Button size="compact-xs" variant="default" onClick={() => { onChange(settled(row, { dueOn: null }, DAY_DOUBTS)); }}>{words.tasks.noDay}</Button></>}
    </>
  );
}

function Doubt({ doubt }: { readonly doubt: PlanTableDoubt }): ReactNode {
  const { nameOf } = useResponsibles();
  const language = useLanguage();
  return <span className={classes.doubt}>{doubt.cell}: {planTableDoubtWords(doubt, nameOf, language)}</span>;
}

/** The names that come near, and the text as it is written. */
function Answers({ doubt, onChoose }: { readonly doubt: PlanTableDoubt; readonly onChoose: (responsible: Responsible) => void }): ReactNode {
  const words = usePlanWords().import;
  const { nameOf } = useResponsibles();
  return (
    <span className={classes.answers}>
      {doubt.suggestions.map((one) => <Button key={responsibleKey(one)} size="compact-xs" variant="light" onClick={() => { onChoose(one); }}>{capitalised(nameOf(one))}</Button>)}
      <Button size="compact-xs" variant="default" onClick={() => { onChoose({ kind: 'other', name: doubt.text }); }}>{words.asWritten(doubt.text)}</Button>
    </span>
  );
}
