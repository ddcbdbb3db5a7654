import { writeOfficialDocx } from '../../../electron/formats/docx/write.ts';
import type { Task } from '../child.ts';
import { longReport } from '../long-report.ts';
import { timed } from '../measure.ts';

/** From figures to the finished DOCX: lines, sentences, tables, layout, file. */
export const task: Task = async () => {
  const { value, ms, longestBlock } = await timed(() => writeOfficialDocx(longReport()));
  return { ms, longestBlock, bytes: value.byteLength };
};
