import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { useSearch } from '@tanstack/react-router';
import type { Command } from '../../app/commands.tsx';
import type { FigureGrid } from '../../../electron/contract/figures.ts';
import { useToasts } from '../../components/toasts.tsx';
import { periodLabel } from '../../components/period-label.ts';
import { SidePanel } from '../../components/side-panel.tsx';
import { usePrinting } from '../../components/use-printing.ts';
import { DataGrid } from '../../grid/data-grid.tsx';
import { PrintTable } from '../../grid/print-table.tsx';
import type { GridRow } from '../../grid/types.ts';
import { useGridWords } from '../../grid/words.ts';
import { capitalised, formatNumber } from '../../i18n/format.ts';
import { useWords } from '../../i18n/shell-words.ts';
import { FigurePanel } from './figure-panel.tsx';
import { columnsOf, columnTotals, shownCells, storedCells, type Place } from './sheet-model.ts';
import { StatusLine } from './status-line.tsx';
import { useFigureSheet } from './use-figure-sheet.ts';
import { useFigureWords } from './words.ts';
import classes from './figure-workspace.module.css';

type FigureWorkspaceProps = { readonly grid: FigureGrid; readonly panel: boolean; readonly onClosePanel: () => void; readonly menu: readonly Command[] };

export type Chosen = { readonly active: Place | null; readonly units: readonly string[]; readonly indicators: readonly string[] };

/** The grid, the line below it, and the panel beside it. */
export function FigureWorkspace({ grid, panel, onClosePanel, menu }: FigureWorkspaceProps): ReactNode {
  const words = useFigureWords();
  const shared = useWords();
  const gridWords = useGridWords();
  const toasts = useToasts();
  const input = useMemo(() => ({ form: grid.form, period: grid.period }), [grid.form, grid.period]);
  const { sheet, state } = useFigureSheet(input);
  const [chosen, setChosen] = useState<Chosen>({ active: null, units: [], indicators: [] });
  const search = useSearch({ from: '/figures' });
  const [jump, setJump] = useState<{ readonly row: string; readonly col: string; readonly count: number } | undefined>(
    search.unit === undefined ? undefined : { row: search.unit, col: search.indicator ?? '', count: 0 },
  );

  const stored = useMemo(() => storedCells(grid), [grid]);
  const shown = useMemo(() => shownCells(stored, state.overlay), [stored, state.overlay]);
  const columns = useMemo(() => columnsOf(grid), [grid]);
  const rows = useMemo(() => grid.units.map((unit): GridRow => ({ key: unit.id, name: capitalised(unit.label), muted: !unit.expected })), [grid.units]);
  const totals = useMemo(() => {
    const decimals = new Map(grid.indicators.map((indicator) => [indicator.code, indicator.decimals]));
    return new Map([...columnTotals(grid, shown)].map(([code, total]) => [code, formatNumber(total, decimals.get(code) ?? 0)]));
  }, [grid, shown]);

  const onSelect = useCallback((active: { row: string; col: string }, range: { rows: readonly string[]; cols: readonly string[] }) => {
    setChosen({ active: { unit: active.row, indicator: active.col }, units: range.rows, indicators: range.cols });
  }, []);
  const onOutside = (count: number): void => {
    toasts.warned(words.status.outside(count));
  };
  const goTo = (place: Place): void => {
    setJump((previous) => ({ row: place.unit, col: place.indicator, count: (previous?.count ?? 0) + 1 }));
  };

  const label = words.gridLabel(grid.form, periodLabel(grid.period, shared.period));
  const isPrinting = usePrinting();
  if (isPrinting) return <PrintTable label={label} rows={rows} columns={columns} cells={shown} totals={totals} />;
  return (
    <div className={classes.workspace}>
      <div className={classes.main}>
        <DataGrid
          label={label}
          rows={rows}
          columns={columns}
          cells={shown}
          totals={totals}
          readOnly={grid.closed}
          onEdit={sheet.edit}
          onUndo={sheet.undo}
          onRedo={sheet.redo}
          onSelect={onSelect}
          onOutside={onOutside}
          onPasteRefused={() => { toasts.warned(gridWords.edit.pasteByKeys); }}
          menu={menu}
          {...(jump === undefined ? {} : { goTo: jump })}
        />
        <StatusLine grid={grid} stored={stored} shown={shown} chosen={chosen} sheet={sheet} state={state} onGoTo={goTo} />
      </div>
      {panel && (
        <SidePanel title={words.panel.title} onClose={onClosePanel} width={296}>
          <FigurePanel grid={grid} place={chosen.active} />
        </SidePanel>
      )}
    </div>
  );
}
