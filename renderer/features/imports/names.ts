import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Catalogue, Indicator } from '../../../electron/core/catalogue/types.ts';
import { unitLabels } from '../../../electron/core/report/unit-label.ts';
import { useApi } from '../../app/client.tsx';

export type Names = {
  readonly catalogue: Catalogue | null;
  readonly unit: (id: string) => string;
  readonly indicator: (code: string) => string;
  /** `Đài truyền thanh › Tin, bài`: for lists where two groups hold indicators of one name. */
  readonly indicatorInGroup: (code: string) => string;
  readonly indicatorOf: (code: string) => Indicator | null;
};

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** Names of units and indicators from the catalogue; an id that it does not know is shown as it is. */
export const useNames = (): Names => {
  const catalogue = useQuery(useApi().catalogue.get.queryOptions()).data?.catalogue ?? null;
  return useMemo(() => {
    const label = catalogue === null ? (id: string) => id : unitLabels(catalogue);
    const indicators = new Map((catalogue?.indicators ?? []).map((indicator) => [indicator.code, indicator]));
    return {
      catalogue,
      unit: (id) => capitalised(label(id)),
      indicator: (code) => indicators.get(code)?.name ?? code,
      indicatorInGroup: (code) => {
        const indicator = indicators.get(code);
        return indicator === undefined ? code : indicator.group === '' ? indicator.name : `${indicator.group} › ${indicator.name}`;
      },
      indicatorOf: (code) => indicators.get(code) ?? null,
    };
  }, [catalogue]);
};
