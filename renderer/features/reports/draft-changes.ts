import type { ReportSection } from '../../../electron/core/report/types.ts';

/** What became of a body between two moments, so that undo can say in words what it took back. */
export type BodyChange =
  | { readonly kind: 'section-added' | 'section-removed' | 'section-moved' | 'title-changed'; readonly title: string }
  | { readonly kind: 'paragraph-added' | 'paragraph-removed' | 'paragraph-moved' | 'text-changed' | 'follows-figures'; readonly title: string; readonly text: string }
  | { readonly kind: 'several' };

/** The one change between two bodies; `several` when there are more, null when there is none. */
export const describeChange = (before: readonly ReportSection[], after: readonly ReportSection[]): BodyChange | null => {
  const changes = [...sectionChanges(before, after), ...paragraphChanges(before, after)];
  if (changes.length === 0) return null;
  return changes.length === 1 ? (changes[0] ?? null) : { kind: 'several' };
};

const sectionChanges = (before: readonly ReportSection[], after: readonly ReportSection[]): readonly BodyChange[] => {
  const changes: BodyChange[] = [];
  for (const section of after) if (!before.some((other) => other.id === section.id)) changes.push({ kind: 'section-added', title: section.title });
  for (const section of before) {
    const now = after.find((other) => other.id === section.id);
    if (now === undefined) changes.push({ kind: 'section-removed', title: section.title });
    else if (now.title !== section.title) changes.push({ kind: 'title-changed', title: now.title });
  }
  if (changes.length === 0) {
    const at = before.findIndex((section, index) => after[index]?.id !== section.id);
    const moved = before[at];
    if (moved !== undefined) changes.push({ kind: 'section-moved', title: moved.title });
  }
  return changes;
};

const paragraphChanges = (before: readonly ReportSection[], after: readonly ReportSection[]): readonly BodyChange[] => {
  const changes: BodyChange[] = [];
  for (const section of before) {
    const now = after.find((other) => other.id === section.id);
    if (now === undefined) continue;
    const { title } = now;
    const added = now.paragraphs.filter((paragraph) => !section.paragraphs.some((other) => other.id === paragraph.id));
    const removed = section.paragraphs.filter((paragraph) => !now.paragraphs.some((other) => other.id === paragraph.id));
    for (const { text } of added) changes.push({ kind: 'paragraph-added', title, text });
    for (const { text } of removed) changes.push({ kind: 'paragraph-removed', title, text });
    for (const paragraph of now.paragraphs) {
      const old = section.paragraphs.find((other) => other.id === paragraph.id);
      if (old === undefined) continue;
      if (old.text !== paragraph.text) changes.push({ kind: 'text-changed', title, text: paragraph.text });
      else if (old.edited && !paragraph.edited) changes.push({ kind: 'follows-figures', title, text: paragraph.text });
    }
    if (added.length === 0 && removed.length === 0) {
      const moved = section.paragraphs.find((paragraph, index) => now.paragraphs[index]?.id !== paragraph.id);
      if (moved !== undefined) changes.push({ kind: 'paragraph-moved', title, text: moved.text });
    }
  }
  return changes;
};
