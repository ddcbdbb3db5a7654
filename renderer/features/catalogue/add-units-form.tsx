import { useMemo, useState, type ReactNode } from 'react';
import { Button, Select, Text, Textarea } from '@mantine/core';
import type { CatalogueProblem } from '../../../electron/contract/catalogue.ts';
import type { Catalogue, UnitKind } from '../../../electron/core/catalogue/types.ts';
import { messageOf } from '../../../electron/core/words/messages.ts';
import { DayInput } from '../../components/day-input.tsx';
import { useLanguage } from '../../i18n/words.tsx';
import { UNIT_KINDS, unitsFromList } from './unit-names.ts';
import { useCatalogue } from './use-catalogue.ts';
import { useCatalogueWords } from './words.ts';
import classes from './catalogue.module.css';

/** Many units from a pasted list. */
export function AddUnitsForm({ catalogue, onSaved }: { readonly catalogue: Catalogue; readonly onSaved: () => void }): ReactNode {
  const words = useCatalogueWords();
  const language = useLanguage();
  const { save, isSaving } = useCatalogue();
  const [text, setText] = useState('');
  const [validFrom, setValidFrom] = useState<string | null>('1990-01-01');
  const [problems, setProblems] = useState<readonly CatalogueProblem[]>([]);
  const [kindOfOthers, setKindOfOthers] = useState<UnitKind | null>(null);
  const listed = useMemo(() => unitsFromList(text, catalogue, validFrom ?? '', kindOfOthers ?? 'khac'), [text, catalogue, validFrom, kindOfOthers]);
  const isKindOpen = listed.unsaid.length > 0 && kindOfOthers === null;

  const submit = async (): Promise<void> => {
    const found = await save({ ...catalogue, units: [...catalogue.units, ...listed.units] }, words.units.addedMany(listed.units.length));
    setProblems(found);
    if (found.length > 0) return;
    setText('');
    onSaved();
  };

  return (
    <form
      className={classes.fields}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Text size="sm" c="dimmed">{words.units.addManyText}</Text>
      <Textarea label={words.units.addManyLabel} placeholder={words.units.addManyExample} autosize minRows={7} maxRows={14} value={text} onChange={(event) => { setText(event.currentTarget.value); }} data-autofocus />
      <DayInput label={words.units.validFrom} value={validFrom} onChange={setValidFrom} w={140} required />
      {listed.unsaid.length > 0 && (
        <Select
          label={words.units.kindOfOthers(listed.unsaid.length)}
          description={words.units.kindOfOthersHint(listed.unsaid.slice(0, 4).join(', '))}
          placeholder={words.units.kindOfOthersChoose}
          data={UNIT_KINDS.map((value) => ({ value, label: words.units.kinds[value] }))}
          value={kindOfOthers}
          onChange={(value) => { setKindOfOthers(UNIT_KINDS.find((kind) => kind === value) ?? null); }}
          maw={420}
        />
      )}
      <Text size="sm" role="status">{words.units.found(listed.units.length, listed.known)}</Text>
      {problems.length > 0 && <p className={classes.fault} role="alert">{problems.map((problem) => messageOf(problem.code, problem.params, language)).join(' ')}</p>}
      <div className={classes.buttons}>
        <Button type="submit" disabled={listed.units.length === 0 || validFrom === null || isKindOpen} loading={isSaving}>{words.editor.add}</Button>
      </div>
    </form>
  );
}
