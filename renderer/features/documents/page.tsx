import { useMemo, useState, type ReactNode } from 'react';
import { Button, Checkbox, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconArrowBackUp, IconFileImport, IconFilePlus, IconFiles, IconHash, IconPrinter, IconSearch, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { documentStatusSchema, documentTypeSchema, type DocumentFilter, type DocumentOrder } from '../../../electron/contract/documents.ts';
import type { DocumentDirection } from '../../../electron/core/document/record.ts';
import { useApi } from '../../app/client.tsx';
import { useCommands, type Command } from '../../app/commands.tsx';
import type { DocumentSearch } from '../../app/search.ts';
import { useToday } from '../../app/today.ts';
import { useResponsibles } from '../../app/use-responsibles.ts';
import { CommandBar } from '../../components/command-bar.tsx';
import { EmptyScreen } from '../../components/empty-screen.tsx';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { Page } from '../../components/page.tsx';
import { PagedTable } from '../../components/paged-table.tsx';
import { Waiting } from '../../components/query-state.tsx';
import { formatNumber } from '../../i18n/format.ts';
import { documentColumns } from './columns.tsx';
import { RegisterExport } from '../registers/export-dialog.tsx';
import { useRegisterWords } from '../registers/words.ts';
import { CreateDocument } from './create-document.tsx';
import { NumbersDialog } from './numbers-dialog.tsx';
import { useDocumentPages } from './use-document-pages.ts';
import { useRestore } from './use-restore.ts';
import { useDocumentWords, type DocumentWords } from './words.ts';
import classes from './documents.module.css';

const DIRECTIONS: readonly DocumentDirection[] = ['outgoing', 'incoming', 'internal'];
const FIRST_YEAR = 2015;

/** The registers of documents: what went out, what came in, what is internal. */
export function DocumentsPage(): ReactNode {
  const words = useDocumentWords();
  const api = useApi();
  const navigate = useNavigate();
  const today = useToday();
  const { nameOf } = useResponsibles();
  const asked: DocumentSearch = useSearch({ from: '/documents' });
  const direction = asked.direction ?? 'outgoing';
  const [filters, setFilters] = useState<Filters>(asked.waiting === true ? { ...NO_FILTERS, waiting: true } : NO_FILTERS);
  const [order, setOrder] = useState<DocumentOrder>({ by: 'day', descending: true });
  const [selected, setSelected] = useState<string | null>(null);
  const [creating, setCreating] = useState(false);
  const [numbering, setNumbering] = useState(false);
  const [bookAsked, setBookAsked] = useState<'export' | null>(null);
  const registers = useRegisterWords();
  const [text] = useDebouncedValue(filters.text, 150);
  const filter = useMemo(() => filterOf(direction, { ...filters, text }), [direction, filters, text]);
  const { total, error, itemAt, onRange } = useDocumentPages(filter, order);
  const restore = useRestore();
  const office = useQuery(api.catalogue.get.queryOptions()).data;
  const catalogue = office?.catalogue ?? null;
  const hasCatalogue = catalogue !== null;
  const columns = useMemo(() => documentColumns(direction, words, nameOf, today), [direction, words, nameOf, today]);
  const isFiltered = JSON.stringify(filters) !== JSON.stringify(NO_FILTERS);

  const commands: readonly Command[] = [
    { id: 'documents.numbers', name: words.list.numbers, hint: words.list.numbersHint, icon: IconHash, run: () => { setNumbering(true); } },
    { id: 'documents.export-register', name: registers.export.command, hint: registers.export.hint, icon: IconPrinter, enabled: hasCatalogue, inMenu: true, run: () => { setBookAsked('export'); } },
    { id: 'documents.import-register', name: registers.import.command, hint: registers.import.hint, icon: IconFileImport, enabled: hasCatalogue, inMenu: true, run: () => { void navigate({ to: '/documents/import', search: { direction } }); } },
    { id: 'documents.bin', name: filters.removed ? words.list.leaveBin : words.list.bin, hint: words.list.binHint, icon: filters.removed ? IconArrowBackUp : IconTrash, inMenu: !filters.removed, run: () => { setFilters({ ...NO_FILTERS, removed: !filters.removed }); } },
    { id: 'documents.add', name: words.list.add[direction], hint: words.list.addHint[direction], icon: IconFilePlus, shortcut: 'mod+B', primary: true, enabled: hasCatalogue, run: () => { setCreating(true); } },
  ];
  useCommands(words.title, commands);
  const open = (id: string): void => { void navigate({ to: '/documents/$documentId', params: { documentId: id } }); };

  return (
    <Page
      title={words.title}
      fill
      aside={
        <SegmentedControl
          aria-label={words.directionLabel}
          size="xs"
          value={direction}
          data={DIRECTIONS.map((value) => ({ value, label: words.directions[value] }))}
          onChange={(value) => {
            setFilters({ ...NO_FILTERS, removed: filters.removed });
            setSelected(null);
            void navigate({ to: '/documents', search: { direction: DIRECTIONS.find((each) => each === value) ?? 'outgoing' } });
          }}
        />
      }
      actions={<CommandBar commands={commands} />}
    >
      <FilterBar filters={filters} direction={direction} words={words} total={total} onChange={setFilters} thisYear={Number(today.slice(0, 4))} />
      {error !== null && <ErrorAlert error={error} />}
      {total === null ? error === null && <Waiting /> : total === 0 ? (
        isFiltered ? (
          <EmptyScreen icon={IconFiles} title={words.list.nothing} text=""><Button variant="default" onClick={() => { setFilters(NO_FILTERS); }}>{words.list.clear}</Button></EmptyScreen>
        ) : office !== undefined && !hasCatalogue ? (
          <EmptyScreen icon={IconFiles} title={words.list.noCommittee} text={words.list.noCommitteeText}>
            <Button renderRoot={(props) => <Link {...props} to="/guide" />}>{words.list.toGuide}</Button>
          </EmptyScreen>
        ) : (
          <EmptyScreen icon={IconFiles} title={words.list.empty[direction]} text={words.list.emptyText[direction]}>
            <Button leftSection={<IconFilePlus size={16} aria-hidden />} disabled={!hasCatalogue} onClick={() => { setCreating(true); }}>{words.list.add[direction]}</Button>
          </EmptyScreen>
        )
      ) : (
        <div className={classes.table}>
          <PagedTable
            key={JSON.stringify(filter)}
            label={words.directions[direction]}
            columns={columns}
            total={total}
            itemAt={itemAt}
            keyOf={(row) => row.id}
            onRange={onRange}
            order={order}
            onOrder={setOrder}
            selected={selected}
            onSelect={(row) => { setSelected(row.id); }}
            onOpen={(row) => { if (filters.removed) restore(row); else open(row.id); }}
            toneOf={(row) => (row.status === 'withdrawn' || row.status === 'replaced' || row.status === 'expired' ? 'muted' : 'plain')}
            minWidth={direction === 'incoming' ? 1120 : 960}
          />
        </div>
      )}
      {creating && catalogue !== null && <CreateDocument catalogue={catalogue} direction={direction} onClose={() => { setCreating(false); }} onCreated={(id) => { setCreating(false); open(id); }} />}
      {bookAsked === 'export' && catalogue !== null && <RegisterExport catalogue={catalogue} book={direction} years={yearsTo(Number(today.slice(0, 4)))} onClose={() => { setBookAsked(null); }} />}
      {numbering && <NumbersDialog onClose={() => { setNumbering(false); }} onOpen={open} />}
    </Page>
  );
}

type Filters = { readonly text: string; readonly type: string | null; readonly year: string | null; readonly status: string | null; readonly waiting: boolean; readonly removed: boolean };
const NO_FILTERS: Filters = { text: '', type: null, year: null, status: null, waiting: false, removed: false };

function filterOf(direction: DocumentDirection, filters: Filters): DocumentFilter {
  const type = documentTypeSchema.safeParse(filters.type);
  const status = documentStatusSchema.safeParse(filters.status);
  return {
    direction,
    ...(filters.text.trim() === '' ? {} : { text: filters.text.trim() }),
    ...(type.success ? { types: [type.data] } : {}),
    ...(status.success ? { statuses: [status.data] } : {}),
    ...(filters.year === null ? {} : { year: Number(filters.year) }),
    ...(filters.waiting ? { waiting: true } : {}),
    ...(filters.removed ? { removed: true } : {}),
  };
}

function yearsTo(thisYear: number): string[] {
  return Array.from({ length: Math.max(1, thisYear - FIRST_YEAR + 1) }, (_, at) => String(thisYear - at));
}

type FilterBarProps = { readonly filters: Filters; readonly direction: DocumentDirection; readonly words: DocumentWords; readonly total: number | null; readonly onChange: (filters: Filters) => void; readonly thisYear: number };

function FilterBar({ filters, direction, words, total, onChange, thisYear }: FilterBarProps): ReactNode {
  const set = (change: Partial<Filters>): void => { onChange({ ...filters, ...change }); };
  const years = yearsTo(thisYear);
  return (
    <div className={classes.filters} role="search">
      <TextInput w={310} aria-label={words.list.find} placeholder={words.list.find} leftSection={<IconSearch size={15} aria-hidden />} value={filters.text} onChange={(event) => { set({ text: event.currentTarget.value }); }} />
      <Select w={150} aria-label={words.fields.type} placeholder={words.list.anyType} clearable searchable data={documentTypeSchema.options.map((value) => ({ value, label: words.types[value] }))} value={filters.type} onChange={(type) => { set({ type }); }} />
      <Select w={110} aria-label={words.list.anyYear} placeholder={words.list.anyYear} clearable data={years} value={filters.year} onChange={(year) => { set({ year }); }} />
      <Select w={150} aria-label={words.list.status} placeholder={words.list.anyStatus} clearable data={documentStatusSchema.options.map((value) => ({ value, label: words.statuses[value] }))} value={filters.status} onChange={(status) => { set({ status }); }} />
      {direction === 'incoming' && <Checkbox label={words.list.onlyWaiting} checked={filters.waiting} onChange={(event) => { set({ waiting: event.currentTarget.checked }); }} />}
      {filters.removed && <b>{words.list.inBin}</b>}
      {total !== null && <span className={classes.count} role="status">{words.list.count(formatNumber(total))}</span>}
    </div>
  );
}
