import type { RegisterColumn, RegisterLine } from '../../../core/register/types.ts';
import { writeTableWorkbook } from '../../../formats/xlsx/table.ts';
import type { DossierFolder, FileRole, FolderFile } from './gather.ts';

/** A file as it was written. */
export type WrittenFile = { readonly path: string; readonly size: number; readonly sha256: string };

const ROLES: Readonly<Record<FileRole, string>> = { paper: 'Văn bản', draft: 'Dự thảo', attachment: 'Tệp kèm theo' };

const COLUMNS: readonly RegisterColumn[] = [
  { header: 'STT', kind: 'number', share: 6 },
  { header: 'Số, ký hiệu', kind: 'text', share: 15 },
  { header: 'Tên loại và trích yếu', kind: 'text', share: 36 },
  { header: 'Ngày tháng', kind: 'date', share: 11 },
  { header: 'Tệp', kind: 'text', share: 46 },
  { header: 'Loại', kind: 'text', share: 13 },
  { header: 'Số trang', kind: 'number', share: 8 },
  { header: 'Dung lượng (byte)', kind: 'number', share: 14 },
  { header: 'SHA-256', kind: 'text', share: 34 },
];
const WIDTHS: readonly number[] = [6, 18, 40, 12, 46, 13, 9, 14, 34];

/** The index of a dossier's folder: every file with its record, where it stands and its sum; a record without a file says so. */
export function indexWorkbook({ state, records }: DossierFolder, written: ReadonlyMap<FolderFile, WrittenFile>): Promise<Uint8Array> {
  const rows: RegisterLine[] = [];
  for (const { item, files } of records) {
    const head = [item?.number ?? '', item?.title ?? 'Tệp của hồ sơ', item?.day ?? null] as const;
    if (item !== null && files.length === 0) rows.push([rows.length + 1, ...head, '(không có tệp)', null, item.pages, null, null]);
    for (const file of files) {
      const found = written.get(file);
      rows.push([rows.length + 1, ...head, found?.path ?? '', ROLES[file.role], file.pages, found?.size ?? null, found?.sha256 ?? '']);
    }
  }
  const { symbol, title } = state.dossier;
  return writeTableWorkbook({
    title: 'DANH MỤC TỆP TRONG HỒ SƠ',
    subtitle: [symbol === '' ? '' : `Hồ sơ số ${symbol}`, title].filter((part) => part !== '').join(': '),
    columns: COLUMNS.map(({ header, kind }, index) => ({ header, kind, width: WIDTHS[index] ?? 12 })),
    rows,
  });
}
