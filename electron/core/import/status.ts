import type { ImportReading, ImportStatus } from './types.ts';

/**
 * A reading with no doubt can be stored at once. An error must be settled and a warning must be seen by a person first;
 * information holds nothing back (DESIGN §8).
 */
export const statusOf = (reading: Pick<ImportReading, 'issues'>): Extract<ImportStatus, 'imported' | 'needs-review'> =>
  reading.issues.some((found) => found.severity !== 'info') ? 'needs-review' : 'imported';
