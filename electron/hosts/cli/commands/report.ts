import { join } from 'node:path';
import type { ReportState } from '../../../contract/reports.ts';
import type { ReportKind } from '../../../core/report/types.ts';
import { profileOn } from '../../../core/numbering/profile.ts';
import { containingPeriod } from '../../../core/period/keys.ts';
import { failure } from '../../../services/failure.ts';
import { DONE, type ExitCode, type Output } from '../output.ts';
import { makeFolder } from '../given-paths.ts';
import { writeNewFile } from '../write-file.ts';
import type { Session } from '../session.ts';

export type ReportOptions = {
  readonly kind: ReportKind;
  readonly period: string;
  readonly form: string;
  readonly out: string;
  readonly freeze: boolean;
  /** Day of signing, ISO, which the format follows; null leaves it blank, or takes today when freezing. */
  readonly date: string | null;
};

/**
 * `report build`: drafts the report of the period of this kind that holds the asked one (a month may be given for a
 * quarter), and writes its DOCX and XLSX. With `freeze` it takes its number and the files are the frozen ones.
 */
export async function buildReport(session: Session, options: ReportOptions, output: Output): Promise<ExitCode> {
  const { state, files } = await writeReport(session, options);
  for (const path of files) output.say(output.words.written(path));
  output.result({ id: state.id, status: state.status, number: state.printedNumber, period: state.period, files });
  return DONE;
}

/** Builds the report and writes its files; gives the report's state and the paths written. */
export async function writeReport(session: Session, options: ReportOptions): Promise<{ readonly state: ReportState; readonly files: readonly string[] }> {
  const { reports } = session.handlers;
  const period = containingPeriod(options.kind, options.period);
  if (period === null) throw failure('unknown-period', { period: options.period });
  await makeFolder(options.out);
  const created = await reports.create({ kind: options.kind, form: options.form, period }, session.call);
  const state = await signAndFreeze(session, created, options);
  const names = state.status === 'frozen' ? state.files.map((file) => file.name) : null;
  const written =
    names === null
      ? await Promise.all((['docx', 'xlsx'] as const).map((part) => reports.preview({ id: state.id, part }, session.call)))
      : await Promise.all(names.map((name) => reports.file({ id: state.id, name }, session.call)));
  const files: string[] = [];
  for (const file of written) {
    const path = join(options.out, file.name);
    await writeNewFile(path, new Uint8Array(await file.arrayBuffer()));
    files.push(path);
  }
  return { state, files };
}

async function signAndFreeze(session: Session, created: ReportState, options: ReportOptions): Promise<ReportState> {
  const { reports } = session.handlers;
  const date = options.date ?? (options.freeze ? session.today : null);
  const number = options.freeze ? (created.draft.head.number ?? created.proposedNumber) : created.draft.head.number;
  const { profile } = created.draft.head;
  const draft = { ...created.draft, head: { ...created.draft.head, date, number, profile: date === null ? profile : profileOn(profile, date) } };
  const updated = await reports.update({ id: created.id, revision: created.revision, draft }, session.call);
  return options.freeze ? reports.freeze({ id: updated.id, revision: updated.revision }, session.call) : updated;
}
