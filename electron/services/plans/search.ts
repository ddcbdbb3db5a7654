import { planSpan } from '../../core/plan/types.ts';
import { plainText } from '../../core/rich-text/plain-text.ts';
import { readPlan } from '../../store/repositories/plans.ts';
import { dropSearchEntry, putSearchEntry } from '../../store/search/entries.ts';
import type { Change } from '../../store/store.ts';

/** Puts a plan into the search index as it stands: title, subject and the text of its own parts. */
export async function indexPlan(change: Change, id: string): Promise<void> {
  const plan = await readPlan(change.db, id);
  if (plan === null || plan.removedAt !== null) {
    dropSearchEntry(change, 'plan', id);
    return;
  }
  const { content } = plan;
  const text = [content.subject, ...content.basis, plainText(content.introduction), plainText(content.organisation)].filter((part) => part !== '').join('\n');
  putSearchEntry(change, { kind: 'plan', id, part: '', type: null, number: '', day: planSpan(plan).from, title: plan.title, text });
}
