import { MAX_COLS, MAX_ROWS } from '../../../core/sheet/address.ts';
import type { Cell, MergedRange, Sheet, Workbook } from '../../../core/sheet/types.ts';
import { cellText, plainCell, type CellPlace, type TextRun } from '../cell-text.ts';
import { cellBudget, finishSheet, type CellBudget } from '../finish-sheet.ts';
import type { ReadLimits } from '../limits.ts';
import { damaged, overLimit, Refused } from '../outcome.ts';
import { numberFormat, type NumberFormat } from '../number-format/format.ts';
import { CLOSE, END, OPEN, TEXT, XmlReader } from '../xml/reader.ts';
import { booleanCell, formattedTextCell, isoDateCell, numberCell } from '../xlsx/value.ts';
import type { CellStyle } from '../xlsx/styles.ts';
import { a1Formula } from './formula.ts';
import * as w from './words.ts';

/** Formats that this notation names by words. */
const NAMED_FORMATS: Readonly<Record<string, string>> = {
  'General Number': 'General', 'General Date': 'dd/mm/yyyy h:mm', 'Long Date': 'dd mmmm yyyy', 'Medium Date': 'd-mmm-yy', 'Short Date': 'dd/mm/yyyy',
  'Long Time': 'h:mm:ss', 'Medium Time': 'h:mm AM/PM', 'Short Time': 'h:mm', Currency: '#,##0.00', 'Euro Currency': '#,##0.00',
  Fixed: '0.00', Standard: '#,##0.00', Percent: '0.00%', Scientific: '0.00E+00', 'Yes/No': '"Yes";"Yes";"No"', 'True/False': '"True";"True";"False"', 'On/Off': '"On";"On";"Off"',
};

type Data = { readonly type: string; readonly runs: readonly TextRun[] };

class Xml2003Reader {
  readonly #xml: XmlReader;
  readonly #limits: ReadLimits;
  readonly #budget: CellBudget;
  readonly #styles = new Map<string, CellStyle>();
  readonly #general: NumberFormat = numberFormat('General', false);
  readonly #sheets: Sheet[] = [];
  #date1904 = false;
  #textLength = 0;

  constructor(xml: XmlReader, limits: ReadLimits) {
    this.#xml = xml;
    this.#limits = limits;
    this.#budget = cellBudget(limits);
  }

