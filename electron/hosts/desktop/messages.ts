import type { Language } from '../../contract/base.ts';
import type { FailureData } from '../../contract/base.ts';
import type { ChildSettings } from '../../formats/process/messages.ts';
import type { SideTask } from '../../store/side/task.ts';

/** Channel on which the window is handed its port. */
export const PORT_CHANNEL = 'so-thu-ky:port';
/** The window says that it is ready for a port. */
export const READY_CHANNEL = 'so-thu-ky:ready';

/** From main to the backend process. Ports travel beside the message. */
export type ToBackend =
  | { readonly kind: 'open'; readonly dataFolder: string; readonly userName: string; readonly language: Language; readonly temporary: string }
  | { readonly kind: 'connect' }
  /** A reading process has started; its port travels beside. */
  | { readonly kind: 'reader-started'; readonly id: number }
  | { readonly kind: 'reader-ended'; readonly id: number; readonly lastWords: string }
  | { readonly kind: 'side-ended'; readonly id: number; readonly lastWords: string }
  /** What came of opening a copy; empty when its program has it. */
  | { readonly kind: 'copy-opened'; readonly id: number; readonly problem: string }
  | { readonly kind: 'close' };

/** From the backend process to main. */
export type FromBackend =
  | { readonly kind: 'opened' }
  | { readonly kind: 'refused'; readonly failure: FailureData }
  /** Only main can start a process where Electron may not run as Node. */
  | { readonly kind: 'start-reader'; readonly id: number; readonly settings: ChildSettings }
  | { readonly kind: 'kill-reader'; readonly id: number }
  | { readonly kind: 'start-side'; readonly id: number; readonly task: SideTask }
  | { readonly kind: 'kill-side'; readonly id: number }
  /** Only main may hand a file to another program. */
  | { readonly kind: 'open-copy'; readonly id: number; readonly path: string }
  | { readonly kind: 'closed' };
