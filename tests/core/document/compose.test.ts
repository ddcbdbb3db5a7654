import { fc, test as propertyTest } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../../electron/core/document/check.ts';
import { deciderOf } from '../../../electron/core/document/compose.ts';
import { regulationBlocks } from '../../../electron/core/document/typed/regulation.ts';
import type { Block, DocumentType } from '../../../electron/core/document/types.ts';
import { plainText } from '../../../electron/core/rich-text/plain-text.ts';
import type { RichText } from '../../../electron/core/rich-text/types.ts';
import { PROFILES } from '../../builders/document/official-document.ts';
import { MEMBERS, paper, REGULATION } from '../../builders/document/papers.ts';
import { richHeading, richParagraph, richText } from '../../builders/document/rich-text.ts';

const TYPES: readonly DocumentType[] = ['nghi-quyet', 'quyet-dinh', 'quy-dinh', 'chi-thi', 'ket-luan', 'quy-che', 'thong-tri', 'huong-dan', 'thong-bao', 'thong-cao', 'bao-cao', 'ke-hoach', 'chuong-trinh', 'de-an', 'phuong-an', 'to-trinh', 'cong-van', 'bien-ban', 'giay-moi'];

const lines = (...texts: readonly string[]): RichText => texts.map((text) => richParagraph(text));
const textOf = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
      return block.text;
    case 'paragraph':
      return block.runs.map((run) => run.text).join('');
    case 'list':
      return block.items.flat().map((run) => run.text).join(' ');
    case 'basis':
      return block.items.map((item) => (typeof item === 'string' ? item : item.map((run) => run.text).join(''))).join(' ');
    case 'division':
      return block.title;
    case 'article':
      return [block.title, ...(block.runs ?? []).map((run) => run.text)].join('');
    case 'table':
      return [...block.table.header, ...block.table.rows].flat().map((cell) => cell.text).join(' ');
  }
};
/** One line a block: what it is, its number, and what it says. */
const outline = (blocks: readonly Block[]): string[] =>
  blocks.map((block) => {
    if (block.kind === 'division') return `${block.division} ${String(block.number)}: ${block.title}`;
    if (block.kind === 'article') return `Điều ${String(block.number)}${block.title === '' ? '' : ` [${block.title}]`}${block.runs === undefined ? '' : `: ${textOf({ ...block, title: '' })}`}`;
    if (block.kind === 'list') return `${'>'.repeat(block.level ?? 1)} ${block.items.map((item) => item.map((run) => run.text).join('')).join(' | ')}`;
    return `${block.kind}: ${textOf(block)}`;
  });

describe('every type of paper', () => {
  it.each(PROFILES)('begins with the customary text, and nothing in it breaks a rule (%s)', (profile) => {
    for (const type of TYPES) {
      const isUnknown = profile === 'state-nd30' && (type === 'ket-luan' || type === 'thong-tri');
      const errors = checkDocument(paper(type, profile, { text: { addressees: type === 'cong-van' || type === 'to-trinh' ? ['Đảng uỷ các xã'] : [] } })).filter(({ severity }) => severity === 'error');
      expect({ type, errors: errors.map(({ code }) => code) }).toEqual({ type, errors: isUnknown ? ['type-not-in-profile'] : [] });
    }
  });

  propertyTest.prop([fc.constantFrom(...TYPES), fc.constantFrom(...PROFILES), richText], { numRuns: 300 })('keeps every word that was written', (type, profile, body) => {
    const letters = (text: string): string[] => [...text.replace(/[^\p{L}\p{N}]/gu, '')].sort();
    const written = letters(plainText(body));
    const printed = letters(paper(type, profile, { text: { body, basis: [] } }).blocks.map(textOf).join(''));
    // What the profile says itself comes on top; the number of a heading or an article may be its own.
    const rest = [...printed];
    const missing = written.filter((letter) => {
      const at = rest.indexOf(letter);
      if (at >= 0) rest.splice(at, 1);
      return at < 0;
    });
    expect(missing.filter((letter) => !/[IVX\d]|[Điềua]/u.test(letter))).toEqual([]);
  });
});

