import { useCallback, useDeferredValue, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Button, CloseButton, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { ImportSummary } from '../../../electron/contract/imports.ts';
import { fold } from '../../../electron/core/text/fold.ts';
import { useFormPeriod } from '../../app/form-period.ts';
import { periodLabel } from '../../components/period-label.ts';
import { PrintButton } from '../../components/print-command.tsx';
import { ExportButton, plainTable } from '../../components/table-export.tsx';
import { useWords } from '../../i18n/shell-words.ts';
import { formatNumber } from '../../i18n/format.ts';
import { FileRow } from './file-row.tsx';
import { fileColumns } from './file-columns.ts';
import { useNames } from './names.ts';
import { arrangeFiles, countFiles, nextSort, STATUSES, type BoardColumn, type BoardFilter, type BoardSort } from './status-board.ts';
import { useImportWords } from './words.ts';
import classes from './file-board.module.css';

/** The files received for a period: what became of each, filtered, sorted and counted; arrow keys and Enter. */
export function FileBoard({ files: known }: { readonly files: readonly ImportSummary[] }): ReactNode {
  // Drawn in slices: hundreds of files that come in at once must not hold up what a person does meanwhile.
  const files = useDeferredValue(known);
  const words = useImportWords();
  const shared = useWords();
  const names = useNames();
  const navigate = useNavigate();
  const { form, input } = useFormPeriod();
  const [filter, setFilter] = useState<BoardFilter>({ status: 'all', text: '' });
  const [sort, setSort] = useState<BoardSort>({ column: 'status', descending: false });
  const [activeId, setActiveId] = useState<string | null>(null);
  const body = useRef<HTMLDivElement>(null);

  const shown = useMemo(
    () => arrangeFiles(files, filter, sort, (ids) => ids.map(names.unit).join(', '), fold),
    [files, filter, sort, names],
  );
  const counts = useMemo(() => countFiles(files), [files]);
  const shownCounts = useMemo(() => countFiles(shown), [shown]);
  const activeAt = Math.max(0, shown.findIndex((file) => file.id === activeId));

  const open = useCallback((file: ImportSummary | undefined): void => {
    if (file?.id != null) void navigate({ to: '/imports/$importId', params: { importId: file.id } });
  }, [navigate]);
  const focus = useCallback((file: ImportSummary): void => { setActiveId(file.id); }, []);
  const goTo = (at: number): void => {
    const next = Math.min(shown.length - 1, Math.max(0, at));
    setActiveId(shown[next]?.id ?? null);
    const row = body.current?.children[next];
    if (row instanceof HTMLElement) row.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: activeAt + 1, ArrowUp: activeAt - 1, PageDown: activeAt + 12, PageUp: activeAt - 12, Home: 0, End: shown.length - 1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      goTo(step);
    } else if (event.key === 'Enter' && event.target instanceof HTMLElement && event.target.role === 'row') {
      event.preventDefault();
      open(shown[activeAt]);
    }
  };

  return (
    <section className={classes.board} aria-label={words.board.label}>
      <div className={classes.tools}>
        <div className={classes.chips} role="group" aria-label={words.board.filterLabel}>
          {(['all', ...STATUSES] as const).map((status) => (
            <button
              key={status}
              type="button"
              className={classes.chip}
              aria-pressed={filter.status === status}
              onClick={() => { setFilter({ ...filter, status }); }}
            >
              {status === 'all' ? words.board.all : words.status[status]} <b>{counts[status]}</b>
            </button>
          ))}
        </div>
        <TextInput
          className={classes.search}
          aria-label={words.board.search}
          placeholder={words.board.search}
          leftSection={<IconSearch size={14} aria-hidden />}
          rightSection={filter.text === '' ? null : <CloseButton size="xs" aria-label={words.board.clearFilter} onClick={() => { setFilter({ ...filter, text: '' }); }} />}
          value={filter.text}
          onChange={(event) => { setFilter({ ...filter, text: event.currentTarget.value }); }}
        />
        <ExportButton id="imports.export" group={words.title} enabled={shown.length > 0} make={() => plainTable(`${words.title} ${input.form} ${input.period}`, words.board.label, `${form?.name ?? ''} (${input.form}), ${periodLabel(input.period, shared.period)}`, fileColumns(words, names), shown)} />
        <PrintButton id="imports.print" group={words.title} enabled={shown.length > 0} />
      </div>
      {/* Rows in view are laid out by the browser alone (`content-visibility`), so that hundreds of files cost nothing. */}
      <div className={classes.table} role="table" aria-label={words.board.label} aria-rowcount={shown.length + 1}>
        <div role="rowgroup">
          <div role="row" className={classes.head} aria-rowindex={1}>
            {COLUMNS.map((column) => (
              <div key={column} role="columnheader" aria-sort={sort.column !== column ? 'none' : sort.descending ? 'descending' : 'ascending'} className={classes.headCell} data-column={column}>
                <button
                  type="button"
                  className={classes.sort}
                  title={sort.column === column && !sort.descending ? shared.table.sortDescending : shared.table.sortAscending}
                  onClick={() => { setSort(nextSort(sort, column)); }}
                >
                  {words.board[HEADINGS[column]]}
                  {sort.column === column && (sort.descending ? <IconChevronDown size={14} aria-hidden /> : <IconChevronUp size={14} aria-hidden />)}
                </button>
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup" className={classes.body} ref={body} onKeyDown={onKeyDown}>
          {shown.map((file, index) => (
            <FileRow
              key={file.id ?? file.sha256}
              file={file}
              index={index}
              tabIndex={index === activeAt ? 0 : -1}
              names={names}
              onFocus={focus}
              onOpen={open}
            />
          ))}
        </div>
      </div>
      {shown.length === 0 && (
        <div className={classes.nothing}>
          {words.board.nothing}
          <Button variant="default" size="compact-sm" onClick={() => { setFilter({ status: 'all', text: '' }); }}>{words.board.clearFilter}</Button>
        </div>
      )}
      <div className={classes.foot}>
        <span>{words.board.totals(shownCounts.all, formatNumber(shownCounts.values))}</span>
        {(shownCounts.errors > 0 || shownCounts.warnings > 0) && <span>{words.board.totalDoubts(shownCounts.errors, shownCounts.warnings)}</span>}
        <span className={classes.keys}>{words.board.keys}</span>
      </div>
    </section>
  );
}

const COLUMNS: readonly BoardColumn[] = ['file', 'status', 'units', 'values', 'doubts', 'at'];
const HEADINGS = { file: 'file', status: 'statusColumn', units: 'units', values: 'values', doubts: 'doubts', at: 'at' } as const satisfies Record<BoardColumn, string>;
