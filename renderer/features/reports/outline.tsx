import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReportSection } from '../../../electron/core/report/types.ts';
import { useReportWords } from './words.ts';
import classes from './report-desk.module.css';

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

type OutlineProps = { readonly sections: readonly ReportSection[]; readonly readOnly: boolean; readonly onGo: (id: string) => void; readonly onAdd: () => void };

/** The report's headings; each goes to its section. */
export function Outline({ sections, readOnly, onGo, onAdd }: OutlineProps): ReactNode {
  const words = useReportWords();
  return (
    <nav className={classes.outline} aria-label={words.editor.outline}>
      <h2 className={classes.outlineTitle}>{words.editor.outline}</h2>
      <ol className={classes.sections}>
        {sections.map((section, index) => (
          <li key={section.id}>
            <button type="button" className={classes.entry} data-level={section.level} data-untitled={section.title === '' || undefined} onClick={() => { onGo(section.id); }}>
              {numberOf(sections, index)}{section.title === '' ? words.editor.untitled : section.title}
            </button>
          </li>
        ))}
      </ol>
      {!readOnly && (
        <Button variant="subtle" color="gray" size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />} onClick={onAdd}>{words.editor.addSection}</Button>
      )}
    </nav>
  );
}

/** The number a heading will bear, as far as all profiles agree: Roman for main sections, Arabic below them. */
const numberOf = (sections: readonly ReportSection[], index: number): string => {
  const section = sections[index];
  if (section === undefined || section.title === '') return '';
  const before = sections.slice(0, index).filter((other) => other.title !== '');
  if (section.level === 1) return `${ROMAN[before.filter((other) => other.level === 1).length] ?? ''}. `;
  const lastTop = before.findLastIndex((other) => other.level === 1);
  return `${String(before.slice(lastTop + 1).length + 1)}. `;
};
