import type { ReactNode } from 'react';
import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconIndentDecrease, IconIndentIncrease, IconPlus, IconTrash } from '@tabler/icons-react';
import { NodeViewContent, NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import { useBody } from './body-context.ts';
import { keepCaret } from './paragraph-view.tsx';
import { useReportWords } from './words.ts';
import classes from './body-editor.module.css';

/** One section: its heading and paragraphs, and what can be done with it as a whole. */
export function SectionView({ node }: ReactNodeViewProps): ReactNode {
  const words = useReportWords();
  const body = useBody();
  const id = String(node.attrs['id']);
  const level = node.attrs['level'] === 2 ? 2 : 1;
  const untitled = (node.firstChild?.content.size ?? 0) === 0;
  const levelName = level === 1 ? words.editor.asSub : words.editor.asTop;
  return (
    <NodeViewWrapper as="section" className={classes.section} data-level={level} data-untitled={untitled || undefined}>
      {!body.readOnly && (
        <div className={classes.sectionTools} contentEditable={false} role="group" aria-label={words.editor.sectionToolbar}>
          <ActionIcon size={24} tabIndex={-1} aria-label={levelName} title={levelName} onMouseDown={keepCaret} onClick={() => { body.onLevel(id, level === 1 ? 2 : 1); }}>
            {level === 1 ? <IconIndentIncrease size={14} /> : <IconIndentDecrease size={14} />}
          </ActionIcon>
          <ActionIcon size={24} tabIndex={-1} aria-label={words.editor.moveUp} title={words.editor.moveUp} onMouseDown={keepCaret} onClick={() => { body.onMove(id, -1); }}><IconArrowUp size={14} /></ActionIcon>
          <ActionIcon size={24} tabIndex={-1} aria-label={words.editor.moveDown} title={words.editor.moveDown} onMouseDown={keepCaret} onClick={() => { body.onMove(id, 1); }}><IconArrowDown size={14} /></ActionIcon>
          <ActionIcon size={24} tabIndex={-1} aria-label={words.editor.removeSection} title={words.editor.removeSection} onMouseDown={keepCaret} onClick={() => { body.onRemove(id); }}><IconTrash size={14} /></ActionIcon>
        </div>
      )}
      {untitled && <span className={classes.placeholder} contentEditable={false} title={words.editor.titlePlaceholder}>{words.editor.untitled}</span>}
      <NodeViewContent className={classes.sectionContent} />
      {!body.readOnly && (
        <div className={classes.sectionFoot} contentEditable={false}>
          <Button size="compact-sm" variant="subtle" color="gray" tabIndex={-1} leftSection={<IconPlus size={13} aria-hidden />} onMouseDown={keepCaret} onClick={() => { body.onAddParagraph(id); }}>
            {words.editor.addParagraph}
          </Button>
        </div>
      )}
    </NodeViewWrapper>
  );
}
