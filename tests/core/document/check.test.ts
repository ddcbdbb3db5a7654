import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../../electron/core/document/check.ts';
import type { OfficialDocument } from '../../../electron/core/document/types.ts';
import { heading, letter, PARTY_PROFILES, paragraph, PROFILES, report } from '../../builders/document/official-document.ts';

const codes = (document: OfficialDocument): string[] => checkDocument(document).map(({ code }) => code);
const signedBy = (authority: string | null, ...offices: string[]) => ({ signature: { authority, offices, fullName: 'Nguyễn Văn An' } });

describe('checking a document before it is issued', () => {
  it.each(PROFILES)('finds nothing against a complete report or letter (%s)', (profile) => {
    expect(codes(report(profile))).toEqual([]);
    expect(codes(letter(profile))).toEqual([]);
  });

  it('never lets a steering committee of the Party be signed for by T/M', () => {
    for (const profile of PARTY_PROFILES) {
      for (const authority of ['T/M BAN CHỈ ĐẠO', 'TM. Ban Chỉ đạo 35', 'T/M TIỂU BAN']) {
        expect(codes(report(profile, signedBy(authority, 'Trưởng ban')))).toContain('authority-for-head-led-body');
      }
      expect(codes(report(profile, signedBy('T/M BAN THƯỜNG VỤ', 'Bí thư')))).toEqual([]);
    }
    expect(codes(report('state-nd30', signedBy('TM. BAN CHỈ ĐẠO', 'Trưởng ban')))).toEqual([]);
  });

  it('has a deputy with two joined offices sign without K/T', () => {
    expect(codes(report('party-hd05', signedBy('K/T TRƯỞNG BAN', 'Uỷ viên Ban Thường vụ', 'Phó Trưởng Ban Chỉ đạo')))).toContain('deputising-with-joined-offices');
    expect(codes(report('party-hd05', signedBy(null, 'Uỷ viên Ban Thường vụ', 'Phó Trưởng Ban Chỉ đạo')))).toEqual([]);
  });

  it('says where the forms of Party and State are mixed', () => {
    expect(codes(report('party-hd05', signedBy('KT. TRƯỞNG BAN', 'Phó Trưởng ban')))).toContain('authority-of-other-family');
    expect(codes(report('state-nd30', signedBy('K/T TRƯỞNG BAN', 'Phó Trưởng ban')))).toContain('authority-of-other-family');
    expect(codes(letter('party-hd05', { subject: 'V/v báo cáo' }))).toContain('subject-lead-of-other-family');
    expect(codes(report('party-hd05', { filedAt: 'Lưu: VT' }))).toContain('filing-line-of-other-family');
    expect(codes(report('party-hd05', { blocks: [paragraph('Hết./.')] }))).toContain('end-mark-of-other-family');
    expect(codes(report('party-hd05', { addressees: ['Tỉnh uỷ'] }))).toContain('addressees-not-printed');
    expect(codes(report('state-nd30', { type: 'ket-luan' }))).toContain('type-not-in-profile');
    expect(codes(report('state-nd30', { blocks: [heading(4, 'Quá sâu'), paragraph('a')] }))).toContain('heading-too-deep');
    expect(codes(report('party-hd05', { subject: 'Kết quả công tác' }))).toContain('subject-starts-with-capital');
  });

  it('knows from which day a Party profile is in force', () => {
    expect(codes(report('party-hd36', { date: '2026-05-26' }))).toEqual([]);
    expect(codes(report('party-hd36', { date: '2026-05-27' }))).toEqual(['profile-not-in-force']);
    expect(codes(report('party-hd05', { date: '2026-05-27' }))).toEqual([]);
    expect(codes(report('party-hd05', { date: '2026-05-26' }))).toEqual(['profile-not-in-force']);
  });

  it('prints no academic or military title before a name', () => {
    const named = (fullName: string) => codes(report('party-hd05', { signature: { authority: null, offices: ['Trưởng ban'], fullName } }));
    for (const name of ['TS. Nguyễn Văn An', 'Thượng tá Nguyễn Văn An', 'PGS.TS Nguyễn Văn An']) expect(named(name)).toContain('title-before-name');
    for (const name of ['Tô Văn Sĩ', 'Thượng Văn Tá', 'Tsan Văn An', 'Cn']) expect(named(name), name).toEqual(name === 'Cn' ? ['title-before-name'] : []);
  });

  it('lists what is still missing', () => {
    const problems = checkDocument(report('party-hd05', { number: null, date: null, subject: '  ', blocks: [] }));
    expect(problems.filter(({ code }) => code === 'missing-component').map(({ params }) => params['component'])).toEqual(['number', 'date', 'subject', 'text']);
    expect(codes(letter('party-hd05', { addressees: [' '] }))).toContain('letter-without-addressee');
  });

  it('sees articles that do not follow each other', () => {
    const article = (number: number) => ({ kind: 'article' as const, number, title: 'Điều khoản' });
    expect(codes(report('party-hd05', { blocks: [article(1), article(2)] }))).toEqual([]);
    expect(codes(report('party-hd05', { blocks: [article(1), article(3)] }))).toEqual(['articles-out-of-order']);
  });

  it('tells of places that a begun paper leaves open, and not of an ellipsis that a person wrote', () => {
    const saying = (text: string): OfficialDocument => report('party-hd36', { blocks: [paragraph(text)] });
    expect(codes(saying('Thực hiện …, đề nghị các đơn vị báo cáo.'))).toContain('places-left-open');
    expect(codes(saying('Cấp văn phòng phẩm, giấy, mực…'))).not.toContain('places-left-open');
  });
});
