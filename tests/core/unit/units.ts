import type { Unit, UnitEvent, UnitKind } from '../../../electron/core/catalogue/types.ts';

/** A unit of a made-up district, existing since 1990 unless said otherwise. */
export function unit(name: string, kind: UnitKind = 'xa', more: Partial<Unit> = {}): Unit {
  return { id: `${kind} ${name}`, name, kind, code: null, validFrom: '1990-01-01', validTo: null, aliases: [], ...more };
}

export const OCTOBER = { from: '2020-10-01', to: '2020-10-31' };

export const DISTRICT: readonly Unit[] = [
  unit('Hương Sơn', 'huyen'),
  unit('Hương Sơn', 'thi-tran', { aliases: ['Thị trấn', 'TT H.Sơn'], parentId: 'huyen Hương Sơn' }),
  unit('Bình Minh', 'xa', { id: 'bm-old', validTo: '2020-02-01' }),
  unit('Bình Minh', 'xa', { id: 'bm', validFrom: '2020-02-01' }),
  unit('Yên Khê', 'xa', { validTo: '2020-02-01' }),
  unit('Thanh Hà'),
  unit('Đồng Tâm'),
  unit('Đông Tâm'),
  unit('Vĩnh Thuỷ'),
  unit('Hoà Lạc'),
  unit('Phương Đình'),
  unit('Tân An', 'xa'),
  unit('Tân An', 'phuong'),
  unit('Phường 1', 'phuong'),
  unit('Cù', 'xa'),
  unit('Liên Minh', 'xa', { validFrom: '2025-07-01' }),
  unit('Công an huyện', 'co-quan'),
  unit('Trường THCS Đồng Tâm', 'truong'),
];

export const EVENTS: readonly UnitEvent[] = [
  { type: 'merge', date: '2020-02-01', basis: 'Nghị quyết 1', from: ['bm-old', 'xa Yên Khê'], to: ['bm'] },
];
