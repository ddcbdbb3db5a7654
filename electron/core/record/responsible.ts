import type { Catalogue } from '../catalogue/types.ts';
import { unitLabels } from '../report/unit-label.ts';
import type { Responsible } from './types.ts';

export type ResponsibleNames = (responsible: Responsible) => string;

/** How members, units and bodies are called inside a sentence or a table; what the catalogue no longer knows is called by its id. */
export function responsibleNames(catalogue: Pick<Catalogue, 'members' | 'bodies' | 'units'> | null): ResponsibleNames {
  const members = new Map((catalogue?.members ?? []).map((member) => [member.id, member.fullName]));
  const bodies = new Map((catalogue?.bodies ?? []).map((body) => [body.id, body.name]));
  const units = catalogue === null ? null : unitLabels(catalogue);
  return (responsible) => {
    switch (responsible.kind) {
      case 'member':
        return members.get(responsible.id) ?? responsible.id;
      case 'unit':
        return units?.(responsible.id) ?? responsible.id;
      case 'body':
        return bodies.get(responsible.id) ?? responsible.id;
      case 'other':
        return responsible.name;
    }
  };
}

export function sameResponsible(left: Responsible | null, right: Responsible | null): boolean {
  if (left === null || right === null) return left === right;
  if (left.kind === 'other') return right.kind === 'other' && left.name === right.name;
  return right.kind === left.kind && left.id === right.id;
}

/** One text a responsible, for maps and for the options of a choice. */
export function responsibleKey(responsible: Responsible): string {
  return responsible.kind === 'other' ? `other:${responsible.name}` : `${responsible.kind}:${responsible.id}`;
}
