import type { Catalogue, Unit } from '../../../electron/core/catalogue/types.ts';

const unit = (id: string, name: string, more: Partial<Unit> = {}): Unit => ({ id, name, kind: 'xa', code: null, validFrom: '1990-01-01', validTo: null, aliases: [], ...more });

/** A small office: three communes, one of them merged from two on 1 July 2020, and a monthly form of four indicators. */
export const OFFICE: Catalogue = {
  format: 'so-thu-ky.catalogue/1',
  committee: { name: 'Ban Chỉ đạo 35', parentBody: 'Huyện uỷ Sông Mai', place: 'Sông Mai', symbol: 'BCĐ35', formatProfile: 'party-hd36' },
  terms: [
    { name: 'Nhiệm kỳ 2015 - 2020', startsOn: '2015-08-01', endsOn: '2020-08-09' },
    { name: 'Nhiệm kỳ 2020 - 2025', startsOn: '2020-08-10', endsOn: '2025-06-30' },
  ],
  members: [{ id: 'truong-ban', fullName: 'Nguyễn Văn Bình', role: 'head', office: 'Phó Bí thư Huyện uỷ', from: '2019-01-01', to: null }],
  units: [
    unit('an-hoa', 'An Hoà'),
    unit('binh-lam', 'Bình Lâm'),
    unit('dong-giang', 'Đông Giang', { validTo: '2020-07-01' }),
    unit('tay-giang', 'Tây Giang', { validTo: '2020-07-01' }),
    unit('hop-giang', 'Hợp Giang', { validFrom: '2020-07-01' }),
  ],
  unitEvents: [{ type: 'merge', date: '2020-07-01', basis: 'Nghị quyết 12/NQ', from: ['dong-giang', 'tay-giang'], to: ['hop-giang'] }],
  indicators: [
    { code: 'TIN', name: 'Tin, bài', group: 'Cổng thông tin', measure: 'tin, bài', kind: 'flow', decimals: 0, aliases: [] },
    { code: 'GIO', name: 'Giờ phát thanh', group: 'Đài truyền thanh', measure: 'giờ', kind: 'flow', decimals: 1, aliases: [] },
    { code: 'TRANG', name: 'Số trang đang quản lý', group: 'Mạng xã hội', measure: 'trang', kind: 'stock', decimals: 0, aliases: [] },
    { code: 'HN', name: 'Hội nghị tuyên truyền', group: 'Tuyên truyền miệng', measure: 'cuộc', kind: 'flow', decimals: 0, aliases: [] },
  ],
  forms: [
    {
      code: 'B1',
      name: 'Biểu tuyên truyền tháng',
      frequency: 'month',
      indicators: ['TIN', 'GIO', 'TRANG', 'HN'],
      reportingUnits: ['an-hoa', 'binh-lam', 'dong-giang', 'tay-giang', 'hop-giang'],
      window: { startDay: 1 },
      due: { day: 5, monthOffset: 1 },
    },
  ],
};
