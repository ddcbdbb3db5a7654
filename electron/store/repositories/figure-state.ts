import type { FigureState, FigureValue } from '../../core/figure/types.ts';

const STATES = ['number', 'zero', 'missing', 'not-applicable'] as const satisfies readonly FigureState[];

/** A figure's state as its number in the store. */
export function stateNumber(state: FigureState): number {
  return STATES.indexOf(state);
}

/** A figure out of its two columns. */
export function figureOf(state: number, value: number | null): FigureValue {
  const name = STATES[state];
  if (name === 'number') {
    if (value === null) throw new Error('a figure that is a number and has none');
    return { state: 'number', value };
  }
  if (name === 'zero') return { state: 'zero', value: 0 };
  if (name === 'missing' || name === 'not-applicable') return { state: name, value: null };
  throw new Error(`unknown state of a figure: ${state}`);
}

export function sameFigure(a: FigureValue, b: FigureValue): boolean {
  return a.state === b.state && a.value === b.value;
}
