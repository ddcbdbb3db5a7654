import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeRuns, decodeTcvn3, decodeViscii, decodeVni, detectEncoding, encodingOfFont } from '../../../electron/core/text/legacy.ts';
import { VIETNAMESE_LETTERS, VIETNAMESE_LOWER, encodeTcvn3, encodeVni } from './encode.ts';

const SENTENCES = [
  'Biểu số: 09 B/TTTT Đơn vị báo cáo: Ban hành theo Quyết định',
  'Uỷ ban nhân dân xã Đỗ Sơn',
  'Cộng hòa xã hội chủ nghĩa Việt Nam',
  'Tự do … người, kỹ',
  'Trang thông tin điện tử; lượt chia sẻ bài từ trang chính thống',
  'Luỹ kế từ đầu năm, số trang, nhóm đang quản lý',
  'Thời lượng tiếp âm của đài truyền thanh cơ sở',
  'Hội nghị tuyên truyền miệng, pano, khẩu hiệu, cổ động trực quan',
];

describe('text in TCVN3 (ABC)', () => {
  it('reads the heading of a government form', () => {
    expect(decodeTcvn3('BiÓu sè: 09 B/TTTT §¬n vÞ b¸o c¸o: Ban hµnh theo QuyÕt ®Þnh', false)).toBe('Biểu số: 09 B/TTTT Đơn vị báo cáo: Ban hành theo Quyết định');
    expect(decodeTcvn3('Uû ban nh©n d©n', false)).toBe('Uỷ ban nhân dân');
  });

  it('reads all 67 small letters, and the seven capitals that have a code', () => {
    expect(VIETNAMESE_LOWER).toHaveLength(67);
    for (const letter of [...VIETNAMESE_LOWER, ...'ĂÂÊÔƠƯĐ']) expect(decodeTcvn3(encodeTcvn3(letter), false)).toBe(letter);
  });

  it('draws small letters as capitals in a capitals font', () => {
    for (const letter of VIETNAMESE_LETTERS) expect(decodeTcvn3(encodeTcvn3(letter), true)).toBe(letter.toUpperCase());
    expect(decodeTcvn3('®¶ng uû x· ®ç s¬n', true)).toBe('ĐẢNG UỶ XÃ ĐỖ SƠN');
  });

  it('keeps ư although it is stored as a soft hyphen, and à although it is stored as the micro sign', () => {
    expect(decodeTcvn3('th\u00ADêng trùc', false)).toBe('thường trực');
    expect(decodeTcvn3('h\u00B5', true)).toBe('HÀ');
  });

  it('raises a small letter typed between capitals, and no other', () => {
    expect(decodeTcvn3('PH¹M', false)).toBe('PHẠM');
    expect(decodeTcvn3('BIÓU Sè LIÖU', false)).toBe('BIỂU Số LIỆU');
    expect(decodeTcvn3('X· §ç S¬n', false)).toBe('Xã Đỗ Sơn');
  });

  it('gives back every sentence written in it', () => {
    for (const sentence of SENTENCES) expect(decodeTcvn3(encodeTcvn3(sentence), false)).toBe(sentence);
  });
});

describe('text in VNI', () => {
  it('reads the name of the republic', () => {
    expect(decodeVni('Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam')).toBe('Cộng hòa xã hội chủ nghĩa Việt Nam');
    expect(decodeVni('Töï do … ngöôøi, kyõ')).toBe('Tự do … người, kỹ');
  });

  it('gives back all 134 letters', () => {
    expect(VIETNAMESE_LETTERS).toHaveLength(134);
    for (const letter of VIETNAMESE_LETTERS) expect(decodeVni(encodeVni(letter))).toBe(letter);
  });

  it('takes the case of the letter, whatever the case of its mark', () => {
    expect(decodeVni('Aán')).toBe('Ấn');
    expect(decodeVni('AÁn')).toBe('Ấn');
  });

  it('gives back every sentence and any string of letters written in it', () => {
    for (const sentence of SENTENCES) expect(decodeVni(encodeVni(sentence))).toBe(sentence);
    const words = fc.array(fc.constantFrom(...VIETNAMESE_LETTERS, 'b', 'c', 'n', 'T', ' ', '1'), { maxLength: 30 });
    fc.assert(fc.property(words, (letters) => { expect(decodeVni(encodeVni(letters.join('')))).toBe(letters.join('')); }));
  });
});

describe('text in VISCII', () => {
  it('reads small letters and capitals', () => {
    expect(decodeViscii('C\u00F5ng h\u00F2a x\u00E3 h\u00B5i ch\u00FC ngh\u00EEa Vi\u00AEt Nam'.replace('C\u00F5ng', 'C\u00B5ng').replace('ch\u00FC', 'ch\u00FC'))).toBe('Cộng hòa xã hội chủ nghĩa Việt Nam');
    expect(decodeViscii('\u00D0\u0081')).toBe('ĐẮ');
  });
});

