import { draftSections, type DraftInput } from './draft.ts';
import type { ReportDraft, ReportParagraph, ReportSection } from './types.ts';

/**
 * The drafted sentence of each paragraph id, as the secretary last knew it: kept beside a draft, it tells whether the
 * figures under an edited sentence have changed since.
 */
export type DraftedTexts = Readonly<Record<string, string>>;

export type Refreshed = {
  readonly draft: ReportDraft;
  readonly drafted: DraftedTexts;
  /** Edited paragraphs whose sentence would be drafted differently by now. */
  readonly stale: readonly string[];
};

/** The drafted sentences of the present figures; to be kept when a draft is made. */
export function draftedTexts(now: DraftInput): DraftedTexts {
  return Object.fromEntries(draftSections(now).flatMap((section) => section.paragraphs.map((paragraph) => [paragraph.id, paragraph.text])));
}

/**
 * Lets a draft follow the present figures. Paragraphs nobody edited take their new text; a drafted fact that no longer
 * holds goes; one that has newly come up (a unit that has not reported, an indicator that fell) is added at the end of
 * its section. Edited paragraphs, the secretary's own, titles, the head and the order of sections stay as they are, and
 * so does what was removed.
 */
export function refreshDraft(draft: ReportDraft, drafted: DraftedTexts, now: DraftInput): Refreshed {
  const fresh = draftSections(now);
  const freshById = new Map(fresh.flatMap((section) => section.paragraphs.map((paragraph) => [paragraph.id, paragraph] as const)));
  const edited = new Set<string>();
  const sections = draft.sections.map((section) => {
    const kept = section.paragraphs.flatMap((paragraph): readonly ReportParagraph[] => {
      if (paragraph.edited) {
        edited.add(paragraph.id);
        return [paragraph];
      }
      const next = freshById.get(paragraph.id);
      if (next !== undefined) return [next];
      return paragraph.id in drafted ? [] : [paragraph];
    });
    return { ...section, paragraphs: [...kept, ...newFacts(section, fresh, drafted)] };
  });
  const known = Object.entries(draftedTexts(now)).map(([id, text]) => [id, edited.has(id) ? (drafted[id] ?? text) : text] as const);
  // A removed paragraph stays known, so that it is not taken for a new fact the next time.
  const kept = { ...drafted, ...Object.fromEntries(known) };
  const refreshed = { ...draft, sections };
  return { draft: refreshed, drafted: kept, stale: staleParagraphs(refreshed, kept, now) };
}

/** Ids of edited paragraphs whose figures have changed since the secretary last wrote them. */
export function staleParagraphs(draft: ReportDraft, drafted: DraftedTexts, now: DraftInput): readonly string[] {
  const fresh = draftedTexts(now);
  return draft.sections.flatMap((section) =>
    section.paragraphs.filter((paragraph) => paragraph.edited && paragraph.id in drafted && drafted[paragraph.id] !== fresh[paragraph.id]).map((paragraph) => paragraph.id),
  );
}

/** After the secretary saved `after`: a sentence rewritten just now was rewritten in sight of the present figures. */
export function settleEdits(before: ReportDraft, after: ReportDraft, drafted: DraftedTexts, now: DraftInput): DraftedTexts {
  const fresh = draftedTexts(now);
  const old = new Map(before.sections.flatMap((section) => section.paragraphs.map((paragraph) => [paragraph.id, paragraph.text] as const)));
  const rewritten = after.sections.flatMap((section) => section.paragraphs.filter((paragraph) => old.get(paragraph.id) !== paragraph.text));
  const settled = rewritten.flatMap((paragraph) => {
    const text = fresh[paragraph.id];
    return text === undefined ? [] : [[paragraph.id, text] as const];
  });
  return { ...drafted, ...Object.fromEntries(settled) };
}

/** Drafted paragraphs of a section that were never drafted in it before. */
function newFacts(section: ReportSection, fresh: readonly ReportSection[], drafted: DraftedTexts): readonly ReportParagraph[] {
  const present = new Set(section.paragraphs.map((paragraph) => paragraph.id));
  return (fresh.find((one) => one.id === section.id)?.paragraphs ?? []).filter((paragraph) => !present.has(paragraph.id) && !(paragraph.id in drafted));
}
