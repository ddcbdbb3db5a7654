import { DEFAULT_LIMITS, type ReadLimits } from './limits.ts';
import { overLimit, Refused, type ReadOutcome } from './outcome.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';
import { openZip } from './zip.ts';
import type { Workbook } from '../../core/sheet/types.ts';

export type ReadOptions = {
  /** The name the file came under; it never decides what the file is, only breaks ties among text files. */
  readonly fileName?: string;
  readonly limits?: Partial<ReadLimits>;
};

const read = (bytes: Uint8Array, limits: ReadLimits): Workbook => {
  if (bytes.length > limits.fileBytes) throw overLimit('fileBytes', limits.fileBytes);
  if (bytes.length === 0) throw new Refused('unreadable-file', { reason: 'empty' });
  return readXlsx(openZip(bytes, limits), limits);
};

/**
 * Reads a foreign file into a workbook. What the file is, is told by its content. Never throws for what may be in a file:
 * broken, encrypted, hostile or oversized files are outcomes. It takes time and memory with the file: outside tests it
 * runs in the reading process (`formats/process`).
 */
export const readWorkbook = (bytes: Uint8Array, options: ReadOptions = {}): ReadOutcome => {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  try {
    return { ok: true, workbook: read(bytes, limits) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, code: error.code, params: error.params };
    throw error;
  }
};
