import type { ReactNode } from 'react';
import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconMathFunction, IconPencil, IconRefreshAlert, IconTrash } from '@tabler/icons-react';
import { NodeViewContent, NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import { useBody } from './body-context.ts';
import { useReportWords } from './words.ts';
import classes from './body-editor.module.css';

/** One paragraph: its text, and in the margin what figures it holds, whether they have changed, and what can be done with it. */
export function ParagraphView({ node }: ReactNodeViewProps): ReactNode {
  const words = useReportWords();
  const body = useBody();
  const id = String(node.attrs['id']);
  const figures = Array.isArray(node.attrs['figures']) ? node.attrs['figures'].map(String) : [];
  const edited = node.attrs['edited'] === true;
  const stale = body.stale.has(id);
  const names = body.indicatorNames(figures);
  return (
    <NodeViewWrapper className={classes.paragraph} data-stale={stale || undefined}>
      <NodeViewContent className={classes.text} />
      <div className={classes.margin} contentEditable={false}>
        {figures.length > 0 && (
          <Tooltip label={edited ? words.editor.editedByHand(names) : words.editor.fromFigures(names)}>
            <ActionIcon size={24} tabIndex={-1} aria-label={`${words.editor.showFigures}: ${names}`} className={classes.marker} onMouseDown={keepCaret} onClick={() => { body.onShowFigures(figures); }}>
              {edited ? <IconPencil size={14} /> : <IconMathFunction size={15} />}
            </ActionIcon>
          </Tooltip>
        )}
        {!body.readOnly && (
          <span className={classes.tools} role="group" aria-label={words.editor.toolbar}>
            <ActionIcon size={24} tabIndex={-1} aria-label={words.editor.moveUp} title={words.editor.moveUp} onMouseDown={keepCaret} onClick={() => { body.onMove(id, -1); }}><IconArrowUp size={14} /></ActionIcon>
            <ActionIcon size={24} tabIndex={-1} aria-label={words.editor.moveDown} title={words.editor.moveDown} onMouseDown={keepCaret} onClick={() => { body.onMove(id, 1); }}><IconArrowDown size={14} /></ActionIcon>
            <ActionIcon size={24} tabIndex={-1} aria-label={words.editor.removeParagraph} title={words.editor.removeParagraph} onMouseDown={keepCaret} onClick={() => { body.onRemove(id); }}><IconTrash size={14} /></ActionIcon>
          </span>
        )}
      </div>
      {stale && (
        <div className={classes.stale} contentEditable={false}>
          <IconRefreshAlert size={15} aria-hidden />
          <span className={classes.staleText}>{words.editor.staleHint(names)}</span>
          {!body.readOnly && <Button size="compact-sm" variant="default" onMouseDown={keepCaret} onClick={() => { body.onTakeNew(id); }}>{words.editor.takeNew}</Button>}
        </div>
      )}
    </NodeViewWrapper>
  );
}

/** A press on a button in the margin leaves the caret in the text. */
export const keepCaret = (event: { preventDefault: () => void }): void => { event.preventDefault(); };
