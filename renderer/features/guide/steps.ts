import type { Catalogue } from '../../../electron/core/catalogue/types.ts';

export type StepName = 'committee' | 'units' | 'indicators' | 'forms' | 'finish';

export const STEPS: readonly StepName[] = ['committee', 'units', 'indicators', 'forms', 'finish'];

/** Whether the catalogue holds what a step is for; the last step is done when all before it are. */
export function isStepDone(step: StepName, catalogue: Catalogue | null): boolean {
  if (catalogue === null) return false;
  switch (step) {
    case 'committee':
      return true;
    case 'units':
      return catalogue.units.length > 0;
    case 'indicators':
      return catalogue.indicators.length > 0;
    case 'forms':
      return catalogue.forms.length > 0;
    case 'finish':
      return catalogue.units.length > 0 && catalogue.indicators.length > 0 && catalogue.forms.length > 0;
  }
}

export function stepAfter(step: StepName): StepName {
  return STEPS[STEPS.indexOf(step) + 1] ?? 'finish';
}
