import { useState, type ReactNode } from 'react';
import { Text, UnstyledButton } from '@mantine/core';
import { IconCircleCheckFilled, IconCircleDashed } from '@tabler/icons-react';
import type { Catalogue } from '../../../electron/core/catalogue/types.ts';
import { Page, Panel } from '../../components/page.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { useCatalogue } from '../catalogue/use-catalogue.ts';
import { GuideStep } from './guide-step.tsx';
import { SampleCard } from './sample-card.tsx';
import { isStepDone, STEPS, type StepName } from './steps.ts';
import { useGuideWords } from './words.ts';
import classes from './guide.module.css';

/** The first run: committee, units, indicators, form; or the sample data to look around. */
export function GuidePage(): ReactNode {
  const words = useGuideWords();
  const { query } = useCatalogue();
  return (
    <Page title={words.title}>
      <QueryState query={query}>{(state) => <Guide catalogue={state.catalogue} />}</QueryState>
    </Page>
  );
}

function Guide({ catalogue }: { readonly catalogue: Catalogue | null }): ReactNode {
  const words = useGuideWords();
  const [chosen, setChosen] = useState<StepName | null>(null);
  const step = chosen ?? STEPS.find((each) => !isStepDone(each, catalogue)) ?? 'finish';
  return (
    <div className={classes.guide}>
      <div className={classes.intro}>
        <h2 className={classes.welcome}>{words.welcome}</h2>
        <Text c="dimmed">{words.intro}</Text>
      </div>
      {catalogue === null && <SampleCard />}
      <div className={classes.columns}>
        <ol className={classes.steps} aria-label={words.steps.label}>
          {STEPS.map((name, index) => {
            const isDone = isStepDone(name, catalogue);
            return (
              <li key={name}>
                <UnstyledButton className={classes.step} aria-current={name === step ? 'step' : undefined} onClick={() => { setChosen(name); }}>
                  {isDone ? <IconCircleCheckFilled size={18} className={classes.good} aria-hidden /> : <IconCircleDashed size={18} className={classes.open} aria-hidden />}
                  <span>{`${index + 1}. ${words.steps[name]}`}</span>
                  <span className={classes.hidden}>({isDone ? words.done : words.toDo})</span>
                </UnstyledButton>
              </li>
            );
          })}
        </ol>
        <Panel title={words.steps[step]}>
          <GuideStep step={step} catalogue={catalogue} onNext={setChosen} />
        </Panel>
      </div>
    </div>
  );
}
