import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCloudUpload, IconLock } from '@tabler/icons-react';
import type { FigureGrid } from '../../../electron/contract/figures.ts';
import { roundDecimal, sumDecimal } from '../../../electron/core/text/decimal.ts';
import { entryText, type Entry } from '../../grid/entry.ts';
import type { GridCells } from '../../grid/types.ts';
import { faultText, useGridWords, type GridWords } from '../../grid/words.ts';
import { capitalised, formatNumber } from '../../i18n/format.ts';
import { useFailureText } from '../../i18n/use-failure-text.ts';
import type { Chosen } from './figure-workspace.tsx';
import type { FigureSheet, SheetState } from './figure-sheet.ts';
import { entryAt, numbersOf, type Place } from './sheet-model.ts';
import { stepWords } from './step-words.ts';
import { useFigureWords } from './words.ts';
import classes from './figure-workspace.module.css';

type StatusLineProps = {
  readonly grid: FigureGrid;
  readonly stored: GridCells;
  readonly shown: GridCells;
  readonly chosen: Chosen;
  readonly sheet: FigureSheet;
  readonly state: SheetState;
  readonly onGoTo: (place: Place) => void;
};

/** Below the grid: what the chosen cell holds and why it is wrong, the sum of the selection, and whether all is saved. */
export function StatusLine({ grid, stored, shown, chosen, sheet, state, onGoTo }: StatusLineProps): ReactNode {
  const words = useFigureWords();
  const gridWords = useGridWords();
  const failureText = useFailureText();
  const invalid = [...state.overlay.values()].filter((written) => written.state === 'invalid');

  const goToNextInvalid = (): void => {
    const at = invalid.findIndex((written) => written.unit === chosen.active?.unit && written.indicator === chosen.active.indicator);
    const next = invalid[(at + 1) % invalid.length];
    if (next !== undefined) onGoTo(next);
  };

  return (
    <div className={classes.line} role="group" aria-label={words.status.line}>
      <div className={classes.about}>{chosen.active !== null && <AboutCell grid={grid} stored={stored} shown={shown} place={chosen.active} gridWords={gridWords} />}</div>
      <Sums grid={grid} shown={shown} chosen={chosen} />
      {invalid.length > 0 && (
        <Button size="compact-xs" variant="light" color="red" leftSection={<IconAlertTriangle size={14} aria-hidden />} onClick={goToNextInvalid} title={words.status.nextInvalid}>
          {words.status.invalid(invalid.length)}
        </Button>
      )}
      <span className={classes.quiet} role="status">
        {state.last !== null && words.status[state.last.kind](stepWords(state.last.step, grid, words))}
      </span>
      {grid.closed ? (
        <span className={classes.save}>
          <IconLock size={15} aria-hidden /> {words.status.closed}
        </span>
      ) : state.error !== null && state.error !== undefined ? (
        <span className={classes.save} data-tone="bad" role="alert" title={failureText(state.error)}>
          <IconAlertTriangle size={15} aria-hidden /> {words.status.failed} {failureText(state.error)}
          <Button size="compact-xs" variant="default" onClick={sheet.retry}>
            {words.status.retry}
          </Button>
        </span>
      ) : (
        <span className={classes.save} data-tone={state.saving === 0 && state.savedOnce ? 'good' : undefined} data-save={state.saving > 0 ? 'saving' : 'saved'}>
          {state.saving > 0 ? <IconCloudUpload size={15} aria-hidden /> : <IconCheck size={15} aria-hidden />}
          {state.saving > 0 ? words.status.saving : state.savedOnce ? words.status.saved : words.status.autosave}
        </span>
      )}
    </div>
  );
}

function AboutCell({ grid, stored, shown, place, gridWords }: { readonly grid: FigureGrid; readonly stored: GridCells; readonly shown: GridCells; readonly place: Place; readonly gridWords: GridWords }): ReactNode {
  const words = useFigureWords();
  const unit = grid.units.find((each) => each.id === place.unit);
  const indicator = grid.indicators.find((each) => each.code === place.indicator);
  if (unit === undefined || indicator === undefined) return null;
  const entry = entryAt(shown, place);
  const sign = shown.get(place.unit)?.get(place.indicator)?.sign ?? null;
  const held = entryAt(stored, place);
  return (
    <>
      <span className={classes.where}>
        {capitalised(unit.label)} · {indicator.group === '' ? '' : `${indicator.group} › `}
        {indicator.name}
      </span>{' '}
      {entry.kind === 'invalid' ? (
        <span className={classes.fault}>
          {faultText(entry.fault, gridWords)}
          {held.kind === 'figure' && ` ${words.status.stored(entryText(held, indicator.decimals))}`}
        </span>
      ) : (
        <span className={classes.quiet}>{[meaning(entry, gridWords), sign === null ? null : gridWords.sign[sign]].filter((part) => part !== null).join(' · ')}</span>
      )}
    </>
  );
}

function meaning(entry: Entry, words: GridWords): string | null {
  if (entry.kind !== 'figure') return null;
  switch (entry.figure.state) {
    case 'number':
      return null;
    case 'zero':
      return words.state.zero;
    case 'missing':
      return words.state.missing;
    case 'not-applicable':
      return words.state.notApplicable;
  }
}

/** Sum, average and count, as Excel shows them for a selection. */
function Sums({ grid, shown, chosen }: { readonly grid: FigureGrid; readonly shown: GridCells; readonly chosen: Chosen }): ReactNode {
  const words = useFigureWords();
  if (chosen.units.length * chosen.indicators.length < 2) return null;
  const numbers = numbersOf(chosen.units.flatMap((unit) => chosen.indicators.map((indicator) => entryAt(shown, { unit, indicator }))));
  if (numbers.length === 0) return null;
  const sum = sumDecimal(numbers);
  const summed = grid.indicators.filter((indicator) => chosen.indicators.includes(indicator.code)).every((indicator) => indicator.kind !== 'ratio');
  return (
    <span className={classes.quiet}>
      {summed && `${words.status.sum}: ${formatNumber(sum)} · ${words.status.average}: ${formatNumber(roundDecimal(sum / numbers.length, 2))} · `}
      {words.status.count}: {formatNumber(numbers.length)}
    </span>
  );
}
