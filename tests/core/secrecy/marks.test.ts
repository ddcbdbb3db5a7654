import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secrecyMarkAmong, secrecyMarkOf, secrecyMarkOfFileName, secrecyMarkOfTitle } from '../../../electron/core/secrecy/mark.ts';
import { secrecyMarkInRecord } from '../../../electron/core/secrecy/record.ts';
import type { RichText } from '../../../electron/core/rich-text/types.ts';
import { CONTENT, said } from '../../builders/meeting/material.ts';

const DEGREES = ['MẬT', 'TỐI MẬT', 'TUYỆT MẬT', 'Mật', 'Tối mật', 'Tuyệt mật'] as const;
const mark = fc
  .record({ degree: fc.constantFrom(...DEGREES), frame: fc.constantFrom('#', '(#)', '[ # ]', '  # ', 'Độ mật: #', 'Mức độ mật #', '– # –', '"#"'), form: fc.constantFrom('NFC', 'NFD', 'NFKC') })
  .map(({ degree, frame, form }) => frame.replace('#', degree).normalize(form));

/** What offices write of secrets, honey and shops without marking anything. */
const INNOCENT = [
  'Kế hoạch bảo vệ bí mật nhà nước', 'chế độ mật', 'Tập huấn công tác bảo mật', 'Sản lượng mật ong năm 2020 đạt 12 tấn', 'Tăng cường bảo vệ bí mật', 'họp kín, không để lộ mật', 'Mật độ dân số',
  'có mặt', 'mất mát', 'Quy định về tài liệu mật', 'Phổ biến Luật Bảo vệ bí mật nhà nước; xác định độ mật', 'Rà soát tài liệu (mật, tối mật, tuyệt mật)', 'dấu chỉ độ mật gồm (Tuyệt mật), (Tối mật), (Mật)',
  'MẬT ONG THANH BA', 'Thống kê văn bản mật', 'Mật khẩu mạng', 'Hội nghị thân mật', 'gặp mặt', 'bưu tá đưa văn bản mật', 'TÌNH HÌNH BẢO MẬT',
] as const;
const innocent = fc.array(fc.constantFrom(...INNOCENT), { minLength: 1, maxLength: 4 }).chain((parts) => fc.constantFrom('. ', ' và ', '; ').map((between) => parts.join(between)));

describe('a secrecy mark', () => {
  it('is a line of its own, however it is framed and composed', () => {
    fc.assert(fc.property(mark, (line) => secrecyMarkOf(line) !== null && secrecyMarkOfTitle(line) !== null));
  });

  it.each(['TỐI MẬT – Phương án bảo vệ', 'MẬT: kế hoạch', '[MẬT] Báo cáo tuần', 'Báo cáo tuần (MẬT)', 'Báo cáo tuần (Tối mật)', '(Mật) Báo cáo tuần'])('stands before or behind a title: %s', (title) => {
    expect(secrecyMarkOfTitle(title)).not.toBeNull();
    expect(secrecyMarkOfTitle(title.normalize('NFD'))).not.toBeNull();
  });

  it.each(['MẬT_KH 05.pdf', 'Mật.docx', 'Tuyet mat.docx', 'Mật - kế hoạch.doc', 'KH 05 (MẬT).docx', '[TỐI MẬT] a.xlsx'])('stands in the name of a file: %s', (name) => {
    expect(secrecyMarkOfFileName(name)).not.toBeNull();
  });

  it.each([...INNOCENT, 'mat', 'Mặt trận Tổ quốc', 'mat.docx', 'mật.docx', 'Mật ong - báo cáo.docx', 'TOI MAT NGU'])('is not in: %s', (words) => {
    expect([secrecyMarkOf(words), secrecyMarkOfTitle(words), secrecyMarkOfFileName(words)]).toEqual([null, null, null]);
  });

  it('is none where neighbouring lines list the degrees, and is one where it stands over such a list', () => {
    expect(secrecyMarkAmong(['Có ba độ mật:', '- Tuyệt mật', '- Tối mật', '- Mật'])).toBeNull();
    expect(secrecyMarkAmong(['HUYỆN UỶ', 'MẬT', 'Có ba độ mật:', '- Tuyệt mật', '- Tối mật'])).toBe('MẬT');
  });
});

type Place = { readonly name: string; readonly put: (words: string) => unknown };

const NO_TEXT: ReadonlySet<string> = new Set(['id', 'state', 'capacity', 'kind', 'noticeType', 'dueOn']);

/** Every place of a record where a person writes, with the record that has other words there. */
function places(value: unknown, name: string, put: (part: unknown) => unknown): readonly Place[] {
  if (typeof value === 'string') return [{ name, put: (words) => put(words) }];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value) && value.length > 0 && value.every((block: unknown): block is RichText[number] => typeof block === 'object' && block !== null && 'runs' in block)) {
    return [{ name, put: (words) => put([...said('Huyện uỷ Sông Mai'), ...said(words), ...value]) }];
  }
  return Object.entries(value)
    .filter(([key]) => !NO_TEXT.has(key))
    .flatMap(([key, part]) => places(part, `${name}.${key}`, (changed) => put(Array.isArray(value) ? value.map((one: unknown, index) => (String(index) === key ? changed : one)) : { ...value, [key]: changed })));
}

const PLACES = places({ title: 'Hội nghị', place: 'Hội trường', ...CONTENT }, '', (record) => record);

describe('a record', () => {
  it('is found to bear a mark wherever in it the mark stands, under a name that a person knows', () => {
    expect(PLACES.length).toBeGreaterThan(25);
    fc.assert(
      fc.property(fc.constantFrom(...PLACES), mark, (place, words) => {
        const found = secrecyMarkInRecord(place.put(words));
        expect([place.name, found?.field]).not.toContain('other');
        return found !== null;
      }),
    );
  });

  it('bears none for what it says of secrets, anywhere', () => {
    fc.assert(fc.property(fc.constantFrom(...PLACES), innocent, (place, words) => secrecyMarkInRecord(place.put(words)) === null));
  });

  it('names the innermost field that has a name', () => {
    expect(secrecyMarkInRecord({ draft: { content: { agenda: [{ title: 'Một', opinions: [{ text: said('TỐI MẬT') }] }] } } })).toEqual({ field: 'opinion', mark: 'TỐI MẬT' });
    expect(secrecyMarkInRecord({ tasks: [{ fields: { text: 'Đăng tin', heading: 'MẬT' }, source: '' }] })).toEqual({ field: 'heading', mark: 'MẬT' });
    expect(secrecyMarkInRecord({ note: 'Số 5\nMẬT\nKính gửi' })).toEqual({ field: 'note', mark: 'MẬT' });
  });

  it('may say how it is marked, and count secret papers by an indicator', () => {
    expect(secrecyMarkInRecord({ secrecy: 'toi-mat', catalogue: { indicators: [{ name: 'Tối mật', aliases: ['Mật'] }] } })).toBeNull();
  });

  it('is not taken for marked by a table whose column says how papers are marked, nor by what stands far below its head', () => {
    const cell = (text: string) => ({ paragraphs: [[{ text }]] });
    const table: RichText = [{ kind: 'table', header: 1, rows: [['Số', 'Trích yếu', 'Độ mật'].map(cell), ['05', 'Báo cáo', 'Mật'].map(cell)] }];
    expect(secrecyMarkInRecord({ body: [...said('Thống kê'), ...table] })).toBeNull();
    expect(secrecyMarkInRecord({ body: Array.from({ length: 40 }, (_, line) => said(line === 39 ? 'MẬT' : `Dòng ${line}`)).flat() })).toBeNull();
  });
});
