import type { Attendance, Conclusion, MeetingContent, MeetingPerson } from '../../../core/meeting/types.ts';
import { paragraphs } from './text.ts';

const member = (id: string): MeetingPerson => ({ kind: 'member', id });
const present: Attendance = { state: 'present' };

export const CONFERENCE = { kind: 'Hội nghị Ban Chỉ đạo', title: 'Hội nghị Ban Chỉ đạo 35 triển khai nhiệm vụ năm 2020', startsAt: '2020-02-14T08:00', endsAt: '2020-02-14T11:15', place: 'Phòng họp số 1, Huyện uỷ Thanh Ba' } as const;

/** Conclusions that come up again at the next meeting. */
export const RENAMING = 'Đổi tên trang “Hương Chè” thành “Hương chè Thanh Ba”';
export const PLANNING = 'Thống nhất kế hoạch hoạt động năm 2020; Tổ thư ký giúp việc hoàn thiện, trình Trưởng Ban ký ban hành';
export const CONTRIBUTORS = 'Kiện toàn Tổ cộng tác viên theo các đơn vị mới sau sắp xếp, mỗi xã, thị trấn có ít nhất một cộng tác viên';

const CONCLUSIONS: readonly Conclusion[] = [
  { id: 'ket-luan-1', text: PLANNING, owner: { kind: 'body', id: 'to-thu-ky' }, cooperating: [], dueOn: '2020-02-20' },
  { id: 'ket-luan-2', text: RENAMING, owner: { kind: 'member', id: 'thu-ky' }, cooperating: [{ kind: 'member', id: 'pho-ban-thuong-truc' }], dueOn: '2020-02-29' },
  { id: 'ket-luan-3', text: CONTRIBUTORS, owner: { kind: 'member', id: 'uy-vien-2' }, cooperating: [{ kind: 'body', id: 'to-cong-tac-vien' }], dueOn: '2020-03-31' },
];

/** The conference of 14/02/2020 as its minutes have it. */
export function conferenceContent(prepared: MeetingContent): MeetingContent {
  return {
    ...prepared,
    chair: member('truong-ban'),
    recorder: member('thu-ky'),
    invited: [
      ...['truong-ban', 'pho-ban-thuong-truc', 'pho-ban', 'uy-vien-2', 'thu-ky'].map((id) => ({ id: `dai-bieu-${id}`, person: member(id), capacity: 'official', attendance: present }) as const),
      { id: 'dai-bieu-uy-vien-1', person: member('uy-vien-1'), capacity: 'official', attendance: { state: 'absent', reason: 'đi công tác tỉnh', standIn: '' } },
      { id: 'khach-dai', person: { kind: 'named', fullName: 'Vũ Quốc Hùng', office: 'Trưởng Đài', organisation: 'Đài Truyền thanh - Truyền hình huyện' }, capacity: 'guest', attendance: present },
      { id: 'khach-cong', person: { kind: 'named', fullName: 'Bùi Thị Nga', office: 'Trưởng Ban Biên tập', organisation: 'Cổng thông tin điện tử huyện' }, capacity: 'guest', attendance: present },
    ],
    agenda: [
      {
        id: 'noi-dung-1', title: 'Đánh giá kết quả hoạt động năm 2019', presenter: member('pho-ban-thuong-truc'), votes: [],
        opinions: [
          { id: 'y-kien-1', speaker: member('thu-ky'), text: paragraphs('Năm 2019 các trang chính thức đăng 142 tin, bài; Cổng thông tin điện tử và Đài huyện phối hợp tốt. Một số xã gửi số liệu chậm.') },
          { id: 'y-kien-2', speaker: { kind: 'named', fullName: 'Vũ Quốc Hùng', office: 'Trưởng Đài', organisation: 'Đài Truyền thanh - Truyền hình huyện' }, text: paragraphs('Đề nghị thống nhất lịch gửi tin, bài để Đài bố trí thời lượng phát sóng.') },
        ],
        decision: paragraphs('Thống nhất đánh giá như báo cáo số 01-BC/BCĐ35.'),
      },
      {
        id: 'noi-dung-2', title: 'Kế hoạch hoạt động năm 2020', presenter: member('thu-ky'),
        votes: [{ id: 'bieu-quyet-1', subject: 'Thông qua kế hoạch hoạt động năm 2020', inFavour: 5, against: 0, abstained: 0 }],
        opinions: [
          { id: 'y-kien-3', speaker: member('pho-ban'), text: paragraphs('Nên giao chỉ tiêu tin, bài cho từng xã, thị trấn; theo dõi hằng tháng.') },
          { id: 'y-kien-4', speaker: member('uy-vien-2'), text: paragraphs('Tên trang “Hương Chè” nên gắn với tên huyện để bạn đọc dễ nhận biết.') },
        ],
        decision: paragraphs('Thông qua kế hoạch, giao Tổ thư ký giúp việc hoàn thiện.'),
      },
    ],
    assessment: paragraphs('Năm 2019 Ban Chỉ đạo đi vào hoạt động nền nếp; công tác phối hợp giữa các kênh có kết quả rõ. Năm 2020 cần có chỉ tiêu cụ thể và kiểm tra thường xuyên.'),
    conclusions: CONCLUSIONS,
    followUp: 'Giao Tổ thư ký giúp việc theo dõi, đôn đốc việc thực hiện kết luận và báo cáo Trưởng Ban hằng tháng.',
  };
}

export const NEXT_MEETING = { kind: CONFERENCE.kind, title: 'Họp Ban Chỉ đạo 35 quý II năm 2020', startsAt: '2020-04-10T08:00', endsAt: null, place: CONFERENCE.place } as const;
