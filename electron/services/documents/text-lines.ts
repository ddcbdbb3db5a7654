import type { DocumentText } from '../../core/document/record.ts';
import type { RichBlock, RichItem, RichText } from '../../core/rich-text/types.ts';
import type { TextRun } from '../../core/document/types.ts';

/** Everything that a document's text says, line by line. */
export function textLines(text: DocumentText | null): readonly string[] {
  return text === null ? [] : [...text.addressees, ...text.basis, ...bodyLines(text.body)];
}

function bodyLines(body: RichText): readonly string[] {
  return body.flatMap(blockLines);
}

function blockLines(block: RichBlock): readonly string[] {
  if (block.kind === 'list') return block.items.flatMap(itemLines);
  if (block.kind === 'table') return block.rows.flatMap((row) => row.flatMap((cell) => cell.paragraphs.map(textOf)));
  return [textOf(block.runs)];
}

function itemLines(item: RichItem): readonly string[] {
  return [textOf(item.runs), ...(item.children ?? []).flatMap(blockLines)];
}

function textOf(runs: readonly TextRun[]): string {
  return runs.map((run) => run.text).join('');
}
