import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Block, OfficialDocument } from '../../../electron/core/document/types.ts';
import { writeOfficialDocx } from '../../../electron/formats/docx/write.ts';
import { printableText } from '../../../electron/formats/ooxml/printable-text.ts';
import { readDocx } from '../../builders/document/docx-reader.ts';
import { figuresTable, heading, letter, list, paragraph, PROFILES, report } from '../../builders/document/official-document.ts';
import { schemaErrors } from '../../builders/document/validate.ts';

const EVERYTHING: Partial<OfficialDocument> = {
  blocks: [
    { kind: 'basis', items: ['Căn cứ A', 'Căn cứ B'] }, heading(1, 'Một'), heading(2, 'Hai'), heading(3, 'Ba'), heading(4, 'Bốn'), paragraph('Chữ', { text: ' đậm', bold: true }),
    list(true, ['a', 'b']), list(false, ['c'], 2), { kind: 'division', division: 'chuong', number: 1, title: 'Chung' }, { kind: 'article', number: 1, title: 'Điều' }, { kind: 'article', number: 7, title: '', runs: [{ text: 'Bảy' }] },
    { kind: 'table', table: figuresTable() }, paragraph('Hết'),
  ],
  urgency: 'thuong-khan', circulation: 'Lưu hành nội bộ', draftMark: 'Dự thảo lần 1', drafterCode: 'abc-2', contact: 'Điện thoại: 0210', issuedWith: '(Ban hành kèm theo Quyết định)',
  coSignatures: [{ authority: null, offices: ['Người ghi biên bản'], fullName: 'Trần Thị Bình' }],
  attestation: { text: 'Xác nhận', signature: { authority: 'T/L Ban Thường vụ', offices: ['Chánh Văn phòng'], fullName: 'Lê Văn Cường' } },
  appendices: [
    { title: 'Một', landscape: true, measure: 'bài', note: '(tạm tính)', blocks: [{ kind: 'table', table: figuresTable(50) }], signatures: [{ office: 'Người lập', hint: '(ký)', fullName: 'Bình' }, { office: 'Trưởng ban', hint: '', fullName: 'An' }] },
    { title: 'Hai', landscape: false, blocks: [heading(1, 'Một'), list(true, ['a'])] },
  ],
};

describe.each(PROFILES)('the file (%s)', (profile) => {
  const cases: [string, OfficialDocument][] = [
    ['a report', report(profile)],
    ['a letter to several', letter(profile, { addressees: ['A', 'B'], circulation: 'Không phổ biến trên phương tiện thông tin đại chúng' })],
    ['a document with everything there can be', report(profile, EVERYTHING)],
    ['a document with nothing in it', report(profile, { blocks: [], subject: '', parentBody: '', issuingBody: '', recipients: [], filedAt: '', place: '', symbol: '', number: null, date: null, signature: { authority: null, offices: [], fullName: '' } })],
  ];
  it.each(cases)('has nothing that the Open XML SDK finds wrong: %s', async (_name, document) => {
    expect(await schemaErrors(await writeOfficialDocx(document), 'docx')).toEqual([]);
  });

  it('says its title and who made it, and opens in the newest mode of Word', async () => {
    const { parts } = readDocx(await writeOfficialDocx(report(profile)));
    const core = parts['docProps/core.xml'] ?? '';
    expect(core).toContain('<dc:title>Báo cáo kết quả công tác tháng 01</dc:title>');
    expect(core).toContain('<dc:creator>Ban Chỉ đạo 35</dc:creator>');
    expect(core).not.toMatch(/un-?named/i);
    expect(parts['word/settings.xml']).toMatch(/<w:compatSetting[^>]*w:val="15"[^>]*w:name="compatibilityMode"/);
  });

  it('has no empty paragraphs for spacing in its text', async () => {
    const { sections } = readDocx(await writeOfficialDocx(report(profile)));
    const empty = (sections[0]?.blocks ?? []).filter((block) => block.kind === 'paragraph' && block.text === '' && block.borders.length === 0);
    // Only the line of one point that a section has to end in after a table.
    expect(empty.map((block) => (block.kind === 'paragraph' ? block.spacing.line : 0))).toEqual([20]);
  });
});

