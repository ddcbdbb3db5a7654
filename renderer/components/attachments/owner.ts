import type { OWNER_KINDS } from '../../../electron/core/attachment/types.ts';

/** The record that files lie with. */
export type AttachmentOwner = { readonly kind: (typeof OWNER_KINDS)[number]; readonly id: string };
