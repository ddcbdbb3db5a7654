import { useState, type ReactNode } from 'react';
import { IconCalendarCog, IconLock, IconLockOpen2 } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../app/client.tsx';
import type { Command } from '../../app/commands.tsx';
import { useFormPeriod } from '../../app/form-period.ts';
import { periodLabel } from '../../components/period-label.ts';
import { useToasts } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/shell-words.ts';
import { AdjustDialog } from './adjust-dialog.tsx';
import { ReopenDialog } from './reopen-dialog.tsx';
import { usePeriodWords } from './words.ts';

/** Closing, reopening and adjusting the chosen period: its commands, and the dialogs they open. */
export function usePeriodCommands(): { readonly commands: readonly Command[]; readonly dialogs: ReactNode } {
  const words = usePeriodWords();
  const shared = useWords();
  const api = useApi();
  const toasts = useToasts();
  const queries = useQueryClient();
  const { form, period, input } = useFormPeriod();
  const [dialog, setDialog] = useState<'reopen' | 'adjust' | null>(null);
  const { data: summary } = useQuery(api.periods.get.queryOptions({ input, enabled: form !== null }));
  const label = periodLabel(period, shared.period);

  const refresh = (): void => {
    for (const queryKey of [api.periods.key(), api.figures.key(), api.board.key(), api.imports.key(), api.log.key()]) void queries.invalidateQueries({ queryKey });
  };
  const reopen = useMutation(
    api.periods.reopen.mutationOptions({
      onSuccess: () => {
        refresh();
        setDialog(null);
        toasts.done(words.reopenDone(label));
      },
      onError: toasts.failed,
    }),
  );
  const close = useMutation(
    api.periods.close.mutationOptions({
      onSuccess: (_, closed) => {
        refresh();
        toasts.undoable(words.closeDone(label), () => {
          reopen.mutate({ ...closed, reason: words.undoReason });
        });
      },
      onError: toasts.failed,
    }),
  );

  const commands: readonly Command[] = [
    { id: 'period.close', name: words.close, hint: words.closeHint, icon: IconLock, enabled: summary?.state === 'open' && !close.isPending, inMenu: true, run: () => { close.mutate(input); } },
    { id: 'period.reopen', name: words.reopen, icon: IconLockOpen2, enabled: summary?.state === 'closed', inMenu: true, run: () => { setDialog('reopen'); } },
    { id: 'period.adjust', name: words.adjust, icon: IconCalendarCog, enabled: summary?.state === 'open', inMenu: true, run: () => { setDialog('adjust'); } },
  ];
  const dialogs = (
    <>
      {dialog === 'reopen' && (
        <ReopenDialog label={label} busy={reopen.isPending} onClose={() => { setDialog(null); }} onReopen={(reason) => { reopen.mutate({ ...input, reason }); }} />
      )}
      {dialog === 'adjust' && summary !== undefined && <AdjustDialog input={input} label={label} summary={summary} onClose={() => { setDialog(null); }} onDone={refresh} />}
    </>
  );
  return { commands, dialogs };
}
