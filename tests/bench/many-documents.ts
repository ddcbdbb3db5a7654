import { blankDocument, type NewDocument } from '../../electron/services/documents/blank.ts';
import { indexDocument } from '../../electron/services/documents/search-entry.ts';
import { insertDocument } from '../../electron/store/repositories/documents.ts';
import { writeCatalogue } from '../../electron/store/repositories/catalogue-write.ts';
import type { Store } from '../../electron/store/store.ts';
import type { RegisteredType } from '../../electron/core/document/record.ts';
import { MILLION_CATALOGUE } from './million.ts';

/** Documents of a made-up office: as many as a province has in twenty years, each with a text of a page. */
export const DOCUMENTS = 100_000;
const BATCH = 500;
const WORDS_OF_A_TEXT = 260;

const TYPES: readonly RegisteredType[] = ['ke-hoach', 'cong-van', 'bao-cao', 'quyet-dinh', 'thong-bao', 'huong-dan', 'to-trinh'];
const ABBREVIATIONS: Readonly<Record<string, string>> = { 'ke-hoach': 'KH', 'cong-van': 'CV', 'bao-cao': 'BC', 'quyet-dinh': 'QĐ', 'thong-bao': 'TB', 'huong-dan': 'HD', 'to-trinh': 'TTr' };

/** What such papers speak of, the commonest first: they are drawn as words of a language are, a few very often and most rarely. */
const PHRASES = [
  'công tác tuyên truyền', 'Ban Chỉ đạo', 'kế hoạch', 'trên địa bàn huyện', 'báo cáo kết quả', 'các xã, thị trấn', 'thực hiện nhiệm vụ', 'Uỷ ban nhân dân', 'năm 2020', 'tổ chức hội nghị', 'nâng cao chất lượng', 'cán bộ, đảng viên', 'triển khai',
  'cổng thông tin điện tử', 'đài truyền thanh', 'xây dựng nông thôn mới', 'bảo vệ nền tảng tư tưởng', 'kỷ niệm ngày thành lập', 'đại hội đảng bộ', 'phòng, chống dịch', 'sản xuất vụ xuân', 'đường liên thôn', 'chuyển đổi số', 'bình đẳng giới',
  'cải cách hành chính', 'an toàn giao thông', 'giảm nghèo bền vững', 'trồng chè', 'giải phóng mặt bằng', 'tiếp xúc cử tri', 'dân quân tự vệ', 'thư viện', 'thuỷ lợi nội đồng', 'bảo hiểm y tế', 'hợp tác xã', 'quy hoạch sử dụng đất', 'nhà văn hoá',
  'khuyến học', 'nước sạch', 'rừng phòng hộ', 'di tích lịch sử', 'cầu treo', 'xứ đồng Gò Mái', 'làng nghề', 'chợ phiên', 'trạm biến áp', 'dồn điền đổi thửa', 'kè sông', 'lễ hội Đền Mẫu',
];
const ONSETS = ['b', 'c', 'ch', 'd', 'đ', 'g', 'gi', 'h', 'kh', 'l', 'm', 'n', 'ng', 'nh', 'ph', 'qu', 's', 't', 'th', 'tr', 'v', 'x'];
const RIMES = ['an', 'ang', 'ành', 'át', 'ạc', 'ai', 'áo', 'ấm', 'ân', 'ầu', 'ây', 'en', 'ết', 'ên', 'in', 'ình', 'iên', 'iết', 'ong', 'ốc', 'ôn', 'ông', 'ới', 'ơn', 'ung', 'ương', 'ước', 'uyên', 'uyết', 'oàn', 'oạt', 'ửa'];

/** The same documents in every run: a generator of numbers from 0 to 1 that starts over. */
function drawer(): () => number {
  let state = 20_200_214;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function textMaker(draw: () => number): (words: number) => string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(draw() * list.length)] as T;
  const common = (): string => PHRASES[Math.min(PHRASES.length - 1, Math.floor(Math.exp(draw() * Math.log(PHRASES.length)) - 1))] ?? '';
  return (words) => {
    const parts: string[] = [];
    for (let count = 0; count < words; ) {
      const part = draw() < 0.6 ? common() : `${pick(ONSETS)}${pick(RIMES)}`;
      parts.push(part);
      count += part.split(' ').length;
    }
    return parts.join(' ');
  };
}

function documentAt(place: number, draw: () => number, write: (words: number) => string): NewDocument {
  const type = TYPES[place % TYPES.length] ?? 'cong-van';
  const day = new Date(Date.UTC(2005, 0, 1) + Math.floor((place / DOCUMENTS) * 7_300) * 86_400_000).toISOString().slice(0, 10);
  const number = (place % 900) + 1;
  const at = `${day}T02:00:00.000Z`;
  const incoming = draw() < 0.5;
  const blank = blankDocument(MILLION_CATALOGUE, { direction: incoming ? 'incoming' : 'outgoing', type }, `document-${place}`, at);
  const paragraphs = Array.from({ length: 6 }, () => ({ kind: 'paragraph' as const, runs: [{ text: write(WORDS_OF_A_TEXT / 6) }] }));
  return {
    ...blank,
    issuer: incoming ? `Uỷ ban nhân dân xã ${write(2)}` : blank.issuer,
    subject: write(14),
    number: { number, suffix: '', text: `${String(number).padStart(2, '0')}-${ABBREVIATIONS[type] ?? 'CV'}/BCĐ35` },
    signedOn: day,
    arrivedOn: incoming ? day : null,
    stage: 'issued',
    version: 1,
    text: { addressees: [], basis: [], body: paragraphs, filedAt: '', signature: { authority: null, offices: ['TRƯỞNG BAN'], fullName: 'Nguyễn Văn Bình' }, place: 'Sông Mai' },
  };
}

/** Fills an empty register with documents, in transactions of some hundreds. */
export async function fillWithDocuments(store: Store, count = DOCUMENTS): Promise<void> {
  const draw = drawer();
  const write = textMaker(draw);
  await store.change('bench', async (change) => {
    await writeCatalogue(change.db, MILLION_CATALOGUE);
    change.log({ action: 'catalogue.load', subject: 'bench' });
  });
  for (let from = 0; from < count; from += BATCH) {
    await store.change('bench', async (change) => {
      for (let place = from; place < Math.min(count, from + BATCH); place += 1) {
        const document = documentAt(place, draw, write);
        await insertDocument(change.db, { ...document, dossierKey: null });
        indexDocument(change, document);
      }
      change.log({ action: 'document.fill', subject: String(from) });
    });
  }
}
