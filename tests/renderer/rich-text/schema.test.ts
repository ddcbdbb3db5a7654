import { getSchema } from '@tiptap/react';
import { history, undo } from '@tiptap/pm/history';
import { EditorState, TextSelection, type Command } from '@tiptap/pm/state';
import { tableEditing } from '@tiptap/pm/tables';
import { fc, test as propertyTest } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { normaliseRichText } from '../../../electron/core/rich-text/normalise.ts';
import { plainText } from '../../../electron/core/rich-text/plain-text.ts';
import type { RichBlock, RichText } from '../../../electron/core/rich-text/types.ts';
import { align, backspaceInHeading, heading, headingAt, insertTable, lineBreak, mark, nextCell, TABLE_EDITS, toggleHeader } from '../../../renderer/rich-text/edits.ts';
import { backspaceInItem, indent, list, listAt, outdent, splitItem } from '../../../renderer/rich-text/lists.ts';
import { fromDocument, SCHEMA_EXTENSIONS, toDocument } from '../../../renderer/rich-text/schema.ts';
import { richHeading, richParagraph, richText, words } from '../../builders/document/rich-text.ts';

const schema = getSchema(SCHEMA_EXTENSIONS);
const open = (rich: RichText): EditorState => EditorState.create({ schema, doc: schema.nodeFromJSON(toDocument(rich)), plugins: [history(), tableEditing()] });
const written = (state: EditorState): RichText => fromDocument(state.doc);

/** The caret before the first place where a text stands, `offset` letters further on; with `length` a selection. */
function at(state: EditorState, text: string, offset = 0, length = 0): EditorState {
  let place = -1;
  state.doc.descendants((node, position) => {
    if (place < 0 && node.isText && (node.text ?? '').includes(text)) place = position + (node.text ?? '').indexOf(text);
  });
  if (place < 0) throw new Error(`nowhere stands ${text}`);
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, place + offset, place + offset + length)));
}
function does(state: EditorState, command: Command): EditorState {
  let after = state;
  if (!command(state, (transaction) => { after = after.apply(transaction); })) throw new Error('cannot be done here');
  return after;
}
const items = (...texts: readonly string[]): Extract<RichBlock, { kind: 'list' }>['items'] => texts.map((text) => ({ runs: words(text) }));

describe('rich text in the editor and back', () => {
  propertyTest.prop([richText], { numRuns: 300 })('is the same text', (rich) => {
    const state = open(rich);
    state.doc.check();
    expect(written(state)).toEqual(rich);
  });

  propertyTest.prop([richText], { numRuns: 100 })('is left alone by the editing of tables', (rich) => {
    const state = open(rich);
    const touched = state.apply(state.tr.insertText('x', state.doc.content.size > 2 && state.doc.firstChild?.isTextblock === true ? 1 : undefined));
    expect(plainText(written(touched)).replace('x', '').length).toBeGreaterThanOrEqual(plainText(rich).length - 1);
    touched.doc.check();
  });

  const edits: readonly Command[] = [
    mark('bold'), mark('italic'), mark('underline'), heading(1), heading(2), list('bulletList'), list('orderedList'), indent, outdent, splitItem, backspaceInItem, backspaceInHeading, align('center'), align(null),
    insertTable(2, 3), toggleHeader, nextCell, lineBreak, ...Object.values(TABLE_EDITS).filter((edit) => edit !== TABLE_EDITS.removeTable && edit !== TABLE_EDITS.removeRow && edit !== TABLE_EDITS.removeColumn),
  ];
  propertyTest.prop([richText, fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(edits.length - 1)), { maxLength: 12 })], { numRuns: 200 })('stays whole under any row of edits: no letter is lost, and the result is in normal form', (rich, steps) => {
    let state = open(rich);
    const letters = (text: string): string => text.replace(/\s/g, '');
    for (const [from, to, edit] of steps) {
      const place = (wanted: number): number => wanted % (state.doc.content.size + 1);
      state = state.apply(state.tr.setSelection(TextSelection.between(state.doc.resolve(place(from)), state.doc.resolve(place(edit % 3 === 0 ? to : from)))));
      const before = letters(plainText(written(state)));
      const replaces = edits[edit] === splitItem || edits[edit] === lineBreak;
      edits[edit]?.(state, (transaction) => { state = state.apply(transaction); });
      state.doc.check();
      if (!replaces || state.selection.empty) expect(letters(plainText(written(state))).length).toBeGreaterThanOrEqual(replaces ? 0 : before.length);
      expect(normaliseRichText(written(state))).toEqual(written(state));
    }
  });
});

