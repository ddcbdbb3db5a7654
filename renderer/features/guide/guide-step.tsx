import { useState, type ReactNode } from 'react';
import { Button, Group, Text } from '@mantine/core';
import { IconArrowRight, IconFileImport, IconTable } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Catalogue } from '../../../electron/core/catalogue/types.ts';
import { AddUnitsForm } from '../catalogue/add-units-form.tsx';
import { CommitteeForm } from '../catalogue/committee-form.tsx';
import { FormEditor } from '../catalogue/form-editor.tsx';
import { IndicatorEditor } from '../catalogue/indicator-editor.tsx';
import { stepAfter, type StepName } from './steps.ts';
import { useGuideWords } from './words.ts';
import classes from './guide.module.css';

type GuideStepProps = { readonly step: StepName; readonly catalogue: Catalogue | null; readonly onNext: (step: StepName) => void };

/** One step: what it is for, the same form as in the catalogue, and the way on. */
export function GuideStep({ step, catalogue, onNext }: GuideStepProps): ReactNode {
  const words = useGuideWords();
  const goOn = (): void => {
    onNext(stepAfter(step));
  };
  if (step === 'committee')
    return (
      <div className={classes.body}>
        <Text c="dimmed" size="sm">{words.steps.committeeText}</Text>
        <CommitteeForm catalogue={catalogue} onSaved={goOn} />
        {catalogue !== null && <Next step={step} onNext={goOn} />}
      </div>
    );
  if (catalogue === null) return <Text>{words.needsCommittee}</Text>;
  switch (step) {
    case 'units':
      return (
        <div className={classes.body}>
          <Text c="dimmed" size="sm">{words.steps.unitsText}</Text>
          <Has text={catalogue.units.length === 0 ? null : words.has.units(catalogue.units.length)} section="units" />
          <AddUnitsForm catalogue={catalogue} onSaved={goOn} />
          {catalogue.units.length > 0 && <Next step={step} onNext={goOn} />}
        </div>
      );
    case 'indicators':
      return (
        <div className={classes.body}>
          <Text c="dimmed" size="sm">{words.steps.indicatorsText}</Text>
          <Has text={catalogue.indicators.length === 0 ? null : words.has.indicators(catalogue.indicators.length)} section="indicators" />
          <NewIndicator catalogue={catalogue} />
          {catalogue.indicators.length > 0 && <Next step={step} onNext={goOn} />}
        </div>
      );
    case 'forms':
      return (
        <div className={classes.body}>
          <Text c="dimmed" size="sm">{words.steps.formsText}</Text>
          <Has text={catalogue.forms.length === 0 ? null : words.has.forms(catalogue.forms.length)} section="forms" />
          {catalogue.forms.length === 0 ? <FormEditor catalogue={catalogue} form={null} onDone={goOn} /> : <Next step={step} onNext={goOn} />}
        </div>
      );
    case 'finish':
      return (
        <div className={classes.body}>
          <Text>{words.steps.finishText}</Text>
          <Group gap="xs">
            <Button component={Link} to="/imports" leftSection={<IconFileImport size={16} aria-hidden />}>{words.toImports}</Button>
            <Button component={Link} to="/figures" variant="default" leftSection={<IconTable size={16} aria-hidden />}>{words.toFigures}</Button>
          </Group>
        </div>
      );
  }
}

/** An empty indicator form again after each one that was added. */
function NewIndicator({ catalogue }: { readonly catalogue: Catalogue }): ReactNode {
  const [added, setAdded] = useState(0);
  return <IndicatorEditor key={added} catalogue={catalogue} indicator={null} onDone={() => { setAdded(added + 1); }} />;
}

function Has({ text, section }: { readonly text: string | null; readonly section: string }): ReactNode {
  const words = useGuideWords();
  if (text === null) return null;
  return (
    <Text size="sm">
      {text} <Link to="/catalogue/$section" params={{ section }} className={classes.link}>{words.openCatalogue}</Link>
    </Text>
  );
}

function Next({ step, onNext }: { readonly step: StepName; readonly onNext: () => void }): ReactNode {
  const words = useGuideWords();
  return (
    <div>
      <Button variant="light" rightSection={<IconArrowRight size={15} aria-hidden />} onClick={onNext}>{words.continueTo(words.steps[stepAfter(step)])}</Button>
    </div>
  );
}
