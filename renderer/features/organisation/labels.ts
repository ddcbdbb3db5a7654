import type { Catalogue, Channel } from '../../../electron/core/catalogue/types.ts';
import { unitLabels } from '../../../electron/core/report/unit-label.ts';
import { capitalised } from '../../i18n/format.ts';

/** Body or unit that a channel belongs to, as it is listed. */
export function ownerLabel(catalogue: Catalogue, owner: Channel['owner']): string {
  if (owner === null) return '';
  if (owner.kind === 'unit') return capitalised(unitLabels(catalogue)(owner.id));
  return catalogue.bodies?.find((body) => body.id === owner.id)?.name ?? owner.id;
}

/** Bodies and units that exist, to choose an owner from; values are `body:ID` and `unit:ID`. */
export function ownerChoices(catalogue: Catalogue): readonly { readonly value: string; readonly label: string }[] {
  const labelOf = unitLabels(catalogue);
  return [
    ...(catalogue.bodies ?? []).map((body) => ({ value: `body:${body.id}`, label: body.name })),
    ...catalogue.units.filter((unit) => unit.validTo === null).map((unit) => ({ value: `unit:${unit.id}`, label: capitalised(labelOf(unit.id)) })),
  ];
}

export function ownerOf(value: string | null): Channel['owner'] {
  const match = /^(body|unit):(.+)$/.exec(value ?? '');
  const [, kind, id] = match ?? [];
  return (kind === 'body' || kind === 'unit') && id !== undefined ? { kind, id } : null;
}
