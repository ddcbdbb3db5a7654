import type { FigureGrid, GridCell } from '../../../electron/contract/figures.ts';
import type { GridAction, GridEdit } from '../../grid/types.ts';
import { afterRedo, afterUndo, emptyUndo, nextRedo, nextUndo, remember, type UndoStack } from '../../grid/undo.ts';
import { changesOf, keyOf, notAsWanted, savesOf, shownCells, storedCells, type EditStep, type Overlay, type Place, type SaveItem, type Written } from './sheet-model.ts';

export type FormPeriodInput = { readonly form: string; readonly period: string };

/** What the sheet asks of the outside. */
export type SheetServices = {
  readonly readGrid: () => FigureGrid | undefined;
  readonly save: (items: readonly SaveItem[]) => Promise<{ readonly cells: readonly GridCell[]; readonly cleared: readonly Place[] }>;
  /** Puts an answer of the services into the grid that is shown. */
  readonly keep: (cells: readonly GridCell[], cleared: readonly Place[]) => void;
  /** Texts that are no figures, as they were kept when the sheet was last open. */
  readonly keptTexts: () => Overlay;
  readonly keepTexts: (overlay: Overlay) => void;
};

export type SheetState = {
  readonly overlay: Overlay;
  readonly undo: UndoStack<EditStep>;
  readonly saving: number;
  /** Why the last save failed; the texts stay in their cells until a retry succeeds. */
  readonly error: unknown;
  /** The last thing done, for the words of the status line. */
  readonly last: { readonly kind: 'done' | 'undone' | 'redone'; readonly step: EditStep } | null;
  readonly savedOnce: boolean;
};

/**
 * The figures of one form and period as a person works on them: every action is shown at once, stored in the
 * background as one transaction, and can be taken back. It outlives the screen, so that nothing typed is lost by
 * looking elsewhere.
 */
export type FigureSheet = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => SheetState;
  readonly edit: (edits: readonly GridEdit[], action: GridAction) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly retry: () => void;
};

export function createFigureSheet(services: SheetServices): FigureSheet {
  const listeners = new Set<() => void>();
  let state: SheetState = { overlay: services.keptTexts(), undo: emptyUndo(), saving: 0, error: null, last: null, savedOnce: false };
  let queue: Promise<void> = Promise.resolve();

  const set = (next: Partial<SheetState>): void => {
    if (next.overlay !== undefined) services.keepTexts(next.overlay);
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };

  /** Shows entries over what is stored and sends those that can be stored. */
  const write = (items: readonly SaveItem[], written: readonly Written[], also: Partial<SheetState>): void => {
    const overlay = new Map(state.overlay);
    for (const each of written) overlay.set(keyOf(each), each);
    set({ ...also, overlay });
    if (items.length > 0) send(items, written);
  };

  const send = (items: readonly SaveItem[], written: readonly Written[]): void => {
    set({ saving: state.saving + 1, error: null });
    queue = queue.then(async () => {
      try {
        const answer = await services.save(items);
        services.keep(answer.cells, answer.cleared);
        const again = notAsWanted(items, answer.cells);
        if (again.length > 0) {
          const second = await services.save(again);
          services.keep(second.cells, second.cleared);
        }
        set({ saving: state.saving - 1, savedOnce: true, overlay: without(state.overlay, written) });
      } catch (error) {
        set({ saving: state.saving - 1, error, overlay: failed(state.overlay, written) });
      }
    });
  };

  const apply = (step: EditStep, direction: 'forward' | 'back', also: Partial<SheetState>): void => {
    const written = step.changes.map(({ unit, indicator, before, after }): Written => {
      const entry = direction === 'forward' ? after : before;
      return { unit, indicator, entry, state: entry.kind === 'invalid' ? 'invalid' : 'unsaved' };
    });
    write(savesOf(step, direction), written, also);
  };

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    edit: (edits, action) => {
      const grid = services.readGrid();
      if (grid === undefined || grid.closed) return;
      const changes = changesOf(edits, shownCells(storedCells(grid), state.overlay), grid);
      if (changes.length === 0) return;
      const step = { action, changes };
      apply(step, 'forward', { undo: remember(state.undo, step), last: { kind: 'done', step } });
    },
    undo: () => {
      const step = nextUndo(state.undo);
      if (step === null || services.readGrid()?.closed === true) return;
      apply(step, 'back', { undo: afterUndo(state.undo), last: { kind: 'undone', step } });
    },
    redo: () => {
      const step = nextRedo(state.undo);
      if (step === null || services.readGrid()?.closed === true) return;
      apply(step, 'forward', { undo: afterRedo(state.undo), last: { kind: 'redone', step } });
    },
    retry: () => {
      const written = [...state.overlay.values()].filter((each) => each.state === 'failed').map((each): Written => ({ ...each, state: 'unsaved' }));
      const items = written.map(({ unit, indicator, entry }): SaveItem => ({ unit, indicator, figure: entry.kind === 'figure' ? entry.figure : null, wanted: entry }));
      write(items, written, {});
    },
  };
}

/** The overlay without what has been stored; what was written over it meanwhile stays. */
function without(overlay: Overlay, stored: readonly Written[]): Overlay {
  const next = new Map(overlay);
  for (const each of stored) if (each.state === 'unsaved' && next.get(keyOf(each)) === each) next.delete(keyOf(each));
  return next;
}

function failed(overlay: Overlay, written: readonly Written[]): Overlay {
  const next = new Map(overlay);
  for (const each of written) if (each.state === 'unsaved' && next.get(keyOf(each)) === each) next.set(keyOf(each), { ...each, state: 'failed' });
  return next;
}
