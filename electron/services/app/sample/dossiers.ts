import type { z } from 'zod';
import type { dossierFieldsSchema } from '../../../contract/dossiers.ts';

type Fields = Partial<z.input<typeof dossierFieldsSchema>> & { readonly year: number; readonly title: string };

/** The file plan of the model office: each dossier with the documents that lie in it, by their key or number. */
export const SAMPLE_DOSSIERS: readonly { readonly fields: Fields; readonly numbers: readonly string[]; readonly withMeeting?: true; readonly withPlan?: true }[] = [
  {
    fields: { year: 2019, heading: 'Tổ chức, quy chế', symbol: '01.BCĐ35', title: 'Hồ sơ thành lập và quy chế làm việc của Ban Chỉ đạo 35', creator: 'Đỗ Thị Mai', retention: 'Vĩnh viễn', openedOn: '2019-02-21' },
    numbers: ['04-HD/BTGTU', '1186-QĐ/HU', '01-QĐ/BCĐ35', '', '01-TB/BCĐ35', '02-QĐ/BCĐ35', '01-CV/BCĐ35'],
  },
  {
    fields: { year: 2019, heading: 'Kế hoạch, báo cáo', symbol: '02.BCĐ35', title: 'Kế hoạch, báo cáo năm 2019 của Ban Chỉ đạo 35', creator: 'Đỗ Thị Mai', retention: 'Vĩnh viễn', openedOn: '2019-12-20', closedOn: '2019-12-31' },
    numbers: ['01-BC/BCĐ35'],
  },
  {
    fields: { year: 2020, heading: 'Hội nghị, cuộc họp', symbol: '01.BCĐ35', title: 'Hội nghị Ban Chỉ đạo 35 năm 2020', creator: 'Đỗ Thị Mai', retention: '10 năm', openedOn: '2020-02-07' },
    numbers: ['01-GM/BCĐ35', '01-BB/BCĐ35', '02-TB/BCĐ35'],
    withMeeting: true,
  },
  {
    fields: { year: 2020, heading: 'Kế hoạch, báo cáo', symbol: '02.BCĐ35', title: 'Kế hoạch hoạt động năm 2020', creator: 'Đỗ Thị Mai', retention: 'Vĩnh viễn', openedOn: '2020-02-20' },
    numbers: ['01-KH/BCĐ35'],
    withPlan: true,
  },
];
