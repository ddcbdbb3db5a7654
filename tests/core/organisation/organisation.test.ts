import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCatalogue } from '../../../electron/core/catalogue/parse.ts';
import { serialiseCatalogue } from '../../../electron/core/catalogue/serialise.ts';
import type { Assignment, Body, Catalogue, Channel } from '../../../electron/core/catalogue/types.ts';
import { assignmentNotice } from '../../../electron/core/organisation/assignment-notice.ts';
import { assignmentsOn, unassigned } from '../../../electron/core/organisation/assignments.ts';
import { channelIndicators, channelNameOn, channelsOn, renamed } from '../../../electron/core/organisation/channels.ts';

const OLD_NAME = { name: 'Hương Chè', from: '2019-05-01', to: '2020-02-13', basis: '' } as const;
const NEW_NAME = { name: 'Hương chè Sông Mai', from: '2020-02-14', to: null, basis: 'Kết luận hội nghị' } as const;
const PAGE: Channel = {
  id: 'trang-1', kind: 'page', address: '', owner: { kind: 'body', id: 'to-thu-ky' }, responsibleId: 'm2', from: '2019-05-01', to: null, indicators: ['TIN'],
  names: [OLD_NAME, NEW_NAME],
};
const SECRETARIAT: Body = { id: 'to-thu-ky', name: 'Tổ thư ký giúp việc', kind: 'secretariat', parentId: null, basis: 'Quyết định số 12-QĐ/HU', from: '2019-04-01', to: null, members: [{ memberId: 'm2', role: 'Tổ trưởng', from: '2019-04-01', to: null }] };
const UNIT_ASSIGNED: Assignment = { id: 'p3', memberId: 'm2', subjectKind: 'unit', subject: 'an-hoa', from: '2019-05-01', to: '2019-12-31', note: '' };

const CATALOGUE: Catalogue = {
  format: 'so-thu-ky.catalogue/1',
  committee: { name: 'Ban Chỉ đạo 35', parentBody: 'Huyện uỷ Sông Mai', place: 'Sông Mai', symbol: 'BCĐ35', formatProfile: 'party-hd36' },
  terms: [{ name: '2015 - 2020', startsOn: '2015-08-01', endsOn: null }],
  members: [
    { id: 'm1', fullName: 'Nguyễn Văn Bình', role: 'head', office: 'Phó Bí thư Huyện uỷ', from: null, to: null },
    { id: 'm2', fullName: 'Trần Thị Hoa', role: 'secretary', office: '', from: null, to: null },
  ],
  bodies: [SECRETARIAT],
  channels: [PAGE],
  assignments: [
    { id: 'p1', memberId: 'm1', subjectKind: 'field', subject: 'chỉ đạo chung', from: null, to: null, note: '' },
    { id: 'p2', memberId: 'm2', subjectKind: 'channel', subject: 'trang-1', from: '2019-05-01', to: null, note: 'biên tập' },
    UNIT_ASSIGNED,
  ],
  units: [{ id: 'an-hoa', name: 'An Hoà', kind: 'xa', code: null, validFrom: '1990-01-01', validTo: null, aliases: [] }],
  unitEvents: [],
  indicators: [{ code: 'TIN', name: 'Tin', group: '', measure: 'tin', kind: 'flow', decimals: 0, aliases: [] }],
  forms: [],
};

const faults = (change: Partial<Catalogue>): readonly string[] => {
  const outcome = parseCatalogue({ ...CATALOGUE, ...change });
  return outcome.ok ? [] : outcome.problems.map((problem) => `${problem.path}: ${problem.code}`);
};

it('an indicator is a channel’s own where it counts that channel alone, and otherwise names those it counts together', () => {
  const other: Channel = { ...PAGE, id: 'trang-2', names: [{ ...OLD_NAME, name: 'Tuyên giáo' }], indicators: ['TIN', 'BAI'] };
  const ended: Channel = { ...PAGE, id: 'trang-3', to: '2019-12-31' };
  const year = { from: '2020-01-01', to: '2020-12-31' };
  expect(channelIndicators(other, [PAGE, other, ended], year)).toEqual([{ code: 'TIN', sharedWith: [PAGE] }, { code: 'BAI', sharedWith: [] }]);
  expect(channelIndicators(PAGE, [PAGE, ended], year)).toEqual([{ code: 'TIN', sharedWith: [] }]);
});

