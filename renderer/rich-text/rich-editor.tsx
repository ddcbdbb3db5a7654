import { useEffect, useId, useMemo, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import { Input } from '@mantine/core';
import { EditorContent, useEditor } from '@tiptap/react';
import { RICH_TEXT_LIMITS } from '../../electron/core/rich-text/limits.ts';
import type { RichText } from '../../electron/core/rich-text/types.ts';
import { useToasts } from '../components/toasts.tsx';
import { formatNumber } from '../i18n/format.ts';
import { RichKeys } from './keys.ts';
import { RichPaste } from './paste.ts';
import { fromDocument, SCHEMA_EXTENSIONS, toDocument } from './schema.ts';
import { Toolbar } from './toolbar.tsx';
import { useRichTextWords } from './words.ts';
import classes from './rich-editor.module.css';

export type RichEditorProps = {
  /** Names the text, on screen and to a screen reader. */
  readonly label: string;
  /** Leaves the label to screen readers, where a heading says the same on screen. */
  readonly labelHidden?: boolean;
  readonly value: RichText;
  readonly onChange: (value: RichText) => void;
  readonly readOnly?: boolean;
  /** Height in pixels of an empty text. */
  readonly minHeight?: number;
  /** Beyond this height in pixels the text scrolls by itself; it grows with its content when left out. */
  readonly maxHeight?: number;
};

/**
 * The editor of everything that goes into a paper: minutes, conclusions, letters, decisions. Give it another `key` for
 * another text, so that undo never brings one into the other.
 */
export function RichEditor({ label, labelHidden = false, value, onChange, readOnly = false, minHeight = 120, maxHeight }: RichEditorProps): ReactNode {
  const words = useRichTextWords();
  const toasts = useToasts();
  const labelId = useId();
  const textId = useId();
  const helpId = useId();
  const toolbar = useRef<HTMLDivElement | null>(null);
  const latest = useRef({ onChange, tooLarge: (): void => undefined });
  /** What the editor holds, as it was last given out or taken in. */
  const held = useRef<RichText>(value);
  useEffect(() => {
    latest.current = { onChange, tooLarge: () => { toasts.warned(words.tooLarge(formatNumber(RICH_TEXT_LIMITS.characters))); } };
  });
  const extensions = useMemo(
    () => [
      ...SCHEMA_EXTENSIONS,
      RichKeys.configure({ toToolbar: () => { toolbar.current?.querySelector<HTMLButtonElement>('button[tabindex="0"]')?.focus(); } }),
      RichPaste.configure({ onTooLarge: () => { latest.current.tooLarge(); } }),
    ],
    [],
  );
  // The same objects at every key, or the editor would take its settings anew each time.
  const [content] = useState(() => toDocument(value));
  const editorProps = useMemo(
    () => ({
      attributes: {
        id: textId, class: classes.text ?? '', role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': labelId, 'aria-describedby': helpId, spellcheck: 'false', lang: 'vi',
        ...(readOnly ? { 'aria-readonly': 'true', tabindex: '0' } : {}),
      },
    }),
    [textId, labelId, helpId, readOnly],
  );
  const editor = useEditor({
    extensions,
    content,
    editable: !readOnly,
    enableInputRules: false,
    enablePasteRules: false,
    // Styles are ours, in files: the window's policy on inline styles stays as strict as it is.
    injectCSS: false,
    editorProps,
    onUpdate: ({ editor: changed }) => {
      held.current = fromDocument(changed.state.doc);
      latest.current.onChange(held.current);
    },
  });
  useEffect(() => { editor.setEditable(!readOnly, false); }, [editor, readOnly]);
  // A text that came from elsewhere takes the place of what is shown; what was typed here comes back as it is.
  useEffect(() => {
    if (value === held.current || JSON.stringify(value) === JSON.stringify(held.current)) return;
    held.current = value;
    const { state } = editor;
    const content = state.schema.nodeFromJSON(toDocument(value)).content;
    editor.view.dispatch(state.tr.replaceWith(0, state.doc.content.size, content).setMeta('load', true).setMeta('addToHistory', false).setMeta('preventUpdate', true));
  }, [editor, value]);

  return (
    <div className={classes.root}>
      <Input.Label component="span" id={labelId} className={labelHidden ? classes.hidden : undefined} onClick={() => { editor.view.focus(); }}>{label}</Input.Label>
      <span id={helpId} className={classes.hidden}>{readOnly ? '' : words.keysHelp}</span>
      <div className={classes.frame} data-read-only={readOnly || undefined}>
        {!readOnly && <Toolbar editor={editor} controls={textId} ref={toolbar} />}
        <EditorContent
          editor={editor}
          className={classes.scroll}
          style={{ '--rich-min-height': `${String(minHeight)}px`, ...(maxHeight === undefined ? {} : { maxHeight, overflowY: 'auto' }) } as CSSProperties}
          // A key that the text has answered is no shortcut of the window.
          onKeyDown={(event) => { if (event.defaultPrevented) event.stopPropagation(); }}
        />
      </div>
    </div>
  );
}
