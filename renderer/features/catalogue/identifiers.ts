import { fold } from '../../../electron/core/text/fold.ts';

/** A readable, stable id made of a name, `hanh-cu`, or `hanh-cu-2` when that one is taken. */
export function idFor(name: string, taken: ReadonlySet<string>): string {
  const base = fold(name).replaceAll(' ', '-') || 'muc';
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}
