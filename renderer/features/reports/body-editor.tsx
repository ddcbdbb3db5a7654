import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { redo, undo } from '@tiptap/pm/history';
import type { Transaction } from '@tiptap/pm/state';
import { EditorContent, ReactNodeViewRenderer, useEditor, type Editor } from '@tiptap/react';
import type { ReportSection } from '../../../electron/core/report/types.ts';
import { addParagraph, addSection, bringTo, findById, letFollow, moveById, removeById, setLevel } from './body-commands.ts';
import { BodyContext, type BodyContextValue } from './body-context.ts';
import { BodyKeys, currentIds } from './body-keys.ts';
import { BodyDocument, BodyParagraph, BodySection, BodyText, BodyTitle, fromDocument, toDocument } from './body-schema.ts';
import { describeChange, type BodyChange } from './draft-changes.ts';
import { ParagraphView } from './paragraph-view.tsx';
import { SectionView } from './section-view.tsx';
import { useReportWords } from './words.ts';
import classes from './body-editor.module.css';

/** What the screen around the editor can have it do. */
export type BodyHandle = {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly addSection: (title: string) => void;
  readonly moveCurrent: (step: 1 | -1) => void;
  readonly removeCurrent: () => void;
  readonly goTo: (id: string) => void;
  /** Shows the register's own text; undo brings back what stood before. */
  readonly bringTo: (sections: readonly ReportSection[]) => void;
};

type BodyEditorProps = {
  readonly sections: readonly ReportSection[];
  readonly readOnly: boolean;
  readonly stale: ReadonlySet<string>;
  readonly indicatorNames: (codes: readonly string[]) => string;
  readonly onSections: (sections: readonly ReportSection[]) => void;
  readonly onTakeNew: (paragraph: string) => void;
  readonly onShowFigures: (codes: readonly string[]) => void;
  readonly onUndone: (change: BodyChange) => void;
  readonly onRedone: (change: BodyChange) => void;
  readonly handle: { current: BodyHandle | null };
};

const newId = (): string => crypto.randomUUID();

/** The report's body as one text: sections with headings and plain paragraphs, typed as in Word, laid out by the format. */
export function BodyEditor(props: BodyEditorProps): ReactNode {
  const words = useReportWords();
  const latest = useRef(props);
  useEffect(() => { latest.current = props; });
  const keys = useRef<Pick<BodyHandle, 'undo' | 'redo' | 'moveCurrent'> | null>(null);
  const extensions = useMemo(
    () => [
      BodyDocument,
      BodyText,
      BodyTitle,
      BodySection.extend({ addNodeView: () => ReactNodeViewRenderer(SectionView) }),
      BodyParagraph.extend({ addNodeView: () => ReactNodeViewRenderer(ParagraphView) }),
      BodyKeys.configure({ newId, onUndo: () => keys.current?.undo(), onRedo: () => keys.current?.redo(), onMove: (step) => keys.current?.moveCurrent(step) }),
    ],
    [],
  );
  const editor = useEditor({
    extensions,
    content: toDocument(props.sections),
    editable: !props.readOnly,
    // Styles are ours, in files: the window's policy on inline styles stays as strict as it is.
    injectCSS: false,
    editorProps: { attributes: { class: classes.body ?? '', role: 'textbox', 'aria-multiline': 'true', 'aria-label': words.editor.body, spellcheck: 'false', lang: 'vi' } },
    onUpdate: ({ editor: changed }) => { latest.current.onSections(fromDocument(changed.getJSON())); },
  });
  useEffect(() => { editor.setEditable(!props.readOnly, false); }, [editor, props.readOnly]);

  const actions = useMemo(() => bodyActions(editor, latest), [editor]);
  useEffect(() => {
    const { handle } = latest.current;
    keys.current = actions.handle;
    handle.current = actions.handle;
    return () => { handle.current = null; };
  }, [actions]);

  const { readOnly, stale, indicatorNames, onTakeNew, onShowFigures } = props;
  const context = useMemo(
    (): BodyContextValue => ({
      readOnly, stale, indicatorNames, onShowFigures,
      ...actions.parts,
      onTakeNew: (paragraph) => {
        actions.follow(paragraph);
        onTakeNew(paragraph);
      },
    }),
    [readOnly, stale, indicatorNames, onShowFigures, onTakeNew, actions],
  );
  return (
    <BodyContext value={context}>
      {props.sections.length === 0 && <p className={classes.empty}>{words.editor.emptyBody}</p>}
      <EditorContent editor={editor} />
    </BodyContext>
  );
}

const bodyActions = (editor: Editor, latest: { readonly current: BodyEditorProps }) => {
  const send = (transaction: Transaction | null): void => {
    if (transaction !== null) editor.view.dispatch(transaction);
  };
  const sections = (): readonly ReportSection[] => fromDocument(editor.getJSON());
  /** Undo and redo say what they changed: the difference between before and after, told in the direction it was made. */
  const through = (step: typeof undo, told: 'onUndone' | 'onRedone'): void => {
    const before = sections();
    if (!step(editor.state, editor.view.dispatch)) return;
    const after = sections();
    const change = told === 'onUndone' ? describeChange(after, before) : describeChange(before, after);
    if (change !== null) latest.current[told](change);
  };
  const currentId = (): string | null => {
    const { section, paragraph } = currentIds(editor.state);
    return paragraph ?? section;
  };
  const parts = {
    onMove: (id: string, step: 1 | -1) => { send(moveById(editor.state, id, step)); },
    onRemove: (id: string) => { send(removeById(editor.state, id)); },
    onLevel: (section: string, level: 1 | 2) => { send(setLevel(editor.state, section, level)); },
    onAddParagraph: (section: string) => {
      send(addParagraph(editor.state, section));
      editor.view.focus();
    },
  };
  const handle: BodyHandle = {
    undo: () => { through(undo, 'onUndone'); },
    redo: () => { through(redo, 'onRedone'); },
    addSection: (title) => {
      send(addSection(editor.state, currentIds(editor.state).section, { id: newId(), kind: 'free', level: 1, title, paragraphs: [{ id: newId(), text: '', figures: [], edited: true }] }));
      editor.view.focus();
    },
    moveCurrent: (step) => {
      const id = currentId();
      if (id !== null) parts.onMove(id, step);
    },
    removeCurrent: () => {
      const id = currentId();
      if (id !== null) parts.onRemove(id);
    },
    goTo: (id) => {
      const found = findById(editor.state.doc, id);
      if (found === null) return;
      editor.commands.focus(found.position + 2);
      const element = editor.view.nodeDOM(found.position);
      if (element instanceof HTMLElement) element.scrollIntoView({ block: 'start' });
    },
    bringTo: (wanted) => { send(bringTo(editor.state, wanted)); },
  };
  return { handle, parts, follow: (paragraph: string) => { send(letFollow(editor.state, paragraph)); } };
};
