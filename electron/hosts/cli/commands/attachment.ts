import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { AddedFile, Attachment } from '../../../contract/attachments.ts';
import type { Language } from '../../../contract/base.ts';
import { OWNER_KINDS } from '../../../core/attachment/types.ts';
import { messageOf } from '../../../core/words/messages.ts';
import { Failure, failure } from '../../../services/failure.ts';
import type { CommandArea } from '../area.ts';
import { requireFile } from '../given-paths.ts';
import { DONE, NEEDS_PERSON, tableLines, type ExitCode, type Output } from '../output.ts';
import type { Request } from '../program.ts';
import { readFileOf } from '../read-file.ts';
import type { Session } from '../session.ts';
import { writeNewFile } from '../write-file.ts';

const vi = {
  group: 'tệp đính kèm của văn bản, kế hoạch, nhiệm vụ, cuộc họp, báo cáo, hồ sơ',
  list: 'liệt kê tệp của một hồ sơ (document, plan, task, meeting, report, dossier)',
  add: 'thêm tệp vào một hồ sơ; mỗi tệp tối đa 100 MB',
  save: 'ghi tệp như khi nhận vào thư mục',
  out: 'thư mục ghi kết quả',
  outcomes: { added: 'đã thêm', double: 'đã có ở đây', refused: 'không thêm' },
};

const en: typeof vi = {
  group: 'files with documents, plans, tasks, meetings, reports and dossiers',
  list: 'list the files of a record (document, plan, task, meeting, report, dossier)',
  add: 'add files to a record; up to 100 MB each',
  save: 'write a file as received into a folder',
  out: 'folder to write to',
  outcomes: { added: 'added', double: 'here already', refused: 'not added' },
};

const wordsIn = (language: Language): typeof vi => (language === 'vi' ? vi : en);

/** `attachment …`: files with any record. */
export const attachmentArea: CommandArea = {
  declare: ({ language, group, declare }) => {
    const words = wordsIn(language);
    const attachment = group('attachment', words.group);
    declare(attachment, 'list <KIND> <ID>', words.list, 'attachment list');
    declare(attachment, 'add <KIND> <ID> <FILES...>', words.add, 'attachment add');
    declare(attachment, 'save <ID>', words.save, 'attachment save').requiredOption('--out <DIR>', words.out);
  },
  runners: { 'attachment list': list, 'attachment add': add, 'attachment save': save },
};

type Owner = { readonly kind: (typeof OWNER_KINDS)[number]; readonly id: string };

function ownerOf(request: Request): Owner {
  const [kind, id = ''] = request.arguments;
  const known = OWNER_KINDS.find((one) => one === kind);
  if (known === undefined) throw failure('bad-arguments', { detail: `${kind ?? ''} (${OWNER_KINDS.join(', ')})` });
  return { kind: known, id };
}

async function list(session: Session, request: Request, output: Output): Promise<ExitCode> {
  const found = await session.handlers.attachments.list({ owner: ownerOf(request) }, session.call);
  for (const line of tableLines(found.attachments.map(rowOf), [2])) output.say(line);
  output.result(found);
  return DONE;
}

function rowOf(file: Attachment): readonly string[] {
  return [file.id, file.name, String(file.size), file.addedAt.slice(0, 10), file.text.state];
}

/** Exit code 2 when a file was refused; the others are kept all the same. */
async function add(session: Session, request: Request, output: Output): Promise<ExitCode> {
  const owner = ownerOf(request);
  const paths = request.arguments.slice(2);
  for (const path of paths) await requireFile(path);
  const answers: AddedFile[] = [];
  // One by one, so that no more than one file stands in memory.
  for (const path of paths) answers.push(...(await addOne(session, owner, path)));
  const words = wordsIn(output.language);
  for (const answer of answers) {
    const told = answer.outcome === 'refused' ? messageOf(answer.code, answer.params, output.language) : answer.attachment.id;
    output.say(`${answer.name}: ${words.outcomes[answer.outcome]}. ${told}`);
  }
  output.result({ files: answers });
  return answers.some((answer) => answer.outcome === 'refused') ? NEEDS_PERSON : DONE;
}

/** What cannot be read is refused by its name; the others are kept all the same. */
async function addOne(session: Session, owner: Owner, path: string): Promise<readonly AddedFile[]> {
  let file: File;
  try {
    file = await readFileOf(path);
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown;
    return [{ name: basename(path), outcome: 'refused', code: thrown.code, params: thrown.params }];
  }
  return session.handlers.attachments.add({ owner, files: [file] }, session.call);
}

async function save(session: Session, request: Request, output: Output): Promise<ExitCode> {
  const folder = String(request.options['out']);
  const file = await session.handlers.attachments.file({ id: request.arguments[0] ?? '' }, session.call);
  await mkdir(folder, { recursive: true });
  const path = join(folder, basename(file.name));
  await writeNewFile(path, new Uint8Array(await file.arrayBuffer()));
  output.say(output.words.written(path));
  output.result({ file: path });
  return DONE;
}
