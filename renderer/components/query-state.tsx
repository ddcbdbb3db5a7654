import type { ReactNode } from 'react';
import { Loader } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useWords } from '../i18n/shell-words.ts';
import { ErrorAlert } from './error-alert.tsx';

type QueryStateProps<Data> = { readonly query: UseQueryResult<Data, Error>; readonly children: (data: Data) => ReactNode };

/** Shows what a query holds; while it loads, a quiet sign; when it failed, why, with a way to try again. */
export function QueryState<Data>({ query, children }: QueryStateProps<Data>): ReactNode {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <ErrorAlert error={query.error} onRetry={() => void query.refetch()} />;
  return <Waiting />;
}

export function Waiting(): ReactNode {
  const words = useWords();
  return (
    <div role="status" style={{ display: 'flex', gap: 10, alignItems: 'center', padding: 16, color: 'var(--mantine-color-dimmed)' }}>
      <Loader size="xs" aria-hidden />
      {words.state.loading}
    </div>
  );
}
