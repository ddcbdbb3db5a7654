import type { ReactNode } from 'react';
import type { LogEntry } from '../../../electron/contract/log.ts';
import { formatDateTime } from '../../i18n/format.ts';
import classes from './log.module.css';
import { useLogWords } from './words.ts';

/** One entry whole: what stood before and after, as recorded. */
export function LogDetail({ entry, action }: { readonly entry: LogEntry; readonly action: string }): ReactNode {
  const words = useLogWords();
  return (
    <div className={classes.detail}>
      <p className={classes.what}>
        <strong>{action}</strong> · {entry.label}
      </p>
      <p className={classes.who}>
        {formatDateTime(entry.at)} · {entry.by}
      </p>
      <h3 className={classes.heading}>{words.before}</h3>
      <pre className={classes.value} tabIndex={0}>{textOf(entry.before, words.nothing)}</pre>
      <h3 className={classes.heading}>{words.after}</h3>
      <pre className={classes.value} tabIndex={0}>{textOf(entry.after, words.nothing)}</pre>
    </div>
  );
}

function textOf(value: unknown, nothing: string): string {
  if (value === null || value === undefined) return nothing;
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}
