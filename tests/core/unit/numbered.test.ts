import { describe, expect, it } from 'vitest';
import type { Unit } from '../../../electron/core/catalogue/types.ts';
import { buildUnitIndex } from '../../../electron/core/unit/match.ts';

const unit = (id: string, name: string, kind: Unit['kind'] = 'phuong'): Unit => ({ id, name, kind, code: null, validFrom: '1990-01-01', validTo: null, aliases: [] });
const index = buildUnitIndex([unit('p4', 'Phường 4'), unit('p12', 'Phường 12'), unit('x4', 'Xã 4', 'xa'), unit('an-hoi', 'An Hội')], [], { from: '2025-05-01', to: '2025-05-31' });

describe('wards that are numbers', () => {
  it.each([
    ['Phường 4', 'p4'], ['P.4', 'p4'], ['P. 4', 'p4'], ['phường 04', 'p4'], ['UBND Phường 4', 'p4'], ['Đảng uỷ phường 12', 'p12'], ['P.12', 'p12'], ['Xã 4', 'x4'], ['X.4', 'x4'],
  ])('%s is %s', (text, id) => {
    const found = index.match(text);
    expect(found.kind === 'match' ? found.unit.id : found.kind).toBe(id);
  });

  it.each(['4', '12', 'Phường 41', 'P.1', 'TT. 4', 'Phường 5'])('%s is none of them for certain', (text) => {
    expect(index.match(text).kind).not.toBe('match');
  });
});
