import type { SheetPreview, TextBlock } from '../../core/attachment/types.ts';
import type { RefusedOutcome } from '../process/messages.ts';

/** What is in a file: blocks of text, sheets, nothing but pictures, or something that is not read here. */
export type FileContent =
  | { readonly kind: 'blocks'; readonly blocks: readonly TextBlock[]; readonly pages: number | null }
  | { readonly kind: 'sheets'; readonly blocks: readonly TextBlock[]; readonly sheets: readonly SheetPreview[] }
  | { readonly kind: 'no-text'; readonly pages: number | null }
  | { readonly kind: 'not-supported' };

/** The text of a file for search. `mark` is the secrecy mark it begins with; its text then stays behind. */
export type TextOutcome =
  | { readonly ok: true; readonly state: 'extracted' | 'no-text' | 'not-supported'; readonly text: string; readonly cut: boolean; readonly pages: number | null; readonly mark: string | null }
  | RefusedOutcome;

/** What is shown of a file; `cut` when there is more. */
export type PreviewOutcome =
  | { readonly ok: true; readonly kind: 'blocks'; readonly blocks: readonly TextBlock[]; readonly cut: boolean }
  | { readonly ok: true; readonly kind: 'sheets'; readonly sheets: readonly SheetPreview[]; readonly cut: boolean }
  | { readonly ok: true; readonly kind: 'none' }
  | RefusedOutcome;
