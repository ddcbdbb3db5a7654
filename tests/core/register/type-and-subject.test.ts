import { describe, expect, it } from 'vitest';
import { joinTypeAndSubject, splitTypeAndSubject } from '../../../electron/core/register/type-and-subject.ts';

describe('type and subject in one column', () => {
  it.each([
    ['Báo cáo kết quả công tác năm 2019', 'bao-cao', null, 'kết quả công tác năm 2019'],
    ['Công văn về việc báo cáo tháng', 'cong-van', null, 'về việc báo cáo tháng'],
    ['V/v báo cáo tháng', 'cong-van', null, 'V/v báo cáo tháng'],
    ['Thông tư liên tịch hướng dẫn chế độ', 'other', 'Thông tư liên tịch', 'hướng dẫn chế độ'],
    ['Giấy giới thiệu đồng chí Nguyễn Văn A', 'other', 'Giấy giới thiệu', 'đồng chí Nguyễn Văn A'],
    ['Luật An ninh mạng', 'other', 'Luật', 'An ninh mạng'],
  ] as const)('%s', (text, type, typeName, subject) => {
    const split = splitTypeAndSubject(text);
    expect(split).toEqual({ type, typeName, subject });
    if (split !== null) expect(joinTypeAndSubject(split)).toBe(text);
  });

  it.each(['Đón tiếp đoàn công tác', 'Lễnh loãng', 'kết quả'])('begins with no type: %s', (text) => {
    expect(splitTypeAndSubject(text)).toBeNull();
  });
});
