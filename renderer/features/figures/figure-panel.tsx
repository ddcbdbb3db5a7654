import type { ReactNode } from 'react';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { FigureGrid } from '../../../electron/contract/figures.ts';
import type { FigureRevision } from '../../../electron/core/figure/types.ts';
import { useApi } from '../../app/client.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { entryText } from '../../grid/entry.ts';
import { capitalised, formatDateTime } from '../../i18n/format.ts';
import type { Place } from './sheet-model.ts';
import { useFigureWords } from './words.ts';
import classes from './figure-panel.module.css';

/** Where the figure of one cell comes from: file, sheet, cell and raw text, and every revision it ever had. */
export function FigurePanel({ grid, place }: { readonly grid: FigureGrid; readonly place: Place | null }): ReactNode {
  const words = useFigureWords();
  // Running over cells with the arrow keys asks only for the one where it stops.
  const [settled] = useDebouncedValue(place, 120);
  const unit = grid.units.find((each) => each.id === settled?.unit);
  const indicator = grid.indicators.find((each) => each.code === settled?.indicator);
  const query = useQuery(
    useApi().figures.history.queryOptions({
      input: { form: grid.form, period: grid.period, unit: unit?.id ?? '', indicator: indicator?.code ?? '' },
      enabled: unit !== undefined && indicator !== undefined,
    }),
  );
  if (unit === undefined || indicator === undefined) return <p className={classes.quiet}>{words.panel.choose}</p>;
  return (
    <div className={classes.panel}>
      <div>
        <div className={classes.unit}>{capitalised(unit.label)}</div>
        <div>{indicator.group === '' ? indicator.name : `${indicator.group} › ${indicator.name}`}</div>
        <div className={classes.quiet}>
          {indicator.code} · {indicator.measure}
        </div>
      </div>
      <QueryState query={query}>
        {(revisions) =>
          revisions.length === 0 ? (
            <p className={classes.quiet}>{words.panel.blank}</p>
          ) : (
            <>
              <h3 className={classes.heading}>{words.panel.revisions}</h3>
              <ol className={classes.list}>
                {revisions.map((revision) => (
                  <Revision key={revision.id} revision={revision} decimals={indicator.decimals} counts={revision === revisions.find((each) => !each.withdrawn)} />
                ))}
              </ol>
            </>
          )
        }
      </QueryState>
    </div>
  );
}

function Revision({ revision, decimals, counts }: { readonly revision: FigureRevision; readonly decimals: number; readonly counts: boolean }): ReactNode {
  const words = useFigureWords();
  const { source } = revision;
  return (
    <li className={classes.revision} data-counts={counts || undefined} data-withdrawn={revision.withdrawn || undefined}>
      <div className={classes.value}>
        <span className={classes.number}>{entryText({ kind: 'figure', figure: revision.figure }, decimals)}</span>
        {counts && <span className={classes.mark}>{words.panel.now}</span>}
        {revision.withdrawn && <span className={classes.quiet}>{words.panel.withdrawn}</span>}
      </div>
      {source.kind === 'typed' ? (
        <div>
          {words.panel.typed(source.by)}
          {source.note !== null && source.note !== '' && <div className={classes.quiet}>{`${words.panel.note}: ${source.note}`}</div>}
        </div>
      ) : (
        <dl className={classes.facts}>
          <dt>{words.panel.file}</dt>
          <dd>{source.file}</dd>
          <dt>{words.panel.sheet}</dt>
          <dd>{source.sheet}</dd>
          <dt>{words.panel.cell}</dt>
          <dd>
            <Link to="/imports/$importId" params={{ importId: source.importId }} search={{ sheet: source.sheet, cell: source.cell }} className={classes.link} title={words.panel.openImport}>
              {source.cell}
            </Link>
          </dd>
          <dt>{words.panel.rawText}</dt>
          <dd>“{source.text}”</dd>
        </dl>
      )}
      <div className={classes.quiet}>{words.panel.at(formatDateTime(revision.at), revision.by)}</div>
    </li>
  );
}
