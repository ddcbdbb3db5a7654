import { getSchema } from '@tiptap/react';
import { history, undo } from '@tiptap/pm/history';
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { fc, test as propertyTest } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { ReportParagraph, ReportSection } from '../../../electron/core/report/types.ts';
import { addParagraph, addSection, bringTo, findById, letFollow, moveById, removeById, setLevel } from '../../../renderer/features/reports/body-commands.ts';
import { keepBody } from '../../../renderer/features/reports/body-keeping.ts';
import { backspaceAtBorder, deleteAtBorder, enterInTitle } from '../../../renderer/features/reports/body-keys.ts';
import { BodyDocument, BodyParagraph, BodySection, BodyText, BodyTitle, fromDocument, toDocument } from '../../../renderer/features/reports/body-schema.ts';
import { describeChange } from '../../../renderer/features/reports/draft-changes.ts';

const schema = getSchema([BodyDocument, BodyText, BodySection, BodyTitle, BodyParagraph]);
const paragraph = (id: string, text: string, figures: readonly string[] = []): ReportParagraph => ({ id, text, figures, edited: false });
const section = (id: string, title: string, ...paragraphs: readonly ReportParagraph[]): ReportSection => ({ id, kind: 'free', title, level: 1, paragraphs });
const BODY: readonly ReportSection[] = [
  section('mo-dau', '', paragraph('p0', 'Ban Chỉ đạo báo cáo như sau:')),
  section('ket-qua', 'Kết quả', paragraph('p1', 'Có 359 tin, bài.', ['WEB-TIN']), paragraph('p2', 'Có 12 hội nghị.', ['HN-SO'])),
  section('han-che', 'Hạn chế', paragraph('p3', 'Còn đơn vị gửi chậm.')),
];

let ids = 0;
const open = (sections: readonly ReportSection[] = BODY): EditorState =>
  EditorState.create({ schema, doc: schema.nodeFromJSON(toDocument(sections)), plugins: [history(), keepBody(() => `moi-${String((ids += 1))}`)] });
const body = (state: EditorState): readonly ReportSection[] => fromDocument(state.doc.toJSON());
const apply = (state: EditorState, change: Transaction | 'keep' | null): EditorState => {
  if (change === null || change === 'keep') throw new Error('nothing was changed');
  return state.apply(change);
};
const caret = (state: EditorState, id: string, offset: number): EditorState => {
  const found = findById(state.doc, id);
  if (found === null) throw new Error(`no ${id}`);
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, found.position + 1 + offset)));
};
const inTitle = (state: EditorState, id: string, offset: number): EditorState => caret(state, id, offset + 1);

const text = fc.stringMatching(/^[a-zà-ỹ0-9 ,.%-]{0,40}$/u).map((each) => each.normalize('NFC'));
const anyBody = fc
  .array(fc.record({ title: text, level: fc.constantFrom(1 as const, 2 as const), paragraphs: fc.array(fc.record({ text, figures: fc.array(fc.constantFrom('A', 'B'), { maxLength: 2 }), edited: fc.boolean() }), { maxLength: 4 }) }), { maxLength: 4 })
  .map((sections) => sections.map((one, s): ReportSection => ({ id: `s${String(s)}`, kind: 'free', title: one.title, level: one.level, paragraphs: one.paragraphs.map((each, p) => ({ id: `s${String(s)}p${String(p)}`, ...each })) })));
describe('the body of a report', () => {
  test('comes back from the editor as it went in', () => {
    expect(body(open())).toEqual(BODY);
  });

  propertyTest.prop([anyBody])('any body survives the way through the editor', (sections) => {
    expect(body(open(sections))).toEqual(sections);
  });

  test('text is stored composed, however the keyboard sent it', () => {
    const state = caret(open(), 'p3', 0);
    expect(body(state.apply(state.tr.insertText('Kỳ '.normalize('NFD'))))[2]?.paragraphs[0]?.text).toBe('Kỳ Còn đơn vị gửi chậm.');
  });
});

describe('typing', () => {
  test('a drafted sentence that is changed counts as edited, its neighbours do not', () => {
    const state = caret(open(), 'p1', 3);
    const [first, second] = body(state.apply(state.tr.insertText('đúng ')))[1]?.paragraphs ?? [];
    expect(first).toEqual({ id: 'p1', text: 'Có đúng 359 tin, bài.', figures: ['WEB-TIN'], edited: true });
    expect(second?.edited).toBe(false);
  });

  test('undo takes the mark of editing back with the text', () => {
    const state = caret(open(), 'p1', 3);
    let after = state.apply(state.tr.insertText('đúng '));
    undo(after, (transaction) => { after = after.apply(transaction); });
    expect(body(after)).toEqual(BODY);
  });

  test('Enter in front of a sentence leaves it its figures', () => {
    const state = caret(open(), 'p1', 0);
    const paragraphs = body(state.apply(state.tr.split(state.selection.from)))[1]?.paragraphs ?? [];
    expect(paragraphs).toHaveLength(3);
    expect(paragraphs[0]).toMatchObject({ text: '', figures: [], edited: true });
    expect(paragraphs[1]).toEqual({ id: 'p1', text: 'Có 359 tin, bài.', figures: ['WEB-TIN'], edited: false });
  });

  test('a split sentence keeps its figures in its first half, and every paragraph has its own id', () => {
    const state = caret(open(), 'p1', 6);
    const paragraphs = body(state.apply(state.tr.split(state.selection.from)))[1]?.paragraphs ?? [];
    expect(paragraphs[0]).toEqual({ id: 'p1', text: 'Có 359', figures: ['WEB-TIN'], edited: true });
    expect(paragraphs[1]).toMatchObject({ text: ' tin, bài.', figures: [], edited: true });
    expect(new Set(paragraphs.map((each) => each.id)).size).toBe(3);
  });
});

