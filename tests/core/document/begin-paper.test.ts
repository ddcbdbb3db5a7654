import { describe, expect, it } from 'vitest';
import { beginPaper } from '../../../electron/core/document/begin-paper.ts';
import { OFFICE } from '../../services/support/office.ts';

describe('a paper that is begun', () => {
  it('is signed by who is in office on the day, in the format in force then', () => {
    expect(beginPaper(OFFICE, 'cong-van', '2020-03-01').text).toMatchObject({ place: 'Sông Mai', filedAt: 'Lưu Văn phòng Huyện uỷ', signature: { authority: null, offices: ['PHÓ BÍ THƯ', 'TRƯỞNG BAN CHỈ ĐẠO'], fullName: 'Nguyễn Văn Bình' } });
    expect(beginPaper({ ...OFFICE, members: [] }, 'cong-van', '2020-03-01').text.signature.fullName).toBe('');
    expect(beginPaper({ ...OFFICE, committee: { ...OFFICE.committee, parentBody: 'Uỷ ban nhân dân huyện Sông Mai', formatProfile: 'state-nd30' } }, 'quyet-dinh', '2020-03-01').text.filedAt).toBe('Lưu: VT, BCĐ35');
  });

  it('of a type with a name of its own begins as a notice does', () => {
    expect(beginPaper(OFFICE, 'other', '2020-03-01')).toEqual(beginPaper(OFFICE, 'thong-bao', '2020-03-01'));
  });
});
