import { describe, expect, it } from 'vitest';
import { matchingCommands } from '../../../renderer/app/matching-commands.ts';

const command = (label: string, description?: string) => ({ id: label, label, ...(description === undefined ? {} : { description }) });
const LIST = [
  { group: 'Văn bản', actions: [command('Mở cuộc họp'), command('Ban hành', 'Lấy số cuộc họp')] },
  { group: 'Các phần', actions: [command('Kế hoạch'), command('Cuộc họp')] },
];

const found = (query: string): readonly string[] => matchingCommands(query, LIST).flatMap((entry) => ('actions' in entry ? entry.actions.map((one) => one.label ?? '') : []));

describe('commands in the list', () => {
  it('are found by words of their name and their hint, with or without tone marks', () => {
    expect(found('mo hop')).toEqual(['Mở cuộc họp']);
    expect(found('lay so')).toEqual(['Ban hành']);
    expect(found('')).toEqual(['Mở cuộc họp', 'Ban hành', 'Kế hoạch', 'Cuộc họp']);
    expect(found('không có')).toEqual([]);
  });

  it('come first when their whole name is typed', () => {
    expect(found('Cuộc họp')).toEqual(['Cuộc họp', 'Mở cuộc họp', 'Ban hành']);
    expect(found('cuoc hop')[0]).toBe('Cuộc họp');
  });
});
