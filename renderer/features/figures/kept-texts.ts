import type { FormPeriodInput } from './figure-sheet.ts';
import { keyOf, type Overlay, type Written } from './sheet-model.ts';

const PREFIX = 'so-thu-ky.invalid-texts.';

/**
 * Texts that are no figures are not stored in the register, and must not be lost either: they wait in this tab, beside
 * the form and period they were typed for, until they are mended.
 */
export function keepInvalid(input: FormPeriodInput, overlay: Overlay): void {
  const invalid = [...overlay.values()].filter((written) => written.state === 'invalid');
  const key = `${PREFIX}${input.form}.${input.period}`;
  if (invalid.length === 0) window.sessionStorage.removeItem(key);
  else window.sessionStorage.setItem(key, JSON.stringify(invalid));
}

export function keptInvalid(input: FormPeriodInput): Overlay {
  const kept = window.sessionStorage.getItem(`${PREFIX}${input.form}.${input.period}`);
  if (kept === null) return new Map();
  // Written by `keepInvalid` of this same tab.
  const list = JSON.parse(kept) as readonly Written[];
  return new Map(list.map((written) => [keyOf(written), written]));
}
