import type { z } from 'zod';
import type { targetFieldsSchema } from '../../../contract/plans.ts';
import type { taskFieldsSchema } from '../../../contract/tasks.ts';
import { bullets, heading, paragraphs } from './text.ts';

type TaskFields = z.input<typeof taskFieldsSchema>;
type TargetFields = z.input<typeof targetFieldsSchema>;

export const PLAN = { title: 'Kế hoạch hoạt động của Ban Chỉ đạo 35 năm 2020', year: 2020, startsOn: '2020-01-01', endsOn: '2020-12-31' } as const;

export const PLAN_WORDS = {
  subject: 'hoạt động của Ban Chỉ đạo 35 năm 2020',
  basis: ['Căn cứ Quy chế làm việc của Ban Chỉ đạo 35', 'Căn cứ kết luận hội nghị Ban Chỉ đạo ngày 14/02/2020'],
  introduction: [
    heading('Mục đích, yêu cầu'),
    ...paragraphs('Nâng cao chất lượng tin, bài trên các kênh của Ban Chỉ đạo và các cơ quan phối hợp; mỗi nhiệm vụ có người chủ trì, thời hạn và kết quả cụ thể.'),
  ],
  organisation: [
    heading('Tổ chức thực hiện'),
    bullets('Thành viên Ban Chỉ đạo chỉ đạo thực hiện theo lĩnh vực, kênh được phân công.', 'Tổ thư ký giúp việc theo dõi, tổng hợp, báo cáo Trưởng Ban hằng tháng.'),
  ],
  signedOn: '2020-02-20',
} as const;

const none = { detail: '', cooperating: [], startsOn: null, recurrence: null } as const;

type Happened = { readonly on: string; readonly said: string; readonly progress: number | 'closed' };

/** What became of each by the end of September 2020, up to which the sample's figures go. */
export const PLAN_TASKS: readonly { readonly fields: TaskFields; readonly happened: readonly Happened[] }[] = [
  { fields: { ...none, heading: 'Công tác chỉ đạo', text: 'Giao chỉ tiêu tin, bài cho các xã, thị trấn', owner: { kind: 'body', id: 'to-thu-ky' }, dueOn: '2020-03-15' }, happened: [{ on: '2020-03-10', said: 'Đã giao chỉ tiêu cùng kế hoạch.', progress: 'closed' }] },
  {
    fields: { ...none, heading: 'Công tác chỉ đạo', text: 'Tập huấn kỹ năng viết tin, bài cho cộng tác viên', owner: { kind: 'member', id: 'uy-vien-2' }, cooperating: [{ kind: 'body', id: 'to-cong-tac-vien' }], dueOn: '2020-06-30', detail: 'Một lớp cho cộng tác viên các xã, thị trấn' },
    happened: [{ on: '2020-03-31', said: 'Đã mời giảng viên, dự kiến tổ chức đầu tháng 6.', progress: 40 }, { on: '2020-06-12', said: 'Đã mở lớp cho cộng tác viên của 15 xã, thị trấn.', progress: 'closed' }],
  },
  {
    fields: { ...none, heading: 'Các kênh thông tin', text: 'Duy trì trang “Hương chè Thanh Ba”, mỗi tuần ít nhất ba tin, bài', owner: { kind: 'member', id: 'thu-ky' }, dueOn: '2020-12-31' },
    happened: [{ on: '2020-03-31', said: 'Quý I đăng đều hằng tuần.', progress: 25 }, { on: '2020-06-30', said: 'Quý II đăng đều hằng tuần.', progress: 50 }, { on: '2020-09-30', said: 'Quý III đăng đều, có tuần đăng bốn tin, bài.', progress: 75 }],
  },
  {
    fields: { ...none, heading: 'Các kênh thông tin', text: 'Mở chuyên mục phối hợp trên Đài Truyền thanh - Truyền hình huyện', owner: { kind: 'member', id: 'uy-vien-2' }, cooperating: [{ kind: 'other', name: 'Đài Truyền thanh - Truyền hình huyện' }], dueOn: '2020-05-31' },
    happened: [{ on: '2020-05-28', said: 'Chuyên mục phát số đầu ngày 25/5/2020.', progress: 'closed' }],
  },
  { fields: { ...none, heading: 'Thông tin, báo cáo', text: 'Đôn đốc, tổng hợp số liệu của các xã, thị trấn', owner: { kind: 'body', id: 'to-thu-ky' }, startsOn: '2020-02-01', dueOn: '2020-02-25', recurrence: { unit: 'month', every: 1, until: '2020-12-31' } }, happened: [] },
];

/** Times of the monthly follow-up that are done: the figures of these months are all there. */
export const FOLLOWED_UP: readonly string[] = ['02', '03', '04', '05', '06', '07', '08', '09'].map((month) => `2020-${month}-25`);

export const YEAR_2020 = { from: '2020-01-01', to: '2020-12-31' } as const;

export const PLAN_TARGETS: readonly TargetFields[] = [
  { form: 'BM01', indicator: 'WEB-TIN', unit: null, value: 4000, atMost: false, window: YEAR_2020, note: 'Toàn huyện' },
  { form: 'BM01', indicator: 'TT-GIO', unit: null, value: 12000, atMost: false, window: YEAR_2020, note: '' },
  { form: 'BM01', indicator: 'HN-SO', unit: null, value: 600, atMost: false, window: YEAR_2020, note: '' },
];
