import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { interpretWorkbook } from '../../core/sheet/interpret.ts';
import type { Sheet } from '../../core/sheet/types.ts';
import type { PreviewOutcome, TextOutcome } from '../text/outcome.ts';
import { DEFAULT_LIMITS } from '../workbook/limits.ts';
import { readWorkbook } from '../workbook/read-workbook.ts';
import { MOST_ATTACHMENT_BYTES } from '../../core/attachment/limits.ts';
import { openChannel } from './channel.ts';
import type { FileSource, InterpretOutcome, ReadTaskOutcome, RefusedOutcome, Reply, Request, SharedContext, SheetSize } from './messages.ts';
import { packReading } from './packed-reading.ts';
import type { Watchdog } from './watchdog.ts';

type Opened = { readonly ok: true; readonly bytes: Uint8Array } | RefusedOutcome;

const open = (source: FileSource, allowed: number): Opened => {
  if (source.bytes !== undefined) return { ok: true, bytes: source.bytes };
  try {
    if (statSync(source.path).size > allowed) return { ok: false, code: 'file-too-large', params: { reason: 'limit', limit: 'fileBytes', allowed } };
    return { ok: true, bytes: readFileSync(source.path) };
  } catch (error) {
    return { ok: false, code: 'unreadable-file', params: { reason: 'cannot-open', detail: messageOf(error) } };
  }
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const read = (source: FileSource, fileName: string): ReadTaskOutcome => {
  const opened = open(source, DEFAULT_LIMITS.fileBytes);
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

/** The readers of text are loaded when the first such file comes: most processes only ever read workbooks. */
const readWritten = async (request: TextRequest): Promise<TextOutcome | PreviewOutcome> => {
  const opened = open(request.source, MOST_ATTACHMENT_BYTES);
  if (!opened.ok) return opened;
  const { readPreview, readText } = await import('../text/read-text.ts');
  return request.type === 'text' ? readText(opened.bytes, request.fileName) : readPreview(opened.bytes, request.fileName);
};

type ReadRequest = Extract<Request, { type: 'read' }>;
type InterpretRequest = Extract<Request, { type: 'interpret' }>;
type TextRequest = Extract<Request, { type: 'text' | 'preview' }>;
type FileRequest = ReadRequest | InterpretRequest | TextRequest;

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
const readReply = (id: number, outcome: ReadTaskOutcome | TextOutcome | PreviewOutcome) => (): Reply => ({ type: 'done', id, outcome, memoryMb: residentMb() });
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
  const replyTo = async (request: FileRequest): Promise<() => Reply> => {
    if (request.type === 'interpret') return readingReply(request.id, readingOf(request));
    return readReply(request.id, request.type === 'read' ? read(request.source, request.fileName) : await readWritten(request));
  };
  const answer = async (request: FileRequest): Promise<void> => {
    const reply = await replyTo(request);
    try {
      channel.send(reply());
    } catch {
      // What was read is too much to be handed over at once.
      channel.send(readReply(request.id, { ok: false, code: 'file-too-large', params: { reason: 'memory' } })());
    }
  };
  let answered = 0;
  /** This process is always ended from outside, so what it compiled would never be kept for the next one. */
  const keepCompiled = (): void => {
    answered += 1;
    if (answered === KEEP_COMPILED_AFTER) flushCompileCache();
  };
  const take = async (request: FileRequest): Promise<void> => {
    watchdog.begin();
    try {
      await answer(request);
    } catch (error) {
      channel.send({ type: 'failed', id: request.id, message: messageOf(error) });
    } finally {
      watchdog.end();
    }
    keepCompiled();
  };
  // A PDF is read in turns of the loop; the next file waits until it is done.
  let turn: Promise<void> = Promise.resolve();
  channel.listen((request) => {
    if (request.type === 'share' || request.type === 'forget') {
      turn = turn.then(() => {
        if (request.type === 'share') contexts.set(request.id, request.shared);
        else contexts.delete(request.id);
      });
    } else turn = turn.then(() => take(request));
  });
  channel.send({ type: 'ready' });
};
