import { Fragment, useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { ActionIcon, VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { DossierSummary } from '../../../electron/contract/dossiers.ts';
import { movedInPlan, type PlanMove } from '../../../electron/core/dossier/arrange.ts';
import type { DossierStage } from '../../../electron/core/dossier/due.ts';
import { filePlan } from '../../../electron/core/dossier/file-plan.ts';
import { StatusBadge, type Tone } from '../../components/status-badge.tsx';
import { useDossierWords } from './words.ts';
import classes from './dossiers.module.css';

export const STAGE_TONES: Readonly<Record<DossierStage, Tone>> = { open: 'info', 'to-hand-over': 'wait', late: 'bad', 'kept-here': 'plain', 'handed-over': 'good', 'run-out': 'bad' };

type FilePlanTableProps = {
  readonly dossiers: readonly DossierSummary[];
  readonly selected: string | null;
  readonly onOpen: (id: string) => void;
  /** Gives the plan another order; left out where it has none, as in the bin. */
  readonly onArrange?: (ids: readonly string[]) => void;
};

/** The file plan as it is printed: big headings in Roman numbers, those below in Arabic, dossiers under them; moved by buttons or Alt and an arrow. */
export function FilePlanTable({ dossiers, selected, onOpen, onArrange }: FilePlanTableProps): ReactNode {
  const words = useDossierWords();
  const frame = useRef<HTMLDivElement>(null);
  const moved = useRef<string | null>(null);
  const [said, setSaid] = useState('');
  // A row that changes its place loses the focus: it is given back once it stands there.
  useEffect(() => {
    if (moved.current === null) return;
    frame.current?.querySelector<HTMLElement>(`[data-move="${CSS.escape(moved.current)}"]`)?.focus();
    moved.current = null;
  }, [dossiers]);
  const move = (what: PlanMove, name: string, by: 1 | -1, focus: string): void => {
    const order = movedInPlan(dossiers, what, by);
    if (order === null || onArrange === undefined) return;
    moved.current = focus;
    setSaid(words.moved(name, by));
    onArrange(order);
  };
  const movers = (what: PlanMove, name: string, key: string): ReactNode => onArrange !== undefined && (
    <span className={classes.movers}>
      {([-1, 1] as const).map((by) => (
        <ActionIcon
          key={by}
          variant="subtle"
          color="gray"
          size={24}
          data-move={`${key} ${by}`}
          aria-label={words.move(name, by)}
          title={words.move(name, by)}
          aria-disabled={movedInPlan(dossiers, what, by) === null}
          onClick={(event) => { event.stopPropagation(); move(what, name, by, `${key} ${by}`); }}
        >
          {by === -1 ? <IconArrowUp size={14} aria-hidden /> : <IconArrowDown size={14} aria-hidden />}
        </ActionIcon>
      ))}
    </span>
  );
  return (
    <div className={classes.table} tabIndex={0} role="group" aria-label={words.tabs.plan} ref={frame}>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
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
              {group.title !== '' && <tr className={classes.heading}><td>{group.number}</td><td colSpan={5}><span className={classes.moved}>{group.title}{movers({ kind: 'heading', heading: group.title }, group.title, `heading ${group.title}`)}</span></td></tr>}
              {group.parts.map((part) => (
                <Fragment key={part.title}>
                  {part.title !== '' && <tr className={classes.subHeading}><td>{part.number}</td><td colSpan={5}><span className={classes.moved}>{part.title}{movers({ kind: 'sub-heading', heading: group.title, subHeading: part.title }, part.title, `part ${group.title} ${part.title}`)}</span></td></tr>}
                  {part.dossiers.map((dossier) => (
                    <Row
                      key={dossier.id}
                      dossier={dossier}
                      isSelected={dossier.id === selected}
                      onOpen={onOpen}
                      onMove={(by) => { move({ kind: 'dossier', id: dossier.id }, dossier.title, by, `dossier ${dossier.id}`); }}
                      movers={movers({ kind: 'dossier', id: dossier.id }, dossier.title, `dossier ${dossier.id}`)}
                    />
                  ))}
                </Fragment>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = { readonly dossier: DossierSummary; readonly isSelected: boolean; readonly onOpen: (id: string) => void; readonly onMove: (by: 1 | -1) => void; readonly movers: ReactNode };

function Row({ dossier, isSelected, onOpen, onMove, movers }: RowProps): ReactNode {
  const words = useDossierWords();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <tr data-selected={isSelected || undefined} className={classes.row} onClick={() => { onOpen(dossier.id); }}>
      <td>{dossier.symbol}</td>
      <td>
        <span className={classes.moved}>
          <button type="button" className={classes.open} data-move={`dossier ${dossier.id}`} aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown" onKeyDown={onKeyDown} onClick={(event) => { event.stopPropagation(); onOpen(dossier.id); }}>{dossier.title}</button>
          {movers}
        </span>
      </td>
      <td>{dossier.retention}{dossier.retention !== '' && !dossier.retentionChecked && <span className={classes.quiet}>{words.unchecked}</span>}</td>
      <td>{dossier.creator}</td>
      <td className={classes.papers}>{dossier.documents + dossier.others}</td>
      <td><StatusBadge tone={STAGE_TONES[dossier.stage]}>{words.stages[dossier.stage]}</StatusBadge></td>
    </tr>
  );
}
