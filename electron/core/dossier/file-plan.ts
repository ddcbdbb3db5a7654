import { romanNumeral } from '../document/appendix-texts.ts';
import type { DossierFields } from './types.ts';

type Placed = Pick<DossierFields, 'heading' | 'subHeading'> & { readonly position: number };

export type FilePlanPart<Item> = { /** Arabic number; empty for dossiers directly below the heading. */ readonly number: string; readonly title: string; readonly dossiers: readonly Item[] };
export type FilePlanGroup<Item> = { /** Roman number; empty for dossiers without a heading. */ readonly number: string; readonly title: string; readonly parts: readonly FilePlanPart<Item>[] };

/** Dossiers under their headings in the order of the plan: big ones with Roman, those below with Arabic numbers (ND30 Appendix V). */
export function filePlan<Item extends Placed>(dossiers: readonly Item[]): readonly FilePlanGroup<Item>[] {
  const ordered = [...dossiers].sort((left, right) => left.position - right.position);
  let heads = 0;
  return grouped(ordered, (dossier) => dossier.heading).map(({ title, items }) => {
    let subs = 0;
    const parts = grouped(items, (dossier) => dossier.subHeading).map((part): FilePlanPart<Item> => {
      if (part.title !== '') subs += 1;
      return { number: part.title === '' ? '' : String(subs), title: part.title, dossiers: part.items };
    });
    if (title !== '') heads += 1;
    return { number: title === '' ? '' : romanNumeral(heads), title, parts };
  });
}

/** Items by a title of theirs, in the order in which the titles first come; those without one first. */
function grouped<Item>(items: readonly Item[], titleOf: (item: Item) => string): readonly { readonly title: string; readonly items: readonly Item[] }[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(titleOf(item).trim(), [...(groups.get(titleOf(item).trim()) ?? []), item]);
  const all = [...groups].map(([title, of]) => ({ title, items: of }));
  return [...all.filter(({ title }) => title === ''), ...all.filter(({ title }) => title !== '')];
}
