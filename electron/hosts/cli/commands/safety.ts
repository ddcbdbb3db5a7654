import { messageOf } from '../../../core/words/messages.ts';
import { DONE, FAILED, type ExitCode, type Output } from '../output.ts';
import type { Session } from '../session.ts';

/** `check`: exit code 1 when anything is damaged. */
export async function checkData(session: Session, output: Output): Promise<ExitCode> {
  const report = await session.handlers.safety.check(undefined, session.call);
  for (const problem of report.problems) output.complain(messageOf(problem.code, problem.params, output.language));
  for (const note of report.notes) output.complain(messageOf(note.code, note.params, output.language));
  if (report.ok) output.say(output.words.checkOk);
  output.result(report);
  return report.ok ? DONE : FAILED;
}
