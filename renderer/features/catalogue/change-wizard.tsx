import { useState, type ReactNode } from 'react';
import { Button, Group, Modal, Radio, Stack, Stepper, TextInput } from '@mantine/core';
import type { CatalogueProblem } from '../../../electron/contract/catalogue.ts';
import type { Catalogue, UnitEventType } from '../../../electron/core/catalogue/types.ts';
import { messageOf } from '../../../electron/core/words/messages.ts';
import { DayInput } from '../../components/day-input.tsx';
import { goToWrongDay } from '../../components/wrong-days.ts';
import { useWords } from '../../i18n/shell-words.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { ChangeSummary } from './change-summary.tsx';
import { ChangeUnits } from './change-units.tsx';
import { faultOf, withUnitChange, type UnitChange } from './unit-change.ts';
import { useCatalogue } from './use-catalogue.ts';
import { useCatalogueWords } from './words.ts';
import classes from './catalogue.module.css';

const TYPES: readonly UnitEventType[] = ['merge', 'absorb', 'split', 'rename', 'retype', 'parent-change', 'dissolve'];
const START: ChangeDraft = { type: 'merge', date: null, basis: '', from: [], into: null, results: [{ name: '', kind: 'xa', code: null }], parentId: null, updateForms: true };

export type ChangeDraft = Omit<UnitChange, 'date'> & { readonly date: string | null };

/** Merges, splits and other changes of units, in three steps: what, which, check. */
export function ChangeWizard({ catalogue, onClose }: { readonly catalogue: Catalogue; readonly onClose: () => void }): ReactNode {
  const words = useCatalogueWords();
  const shared = useWords();
  const language = useLanguage();
  const { save, isSaving } = useCatalogue();
  const [step, setStep] = useState(0);
  const [draft, setDraft] = useState<ChangeDraft>(START);
  const [problems, setProblems] = useState<readonly CatalogueProblem[]>([]);
  const set = (change: Partial<ChangeDraft>): void => {
    setDraft({ ...draft, ...change });
  };
  const change: UnitChange = { ...draft, date: draft.date ?? '', results: draft.results.filter((result) => result.name.trim() !== '') };
  const fault = faultOf(catalogue, change);
  const canGoOn = step === 0 ? draft.date !== null : fault === null;

  const submit = async (): Promise<void> => {
    const found = await save(withUnitChange(catalogue, change), words.events.done(words.events.types[draft.type].toLocaleLowerCase('vi')));
    setProblems(found);
    if (found.length === 0) onClose();
  };

  return (
    <Modal opened onClose={onClose} title={words.events.wizardTitle} size={640} closeButtonProps={{ 'aria-label': shared.actions.close }}>
      <Stepper active={step} onStepClick={(to) => { if (to < step) setStep(to); }} size="xs" allowNextStepsSelect={false}>
        <Stepper.Step label={words.events.stepWhat}>
          <Stack gap="sm">
            <Radio.Group aria-label={words.events.type} value={draft.type} onChange={(value) => { const type = TYPES.find((each) => each === value); if (type !== undefined) set({ type }); }}>
              <Stack gap={6}>
                {TYPES.map((type) => (
                  <Radio key={type} value={type} label={words.events.types[type]} description={words.events.typeHints[type]} />
                ))}
              </Stack>
            </Radio.Group>
            <Group align="flex-start" wrap="nowrap">
              <DayInput label={words.events.date} value={draft.date} onChange={(date) => { set({ date }); }} w={130} required />
              <TextInput label={words.events.basis} placeholder={words.events.basisExample} value={draft.basis} onChange={(event) => { set({ basis: event.currentTarget.value }); }} flex={1} />
            </Group>
          </Stack>
        </Stepper.Step>
        <Stepper.Step label={words.events.stepUnits}>
          <ChangeUnits catalogue={catalogue} draft={draft} set={set} />
        </Stepper.Step>
        <Stepper.Step label={words.events.stepCheck}>
          <ChangeSummary catalogue={catalogue} after={fault === null ? withUnitChange(catalogue, change) : catalogue} />
        </Stepper.Step>
      </Stepper>
      {step > 0 && fault !== null && <p className={classes.fault} role="status">{words.events.faults[fault]}</p>}
      {problems.length > 0 && <p className={classes.fault} role="alert">{problems.map((problem) => messageOf(problem.code, problem.params, language)).join(' ')}</p>}
      <Group justify="flex-end" mt="md" gap="xs">
        {step < 2 ? (
          <Button disabled={!canGoOn} onClick={() => { if (!goToWrongDay()) setStep(step + 1); }}>{shared.actions.next}</Button>
        ) : (
          <Button loading={isSaving} onClick={() => void submit()}>{words.editor.save}</Button>
        )}
        {step > 0 && <Button variant="default" onClick={() => { setStep(step - 1); }}>{shared.actions.back}</Button>}
        <Button variant="default" onClick={onClose}>{shared.actions.cancel}</Button>
      </Group>
    </Modal>
  );
}
