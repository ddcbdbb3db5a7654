import type { Catalogue, Form } from '../../core/catalogue/types.ts';
import type { ImportReading, InterpretContext, RememberedLayout } from '../../core/import/types.ts';
import type { PreviewOutcome, TextOutcome } from '../text/outcome.ts';
import type { ReadOutcome } from '../workbook/outcome.ts';

/** A file to read: its bytes, or a path that the reading process opens itself. */
export type FileSource =
  | { readonly bytes: Uint8Array; readonly path?: never }
  | { readonly path: string; readonly bytes?: never };

/** Reads a file and brings the whole workbook across, for the review screen and `sheet read`. */
export type ReadTask = FileSource & { readonly kind: 'read'; readonly fileName?: string };

/** Reads a file and interprets it, so that only the result crosses. */
export type InterpretTask = FileSource & {
  readonly kind: 'interpret';
  readonly context: InterpretContext;
  /** False leaves out what each cell is, which is most of what crosses and is only for the review screen. */
  readonly roles?: boolean;
};

/** Reads what is written in any kind of file, for search. */
export type TextTask = FileSource & { readonly kind: 'text'; readonly fileName: string };

/** Reads what is to be shown of any kind of file. */
export type PreviewTask = FileSource & { readonly kind: 'preview'; readonly fileName: string };

export type ReadingTask = ReadTask | InterpretTask | TextTask | PreviewTask;

export type RefusedOutcome = {
  readonly ok: false;
  readonly code: 'unreadable-file' | 'encrypted-file' | 'file-too-large';
  /** `reason` as in `RefusalReason`, or `time`, `memory`, `crashed`, `cannot-open` of the reading process itself. */
  readonly params: Readonly<Record<string, string | number>>;
};

/** A sheet of the file and how far its cells reach. */
export type SheetSize = { readonly name: string; readonly hidden: boolean; readonly rows: number; readonly cols: number };

export type InterpretOutcome =
  | { readonly ok: true; readonly reading: ImportReading; readonly sha256: string; readonly sheets: readonly SheetSize[] }
  | RefusedOutcome;

export type ReadTaskOutcome = Extract<ReadOutcome, { ok: true }> | RefusedOutcome;

type Outcomes = { readonly read: ReadTaskOutcome; readonly interpret: InterpretOutcome; readonly text: TextOutcome; readonly preview: PreviewOutcome };

export type OutcomeOf<Task extends ReadingTask> = Outcomes[Task['kind']];
export type AnyOutcome = Outcomes[ReadingTask['kind']];

/** The parts of a context that many files share: sent to a process once and kept there under a number. */
export type SharedContext = { readonly catalogue: Catalogue; readonly layouts: readonly RememberedLayout[] };
/** The form stands for its place among the catalogue's where it is one of them: it names every unit and indicator. */
export type OwnContext = Omit<InterpretContext, keyof SharedContext | 'form'> & { readonly form: Form | number };

export type Request =
  | { readonly type: 'share'; readonly id: number; readonly shared: SharedContext }
  | { readonly type: 'forget'; readonly id: number }
  | { readonly type: 'read'; readonly id: number; readonly source: FileSource; readonly fileName: string }
  | { readonly type: 'text' | 'preview'; readonly id: number; readonly source: FileSource; readonly fileName: string }
  | { readonly type: 'interpret'; readonly id: number; readonly source: FileSource; readonly shared: number; readonly context: OwnContext; readonly roles: boolean };

export type Reply =
  | { readonly type: 'ready' }
  /** `memoryMb` is what the process takes now, so that one left bloated by a large file does not read the next. */
  | { readonly type: 'done'; readonly id: number; readonly outcome: ReadTaskOutcome | TextOutcome | PreviewOutcome; readonly memoryMb: number }
  /** `packed` as `packReading` makes it. */
  | { readonly type: 'interpreted'; readonly id: number; readonly packed: string; readonly memoryMb: number }
  /** A bug outside the reader: not the file's fault, so it must not pass for an unreadable file. */
  | { readonly type: 'failed'; readonly id: number; readonly message: string };

/** What the process is given when it starts, as its only argument in JSON. */
export type ChildSettings = { readonly timeLimitMs: number; readonly memoryLimitMb: number };
