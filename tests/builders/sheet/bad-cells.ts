import type { Indicator } from '../../../electron/core/catalogue/types.ts';
import type { IssueCode } from '../../../electron/core/import/types.ts';
import type { Random } from './random.ts';
import type { CellInput } from './workbook.ts';

/** Cells that cannot be taken as they are, with the code each must raise. */
export const badCell = (indicator: Indicator, random: Random, asText: boolean): { readonly input: CellInput; readonly code: IssueCode } => {
  const texts: readonly { input: CellInput; code: IssueCode }[] = [
    { input: 'khoảng 20', code: 'not-a-number' },
    { input: '12 + 5', code: 'not-a-number' },
    { input: '1.23.4', code: 'ambiguous-number' },
    { input: '-7', code: indicator.kind === 'ratio' ? 'not-a-number' : 'negative-value' },
    { input: 'ba mươi', code: 'not-a-number' },
    { input: '#REF!', code: 'not-a-number' },
  ];
  const typed: readonly { input: CellInput; code: IssueCode }[] = [
    { input: { kind: 'error', value: '#DIV/0!', text: '#DIV/0!' }, code: 'error-value' },
    { input: { kind: 'empty', value: null, text: '', formula: '12+5' }, code: 'formula-without-value' },
    { input: { kind: 'date', value: '2020-10-05', text: '05/10/2020' }, code: 'not-a-number' },
    { input: true, code: 'not-a-number' },
    { input: 3.456789, code: 'not-an-integer' },
    { input: 1.234567, code: 'not-an-integer' },
    { input: '7,123', code: 'ambiguous-number' },
  ];
  const usable = [...texts, ...(asText ? [] : typed)].filter(({ code, input }) => !(indicator.kind === 'ratio' && input === '-7') && code !== undefined);
  return random.pick(usable);
};
