import { readFile } from 'node:fs/promises';
import { documentCreateSchema, documentFieldsSchema, documentFilterSchema, documentUpdateSchema } from '../../../contract/documents.ts';
import type { DocumentRecord } from '../../../core/document/record.ts';
import { failure } from '../../../services/failure.ts';
import type { z } from 'zod';
import type { DocumentWords } from './document-words.ts';

type Options = Readonly<Record<string, unknown>>;
type Plain = Readonly<Record<string, unknown>>;

/** Options whose names are not those of the fields. */
const FIELD_OF: Readonly<Record<string, string>> = { signed: 'signedOn', arrived: 'arrivedOn', signer: 'signerName', recipient: 'recipients', due: 'dueOn' };
const SAME_NAME = ['direction', 'type', 'typeName', 'issuer', 'symbol', 'arrivalNumber', 'subject', 'signerOffice', 'copies', 'pages', 'urgency', 'secrecy', 'validFrom', 'validTo', 'note'] as const;
const REGISTER_OF: Readonly<Record<string, string>> = { copyHolder: 'copyHolder', passed: 'passedOn', receivedBy: 'receivedBy' };
const EMPTY_REGISTER = { copyHolder: '', passedOn: null, receivedBy: '' };

/** The document that a JSON file and the options describe, the options before the file. Fails with `bad-arguments` at the place that is wrong. */
export async function createInput(file: string | undefined, options: Options, words: DocumentWords): Promise<z.output<typeof documentCreateSchema>> {
  const given = await described(file, options, EMPTY_REGISTER, words);
  const issue = options['issue'] === true ? { issue: { ...plain(given['issue']), ...issueInput(options) } } : {};
  return checked(documentCreateSchema, { ...given, ...issue });
}

/** What a JSON file and the options change of a document. */
export async function updateInput(document: DocumentRecord, file: string | undefined, options: Options, words: DocumentWords): Promise<z.output<typeof documentUpdateSchema>> {
  const given = await described(file, options, document.register, words);
  return checked(documentUpdateSchema, { ...given, id: document.id, revision: options['revision'] ?? document.revision, ...(options['reason'] === undefined ? {} : { reason: options['reason'] }) });
}

async function described(file: string | undefined, options: Options, register: Plain, words: DocumentWords): Promise<Plain> {
  const read = file === undefined ? {} : plain(await readJson(file, words));
  requireKnown(read, [...Object.keys(documentCreateSchema.shape), ...Object.keys(documentUpdateSchema.shape)], '');
  requireKnown(plain(read['fields']), Object.keys(documentFieldsSchema.shape), 'fields.');
  const fields: Record<string, unknown> = { ...plain(read['fields']) };
  for (const name of SAME_NAME) if (options[name] !== undefined) fields[name] = options[name];
  for (const [option, name] of Object.entries(FIELD_OF)) if (options[option] !== undefined) fields[name] = options[option];
  if (options['handler'] !== undefined) fields['handler'] = handlerInput(String(options['handler']));
  const columns = Object.entries(REGISTER_OF).filter(([option]) => options[option] !== undefined);
  if (columns.length > 0) fields['register'] = { ...register, ...plain(fields['register']), ...Object.fromEntries(columns.map(([option, name]) => [name, options[option]])) };
  const besides = { numberText: options['numberText'], dossierId: options['dossier'], retention: options['retention'] };
  return { ...read, fields, ...Object.fromEntries(Object.entries(besides).filter(([, value]) => value !== undefined)) };
}

async function readJson(file: string, words: DocumentWords): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((thrown: unknown) => {
    throw (thrown as { readonly code?: string }).code === 'ENOENT' ? failure('file-not-found', { file }) : thrown;
  });
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw failure('bad-arguments', { detail: words.notJson(file) });
  }
}

/** A misspelt name would otherwise be a value that is silently lost. */
function requireKnown(given: Plain, known: readonly string[], place: string): void {
  const unknown = Object.keys(given).find((name) => !known.includes(name));
  if (unknown !== undefined) throw failure('bad-arguments', { detail: `${place}${unknown}` });
}

function plain(value: unknown): Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Plain) : {};
}

/** `member:ID`, `unit:ID`, `body:ID`, `other:NAME`. */
export function handlerInput(text: string): Plain {
  const at = text.indexOf(':');
  const kind = at === -1 ? 'other' : text.slice(0, at);
  const rest = text.slice(at + 1);
  return kind === 'other' ? { kind, name: rest } : { kind, id: rest };
}

/** How a document is to be numbered, by the options. */
export function issueInput(options: Options): { readonly number?: { readonly number: number; readonly suffix: string } | 'none'; readonly allowDouble?: boolean } {
  const number = options['number'];
  const suffix = options['suffix'];
  return {
    ...(options['unnumbered'] === true ? { number: 'none' as const } : typeof number === 'number' ? { number: { number, suffix: typeof suffix === 'string' ? suffix : '' } } : {}),
    ...(options['allowDouble'] === true ? { allowDouble: true } : {}),
  };
}

export function filterInput(options: Options): z.output<typeof documentFilterSchema> {
  const { direction, type, status, year, term, from, to, text, handler, waiting, dueBy, dossier, removed } = options;
  const given = {
    direction,
    types: type === undefined ? undefined : [type],
    statuses: status === undefined ? undefined : [status],
    year,
    term,
    from,
    to,
    text,
    handler: typeof handler === 'string' ? handlerInput(handler) : undefined,
    waiting,
    dueBy,
    dossierId: dossier,
    removed,
  };
  return checked(documentFilterSchema, Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)));
}

/** Fails with `bad-arguments`, naming the place that is wrong. */
function checked<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw failure('bad-arguments', { detail: issue?.path.join('.') ?? '' });
}
