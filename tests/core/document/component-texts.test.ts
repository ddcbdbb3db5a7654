import { describe, expect, it } from 'vitest';
import { componentTexts } from '../../../electron/core/document/component-texts.ts';
import { letter, PARTY_PROFILES, PROFILES, report } from '../../builders/document/official-document.ts';

describe('the head of a document', () => {
  it('names the Party without a motto, and the State with one', () => {
    expect(componentTexts(report('party-hd05'))).toMatchObject({ nationalName: 'Đảng Cộng sản Việt Nam', motto: null, separator: '*', subjectMark: '-----' });
    expect(componentTexts(report('state-nd30'))).toMatchObject({
      nationalName: 'Cộng hòa xã hội chủ nghĩa Việt Nam', motto: 'Độc lập - Tự do - Hạnh phúc', separator: null, subjectMark: null,
    });
  });

  it('writes number and symbol the Party way and the State way', () => {
    expect(componentTexts(report('party-hd36')).numberLine).toBe('Số 07-BC/BCĐ35');
    expect(componentTexts(report('state-nd30')).numberLine).toBe('Số: 07/BC-BCĐ35');
    expect(componentTexts(letter('party-hd05')).numberLine).toBe('Số 07-CV/BCĐ35');
    expect(componentTexts(letter('state-nd30')).numberLine).toBe('Số: 07/BCĐ35');
  });

  it('gives days below 10 and months below 3 a zero', () => {
    expect(componentTexts(report('party-hd36', { date: '2020-02-03' })).placeDate).toBe('Đồi Chè, ngày 03 tháng 02 năm 2020');
    expect(componentTexts(report('party-hd36', { date: '2020-03-13' })).placeDate).toBe('Đồi Chè, ngày 13 tháng 3 năm 2020');
  });

  it('names the type of everything but a công văn', () => {
    expect(componentTexts(report('party-hd36')).typeName).toBe('Báo cáo');
    for (const profile of PROFILES) expect(componentTexts(letter(profile)).typeName).toBeNull();
  });
});

describe('the subject', () => {
  it('of a công văn opens with V/v in the State only, and with "về việc" where HD05 finds V/v', () => {
    const lead = { subject: 'V/v báo cáo số liệu' };
    expect(PROFILES.map((profile) => componentTexts(letter(profile, lead)).subject)).toEqual(['báo cáo số liệu', 'về việc báo cáo số liệu', 'V/v báo cáo số liệu']);
    expect(componentTexts(letter('state-nd30', { subject: 'về việc báo cáo' })).subject).toBe('V/v báo cáo');
    expect(componentTexts(letter('party-hd05', { subject: 'về việc báo cáo' })).subject).toBe('về việc báo cáo');
  });

  it('starts in lower case below a Party type, in upper case below a State type', () => {
    expect(componentTexts(report('party-hd05', { subject: 'ảnh hưởng' })).subject).toBe('ảnh hưởng');
    expect(componentTexts(report('state-nd30', { subject: 'ảnh hưởng' })).subject).toBe('Ảnh hưởng');
  });
});

describe('the addressees', () => {
  const two = { addressees: ['- Ban Tổ chức;', 'Ban Tuyên giáo'] };

  it('are printed for a công văn and a tờ trình, and for a report only by the State', () => {
    for (const profile of PROFILES) expect(componentTexts(letter(profile)).addressees?.names).toEqual(['Đảng uỷ các xã']);
    for (const profile of PARTY_PROFILES) expect(componentTexts(report(profile, two)).addressees).toBeNull();
    expect(componentTexts(report('state-nd30', two)).addressees?.label).toBe('Kính gửi:');
    for (const profile of PROFILES) expect(componentTexts(report(profile, { type: 'ke-hoach', ...two })).addressees).toBeNull();
  });

  it('of a tờ trình are addressed by Kính trình since HD05', () => {
    const labels = PROFILES.map((profile) => componentTexts(report(profile, { type: 'to-trinh', ...two })).addressees?.label);
    expect(labels).toEqual(['Kính gửi:', 'Kính trình:', 'Kính gửi:']);
  });

  it('stand in a dash list when there are several, with the profile\'s punctuation', () => {
    expect(componentTexts(letter('state-nd30', two)).addressees?.names).toEqual(['- Ban Tổ chức;', '- Ban Tuyên giáo.']);
    expect(componentTexts(letter('party-hd36', two)).addressees?.names).toEqual(['- Ban Tổ chức,', '- Ban Tuyên giáo.']);
  });
});

describe('the recipients', () => {
  it('end with the filing line and a full stop; between them HD36 writes commas, the others semicolons', () => {
    expect(componentTexts(report('party-hd36')).recipients).toEqual(['- Ban Tuyên giáo Tỉnh uỷ,', '- Các thành viên Ban Chỉ đạo,', '- Lưu Văn phòng Huyện uỷ.']);
    expect(componentTexts(report('party-hd05')).recipients).toEqual(['- Ban Tuyên giáo Tỉnh uỷ;', '- Các thành viên Ban Chỉ đạo;', '- Lưu Văn phòng Huyện uỷ.']);
    expect(componentTexts(report('state-nd30')).recipients.at(-1)).toBe('- Lưu: VT, TH.');
  });

  it('begin with "Như trên" where somebody is addressed, once', () => {
    expect(componentTexts(letter('party-hd05')).recipients[0]).toBe('- Như trên;');
    expect(componentTexts(report('party-hd05')).recipients[0]).not.toBe('- Như trên;');
    const typed = componentTexts(letter('party-hd05', { recipients: ['- Như trên;', 'Lãnh đạo Ban'] })).recipients;
    expect(typed).toEqual(['- Như trên;', '- Lãnh đạo Ban;', '- Lưu Văn phòng Huyện uỷ.']);
  });

  it('keep one mark at the end whatever was typed', () => {
    const { recipients } = componentTexts(report('party-hd05', { recipients: ['Ban A ; ', '– Ban B.'], filedAt: 'Lưu Văn phòng.' }));
    expect(recipients).toEqual(['- Ban A;', '- Ban B;', '- Lưu Văn phòng.']);
  });
});

describe('urgency', () => {
  it('is spelled as each guide spells it', () => {
    expect(componentTexts(report('party-hd05', { urgency: 'hoa-toc' })).urgency).toBe('Hoả tốc');
    expect(componentTexts(report('state-nd30', { urgency: 'hoa-toc' })).urgency).toBe('Hỏa tốc');
    expect(componentTexts(report('state-nd30')).urgency).toBeNull();
  });
});