describe('the encoding a font stands for', () => {
  it.each([
    ['.VnTime', 'tcvn3', false], ['.VnTimeH', 'tcvn3', true], ['.VnArialH', 'tcvn3', true], ['.vntimeh', 'tcvn3', true], ['VnTime', 'tcvn3', false],
    ['VNI-Times', 'vni', false], ['VNI-Helve', 'vni', false], ['Vni-Times', 'vni', false],
    ['Times New Roman', 'unicode', false], ['Arial', 'unicode', false], ['Vneu', 'unicode', false], ['', 'unicode', false], [null, 'unicode', false],
  ])('%s', (font, encoding, caps) => {
    expect(encodingOfFont(font)).toEqual({ encoding, caps });
  });
});

describe('a cell with runs in several fonts', () => {
  it('decodes each run by its own font', () => {
    const decoded = decodeRuns([
      { text: '®¶ng uû ', font: '.VnTimeH' },
      { text: 'x· ', font: '.VnTime' },
      { text: 'Đỗ Sơn', font: 'Times New Roman' },
      { text: ' (Ñoã Sôn)', font: 'VNI-Times' },
    ]);
    expect(decoded.text).toBe('ĐẢNG UỶ xã Đỗ Sơn (Đỗ Sơn)');
    expect(decoded.encoding).toBe('tcvn3');
    expect(decoded.raw).toBe('®¶ng uû x· Đỗ Sơn (Ñoã Sôn)');
  });

  it('composes decomposed text and says what was stored', () => {
    const stored = 'Đỗ Sơn'.normalize('NFD');
    expect(decodeRuns([{ text: stored, font: null }])).toEqual({ text: 'Đỗ Sơn', raw: stored, encoding: 'unicode' });
  });

  it('composes precomposed shape letters with combining tones, as Windows-1258 and UniKey write them', () => {
    expect(decodeRuns([{ text: 'Viê\u0323t', font: 'Arial' }]).text).toBe('Việt');
  });

  it('leaves Unicode text alone although its cell still has an old font', () => {
    for (const text of ['Đỗ Sơn', 'Tin, bài', 'Lượt phát thanh', 'Số hội nghị']) {
      expect(decodeRuns([{ text, font: '.VnTime' }])).toEqual({ text, encoding: 'unicode' });
    }
  });

  it('leaves the other runs alone too when one run with an old font holds Unicode', () => {
    expect(decodeRuns([{ text: 'Xã ', font: '.VnTime' }, { text: 'Đỗ Sơn', font: '.VnTime' }])).toEqual({ text: 'Xã Đỗ Sơn', encoding: 'unicode' });
  });

  it('has nothing to say about plain text', () => {
    expect(decodeRuns([{ text: 'Tin 123', font: '.VnTime' }])).toEqual({ text: 'Tin 123', encoding: 'unicode' });
    expect(decodeRuns([])).toEqual({ text: '', encoding: 'unicode' });
  });

  it('does not trim', () => {
    expect(decodeRuns([{ text: ' x· ', font: '.VnTime' }]).text).toBe(' xã ');
  });
});

describe('text without a font', () => {
  it.each(SENTENCES)('is told by its words: %s', (sentence) => {
    expect(detectEncoding(encodeTcvn3(sentence)).encoding).toBe('tcvn3');
    expect(detectEncoding(encodeVni(sentence)).encoding).toBe('vni');
    expect(detectEncoding(sentence)).toEqual({ encoding: 'unicode', certain: true });
  });

  it('is certain for a whole page', () => {
    const page = SENTENCES.join('\n');
    expect(detectEncoding(encodeTcvn3(page))).toEqual({ encoding: 'tcvn3', certain: true });
    expect(detectEncoding(encodeVni(page))).toEqual({ encoding: 'vni', certain: true });
  });

  it('is never certain of a legacy encoding for a single word', () => {
    for (const word of ['bài', 'xã', 'tử', 'giờ', 'Đỗ']) {
      expect(detectEncoding(encodeTcvn3(word))).not.toEqual({ encoding: 'tcvn3', certain: true });
      expect(detectEncoding(encodeVni(word))).not.toEqual({ encoding: 'vni', certain: true });
    }
  });

  it('leaves other languages and signs alone', () => {
    for (const text of ['Café au lait', 'Größe über Straße', '25 °C ± 2', '§ 5 « a »', 'price: 5 £', '', '123;456']) {
      expect(detectEncoding(text).encoding).toBe('unicode');
    }
  });

  it('takes Unicode for what it is when every mark is also a Latin-1 letter', () => {
    expect(detectEncoding('Thanh Hà;Xã Phú Hà;Hà Lâm;là xã').encoding).toBe('unicode');
  });
});
