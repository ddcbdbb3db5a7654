import type { DocumentType } from './types.ts';

const TYPE_NAMES: Record<DocumentType, string> = {
  'nghi-quyet': 'Nghị quyết',
  'quyet-dinh': 'Quyết định',
  'quy-dinh': 'Quy định',
  'chi-thi': 'Chỉ thị',
  'ket-luan': 'Kết luận',
  'quy-che': 'Quy chế',
  'thong-tri': 'Thông tri',
  'huong-dan': 'Hướng dẫn',
  'thong-bao': 'Thông báo',
  'thong-cao': 'Thông cáo',
  'bao-cao': 'Báo cáo',
  'ke-hoach': 'Kế hoạch',
  'chuong-trinh': 'Chương trình',
  'de-an': 'Đề án',
  'phuong-an': 'Phương án',
  'to-trinh': 'Tờ trình',
  'cong-van': 'Công văn',
  'bien-ban': 'Biên bản',
  'giay-moi': 'Giấy mời',
};

/** The Vietnamese name of a document type, in sentence case. */
export function typeName(type: DocumentType): string {
  return TYPE_NAMES[type];
}