describe('keys at the borders', () => {
  test('Enter in a heading opens a paragraph below it with what stood behind the caret', () => {
    const state = inTitle(open(), 'ket-qua', 3);
    const after = body(apply(state, enterInTitle(state)))[1];
    expect(after?.title).toBe('Kết');
    expect(after?.paragraphs.map((each) => each.text)).toEqual([' quả', 'Có 359 tin, bài.', 'Có 12 hội nghị.']);
  });

  test('Backspace never draws a paragraph into its heading, but takes away an empty one', () => {
    const full = caret(open(), 'p1', 0);
    expect(backspaceAtBorder(full)).toBe('keep');
    const empty = caret(open([section('s', 'Mục', paragraph('a', ''), paragraph('b', 'Còn lại.'))]), 'a', 0);
    expect(body(apply(empty, backspaceAtBorder(empty)))[0]?.paragraphs.map((each) => each.id)).toEqual(['b']);
    expect(backspaceAtBorder(caret(open(), 'p2', 0))).toBeNull();
  });

  test('Delete at the end of a section takes nothing from the next one', () => {
    expect(deleteAtBorder(caret(open(), 'p2', 'Có 12 hội nghị.'.length))).toBe('keep');
    expect(deleteAtBorder(inTitle(open(), 'ket-qua', 'Kết quả'.length))).toBe('keep');
    expect(deleteAtBorder(caret(open(), 'p1', 2))).toBeNull();
  });
});

describe('whole parts', () => {
  test('a section moves with its paragraphs and none of them becomes edited', () => {
    const state = open();
    expect(body(apply(state, moveById(state, 'ket-qua', 1)))).toEqual([BODY[0], BODY[2], BODY[1]]);
    expect(moveById(state, 'han-che', 1)).toBeNull();
  });

  test('a paragraph moves within its section and not out of it', () => {
    const state = open();
    expect(body(apply(state, moveById(state, 'p2', -1)))[1]?.paragraphs.map((each) => each.id)).toEqual(['p2', 'p1']);
    expect(moveById(state, 'p1', -1)).toBeNull();
  });

  test('a new section stands behind the one that holds the caret', () => {
    const state = open();
    const added = body(apply(state, addSection(state, 'ket-qua', section('x', 'Mục mới'))));
    expect(added.map((each) => each.id)).toEqual(['mo-dau', 'ket-qua', 'x', 'han-che']);
  });

  test('paragraphs are added and removed, and undo says which', () => {
    const state = open();
    const more = apply(state, addParagraph(state, 'han-che'));
    expect(body(more)[2]?.paragraphs).toHaveLength(2);
    const less = body(apply(state, removeById(state, 'p2')));
    expect(less[1]?.paragraphs.map((each) => each.id)).toEqual(['p1']);
    expect(describeChange(BODY, less)).toEqual({ kind: 'paragraph-removed', title: 'Kết quả', text: 'Có 12 hội nghị.' });
  });

  test('a main section becomes a subsection', () => {
    const state = open();
    expect(body(apply(state, setLevel(state, 'han-che', 2)))[2]?.level).toBe(2);
  });
});

describe('following the figures', () => {
  const fresh = BODY.map((one) => (one.id === 'ket-qua' ? { ...one, paragraphs: [paragraph('p1', 'Có 374 tin, bài.', ['WEB-TIN']), ...one.paragraphs.slice(1)] } : one));

  test('an edited paragraph given back to the register is no longer edited', () => {
    const state = caret(open(), 'p1', 0);
    const edited = state.apply(state.tr.insertText('x'));
    expect(body(edited)[1]?.paragraphs[0]?.edited).toBe(true);
    expect(body(apply(edited, letFollow(edited, 'p1')))[1]?.paragraphs[0]?.edited).toBe(false);
  });

  test('the register’s new sentence comes in without counting as a person’s edit, and undo brings the old one back', () => {
    const state = open();
    let after = apply(state, bringTo(state, fresh));
    expect(body(after)).toEqual(fresh);
    undo(after, (transaction) => { after = after.apply(transaction); });
    expect(body(after)).toEqual(BODY);
  });

  test('the caret stays in its sentence when others change, come or go', () => {
    const state = caret(open(), 'p3', 4);
    const changed = [BODY[0], { ...section('ket-qua', 'Kết quả', paragraph('p1', 'Có 9 tin.', ['WEB-TIN'])), paragraphs: [paragraph('p1', 'Có 9 tin.', ['WEB-TIN']), paragraph('p9', 'Có 3 pano.')] }, BODY[2]].filter((one) => one !== undefined);
    const after = apply(state, bringTo(state, changed));
    expect(body(after)).toEqual(changed);
    expect(after.selection.$from.parent.attrs['id']).toBe('p3');
    expect(after.selection.$from.parentOffset).toBe(4);
  });

  propertyTest.prop([anyBody, anyBody])('whatever stood there, what the register holds stands there afterwards', (before, wanted) => {
    const state = open(before);
    const change = bringTo(state, wanted);
    expect(body(change === null ? state : state.apply(change))).toEqual(wanted);
  });

  test('nothing is touched when nothing differs, and new paragraphs come in too', () => {
    const state = open();
    expect(bringTo(state, BODY)).toBeNull();
    const longer = BODY.map((one) => (one.id === 'han-che' ? { ...one, paragraphs: [...one.paragraphs, paragraph('p4', 'Một chỉ tiêu giảm.')] } : one));
    expect(body(apply(state, bringTo(state, longer)))).toEqual(longer);
  });
});
