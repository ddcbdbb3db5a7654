import { useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useApi, useClient } from '../../app/client.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { formatNumber } from '../../i18n/format.ts';
import { useSearchWords } from './words.ts';

export type Rebuild = { readonly progress: { readonly done: number; readonly total: number } | null; readonly start: () => void; readonly stop: () => void };

/** Building the index again, with how far it is. */
export function useRebuild(): Rebuild {
  const words = useSearchWords();
  const api = useApi();
  const client = useClient();
  const queries = useQueryClient();
  const toasts = useToasts();
  const [progress, setProgress] = useState<Rebuild['progress']>(null);
  const stopping = useRef<AbortController | null>(null);
  const run = async (): Promise<void> => {
    const stop = new AbortController();
    stopping.current = stop;
    setProgress({ done: 0, total: 0 });
    try {
      for await (const step of await client.search.rebuild(undefined, { signal: stop.signal })) {
        if (step.kind === 'progress') setProgress(step);
        else toasts.done(words.rebuilt(formatNumber(step.entries)));
      }
    } catch (thrown) {
      if (!stop.signal.aborted) toasts.failed(thrown);
    } finally {
      stopping.current = null;
      setProgress(null);
      void queries.invalidateQueries({ queryKey: api.search.key() });
    }
  };
  return { progress, start: () => { if (stopping.current === null) void run(); }, stop: () => { stopping.current?.abort(); } };
}
