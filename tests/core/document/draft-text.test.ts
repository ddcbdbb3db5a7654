import { describe, expect, it } from 'vitest';
import { draftText } from '../../../electron/core/document/draft-text.ts';
import { OFFICE } from '../../services/support/office.ts';

describe('a paper that is begun', () => {
  it('is signed by who is in office on the day, by the cases of its format', () => {
    expect(draftText(OFFICE, 'cong-van', '2020-03-01').text).toMatchObject({
      addressees: ['Ban Thường vụ Huyện uỷ Sông Mai'], place: 'Sông Mai', filedAt: 'Lưu Văn phòng Huyện uỷ', signature: { authority: null, offices: ['PHÓ BÍ THƯ', 'TRƯỞNG BAN CHỈ ĐẠO'], fullName: 'Nguyễn Văn Bình' },
    });
    expect(draftText({ ...OFFICE, committee: { ...OFFICE.committee, parentBody: 'Uỷ ban nhân dân huyện Sông Mai', formatProfile: 'state-nd30' } }, 'cong-van', '2020-03-01').text).toMatchObject({ addressees: ['Uỷ ban nhân dân huyện Sông Mai'], filedAt: 'Lưu: VT, BCĐ35' });
  });

  it('has the frame of its type and nothing of the matter', () => {
    const body = (type: Parameters<typeof draftText>[1]): string => JSON.stringify(draftText(OFFICE, type, '2020-03-01').text.body);
    expect(body('quyet-dinh')).toContain('Điều 1.');
    expect(body('quy-che')).toContain('Chương I');
    expect(body('thong-bao')).not.toContain('Điều');
    expect(draftText(OFFICE, 'quyet-dinh', '2020-03-01').text.addressees).toEqual([]);
    expect(draftText(OFFICE, 'quyet-dinh', '2020-03-01').recipients).not.toEqual([]);
  });
});