describe('what a writer can do', () => {
  it('marks what is selected, and takes the mark away again', () => {
    const bold = does(at(open([richParagraph('Kính gửi')]), 'gửi', 0, 3), mark('bold'));
    expect(written(bold)).toEqual([richParagraph('Kính ', { text: 'gửi', bold: true })]);
    expect(written(does(bold, mark('bold')))).toEqual([richParagraph('Kính gửi')]);
  });

  it('makes headings of paragraphs and back', () => {
    const state = does(at(open([richParagraph('Kết quả')]), 'Kết'), heading(2));
    expect(written(state)).toEqual([richHeading(2, 'Kết quả')]);
    expect(headingAt(state)).toBe(2);
    expect(written(does(state, heading(1)))).toEqual([richHeading(1, 'Kết quả')]);
    expect(written(does(state, heading(2)))).toEqual([richParagraph('Kết quả')]);
    expect(written(does(state, backspaceInHeading))).toEqual([richParagraph('Kết quả')]);
  });

  it('makes one list of several paragraphs, headings and aligned ones included', () => {
    const rich: RichText = [richParagraph('một'), richHeading(1, 'hai'), { kind: 'paragraph', runs: words('ba'), align: 'center' }];
    const state = open(rich);
    const all = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 1, state.doc.content.size - 1)));
    const listed = does(all, list('bulletList'));
    expect(written(listed)).toEqual([{ kind: 'list', ordered: false, items: items('một', 'hai', 'ba') }]);
    expect(listAt(listed)).toBe('bulletList');
    const numbered = does(listed, list('orderedList'));
    expect(written(numbered)).toEqual([{ kind: 'list', ordered: true, items: items('một', 'hai', 'ba') }]);
    expect(written(does(numbered, list('orderedList')))).toEqual([richParagraph('một'), richParagraph('hai'), richParagraph('ba')]);
    expect(written(does(listed, undo))).toEqual(rich);
  });

  it('moves items in as far as three levels, and out again', () => {
    const flat = open([{ kind: 'list', ordered: true, items: items('một', 'hai', 'ba', 'bốn') }]);
    let state = does(at(flat, 'hai'), indent);
    state = does(does(at(state, 'ba'), indent), indent);
    expect(written(state)).toEqual([{ kind: 'list', ordered: true, items: [
      { runs: words('một'), children: [{ kind: 'list', ordered: true, items: [{ runs: words('hai'), children: [{ kind: 'list', ordered: true, items: items('ba') }] }] }] }, { runs: words('bốn') },
    ] }]);
    expect(indent(state)).toBe(false);
    // An item that holds another one cannot take it deeper than the third level.
    const deep = does(at(does(at(state, 'bốn'), indent), 'bốn'), indent);
    expect(indent(at(deep, 'bốn'))).toBe(false);
    expect(written(does(does(at(state, 'ba'), outdent), outdent))).toMatchObject([{ items: [{ runs: words('một') }, { runs: words('ba') }, { runs: words('bốn') }] }]);
  });

  it('goes on in a list with Enter and leaves it from an empty item', () => {
    const state = does(at(open([{ kind: 'list', ordered: false, items: items('một') }]), 'một', 3), splitItem);
    expect(written(state)).toMatchObject([{ items: [{ runs: words('một') }, { runs: [] }] }]);
    expect(written(does(state, splitItem))).toEqual([{ kind: 'list', ordered: false, items: items('một') }, { kind: 'paragraph', runs: [] }]);
    expect(written(does(at(state, 'một'), backspaceInItem))[0]).toEqual(richParagraph('một'));
  });

  it('aligns paragraphs, but not items of lists, which the profile aligns', () => {
    expect(written(does(at(open([richParagraph('QUYẾT ĐỊNH:')]), 'Q'), align('center')))).toEqual([{ kind: 'paragraph', runs: words('QUYẾT ĐỊNH:'), align: 'center' }]);
    expect(align('center')(at(open([{ kind: 'list', ordered: false, items: items('một') }]), 'một'))).toBe(false);
  });

  it('puts a table in with a header row, in place of an empty line, and a line below', () => {
    expect(written(does(open([]), insertTable(2, 2)))).toEqual([
      { kind: 'table', header: 1, rows: [[{ paragraphs: [[]] }, { paragraphs: [[]] }], [{ paragraphs: [[]] }, { paragraphs: [[]] }]] }, { kind: 'paragraph', runs: [] },
    ]);
  });

  it('adds, removes, merges and splits rows, columns and cells', () => {
    const cell = (text: string) => ({ paragraphs: [words(text)] });
    const table: RichText = [{ kind: 'table', header: 1, rows: [[cell('A'), cell('B')], [cell('1'), cell('2')]] }];
    const blank = { paragraphs: [[]] };
    expect(written(does(at(open(table), '1'), TABLE_EDITS.rowBelow))).toMatchObject([{ header: 1, rows: [[cell('A'), cell('B')], [cell('1'), cell('2')], [blank, blank]] }]);
    expect(written(does(at(open(table), 'A'), TABLE_EDITS.rowBelow))).toMatchObject([{ header: 1, rows: [[cell('A'), cell('B')], [blank, blank], [cell('1'), cell('2')]] }]);
    expect(written(does(at(open(table), '1'), TABLE_EDITS.columnRight))).toMatchObject([{ rows: [[cell('A'), blank, cell('B')], [cell('1'), blank, cell('2')]] }]);
    expect(written(does(at(open(table), '1'), TABLE_EDITS.removeRow))).toEqual([{ kind: 'table', header: 1, rows: [[cell('A'), cell('B')]] }]);
    expect(written(does(does(at(open(table), '1'), TABLE_EDITS.removeRow), TABLE_EDITS.removeRow))).toEqual([]);
    expect(written(does(at(open(table), '1'), toggleHeader))).toMatchObject([{ header: 2 }]);
    expect(written(does(at(open(table), 'A'), toggleHeader))).toMatchObject([{ header: 0 }]);
    expect(written(does(at(open(table), '2'), nextCell))).toMatchObject([{ rows: [[cell('A'), cell('B')], [cell('1'), cell('2')], [blank, blank]] }]);
  });

  it('keeps text as NFC, however it was typed', () => {
    const state = open([]);
    expect(written(state.apply(state.tr.insertText('uỷ ban'.normalize('NFD'))))).toEqual([richParagraph('uỷ ban')]);
  });
});