describe('bodies, channels and assignments of a catalogue', () => {
  it('come out of the file as they went in', () => {
    const outcome = parseCatalogue(JSON.parse(serialiseCatalogue(CATALOGUE)));
    expect(outcome).toEqual({ ok: true, catalogue: CATALOGUE });
  });

  it.each<readonly [string, Partial<Catalogue>, readonly string[]]>([
    ['a body of a member that is not there', { bodies: [{ ...SECRETARIAT, members: [{ memberId: 'ai-do', role: '', from: null, to: null }] }] }, ['bodies[0].members[0].memberId: unknown-reference']],
    ['a body above itself', { bodies: [{ ...SECRETARIAT, parentId: 'to-thu-ky' }] }, ['bodies[0].parentId: own-parent']],
    ['a channel without a name', { channels: [{ ...PAGE, names: [] }] }, ['channels[0].names: channel-without-name']],
    ['a channel with two names at a time', { channels: [{ ...PAGE, names: [{ ...OLD_NAME, to: '2020-02-14' }, NEW_NAME] }] }, ['channels[0].names[1].from: names-overlap']],
    ['a channel counted by an unknown indicator', { channels: [{ ...PAGE, indicators: ['KHONG'] }] }, ['channels[0].indicators[0]: unknown-reference']],
    ['an assignment to an unknown unit', { assignments: [{ ...UNIT_ASSIGNED, subject: 'xa-nao' }] }, ['assignments[0].subject: unknown-reference']],
    ['an assignment that ends before it begins', { assignments: [{ ...UNIT_ASSIGNED, to: '2019-01-01' }] }, ['assignments[0].to: ends-before-it-begins']],
    ['the same channel twice', { channels: [PAGE, PAGE] }, ['channels[1].id: duplicate']],
  ])('are refused with their place: %s', (_, change, expected) => {
    expect(faults(change)).toEqual(expected);
  });
});

describe('a channel', () => {
  it('is called what it was called on the day', () => {
    expect(['2018-01-01', '2019-06-01', '2020-02-13', '2020-02-14', '2026-01-01'].map((day) => channelNameOn(PAGE, day))).toEqual(['Hương Chè', 'Hương Chè', 'Hương Chè', 'Hương chè Sông Mai', 'Hương chè Sông Mai']);
    expect(channelsOn(CATALOGUE, '2019-04-30')).toEqual([]);
  });

  it('is renamed from a day on, and never in the middle of its history', () => {
    const day = fc.date({ min: new Date('2020-02-15T00:00:00Z'), max: new Date('2030-01-01T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (from, asked) => {
        const channel = renamed(PAGE, 'Tên mới', from, 'Thông báo');
        expect(channel).not.toBeNull();
        if (channel === null) return;
        expect(channelNameOn(channel, asked)).toBe(asked >= from ? 'Tên mới' : 'Hương chè Sông Mai');
        expect(parseCatalogue({ ...CATALOGUE, channels: [channel] }).ok).toBe(true);
      }),
    );
    expect(renamed(PAGE, 'Tên mới', '2020-02-14', '')).toBeNull();
    expect(renamed(PAGE, 'Tên mới', '2019-12-01', '')).toBeNull();
  });
});

describe('assignments', () => {
  it('are those of the day, by member in the committee’s order', () => {
    expect(assignmentsOn(CATALOGUE, '2019-06-01').map((each) => [each.member.id, each.subjects.map((subject) => subject.label)])).toEqual([['m1', ['chỉ đạo chung']], ['m2', ['Hương Chè', 'xã An Hoà']]]);
    expect(assignmentsOn(CATALOGUE, '2020-03-01').map((each) => each.subjects.map((subject) => subject.label))).toEqual([['chỉ đạo chung'], ['Hương chè Sông Mai']]);
    expect(unassigned(CATALOGUE, 'unit', ['an-hoa'], '2020-03-01')).toEqual(['an-hoa']);
    expect(unassigned(CATALOGUE, 'unit', ['an-hoa'], '2019-06-01')).toEqual([]);
  });

  it('make a notice that names each member and each assignment once', () => {
    const notice = assignmentNotice(CATALOGUE, '2019-06-01');
    const text = JSON.stringify(notice?.body);
    expect(notice?.subject).toBe('phân công nhiệm vụ các thành viên Ban Chỉ đạo 35');
    for (const part of ['1. Đồng chí Nguyễn Văn Bình, Phó Bí thư Huyện uỷ, Trưởng Ban', '2. Đồng chí Trần Thị Hoa, Thư ký', 'Phụ trách lĩnh vực: chỉ đạo chung.', 'Phụ trách kênh: Hương Chè (biên tập).', 'Theo dõi, phụ trách địa bàn: xã An Hoà.']) {
      expect(text.split(part).length - 1).toBe(1);
    }
    expect(notice?.recipients).toEqual(['Huyện uỷ Sông Mai (báo cáo)', 'Thành viên Ban Chỉ đạo 35', 'Các đơn vị liên quan']);
    expect(assignmentNotice({ ...CATALOGUE, assignments: [] }, '2019-06-01')).toBeNull();
  });
});
