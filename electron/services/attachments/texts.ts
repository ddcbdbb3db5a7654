import type { ReadingPool } from '../../formats/process/pool.ts';
import type { TextOutcome } from '../../formats/text/outcome.ts';
import { attachmentsWith, deleteFile, filesWithoutText, hasFileText, putFileText, type FileText, type StoredAttachment } from '../../store/repositories/attachments.ts';
import { isKeptFile } from '../../store/repositories/imports.ts';
import { dropSearchEntry } from '../../store/search/entries.ts';
import { indexFile } from '../../store/search/file-entries.ts';
import type { Change, Store } from '../../store/store.ts';
import { Failure } from '../failure.ts';

/** Reads the texts of files in the reading process, and stores them in the background where that takes long. */
export type FileTexts = {
  read(bytes: Uint8Array, name: string): Promise<TextOutcome>;
  /** Stores what a reading under way will come to, once it is there. */
  finish(sha256: string, reading: Promise<TextOutcome>): void;
  /** Reads the texts that were still to be read when the app was closed. */
  resume(): void;
  /** When nothing is left to do. */
  idle(): Promise<void>;
  /** Begins nothing more. What is under way ends with the reading process and is taken up at the next start. */
  stop(): void;
};

type Tools = { readonly store: Store; readonly pool: ReadingPool; readonly person: { readonly name: string } };

export function createFileTexts(tools: Tools): FileTexts {
  const underWay = new Set<Promise<void>>();
  let stopped = false;
  const follow = (work: Promise<void>): void => {
    const settled = work.catch((thrown: unknown) => (stopped ? undefined : noteFailed(tools, thrown))).finally(() => underWay.delete(settled));
    underWay.add(settled);
  };
  const read = (bytes: Uint8Array, name: string): Promise<TextOutcome> => tools.pool.run({ kind: 'text', bytes, fileName: name });

  const resume = async (): Promise<void> => {
    for (const { sha256, name } of await tools.store.read(filesWithoutText)) {
      if (stopped) return;
      try {
        const bytes = await tools.store.files.read(sha256);
        await storeText(tools, sha256, await read(bytes, name));
      } catch (thrown) {
        // `check` tells of a kept file that is gone; the others must not wait for it.
        if (!(thrown instanceof Failure)) throw thrown;
      }
    }
  };

  return {
    read,
    finish: (sha256, reading) => { follow(reading.then((outcome) => storeText(tools, sha256, outcome))); },
    resume: () => { follow(resume()); },
    idle: async () => { while (underWay.size > 0) await Promise.all(underWay); },
    stop: () => { stopped = true; },
  };
}

/** A text that could not be read or stored is tried again at the next start; until then the log says so. */
async function noteFailed(tools: Tools, thrown: unknown): Promise<void> {
  const noted = tools.store.change(tools.person.name, async (change) => {
    change.log({ action: 'attachment.read-failed', subject: '', after: { detail: thrown instanceof Error ? thrown.message : String(thrown) } });
  });
  await noted.catch(() => undefined);
}

/** What of a reading is stored; null for a file that must not be kept. */
export function fileTextOf(sha256: string, outcome: TextOutcome): FileText | null {
  if (!outcome.ok) return { sha256, state: 'failed', code: outcome.code, pages: null, text: '' };
  if (outcome.mark !== null) return null;
  return { sha256, state: outcome.state, code: outcome.cut ? 'text-cut' : null, pages: outcome.pages, text: outcome.text };
}

async function storeText(tools: Tools, sha256: string, outcome: TextOutcome): Promise<void> {
  const text = fileTextOf(sha256, outcome);
  if (text === null) {
    await giveUp(tools, sha256, outcome.ok ? (outcome.mark ?? '') : '');
    return;
  }
  await tools.store.change(tools.person.name, async (change) => {
    const attachments = await attachmentsWith(change.db, sha256);
    if (attachments.length === 0 || (await hasFileText(change.db, sha256))) return;
    await putFileText(change.db, text);
    for (const attachment of attachments) indexFile(change, attachment.id);
    change.log({ action: 'attachment.read', subject: attachments[0]?.owner.id ?? '', after: { file: attachments[0]?.name ?? '', sha256, state: text.state, code: text.code, length: text.text.length } });
  });
}

/** A classified paper is not kept: neither its bytes nor its text, only that it was given up (DESIGN §7). */
async function giveUp(tools: Tools, sha256: string, mark: string): Promise<void> {
  await tools.store.change(tools.person.name, async (change) => {
    const attachments = await attachmentsWith(change.db, sha256);
    for (const attachment of attachments) logGivenUp(change, attachment, mark);
    await deleteFile(change.db, sha256);
    for (const { owner, id } of attachments) dropSearchEntry(change, owner.kind, owner.id, id);
  });
  if (!(await tools.store.read((db) => isKeptFile(db, sha256)))) await tools.store.files.forget(sha256);
}

export const GIVEN_UP = 'attachment.give-up';

function logGivenUp(change: Change, { owner, name, sha256 }: StoredAttachment, mark: string): void {
  change.log({ action: GIVEN_UP, subject: owner.id, after: { file: name, sha256, code: 'secrecy-mark', mark } });
}
