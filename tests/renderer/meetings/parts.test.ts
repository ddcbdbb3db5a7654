import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { marked, rollAction } from '../../../renderer/features/meetings/attendance-keys.ts';
import { parseTime } from '../../../renderer/features/meetings/moment.ts';
import { personChoices, personFromText } from '../../../renderer/features/meetings/person-choices.ts';
import { moved, putBack, without } from '../../../renderer/features/meetings/things.ts';
import { guest, invitee, MEMBERS, person } from '../../builders/meeting/material.ts';

describe('a time of day', () => {
  it.each([['14:00', '14:00'], ['14h30', '14:30'], ['8h', '08:00'], ['8', '08:00'], ['14 giờ 05 phút', '14:05'], ['1430', '14:30'], ['7.45', '07:45'], ['14g15', '14:15']])('%s is read as %s', (typed, time) => {
    expect(parseTime(typed)).toBe(time);
  });

  it.each(['', '25:00', '14:61', 'chiều', '14:3:0'])('%j is none', (typed) => {
    expect(parseTime(typed)).toBeNull();
  });
});

describe('the roll call', () => {
  it('is answered by one key each', () => {
    expect(['c', ' ', 'v', 'Delete', 'ArrowDown', 'x'].map(rollAction)).toEqual([
      { kind: 'mark', state: 'present' }, { kind: 'mark', state: 'present' }, { kind: 'mark', state: 'absent' }, { kind: 'mark', state: 'unknown' }, { kind: 'move', step: 1 }, null,
    ]);
  });

  it('keeps the reason of somebody who stays absent, and drops it when they come', () => {
    const absent = { state: 'absent', reason: 'ốm', standIn: '' } as const;
    expect(marked(absent, 'absent')).toBe(absent);
    expect(marked(absent, 'present')).toEqual({ state: 'present' });
    expect(marked({ state: 'unknown' }, 'absent')).toEqual({ state: 'absent', reason: '', standIn: '' });
  });
});

describe('whom one can choose', () => {
  it('are those invited, then other members, each once, and whoever stands there already', () => {
    const { invited, members, named } = personChoices([invitee(person('binh')), invitee(guest)], MEMBERS, { kind: 'named', fullName: 'Người lạ', office: '', organisation: '' });
    expect(invited.map((choice) => choice.person)).toEqual([person('binh'), guest]);
    expect(members.map((choice) => choice.person)).toEqual(['an', 'cuong', 'dung'].map(person));
    expect(named).toHaveLength(1);
    expect(new Set([...invited, ...members, ...named].map((choice) => choice.key)).size).toBe(6);
  });

  it('a typed person has a name, an office and the rest as organisation', () => {
    expect(personFromText('Hoàng Văn Em, Phó Trưởng ban, Ban Tuyên giáo, Tỉnh uỷ')).toEqual({ kind: 'named', fullName: 'Hoàng Văn Em', office: 'Phó Trưởng ban', organisation: 'Ban Tuyên giáo, Tỉnh uỷ' });
    expect(personFromText(' , x')).toBeNull();
  });
});

const things = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 8 }).map((ids) => ids.map((id) => ({ id })));

describe('lists of things', () => {
  test.prop([things, fc.nat()])('a thing taken out is put back where it was', (all, at) => {
    const index = at % all.length;
    const item = all[index];
    if (item === undefined) return;
    expect(putBack(without(all, item.id), item, index)).toEqual(all);
    expect(putBack(all, item, 0)).toBe(all);
  });

  test.prop([things, fc.nat(), fc.constantFrom(-1 as const, 1 as const)])('a thing moved and moved back leaves the list as it was, and nothing is ever lost', (all, at, step) => {
    const id = all[at % all.length]?.id ?? '';
    const once = moved(all, id, step);
    expect(new Set(once)).toEqual(new Set(all));
    if (once !== all) expect(moved(once, id, step === 1 ? -1 : 1)).toEqual(all);
  });
});
