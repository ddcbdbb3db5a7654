import type { Catalogue } from '../../../electron/core/catalogue/types.ts';
import { draftSections } from '../../../electron/core/report/draft.ts';
import type { ReportDraft, ReportLine } from '../../../electron/core/report/types.ts';

/**
 * Ids of paragraphs that nobody edited and that no longer say what the present figures say: they will when the draft is
 * let follow (`reports.refresh`). Sentences are drafted anew by the register's own rules and compared.
 */
export const paragraphsBehind = (draft: ReportDraft, lines: readonly ReportLine[], catalogue: Catalogue, today: string): readonly string[] => {
  const form = catalogue.forms.find((each) => each.code === draft.form);
  if (form === undefined) return [];
  const fresh = new Map(
    draftSections({ kind: draft.kind, period: draft.period, form, catalogue, lines, committee: catalogue.committee, today }).flatMap((section) =>
      section.paragraphs.map((paragraph) => [paragraph.id, paragraph.text] as const),
    ),
  );
  return draft.sections.flatMap((section) =>
    section.paragraphs.flatMap((paragraph) => {
      const now = fresh.get(paragraph.id);
      return !paragraph.edited && now !== undefined && now !== paragraph.text ? [paragraph.id] : [];
    }),
  );
};
