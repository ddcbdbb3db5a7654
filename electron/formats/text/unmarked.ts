import type { TextBlock } from '../../core/attachment/types.ts';
import { decodeTcvn3, decodeViscii, decodeVni, detectEncoding } from '../../core/text/legacy.ts';

/** Enough text to judge by. */
const SAMPLE_LENGTH = 50_000;
/** Fewer different words would let a few signs such as `×` pass for letters. */
const FEWEST_WORDS = 3;

const ACCENTED_WORD = /[A-Za-z\u0080-\u00ff]*[\u0080-\u00ff][A-Za-z\u0080-\u00ff]*/g;

/**
 * Decodes text in an encoding from before Unicode that no font betrays: a text file, a PDF with legacy fonts. All of a
 * file is judged together, and only what is certain is touched (standards §8.1).
 */
export const decodeUnmarkedBlocks = (blocks: readonly TextBlock[]): readonly TextBlock[] => {
  const sample = sampleOf(blocks);
  const words = new Set((sample.match(ACCENTED_WORD) ?? []).filter((word) => word.length > 1));
  if (words.size < FEWEST_WORDS) return blocks;
  const { encoding, certain } = detectEncoding(sample);
  if (!certain || encoding === 'unicode') return blocks;
  const decode = (text: string): string => (encoding === 'tcvn3' ? decodeTcvn3(text, false) : encoding === 'vni' ? decodeVni(text) : decodeViscii(text));
  return blocks.map((block) => (block.kind === 'paragraph' ? { ...block, text: decode(block.text) } : { ...block, rows: block.rows.map((row) => row.map(decode)) }));
};

const sampleOf = (blocks: readonly TextBlock[]): string => {
  const parts: string[] = [];
  let length = 0;
  for (const block of blocks) {
    const text = block.kind === 'paragraph' ? block.text : block.rows.map((row) => row.join(' ')).join('\n');
    parts.push(text);
    length += text.length;
    if (length > SAMPLE_LENGTH) break;
  }
  return parts.join('\n').slice(0, SAMPLE_LENGTH);
};
