import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMessageCode, messageCodes, messageOf } from '../../../electron/core/words/messages.ts';

describe('what a clerk is told', () => {
  it('says what is wrong at the cell and what to do', () => {
    expect(messageOf('formula-without-value', { formula: 'SUM(D8:D9)' }, 'vi')).toBe('Ô này có công thức =SUM(D8:D9) nhưng chưa có kết quả tính. Hãy mở tệp bằng Excel rồi lưu lại, hoặc nhập số vào đây.');
    expect(messageOf('unknown-unit', { text: 'Xã Không Có Thật' }, 'vi')).toBe('Không có đơn vị nào tên “Xã Không Có Thật” trong danh mục. Hãy chọn đơn vị đúng, hoặc bỏ qua dòng này.');
    expect(messageOf('closed-unit', { text: 'Thanh Xá', unit: 'Thanh Xá', closedOn: '2020-02-01' }, 'vi')).toContain('không còn từ ngày 01/02/2020');
    expect(messageOf('closed-unit', { text: 'Liên Minh', unit: 'Liên Minh', closedOn: '' }, 'vi')).toContain('chưa được thành lập');
    expect(messageOf('period-mismatch', { found: '2020-09', asked: '2020-10', text: 'Tháng 09 năm 2020', where: 'title' }, 'vi')).toBe('Tiêu đề ghi “Tháng 09 năm 2020”, nhưng đang nhập cho tháng 10 năm 2020. Hãy kiểm tra có đúng tệp không.');
    expect(messageOf('total-mismatch', { text: 'Cộng', printed: 15816, expected: 15819.5 }, 'vi')).toContain('ghi 15.816, nhưng cộng các số chi tiết được 15.819,5');
  });

  it('is told in English too', () => {
    expect(messageOf('total-mismatch', { text: 'Cộng', printed: 15816, expected: 15819.5 }, 'en')).toContain('says 15,816, but its parts add up to 15,819.5');
    expect(messageOf('period-closed', { period: '2020-10' }, 'en')).toBe('The period October 2020 is closed. Reopen it first to change anything.');
  });

  it('names the reason why a file was refused', () => {
    expect(messageOf('unreadable-file', { reason: 'other-kind', kind: 'word' }, 'vi')).toContain('đây là văn bản Word');
    expect(messageOf('file-too-large', { reason: 'limit', limit: 'fileBytes', allowed: 52_428_800 }, 'vi')).toContain('tối đa 50 MB');
    expect(messageOf('file-too-large', { reason: 'time' }, 'vi')).toContain('quá lâu');
  });

  it('is told of a code nobody knows as an error of the program', () => {
    expect(messageOf('brand-new-code', {}, 'vi')).toContain('brand-new-code');
    expect(isMessageCode('constructor')).toBe(false);
    expect(messageOf('toString', {}, 'en')).toContain('toString');
  });

  it('is a whole sentence in both languages for every code, with and without its values', () => {
    const full = { text: 'A', unit: 'B', indicator: 'C', value: 1, period: '2020-10', asked: '2020-10', found: '2020-09', closedOn: '2020-02-01', folder: '/d', file: 'f', detail: 'x', count: 2, cells: 'D1', printed: 1, expected: 2, measure: 'm', date: '2020-01-01' };
    for (const code of messageCodes()) {
      for (const language of ['vi', 'en'] as const) {
        for (const params of [{}, full]) {
          const told = messageOf(code, params, language);
          expect(told, code).toMatch(/[.…?]$/);
          expect(told, code).not.toMatch(/undefined|NaN|null|\[object| {2}| ,| \.(?:\s|$)|\(\)|\0/);
        }
      }
    }
  });

  it('says something different in each language', () => {
    for (const code of messageCodes()) expect(messageOf(code, {}, 'vi'), code).not.toBe(messageOf(code, {}, 'en'));
  });

  it('takes any values', () => {
    const values = fc.dictionary(fc.constantFrom('text', 'value', 'period', 'asked', 'closedOn', 'allowed', 'count', 'sha256', 'decimals', 'limit', 'reason'), fc.oneof(fc.string(), fc.double()));
    fc.assert(fc.property(fc.constantFrom(...messageCodes()), values, (code, params) => { expect(messageOf(code, params, 'vi').length).toBeGreaterThan(5); }));
  });
});
