import { useMemo, useState, type ReactNode } from 'react';
import { Button, Checkbox } from '@mantine/core';
import { IconArrowMerge, IconListDetails } from '@tabler/icons-react';
import type { Catalogue, Unit } from '../../../electron/core/catalogue/types.ts';
import { useCommands, type Command } from '../../app/commands.tsx';
import type { DataColumn } from '../../components/data-table.tsx';
import { formatDate } from '../../i18n/format.ts';
import { AddUnitsDialog } from './add-units-dialog.tsx';
import { ChangeWizard } from './change-wizard.tsx';
import { idFor } from './identifiers.ts';
import { ItemSection } from './item-section.tsx';
import { unitNames } from './unit-names.ts';
import { UnitEditor } from './unit-editor.tsx';
import { useCatalogueWords } from './words.ts';

const textOf = (unit: Unit): string => [unit.name, unit.code ?? '', ...unit.aliases].join(' ');
const keyOf = (unit: Unit): string => unit.id;

/** Units with their validity, other names and history. */
export function UnitsSection({ catalogue }: { readonly catalogue: Catalogue }): ReactNode {
  const words = useCatalogueWords();
  const [onlyOpen, setOnlyOpen] = useState(true);
  const [dialog, setDialog] = useState<'many' | 'change' | null>(null);
  const units = useMemo(() => (onlyOpen ? catalogue.units.filter((unit) => unit.validTo === null) : catalogue.units), [catalogue.units, onlyOpen]);
  const close = (): void => {
    setDialog(null);
  };

  const commands: readonly Command[] = [
    { id: 'units.many', name: words.units.addMany, icon: IconListDetails, run: () => { setDialog('many'); } },
    { id: 'units.change', name: words.events.record, icon: IconArrowMerge, run: () => { setDialog('change'); } },
  ];
  useCommands(words.sections.units, commands);

  const columns = useMemo((): readonly DataColumn<Unit>[] => {
    const name = unitNames(catalogue);
    return [
      { id: 'name', name: words.units.name, sortBy: (unit) => unit.name, cell: (unit) => unit.name },
      { id: 'kind', name: words.units.kind, width: 96, sortBy: (unit) => words.units.kinds[unit.kind], cell: (unit) => words.units.kinds[unit.kind] },
      { id: 'code', name: words.units.code, width: 104, sortBy: (unit) => unit.code, cell: (unit) => unit.code ?? '' },
      { id: 'from', name: words.units.validFrom, width: 104, sortBy: (unit) => unit.validFrom, cell: (unit) => formatDate(unit.validFrom), sheet: { kind: 'date', value: (unit) => unit.validFrom } },
      { id: 'to', name: words.units.validTo, width: 128, sortBy: (unit) => unit.validTo, cell: (unit) => (unit.validTo === null ? words.units.exists : words.units.ended(formatDate(unit.validTo))), sheet: { kind: 'date', value: (unit) => unit.validTo ?? words.units.exists } },
      { id: 'aliases', name: words.units.aliases, cell: (unit) => unit.aliases.join(', ') },
      ...(catalogue.units.some((unit) => unit.parentId != null) ? [{ id: 'parent', name: words.units.parent, width: 120, cell: (unit: Unit) => (unit.parentId == null ? '' : name(unit.parentId)) }] : []),
    ];
  }, [words, catalogue]);

  return (
    <>
      <ItemSection
        label={words.sections.units}
        items={units}
        columns={columns}
        keyOf={keyOf}
        textOf={textOf}
        addName={words.units.add}
        newTitle={words.units.add}
        titleOf={(unit) => unit.name}
        toneOf={(unit) => (unit.validTo === null ? 'plain' : 'muted')}
        toolbar={
          <>
            <Checkbox label={words.units.onlyOpen} checked={onlyOpen} onChange={(event) => { setOnlyOpen(event.currentTarget.checked); }} />
            {commands.map((command) => (
              <Button key={command.id} variant="default" leftSection={<command.icon size={16} aria-hidden />} onClick={command.run}>
                {command.name}
              </Button>
            ))}
          </>
        }
        editor={(unit, leave) => <UnitEditor catalogue={catalogue} unit={unit} makeId={(name) => idFor(name, new Set(catalogue.units.map(keyOf)))} onDone={() => { leave({ kind: 'none' }); }} />}
      />
      {dialog === 'many' && <AddUnitsDialog catalogue={catalogue} onClose={close} />}
      {dialog === 'change' && <ChangeWizard catalogue={catalogue} onClose={close} />}
    </>
  );
}
