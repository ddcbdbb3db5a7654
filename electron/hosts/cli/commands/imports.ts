import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import type { ImportDetail } from '../../../contract/imports.ts';
import { messageOf } from '../../../core/words/messages.ts';
import { toImportJson } from '../../../services/imports/json.ts';
import { requireFile } from '../given-paths.ts';
import { DONE, NEEDS_PERSON, tableLines, type ExitCode, type Output } from '../output.ts';
import type { Session } from '../session.ts';

/** As many files as one call of the contract takes. */
const BATCH = 200;

export type ImportOptions = { readonly form: string; readonly period: string; readonly dryRun: boolean };

/** `import … FILE…`: exit code 2 when any file needs a person or was refused. */
export async function importFiles(session: Session, paths: readonly string[], options: ImportOptions, output: Output): Promise<ExitCode> {
  for (const path of paths) await requireFile(path);
  const details: ImportDetail[] = [];
  for (let start = 0; start < paths.length; start += BATCH) {
    const batch = paths.slice(start, start + BATCH);
    const files = await Promise.all(batch.map(async (path) => new File([await openAsBlob(path)], path)));
    const events = await session.handlers.imports.start({ ...options, files }, session.call);
    for await (const event of events) {
      if (event.kind !== 'done') continue;
      details.push(event.result);
      sayDetail(event.result, output);
    }
  }
  output.result(toImportJson(details, output.language));
  return details.every((detail) => detail.status === 'imported' || detail.status === 'duplicate') ? DONE : NEEDS_PERSON;
}

/** One file and its doubts, for people. */
export function sayDetail(detail: ImportDetail, output: Output): void {
  const words = output.words;
  output.say(`${detail.id ?? '–'}  ${basename(detail.file)}: ${words.status[detail.status]}, ${words.values(detail.values.length)}`);
  for (const issue of detail.issues) {
    const place = issue.cell === null ? (issue.sheet ?? '') : `${issue.sheet ?? ''}!${issue.cell}`;
    output.say(`   ${words.severity[issue.severity]} ${issue.code}${place === '' ? '' : ` (${place})`}: ${messageOf(issue.code, issue.params, output.language)}`);
  }
}

/** `imports list`. */
export async function listImports(session: Session, output: Output): Promise<ExitCode> {
  const summaries = await session.handlers.imports.list({}, session.call);
  const rows = summaries.map((summary) => [
    summary.id ?? '',
    summary.at.slice(0, 16).replace('T', ' '),
    summary.form,
    summary.period,
    output.words.status[summary.status],
    String(summary.valueCount),
    summary.file,
  ]);
  for (const line of tableLines(rows, [5])) output.say(line);
  output.result({ imports: summaries });
  return DONE;
}

/** `imports show ID`. */
export async function showImport(session: Session, id: string, output: Output): Promise<ExitCode> {
  return sayOne(await session.handlers.imports.show({ id }, session.call), output);
}

/** `imports accept ID`. */
export async function acceptImport(session: Session, id: string, output: Output): Promise<ExitCode> {
  return sayOne(await session.handlers.imports.accept({ id }, session.call), output);
}

/** `imports withdraw ID`. */
export async function withdrawImport(session: Session, id: string, output: Output): Promise<ExitCode> {
  return sayOne(await session.handlers.imports.withdraw({ id }, session.call), output);
}

function sayOne(detail: ImportDetail, output: Output): ExitCode {
  sayDetail(detail, output);
  output.result({ id: detail.id, ...toImportJson([detail], output.language) });
  return detail.status === 'needs-review' ? NEEDS_PERSON : DONE;
}
