import { describe, expect, it } from 'vitest';
import { overdueByOwner } from '../../../electron/core/plan/overdue.ts';
import { reminderText } from '../../../electron/core/plan/reminder.ts';
import type { Responsible } from '../../../electron/core/record/types.ts';

const names = (one: Responsible): string => ({ binh: 'Nguyễn Văn Bình', an: 'Trần Thị An', 'dong-linh': 'xã Đông Lĩnh', 'to-thu-ky': 'Tổ thư ký' })[one.kind === 'other' ? one.name : one.id] ?? 'Đài Truyền thanh';
const member = (id: string): Responsible => ({ kind: 'member', id });
const late = (text: string, owner: Responsible | null, dueOn: string | null, more: object = {}) => ({ text, owner, dueOn, state: 'open' as const, progress: 0, source: '', ...more });

describe('what is overdue', () => {
  it('is gathered by owner: members, units, bodies, others by name, and at the end what nobody was given', () => {
    const groups = overdueByOwner(
      [
        late('a', { kind: 'unit', id: 'dong-linh' }, '2020-03-01'),
        late('b', member('binh'), '2020-03-05'),
        late('c', null, '2020-03-01'),
        late('d', member('an'), '2020-03-02'),
        late('e', member('binh'), '2020-03-01'),
        late('f', { kind: 'other', name: 'dai' }, '2020-02-01'),
        late('g', member('an'), '2020-03-10'),
        late('h', member('an'), null),
        late('i', { kind: 'body', id: 'to-thu-ky' }, '2020-03-01', { state: 'done' }),
      ],
      names,
      '2020-03-10',
    );
    expect(groups.map((group) => [group.label, group.tasks.map((task) => task.text)])).toEqual([
      ['Nguyễn Văn Bình', ['e', 'b']], ['Trần Thị An', ['d']], ['xã Đông Lĩnh', ['a']], ['Đài Truyền thanh', ['f']], ['', ['c']],
    ]);
  });
});

describe('a reminder', () => {
  it('asks a member courteously and names what is late, since when and how far it is', () => {
    expect(
      reminderText({
        owner: member('binh'), label: 'Nguyễn Văn Bình', committee: 'Ban Chỉ đạo 35', sender: 'Tổ thư ký Ban Chỉ đạo 35', today: '2020-03-14',
        tasks: [late('Rà soát các trang thông tin.', member('binh'), '2020-03-01', { source: 'Kế hoạch công tác năm 2020', progress: 50 }), late('Báo cáo quý I', member('binh'), '2020-03-10')],
      }),
    ).toBe(`Kính gửi: Đồng chí Nguyễn Văn Bình

Qua theo dõi tiến độ thực hiện nhiệm vụ của Ban Chỉ đạo 35, tính đến ngày 14/03/2020, còn 02 nhiệm vụ do đồng chí chủ trì đã quá thời hạn hoàn thành:
1. Rà soát các trang thông tin (theo Kế hoạch công tác năm 2020, thời hạn 01/03/2020, quá hạn 13 ngày, tiến độ 50%);
2. Báo cáo quý I (thời hạn 10/03/2020, quá hạn 4 ngày, chưa có thông tin về tiến độ).

Tổ thư ký Ban Chỉ đạo 35 trân trọng đề nghị đồng chí quan tâm chỉ đạo, đôn đốc thực hiện và gửi kết quả kèm tài liệu minh chứng; trường hợp có khó khăn, vướng mắc, đề nghị cho biết nguyên nhân và thời gian dự kiến hoàn thành để tổng hợp, báo cáo lãnh đạo Ban Chỉ đạo 35.

Trân trọng cảm ơn!`);
  });

  it('addresses a unit as a unit', () => {
    const text = reminderText({ owner: { kind: 'unit', id: 'dong-linh' }, label: 'xã Đông Lĩnh', committee: 'Ban Chỉ đạo 35', sender: 'Tổ thư ký', today: '2020-03-14', tasks: [late('Báo cáo', null, '2020-03-10')] });
    expect(text).toContain('Kính gửi: Xã Đông Lĩnh');
    expect(text).toContain('còn 01 nhiệm vụ do đơn vị chủ trì');
  });
});
