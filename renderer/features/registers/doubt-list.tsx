import { useState, type ReactNode } from 'react';
import { Button, TextInput } from '@mantine/core';
import { registerDoubtWords } from '../../../electron/core/register/import/words.ts';
import { useLanguage } from '../../i18n/words.tsx';
import type { OpenDoubt, RegisterImportState } from './use-import.ts';
import { useRegisterWords } from './words.ts';
import classes from './import.module.css';

/** As many as a person looks through before settling some. */
const SHOWN = 60;

/** Every open doubt at its cell: put right, taken as it is where that may be, or left out with its row. */
export function DoubtList({ state }: { readonly state: RegisterImportState }): ReactNode {
  const words = useRegisterWords().import;
  const { open } = state;
  const confirmable = open.filter(({ severity }) => severity === 'confirm');
  const rows = [...new Set(open.map(({ row }) => row))];
  if (open.length === 0) return <p className={classes.quiet}>{words.settled}</p>;
  return (
    <div className={classes.table} tabIndex={0} role="group" aria-label={words.tabs.doubts}>
      <div className={classes.bulk}>
        {confirmable.length > 0 && <Button size="compact-sm" variant="default" onClick={() => { state.confirm(confirmable); }}>{words.confirmAll(confirmable.length)}</Button>}
        <Button size="compact-sm" variant="default" onClick={() => { state.leave(rows); }}>{words.leaveAll(rows.length)}</Button>
      </div>
      <table className={classes.doubts}>
        <thead>
          <tr><th className={classes.cellColumn}>{words.cell}</th><th className={classes.writtenColumn}>{words.written}</th><th>{words.doubt}</th><th className={classes.answerColumn}>{words.answer}</th></tr>
        </thead>
        <tbody>
          {open.slice(0, SHOWN).map((doubt) => <DoubtRow key={`${doubt.row}|${doubt.code}|${doubt.cell}|${doubt.text}`} doubt={doubt} state={state} />)}
        </tbody>
      </table>
      {open.length > SHOWN && <p className={classes.quiet}>{words.more(open.length - SHOWN)}</p>}
    </div>
  );
}

function DoubtRow({ doubt, state }: { readonly doubt: OpenDoubt; readonly state: RegisterImportState }): ReactNode {
  const words = useRegisterWords().import;
  const language = useLanguage();
  const [text, setText] = useState(doubt.text);
  const correct = (): void => { if (text !== doubt.text) state.correct({ cell: doubt.cell, text }); };
  return (
    <tr>
      <td>{doubt.cell}</td>
      <td>
        <TextInput size="xs" aria-label={words.correct(doubt.cell)} value={text} onChange={(event) => { setText(event.currentTarget.value); }} onBlur={correct} onKeyDown={(event) => { if (event.key === 'Enter') correct(); }} />
      </td>
      <td>{registerDoubtWords(doubt, language)}</td>
      <td className={classes.answers}>
        {doubt.severity === 'confirm' && <Button size="compact-xs" variant="light" onClick={() => { state.confirm([doubt]); }}>{words.confirm}</Button>}
        <Button size="compact-xs" variant="default" onClick={() => { state.leave([doubt.row]); }}>{words.leave}</Button>
      </td>
    </tr>
  );
}