  read(): Workbook {
    const xml = this.#xml;
    for (let event = xml.next(); event !== END; event = xml.next()) {
      if (event !== OPEN) continue;
      if (xml.depth === 1 && xml.name !== w.WORKBOOK) throw new Refused('unreadable-file', { reason: 'other-kind', kind: 'xml' });
      if (xml.name === w.DATE_1904) this.#date1904 = true;
      else if (xml.name === w.STYLE) this.#readStyle();
      else if (xml.name === w.WORKSHEET) this.#readSheet();
      if (this.#sheets.length > this.#limits.sheets) throw overLimit('sheets', this.#limits.sheets);
    }
    if (this.#sheets.length === 0) throw new Refused('unreadable-file', { reason: 'no-sheets' });
    return { format: 'xls', sheets: this.#sheets };
  }

  #style(id: string | null): CellStyle {
    return this.#styles.get(id ?? 'Default') ?? this.#styles.get('Default') ?? { font: null, format: this.#general };
  }

  #readStyle(): void {
    const xml = this.#xml;
    const inside = xml.depth;
    const id = xml.attribute(w.ID) ?? '';
    const under = this.#styles.get(xml.attribute(w.PARENT) ?? 'Default') ?? { font: null, format: this.#general };
    let { font, format } = under;
    for (let event = xml.next(); !(event === CLOSE && xml.depth < inside); event = xml.next()) {
      if (event !== OPEN) continue;
      if (xml.name === w.FONT) font = xml.attribute(w.FONT_NAME) ?? font;
      else if (xml.name === w.NUMBER_FORMAT) {
        const code = xml.attribute(w.FORMAT) ?? 'General';
        format = numberFormat(NAMED_FORMATS[code] ?? code, this.#date1904);
      }
    }
    this.#styles.set(id, { font, format });
  }

  #readSheet(): void {
    const xml = this.#xml;
    const inside = xml.depth;
    const name = xml.attribute(w.NAME) ?? `Sheet${this.#sheets.length + 1}`;
    const cells: Cell[] = [];
    const merges: MergedRange[] = [];
    const hiddenRows: number[] = [];
    const colHidden: boolean[] = [];
    let hidden = false;
    let row = -1;
    let col = -1;
    for (let event = xml.next(); !(event === CLOSE && xml.depth < inside); event = xml.next()) {
      if (event !== OPEN) continue;
      if (xml.name === w.VISIBLE) hidden = xml.innerText().trim() !== 'SheetVisible';
      else if (xml.name === w.COLUMN) {
        col = xml.attributeInteger(w.INDEX, col + 2) - 1;
        const isHidden = xml.attributeBoolean(w.HIDDEN, false) || Number(xml.attribute(w.WIDTH) ?? 1) === 0;
        const last = Math.min(col + xml.attributeInteger(w.SPAN, 0), MAX_COLS - 1);
        for (; isHidden && col < last; col += 1) colHidden[col] = true;
        col = last;
        if (isHidden) colHidden[col] = true;
      } else if (xml.name === w.ROW) {
        row = xml.attributeInteger(w.INDEX, row + 2) - 1;
        if (row < 0 || row >= MAX_ROWS) throw damaged('row outside the sheet');
        const isHidden = xml.attributeBoolean(w.HIDDEN, false) || Number(xml.attribute(w.HEIGHT) ?? 1) === 0;
        const span = xml.attributeInteger(w.SPAN, 0);
        if (isHidden) hiddenRows.push(row);
        this.#readRow(row, isHidden, colHidden, cells, merges);
        row = Math.min(row + span, MAX_ROWS);
      } else if (xml.name !== w.TABLE && xml.name !== w.WORKSHEET_OPTIONS) xml.skip();
    }
    const hiddenCols = colHidden.flatMap((isHidden, index) => (isHidden ? [index] : []));
    this.#sheets.push(finishSheet({ name, hidden, cells, merges, hiddenRows, hiddenCols }, this.#limits));
  }

  #readRow(row: number, rowHidden: boolean, colHidden: readonly boolean[], cells: Cell[], merges: MergedRange[]): void {
    const xml = this.#xml;
    const inside = xml.depth;
    const rowStyle = xml.attribute(w.STYLE_ID);
    let col = -1;
    for (let event = xml.next(); !(event === CLOSE && xml.depth < inside); event = xml.next()) {
      if (event !== OPEN) continue;
      if (xml.name !== w.CELL) {
        xml.skip();
        continue;
      }
      col = xml.attributeInteger(w.INDEX, col + 2) - 1;
      const across = xml.attributeInteger(w.MERGE_ACROSS, 0);
      const down = xml.attributeInteger(w.MERGE_DOWN, 0);
      if (col < 0 || col + across >= MAX_COLS || row + down >= MAX_ROWS) throw damaged('cell outside the sheet');
      if (across > 0 || down > 0) merges.push({ top: row, left: col, bottom: row + down, right: col + across });
      if (merges.length > this.#limits.merges) throw overLimit('merges', this.#limits.merges);
      const style = this.#style(xml.attribute(w.STYLE_ID) ?? rowStyle);
      const stored = xml.attribute(w.FORMULA);
      const formula = stored === null ? null : a1Formula(stored, row, col);
      const place = { row, col, font: style.font, formula, hidden: rowHidden || colHidden[col] === true };
      const cell = this.#cell(place, style, this.#readData(style.font));
      col += across;
      if (cell === null) continue;
      this.#budget.take(1);
      cells.push(cell);
    }
  }

  /** The data of the cell just opened, null when it has none. Its comment has data of its own and is left out. */
  #readData(cellFont: string | null): Data | null {
    const xml = this.#xml;
    const inside = xml.depth;
    let data: Data | null = null;
    for (let event = xml.next(); !(event === CLOSE && xml.depth < inside); event = xml.next()) {
      if (event !== OPEN) continue;
      if (xml.name === w.DATA) data = { type: xml.attribute(w.TYPE) ?? 'String', runs: this.#readRuns(cellFont) };
      else xml.skip();
    }
    return data;
  }

  #readRuns(cellFont: string | null): TextRun[] {
    const xml = this.#xml;
    const inside = xml.depth;
    const runs: TextRun[] = [];
    const fonts: (string | null)[] = [cellFont];
    for (;;) {
      const event = xml.next();
      if (event === TEXT) {
        const text = xml.text().replace(/\r\n?/g, '\n');
        this.#textLength += text.length;
        if (this.#textLength > this.#limits.textLength) throw overLimit('textLength', this.#limits.textLength);
        runs.push({ text, font: fonts.at(-1) ?? cellFont });
      } else if (event === OPEN) fonts.push(xml.attribute(w.FACE) ?? fonts.at(-1) ?? cellFont);
      else {
        if (xml.depth < inside) return runs;
        fonts.pop();
      }
    }
  }

  #cell(place: CellPlace, style: CellStyle, data: Data | null): Cell | null {
    const text = data?.runs.map((run) => run.text).join('') ?? '';
    const isText = data?.type === 'String';
    if (data === null || (text === '' && !(isText && place.formula !== null))) return place.formula === null ? null : plainCell(place, 'empty', null, '');
    switch (data.type) {
      case 'Number': {
        const value = Number(text);
        if (Number.isFinite(value)) return numberCell(place, value, style, this.#date1904);
        break;
      }
      case 'DateTime': return isoDateCell(place, text, style, this.#date1904);
      case 'Boolean': return booleanCell(place, text === '1');
      case 'Error': return plainCell(place, 'error', text, text);
      default: break;
    }
    const decoded = cellText(data.runs, style.font);
    return formattedTextCell({ ...place, font: decoded.font }, decoded, style);
  }
}

/** Reads an XML Spreadsheet 2003, which Excel also opens under the name `.xls`. */
export const readXml2003 = (bytes: Uint8Array, limits: ReadLimits): Workbook => new Xml2003Reader(new XmlReader(bytes, w.WORDS), limits).read();
