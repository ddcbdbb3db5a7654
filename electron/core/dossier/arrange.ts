import type { RecordRef } from '../record/types.ts';
import { filePlan } from './file-plan.ts';

type Placed = { readonly id: string; readonly heading: string; readonly subHeading: string; readonly position: number };
type Step = 1 | -1;

/** What is moved in a file plan: one dossier below its heading, or a heading with everything below it. */
export type PlanMove = { readonly kind: 'dossier'; readonly id: string } | { readonly kind: 'heading'; readonly heading: string } | { readonly kind: 'sub-heading'; readonly heading: string; readonly subHeading: string };

/** The dossiers' ids in the order of the plan once something has changed places with its neighbour; null where it has none on that side. */
export function movedInPlan(dossiers: readonly Placed[], move: PlanMove, by: Step): readonly string[] | null {
  const groups = filePlan(dossiers).map(({ title, parts }) => ({ title, parts: parts.map((part) => ({ title: part.title, ids: part.dossiers.map(({ id }) => id) })) }));
  if (move.kind === 'heading') {
    const moved = swapped(groups, groups.findIndex(({ title }) => title === move.heading.trim()), by, ({ title }) => title !== '');
    return moved === null ? null : idsOf(moved);
  }
  let isMoved = false;
  const within = groups.map((group) => {
    const parts = move.kind === 'sub-heading'
      ? group.title === move.heading.trim() ? swapped(group.parts, group.parts.findIndex(({ title }) => title === move.subHeading.trim()), by, ({ title }) => title !== '') : null
      : replacedPart(group.parts, move.id, by);
    if (parts !== null) isMoved = true;
    return parts === null ? group : { ...group, parts };
  });
  return isMoved ? idsOf(within) : null;
}

type Part = { readonly title: string; readonly ids: readonly string[] };

function replacedPart(parts: readonly Part[], id: string, by: Step): readonly Part[] | null {
  const at = parts.findIndex(({ ids }) => ids.includes(id));
  const part = parts[at];
  const ids = part === undefined ? null : swapped(part.ids, part.ids.indexOf(id), by, () => true);
  return part === undefined || ids === null ? null : parts.map((each, index) => (index === at ? { ...part, ids } : each));
}

/** Those without a title stand first in any case and change places with nobody. */
function swapped<Item>(items: readonly Item[], at: number, by: Step, canMove: (item: Item) => boolean): readonly Item[] | null {
  const [item, other] = [items[at], items[at + by]];
  if (at < 0 || item === undefined || other === undefined || !canMove(item) || !canMove(other)) return null;
  return items.map((each, index) => (index === at ? other : index === at + by ? item : each));
}

function idsOf(groups: readonly { readonly parts: readonly Part[] }[]): readonly string[] {
  return groups.flatMap(({ parts }) => parts.flatMap(({ ids }) => ids));
}

/** Records in the order that a person gave them; those that came later follow in theirs. */
export function inOrder<Item extends { readonly record: RecordRef }>(items: readonly Item[], order: readonly RecordRef[]): readonly Item[] {
  const places = new Map(order.map(({ kind, id }, at) => [`${kind}|${id}`, at]));
  const place = ({ record }: Item): number => places.get(`${record.kind}|${record.id}`) ?? order.length;
  return items.map((item, at) => ({ item, at })).sort((left, right) => place(left.item) - place(right.item) || left.at - right.at).map(({ item }) => item);
}
