import { Node as NodeType, type JSONContent } from '@tiptap/react';
import type { ReportParagraph, ReportSection, ReportSectionKind } from '../../../electron/core/report/types.ts';

/**
 * The narrow schema of a report's body: sections, each a title and plain paragraphs. Nothing else can be typed or
 * pasted, because the official layout is the format profile's affair and not the writer's.
 */

export const BodyDocument = NodeType.create({ name: 'doc', topNode: true, content: 'section*' });

export const BodyText = NodeType.create({ name: 'text', group: 'inline' });

export const BodySection = NodeType.create({
  name: 'section',
  content: 'sectionTitle paragraph*',
  isolating: true,
  defining: true,
  addAttributes: () => ({
    id: { default: '', rendered: false },
    kind: { default: 'free', rendered: false },
    level: { default: 1, rendered: false },
  }),
  parseHTML: () => [{ tag: 'section[data-report-section]' }],
  renderHTML: () => ['section', { 'data-report-section': '' }, 0],
});

export const BodyTitle = NodeType.create({
  name: 'sectionTitle',
  content: 'text*',
  marks: '',
  defining: true,
  parseHTML: () => [{ tag: 'div[data-report-title]' }],
  renderHTML: () => ['div', { 'data-report-title': '' }, 0],
});

export const BodyParagraph = NodeType.create({
  name: 'paragraph',
  group: 'block',
  content: 'text*',
  marks: '',
  addAttributes: () => ({
    id: { default: '', rendered: false },
    figures: { default: [], rendered: false },
    edited: { default: true, rendered: false },
  }),
  // Whatever is pasted from Word or a web page arrives as plain paragraphs: other blocks have no rule and end up in this one.
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', 0],
});

export const toDocument = (sections: readonly ReportSection[]): JSONContent => ({
  type: 'doc',
  content: sections.map((section) => ({
    type: 'section',
    attrs: { id: section.id, kind: section.kind, level: section.level },
    content: [{ type: 'sectionTitle', content: textContent(section.title) }, ...section.paragraphs.map(paragraphNode)],
  })),
});

export const paragraphNode = (paragraph: ReportParagraph): JSONContent => ({
  type: 'paragraph',
  attrs: { id: paragraph.id, figures: paragraph.figures, edited: paragraph.edited },
  content: textContent(paragraph.text),
});

const textContent = (text: string): JSONContent[] => (text === '' ? [] : [{ type: 'text', text }]);

/** Text is stored as NFC (DESIGN §5), whatever the keyboard or the clipboard brought. */
const textOf = (node: JSONContent): string => (node.content ?? []).map((part) => part.text ?? '').join('').normalize('NFC');

export const fromDocument = (document: JSONContent): readonly ReportSection[] =>
  (document.content ?? []).map((section) => {
    const [title, ...paragraphs] = section.content ?? [];
    return {
      id: String(section.attrs?.id ?? ''),
      kind: sectionKind(section.attrs?.kind),
      level: section.attrs?.level === 2 ? 2 : 1,
      title: title === undefined ? '' : textOf(title),
      paragraphs: paragraphs.map((paragraph) => ({
        id: String(paragraph.attrs?.id ?? ''),
        text: textOf(paragraph),
        figures: codes(paragraph.attrs?.figures),
        edited: paragraph.attrs?.edited !== false,
      })),
    };
  });

const KINDS: readonly ReportSectionKind[] = ['results', 'shortcomings', 'next-tasks', 'proposals', 'free'];
const sectionKind = (value: unknown): ReportSectionKind => KINDS.find((kind) => kind === value) ?? 'free';
const codes = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);
