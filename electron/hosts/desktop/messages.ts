import type { Language } from '../../contract/base.ts';
import type { FailureData } from '../../contract/base.ts';

/** Channel on which the window is handed its port. */
export const PORT_CHANNEL = 'so-thu-ky:port';
/** The window says that it is ready for a port. */
export const READY_CHANNEL = 'so-thu-ky:ready';

/** From main to the backend process. Ports travel beside the message. */
export type ToBackend =
  | { readonly kind: 'open'; readonly dataFolder: string; readonly userName: string; readonly language: Language }
  | { readonly kind: 'connect' }
  | { readonly kind: 'close' };

/** From the backend process to main. */
export type FromBackend =
  | { readonly kind: 'opened' }
  | { readonly kind: 'refused'; readonly failure: FailureData }
  | { readonly kind: 'closed' };
