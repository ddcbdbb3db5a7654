import { describe, expect, it } from 'vitest';
import { rawZip, type RawEntry, type RawZipOptions } from '../../builders/workbook/raw-zip.ts';
import { readOk, refusalOf, textsOf } from '../../builders/workbook/read.ts';
import { partsOf } from '../../builders/workbook/xlsx.ts';

const SHEET = 'xl/worksheets/sheet1.xml';

const entriesWith = (change: (entry: RawEntry) => RawEntry): RawEntry[] =>
  Object.entries(partsOf({ sheets: [{ name: 'Sheet1', xml: '<row><c><v>142</v></c></row>' }] })).flatMap(([name, data]) => (data === null ? [] : [change({ name, data })]));
const same = (entry: RawEntry): RawEntry => entry;
const sheetChanged = (change: Partial<RawEntry>, options: RawZipOptions = {}): Uint8Array =>
  rawZip(entriesWith((entry) => (entry.name === SHEET ? { ...entry, ...change } : entry)), options);

describe('the zip around a workbook', () => {
  it.each([
    ['stored parts', rawZip(entriesWith((entry) => ({ ...entry, method: 0 })))],
    ['sizes behind the data', rawZip(entriesWith((entry) => ({ ...entry, descriptor: true })))],
    ['64-bit sizes', rawZip(entriesWith((entry) => ({ ...entry, zip64: true })), { zip64End: true })],
    ['bytes before the first part', rawZip(entriesWith(same), { prefix: Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(96)]) })],
    ['a comment at the end', rawZip(entriesWith(same), { comment: 'PK\x05\x06 gửi từ máy văn phòng' })],
    ['backslashes and capitals in names', rawZip(entriesWith((entry) => ({ ...entry, name: entry.name.replaceAll('/', '\\').toUpperCase() })))],
    ['names from the root', rawZip(entriesWith((entry) => ({ ...entry, name: `/${entry.name}` })))],
  ])('may have %s', (_, bytes) => {
    expect(textsOf(readOk(bytes))).toEqual({ A1: '142' });
  });

  it.each([
    ['a wrong checksum', sheetChanged({ claimedCrc: 1 }), 'unreadable-file damaged'],
    ['a size that is not true', sheetChanged({ claimedSize: 7 }), 'unreadable-file damaged'],
    ['an unknown method', sheetChanged({ method: 12 }), 'unreadable-file damaged'],
    ['broken data', sheetChanged({ method: 8, data: Buffer.alloc(0), claimedSize: 10 }), 'unreadable-file damaged'],
    ['a password', sheetChanged({ flags: 1 }), 'encrypted-file password'],
    ['a name that leaves the archive', rawZip([...entriesWith(same), { name: '../../thu-muc/x.xml', data: '' }]), 'unreadable-file damaged'],
    ['two parts of one name', rawZip([...entriesWith(same), { name: SHEET.toUpperCase(), data: '<worksheet/>' }]), 'unreadable-file damaged'],
    ['fewer parts than it says', rawZip(entriesWith(same), { claimedCount: 500 }), 'unreadable-file damaged'],
    ['two thousand parts and one', rawZip([...entriesWith(same), ...Array.from({ length: 2_001 }, (_, index) => ({ name: `x${index}`, data: '' }))]), 'file-too-large limit'],
    ['a part that says it has 400 MB', sheetChanged({ claimedSize: 400 * 1024 * 1024 }), 'file-too-large limit'],
    ['a part that hides how much comes out', sheetChanged({ data: Buffer.alloc(30 * 1024 * 1024, 32), claimedSize: 100 }), 'file-too-large limit'],
  ])('must not have %s', (_, bytes, refusal) => {
    expect(refusalOf(bytes)).toBe(refusal);
  });

  it('is damaged wherever it is cut off', () => {
    const whole = rawZip(entriesWith(same));
    for (let part = 1; part < 20; part += 1) expect(refusalOf(whole.subarray(0, Math.floor((whole.length * part) / 20)))).toMatch(/^unreadable-file (damaged|other-kind)/);
  });

  it('may hold other documents, which are named', () => {
    expect(refusalOf(rawZip([{ name: 'bao-cao.xlsx', data: rawZip(entriesWith(same)) }]))).toBe('unreadable-file other-kind archive');
    const word = '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="word/document.xml"/></Relationships>';
    expect(refusalOf(rawZip([{ name: '_rels/.rels', data: word }, { name: 'word/document.xml', data: '<w/>' }]))).toBe('unreadable-file other-kind word');
    expect(refusalOf(rawZip([{ name: 'ppt/presentation.xml', data: '<p/>' }]))).toBe('unreadable-file other-kind presentation');
  });

  it('stops counting all parts together, whatever each of them holds', () => {
    const sheets = Array.from({ length: 6 }, (_, index) => ({ name: `S${index}`, xml: `<row><c><v>1</v></c></row>` }));
    const filler = Array.from({ length: 60_000 }, (_, index) => `<row r="${index + 2}" s="${(index * 7919) % 1000}"/>`).join('');
    const parts = partsOf({ sheets: sheets.map((sheet) => ({ ...sheet, xml: sheet.xml + filler })) });
    const bytes = rawZip(Object.entries(parts).flatMap(([name, data]) => (data === null ? [] : [{ name, data }])));
    expect(refusalOf(bytes, 'x.xlsx', { inflatedBytes: 4 * 1024 * 1024 })).toBe('file-too-large limit');
    expect(refusalOf(bytes)).toBe('read');
  });

  it('refuses a file over 50 MB without looking into it', () => {
    expect(refusalOf(Buffer.alloc(50 * 1024 * 1024 + 1))).toBe('file-too-large limit');
  });

  it('may have bytes behind its end', () => {
    expect(textsOf(readOk(Buffer.concat([rawZip(entriesWith(same)), Buffer.alloc(100)])))).toEqual({ A1: '142' });
  });
});
