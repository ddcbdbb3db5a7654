import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import type { Block } from '../../../electron/core/document/types.ts';
import type { Task } from '../child.ts';
import { longReport } from '../long-report.ts';
import { timed } from '../measure.ts';

/** The same texts and tables given to the docx library plainly: no layout of any profile, no header rows, no numbering. */
export const task: Task = async () => {
  const report = longReport();
  const { value, ms, longestBlock } = await timed(() =>
    Packer.toBuffer(new Document({ sections: [{ children: [...report.blocks, ...report.appendices.flatMap((appendix) => appendix.blocks)].map(plainly) }] })),
  );
  return { ms, longestBlock, bytes: value.byteLength };
};

function plainly(block: Block): Paragraph | Table {
  if (block.kind === 'table') return new Table({ rows: block.table.rows.map((row) => new TableRow({ children: row.map((cell) => new TableCell({ children: [new Paragraph(cell.text)] })) })) });
  if (block.kind === 'paragraph') return new Paragraph(block.runs.map((run) => run.text).join(''));
  return new Paragraph(block.kind === 'heading' ? block.text : '');
}
