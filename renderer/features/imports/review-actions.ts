import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ImportDetail } from '../../../electron/contract/imports.ts';
import type { Settlement } from '../../../electron/core/import/types.ts';
import { useApi, useClient } from '../../app/client.tsx';
import { saveFile } from '../../components/save-file.ts';
import { useToasts } from '../../components/toasts.tsx';
import { arrangeFiles, nextWaiting } from './status-board.ts';
import { useImportWords } from './words.ts';

export type ReviewActions = {
  readonly isBusy: boolean;
  /** Reads the file again with these answers. */
  readonly apply: (settlements: readonly Settlement[], remember: boolean, onDone: () => void) => void;
  /** Applies what is chosen, then takes what is certain. */
  readonly accept: (settlements: readonly Settlement[], remember: boolean, onDone: () => void) => void;
  readonly withdraw: () => void;
  readonly download: () => void;
  /** Null when no other file of the period waits. */
  readonly openNext: (() => void) | null;
};

/** What can be done with a file under review, with everything that shows its figures brought up to date. */
export const useReviewActions = (importId: string, detail: ImportDetail): ReviewActions => {
  const words = useImportWords();
  const api = useApi();
  const client = useClient();
  const queries = useQueryClient();
  const toasts = useToasts();
  const navigate = useNavigate();
  const list = useQuery(api.imports.list.queryOptions({ input: { form: detail.form, period: detail.period } })).data ?? [];

  const show = (next: ImportDetail): void => {
    queries.setQueryData(api.imports.show.queryKey({ input: { id: importId } }), next);
    void queries.invalidateQueries({ queryKey: api.imports.list.key() });
    void queries.invalidateQueries({ queryKey: api.imports.sheet.key() });
    for (const queryKey of [api.figures.key(), api.board.key(), api.periods.key(), api.reports.key(), api.plans.key(), api.log.key()]) void queries.invalidateQueries({ queryKey });
  };
  const settle = useMutation(api.imports.settle.mutationOptions({ onError: toasts.failed }));
  const accept = useMutation(api.imports.accept.mutationOptions({ onError: toasts.failed }));
  const withdraw = useMutation(api.imports.withdraw.mutationOptions({ onError: toasts.failed }));

  const next = nextWaiting(arrangeFiles(list, { status: 'all', text: '' }, { column: 'status', descending: false }, () => '', (text) => text), importId);
  return {
    isBusy: settle.isPending || accept.isPending || withdraw.isPending,
    apply: (settlements, remember, onDone) => {
      settle.mutate({ id: importId, settlements: [...settlements], remember }, {
        onSuccess: (read) => {
          show(read);
          onDone();
          toasts.done(words.review.appliedToast(read.errorCount));
        },
      });
    },
    accept: (settlements, remember, onDone) => {
      const run = async (): Promise<void> => {
        if (settlements.length > 0) {
          show(await settle.mutateAsync({ id: importId, settlements: [...settlements], remember }));
          onDone();
        }
        const taken = await accept.mutateAsync({ id: importId });
        show(taken);
        toasts.done(words.review.acceptedToast(taken.valueCount));
      };
      // A failure was told by the mutation that met it.
      run().catch(() => undefined);
    },
    withdraw: () => {
      withdraw.mutate({ id: importId }, {
        onSuccess: (taken) => {
          show(taken);
          toasts.done(words.review.withdrawnToast);
        },
      });
    },
    download: () => { client.imports.file({ id: importId }).then(saveFile, toasts.failed); },
    openNext: next?.id == null ? null : () => { void navigate({ to: '/imports/$importId', params: { importId: next.id ?? '' } }); },
  };
};
