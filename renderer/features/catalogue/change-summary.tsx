import type { ReactNode } from 'react';
import { List, Text } from '@mantine/core';
import type { Catalogue } from '../../../electron/core/catalogue/types.ts';
import { formatDate } from '../../i18n/format.ts';
import { unitNames } from './unit-names.ts';
import { useCatalogueWords } from './words.ts';

/** The third step: what will be written, unit by unit. */
export function ChangeSummary({ catalogue, after }: { readonly catalogue: Catalogue; readonly after: Catalogue }): ReactNode {
  const words = useCatalogueWords().events;
  const name = unitNames(after);
  const before = new Map(catalogue.units.map((unit) => [unit.id, unit]));
  const event = after.unitEvents[after.unitEvents.length - 1];
  const lines = after.units.flatMap((unit): string[] => {
    const old = before.get(unit.id);
    if (old === undefined) return [words.willBegin(name(unit.id), formatDate(unit.validFrom))];
    if (old.validTo !== unit.validTo && unit.validTo !== null) return [words.willEnd(name(unit.id), formatDate(unit.validTo))];
    if (old.parentId !== unit.parentId) return [words.willParent(name(unit.id), unit.parentId == null ? words.nobody : name(unit.parentId))];
    return event?.to.includes(unit.id) === true ? [words.willStay(name(unit.id))] : [];
  });
  return (
    <>
      <Text fw={600} mb={4}>{words.will}</Text>
      <List size="sm">
        {lines.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
      {event !== undefined && event.basis !== '' && <Text size="sm" mt="xs">{words.basis}: {event.basis}</Text>}
      <Text size="sm" c="dimmed" mt="xs">{words.figuresStay}</Text>
    </>
  );
}
