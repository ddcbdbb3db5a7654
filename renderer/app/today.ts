import { useQuery } from '@tanstack/react-query';
import { useApi } from './client.tsx';

/** The local day, ISO, by the clock of the PC that keeps the register. */
export function useToday(): string {
  const info = useQuery(useApi().app.info.queryOptions());
  return info.data?.today ?? new Date().toISOString().slice(0, 10);
}
