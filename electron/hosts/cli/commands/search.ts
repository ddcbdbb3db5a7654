import { InvalidArgumentError, Option } from 'commander';
import { documentTypeSchema } from '../../../contract/documents.ts';
import type { SearchHit } from '../../../contract/search.ts';
import { OWNER_KINDS } from '../../../core/attachment/types.ts';
import { shortDate } from '../../../core/period/label.ts';
import type { RecordKind } from '../../../core/record/types.ts';
import { formatVietnamese } from '../../../core/text/number.ts';
import { failure } from '../../../services/failure.ts';
import type { CommandArea } from '../area.ts';
import { DONE, type ExitCode, type Output } from '../output.ts';
import type { Request } from '../program.ts';
import type { Session } from '../session.ts';
import { searchWords } from './search-words.ts';

/** `search "…"`: one search over all records and their files. */
export const searchArea: CommandArea = {
  declare: ({ language, program, declare, isoDate }) => {
    const words = searchWords(language);
    declare(program, 'search [WORDS...]', words.search, 'search')
      .addOption(new Option('--kind <KIND>', words.kind).choices(OWNER_KINDS).argParser(kindList))
      .addOption(new Option('--type <TYPE>', words.type).choices(documentTypeSchema.options).argParser(typeList))
      .option('--from <DATE>', words.from, isoDate('--from'))
      .option('--to <DATE>', words.to, isoDate('--to'))
      .option('--limit <COUNT>', words.limit, resultCount)
      .option('--rebuild', words.rebuild);
  },
  runners: { search },
};

function list(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}

function kindList(value: string, before: readonly string[] | undefined): readonly string[] {
  if (!OWNER_KINDS.some((kind) => kind === value)) throw new InvalidArgumentError(`Allowed choices are ${OWNER_KINDS.join(', ')}.`);
  return list(value, before);
}

function typeList(value: string, before: readonly string[] | undefined): readonly string[] {
  const types: readonly string[] = documentTypeSchema.options;
  if (!types.includes(value)) throw new InvalidArgumentError(`Allowed choices are ${types.join(', ')}.`);
  return list(value, before);
}

function resultCount(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1 || count > 200) throw new InvalidArgumentError(value);
  return count;
}

async function search(session: Session, request: Request, output: Output): Promise<ExitCode> {
  const words = searchWords(output.language);
  const query = request.arguments.join(' ');
  const { options } = request;
  const rebuild = options['rebuild'] === true;
  if (query.trim() === '' && !rebuild) throw failure('bad-arguments', { detail: words.missing });
  if (rebuild) {
    for await (const step of await session.handlers.search.rebuild(undefined, session.call)) if (step.kind === 'finished') output.say(words.rebuilt(step.entries));
  }
  const answer = await session.handlers.search.find(
    {
      query,
      kinds: (options['kind'] as readonly RecordKind[] | undefined)?.slice(),
      types: (options['type'] as readonly string[] | undefined)?.slice(),
      from: (options['from'] as string | undefined) ?? null,
      to: (options['to'] as string | undefined) ?? null,
      limit: options['limit'] as number | undefined,
    },
    session.call,
  );
  if (query.trim() !== '') output.say(words.found(`${formatVietnamese(answer.total)}${answer.more ? '+' : ''}`));
  for (const hit of answer.hits) for (const line of hitLines(hit, output)) output.say(line);
  output.result({ query, ...answer });
  return DONE;
}

function hitLines(hit: SearchHit, output: Output): readonly string[] {
  const words = searchWords(output.language);
  const head = [words.kinds[hit.record.kind], hit.number.text, hit.day === null ? '' : shortDate(hit.day), hit.title.text, hit.attachment === null ? '' : words.file(hit.attachment.name.text)];
  return [`${hit.record.id}  ${head.filter((part) => part !== '').join(' · ')}`, ...(hit.snippet === null ? [] : [`   ${hit.snippet.text}`])];
}
