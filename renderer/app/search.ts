import { periodKeySchema } from '../../electron/contract/base.ts';
import { documentDirectionSchema } from '../../electron/contract/documents.ts';
import type { DocumentDirection } from '../../electron/core/document/record.ts';

/** What every screen shares through the address: the form and the period one works on, and the attachment that is looked at. */
export type SharedSearch = { readonly form?: string; readonly period?: string; readonly file?: string };

/** Reads the shared part of an address; what is not understood is dropped, never guessed. */
export function readSharedSearch(search: Record<string, unknown>): SharedSearch {
  const period = periodKeySchema.safeParse(search['period']);
  return {
    ...textOf(search, 'form'),
    ...textOf(search, 'file'),
    ...(period.success ? { period: period.data } : {}),
  };
}

/** The figure to open the grid at. */
export type FigureSearch = { readonly unit?: string; readonly indicator?: string };

export function readFigureSearch(search: Record<string, unknown>): FigureSearch {
  return { ...textOf(search, 'unit'), ...textOf(search, 'indicator') };
}

/** The cell to open a received file at: sheet name and A1 reference. */
export type CellSearch = { readonly sheet?: string; readonly cell?: string };

export function readCellSearch(search: Record<string, unknown>): CellSearch {
  return { ...textOf(search, 'sheet'), ...textOf(search, 'cell') };
}

/** Which register of documents to open, and whether only what waits. */
export type DocumentSearch = { readonly direction?: DocumentDirection; readonly waiting?: boolean };

export function readDocumentSearch(search: Record<string, unknown>): DocumentSearch {
  const direction = documentDirectionSchema.safeParse(search['direction']);
  return { ...(direction.success ? { direction: direction.data } : {}), ...(search['waiting'] === true ? { waiting: true } : {}) };
}

export const MEETING_STEPS = ['preparation', 'agenda', 'attendance', 'proceedings', 'conclusions', 'papers', 'files'] as const;
export type MeetingStepName = (typeof MEETING_STEPS)[number];

/** The step of a meeting that is open. */
export type MeetingSearch = { readonly step?: MeetingStepName };

export function readMeetingSearch(search: Record<string, unknown>): MeetingSearch {
  const step = MEETING_STEPS.find((one) => one === search['step']);
  return step === undefined ? {} : { step };
}

/** The dossier that is open in its file plan. */
export type DossierSearch = { readonly dossier?: string };

export function readDossierSearch(search: Record<string, unknown>): DossierSearch {
  return textOf(search, 'dossier');
}

function textOf<Name extends string>(search: Record<string, unknown>, name: Name): { readonly [Key in Name]?: string } {
  const value = search[name];
  return typeof value === 'string' && value !== '' ? ({ [name]: value } as { readonly [Key in Name]?: string }) : {};
}

export const PLAN_TABS = ['tasks', 'board', 'calendar', 'targets', 'text', 'files'] as const;
export type PlanTab = (typeof PLAN_TABS)[number];

/** The view of a plan, and the task that is open in it. */
export type PlanSearch = { readonly tab?: PlanTab | undefined; readonly task?: string | undefined };

export function readPlanSearch(search: Record<string, unknown>): PlanSearch {
  const tab = PLAN_TABS.find((each) => each === search['tab']);
  return { ...(tab === undefined ? {} : { tab }), ...textOf(search, 'task') };
}
