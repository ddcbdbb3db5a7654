import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { interpretWorkbook } from '../../core/sheet/interpret.ts';
import type { Sheet } from '../../core/sheet/types.ts';
import { DEFAULT_LIMITS } from '../workbook/limits.ts';
import { readWorkbook } from '../workbook/read-workbook.ts';
import { openChannel } from './channel.ts';
import type { FileSource, InterpretOutcome, ReadTaskOutcome, RefusedOutcome, Reply, Request, SharedContext, SheetSize } from './messages.ts';
import { packReading } from './packed-reading.ts';
import type { Watchdog } from './watchdog.ts';

type Opened = { readonly ok: true; readonly bytes: Uint8Array } | RefusedOutcome;

const open = (source: FileSource): Opened => {
  if (source.bytes !== undefined) return { ok: true, bytes: source.bytes };
  try {
    if (statSync(source.path).size > DEFAULT_LIMITS.fileBytes) {
      return { ok: false, code: 'file-too-large', params: { reason: 'limit', limit: 'fileBytes', allowed: DEFAULT_LIMITS.fileBytes } };
    }
    return { ok: true, bytes: readFileSync(source.path) };
  } catch (error) {
    return { ok: false, code: 'unreadable-file', params: { reason: 'cannot-open', detail: messageOf(error) } };
  }
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const read = (source: FileSource, fileName: string): ReadTaskOutcome => {
  const opened = open(source);
  if (!opened.ok) return opened;
  try {
    const outcome = readWorkbook(opened.bytes, { fileName });
    return outcome.ok ? { ...outcome, sha256: createHash('sha256').update(opened.bytes).digest('hex') } : outcome;
  } catch (error) {
    // What a reader did not foresee in a file is the file's fault as far as the office is concerned.
    return { ok: false, code: 'unreadable-file', params: { reason: 'crashed', detail: messageOf(error) } };
  }
};

const sizeOf = (sheet: Sheet): SheetSize => {
  let rows = 0;
  let cols = 0;
  for (const cell of sheet.cells) {
    rows = Math.max(rows, cell.row + 1);
    cols = Math.max(cols, cell.col + 1);
  }
  return { name: sheet.name, hidden: sheet.hidden, rows, cols };
};

type ReadRequest = Extract<Request, { type: 'read' }>;
type InterpretRequest = Extract<Request, { type: 'interpret' }>;

const interpret = (request: InterpretRequest, shared: SharedContext): InterpretOutcome => {
  const outcome = read(request.source, request.context.fileName);
  if (!outcome.ok) return outcome;
  const { form } = request.context;
  const ofForm = typeof form === 'number' ? shared.catalogue.forms[form] : form;
  if (ofForm === undefined) throw new Error('form not shared');
  const reading = interpretWorkbook(outcome.workbook, { ...request.context, ...shared, form: ofForm }, request.roles);
  return { ok: true, reading, sha256: outcome.sha256 ?? '', sheets: outcome.workbook.sheets.map(sizeOf) };
};

/** Memory is that of after reading; packing and sending may fail for sheer size, reading does not. */
const readReply = (id: number, outcome: ReadTaskOutcome) => (): Reply => ({ type: 'done', id, outcome, memoryMb: residentMb() });
const readingReply = (id: number, outcome: InterpretOutcome) => (): Reply => ({ type: 'interpreted', id, packed: packReading(outcome), memoryMb: residentMb() });
const residentMb = (): number => process.memoryUsage.rss() / 1024 / 1024;

/** By then most functions that files need have run, and go into the cache with the modules. */
const KEEP_COMPILED_AFTER = 5;

/** Answers requests one after the other, for as long as the process lives. */
export const serve = (watchdog: Watchdog): void => {
  const channel = openChannel();
  const contexts = new Map<number, SharedContext>();
  const readingOf = (request: InterpretRequest): InterpretOutcome => {
    const shared = contexts.get(request.shared);
    if (shared === undefined) throw new Error('context not shared');
    return interpret(request, shared);
  };
  const answer = (request: ReadRequest | InterpretRequest): void => {
    const { id } = request;
    const reply = request.type === 'read' ? readReply(id, read(request.source, request.fileName)) : readingReply(id, readingOf(request));
    try {
      channel.send(reply());
    } catch {
      // What was read is too much to be handed over at once.
      channel.send(readReply(id, { ok: false, code: 'file-too-large', params: { reason: 'memory' } })());
    }
  };
  let answered = 0;
  /** This process is always ended from outside, so what it compiled would never be kept for the next one. */
  const keepCompiled = (): void => {
    answered += 1;
    if (answered === KEEP_COMPILED_AFTER) flushCompileCache();
  };
  channel.listen((request) => {
    if (request.type === 'share') contexts.set(request.id, request.shared);
    else if (request.type === 'forget') contexts.delete(request.id);
    else {
      watchdog.begin();
      try {
        answer(request);
      } catch (error) {
        channel.send({ type: 'failed', id: request.id, message: messageOf(error) });
      } finally {
        watchdog.end();
      }
      keepCompiled();
    }
  });
  channel.send({ type: 'ready' });
};
