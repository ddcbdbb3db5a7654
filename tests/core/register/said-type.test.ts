import { describe, expect, it } from 'vitest';
import { saidTypeOf } from '../../../electron/core/register/said-type.ts';

describe('the type of a document received', () => {
  it.each([
    ['04-HD/BTGTU', 'về thành lập Ban Chỉ đạo', 'huong-dan'],
    ['04-HD/BTGTU', 'về việc thành lập Ban Chỉ đạo', 'huong-dan'],
    ['12/KH-UBND', 'phòng, chống dịch', 'ke-hoach'],
    ['', 'Thông báo kết luận của đồng chí Bí thư', 'thong-bao'],
    ['15/UBND-VX', 'V/v tăng cường chuyển đổi số', 'cong-van'],
    ['1186-QĐ/HU', 'Quyết định về việc thành lập Ban Chỉ đạo', 'quyet-dinh'],
  ] as const)('is what %s “%s” says', (numberText, subject, type) => {
    expect(saidTypeOf({ numberText, subject })).toBe(type);
  });

  it('is not guessed', () => {
    expect(saidTypeOf({ numberText: '15/UBND-VX', subject: 'tăng cường chuyển đổi số' })).toBeNull();
    expect(saidTypeOf({ numberText: '1186-QĐ/HU', subject: 'thành lập Ban Chỉ đạo' })).toBeNull();
    expect(saidTypeOf({ numberText: '', subject: '' })).toBeNull();
  });
});
