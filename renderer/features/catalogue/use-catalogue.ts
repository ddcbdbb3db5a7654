import { useCallback } from 'react';
import { useMutation, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { CatalogueProblem, CatalogueState } from '../../../electron/contract/catalogue.ts';
import { parseCatalogue } from '../../../electron/core/catalogue/parse.ts';
import type { Catalogue } from '../../../electron/core/catalogue/types.ts';
import { useApi } from '../../app/client.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { useCatalogueWords } from './words.ts';

export type SaveCatalogue = (next: Catalogue, done: string) => Promise<readonly CatalogueProblem[]>;

export type CatalogueEditing = {
  readonly query: UseQueryResult<CatalogueState>;
  readonly catalogue: Catalogue | null;
  /** Checks and saves; says what was done, with a way back. Gives the problems that stopped it, none when saved. */
  readonly save: SaveCatalogue;
  readonly isSaving: boolean;
};

/** The catalogue and its one way of being changed: whole, checked, against the revision one has seen. */
export function useCatalogue(): CatalogueEditing {
  const api = useApi();
  const queries = useQueryClient();
  const toasts = useToasts();
  const words = useCatalogueWords();
  const query = useQuery(api.catalogue.get.queryOptions());
  const { mutateAsync, isPending } = useMutation(api.catalogue.save.mutationOptions());

  const store = useCallback(
    async (next: Catalogue): Promise<readonly CatalogueProblem[]> => {
      const checked = parseCatalogue(next);
      if (!checked.ok) return checked.problems;
      const seen = queries.getQueryData(api.catalogue.get.queryKey());
      const outcome = await mutateAsync({ catalogue: checked.catalogue, revision: seen?.revision ?? 0 });
      if (!outcome.ok) return outcome.problems;
      queries.setQueryData(api.catalogue.get.queryKey(), outcome.state);
      for (const queryKey of [api.app.key(), api.periods.key(), api.figures.key(), api.board.key(), api.plans.key(), api.log.key()]) void queries.invalidateQueries({ queryKey });
      return [];
    },
    [api, queries, mutateAsync],
  );

  const save = useCallback(
    async (next: Catalogue, done: string): Promise<readonly CatalogueProblem[]> => {
      const before = queries.getQueryData(api.catalogue.get.queryKey())?.catalogue ?? null;
      try {
        const problems = await store(next);
        if (problems.length > 0) return problems;
        if (before === null) toasts.done(done);
        else
          toasts.undoable(done, () => {
            store(before).then((left) => { if (left.length === 0) toasts.done(words.undone(done)); }, toasts.failed);
          });
        return [];
      } catch (thrown) {
        // Another window has changed the catalogue, or a record still names what is to go: show what stands now.
        void queries.invalidateQueries({ queryKey: api.catalogue.key() });
        toasts.failed(thrown);
        return [{ path: '', code: 'not-saved', params: {} }];
      }
    },
    [api, queries, store, toasts, words],
  );

  return { query, catalogue: query.data?.catalogue ?? null, save, isSaving: isPending };
}
