import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printableText } from '../../../electron/formats/ooxml/printable-text.ts';
import { sealPackage } from '../../../electron/formats/ooxml/seal.ts';

const CORE = '<cp:coreProperties><dcterms:created xsi:type="dcterms:W3CDTF">2031-05-06T07:08:09Z</dcterms:created></cp:coreProperties>';

describe('sealing a package', () => {
  const written = (mtime: Date): Uint8Array =>
    zipSync({ 'word/document.xml': strToU8('<a/>'), '[Content_Types].xml': strToU8('<b/>'), 'docProps/core.xml': strToU8(CORE), 'word/': new Uint8Array() }, { mtime });

  it('forgets when the archive was written', () => {
    const options = { createdAt: '2026-10-27T00:00:00Z' };
    expect(sealPackage(written(new Date(2020, 1, 1)), options)).toEqual(sealPackage(written(new Date(2030, 1, 1)), options));
  });

  it('keeps every part, the content types first, and no folders', () => {
    const parts = unzipSync(sealPackage(written(new Date(2020, 1, 1)), { createdAt: null, mend: { 'word/document.xml': (xml) => xml.replace('a', 'c') } }));
    expect(Object.keys(parts)).toEqual(['[Content_Types].xml', 'docProps/core.xml', 'word/document.xml']);
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toBe('<c/>');
    expect(strFromU8(parts['docProps/core.xml'] ?? new Uint8Array())).toBe('<cp:coreProperties></cp:coreProperties>');
  });
});

describe('text for an Open XML part', () => {
  it('loses only what XML cannot hold', () => {
    expect(printableText('a\u0000b\u0008c\ud800d\uffffe\r\nf\tg🌱')).toBe('abcde\nf\tg🌱');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const kept = text.replace(/\r\n?/g, '\n').replace(/\p{Cc}/gu, (sign) => (/[\t\n\u0080-\u009f\u007f]/u.test(sign) ? sign : '')).replace(/[\ufffe\uffff]/gu, '');
        expect(printableText(text)).toBe(kept);
      }),
    );
  });
});
