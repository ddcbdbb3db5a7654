import type { ReactNode } from 'react';
import { ActionIcon, Button, Textarea } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash, IconX } from '@tabler/icons-react';
import { responsibleKey } from '../../../electron/core/record/responsible.ts';
import type { Conclusion } from '../../../electron/core/meeting/types.ts';
import { useResponsibles } from '../../app/use-responsibles.ts';
import { DayInput } from '../../components/day-input.tsx';
import { Panel } from '../../components/page.tsx';
import { ResponsibleSelect } from '../../components/responsible-select.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { capitalised } from '../../i18n/format.ts';
import { RichEditor } from '../../rich-text/rich-editor.tsx';
import { CarriedPanel } from './carried-panel.tsx';
import { useEditing } from './editing.ts';
import { RichView } from './rich-view.tsx';
import { changed, moved, putBack, without } from './things.ts';
import { useMeetingWords } from './words.ts';
import classes from './conclusions-step.module.css';
import common from './meetings.module.css';

/** The chair's appraisal and conclusions on one side, what is open from earlier meetings on the other. */
export function ConclusionsStep(): ReactNode {
  return (
    <div className={common.columns}>
      <OwnConclusions />
      <CarriedPanel />
    </div>
  );
}

function OwnConclusions(): ReactNode {
  const words = useMeetingWords().conclusions;
  const { content, editContent, readOnly } = useEditing();
  const add = (): void => { editContent((now) => ({ conclusions: [...now.conclusions, { id: crypto.randomUUID(), text: '', owner: null, cooperating: [], dueOn: null }] })); };
  return (
    <div className={common.stack}>
      <Panel title={words.section}>
        {content.conclusions.length === 0 && <p className={common.none}>{words.empty}</p>}
        <ol className={common.cards}>
          {content.conclusions.map((conclusion, index) => <ConclusionCard key={conclusion.id} conclusion={conclusion} index={index} isLast={index === content.conclusions.length - 1} />)}
        </ol>
        {!readOnly && (
          <>
            <Button variant="default" leftSection={<IconPlus size={15} aria-hidden />} onClick={add}>{words.add}</Button>
            <p className={common.hint}>{words.becomes}</p>
          </>
        )}
      </Panel>
      <Panel title={words.assessment}>
        {readOnly ? <RichView value={content.assessment} /> : <RichEditor label={words.assessment} labelHidden minHeight={70} value={content.assessment} onChange={(assessment) => { editContent(() => ({ assessment })); }} />}
        <Textarea
          mt={10}
          label={words.followUp}
          autosize
          minRows={1}
          maxRows={4}
          readOnly={readOnly}
          value={content.followUp}
          onChange={(event) => {
            const followUp = event.currentTarget.value;
            editContent(() => ({ followUp }));
          }}
        />
      </Panel>
    </div>
  );
}

function ConclusionCard({ conclusion, index, isLast }: { readonly conclusion: Conclusion; readonly index: number; readonly isLast: boolean }): ReactNode {
  const words = useMeetingWords();
  const toasts = useToasts();
  const { editContent, readOnly, state } = useEditing();
  const number = index + 1;
  const name = words.conclusions.item(number);
  const task = state.tasks.find((one) => one.id === conclusion.id);
  const change = (part: Partial<Conclusion>): void => { editContent((now) => ({ conclusions: changed(now.conclusions, conclusion.id, part) })); };
  const move = (step: -1 | 1): void => { editContent((now) => ({ conclusions: moved(now.conclusions, conclusion.id, step) })); };
  const remove = (): void => {
    editContent((now) => ({ conclusions: without(now.conclusions, conclusion.id) }));
    toasts.undoable(words.conclusions.removed(number), () => { editContent((now) => ({ conclusions: putBack(now.conclusions, conclusion, index) })); });
  };
  return (
    <li className={common.conclusion} aria-label={name}>
      <div className={common.row}>
        <span className={common.ordinal} aria-hidden>{number}</span>
        <Textarea className={common.grow} aria-label={`${words.conclusions.text}: ${name}`} placeholder={words.conclusions.text} autosize minRows={1} maxRows={8} readOnly={readOnly} value={conclusion.text} onChange={(event) => { change({ text: event.currentTarget.value }); }} autoFocus={conclusion.text === '' && isLast && !readOnly} />
        {!readOnly && (
          <span className={common.tools}>
            <ActionIcon size="sm" aria-label={`${words.agenda.up}: ${name}`} title={words.agenda.up} disabled={index === 0} onClick={() => { move(-1); }}><IconArrowUp size={15} /></ActionIcon>
            <ActionIcon size="sm" aria-label={`${words.agenda.down}: ${name}`} title={words.agenda.down} disabled={isLast} onClick={() => { move(1); }}><IconArrowDown size={15} /></ActionIcon>
            <ActionIcon size="sm" aria-label={`${words.conclusions.remove}: ${name}`} title={words.conclusions.remove} onClick={remove}><IconTrash size={15} /></ActionIcon>
          </span>
        )}
      </div>
      <div className={classes.conclusionFields}>
        <ResponsibleSelect className={common.grow} label={words.conclusions.owner} readOnly={readOnly} value={conclusion.owner} onChange={(owner) => { change({ owner }); }} />
        <DayInput w={120} label={words.conclusions.due} readOnly={readOnly} value={conclusion.dueOn} onChange={(dueOn) => { change({ dueOn }); }} />
      </div>
      <Cooperating conclusion={conclusion} onChange={change} />
      {task !== undefined && <p className={common.quietLine}>{words.conclusions.task(words.taskState[task.state], task.progress)}</p>}
    </li>
  );
}

function Cooperating({ conclusion, onChange }: { readonly conclusion: Conclusion; readonly onChange: (part: Partial<Conclusion>) => void }): ReactNode {
  const words = useMeetingWords().conclusions;
  const { readOnly } = useEditing();
  const { nameOf } = useResponsibles();
  const { cooperating } = conclusion;
  return (
    <div className={classes.conclusionFields}>
      {cooperating.map((party) => {
        const name = capitalised(nameOf(party));
        return (
          <span key={responsibleKey(party)} className={classes.chip}>
            {name}
            {!readOnly && <ActionIcon size="xs" aria-label={`${words.cooperating}: ${name} ✕`} onClick={() => { onChange({ cooperating: cooperating.filter((one) => one !== party) }); }}><IconX size={12} /></ActionIcon>}
          </span>
        );
      })}
      {!readOnly && (
        <ResponsibleSelect
          // Begins anew after each choice, so that the next party can be typed at once.
          key={cooperating.length}
          w={230}
          aria-label={words.addCooperating}
          placeholder={words.addCooperating}
          value={null}
          onChange={(party) => {
            if (party !== null && !cooperating.some((one) => responsibleKey(one) === responsibleKey(party))) onChange({ cooperating: [...cooperating, party] });
          }}
        />
      )}
    </div>
  );
}
