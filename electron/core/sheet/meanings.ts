import type { Indicator, Unit } from '../catalogue/types.ts';
import { pathText } from './facets.ts';
import type { Doubts } from './doubts.ts';
import { indicatorSuggestions, unitSuggestions } from './doubts.ts';
import type { IndicatorSense, Lexicon, UnitSense } from './lexicon.ts';
import type { Cell } from './types.ts';

/** What a name came to: the thing itself, `skip` when a person said to leave it out, `doubt` when it was put to a person. */
export type Meaning<Thing> = { readonly kind: 'known'; readonly thing: Thing } | { readonly kind: 'skip' } | { readonly kind: 'doubt' };

const DOUBT = { kind: 'doubt' } as const;
const SKIP = { kind: 'skip' } as const;

/** Turns the name of a unit into the unit, or raises the doubt at its cell (null: the sheet as a whole). */
export const meaningOfUnit = (found: UnitSense, text: string, cell: Cell | null, lexicon: Lexicon, doubts: Doubts): Meaning<Unit> => {
  switch (found.kind) {
    case 'match':
      if (lexicon.reports(found.unit)) return { kind: 'known', thing: found.unit };
      return doubts.raise('warning', 'unit-not-in-form', cell, { text, unit: found.unit.name }) ? DOUBT : { kind: 'known', thing: found.unit };
    case 'left-out':
      return SKIP;
    case 'closed': {
      const closedOn = found.reason === 'ended' ? (found.unit.validTo ?? '') : '';
      doubts.raise('error', 'closed-unit', cell, { text, unit: found.unit.name, closedOn }, unitSuggestions(found.successors));
      return DOUBT;
    }
    case 'ambiguous':
      doubts.raise('error', 'ambiguous-unit', cell, { text }, unitSuggestions(found.candidates));
      return DOUBT;
    case 'near':
      doubts.raise('error', 'unknown-unit', cell, { text }, unitSuggestions(found.candidates));
      return DOUBT;
    case 'none':
      doubts.raise('error', 'unknown-unit', cell, { text });
      return DOUBT;
  }
};

/** Turns a header path or row label into the indicator, or raises the doubt at its cell. */
export const meaningOfIndicator = (found: IndicatorSense, path: readonly string[], cell: Cell | null, doubts: Doubts): Meaning<Indicator> => {
  const text = pathText(path);
  switch (found.kind) {
    case 'match':
      return { kind: 'known', thing: found.indicator };
    case 'left-out':
      return SKIP;
    case 'elsewhere':
      doubts.raise('warning', 'indicator-not-in-form', cell, { text, indicator: found.indicator.name });
      return DOUBT;
    case 'ambiguous':
      doubts.raise('error', 'ambiguous-indicator', cell, { text }, indicatorSuggestions(found.candidates));
      return DOUBT;
    case 'near': {
      const first = found.candidates[0];
      if (found.reason === 'measure' && first !== undefined) {
        if (!doubts.raise('error', 'unmatched-measure', cell, { text, measure: first.measure, indicator: first.name }, indicatorSuggestions(found.candidates))) {
          return { kind: 'known', thing: first };
        }
      } else doubts.raise('error', 'unknown-indicator', cell, { text }, indicatorSuggestions(found.candidates));
      return DOUBT;
    }
    case 'none':
      doubts.raise('warning', 'unknown-indicator', cell, { text });
      return DOUBT;
  }
};
