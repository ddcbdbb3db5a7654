import { useMemo, useState, type ReactNode } from 'react';
import { Button, Select, TextInput } from '@mantine/core';
import { IconCheck, IconEyeOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { fold } from '../../../electron/core/text/fold.ts';
import { parseVietnameseNumber } from '../../../electron/core/text/number.ts';
import type { FigureValue } from '../../../electron/core/figure/types.ts';
import type { Settlement, Suggestion } from '../../../electron/core/import/types.ts';
import { useApi } from '../../app/client.tsx';
import { formatDate } from '../../i18n/format.ts';
import { figureText } from './describe.ts';
import type { Names } from './names.ts';
import { unitChoices, type UnitChoice } from './unit-choices.ts';
import { useImportWords, type ImportWords } from './words.ts';
import classes from './fixes.module.css';

type Choosing<Answer> = { readonly suggestions: readonly Suggestion[]; readonly chosen: Settlement | null; readonly onChoose: (answer: Answer) => void };

type UnitFixProps = Choosing<string | null> & { readonly names: Names; readonly form: string; readonly period: string; readonly text: string | null };

/** Says which unit a name means: suggestions first, then every unit with the time it existed; or leaves the name out. */
export function UnitFix({ names, form, period, text, suggestions, chosen, onChoose }: UnitFixProps): ReactNode {
  const words = useImportWords();
  const window = useQuery(useApi().periods.get.queryOptions({ input: { form, period } })).data?.period.window ?? null;
  const choices = useMemo(() => (names.catalogue === null ? [] : unitChoices(names.catalogue, window, suggestions)), [names.catalogue, window, suggestions]);
  const current = chosen?.kind === 'unit' ? chosen.unitId : undefined;
  const option = (choice: UnitChoice) => ({ value: choice.unit.id, label: `${names.unit(choice.unit.id)}${validity(choice, words)}` });
  const suggested = choices.filter((choice) => choice.suggested);
  return (
    <div className={classes.fix}>
      <Suggested
        items={suggested.map((choice) => ({ id: choice.unit.id, label: option(choice).label, isChosen: current === choice.unit.id }))}
        onPick={onChoose}
      />
      <Select
        label={text === null ? words.fix.unitOfFile : words.fix.unit}
        placeholder={words.fix.otherUnit}
        searchable
        nothingFoundMessage={words.fix.nothingFound}
        value={current ?? null}
        filter={findFolded}
        withScrollArea={false}
        classNames={{ options: classes.options ?? '' }}
        data={[
          { group: words.fix.inPeriod, items: choices.filter((choice) => choice.inPeriod).map(option) },
          { group: words.fix.outOfPeriod, items: choices.filter((choice) => !choice.inPeriod).map(option) },
        ].filter((group) => group.items.length > 0)}
        onChange={(unitId) => { if (unitId !== null) onChoose(unitId); }}
      />
      {text !== null && (
        <Button variant={current === null ? 'default' : 'subtle'} color="gray" justify="flex-start" leftSection={<IconEyeOff size={14} aria-hidden />} onClick={() => { onChoose(null); }}>
          {words.fix.leaveOutUnit}
        </Button>
      )}
    </div>
  );
}

const validity = ({ unit }: UnitChoice, words: ImportWords): string => {
  const isOld = unit.validFrom <= '2000';
  if (unit.validTo !== null) return ` (${isOld ? words.fix.validUntil(formatDate(unit.validTo)) : words.fix.validBetween(formatDate(unit.validFrom), formatDate(unit.validTo))})`;
  return isOld ? '' : ` (${words.fix.validFrom(formatDate(unit.validFrom))})`;
};

type IndicatorFixProps = Choosing<string | null> & { readonly names: Names; readonly form: string };

/** Says which indicator a header means, grouped as the catalogue groups them; or leaves its column or row out. */
export function IndicatorFix({ names, form, suggestions, chosen, onChoose }: IndicatorFixProps): ReactNode {
  const words = useImportWords();
  const current = chosen?.kind === 'indicator' ? chosen.indicatorCode : undefined;
  const groups = useMemo(() => {
    const inForm = new Set(names.catalogue?.forms.find((each) => each.code === form)?.indicators ?? []);
    const byGroup = new Map<string, { value: string; label: string }[]>();
    for (const indicator of names.catalogue?.indicators ?? []) {
      if (!inForm.has(indicator.code)) continue;
      const item = { value: indicator.code, label: indicator.measure === '' ? indicator.name : `${indicator.name} (${indicator.measure})` };
      byGroup.set(indicator.group, [...(byGroup.get(indicator.group) ?? []), item]);
    }
    return [...byGroup].map(([group, items]) => ({ group, items }));
  }, [names.catalogue, form]);
  const suggested = suggestions.flatMap((suggestion) => (suggestion.kind === 'indicator' ? [suggestion.id] : []));
  return (
    <div className={classes.fix}>
      <Suggested
        items={suggested.map((code) => ({ id: code, label: names.indicatorInGroup(code), isChosen: current === code }))}
        onPick={onChoose}
      />
      <Select
        label={words.fix.indicator}
        placeholder={words.fix.otherIndicator}
        searchable
        nothingFoundMessage={words.fix.nothingFound}
        value={current ?? null}
        filter={findFolded}
        withScrollArea={false}
        classNames={{ options: classes.options ?? '' }}
        data={groups}
        onChange={(indicatorCode) => { if (indicatorCode !== null) onChoose(indicatorCode); }}
      />
      <Button variant={current === null ? 'default' : 'subtle'} color="gray" justify="flex-start" leftSection={<IconEyeOff size={14} aria-hidden />} onClick={() => { onChoose(null); }}>
        {words.fix.leaveOutIndicator}
      </Button>
    </div>
  );
}

type ValueFixProps = Choosing<FigureValue> & { readonly written: string };

/** The true value of a cell, typed as Vietnam writes numbers, with the marks for zero, missing and not applicable. */
export function ValueFix({ written, suggestions, chosen, onChoose }: ValueFixProps): ReactNode {
  const words = useImportWords();
  const given = chosen?.kind === 'cell' ? figureText(chosen.figure, words) : written;
  const [typed, setTyped] = useState(given);
  const figure = readTyped(typed);
  return (
    <form
      className={classes.fix}
      onSubmit={(event) => {
        event.preventDefault();
        if (figure !== null) onChoose(figure);
      }}
    >
      <Suggested
        items={suggestions.flatMap((suggestion) => (suggestion.kind === 'value' ? [{ id: String(suggestion.value), label: suggestion.label, isChosen: chosen?.kind === 'cell' && chosen.figure.value === suggestion.value }] : []))}
        onPick={(value) => {
          const picked = figureOf(Number(value));
          setTyped(figureText(picked, words));
          onChoose(picked);
        }}
      />
      <TextInput
        label={words.fix.value}
        description={words.fix.valueHint}
        value={typed}
        error={typed !== written && typed.trim() !== '' && figure === null ? words.fix.valueBad : undefined}
        onFocus={(event) => { event.currentTarget.select(); }}
        onChange={(event) => { setTyped(event.currentTarget.value); }}
      />
      <div className={classes.line}>
        <span className={classes.quiet} aria-live="polite">{figure === null ? '' : words.fix.valueRead(figureText(figure, words))}</span>
        <Button type="submit" size="compact-sm" disabled={figure === null} leftSection={<IconCheck size={14} aria-hidden />}>{words.fix.set}</Button>
      </div>
    </form>
  );
}

const figureOf = (value: number): FigureValue => (value === 0 ? { state: 'zero', value: 0 } : { state: 'number', value });

/** Null for a blank and for whatever could be read in two ways. */
const readTyped = (typed: string): FigureValue | null => {
  if (typed.trim() === '') return null;
  const reading = parseVietnameseNumber(typed);
  if (!reading.ok) return null;
  switch (reading.state) {
    case 'number':
      return { state: 'number', value: reading.value };
    case 'zero':
      return { state: 'zero', value: 0 };
    case 'missing':
      return { state: 'missing', value: null };
    case 'not-applicable':
      return { state: 'not-applicable', value: null };
  }
};

type SuggestedProps = { readonly items: readonly { readonly id: string; readonly label: string; readonly isChosen: boolean }[]; readonly onPick: (id: string) => void };

function Suggested({ items, onPick }: SuggestedProps): ReactNode {
  const words = useImportWords();
  if (items.length === 0) return null;
  return (
    <div className={classes.suggested} role="group" aria-label={words.fix.suggestions}>
      {items.slice(0, 5).map((item) => (
        <Button key={item.id} size="compact-sm" variant={item.isChosen ? 'filled' : 'default'} aria-pressed={item.isChosen} onClick={() => { onPick(item.id); }}>
          {item.label}
        </Button>
      ))}
    </div>
  );
}

type Option = { readonly value: string; readonly label: string };
type Listed = Option | { readonly group: string; readonly items: readonly Option[] };

/** Finds without marks: `chi tien` finds `Chí Tiên`. */
const findFolded = <Item,>({ options, search }: { readonly options: readonly Item[]; readonly search: string }): Item[] => {
  const wanted = fold(search);
  const fits = (option: unknown): boolean => fold((option as Option).label).includes(wanted);
  return options.flatMap((option) => {
    const listed = option as unknown as Listed;
    if (!('group' in listed)) return fits(listed) ? [option] : [];
    const items = listed.items.filter(fits);
    return items.length === 0 ? [] : [{ ...option, items }];
  });
};
