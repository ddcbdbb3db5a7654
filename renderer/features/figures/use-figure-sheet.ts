import { useMemo, useSyncExternalStore } from 'react';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { Client } from '../../../electron/contract/contract.ts';
import { useApi, useClient, type Api } from '../../app/client.tsx';
import { createFigureSheet, type FigureSheet, type FormPeriodInput, type SheetState } from './figure-sheet.ts';
import { keepInvalid, keptInvalid } from './kept-texts.ts';
import { withSaved } from './sheet-model.ts';

/** One sheet a form and period for as long as the window is open. */
const sheets = new WeakMap<QueryClient, Map<string, FigureSheet>>();

export function useFigureSheet(input: FormPeriodInput): { readonly sheet: FigureSheet; readonly state: SheetState } {
  const api = useApi();
  const client = useClient();
  const queries = useQueryClient();
  const { form, period } = input;
  const sheet = useMemo(() => sheetOf({ form, period }, api, client, queries), [form, period, api, client, queries]);
  const state = useSyncExternalStore(sheet.subscribe, sheet.state);
  return { sheet, state };
}

function sheetOf(input: FormPeriodInput, api: Api, client: Client, queries: QueryClient): FigureSheet {
  let known = sheets.get(queries);
  if (known === undefined) {
    known = new Map();
    sheets.set(queries, known);
  }
  const key = `${input.form} ${input.period}`;
  let sheet = known.get(key);
  if (sheet === undefined) {
    sheet = makeSheet(input, api, client, queries);
    known.set(key, sheet);
  }
  return sheet;
}

function makeSheet(input: FormPeriodInput, api: Api, client: Client, queries: QueryClient): FigureSheet {
  const queryKey = api.figures.grid.queryKey({ input });
  return createFigureSheet({
    keptTexts: () => keptInvalid(input),
    keepTexts: (overlay) => { keepInvalid(input, overlay); },
    readGrid: () => queries.getQueryData(queryKey),
    save: (items) => client.figures.set({ ...input, edits: items.map(({ unit, indicator, figure }) => ({ unit, indicator, figure })), note: null }),
    keep: (cells, cleared) => {
      queries.setQueryData(queryKey, (grid) => (grid === undefined ? grid : withSaved(grid, cells, cleared)));
      for (const stale of [api.figures.history.key(), api.figures.analysis.key(), api.board.key(), api.periods.key(), api.reports.key(), api.plans.key(), api.log.key()]) void queries.invalidateQueries({ queryKey: stale });
    },
  });
}
