import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Catalogue, Indicator, Unit, UnitKind } from '../../../electron/core/catalogue/types.ts';
import { useApi } from '../../app/client.tsx';

const KINDS: Readonly<Record<UnitKind, string>> = {
  xa: 'Xã', phuong: 'Phường', 'thi-tran': 'Thị trấn', 'dac-khu': 'Đặc khu', huyen: 'Huyện', tinh: 'Tỉnh', 'co-quan': '', truong: 'Trường', khac: '',
};

/** A unit as people write it: `Xã Thanh Hà`, `Thị trấn Thanh Ba`. The kind is not doubled when the name begins with it. */
export const unitLabel = (unit: Pick<Unit, 'name' | 'kind'>): string => {
  const kind = KINDS[unit.kind];
  return kind === '' || unit.name.toLocaleLowerCase('vi').startsWith(kind.toLocaleLowerCase('vi')) ? unit.name : `${kind} ${unit.name}`;
};

export type Names = {
  readonly catalogue: Catalogue | null;
  readonly unit: (id: string) => string;
  readonly indicator: (code: string) => string;
  /** `Đài truyền thanh › Tin, bài`: for lists where two groups hold indicators of one name. */
  readonly indicatorInGroup: (code: string) => string;
  readonly indicatorOf: (code: string) => Indicator | null;
};

/** Names of units and indicators from the catalogue; an id that it does not know is shown as it is. */
export const useNames = (): Names => {
  const catalogue = useQuery(useApi().catalogue.get.queryOptions()).data?.catalogue ?? null;
  return useMemo(() => {
    const units = new Map((catalogue?.units ?? []).map((unit) => [unit.id, unit]));
    const indicators = new Map((catalogue?.indicators ?? []).map((indicator) => [indicator.code, indicator]));
    return {
      catalogue,
      unit: (id) => {
        const unit = units.get(id);
        return unit === undefined ? id : unitLabel(unit);
      },
      indicator: (code) => indicators.get(code)?.name ?? code,
      indicatorInGroup: (code) => {
        const indicator = indicators.get(code);
        return indicator === undefined ? code : indicator.group === '' ? indicator.name : `${indicator.group} › ${indicator.name}`;
      },
      indicatorOf: (code) => indicators.get(code) ?? null,
    };
  }, [catalogue]);
};
