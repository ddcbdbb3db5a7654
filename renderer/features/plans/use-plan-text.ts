import { useCallback, useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { PlanState } from '../../../electron/contract/plans.ts';
import type { PlanContent } from '../../../electron/core/plan/types.ts';
import { failureOf } from '../../app/failure.ts';
import { useApi, useClient } from '../../app/client.tsx';
import { useToasts } from '../../components/toasts.tsx';

export type PlanText = {
  readonly content: PlanContent;
  readonly saving: 'saved' | 'unsaved' | 'saving' | 'conflict';
  readonly set: (change: Partial<PlanContent>) => void;
  /** Stores what was typed, and gives the plan as it is then; null when that failed. */
  readonly flush: () => Promise<PlanState | null>;
  /** Takes the stored text in place of what was typed. */
  readonly reload: () => void;
};

/** Typing rests this long before it is stored. */
const REST_MS = 900;

/** The plan's own text, stored by itself a moment after the last key, and when the screen is left. */
export function usePlanText(plan: PlanState): PlanText {
  const client = useClient();
  const api = useApi();
  const queries = useQueryClient();
  const toasts = useToasts();
  const [typed, setTyped] = useState<PlanContent | null>(null);
  const [saving, setSaving] = useState<PlanText['saving']>('saved');
  const latest = useRef({ plan, typed });
  useEffect(() => {
    latest.current = { plan, typed };
  });
  const underWay = useRef<Promise<PlanState | null> | null>(null);

  const store = useCallback(async (): Promise<PlanState | null> => {
    const { plan: stored, typed: content } = latest.current;
    if (content === null) return stored;
    setSaving('saving');
    try {
      const { id, revision, title, year, startsOn, endsOn } = stored;
      const saved = await client.plans.update({ id, revision, title, year, startsOn, endsOn, content });
      queries.setQueryData(api.plans.get.queryKey({ input: { id } }), saved);
      latest.current = { ...latest.current, plan: saved };
      // What was typed meanwhile is stored the next time.
      setTyped((now) => (now === content ? null : now));
      setSaving(latest.current.typed === content ? 'saved' : 'unsaved');
      return saved;
    } catch (thrown) {
      const isConflict = failureOf(thrown)?.code === 'conflict';
      setSaving(isConflict ? 'conflict' : 'unsaved');
      if (!isConflict) toasts.failed(thrown);
      return null;
    }
  }, [client, api, queries, toasts]);

  /** One after another: the second waits for the revision that the first makes. */
  const flush = useCallback((): Promise<PlanState | null> => {
    const next = (underWay.current ?? Promise.resolve(null)).then(store);
    underWay.current = next;
    return next;
  }, [store]);

  useEffect(() => {
    if (typed === null || saving === 'conflict') return undefined;
    const timer = setTimeout(() => void flush(), REST_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [typed, saving, flush]);
  useEffect(() => () => { if (latest.current.typed !== null) void flush(); }, [flush]);

  return {
    content: typed ?? plan.content,
    saving,
    set: (change) => {
      setTyped((now) => ({ ...(now ?? latest.current.plan.content), ...change }));
      setSaving((now) => (now === 'conflict' ? now : 'unsaved'));
    },
    flush,
    reload: () => {
      setTyped(null);
      setSaving('saved');
      void queries.invalidateQueries({ queryKey: api.plans.key() });
    },
  };
}
