import type { ReactNode } from 'react';
import type { MarkedText } from '../../../electron/core/search/snippet.ts';
import classes from './search.module.css';

/** A text with what was found in it standing out. */
export function Marked({ marked: { text, ranges } }: { readonly marked: MarkedText }): ReactNode {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    parts.push(text.slice(at, start), <mark key={start} className={classes.mark}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return <>{parts}{text.slice(at)}</>;
}
