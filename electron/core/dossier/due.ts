import { parseRetention } from './retention.ts';
import type { DossierFields } from './types.ts';

/**
 * Where a dossier stands on a day. `kept-here`: its work has ended and it is kept too short to go to the archive.
 * `run-out`: its period is over and a person is to decide; nothing goes by itself.
 */
export type DossierStage = 'open' | 'to-hand-over' | 'late' | 'kept-here' | 'handed-over' | 'run-out';

export type DossierDue = {
  readonly stage: DossierStage;
  /** Last day for handing over: the end of the year after the one in which the work ended (LT2024: within one year); null where it stays. */
  readonly handOverBy: string | null;
  /** Last day of the retention, counted from the year in which the work ended; null for ever, unknown, or by validity. */
  readonly keptUntil: string | null;
};

/** Dossiers kept this long or longer go to the archive (ND30 Art. 30–31). */
const LEAST_ARCHIVED_YEARS = 5;

type Asked = Pick<DossierFields, 'closedOn' | 'handedOverOn' | 'retention'>;

/** What is due for a dossier on a day (ISO). */
export function dossierDue({ closedOn, handedOverOn, retention }: Asked, today: string): DossierDue {
  if (closedOn === null) return { stage: 'open', handOverBy: null, keptUntil: null };
  const ended = Number(closedOn.slice(0, 4));
  const period = parseRetention(retention);
  const handOverBy = period?.kind === 'years' && period.years < LEAST_ARCHIVED_YEARS ? null : endOf(ended + 1);
  const keptUntil = period?.kind === 'years' ? endOf(ended + period.years) : null;
  return { stage: stageOf(handedOverOn, handOverBy, keptUntil, today), handOverBy, keptUntil };
}

function stageOf(handedOverOn: string | null, handOverBy: string | null, keptUntil: string | null, today: string): DossierStage {
  if (keptUntil !== null && keptUntil < today) return 'run-out';
  if (handedOverOn !== null) return 'handed-over';
  if (handOverBy === null) return 'kept-here';
  return handOverBy < today ? 'late' : 'to-hand-over';
}

function endOf(year: number): string {
  return `${String(year).padStart(4, '0')}-12-31`;
}
