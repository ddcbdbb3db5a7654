import type { Cell, Sheet, Workbook } from '../../../electron/core/sheet/types.ts';
import type { Random } from './random.ts';

/**
 * Things that happen to a workbook on its way through an office. None of them changes what the figures truly are, so
 * none may ever lead to a wrong figure; some of them rightly lead to doubts.
 */
export const DAMAGES = ['lose-text', 'typo', 'no-marks', 'capitals', 'empty-row', 'empty-column', 'hidden-row', 'hidden-column', 'strange-sheet', 'copied-sheet', 'numbered-headers', 'merged-figures', 'side-sums'] as const;
export type Damage = (typeof DAMAGES)[number];

export const damaged = (workbook: Workbook, damage: Damage, random: Random): Workbook => {
  const at = random.int(0, workbook.sheets.length - 1);
  const change = (make: (sheet: Sheet) => Sheet): Workbook => ({ ...workbook, sheets: workbook.sheets.map((sheet, index) => (index === at ? make(sheet) : sheet)) });
  const texts = (sheet: Sheet): readonly Cell[] => sheet.cells.filter((cell) => cell.kind === 'text' && /\p{L}{2}/u.test(cell.text));
  const lastCol = (sheet: Sheet): number => Math.max(...sheet.cells.map((cell) => cell.col));
  const lastRow = (sheet: Sheet): number => Math.max(...sheet.cells.map((cell) => cell.row));
  const withText = (cell: Cell, text: string): Cell => ({ ...cell, value: text, text });
  switch (damage) {
    case 'lose-text':
      return change((sheet) => {
        const lost = random.pick(texts(sheet));
        return { ...sheet, cells: sheet.cells.filter((cell) => cell !== lost) };
      });
    case 'typo':
      return change((sheet) => {
        const target = random.pick(texts(sheet));
        return { ...sheet, cells: sheet.cells.map((cell) => (cell === target ? withText(cell, mistyped(cell.text, random)) : cell)) };
      });
    case 'no-marks':
      return change((sheet) => ({ ...sheet, cells: sheet.cells.map((cell) => (cell.kind === 'text' ? withText(cell, cell.text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')) : cell)) }));
    case 'capitals':
      return change((sheet) => ({ ...sheet, cells: sheet.cells.map((cell) => (cell.kind === 'text' && cell.text.length > 2 ? withText(cell, cell.text.toUpperCase()) : cell)) }));
    case 'empty-row':
      return change((sheet) => withInserted(sheet, 'row', random.int(0, lastRow(sheet))));
    case 'empty-column':
      return change((sheet) => withInserted(sheet, 'col', random.int(0, lastCol(sheet))));
    case 'hidden-row': {
      return change((sheet) => {
        const row = random.int(0, lastRow(sheet));
        return { ...sheet, hiddenRows: [...sheet.hiddenRows, row], cells: sheet.cells.map((cell) => (cell.row === row ? { ...cell, hidden: true } : cell)) };
      });
    }
    case 'hidden-column':
      return change((sheet) => {
        const col = random.int(0, lastCol(sheet));
        return { ...sheet, hiddenCols: [...sheet.hiddenCols, col], cells: sheet.cells.map((cell) => (cell.col === col ? { ...cell, hidden: true } : cell)) };
      });
    case 'strange-sheet':
      return { ...workbook, sheets: [...workbook.sheets, strangeSheet(random)] };
    case 'copied-sheet': {
      const copy = workbook.sheets[at];
      return copy === undefined ? workbook : { ...workbook, sheets: [...workbook.sheets, { ...copy, name: `${copy.name} (2)`, hidden: random.chance(0.5) }] };
    }
    case 'numbered-headers':
      return change((sheet) => {
        const target = random.pick(texts(sheet));
        return { ...sheet, cells: sheet.cells.map((cell) => (cell === target ? withText(cell, `${random.pick(['1. ', '(1) ', '2) ', '- '])}${cell.text}`) : cell)) };
      });
    case 'merged-figures':
      return change((sheet) => {
        const figures = sheet.cells.filter((cell) => cell.kind === 'number' && sheet.cells.some((other) => other.row === cell.row + 1 && other.col === cell.col && other.kind === 'number'));
        const top = figures.length === 0 ? undefined : random.pick(figures);
        if (top === undefined) return sheet;
        return { ...sheet, cells: sheet.cells.filter((cell) => !(cell.row === top.row + 1 && cell.col === top.col)), merges: [...sheet.merges, { top: top.row, left: top.col, bottom: top.row + 1, right: top.col }] };
      });
    case 'side-sums':
      return change((sheet) => {
        const col = lastCol(sheet) + random.int(1, 3);
        const rows = [...new Set(sheet.cells.filter((cell) => cell.kind === 'number').map((cell) => cell.row))];
        const added = rows.filter(() => random.chance(0.7)).map((row): Cell => ({ row, col, kind: 'number', value: row, text: String(row), encoding: 'unicode', font: null, formula: null, hidden: false }));
        return { ...sheet, cells: [...sheet.cells, ...added].sort((a, b) => a.row - b.row || a.col - b.col) };
      });
  }
};

const mistyped = (text: string, random: Random): string => {
  const at = random.int(0, text.length - 1);
  const letter = random.pick([...'abcdeghiklmnoprstuvxy']);
  return random.pick([text.slice(0, at) + text.slice(at + 1), text.slice(0, at) + letter + text.slice(at + 1), text.slice(0, at) + letter + text.slice(at)]);
};

const withInserted = (sheet: Sheet, axis: 'row' | 'col', at: number): Sheet => {
  const moved = (place: number): number => (place >= at ? place + 1 : place);
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => ({ ...cell, [axis]: moved(cell[axis]) })),
    merges: sheet.merges.map((merge) => (axis === 'row' ? { ...merge, top: moved(merge.top), bottom: moved(merge.bottom) } : { ...merge, left: moved(merge.left), right: moved(merge.right) })),
    hiddenRows: axis === 'row' ? sheet.hiddenRows.map(moved) : sheet.hiddenRows,
    hiddenCols: axis === 'col' ? sheet.hiddenCols.map(moved) : sheet.hiddenCols,
  };
};

const strangeSheet = (random: Random): Sheet => {
  const rows: (string | number)[][] = [['DANH SÁCH THÀNH VIÊN'], ['STT', 'Họ và tên', 'Chức vụ', 'Số điện thoại', 'Năm sinh'], ...[1, 2, 3].map((number) => [number, `Nguyễn Văn ${String.fromCharCode(64 + number)}`, 'Thành viên', 912000000 + number, 1980 + number])];
  const cells = rows.flatMap((line, row) => line.map((value, col): Cell => ({ row, col, kind: typeof value === 'number' ? 'number' : 'text', value, text: String(value), encoding: 'unicode', font: null, formula: null, hidden: false })));
  return { name: random.pick(['Danh sách', 'Sheet9']), hidden: false, cells, merges: [], hiddenRows: [], hiddenCols: [] };
};
