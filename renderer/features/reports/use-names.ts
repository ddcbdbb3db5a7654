import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Catalogue, Indicator } from '../../../electron/core/catalogue/types.ts';
import { unitLabels } from '../../../electron/core/report/unit-label.ts';
import { useApi } from '../../app/client.tsx';

export type ReportNames = {
  readonly catalogue: Catalogue | null;
  readonly unit: (id: string) => string;
  readonly indicator: (code: string) => Indicator | null;
  readonly indicatorName: (code: string) => string;
};

/** Names of what a report speaks of; an id the catalogue does not know is shown as it is. */
export const useReportNames = (): ReportNames => {
  const catalogue = useQuery(useApi().catalogue.get.queryOptions()).data?.catalogue ?? null;
  return useMemo(() => {
    const indicators = new Map((catalogue?.indicators ?? []).map((indicator) => [indicator.code, indicator]));
    const labels = catalogue === null ? (id: string) => id : unitLabels(catalogue);
    return {
      catalogue,
      unit: labels,
      indicator: (code) => indicators.get(code) ?? null,
      indicatorName: (code) => indicators.get(code)?.name ?? code,
    };
  }, [catalogue]);
};
