import { formatNumber } from '../../i18n/format.ts';

const KB = 1024;
const MB = 1024 * 1024;

/** `340 KB`, `2,4 MB`: as a file manager says it. */
export function fileSize(bytes: number): string {
  if (bytes < KB) return `${bytes} B`;
  return bytes < MB ? `${formatNumber(Math.round(bytes / KB))} KB` : `${formatNumber(Math.round((bytes / MB) * 10) / 10)} MB`;
}