describe('a decision', () => {
  const body = lines('Căn cứ Luật A;', '- Căn cứ Nghị định B', 'Theo đề nghị của Chánh Văn phòng.', 'Điều 1. Thành lập Tổ thư ký gồm:', '1. Ông A.', '2. Bà B.', 'Điều 2. Quyết định này có hiệu lực kể từ ngày ký.');

  it('of the Party names who decides below its basis lines', () => {
    expect(outline(paper('quyet-dinh', 'party-hd05', { text: { basis: ['Căn cứ Điều lệ Đảng'], body } }).blocks)).toEqual([
      'basis: Căn cứ Điều lệ Đảng Căn cứ Luật A; - Căn cứ Nghị định B Theo đề nghị của Chánh Văn phòng.', 'paragraph: TRƯỞNG BAN CHỈ ĐẠO 35 QUYẾT ĐỊNH:',
      'Điều 1: Thành lập Tổ thư ký gồm:', '> Ông A. | Bà B.', 'Điều 2: Quyết định này có hiệu lực kể từ ngày ký.',
    ]);
  });

  it('of the State names who decides above them, and opens with QUYẾT ĐỊNH: alone', () => {
    expect(outline(paper('quyet-dinh', 'state-nd30', { text: { basis: [], body } }).blocks).slice(0, 3)).toEqual([
      'paragraph: TRƯỞNG BAN CHỈ ĐẠO 35', 'basis: Căn cứ Luật A; - Căn cứ Nghị định B Theo đề nghị của Chánh Văn phòng.', 'paragraph: QUYẾT ĐỊNH:',
    ]);
  });

  it('keeps what was typed there instead of adding its own', () => {
    const typed = [...lines('BAN THƯỜNG VỤ HUYỆN UỶ', 'Căn cứ Luật A;'), richParagraph({ text: 'QUYẾT ĐỊNH', bold: true }), ...lines('Điều 1. Một.')];
    for (const profile of PROFILES) {
      expect(outline(paper('quyet-dinh', profile, { text: { basis: [], body: typed } }).blocks)).toEqual(['paragraph: BAN THƯỜNG VỤ HUYỆN UỶ', 'basis: Căn cứ Luật A;', 'paragraph: QUYẾT ĐỊNH', 'Điều 1: Một.']);
    }
  });

  it('is a body\'s that is signed for, or its head\'s', () => {
    const nobody = { offices: [], fullName: '' };
    expect(deciderOf({ authority: 'T/M Ban Thường vụ', ...nobody }, 'Ban Chỉ đạo 35')).toBe('BAN THƯỜNG VỤ');
    expect(deciderOf({ authority: 'K/T Trưởng ban', ...nobody }, 'Ban Chỉ đạo 35')).toBe('TRƯỞNG BAN CHỈ ĐẠO 35');
    expect(deciderOf({ authority: null, ...nobody }, 'Tiểu ban Tuyên truyền')).toBe('TRƯỞNG TIỂU BAN TUYÊN TRUYỀN');
    expect(deciderOf({ authority: null, ...nobody }, 'Tổ công tác 35')).toBe('TỔ TRƯỞNG TỔ CÔNG TÁC 35');
    expect(deciderOf({ authority: null, ...nobody }, 'Hội đồng Thi đua')).toBe('HỘI ĐỒNG THI ĐUA');
  });
});

describe('basis lines of other papers', () => {
  it('are taken where they are set as such, and stay a sentence where they are one', () => {
    expect(outline(paper('ke-hoach', 'party-hd05', { text: { body: lines('Căn cứ Hướng dẫn 04;', 'Căn cứ Chương trình công tác,', 'Ban Chỉ đạo xây dựng kế hoạch như sau:') } }).blocks)).toEqual([
      'basis: Căn cứ Hướng dẫn 04; Căn cứ Chương trình công tác,', 'paragraph: Ban Chỉ đạo xây dựng kế hoạch như sau:',
    ]);
    expect(outline(paper('cong-van', 'party-hd05', { text: { body: lines('Căn cứ Hướng dẫn 04, Ban Chỉ đạo đề nghị các đơn vị báo cáo.') } }).blocks)).toEqual(['paragraph: Căn cứ Hướng dẫn 04, Ban Chỉ đạo đề nghị các đơn vị báo cáo.']);
  });

  it('keep marks on a part of the line', () => {
    const [basis] = paper('quyet-dinh', 'party-hd05', { text: { basis: [], body: [richParagraph('Căn cứ ', { text: 'Luật A', italic: true }, ';'), ...lines('Điều 1. Một.')] } }).blocks;
    expect(basis).toEqual({ kind: 'basis', items: [[{ text: 'Căn cứ ' }, { text: 'Luật A', italic: true }, { text: ';' }]] });
  });
});

