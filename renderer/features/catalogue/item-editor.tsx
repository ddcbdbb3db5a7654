import { useState, type ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { CatalogueProblem } from '../../../electron/contract/catalogue.ts';
import type { Catalogue } from '../../../electron/core/catalogue/types.ts';
import { messageOf } from '../../../electron/core/words/messages.ts';
import { useToasts } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/shell-words.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { otherProblems, problemAt } from './problems.ts';
import { useCatalogue } from './use-catalogue.ts';
import { useCatalogueWords } from './words.ts';
import classes from './catalogue.module.css';

export type FieldTools<Draft> = {
  readonly draft: Draft;
  readonly set: (change: Partial<Draft>) => void;
  /** The message of the problem at a field of this item; undefined when it is right. */
  readonly errorOf: (field: keyof Draft & string) => string | undefined;
};

type ItemEditorProps<Draft> = {
  readonly initial: Draft;
  readonly isNew: boolean;
  /** Where the item will stand in the catalogue, such as `units[3]`. */
  readonly path: string;
  /** Fields that show their own problems. */
  readonly fields: readonly (keyof Draft & string)[];
  /** The item as undo and the toasts call it. */
  readonly nameOf: (draft: Draft) => string;
  readonly put: (draft: Draft) => Catalogue;
  /** The catalogue without the item; undefined where it cannot be removed. */
  readonly without?: () => Catalogue;
  readonly onSaved: (draft: Draft) => void;
  readonly onRemoved: () => void;
  readonly children: (tools: FieldTools<Draft>) => ReactNode;
};

/** One item of the catalogue being edited: its fields with their faults beside them, saved whole and undoable. */
export function ItemEditor<Draft extends object>(props: ItemEditorProps<Draft>): ReactNode {
  const { initial, isNew, path, fields, nameOf, put, without } = props;
  const words = useCatalogueWords();
  const shared = useWords();
  const language = useLanguage();
  const toasts = useToasts();
  const { save, isSaving } = useCatalogue();
  const [draft, setDraft] = useState(initial);
  const [problems, setProblems] = useState<readonly CatalogueProblem[]>([]);
  const isChanged = isNew || JSON.stringify(draft) !== JSON.stringify(initial);
  const others = otherProblems(problems, fields.map((field) => `${path}.${field}`)).filter((problem) => problem.code !== 'not-saved');

  const submit = async (): Promise<void> => {
    const found = await save(put(draft), isNew ? words.editor.added(nameOf(draft)) : words.editor.changed(nameOf(draft)));
    setProblems(found);
    if (found.length === 0) props.onSaved(draft);
  };
  const remove = async (): Promise<void> => {
    if (without === undefined) return;
    const found = await save(without(), words.editor.removed(nameOf(initial)));
    const [first] = found;
    if (first === undefined) props.onRemoved();
    else if (first.code !== 'not-saved') toasts.warned(messageOf(first.code, first.params, language));
  };

  return (
    <form
      className={classes.fields}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {props.children({
        draft,
        set: (change) => { setDraft({ ...draft, ...change }); },
        errorOf: (field) => problemAt(problems, `${path}.${field}`, language),
      })}
      {others.length > 0 && (
        <div role="alert" className={classes.fault}>
          {words.editor.other} {others.map((problem) => messageOf(problem.code, problem.params, language)).join(' ')}
        </div>
      )}
      <div className={classes.buttons}>
        <Button type="submit" loading={isSaving} disabled={!isChanged}>
          {isNew ? words.editor.add : words.editor.save}
        </Button>
        {!isNew && isChanged && (
          <Button variant="default" onClick={() => { setDraft(initial); setProblems([]); }}>
            {shared.actions.cancel}
          </Button>
        )}
        {!isNew && without !== undefined && (
          <Button className={classes.push} variant="subtle" color="red" leftSection={<IconTrash size={15} aria-hidden />} onClick={() => void remove()}>
            {words.editor.remove}
          </Button>
        )}
      </div>
    </form>
  );
}

/** A list with the item at `index` replaced, or added at the end when there is none there. */
export function placed<Item>(list: readonly Item[], index: number, item: Item): readonly Item[] {
  return index < 0 ? [...list, item] : list.map((each, at) => (at === index ? item : each));
}

export function dropped<Item>(list: readonly Item[], index: number): readonly Item[] {
  return list.filter((_, at) => at !== index);
}
