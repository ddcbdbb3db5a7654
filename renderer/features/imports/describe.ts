import type { FigureValue } from '../../../electron/core/figure/types.ts';
import type { Settlement } from '../../../electron/core/import/types.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { Names } from './names.ts';
import type { Step } from './settling.ts';
import type { ImportWords } from './words.ts';

/** A figure in words: number, zero, missing and not applicable never look alike. */
export const figureText = (figure: FigureValue, words: ImportWords, decimals = 0): string =>
  figure.state === 'number' ? formatNumber(figure.value, decimals) : words.figure[figure.state];

/** An answer as one says it: `“TT” is Thị trấn Thanh Ba`. */
export const answerText = (settlement: Settlement, words: ImportWords, names: Names): string => {
  switch (settlement.kind) {
    case 'unit':
      if (settlement.unitId === null) return words.answer.unitOut(settlement.text ?? '');
      return settlement.text === null ? words.answer.unitOfFile(names.unit(settlement.unitId)) : words.answer.unit(settlement.text, names.unit(settlement.unitId));
    case 'indicator':
      return settlement.indicatorCode === null ? words.answer.indicatorOut(settlement.text) : words.answer.indicator(settlement.text, names.indicatorInGroup(settlement.indicatorCode));
    case 'cell':
      return words.answer.cell(settlement.cell, figureText(settlement.figure, words));
    case 'period':
      return words.answer.period;
    case 'confirm':
      return settlement.cell === null ? words.answer.confirmFile : words.answer.confirm(settlement.cell);
  }
};

/** What one step did, for saying what undo took back. */
export const stepText = (step: Step, words: ImportWords, names: Names): string => {
  const text = answerText(step.did, words, names);
  if (step.kind === 'retracted') return words.answer.retracted(text);
  const added = step.after.filter((settlement) => !step.before.includes(settlement)).length;
  return added > 1 ? words.answer.several(added, text) : text;
};
