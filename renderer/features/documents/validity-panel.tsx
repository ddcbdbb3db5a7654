import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useApi } from '../../app/client.tsx';
import { useToday } from '../../app/today.ts';
import { DayInput } from '../../components/day-input.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { formatDate } from '../../i18n/format.ts';
import { citeLabel } from './labels.ts';
import { useDocumentWords } from './words.ts';
import classes from './documents.module.css';

/** In what force the document stood on any day, and how that came about. */
export function ValidityPanel({ id, revision }: { readonly id: string; readonly revision: number }): ReactNode {
  const words = useDocumentWords();
  const today = useToday();
  const [on, setOn] = useState<string | null>(today);
  const options = useApi().documents.validity.queryOptions({ input: { id, ...(on === null ? {} : { on }) } });
  const query = useQuery({ ...options, queryKey: [...options.queryKey, revision] });
  return (
    <div className={classes.stack}>
      <DayInput label={words.validity.on} value={on} onChange={setOn} w={160} />
      <QueryState query={query}>
        {(validity) => (
          <>
            <b role="status">{validity.status === null ? words.validity.none : words.validity.status(words.statuses[validity.status].toLowerCase())}</b>
            {validity.timeline.length === 0 ? <p className={classes.note}>{words.validity.none}</p> : (
              <ol className={classes.items}>
                {validity.timeline.map((interval) => (
                  <li key={`${interval.from} ${interval.status}`} className={classes.item}>
                    <div className={classes.itemText}>
                      <StatusBadge tone={interval.status === 'in-force' || interval.status === 'issued' ? 'good' : interval.status === 'amended' ? 'info' : interval.status === 'withdrawn' ? 'bad' : 'plain'}>{words.statuses[interval.status]}</StatusBadge>{' '}
                      {words.validity.from(formatDate(interval.from), interval.to === null ? null : formatDate(interval.to))}
                      {interval.by.map((cite) => <div key={cite.id} className={classes.note}><Link to="/documents/$documentId" params={{ documentId: cite.id }}>{words.validity.by(citeLabel(cite, words))}</Link></div>)}
                    </div>
                  </li>
                ))}
              </ol>
            )}
          </>
        )}
      </QueryState>
    </div>
  );
}
