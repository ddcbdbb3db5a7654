import type { Language } from '../../../contract/base.ts';
import type { DossierStage } from '../../../core/dossier/due.ts';

const vi = {
  group: 'hồ sơ, danh mục hồ sơ và thời hạn bảo quản',
  commands: {
    list: 'danh mục hồ sơ của một năm',
    show: 'một hồ sơ với tài liệu trong đó',
    add: 'thêm hồ sơ vào danh mục của năm',
    update: 'sửa hồ sơ',
    assign: 'đưa tài liệu vào hồ sơ: document:ID, meeting:ID, report:ID, plan:ID',
    'take-out': 'đưa tài liệu ra khỏi hồ sơ',
    'copy-plan': 'chép danh mục của một năm sang năm khác',
    remove: 'bỏ hồ sơ trống vào thùng rác',
    restore: 'lấy lại hồ sơ từ thùng rác',
    due: 'hồ sơ đến hạn nộp lưu, hết thời hạn bảo quản, chưa rõ thời hạn',
    export: 'xuất danh mục (plan), mục lục nộp lưu (transfer), mục lục văn bản (contents), hồ sơ đến hạn (due), hoặc cả hồ sơ với tệp của nó (folder)',
  },
  options: {
    year: 'năm',
    title: 'tiêu đề hồ sơ',
    symbol: 'số, ký hiệu hồ sơ',
    heading: 'đề mục lớn',
    subHeading: 'đề mục nhỏ',
    creator: 'người lập',
    retention: 'thời hạn: vĩnh viễn, 10 năm, đến khi hết hiệu lực',
    checked: 'đã đối chiếu thời hạn với bảng hiện hành',
    opened: 'ngày mở',
    closed: 'ngày kết thúc',
    handedOver: 'ngày nộp lưu',
    note: 'ghi chú',
    out: 'nơi ghi ra: tệp .xlsx, .docx; với cả hồ sơ: tệp .zip hoặc một thư mục trống hay chưa có',
    removed: 'hồ sơ trong thùng rác',
  },
  stages: { open: 'đang mở', 'to-hand-over': 'chờ nộp lưu', late: 'quá hạn nộp lưu', 'kept-here': 'lưu tại chỗ', 'handed-over': 'đã nộp lưu', 'run-out': 'hết thời hạn bảo quản' } satisfies Record<DossierStage, string>,
  handOver: (title: string, day: string) => `Nộp lưu chậm nhất ngày ${day}: ${title}`,
  runOut: (title: string, day: string) => `Hết thời hạn bảo quản ngày ${day}: ${title}`,
  unclear: (title: string) => `Cần đối chiếu thời hạn bảo quản: ${title}`,
  nothingDue: 'Không có hồ sơ nào đến hạn.',
  moreDue: (count: number) => `… và ${count} hồ sơ nữa.`,
  writing: (at: number, all: number, file: string) => `${Math.min(at, all)}/${all} ${file}`,
};

const en: DossierWords = {
  group: 'dossiers, file plans and retention',
  commands: {
    list: 'the file plan of a year',
    show: 'one dossier with what lies in it',
    add: 'add a dossier to the plan of a year',
    update: 'change a dossier',
    assign: 'put records into a dossier: document:ID, meeting:ID, report:ID, plan:ID',
    'take-out': 'take records out of a dossier',
    'copy-plan': 'copy the plan of a year into another',
    remove: 'put an empty dossier into the bin',
    restore: 'take a dossier out of the bin',
    due: 'dossiers to be handed over, past their retention, or without a settled one',
    export: 'write the file plan (plan), the list handed over (transfer), the list of papers (contents), what is due (due), or the whole dossier with its files (folder)',
  },
  options: {
    year: 'year',
    title: 'title of the dossier',
    symbol: 'number and symbol',
    heading: 'heading',
    subHeading: 'heading below it',
    creator: 'who makes it up',
    retention: 'retention: vĩnh viễn, 10 năm, đến khi hết hiệu lực',
    checked: 'the retention was held against the table in force',
    opened: 'day it was opened',
    closed: 'day the work ended',
    handedOver: 'day it was handed over',
    note: 'note',
    out: 'where to write: an .xlsx or .docx file; for a whole dossier a .zip file, or a folder that is empty or not there yet',
    removed: 'dossiers in the bin',
  },
  stages: { open: 'open', 'to-hand-over': 'to hand over', late: 'late to hand over', 'kept-here': 'kept here', 'handed-over': 'handed over', 'run-out': 'retention run out' },
  handOver: (title, day) => `Hand over by ${day}: ${title}`,
  runOut: (title, day) => `Retention ended on ${day}: ${title}`,
  unclear: (title) => `Retention to be checked: ${title}`,
  nothingDue: 'No dossier is due.',
  moreDue: (count) => `… and ${count} more.`,
  writing: (at, all, file) => `${Math.min(at, all)}/${all} ${file}`,
};

export type DossierWords = typeof vi;

export function dossierWords(language: Language): DossierWords {
  return language === 'vi' ? vi : en;
}
