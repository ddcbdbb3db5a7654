import { useMemo, useState, type ReactNode } from 'react';
import { Button, TextInput } from '@mantine/core';
import { IconArrowMerge } from '@tabler/icons-react';
import type { Catalogue, UnitEvent } from '../../../electron/core/catalogue/types.ts';
import { useCommands } from '../../app/commands.tsx';
import { DataTable, type DataColumn } from '../../components/data-table.tsx';
import { DayInput } from '../../components/day-input.tsx';
import { PrintButton } from '../../components/print-command.tsx';
import { ExportButton, plainTable, sheetColumns } from '../../components/table-export.tsx';
import { SidePanel } from '../../components/side-panel.tsx';
import { formatDate } from '../../i18n/format.ts';
import { ChangeWizard } from './change-wizard.tsx';
import { dropped, ItemEditor, placed } from './item-editor.tsx';
import { unitNames } from './unit-names.ts';
import { useCatalogueWords } from './words.ts';
import classes from './catalogue.module.css';

const keyOf = (event: UnitEvent): string => `${event.date} ${event.type} ${event.from.join()} ${event.to.join()}`;

/** Merges, splits and other changes, with their legal basis. */
export function EventsSection({ catalogue }: { readonly catalogue: Catalogue }): ReactNode {
  const words = useCatalogueWords();
  const { unitEvents } = catalogue;
  const [selected, setSelected] = useState<string | null>(null);
  const [recording, setRecording] = useState(false);
  const commands = useCommands(words.sections.events, [{ id: 'events.record', name: words.events.record, icon: IconArrowMerge, run: () => { setRecording(true); } }]);
  const columns = useMemo((): readonly DataColumn<UnitEvent>[] => {
    const name = unitNames(catalogue);
    return [
      { id: 'date', name: words.events.date, width: 104, sortBy: (event) => event.date, cell: (event) => formatDate(event.date), sheet: { kind: 'date', value: (event) => event.date } },
      { id: 'type', name: words.events.type, width: 140, sortBy: (event) => words.events.types[event.type], cell: (event) => words.events.types[event.type] },
      { id: 'from', name: words.events.from, cell: (event) => event.from.map(name).join(', ') },
      { id: 'to', name: words.events.to, width: 180, cell: (event) => event.to.map(name).join(', ') || words.events.nobody },
      { id: 'basis', name: words.events.basis, cell: (event) => event.basis },
    ];
  }, [words, catalogue]);
  const index = unitEvents.findIndex((event) => keyOf(event) === selected);
  const event = unitEvents[index];
  const close = (): void => {
    setSelected(null);
  };

  return (
    <div className={classes.section}>
      <div className={classes.main}>
        <div className={classes.toolbar}>
          <div className={`${classes.buttons ?? ''} ${classes.push ?? ''}`}>
            <ExportButton id="catalogue.table" group={words.sections.events} enabled={unitEvents.length > 0} make={() => plainTable(words.sections.events, words.sections.events, '', sheetColumns(columns), unitEvents)} />
            <PrintButton id="catalogue.print" group={words.sections.events} enabled={unitEvents.length > 0} />
            {commands.map((command) => (
              <Button key={command.id} leftSection={<command.icon size={16} aria-hidden />} onClick={command.run}>{command.name}</Button>
            ))}
          </div>
        </div>
        <div className={classes.table}>
          <DataTable label={words.sections.events} items={unitEvents} columns={columns} keyOf={keyOf} selected={selected} onSelect={(chosen) => { setSelected(keyOf(chosen)); }} />
        </div>
      </div>
      {event !== undefined && (
        <SidePanel title={`${words.events.types[event.type]} ${formatDate(event.date)}`} onClose={close} width={340}>
          <ItemEditor
            key={selected}
            initial={{ date: event.date as string | null, basis: event.basis }}
            isNew={false}
            path={`unitEvents[${index}]`}
            fields={['date', 'basis']}
            nameOf={() => `${words.events.one} ${formatDate(event.date)}`}
            put={(draft) => ({ ...catalogue, unitEvents: placed(unitEvents, index, { ...event, date: draft.date ?? '', basis: draft.basis }) })}
            without={() => ({ ...catalogue, unitEvents: dropped(unitEvents, index) })}
            onSaved={close}
            onRemoved={close}
          >
            {({ draft, set, errorOf }) => (
              <>
                <p className={classes.quiet}>{columns.find((column) => column.id === 'from')?.cell(event)} → {columns.find((column) => column.id === 'to')?.cell(event)}</p>
                <DayInput label={words.events.date} value={draft.date} onChange={(date) => { set({ date }); }} error={errorOf('date')} required />
                <TextInput label={words.events.basis} value={draft.basis} onChange={(change) => { set({ basis: change.currentTarget.value }); }} error={errorOf('basis')} />
              </>
            )}
          </ItemEditor>
        </SidePanel>
      )}
      {recording && <ChangeWizard catalogue={catalogue} onClose={() => { setRecording(false); }} />}
    </div>
  );
}
