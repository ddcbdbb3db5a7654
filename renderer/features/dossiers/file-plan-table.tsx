import { Fragment, type ReactNode } from 'react';
import type { DossierSummary } from '../../../electron/contract/dossiers.ts';
import type { DossierStage } from '../../../electron/core/dossier/due.ts';
import { filePlan } from '../../../electron/core/dossier/file-plan.ts';
import { StatusBadge, type Tone } from '../../components/status-badge.tsx';
import { useDossierWords } from './words.ts';
import classes from './dossiers.module.css';

export const STAGE_TONES: Readonly<Record<DossierStage, Tone>> = { open: 'info', 'to-hand-over': 'wait', late: 'bad', 'kept-here': 'plain', 'handed-over': 'good', 'run-out': 'bad' };

type FilePlanTableProps = { readonly dossiers: readonly DossierSummary[]; readonly selected: string | null; readonly onOpen: (id: string) => void };

/** The file plan as it is printed: big headings in Roman numbers, those below in Arabic, dossiers under them. */
export function FilePlanTable({ dossiers, selected, onOpen }: FilePlanTableProps): ReactNode {
  const words = useDossierWords();
  return (
    <div className={classes.table} tabIndex={0} role="group" aria-label={words.tabs.plan}>
      <table aria-label={words.tabs.plan}>
        <thead>
          <tr>
            <th className={classes.symbol}>{words.columns.symbol}</th>
            <th>{words.columns.title}</th>
            <th className={classes.retention}>{words.columns.retention}</th>
            <th className={classes.creator}>{words.columns.creator}</th>
            <th className={classes.papers}>{words.columns.papers}</th>
            <th className={classes.stage}>{words.columns.stage}</th>
          </tr>
        </thead>
        <tbody>
          {filePlan(dossiers).map((group) => (
            <Fragment key={group.title}>
              {group.title !== '' && <tr className={classes.heading}><td>{group.number}</td><td colSpan={5}>{group.title}</td></tr>}
              {group.parts.map((part) => (
                <Fragment key={part.title}>
                  {part.title !== '' && <tr className={classes.subHeading}><td>{part.number}</td><td colSpan={5}>{part.title}</td></tr>}
                  {part.dossiers.map((dossier) => <Row key={dossier.id} dossier={dossier} isSelected={dossier.id === selected} onOpen={onOpen} />)}
                </Fragment>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ dossier, isSelected, onOpen }: { readonly dossier: DossierSummary; readonly isSelected: boolean; readonly onOpen: (id: string) => void }): ReactNode {
  const words = useDossierWords();
  return (
    <tr data-selected={isSelected || undefined} className={classes.row} onClick={() => { onOpen(dossier.id); }}>
      <td>{dossier.symbol}</td>
      <td><button type="button" className={classes.open} onClick={(event) => { event.stopPropagation(); onOpen(dossier.id); }}>{dossier.title}</button></td>
      <td>{dossier.retention}{dossier.retention !== '' && !dossier.retentionChecked && <span className={classes.quiet}>{words.unchecked}</span>}</td>
      <td>{dossier.creator}</td>
      <td className={classes.papers}>{dossier.documents + dossier.others}</td>
      <td><StatusBadge tone={STAGE_TONES[dossier.stage]}>{words.stages[dossier.stage]}</StatusBadge></td>
    </tr>
  );
}
