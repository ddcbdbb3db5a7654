import type { DueRule } from '../catalogue/types.ts';
import type { Signature } from '../document/types.ts';
import type { ReportKind } from '../report/types.ts';
import type { RichText } from '../rich-text/types.ts';

/** What a plan's own paper says beside its tasks. */
export type PlanContent = {
  /** Trích yếu, as printed below KẾ HOẠCH. */
  readonly subject: string;
  /** `Căn cứ …` lines, in order, without dash and end mark. */
  readonly basis: readonly string[];
  /** Before the tasks: purpose and requirements. */
  readonly introduction: RichText;
  /** After the tasks: who sees to it, who reports when. */
  readonly organisation: RichText;
  readonly addressees: readonly string[];
  readonly recipients: readonly string[];
  readonly filedAt: string;
  readonly place: string;
  readonly signature: Signature;
  readonly signedOn: string | null;
  /** Reports that fall due again and again while the plan runs. */
  readonly reports: readonly RecurringReport[];
};

/** A report the committee owes each period of its kind, by the form it is made from, and when it is due. */
export type RecurringReport = { readonly kind: ReportKind; readonly form: string; readonly due: DueRule };

export type Plan = {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly content: PlanContent;
  readonly revision: number;
};

/** A number to be reached (or not to be passed) by an indicator within a window, of one unit or of all together. */
export type TargetFields = {
  readonly form: string;
  readonly indicator: string;
  /** Null for all units of the form together. */
  readonly unit: string | null;
  readonly value: number;
  readonly atMost: boolean;
  /** First and last day, both included. */
  readonly window: { readonly from: string; readonly to: string };
  readonly note: string;
};

export type Target = TargetFields & { readonly id: string; readonly position: number };

/** First and last day of a plan: as set, else its year. */
export function planSpan(plan: Pick<Plan, 'year' | 'startsOn' | 'endsOn'>): { readonly from: string; readonly to: string } {
  return { from: plan.startsOn ?? `${plan.year}-01-01`, to: plan.endsOn ?? `${plan.year}-12-31` };
}
