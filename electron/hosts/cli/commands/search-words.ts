import type { Language } from '../../../contract/base.ts';
import type { RecordKind } from '../../../core/record/types.ts';

const vi = {
  search: 'tìm trong văn bản, tệp đính kèm, kế hoạch, nhiệm vụ, cuộc họp, báo cáo; không dấu tìm mọi cách viết, có dấu chỉ tìm đúng dấu, "trong ngoặc kép" tìm cả cụm',
  kind: 'chỉ tìm loại hồ sơ này (lặp lại được)',
  type: 'chỉ tìm loại văn bản hoặc loại cuộc họp này, như ke-hoach (lặp lại được)',
  from: 'từ ngày (yyyy-mm-dd)',
  to: 'đến ngày (yyyy-mm-dd)',
  limit: 'số kết quả nhiều nhất, đến 200',
  rebuild: 'lập lại chỉ mục tìm kiếm từ hồ sơ trước khi tìm',
  found: (total: string) => `Tìm thấy ${total}.`,
  file: (name: string) => `tệp ${name}`,
  rebuilt: (count: number) => `Đã lập lại chỉ mục: ${count} hồ sơ.`,
  missing: 'hãy ghi điều cần tìm, hoặc dùng --rebuild',
  kinds: { document: 'văn bản', report: 'báo cáo', plan: 'kế hoạch', task: 'nhiệm vụ', meeting: 'cuộc họp', dossier: 'hồ sơ', file: 'tệp' } satisfies Record<RecordKind, string>,
};

const en: typeof vi = {
  search: 'search documents, attachments, plans, tasks, meetings and reports; without marks every spelling, with marks that one, "in quotation marks" the whole phrase',
  kind: 'only this kind of record (may be repeated)',
  type: 'only this type of document or meeting, such as ke-hoach (may be repeated)',
  from: 'from this day on (yyyy-mm-dd)',
  to: 'up to this day (yyyy-mm-dd)',
  limit: 'results at most, up to 200',
  rebuild: 'build the search index again from the records first',
  found: (total) => `Found ${total}.`,
  file: (name) => `file ${name}`,
  rebuilt: (count) => `Index built again: ${count} records.`,
  missing: 'say what to look for, or use --rebuild',
  kinds: { document: 'document', report: 'report', plan: 'plan', task: 'task', meeting: 'meeting', dossier: 'dossier', file: 'file' },
};

export const searchWords = (language: Language): typeof vi => (language === 'vi' ? vi : en);
