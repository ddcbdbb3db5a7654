import { describe, expect, it } from 'vitest';
import { richTextSchema } from '../../electron/contract/rich-text.ts';

describe('rich text as an argument', () => {
  it('comes in its normal form', () => {
    expect(richTextSchema.parse([{ kind: 'paragraph', runs: [{ text: 'a' }, { text: 'b', bold: false }] }])).toEqual([{ kind: 'paragraph', runs: [{ text: 'ab' }] }]);
  });

  it('is refused when it is none, nests without end, or is longer than any paper', () => {
    let nested: unknown = [];
    for (let depth = 0; depth < 5000; depth += 1) nested = [{ kind: 'list', items: [{ runs: [], children: nested }] }];
    expect(richTextSchema.safeParse('chữ').success).toBe(false);
    expect(richTextSchema.safeParse(nested).success).toBe(false);
    expect(richTextSchema.safeParse([{ kind: 'paragraph', runs: [{ text: 'chữ '.repeat(200_000) }] }]).success).toBe(false);
    expect(richTextSchema.safeParse(Array.from({ length: 30_000 }, () => ({ kind: 'paragraph', runs: [] }))).success).toBe(false);
  });
});
