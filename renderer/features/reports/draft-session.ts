import type { ReportState } from '../../../electron/contract/reports.ts';
import type { ReportDraft, ReportHead, ReportParagraph, ReportSection } from '../../../electron/core/report/types.ts';

/**
 * One person's editing of one draft: what stands on screen, what is stored, and what is on its way. Every save names the
 * revision it was made on; a draft that moved on elsewhere is a conflict that a person decides, never an overwrite.
 */
export type DraftSession = {
  readonly draft: ReportDraft;
  /** Revision that the next save builds on. */
  readonly revision: number;
  /** What is stored at that revision. */
  readonly stored: ReportDraft;
  readonly sync:
    | { readonly kind: 'settled' }
    | { readonly kind: 'unsaved' }
    | { readonly kind: 'saving'; readonly sent: ReportDraft }
    | { readonly kind: 'failed'; readonly thrown: unknown }
    | { readonly kind: 'conflict'; readonly theirs: ReportState };
};

export type DraftEvent =
  | { readonly kind: 'head'; readonly change: Partial<ReportHead> }
  | { readonly kind: 'sections'; readonly sections: readonly ReportSection[] }
  | { readonly kind: 'save-started' }
  | { readonly kind: 'saved'; readonly state: ReportState }
  | { readonly kind: 'save-failed'; readonly thrown: unknown }
  | { readonly kind: 'conflict'; readonly theirs: ReportState }
  /** The person's own text is put over the other one's. */
  | { readonly kind: 'keep-mine' }
  | { readonly kind: 'take-theirs' }
  /** The register changed the draft on request, such as letting sentences follow the present figures. */
  | { readonly kind: 'replaced'; readonly state: ReportState };

export const openSession = (state: ReportState): DraftSession => ({
  draft: state.draft,
  stored: state.draft,
  revision: state.revision,
  sync: { kind: 'settled' },
});

/** Whether something is on screen that is not stored yet. */
export const hasUnsaved = (session: DraftSession): boolean => session.sync.kind !== 'settled';

export const advanceSession = (session: DraftSession, event: DraftEvent): DraftSession => {
  switch (event.kind) {
    case 'head':
      return edited(session, { ...session.draft, head: { ...session.draft.head, ...event.change } });
    case 'sections':
      return sameSections(session.draft.sections, event.sections) ? session : edited(session, { ...session.draft, sections: event.sections });
    case 'save-started':
      return { ...session, sync: { kind: 'saving', sent: session.draft } };
    case 'saved': {
      const sent = session.sync.kind === 'saving' ? session.sync.sent : session.draft;
      return { ...session, stored: sent, revision: event.state.revision, sync: session.draft === sent ? { kind: 'settled' } : { kind: 'unsaved' } };
    }
    case 'save-failed':
      return { ...session, sync: { kind: 'failed', thrown: event.thrown } };
    case 'conflict':
      return { ...session, sync: { kind: 'conflict', theirs: event.theirs } };
    case 'keep-mine':
      return session.sync.kind === 'conflict' ? { ...session, stored: session.sync.theirs.draft, revision: session.sync.theirs.revision, sync: { kind: 'unsaved' } } : session;
    case 'take-theirs':
      return session.sync.kind === 'conflict' ? openSession(session.sync.theirs) : session;
    case 'replaced':
      return openSession(event.state);
  }
};

/** An edit during a save or a conflict keeps that state: the save is compared with what was sent when it comes back. */
const edited = (session: DraftSession, draft: ReportDraft): DraftSession => {
  const { sync } = session;
  return { ...session, draft, sync: sync.kind === 'saving' || sync.kind === 'conflict' ? sync : { kind: 'unsaved' } };
};

/** Whether two bodies say the same, section by section and paragraph by paragraph. */
export const sameSections = (a: readonly ReportSection[], b: readonly ReportSection[]): boolean =>
  a === b || (a.length === b.length && a.every((section, index) => sameSection(section, b[index])));

const sameSection = (a: ReportSection, b: ReportSection | undefined): boolean =>
  b !== undefined && a.id === b.id && a.kind === b.kind && a.title === b.title && a.level === b.level && a.paragraphs.length === b.paragraphs.length && a.paragraphs.every((paragraph, index) => sameParagraph(paragraph, b.paragraphs[index]));

const sameParagraph = (a: ReportParagraph, b: ReportParagraph | undefined): boolean =>
  b !== undefined && a.id === b.id && a.text === b.text && a.edited === b.edited && a.figures.length === b.figures.length && a.figures.every((code, index) => code === b.figures[index]);
