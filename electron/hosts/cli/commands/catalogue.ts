import { readFile } from 'node:fs/promises';
import type { CatalogueProblem } from '../../../contract/catalogue.ts';
import { messageOf } from '../../../core/words/messages.ts';
import { serialiseCatalogue } from '../../../core/catalogue/serialise.ts';
import { DONE, FAILED, type ExitCode, type Output } from '../output.ts';
import { failure } from '../../../services/failure.ts';
import { requireFile } from '../given-paths.ts';
import { writeNewFile } from '../write-file.ts';
import type { Session } from '../session.ts';

/** `catalogue load FILE.json`: a bad file changes nothing, and every bad place is said. */
export async function loadCatalogue(session: Session, path: string, output: Output): Promise<ExitCode> {
  const document = await readJson(path);
  const outcome = await session.handlers.catalogue.load({ catalogue: document }, session.call);
  if (!outcome.ok) {
    for (const problem of outcome.problems) output.complain(problemLine(problem, output));
    output.result({ ok: false, problems: outcome.problems });
    return FAILED;
  }
  const { added, changed, unchanged } = outcome.change;
  output.say(output.words.loaded(added, changed, unchanged));
  output.result({ ok: true, added, changed, unchanged });
  return DONE;
}

/** `catalogue export FILE.json`. */
export async function exportCatalogue(session: Session, path: string, output: Output): Promise<ExitCode> {
  const { catalogue } = await session.handlers.catalogue.get(undefined, session.call);
  if (catalogue === null) throw failure('no-catalogue', {});
  await writeNewFile(path, new TextEncoder().encode(serialiseCatalogue(catalogue)));
  output.say(output.words.written(path));
  output.result({ ok: true, file: path });
  return DONE;
}

function problemLine(problem: CatalogueProblem, output: Output): string {
  return `${problem.path}: ${messageOf(problem.code, problem.params, output.language)}`;
}

async function readJson(path: string): Promise<unknown> {
  await requireFile(path);
  const text = await readFile(path, 'utf8');
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (thrown) {
    throw failure('catalogue-not-json', { file: path, detail: thrown instanceof Error ? thrown.message : '' });
  }
}
