import type { ReactNode } from 'react';
import type { DossierDueList, DossierDueLists, DossierSummary } from '../../../electron/contract/dossiers.ts';
import { StatusBadge } from '../../components/status-badge.tsx';
import { formatDate } from '../../i18n/format.ts';
import { STAGE_TONES } from './file-plan-table.tsx';
import { useDossierWords } from './words.ts';
import classes from './dossiers.module.css';

/** What is to be handed over, what has run out, and what nobody settled, over all years. */
export function DueLists({ lists, onOpen }: { readonly lists: DossierDueLists; readonly onOpen: (id: string) => void }): ReactNode {
  const words = useDossierWords();
  return (
    <div className={classes.due} tabIndex={0} role="group" aria-label={words.tabs.due(0)}>
      <List title={words.due.handOver} list={lists.handOver} said={({ handOverBy }) => (handOverBy === null ? '' : words.due.by(formatDate(handOverBy)))} onOpen={onOpen} />
      <List title={words.due.runOut} text={words.due.runOutText} list={lists.runOut} said={({ keptUntil }) => (keptUntil === null ? '' : words.due.since(formatDate(keptUntil)))} onOpen={onOpen} />
      <List title={words.due.unclear} list={lists.unclear} said={({ retention }) => (retention === '' ? '' : `${retention}, ${words.unchecked}`)} onOpen={onOpen} />
    </div>
  );
}

type ListProps = { readonly title: string; readonly text?: string; readonly list: DossierDueList; readonly said: (dossier: DossierSummary) => string; readonly onOpen: (id: string) => void };

function List({ title, text, list: { total, dossiers }, said, onOpen }: ListProps): ReactNode {
  const words = useDossierWords();
  return (
    <section className={classes.list}>
      <h2>{title}</h2>
      {text !== undefined && <p className={classes.quiet}>{text}</p>}
      {dossiers.length === 0 ? <p className={classes.quiet}>{words.due.nothing}</p> : (
        <ul>
          {dossiers.map((dossier) => (
            <li key={dossier.id}>
              <button type="button" className={classes.open} onClick={() => { onOpen(dossier.id); }}>{[String(dossier.year), dossier.symbol, dossier.title].filter((part) => part !== '').join(' · ')}</button>
              <span className={classes.said}>{said(dossier)}</span>
              <StatusBadge tone={STAGE_TONES[dossier.stage]}>{words.stages[dossier.stage]}</StatusBadge>
            </li>
          ))}
        </ul>
      )}
      {total > dossiers.length && <p className={classes.quiet}>{words.due.first(dossiers.length, total)}</p>}
    </section>
  );
}
