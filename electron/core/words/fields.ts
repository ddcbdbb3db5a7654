import type { FieldName } from '../secrecy/fields.ts';
import type { Language } from './language.ts';

/** Parts of records by their names on the screen. */
export const FIELDS: Readonly<Record<Language, Readonly<Record<FieldName, string>>>> = {
  vi: {
    title: 'Tên', subject: 'Trích yếu', type: 'Loại văn bản', issuer: 'Cơ quan ban hành', number: 'Số, ký hiệu', signer: 'Người ký', recipients: 'Nơi nhận', addressees: 'Kính gửi', basis: 'Căn cứ', body: 'Nội dung',
    appendix: 'Phụ lục', 'register-column': 'Cột của sổ', note: 'Ghi chú', reason: 'Lý do', 'file-name': 'Tên tệp', kind: 'Loại cuộc họp', place: 'Địa điểm', agenda: 'Nội dung chương trình', opinion: 'Ý kiến',
    decision: 'Ý kiến thống nhất', vote: 'Nội dung biểu quyết', notes: 'Diễn biến', assessment: 'Đánh giá của chủ trì', conclusion: 'Kết luận', 'documents-used': 'Tài liệu sử dụng', press: 'Báo chí',
    'other-information': 'Thông tin khác', 'invitation-note': 'Lời dặn trong giấy mời', 'follow-up': 'Theo dõi sau cuộc họp', attendance: 'Thành phần dự', person: 'Người được nêu tên', heading: 'Đề mục', task: 'Nhiệm vụ',
    detail: 'Chi tiết', thread: 'Diễn biến', evidence: 'Minh chứng', introduction: 'Mở đầu', organisation: 'Tổ chức thực hiện', creator: 'Đơn vị, người lập', retention: 'Thời hạn bảo quản', section: 'Mục của báo cáo',
    paragraph: 'Đoạn của báo cáo', owner: 'Chủ trì, phối hợp', target: 'Ghi chú của chỉ tiêu', other: 'Nội dung gửi lên',
  },
  en: {
    title: 'Title', subject: 'Subject', type: 'Type', issuer: 'Issuer', number: 'Number and symbol', signer: 'Signer', recipients: 'Recipients', addressees: 'Addressees', basis: 'Legal basis', body: 'Text',
    appendix: 'Appendix', 'register-column': 'Column of the register', note: 'Note', reason: 'Reason', 'file-name': 'File name', kind: 'Kind of meeting', place: 'Place', agenda: 'Agenda item', opinion: 'Opinion',
    decision: 'What was settled', vote: 'What was voted on', notes: 'Proceedings', assessment: 'The chair’s appraisal', conclusion: 'Conclusion', 'documents-used': 'Documents used', press: 'Press',
    'other-information': 'Other information', 'invitation-note': 'Note in the invitation', 'follow-up': 'Follow-up', attendance: 'Attendance', person: 'Person named', heading: 'Heading', task: 'Task',
    detail: 'Detail', thread: 'What happened', evidence: 'Evidence', introduction: 'Introduction', organisation: 'Organisation', creator: 'Made by', retention: 'Retention', section: 'Section of the report',
    paragraph: 'Paragraph of the report', owner: 'Owner, co-operating', target: 'Note of a target', other: 'What was sent',
  },
};