describe('a regulation typed in plain lines', () => {
  it('is set in chapters, sections, articles, clauses and points', () => {
    expect(outline(paper('quy-che', 'party-hd05', { text: { body: REGULATION } }).blocks)).toEqual([
      'chuong 1: QUY ĐỊNH CHUNG', 'Điều 1 [Phạm vi điều chỉnh]',
      '> Quy chế này quy định tổ chức và hoạt động của Ban Chỉ đạo. | Quy chế áp dụng đối với:',
      '>> Thành viên Ban Chỉ đạo; | Tổ thư ký giúp việc; | Cộng tác viên; | Đài Truyền thanh; | Cổng thông tin điện tử.',
      '> Các cơ quan có liên quan.', 'Điều 2 [Nguyên tắc làm việc]', 'paragraph: Tập trung dân chủ, cá nhân phụ trách.',
      'chuong 2: NHIỆM VỤ', 'muc 1: Ban Chỉ đạo', 'Điều 3 [Nhiệm vụ]',
      // A number that would not come out the same stays as typed.
      '> Tham mưu.', 'paragraph: Đoạn xen giữa các khoản.', 'paragraph: 2. Theo Điều 2 của Quy chế này.', 'paragraph: 4. Khoản ghi nhầm số.',
      'Điều 4 [Hiệu lực]', 'paragraph: Quy chế này có hiệu lực kể từ ngày ký',
    ]);
  });

  const regulation = (body: RichText): string[] => outline(regulationBlocks(body, { profile: 'party-hd05', titledArticles: true }));

  it('knows divisions by number or word, beside their title or above it, and sentences that only sound like one', () => {
    expect(regulation([...lines('Phần thứ hai', 'NHỮNG QUY ĐỊNH CỤ THỂ', 'Chương IV - Tổ chức', 'MỤC 2 CHẾ ĐỘ HỌP', 'Chương V\nĐiều khoản thi hành', 'Mục 1 của Kế hoạch này nêu rõ.', 'Chương trình công tác năm', 'Điều 5 của Quy chế này quy định rõ.')])).toEqual([
      'phan 2: NHỮNG QUY ĐỊNH CỤ THỂ', 'chuong 4: Tổ chức', 'muc 2: CHẾ ĐỘ HỌP', 'chuong 5: Điều khoản thi hành',
      'paragraph: Mục 1 của Kế hoạch này nêu rõ.', 'paragraph: Chương trình công tác năm', 'paragraph: Điều 5 của Quy chế này quy định rõ.',
    ]);
  });

  it('knows them in headings of the editor, and keeps marks inside a title', () => {
    expect(regulation([richHeading(1, 'Chương I'), richHeading(1, 'Quy định chung'), richHeading(2, 'Điều 1. Phạm vi'), ...lines('Áp dụng chung.')])).toEqual(['chuong 1: Quy định chung', 'Điều 1 [Phạm vi]', 'paragraph: Áp dụng chung.']);
    expect(regulationBlocks([richParagraph('Điều 1. Về ', { text: 'Hương chè', italic: true })], { profile: 'party-hd05', titledArticles: true })).toEqual([
      { kind: 'article', number: 1, title: '', runs: [{ text: 'Về ', bold: true }, { text: 'Hương chè', italic: true, bold: true }] },
    ]);
  });

  it('does not take the first sentence below a chapter for its title', () => {
    expect(regulation(lines('Chương I', 'Các quy định sau đây áp dụng cho mọi đơn vị.'))).toEqual(['chuong 1: ', 'paragraph: Các quy định sau đây áp dụng cho mọi đơn vị.']);
  });
});

describe('the signature of a new paper', () => {
  const signed = (ownSeal: boolean, members = MEMBERS) => paper('cong-van', 'party-hd05', { members, ownSeal }).signature;
  it('follows the cases of the rules', () => {
    expect(signed(false)).toEqual({ authority: null, offices: ['PHÓ BÍ THƯ', 'TRƯỞNG BAN CHỈ ĐẠO'], fullName: 'Nguyễn Văn An' });
    expect(signed(false, MEMBERS.slice(1))).toEqual({ authority: null, offices: ['UỶ VIÊN BAN THƯỜNG VỤ', 'PHÓ TRƯỞNG BAN CHỈ ĐẠO'], fullName: 'Trần Thị Bình' });
    expect(signed(true, MEMBERS.slice(1))).toEqual({ authority: 'K/T TRƯỞNG BAN', offices: ['PHÓ TRƯỞNG BAN CHỈ ĐẠO'], fullName: 'Trần Thị Bình' });
  });
});