describe('writing the same document again', () => {
  const document = report('party-hd05', EVERYTHING);

  it('gives the same bytes, today and in another process in another time zone', async () => {
    const bytes = Buffer.from(await writeOfficialDocx(document));
    expect(Buffer.from(await writeOfficialDocx(document)).equals(bytes)).toBe(true);
    const script = `
      import { writeOfficialDocx } from ${JSON.stringify(new URL('../../../electron/formats/docx/write.ts', import.meta.url).href)};
      process.stdout.write(Buffer.from(await writeOfficialDocx(JSON.parse(process.argv[1]))).toString('base64'));`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, JSON.stringify(document)], {
      env: { ...process.env, TZ: 'America/Los_Angeles' }, maxBuffer: 64 * 1024 * 1024,
    });
    expect(Buffer.from(stdout, 'base64').equals(bytes)).toBe(true);
  });

  it('dates the file by the moment given, else by the document, else not at all', async () => {
    const core = async (changes: Partial<OfficialDocument>, createdAt?: string): Promise<string> => {
      const bytes = await writeOfficialDocx(report('party-hd05', changes), createdAt === undefined ? {} : { createdAt });
      return readDocx(bytes).parts['docProps/core.xml'] ?? '';
    };
    expect(await core({}, '2026-11-02T03:04:05Z')).toContain('>2026-11-02T03:04:05Z</dcterms:created>');
    expect(await core({})).toContain('>2026-10-27T00:00:00Z</dcterms:modified>');
    expect(await core({ date: null })).not.toContain('dcterms:created');
  });
});

/** Text that offices paste: Vietnamese, XML's own signs, control characters, line ends, half surrogates, emoji, endless words. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom('Điều', 'uỷ', '<w:p>', '&amp;', '"\'', ']]>', '\u0000', '\u0008', '\u000b', '\t', '\n', '\r\n', '\ud83d', '🌱', '\ufffe', '_x0041_', ' ', '\u00a0', 'ă'.normalize('NFD')), { maxLength: 20 }).map((parts) => parts.join('')),
  fc.integer({ min: 100, max: 3000 }).map((length) => 'ngoằn'.repeat(length)),
);
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const), text: anyText }),
  fc.record({ kind: fc.constant('paragraph' as const), runs: fc.array(fc.record({ text: anyText, bold: fc.boolean(), italic: fc.boolean(), underline: fc.boolean() }), { maxLength: 4 }) }),
  fc.record({ kind: fc.constant('list' as const), ordered: fc.boolean(), items: fc.array(fc.array(fc.record({ text: anyText }), { maxLength: 2 }), { maxLength: 3 }), level: fc.constantFrom(1 as const, 2 as const, 3 as const) }),
);

const textsIn = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((part) => {
    if (part.kind === 'heading') return [part.text];
    if (part.kind === 'paragraph') return [part.runs.map((run) => run.text).join('')];
    return part.kind === 'list' ? part.items.map((item) => item.map((run) => run.text).join('')) : [];
  });

describe('any text', () => {
  it('survives into the file, letter by letter, with its marks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...PROFILES), fc.array(block, { maxLength: 6 }), async (profile, blocks) => {
        const read = readDocx(await writeOfficialDocx(report(profile, { blocks: [...blocks, paragraph('Hết')] })));
        const inBody = read.paragraphs.filter(({ style }) => ['ThanVan', 'MucLietKe'].includes(style) || style.startsWith('Heading'));
        expect(inBody.map(({ text }) => text).slice(0, -1)).toEqual(textsIn(blocks).map(printableText));
      }),
      { numRuns: 60 },
    );
  });

  it('can stand in any component, and the file stays valid', async () => {
    const record = fc.record({ parentBody: anyText, issuingBody: anyText, symbol: anyText, place: anyText, subject: anyText, filedAt: anyText, draftMark: anyText, contact: anyText, drafterCode: anyText, circulation: anyText });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...PROFILES), record, fc.array(anyText, { maxLength: 3 }), anyText, async (profile, components, texts, text) => {
        const document = letter(profile, {
          ...components, addressees: texts, recipients: texts, signature: { authority: text, offices: texts, fullName: text },
          appendices: [{ title: text, landscape: true, blocks: [{ kind: 'table', table: { columnWidths: [1, 1], header: [[{ text }, { text }]], rows: [[{ text }, { text: '', value: 1 }]] } }] }],
        });
        const bytes = await writeOfficialDocx(document);
        const read = readDocx(bytes);
        expect(read.sections).toHaveLength(2);
        expect(read.sections[1]?.blocks.find((part) => part.kind === 'table')?.rows[1]?.cells.map((cell) => cell.text)).toEqual([printableText(text), '1']);
        expect(Object.keys(unzipSync(bytes))[0]).toBe('[Content_Types].xml');
      }),
      { numRuns: 40 },
    );
  });

  it('keeps to the schema whatever it holds', async () => {
    for (const [seed, profile] of PROFILES.entries()) {
      const texts = fc.sample(anyText, { numRuns: 12, seed });
      const blocks = fc.sample(block, { numRuns: 12, seed });
      const document = report(profile, { blocks, subject: texts.join(' '), recipients: texts, issuingBody: texts[0] ?? '', addressees: texts });
      expect(await schemaErrors(await writeOfficialDocx(document), 'docx')).toEqual([]);
    }
  });
});
