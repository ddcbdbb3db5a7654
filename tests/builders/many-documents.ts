import type { Catalogue } from '../../electron/core/catalogue/types.ts';
import type { DocumentDirection } from '../../electron/core/document/record.ts';
import type { DocumentType } from '../../electron/core/document/types.ts';
import { printedNumberText } from '../../electron/core/document/register-keys.ts';
import { addDays } from '../../electron/core/period/keys.ts';
import { blankDocument } from '../../electron/services/documents/blank.ts';
import { insertDocument, type StoredDocument } from '../../electron/store/repositories/documents.ts';
import { putNumber } from '../../electron/store/repositories/series.ts';
import { putSearchEntry } from '../../electron/store/search/entries.ts';
import type { Store } from '../../electron/store/store.ts';

const DIRECTIONS: readonly DocumentDirection[] = ['incoming', 'incoming', 'outgoing'];
const TYPES: readonly DocumentType[] = ['cong-van', 'bao-cao', 'ke-hoach', 'thong-bao', 'huong-dan', 'quyet-dinh'];
const ISSUERS = ['Ban Tuyên giáo Tỉnh uỷ', 'Huyện uỷ Thanh Ba', 'Uỷ ban nhân dân huyện', 'Văn phòng Tỉnh uỷ', 'Sở Thông tin và Truyền thông'];
const SUBJECTS = ['tăng cường tuyên truyền đại hội đảng bộ các cấp', 'báo cáo kết quả hoạt động cổng thông tin điện tử', 'tổ chức hội nghị cộng tác viên', 'rà soát các trang thông tin', 'kế hoạch truyền thông đường hoa nông thôn mới'];
const SENTENCES = [
  'Thực hiện Hướng dẫn của Ban Tuyên giáo Tỉnh uỷ về việc nâng cao chất lượng tin, bài trên cổng thông tin điện tử.',
  'Các xã, thị trấn khẩn trương gửi số liệu trước ngày hai mươi hằng tháng để tổng hợp, báo cáo cấp trên theo quy định.',
  'Đài Truyền thanh huyện tiếp âm, tiếp sóng đủ bốn cấp, duy trì chuyên mục và tăng thời lượng phát sóng buổi sáng.',
  'Giao tổ thư ký giúp việc theo dõi, đôn đốc việc thực hiện và tham mưu khen thưởng tập thể, cá nhân tiêu biểu.',
];
const FIRST_DAY = '2016-01-01';
const DAYS = 3_650;

/**
 * Fills a register with documents of ten years, numbered and findable, each with a text of some sentences. Made the way the
 * services store them, but many in one change.
 */
export async function seedDocuments(store: Store, catalogue: Catalogue, count: number, perChange = 5_000): Promise<void> {
  for (let start = 0; start < count; start += perChange) {
    await store.change('Đỗ Thị Mai', async (change) => {
      for (let index = start; index < Math.min(count, start + perChange); index += 1) {
        const { document, text, series } = manyDocument(catalogue, index, count, change.at);
        await insertDocument(change.db, { ...document, dossierKey: null });
        const number = document.arrivalNumber ?? document.number.number ?? 1;
        await putNumber(change.db, { series, number, suffix: '', state: 'issued', holder: { kind: 'document', id: document.id }, at: change.at, note: '' });
        putSearchEntry(change, { kind: 'document', id: document.id, part: '', type: document.type, number: document.number.text, day: document.signedOn, title: document.subject, text });
      }
      change.log({ action: 'document.create', subject: 'seed', after: { start } });
    });
  }
}

function manyDocument(catalogue: Catalogue, index: number, count: number, at: string): { readonly document: Omit<StoredDocument, 'key'>; readonly text: string; readonly series: string } {
  const direction = pick(DIRECTIONS, index);
  const type = pick(TYPES, Math.floor(index / 3));
  const day = addDays(FIRST_DAY, Math.floor((index * DAYS) / count));
  const blank = blankDocument(catalogue, { direction, type }, `document-${index}`, at);
  const incoming = direction === 'incoming';
  const number = index + 1;
  const body = Array.from({ length: 6 }, (_, place) => pick(SENTENCES, index + place));
  return {
    document: {
      ...blank,
      stage: 'issued',
      version: 1,
      signedOn: day,
      arrivedOn: incoming ? day : null,
      arrivalNumber: incoming ? number : null,
      issuer: incoming ? pick(ISSUERS, index) : blank.issuer,
      number: incoming ? { number: null, suffix: '', text: `${number}-CV/HU` } : { number, suffix: '', text: printedNumberText('party-hd36', { ...blank, type }, number, '') },
      subject: `${pick(SUBJECTS, Math.floor(index / 2))} đợt ${index % 997}`,
      signerName: 'Nguyễn Văn Bình',
      dueOn: index % 500 === 0 && incoming ? addDays(day, 14) : null,
      validFrom: type === 'ke-hoach' || type === 'quyet-dinh' ? day : null,
      text: incoming
        ? null
        : {
            addressees: [],
            basis: [],
            body: body.map((text) => ({ kind: 'paragraph', runs: [{ text }] })),
            filedAt: 'Lưu Văn phòng',
            signature: { authority: null, offices: ['TRƯỞNG BAN'], fullName: 'Nguyễn Văn Bình' },
            place: catalogue.committee.place,
          },
    },
    text: body.join('\n'),
    series: incoming ? `arrival|${day.slice(0, 4)}` : `party|${catalogue.committee.symbol}|${FIRST_DAY}|${type}`,
  };
}

function pick<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}
