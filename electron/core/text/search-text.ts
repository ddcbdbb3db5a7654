import { fold, toneKey } from './fold.ts';

/** One text in the two forms that search compares: without marks, and with them (tone placement and case folded in both). */
export type SearchText = { readonly plain: string; readonly marked: string };

export function searchText(text: string): SearchText {
  return { plain: fold(text), marked: toneKey(text) };
}
