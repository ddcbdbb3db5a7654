import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ImportDetail } from '../../../contract/imports.ts';
import { DONE, type ExitCode, type Output } from '../output.ts';
import { writeNewFile } from '../write-file.ts';
import type { Session } from '../session.ts';
import { sayDetail } from './imports.ts';
import { writeReport } from './report.ts';

/** `demo`: the whole main job on the built-in sample data, in a fresh data folder below `out`. */
export async function runDemo(session: Session, out: string, output: Output): Promise<ExitCode> {
  const { handlers, call } = session;
  const loaded = await handlers.app.loadSample({ withFigures: true }, call);
  const { catalogue } = await handlers.catalogue.get(undefined, call);
  output.say(output.words.demo.catalogue(catalogue?.units.length ?? 0, catalogue?.indicators.length ?? 0));

  const sample = await handlers.app.sampleWorkbooks(undefined, call);
  const received = join(out, 'tep-don-vi-gui');
  await mkdir(received, { recursive: true });
  for (const file of sample.files) await writeNewFile(join(received, file.name), new Uint8Array(await file.arrayBuffer()));

  output.say(output.words.demo.imported(sample.files.length, sample.period));
  const details: ImportDetail[] = [];
  const events = await handlers.imports.start({ form: sample.form, period: sample.period, files: sample.files, dryRun: false }, call);
  for await (const event of events) {
    if (event.kind !== 'done') continue;
    details.push(event.result);
    sayDetail(event.result, output);
  }

  const board = await handlers.board.get({ form: sample.form, period: sample.period }, call);
  output.say(output.words.demo.board(board.summary.complete, board.summary.expected));

  // Signed as it would have been then, on the last day of the period: number series and format follow from the date.
  const { period } = await handlers.periods.get({ form: sample.form, period: sample.period }, call);
  const { state, files } = await writeReport(session, { kind: 'month', form: sample.form, period: sample.period, out, freeze: true, date: period.window.to });
  output.say(output.words.demo.report(state.printedNumber ?? ''));
  for (const path of files) output.say(`   ${output.words.written(resolve(path))}`);
  output.say(output.words.demo.folder(session.dataFolder));
  output.result({
    dataFolder: session.dataFolder,
    sample: loaded,
    imports: details.map((detail) => ({ file: detail.file, status: detail.status, values: detail.values.length })),
    board: board.summary,
    report: { id: state.id, number: state.printedNumber, files },
  });
  return DONE;
}
