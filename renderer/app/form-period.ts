import { useCallback, useEffect } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Form } from '../../electron/core/catalogue/types.ts';
import { periodKeyOfDay } from '../components/period-label.ts';
import { useApi } from './client.tsx';
import { readSharedSearch, type SharedSearch } from './search.ts';

const REMEMBERED_KEY = 'so-thu-ky.form-period';

export type FormPeriod = {
  readonly forms: readonly Form[];
  /** Null while the catalogue holds no form (or is loading). */
  readonly form: Form | null;
  readonly period: string;
  readonly input: { readonly form: string; readonly period: string };
  readonly isLoading: boolean;
  readonly choose: (next: { readonly form?: string; readonly period?: string }) => void;
};

/**
 * The form and period one works on, shared by every screen through the address (`?form=BM01&period=2020-10`); without
 * one there, the last used on this PC, else the first form and the period of today.
 */
export function useFormPeriod(): FormPeriod {
  const api = useApi();
  const navigate = useNavigate();
  // The router hands over what stands in the address beside what was read of it.
  const search = readSharedSearch(useSearch({ strict: false }));
  const catalogue = useQuery(api.catalogue.get.queryOptions());
  const info = useQuery(api.app.info.queryOptions());

  const forms = catalogue.data?.catalogue?.forms ?? [];
  const remembered = readRemembered();
  const form = forms.find((each) => each.code === search.form) ?? forms.find((each) => each.code === remembered.form) ?? forms[0] ?? null;
  const rememberedPeriod = remembered.form === form?.code ? remembered.period : undefined;
  const today = info.data?.today ?? new Date().toISOString().slice(0, 10);
  const period = search.period ?? rememberedPeriod ?? (form === null ? '' : periodKeyOfDay(form.frequency, today));

  useEffect(() => {
    if (form !== null) window.localStorage.setItem(REMEMBERED_KEY, JSON.stringify({ form: form.code, period }));
  }, [form, period]);

  const choose = useCallback(
    (next: SharedSearch) => {
      void navigate({ to: '.', search: (previous: SharedSearch) => ({ ...previous, ...next }) });
    },
    [navigate],
  );
  return { forms, form, period, input: { form: form?.code ?? '', period }, isLoading: catalogue.isPending, choose };
}

function readRemembered(): SharedSearch {
  try {
    const value: unknown = JSON.parse(window.localStorage.getItem(REMEMBERED_KEY) ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
